"""Labels become role spans, link vectors become links.

Invariants
- Role spans are disjoint, in text order, and never cross a paragraph; sources and cues never cross a sentence's end.
- A role span begins and ends where words do: a word has the role of its first piece.
- A link joins two spans of one window: across windows, link vectors do not compare.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.tag.features import BREAK, OTHER, Ints, Pieces, joined
from reportedly.tag.labels import CONTENT, CUE, SOURCE
from reportedly.tag.links import LINK_WIDTH, bucket
from reportedly.tag.session import Floats, Heads
from reportedly.text import Span

_BEGINS, _CONTINUES = np.array([SOURCE, CUE, CONTENT]), np.array([SOURCE, CUE, CONTENT]) + 1
_NEVER = np.float32(-1e9)
_CELLS = 1 << 16
"""Pieces, padding counted, that are decoded side by side; bounds memory."""
_LEAST = 0.02
"""Links less likely than this are not worth passing on."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of pieces with one role; `score` is the mean probability of that role."""

    label: int
    pieces: Span
    score: float


@dataclass(frozen=True, slots=True)
class RunLink:
    """How likely a run belongs to a head: both by index; `head` None is "to none"."""

    dependent: int
    head: int | None
    score: float


def runs_of(pieces: Pieces, logits: Floats, *, bias: Floats) -> list[Run]:
    """The role runs of the best label sequence of each paragraph."""
    biased = logits + bias
    biased[pieces.shapes == BREAK, 1:] = _NEVER
    labels = best_labels(biased, lengths=paragraph_lengths(pieces.shapes == BREAK))
    labels = whole_words(labels, goes_on=_goes_on(pieces))
    chances = np.exp(biased - biased.max(1, keepdims=True))
    chances /= chances.sum(1, keepdims=True)
    starts = np.flatnonzero(np.isin(labels, _BEGINS))
    going_on = np.isin(labels, _CONTINUES)
    runs = []
    for start in starts.tolist():
        end = start + 1
        while end < len(labels) and going_on[end]:
            end += 1
        label = int(labels[start])
        runs.append(Run(label, Span(start, end), float(chances[start:end, label : label + 2].sum(1).mean())))
    return runs


def whole_words(labels: Ints, *, goes_on: NDArray[np.bool_]) -> Ints:
    """The labels with every word given that of its first piece; `goes_on` is True for pieces that continue a word.

    A role that began inside a word begins with the next one.
    """
    first = np.maximum.accumulate(np.where(goes_on, 0, np.arange(len(labels))))
    whole = labels[first]
    whole = whole + (goes_on & (whole % 2 == 1))
    before = np.concatenate(([0], whole[:-1])).astype(np.int64)
    is_orphan = (whole > 0) & (whole % 2 == 0) & (before != whole) & (before != whole - 1)
    words: Ints = whole - is_orphan
    return words


def _goes_on(pieces: Pieces) -> NDArray[np.bool_]:
    """True for pieces of letters or digits right behind such a piece."""
    is_word = (pieces.shapes != OTHER) & (pieces.shapes != BREAK)
    goes_on = np.zeros(len(pieces), np.bool_)
    goes_on[1:] = is_word[1:] & is_word[:-1] & (pieces.starts[1:] == pieces.ends[:-1])
    return goes_on


def forbid_going_on(logits: Floats, *, at: NDArray[np.bool_]) -> None:
    """Makes it impossible that a source or a cue goes on over these pieces, which begin sentences."""
    for label in (SOURCE, CUE):
        logits[at, label + 1] = _NEVER


def best_labels(logits: Floats, *, lengths: Sequence[int]) -> Ints:
    """The likeliest labels of each of the sequences laid end to end, no role going on that did not begin.

    Any heads' labels are read so that have none, and two for each role.

    All sequences of a similar length go through Viterbi's recursion at once.
    """
    labels = np.zeros(len(logits), np.int64)
    starts = np.concatenate(([0], np.cumsum(lengths)[:-1])).astype(np.int64) if len(lengths) else np.zeros(0, np.int64)
    order = np.argsort(np.asarray(lengths), kind="stable")
    group: list[int] = []
    for index in order.tolist():
        if group and (len(group) + 1) * lengths[index] > _CELLS:
            _decode_group(logits, labels, [(int(starts[one]), lengths[one]) for one in group])
            group = []
        group.append(index)
    if group:
        _decode_group(logits, labels, [(int(starts[one]), lengths[one]) for one in group])
    return labels


def _decode_group(logits: Floats, labels: Ints, sequences: list[tuple[int, int]]) -> None:
    """Writes the labels of these sequences (start, length; shortest first)."""
    longest = sequences[-1][1]
    padded = np.zeros((longest, len(sequences), logits.shape[1]), np.float32)
    padded[:, :, 1:] = _NEVER
    for row, (start, length) in enumerate(sequences):
        padded[:length, row] = logits[start : start + length]
    best = _viterbi(padded)
    for row, (start, length) in enumerate(sequences):
        labels[start : start + length] = best[:length, row]


def _viterbi(logits: Floats) -> Ints:
    """(L, S, C) to (L, S). A continuing label may only follow its own role; every other step is free.

    Label 0 is none; each role has an odd label that begins it and the next one, which continues it.
    """
    length, count, labels_known = logits.shape
    begins = np.arange(1, labels_known, 2)
    continues = begins + 1
    came = np.zeros((length, count, labels_known), np.int64)
    score = logits[0].copy()
    score[:, continues] = _NEVER
    for at in range(1, length):
        top = score.argmax(1)
        came[at] = top[:, None]
        new = score.max(1)[:, None] + logits[at]
        begun, held = score[:, begins], score[:, continues]
        came[at][:, continues] = np.where(held > begun, continues, begins)
        new[:, continues] = np.maximum(begun, held) + logits[at][:, continues]
        score = new
    labels = np.zeros((length, count), np.int64)
    labels[-1] = score.argmax(1)
    rows = np.arange(count)
    for at in range(length - 1, 0, -1):
        labels[at - 1] = came[at, rows, labels[at]]
    return labels


def paragraph_lengths(breaks: NDArray[np.bool_]) -> list[int]:
    """Lengths of the stretches that end with a separator, and of the last one; `breaks` is True for separators."""
    ends = np.append(np.flatnonzero(breaks) + 1, len(breaks))
    return [int(length) for length in np.diff(ends, prepend=0) if length]


def links_of(runs: Sequence[Run], vectors: Floats, windows: Sequence[Span], *, heads: Heads) -> list[RunLink]:
    """Contents to cues and cues to sources; those of one dependent sum to 1 over all heads and "none"."""
    links: list[RunLink] = []
    for kind, (label, head_label) in enumerate(((CONTENT, CUE), (CUE, SOURCE))):
        dependents = [index for index, run in enumerate(runs) if run.label == label]
        candidates = [index for index, run in enumerate(runs) if run.label == head_label]
        scores = _linked(runs, dependents, candidates, vectors=vectors, windows=windows, heads=heads, kind=kind)
        for dependent, row in zip(dependents, scores, strict=True):
            for column in np.flatnonzero(row >= _LEAST).tolist():
                head = candidates[column] if column < len(candidates) else None
                links.append(RunLink(dependent, head, float(row[column])))
    return links


def _linked(
    runs: Sequence[Run],
    dependents: Sequence[int],
    candidates: Sequence[int],
    *,
    vectors: Floats,
    windows: Sequence[Span],
    heads: Heads,
    kind: int,
) -> Floats:
    """(dependents, candidates + 1): the mean over a content's pieces, the first piece's for a cue; last is "none"."""
    spans = [runs[index].pieces for index in dependents]
    asked = [np.arange(span.start, span.end if kind == 0 else span.start + 1) for span in spans]
    owners = np.repeat(np.arange(len(asked)), [len(one) for one in asked])
    asking = joined(asked)
    begins = np.array([runs[index].pieces.start for index in candidates], np.int64)
    scores = np.zeros((len(dependents), len(candidates) + 1), np.float32)
    for window in windows:
        inside = slice(*np.searchsorted(asking, (window.start, window.end)))
        near = slice(*np.searchsorted(begins, (window.start, window.end)))
        chances = link_chances(vectors, asking[inside], begins[near], heads=heads, kind=kind)
        np.add.at(scores[:, near], owners[inside], chances[:, :-1])
        np.add.at(scores[:, -1], owners[inside], chances[:, -1])
    shares: Floats = scores / np.maximum(scores.sum(1, keepdims=True), np.float32(1e-9))
    return shares


def link_chances(vectors: Floats, asking: Ints, begins: Ints, *, heads: Heads, kind: int) -> Floats:
    """(asking, begins + 1): how likely each asking piece belongs to the head that begins there; last is "none"."""
    first = 2 * LINK_WIDTH * kind
    left = vectors[asking, first : first + LINK_WIDTH]
    right = vectors[begins, first + LINK_WIDTH : first + 2 * LINK_WIDTH]
    scores = np.full((len(asking), len(begins) + 1), heads.none[kind], np.float32)
    scores[:, :-1] = left @ right.T / LINK_WIDTH**0.5 + heads.distance[bucket(begins[None] - asking[:, None]), kind]
    chances = np.exp(scores - scores.max(1, keepdims=True))
    normal: Floats = chances / chances.sum(1, keepdims=True)
    return normal
