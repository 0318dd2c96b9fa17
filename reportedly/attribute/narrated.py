"""What the page says in its own voice: sentences nobody is quoted for, less what is attributed."""

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.attribute.furniture import is_furniture
from reportedly.attribute.language.clauses import has_finite_verb, own_clause
from reportedly.attribute.language.words import words_of
from reportedly.attribute.layout import Layout, overlapping
from reportedly.attribute.modes import DIRECT_FROM, quoted_characters
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


class Narration(msgspec.Struct, frozen=True):
    """What is left of one sentence."""

    content: tuple[Span, ...]
    sentence: Mark


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
            yield Narration(content, sentence)


def _title(layout: Layout, sentence: Mark) -> Span:
    """The headline without the signature that stands beside it: `Three Pillars` of `Three Pillars | Ana Ruiz`."""
    around = layout.by_id.get(layout.by_id[sentence.part].parent or "")
    title = around.title if around is not None and around.title else ""
    start = layout.text.find(title, sentence.span.start, sentence.span.end) if title else -1
    return Span(start, start + len(title)) if start >= 0 else trimmed(layout.text, sentence.span)


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
    subjects = {_next_word(layout.text, source.end): source for source in sources}
    pieces = (trimmed(layout.text, piece) for piece in without(whole, holes))
    clauses = (own_clause(layout.text, piece, subject=subjects.get(piece.start)) for piece in pieces)
    return tuple(clause for clause in clauses if clause is not None and not _is_quoted(clause, layout=layout))


def _next_word(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place


def _is_quoted(piece: Span, *, layout: Layout) -> bool:
    return quoted_characters(piece, layout=layout) >= DIRECT_FROM * len(piece)
