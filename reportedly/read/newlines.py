"""Line ends become `\\n`, and every position still leads back to the text as it was decoded."""

import re
from bisect import bisect_left

from reportedly.text import Piece, Span

_LINE_END = re.compile("\r\n?")


def normalized(source: str) -> tuple[str, tuple[int, ...]]:
    """The text with `\\n` alone, and the places in it that were two characters.

    >>> normalized("a\\r\\nb")
    ('a\\nb', (1,))
    """
    if "\r" not in source:
        return source, ()
    doubled = (match.start() for match in _LINE_END.finditer(source) if len(match[0]) == 2)
    return _LINE_END.sub("\n", source), tuple(start - before for before, start in enumerate(doubled))


def widened(pieces: tuple[Piece, ...], *, doubled: tuple[int, ...]) -> tuple[Piece, ...]:
    """Pieces over the normalized text as pieces over the source, cut where a line end was two characters."""
    if not doubled:
        return pieces
    return tuple(part for piece in pieces for part in _widened(piece, doubled=doubled))


def _widened(piece: Piece, *, doubled: tuple[int, ...]) -> list[Piece]:
    first = bisect_left(doubled, piece.source.start)
    last = bisect_left(doubled, piece.source.end)
    if first == last or len(piece.canonical) != len(piece.source):
        return [Piece(piece.canonical, Span(piece.source.start + first, piece.source.end + last))]
    parts: list[Piece] = []
    by = piece.canonical.start - piece.source.start
    at = piece.source.start
    for index in range(first, last):
        end = doubled[index]
        if end > at:
            parts.append(Piece(Span(at + by, end + by), Span(at + index, end + index)))
        parts.append(Piece(Span(end + by, end + by + 1), Span(end + index, end + index + 2)))
        at = end + 1
    if piece.source.end > at:
        parts.append(Piece(Span(at + by, piece.source.end + by), Span(at + last, piece.source.end + last)))
    return parts
