"""How a long text is cut into windows for the encoder: at paragraph breaks, else at sentence ends, else anywhere."""

import numpy as np
from numpy.typing import NDArray

from reportedly.tag.features import BREAK, Ints, Pieces
from reportedly.text import Span

_SENTENCE_ENDS = (1012, 1029, 999)
"""Ids of the vocabulary: full stop, question mark, exclamation mark."""
_SENTENCE, _PARAGRAPH = 1, 2


def plan(pieces: Pieces, *, size: int, first: int | None = None) -> tuple[Span, ...]:
    """Windows of at most `size` pieces that follow on one another without overlap; spans count pieces.

    The separator at which two windows part belongs to neither: each window gets its own at its end.
    `first` is the longest the first window may be (training cuts elsewhere each time).
    """
    worth = _worth(pieces)
    windows: list[Span] = []
    start = 0
    while start < len(pieces):
        end = _end(worth, start, first if first is not None and not windows else size)
        windows.append(Span(start, end))
        start = end + 1 if end < len(pieces) and worth[end] == _PARAGRAPH else end
    return tuple(windows)


def _end(worth: NDArray[np.int8], start: int, size: int) -> int:
    """Where the window from `start` ends: the best cut nearest to an even share of what is left."""
    left = len(worth) - start
    if left <= size:
        return len(worth)
    even = start + left // -(-left // size)
    lowest = start + size // 2
    choice = worth[lowest : start + size + 1]
    best = np.flatnonzero(choice == choice.max()) + lowest
    return int(best[np.abs(best - even).argmin()])


def _worth(pieces: Pieces) -> NDArray[np.int8]:
    """How good it is to end a window before each piece."""
    worth = np.zeros(len(pieces), np.int8)
    apart = pieces.starts[1:] > pieces.ends[:-1]  # the point of "1.5" ends nothing
    ends: Ints = np.flatnonzero(np.isin(pieces.ids[:-1], _SENTENCE_ENDS) & (pieces.quotes[:-1] == 0) & apart) + 1
    worth[ends] = _SENTENCE
    worth[pieces.shapes == BREAK] = _PARAGRAPH
    return worth
