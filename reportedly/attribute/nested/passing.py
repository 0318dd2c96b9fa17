"""What is passed on and said by nobody told: "reportedly", "is said to have", "it emerged that"."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.attribute.language.clauses import has_finite_verb
from reportedly.attribute.language.vouching import between_words
from reportedly.attribute.language.words import plain, words_of
from reportedly.attribute.layout import Layout, overlapping
from reportedly.attribute.narrated import SPEAKING
from reportedly.attribute.nested.between import Found
from reportedly.attribute.nested.hearsay import RULE, hearsay_words
from reportedly.attribute.nested.nest import Nest, Woven
from reportedly.attribute.qualities.acts import names_act
from reportedly.attribute.relating.near import Near, by_content, by_cue
from reportedly.attribute.relating.relations import Relation
from reportedly.text import Span, covering, merged, trimmed, without

CONFIDENCE = 0.8
"""Of what only a word like "reportedly" shows."""

MOST_IN_SENTENCE = 8
"""Words of passing on that are heeded in one sentence; one with more is no prose."""

SAID_TO = "said_to_have_told.v1"
"""Of "is said to have told" the subject is who told."""


def _hearsay(layout: Layout) -> Iterator[Span]:
    """The words by which the page passes something on."""
    speaking = merged(part.span for part in layout.parts if part.kind in SPEAKING)
    sentence, seen = -1, 0
    for words in hearsay_words(layout.text, speaking):
        here = layout.sentence_at(words.start)
        sentence, seen = here, seen + 1 if here == sentence else 1
        if seen <= MOST_IN_SENTENCE and layout.part_at(words.start).kind in SPEAKING:
            yield words


def told_by_nobody(known: Sequence[Relation], *, layout: Layout) -> Iterator[Relation]:
    """What is passed on and is no attribution's own words: nobody says what the rest of the sentence does."""
    cues = merged(span for relation in known for span in relation.cue)
    near_cues, near_contents = by_cue(known), by_content(known)
    for words in _hearsay(layout):
        if not overlapping(cues, words) and _told_with(words, known=known, near=near_cues, layout=layout) is None:
            about = [known[number] for number in near_contents.numbers(words)]
            yield from _passed(words, known=about, layout=layout)


def said_to(known: Sequence[Relation], *, layout: Layout) -> Iterator[Relation]:
    """The relations, with the subject of "is said to have told" for the source of the telling."""
    passed = [one for one in known if _is_said_to(one, text=layout.text)]
    near = by_cue(passed)
    done: set[int] = set()
    for relation in known:
        about = near.numbers(relation.cue[0]) if relation.cue else ()
        said = next((passed[number] for number in about if _follows(relation, passed[number])), None)
        if said is None or relation is said:
            yield relation
            continue
        done.add(said.cue[0].start)
        cue = Span(max(relation.cue[0].start, said.cue[0].end), relation.cue[0].end)
        yield msgspec.structs.replace(relation, source=said.content[:1], cue=(trimmed(layout.text, cue),))
    for said in passed:
        if said.cue[0].start not in done and len(said.content) > 1:
            yield from _told_after(said, text=layout.text)


def _is_said_to(relation: Relation, *, text: str) -> bool:
    """True for "[the judge] is said [to have told friends …]", whoever saw it."""
    if relation.source or len(relation.cue) != 1 or len(relation.content) < 2:
        return False
    cue, rest = plain(relation.cue[0].of(text)), relation.content[-1].of(text)
    told = cue if cue.endswith(" to") else f"{cue} to" if rest.startswith("to ") else ""
    return any(told.endswith(f" {passive}") for passive in between_words()["hearsay_passives"])


def _follows(relation: Relation, said: Relation) -> bool:
    """True when the cue stands right behind "is said to"."""
    if not relation.cue or relation.cue[0].end <= said.cue[0].end:
        return False
    return abs(relation.cue[0].start - max(said.cue[0].end, said.content[-1].start)) <= NEXT


NEXT = 3
"""Characters between "is said to" and the telling."""

TOLD = re.compile(r"\s*(?:to\s+)?(?P<cue>(?:have\s+|be\s+)?(?P<verb>[a-z]+))\b(?:[^.;“”]{0,60}?\s(?P<that>that))?")


def _told_after(said: Relation, *, text: str) -> Iterator[Relation]:
    """The telling behind "is said to" that nobody saw."""
    rest = said.content[-1]
    match = TOLD.match(text, rest.start, rest.end)
    if match is None or not match["that"] or not names_act(match["verb"]):
        return
    content = trimmed(text, Span(match.start("that"), rest.end))
    yield Relation((content,), (Span(*match.span("cue")),), said.content[:1], CONFIDENCE, SAID_TO)


def passed_on(nested: Woven, *, layout: Layout) -> Woven:
    """With nobody above each attribution that is only passed on."""
    nest, near = Nest(nested, text=layout.text), by_cue(nested.relations)
    done = merged(span for one in nested.relations if one.rule == RULE for span in one.cue)
    for words in _hearsay(layout):
        told = None if overlapping(done, words) else _told_with(words, known=nest.relations, near=near, layout=layout)
        if told is not None:
            _put_above(words, told=told, nest=nest, layout=layout)
    return nest.woven()


def _told_with(words: Span, *, known: Sequence[Relation], near: Near, layout: Layout) -> int | None:
    """The attribution that the words bear on: they stand in its cue, or between its source, its cue and its content."""
    best: tuple[int, int] | None = None
    for number in near.numbers(words):
        relation = known[number]
        if not relation.cue or any(span.covers(words) for span in relation.content):
            continue
        if any(span.covers(words) for span in relation.source):
            continue
        told = covering((*relation.source, *relation.cue))
        beside = Span(max(0, told.start - 3 - len(words)), told.end + 3 + len(words))
        if beside.covers(words) and layout.sentence_at(words.start) == layout.sentence_at(relation.cue[0].start):
            best = min(filter(None, (best, (len(told), number))))
    return best[1] if best else None


def _put_above(words: Span, *, told: int, nest: Nest, layout: Layout) -> None:
    """Nobody stands above the attribution; where its cue is the words alone, it is nobody's itself."""
    relation = nest.relations[told] = _with_subject(nest.relations[told], text=layout.text)
    pieces = (piece for span in relation.cue for piece in without(span, _within(words, span)))
    cue = tuple(trimmed(layout.text, piece) for piece in pieces)
    cue = tuple(span for span in cue if span)
    spans = merged((*relation.source, *cue, *relation.content))
    whole = covering((*relation.spans, words))
    if not cue:
        content = spans if relation.source and relation.source[0].start < words.start else relation.content
        nest.relations[told] = msgspec.structs.replace(relation, cue=(words,), source=(), content=content)
        return
    content = tuple(trimmed(layout.text, piece) for piece in without(whole, [words]))
    nest.relations[told] = msgspec.structs.replace(relation, cue=cue)
    above = Relation(tuple(filter(None, content)), (words,), (), relation.confidence, RULE)
    nest.put(Found(above, beneath=False), beside=told)


def _with_subject(relation: Relation, *, text: str) -> Relation:
    """The relation with the subject for its source, where the tagger saw none and took it into the content."""
    first, *rest = relation.content
    if relation.source or not rest or not relation.cue or first.end > relation.cue[0].start:
        return relation
    if has_finite_verb(words_of(text, first)):
        return relation
    return msgspec.structs.replace(relation, source=(trimmed(text, first),), content=tuple(rest))


def _passed(words: Span, *, known: Sequence[Relation], layout: Layout) -> Iterator[Relation]:
    """The attribution to nobody of what the rest of the sentence says, or the rest of what somebody says in it."""
    sentence = layout.sentences[layout.sentence_at(words.start)].span
    holding = [span for relation in known for span in relation.content if span.covers(words)]
    whole = min(holding, key=len) if holding else sentence
    piece = Span(max(whole.start, sentence.start), min(whole.end, sentence.end))
    if plain(words.of(layout.text)).endswith(" that"):
        stretch = Span(words.end, piece.end)
    elif plain(words.of(layout.text)).startswith("it "):
        stretch = piece
    else:
        inside = merged(span for relation in known for span in relation.spans if piece.covers(span))
        stretch = _clause(piece, words=words, taken=inside)
    content = tuple(filter(None, (trimmed(layout.text, part) for part in without(stretch, _within(words, stretch)))))
    if content and (not holding or has_finite_verb([word for part in content for word in words_of(layout.text, part)])):
        yield Relation(content, (words,), (), CONFIDENCE, RULE)


def _within(words: Span, stretch: Span) -> list[Span]:
    return [words] if words.overlaps(stretch) else []


def _clause(piece: Span, *, words: Span, taken: Sequence[Span]) -> Span:
    """The stretch around the words that is nobody else's."""
    free = [left for left in without(piece, taken) if left.covers(words)]
    if not taken or not free:
        return piece
    return free[0]
