"""The name head's labels become names.

Nine labels: none, and for each kind one that begins it and one that continues it. The head learned from re3d, where a
mention of somebody need not be a name: "the town", "he". What a stage makes of those is its own affair.

A word has one label, whatever pieces the vocabulary cuts it into: its first piece tells whether it begins a name, the
others whether they are inside one, and their likelihoods are multiplied. A name is then freed of what no name ends or
begins with: a comma, "and", the possessive.

Invariants
- Names are disjoint, in text order, and never cross a paragraph.
- No name begins or ends within a word.
"""

import re

import numpy as np
from numpy.typing import NDArray

from reportedly.model import NameKind, NameSpan
from reportedly.tag.decode import best_labels, paragraph_lengths
from reportedly.tag.features import BREAK, Ints, Pieces
from reportedly.tag.session import Floats
from reportedly.text import Span

NAME_KINDS: tuple[NameKind, ...] = ("person", "organization", "place", "nationality")
"""The first has the labels 1 (begins) and 2 (continues), the second 3 and 4, and so on."""

WORD = re.compile(r"[^\W_]+(?:[-.&][^\W_]+|[’'](?!s\b)[^\W_]+)*")
"""A word with hyphens, points and apostrophes inside, without its possessive."""

OPENING = re.compile(r"(?:[\s,.;:–—’”)\]/-]+|(?:and|or|of|in|at|on|for|to|from|with|by)\b(?!-))+", re.IGNORECASE)
CLOSING = re.compile(
    r"(?:[\s,.;:–—‘“(\[/-]+|[’'](?:s\b)?|\b(?<!-)(?:and|or|of|in|at|on|for|to|from|with|by|the|an?))+$", re.IGNORECASE
)
"""What a name neither begins nor ends with: most punctuation, words that join, the possessive."""

ABBREVIATED = re.compile(r"(?:^|[\s.])(?:[A-Z]|Jr|Sr|St|Inc|Ltd|Co|Corp)$")
"""Before a point that belongs to the name."""

LONGEST_CLOSING = 40
"""Characters at a name's end that are looked at for what does not belong to it."""

_NEVER = np.float32(-1e9)
_INSIDE = np.array([0, *(label + label % 2 for label in range(1, 1 + 2 * len(NAME_KINDS)))])
"""The label that a word's later pieces have when the word has this one."""


def names_of(text: str, pieces: Pieces, logits: Floats) -> list[NameSpan]:
    """The names of the best sequence of words' labels; none where the logits have no width, for want of a head.

    Args:
        text: the canonical text that the pieces' offsets count in.
        pieces: the text's pieces.
        logits: (n, 9), the head's.
    """
    if not logits.shape[1] or not len(pieces):
        return []
    chances = _log_chances(logits, breaks=pieces.shapes == BREAK)
    first = np.flatnonzero(~_within_words(text, pieces))
    labels = best_labels(_of_words(chances, first), lengths=paragraph_lengths(pieces.shapes[first] == BREAK))
    last = np.append(first[1:], len(pieces)) - 1
    names = []
    for start in np.flatnonzero(labels % 2).tolist():
        label, end = int(labels[start]), start + 1
        while end < len(labels) and labels[end] == label + 1:
            end += 1
        span = trimmed(text, Span(int(pieces.starts[first[start]]), int(pieces.ends[last[end - 1]])))
        if span is not None:
            inside = np.exp(chances[first[start] : last[end - 1] + 1, label : label + 2]).sum(1)
            names.append(NameSpan(NAME_KINDS[label // 2], span, float(inside.mean())))
    return names


def trimmed(text: str, span: Span) -> Span | None:
    """The span without what a name neither begins nor ends with; None when nothing is left.

    >>> trimmed("in Sarn, and", Span(0, 12))
    Span(start=3, end=7)
    """
    opening = OPENING.match(text, span.start, span.end)
    start = span.start if opening is None else opening.end()
    tail = max(start, span.end - LONGEST_CLOSING)
    closing = CLOSING.search(text[tail : span.end])
    end = span.end if closing is None else tail + closing.start()
    if closing is not None and closing[0].startswith(".") and ABBREVIATED.search(text[tail:end]):
        end += 1
    return Span(start, end) if start < end else None


def _log_chances(logits: Floats, *, breaks: NDArray[np.bool_]) -> Floats:
    held = logits.copy()
    held[breaks, 1:] = _NEVER
    held -= held.max(1, keepdims=True)
    chances: Floats = held - np.log(np.exp(held).sum(1, keepdims=True))
    return chances


def _within_words(text: str, pieces: Pieces) -> NDArray[np.bool_]:
    """True for each piece that goes on a word which an earlier piece began."""
    words = [match.span() for match in WORD.finditer(text, int(pieces.starts[0]), int(pieces.ends[-1]))]
    if not words:
        return np.zeros(len(pieces), np.bool_)
    starts, ends = np.array(words, np.int64).T
    at = np.searchsorted(starts, pieces.starts, side="right") - 1
    within: NDArray[np.bool_] = (
        (at >= 0) & (pieces.starts > starts[at]) & (pieces.starts < ends[at]) & (pieces.shapes != BREAK)
    )
    within[0] = False
    return within


def _of_words(chances: Floats, first: Ints) -> Floats:
    """(words, 9): the sums of the pieces' log chances, the later pieces' under the label that goes on."""
    later = np.ones(len(chances), np.bool_)
    later[first] = False
    owners = np.searchsorted(first, np.flatnonzero(later), side="right") - 1
    summed = chances[first]
    np.add.at(summed, owners, chances[later][:, _INSIDE])
    return summed
