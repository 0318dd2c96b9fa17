"""What the page says in its own voice: sentences nobody is quoted for, less what is attributed."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.attribute.coreference.relatives import noun_before
from reportedly.attribute.furniture import is_furniture
from reportedly.attribute.language.clauses import has_finite_verb, own_clause
from reportedly.attribute.language.words import words_of
from reportedly.attribute.layout import Layout, overlapping
from reportedly.attribute.modes import DIRECT_FROM, quoted_characters
from reportedly.attribute.titles import without_outlet
from reportedly.model import Mark, PartKind
from reportedly.text import Span, trimmed, without

RULE = "sentence_in_own_voice.v1"
"""A sentence that nobody is quoted for is said by the author of its part."""

READ_AT_MOST = 4000
"""Characters of a sentence in which a verb is looked for; longer ones are no prose."""

STOPS = (".", "!", "?", "…")
CLOSING = " \t\r\n\u00a0\"'”’)]»*_"
LONGER_THAN_HEADING = 6
"""Words from which a sentence with a verb and without a stop at its end is no heading."""

SPEAKING = frozenset(("headline", "body", "republication", "comment", "caption"))
"""Parts whose own text states something; bylines, datelines, boilerplate and a thread's heading do not."""


RELATIVES = ("where ", "which ", "who ", "whose ")
THERE_IS = re.compile(r"\b[Tt]here\s+(?:is|are|was|were|(?:has|have|had)\s+been)\s+$")

LINK = re.compile(r"\s+(?:at|for|from|in|near|of|on)\s+$")
DEEPEST = 3
"""Nouns that depend on one another, at most."""

NEAR = 24
"""Characters before a source in which its "there was" stands."""


class Narration(msgspec.Struct, frozen=True):
    """What is left of one sentence; `nouns` are those spans of the content that a relative clause only tells of."""

    content: tuple[Span, ...]
    sentence: Mark
    nouns: tuple[Span, ...] = ()

    @property
    def clauses(self) -> tuple[Span, ...]:
        """What states something."""
        return tuple(span for span in self.content if span not in self.nouns)


def narrations(layout: Layout, *, taken: Sequence[Span], sources: Sequence[Span]) -> Iterator[Narration]:
    """The narrated sentences of a document.

    Args:
        layout: the document.
        taken: the spans of all attributed claims, disjoint and in text order.
        sources: those of them that name sources; what is left right after one has it for its subject.
    """
    for sentence in layout.sentences:
        kind = layout.by_id[sentence.part].kind
        if kind not in SPEAKING or is_furniture(sentence.span.of(layout.text)):
            continue
        holes = overlapping(taken, sentence.span)
        if holes:
            content = _left(layout, sentence.span, holes=holes, sources=overlapping(sources, sentence.span))
        elif kind == "headline":
            content = (_title(layout, sentence),)
        elif _states(sentence.span, kind=kind, text=layout.text):
            content = (trimmed(layout.text, sentence.span),)
        else:
            content = ()
        if content:
            told = tuple(_nouns(content, sentence=sentence.span, holes=holes, text=layout.text))
            yield Narration(tuple(sorted((*told, *content))), sentence, told)


def _title(layout: Layout, sentence: Mark) -> Span:
    """The headline without the signature or outlet beside it: `Three Pillars` of `Three Pillars | Ana Ruiz`."""
    around = layout.by_id.get(layout.by_id[sentence.part].parent or "")
    title = around.title if around is not None and around.title else ""
    start = layout.text.find(title, sentence.span.start, sentence.span.end) if title else -1
    return without_outlet(layout.text, Span(start, start + len(title)) if start >= 0 else sentence.span)


def _states(sentence: Span, *, kind: PartKind, text: str) -> bool:
    """False for headings, cells of tables and names of pictures: no stop at the end, or a caption without a verb."""
    stopped = text[max(sentence.start, sentence.end - READ_AT_MOST) : sentence.end].rstrip(CLOSING).endswith(STOPS)
    if stopped and kind != "caption":
        return True
    words = words_of(text, Span(sentence.start, min(sentence.end, sentence.start + READ_AT_MOST)))
    return has_finite_verb(words) and (stopped or kind == "comment" or len(words) >= LONGER_THAN_HEADING)


def _left(layout: Layout, sentence: Span, *, holes: Sequence[Span], sources: Sequence[Span]) -> tuple[Span, ...]:
    """The pieces of a partly attributed sentence that hold a clause and stand in nobody's quotation.

    "[Ruiz] left the room and [said] …" leaves "Ruiz left the room": the source is its subject too.
    """
    whole = trimmed(layout.text, sentence)
    subjects = {_next_word(layout.text, one.end): one for one in sources if not _is_there(one, text=layout.text)}
    pieces = (trimmed(layout.text, piece) for piece in without(whole, holes))
    clauses = (own_clause(layout.text, piece, subject=subjects.get(piece.start)) for piece in pieces)
    return tuple(clause for clause in clauses if clause is not None and not _is_quoted(clause, layout=layout))


def _is_there(source: Span, *, text: str) -> bool:
    """True for the noun of "there was a report", which is the subject of no verb behind it."""
    return THERE_IS.search(text, max(0, source.start - NEAR), source.start) is not None


def _nouns(clauses: Sequence[Span], *, sentence: Span, holes: Sequence[Span], text: str) -> Iterator[Span]:
    """The nouns in what is attributed that a relative clause tells of: "{a park}, {where nobody will build}"."""
    for clause in clauses:
        before = trimmed(text, Span(sentence.start, clause.start))
        relative = text.startswith(RELATIVES, clause.start) and before and text[before.end - 1] == ","
        noun = _whole_noun(text, Span(before.start, before.end - 1)) if relative else None
        if noun is not None and any(hole.covers(noun) for hole in holes):
            yield noun


def _whole_noun(text: str, before: Span) -> Span | None:
    """The noun at the end with the one it depends on: "a park in Sarn"."""
    noun = noun_before(text, before)
    for _ in range(DEEPEST):
        match = LINK.search(text, before.start, noun.start) if noun is not None else None
        head = noun_before(text, Span(before.start, match.start())) if match is not None else None
        if noun is None or head is None:
            break
        noun = Span(head.start, noun.end)
    return noun


def _next_word(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place


def _is_quoted(piece: Span, *, layout: Layout) -> bool:
    return quoted_characters(piece, layout=layout) >= DIRECT_FROM * len(piece)
