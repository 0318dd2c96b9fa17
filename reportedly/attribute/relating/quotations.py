"""Quotations that the tagger left without a speaker get the one that the page shows; the rest are nobody's.

What stands in quotation marks is not the page's own word, whoever said it.
"""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.attribute.language.mentions import mention_of
from reportedly.attribute.layout import Layout, overlapping
from reportedly.attribute.modes import DIRECT_FROM, mode_of
from reportedly.attribute.relating.headlines import is_topic
from reportedly.attribute.relating.relations import Relation, cues_without_content
from reportedly.model import Tags
from reportedly.text import Span, merged, trimmed

GOES_ON = "quotation_goes_on.v1"
"""What stands in the quotation marks of an attributed content, or right after it in others, has its speaker."""

LABEL = "speaker_before_colon.v1"
"""A paragraph that begins with a name in capitals and a colon is said by whoever is so named."""

DASH = "speaker_after_dash.v1"
"""A quotation before a dash and a name that end the line is said by whoever is so named."""

ANNOUNCED = "quotation_after_colon.v1"
"""A quotation after a colon belongs to the cue that the colon follows."""

NOBODYS = "quotation_without_speaker.v1"
"""A quotation that nothing attributes is somebody's word, and nobody says whose."""

SHOWN = 0.8
UNTOLD = 0.3
"""How often these rules were right where the tagger had left a quotation (PolNeAR dev): with a speaker, without."""

BEFORE_COLON = re.compile(r"[“\"]?(?P<name>[A-Z][A-Z.’' -]{1,40}[A-Z.])\s*(?P<colon>:)\s")
AFTER_DASH = re.compile(
    r"[\s\u00a0]*(?P<dash>[―—–]|--?)[\s\u00a0]*(?P<name>[^\W\d_a-z][^\n“”\"—―–;:]{1,60}?)[.\s\u00a0]*$", re.MULTILINE
)
CLOSING = "”\"’'"
FEWEST_TURNS = 2
"""Paragraphs with a name in capitals and a colon from which a text is a transcript."""

SIGNED_WITHIN = 80
"""Characters after a quotation within which the line with its speaker's name ends."""

ANNOUNCED_WITHIN = 60
"""Characters between a cue and the colon it announces a quotation with: "Ruiz told the council on Monday:"."""


def with_speakers(relations: Sequence[Relation], *, tags: Tags, layout: Layout) -> list[Relation]:
    """The relations with what they were left without, and besides them the quotations of others and of nobody."""
    told = [relation for relation in relations if relation.cue or relation.source]
    turns = _turns(told, layout=layout)
    told = [*_without_labels(told, labels=[span for turn in turns for span in turn.source]), *turns]
    assigned = _Assigned(told, tags=tags, layout=layout)
    for stretch in _loose(relations, told=told, layout=layout):
        assigned.assign(stretch)
    return sorted(assigned.relations(), key=lambda relation: relation.content)


def _turns(told: Sequence[Relation], *, layout: Layout) -> list[Relation]:
    """The turns of a transcript that the tagger missed: paragraphs that begin with a speaker's name."""
    sources = merged(span for relation in told for span in relation.source)
    found = [(mark, BEFORE_COLON.match(layout.text, mark.span.start, mark.span.end)) for mark in layout.paragraphs]
    turns = [(mark, match) for mark, match in found if match is not None and not is_topic(match["name"])]
    if len(turns) < FEWEST_TURNS:
        return []
    names = [(mark, match, Span(*match.span("name"))) for mark, match in turns]
    return [
        Relation(
            content=(_unclosed(Span(match.end(), mark.span.end), text=layout.text),),
            cue=(Span(*match.span("colon")),),
            source=(name,),
            confidence=SHOWN,
            rule=LABEL,
        )
        for mark, match, name in names
        if not overlapping(sources, name)
    ]


def _without_labels(told: Sequence[Relation], *, labels: Sequence[Span]) -> Iterator[Relation]:
    """The relations without contents that hold the name before a turn: what is announced "as follows" is said there."""
    for relation in told:
        left = tuple(span for span in relation.content if not overlapping(labels, span))
        if left or not relation.content:
            yield msgspec.structs.replace(relation, content=left)


def _unclosed(span: Span, *, text: str) -> Span:
    """The span without the mark that closes the whole paragraph."""
    bare = trimmed(text, span)
    return Span(bare.start, bare.end - 1) if text[bare.end - 1] in CLOSING and len(bare) > 1 else bare


def _loose(relations: Sequence[Relation], *, told: Sequence[Relation], layout: Layout) -> list[Span]:
    """What stands in quotation marks and in no relation: whole sentences, and contents the tagger saw no cue for."""
    taken = merged(span for relation in told for span in relation.spans)
    stretches = [span for quotation in layout.quotations for span in _free(quotation, taken=taken, layout=layout)]
    seen = (span for one in relations if not (one.cue or one.source) for span in one.content)
    alone = [span for span in seen if mode_of((span,), layout=layout) == "direct" and not overlapping(taken, span)]
    return sorted([*stretches, *(span for span in alone if not overlapping(stretches, span))])


def _free(quotation: Span, *, taken: Sequence[Span], layout: Layout) -> Iterator[Span]:
    """The runs of a quotation's sentences, within a paragraph, of which nothing is attributed."""
    run: Span | None = None
    paragraph = -1
    for number in range(max(layout.sentence_at(quotation.start), 0), layout.sentence_at(quotation.end - 1) + 1):
        sentence = layout.sentences[number].span
        inside = Span(max(sentence.start, quotation.start), min(sentence.end, quotation.end))
        own = len(inside) >= DIRECT_FROM * len(sentence) or _signature(inside, text=layout.text) is not None
        whole = own and not overlapping(taken, inside)
        here = layout.paragraph_at(sentence.start)
        if run and not (whole and here == paragraph):
            yield run
            run = None
        if whole:
            run = Span(run.start if run else inside.start, inside.end)
        paragraph = here
    if run:
        yield run


class _Assigned:
    """The relations of a document while quotations are given to them, in text order."""

    def __init__(self, told: Sequence[Relation], *, tags: Tags, layout: Layout) -> None:
        self._relations = list(told)
        self._more: dict[int, list[Span]] = {}
        self._layout = layout
        self._announcing = cues_without_content(tags)
        self._inside: dict[Span, list[tuple[int, int]]] = {}
        self._ending: dict[int, int] = {}
        for number in sorted(range(len(told)), key=lambda number: told[number].spans):
            self._enter(number, told[number])

    def assign(self, stretch: Span) -> None:
        """Gives a stretch to its speaker, or to nobody."""
        new = self._signed(stretch)
        old = None if new else self._speaking(stretch)
        if old is not None:
            self._more.setdefault(old, []).append(stretch)
            self._enter(old, Relation((stretch,), (), (), 0, GOES_ON))
            return
        new = new or self._announced(stretch) or Relation((stretch,), (), (), UNTOLD, NOBODYS)
        self._relations.append(new)
        self._enter(len(self._relations) - 1, new)

    def relations(self) -> list[Relation]:
        """All of them, with what was given to them."""
        return [_extended(relation, more=self._more.get(n, ())) for n, relation in enumerate(self._relations)]

    def _enter(self, number: int, relation: Relation) -> None:
        """Remembers in which quotations somebody speaks from outside, and after which sentence he may go on."""
        for content in relation.content:
            quotation = self._layout.quotation_at(content.start)
            within = relation.cue and quotation is not None and quotation.covers(relation.cue[0])
            if quotation is not None and (not within or relation.rule == LABEL):
                insort(self._inside.setdefault(quotation, []), (content.start, number))
                self._ending[self._layout.sentence_at(relation.spans[-1].end - 1)] = number

    def _speaking(self, stretch: Span) -> int | None:
        """Whoever speaks in the same quotation, else whose quotation ended with the sentence before."""
        quotation = self._layout.quotation_at(stretch.start)
        inside = self._inside.get(quotation, []) if quotation is not None else []
        if inside:
            return inside[max(0, bisect_left(inside, (stretch.start, -1)) - 1)][1]
        sentence = self._layout.sentence_at(stretch.start)
        same = self._layout.paragraph_at(stretch.start)
        previous = self._layout.sentences[sentence - 1].span if sentence > 0 else stretch
        quoted = self._layout.quotation_at(previous.end - 1) is not None
        open_yet = quoted and _is_open(previous, stretch, text=self._layout.text)
        near = self._layout.paragraph_at(previous.start) == same or open_yet
        return self._ending.get(sentence - 1) if near else None

    def _signed(self, stretch: Span) -> Relation | None:
        """The relation of a quotation with a dash and a name after it."""
        match = _signature(stretch, text=self._layout.text)
        if match is None:
            return None
        return Relation((stretch,), (Span(*match.span("dash")),), (Span(*match.span("name")),), SHOWN, DASH)

    def _announced(self, stretch: Span) -> Relation | None:
        """The relation of a quotation after a colon, where the sentence before it holds a cue without content."""
        text = self._layout.text
        before = text[max(0, stretch.start - ANNOUNCED_WITHIN) : stretch.start].rstrip()
        if not before.endswith(":"):
            return None
        index = bisect_right(self._announcing, stretch.start, key=lambda one: one.cue[0].start) - 1
        if index < 0 or stretch.start - self._announcing[index].cue[0].end > ANNOUNCED_WITHIN:
            return None
        known = self._announcing[index]
        return Relation((stretch,), known.cue, known.source, min(SHOWN, known.confidence), ANNOUNCED)


def _is_open(previous: Span, stretch: Span, *, text: str) -> bool:
    """True when a paragraph ends inside a quotation that the next one opens again."""
    closed = text[previous.start : previous.end].rstrip().endswith(("”", '"', "’"))
    return not closed and text.startswith(("“", '"', "‘"), stretch.start)


def _signature(quotation: Span, *, text: str) -> re.Match[str] | None:
    """The dash and the name that end the line after a quotation."""
    match = AFTER_DASH.match(text, quotation.end, quotation.end + SIGNED_WITHIN)
    return match if match is not None and mention_of(match["name"]).named else None


def _extended(relation: Relation, *, more: Sequence[Span]) -> Relation:
    if not more:
        return relation
    rule = relation.rule if relation.rule in (NOBODYS, LABEL) else GOES_ON
    return msgspec.structs.replace(relation, content=tuple(sorted((*relation.content, *more))), rule=rule)
