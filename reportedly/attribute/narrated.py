"""What the page says in its own voice: sentences nobody is quoted for, less what is attributed."""

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.attribute.clauses import own_clause
from reportedly.attribute.furniture import is_furniture
from reportedly.attribute.layout import Layout, overlapping
from reportedly.attribute.modes import DIRECT_FROM, quoted_characters
from reportedly.model import Mark
from reportedly.text import Span, trimmed, without

RULE = "sentence_in_own_voice.v1"
"""A sentence that nobody is quoted for is said by the author of its part."""

SPEAKING = frozenset(("headline", "body", "republication", "comment", "caption"))
"""Parts whose own text states something; bylines, datelines, boilerplate and a thread's heading do not."""


class Narration(msgspec.Struct, frozen=True):
    """What is left of one sentence."""

    content: tuple[Span, ...]
    sentence: Mark


def narrations(layout: Layout, *, taken: Sequence[Span]) -> Iterator[Narration]:
    """The narrated sentences of a document.

    Args:
        layout: the document.
        taken: the spans of all attributed claims, disjoint and in text order.
    """
    for sentence in layout.sentences:
        if layout.by_id[sentence.part].kind not in SPEAKING or is_furniture(sentence.span.of(layout.text)):
            continue
        content = _left(layout, sentence.span, holes=overlapping(taken, sentence.span))
        if content:
            yield Narration(content, sentence)


def _left(layout: Layout, sentence: Span, *, holes: Sequence[Span]) -> tuple[Span, ...]:
    """The whole sentence, or those of its remaining pieces that hold a clause and stand in nobody's quotation."""
    whole = trimmed(layout.text, sentence)
    if not holes:
        return (whole,)
    pieces = (own_clause(layout.text, piece) for piece in without(whole, holes))
    return tuple(piece for piece in pieces if piece is not None and not _is_quoted(piece, layout=layout))


def _is_quoted(piece: Span, *, layout: Layout) -> bool:
    return quoted_characters(piece, layout=layout) >= DIRECT_FROM * len(piece)
