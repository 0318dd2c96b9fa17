"""Positions: every position is a `Span` over one canonical text; a `Shift` is the way back to the source.

Invariants
- A `Span` is half-open and counts code points of the canonical text.
- A `Shift` lists pieces in the order of the canonical text; no two overlap there.
"""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise

import msgspec


class Span(msgspec.Struct, frozen=True, order=True, array_like=True):
    """A half-open stretch of a text, in code points: `Span(0, 5).of("Mayor Ruiz")` is `"Mayor"`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of this span."""
        return text[self.start : self.end]

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return self.end > self.start

    def covers(self, other: "Span") -> bool:
        """True when `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """True when the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def gap(self, other: "Span") -> int:
        """The number of characters between the two; 0 when they touch or overlap."""
        return max(other.start - self.end, self.start - other.end, 0)


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at either end; empty spans stay where they began.

    >>> trimmed("  he said  ", Span(0, 11))
    Span(start=2, end=9)
    """
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.end - (len(words) - len(words.rstrip()))))


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same characters as the fewest spans, in text order; touching spans become one.

    >>> merged([Span(4, 9), Span(0, 5)])
    (Span(start=0, end=9),)
    """
    out: list[Span] = []
    for span in sorted(filter(None, spans)):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)


def without(span: Span, holes: Iterable[Span]) -> tuple[Span, ...]:
    """What is left of `span` when the characters of `holes` are taken out.

    >>> without(Span(0, 10), [Span(2, 4)])
    (Span(start=0, end=2), Span(start=4, end=10))
    """
    cuts = [hole for hole in merged(holes) if hole.overlaps(span)]
    edges = [Span(span.start, span.start), *cuts, Span(span.end, span.end)]
    left = (Span(before.end, after.start) for before, after in pairwise(edges))
    return tuple(piece for piece in left if piece)


def covering(spans: Iterable[Span]) -> Span:
    """The smallest span that holds all of `spans`.

    Raises:
        ValueError: when there are none.
    """
    known = tuple(spans)
    return Span(min(span.start for span in known), max(span.end for span in known))


class Piece(msgspec.Struct, frozen=True, array_like=True):
    """A stretch of canonical text and the stretch of the decoded source it was made from.

    Both have the same length when the characters were taken as they stand (position maps to position);
    otherwise the whole stretch stands for the whole (`&amp;` for `&`, a run of blanks for one).
    """

    canonical: Span
    source: Span


class Shift(msgspec.Struct, frozen=True):
    """The way from a canonical span back to the decoded source it was read from.

    Characters that the reading put in (the blank line between two paragraphs of HTML) belong to no piece.

    >>> Shift((Piece(Span(0, 4), Span(3, 7)), Piece(Span(4, 5), Span(7, 12)))).source(Span(2, 5))
    Span(start=5, end=12)
    """

    pieces: tuple[Piece, ...]

    def source(self, span: Span) -> Span | None:
        """The smallest span of the decoded source that made these characters; None when none did."""
        hits = self._pieces_of(span)
        return covering(_back(piece, span) for piece in hits) if hits else None

    def _pieces_of(self, span: Span) -> list[Piece]:
        first = max(0, bisect_right(self.pieces, span.start, key=lambda piece: piece.canonical.start) - 1)
        hits: list[Piece] = []
        for index in range(first, len(self.pieces)):
            piece = self.pieces[index]
            if piece.canonical.start >= span.end:
                break
            if piece.canonical.overlaps(span):
                hits.append(piece)
        return hits


def _back(piece: Piece, span: Span) -> Span:
    if len(piece.canonical) != len(piece.source):
        return piece.source
    by = piece.source.start - piece.canonical.start
    return Span(max(span.start, piece.canonical.start) + by, min(span.end, piece.canonical.end) + by)


def unshifted(text: str) -> Shift:
    """The shift of a text that is its own source."""
    whole = Span(0, len(text))
    return Shift((Piece(whole, whole),) if whole else ())
