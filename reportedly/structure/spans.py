"""Questions about many spans that would cost their square if each were asked of each."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reportedly.text import Span


def hit(spans: Sequence[Span], span: Span) -> bool:
    """True when one of the spans, which lie apart and in order, shares a character with `span`."""
    place = bisect_right(spans, span.start, key=_end)
    return place < len(spans) and spans[place].start < span.end


def between(positions: Sequence[int], span: Span) -> Sequence[int]:
    """The positions, which are in order, that lie inside a span; its own start is none of them."""
    return positions[bisect_right(positions, span.start) : bisect_left(positions, span.end)]


def _end(span: Span) -> int:
    return span.end
