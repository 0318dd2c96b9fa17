"""The name head's labels become names.

Nine labels: none, and for each kind one that begins it and one that continues it. The head learned from re3d, where a
mention of somebody need not be a name: "the town", "he". What a stage makes of those is its own affair.

Invariants
- Names are disjoint, in text order, and never cross a paragraph.
"""

import numpy as np

from reportedly.model import NameKind, NameSpan
from reportedly.tag.decode import best_labels, paragraph_lengths
from reportedly.tag.features import BREAK, Pieces
from reportedly.tag.session import Floats
from reportedly.text import Span

NAME_KINDS: tuple[NameKind, ...] = ("person", "organization", "place", "nationality")
"""The first has the labels 1 (begins) and 2 (continues), the second 3 and 4, and so on."""

_NEVER = np.float32(-1e9)


def names_of(pieces: Pieces, logits: Floats) -> list[NameSpan]:
    """The names of the best label sequence; none where the logits have no width, for want of a head."""
    if not logits.shape[1] or not len(pieces):
        return []
    held = logits.copy()
    held[pieces.shapes == BREAK, 1:] = _NEVER
    labels = best_labels(held, lengths=paragraph_lengths(pieces))
    chances = np.exp(held - held.max(1, keepdims=True))
    chances /= chances.sum(1, keepdims=True)
    names = []
    for start in np.flatnonzero(labels % 2).tolist():
        label, end = int(labels[start]), start + 1
        while end < len(labels) and labels[end] == label + 1:
            end += 1
        span = Span(int(pieces.starts[start]), int(pieces.ends[end - 1]))
        score = float(chances[start:end, label : label + 2].sum(1).mean())
        names.append(NameSpan(NAME_KINDS[label // 2], span, score))
    return names
