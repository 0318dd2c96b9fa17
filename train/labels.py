"""What the network should answer for an article: a label a piece, and which piece each link goes to.

A nested attribution cannot be said: a piece has one label, and the cue's wins over the source's over the content's.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.tag.features import Ints, Pieces
from reportedly.tag.labels import CONTENT, CUE, SOURCE
from reportedly.text import Span
from train.corpus import Relation

UNRELATED = -1


@dataclass(frozen=True, slots=True)
class Labels:
    """Per piece: its label, and for a piece of content the piece its cue begins at (or `UNRELATED`).

    `cues` are the pieces at which a relation's cue begins; `sources` those at which its source begins (or `UNRELATED`).
    """

    labels: Ints
    heads: Ints
    cues: Ints
    sources: Ints


def labels_of(pieces: Pieces, relations: tuple[Relation, ...]) -> Labels:
    """The labels of one annotator's relations over these pieces."""
    labels = np.zeros(len(pieces), np.int64)
    heads = np.full(len(pieces), UNRELATED, np.int64)
    begins = [_begin(pieces, relation.cue) for relation in relations]
    for relation, begin in zip(relations, begins, strict=True):
        for where in _where(pieces, relation.content):
            _write(labels, where, CONTENT)
            heads[where] = begin
    for role, name in ((SOURCE, "source"), (CUE, "cue")):
        for relation in relations:
            for where in _where(pieces, getattr(relation, name)):
                _write(labels, where, role)
    _begin_anew(labels)
    known = [(begin, _begin(pieces, relation.source)) for relation, begin in zip(relations, begins, strict=True)]
    pairs = sorted({begin: source for begin, source in known if begin != UNRELATED}.items())
    table = np.array(pairs, np.int64).reshape(-1, 2)
    return Labels(labels, heads, table[:, 0], table[:, 1])


def _begin_anew(labels: Ints) -> None:
    """A stretch that another role or a paragraph's end has cut in two begins again behind the cut."""
    before = np.concatenate(([0], labels[:-1]))
    cut = (labels > 0) & (labels % 2 == 0) & (before != labels) & (before != labels - 1)
    labels[cut] -= 1


def _where(pieces: Pieces, spans: tuple[Span, ...]) -> list[NDArray[np.int64]]:
    """For each span that has any, the pieces that share a character with it."""
    found = []
    for span in spans:
        first = int(np.searchsorted(pieces.ends, span.start, side="right"))
        last = int(np.searchsorted(pieces.starts, span.end, side="left"))
        indices = np.arange(first, last)
        indices = indices[pieces.ends[indices] > pieces.starts[indices]]
        if len(indices):
            found.append(indices)
    return found


def _begin(pieces: Pieces, spans: tuple[Span, ...]) -> int:
    where = _where(pieces, spans)
    return int(where[0][0]) if where else UNRELATED


def _write(labels: Ints, where: NDArray[np.int64], role: int) -> None:
    """A role's beginning label is `role`, its continuing label the next number."""
    labels[where] = role + 1
    labels[where[0]] = role
