"""Articles become batches of windows, anew in each epoch: other cuts, other styles, other masked pieces.

Everything drawn by chance comes from the epoch's own generator, so that a run can take up where it stopped.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from reportedly.tag.features import OTHER, SEPARATOR, START, Pieces, encode
from reportedly.tag.windows import plan
from reportedly.text import Span
from train.corpus import Article
from train.labels import UNRELATED, Labels, labels_of
from train.options import Options
from train.styles import restyled

_MASK = 103
"""Id of the vocabulary: the piece that stands for a hidden one."""
PADDED = -100
"""The label of what stands around a window and fills a batch: nothing is learned there."""
_SHORTEST = 12
"""Pieces: shorter windows teach nothing."""
_SORTED_TOGETHER = 16
"""Batches' worth of windows sorted by length together: less padding, yet mixed."""


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of an article's pieces with its labels; all indices count from the window's start."""

    pieces: Pieces
    labels: Labels


@dataclass(frozen=True, slots=True)
class LinkTargets:
    """For one kind of link in one window: dependents, candidate heads, and each dependent's head by index.

    The index len(heads) means none of them.
    """

    dependents: Tensor
    heads: Tensor
    answers: Tensor


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows of about one length. `mask` is None when none is padded; `pieces` counts the unpadded."""

    ids: Tensor
    shapes: Tensor
    quotes: Tensor
    mask: Tensor | None
    labels: Tensor
    contents: tuple[LinkTargets, ...]
    cues: tuple[LinkTargets, ...]
    pieces: int


def epoch_batches(
    articles: Sequence[Article], *, tokenizer: Tokenizer, options: Options, epoch: int
) -> Iterator[Batch]:
    """The batches of one epoch, in an order drawn by its number."""
    chance = random.Random(options.seed * 1_000 + epoch)
    windows: list[Window] = []
    for article in articles:
        styled = restyled(article, chance) if chance.random() < options.restyled else article
        windows += windows_of(styled, tokenizer=tokenizer, options=options, chance=chance)
    chance.shuffle(windows)
    groups = _grouped(windows, options.batch_pieces)
    chance.shuffle(groups)
    for group in groups:
        yield collated(group, chance=chance, masked=options.masked)


def windows_of(article: Article, *, tokenizer: Tokenizer, options: Options, chance: random.Random) -> list[Window]:
    """The windows of one article, cut at a size and from a place drawn by chance."""
    pieces = encode(tokenizer, article.text, paragraphs=article.paragraphs)
    labels = labels_of(pieces, article.relations)
    size = chance.randint(options.shortest_window, options.longest_window)
    spans = plan(pieces, size=size, first=chance.randint(size // 4, size))
    return [_window(pieces, labels, span) for span in spans if len(span) >= _SHORTEST]


def _window(pieces: Pieces, labels: Labels, span: Span) -> Window:
    part = slice(span.start, span.end)
    inside = (labels.cues >= span.start) & (labels.cues < span.end)
    sources = _moved(labels.sources[inside], span)
    return Window(
        Pieces(pieces.ids[part], pieces.shapes[part], pieces.quotes[part], pieces.starts[part], pieces.ends[part]),
        Labels(labels.labels[part], _moved(labels.heads[part], span), labels.cues[inside] - span.start, sources),
    )


def _moved(indices: np.ndarray, span: Span) -> np.ndarray:
    """Indices counted from the window's start; those outside it become `UNRELATED`."""
    return np.where((indices >= span.start) & (indices < span.end), indices - span.start, UNRELATED)


def _grouped(windows: list[Window], pieces: int) -> list[list[Window]]:
    """Windows in batches of at most so many pieces, padding counted."""
    together = _SORTED_TOGETHER * max(1, pieces // 224)
    groups: list[list[Window]] = []
    for first in range(0, len(windows), together):
        group: list[Window] = []
        for window in sorted(windows[first : first + together], key=lambda window: len(window.pieces)):
            if group and (len(group) + 1) * (len(window.pieces) + 2) > pieces:
                groups.append(group)
                group = []
            group.append(window)
        groups.append(group)
    return groups


def collated(windows: Sequence[Window], *, chance: random.Random, masked: float = 0.0) -> Batch:
    """Windows side by side, each between a start piece and a separator; some pieces hidden."""
    longest = max(len(window.pieces) for window in windows) + 2
    size = (len(windows), longest)
    ids, shapes, quotes = np.zeros(size, np.int64), np.full(size, OTHER), np.zeros(size, np.int64)
    labels, mask = np.full(size, PADDED), np.full(size, -1e4, np.float32)
    for row, window in enumerate(windows):
        last = len(window.pieces) + 1
        ids[row, 0], ids[row, last] = START, SEPARATOR
        ids[row, 1:last] = _hidden(window.pieces.ids, chance=chance, masked=masked)
        shapes[row, 1:last] = window.pieces.shapes
        quotes[row, 1:last] = window.pieces.quotes
        labels[row, 1:last] = window.labels.labels
        mask[row, : last + 1] = 0
    return Batch(
        ids=torch.from_numpy(ids),
        shapes=torch.from_numpy(shapes),
        quotes=torch.from_numpy(quotes),
        mask=torch.from_numpy(mask)[:, None, None, :] if mask.any() else None,
        labels=torch.from_numpy(labels),
        contents=tuple(_content_targets(window.labels) for window in windows),
        cues=tuple(_cue_targets(window.labels) for window in windows),
        pieces=sum(len(window.pieces) for window in windows),
    )


def _hidden(ids: np.ndarray, *, chance: random.Random, masked: float) -> np.ndarray:
    draws = np.random.default_rng(chance.getrandbits(32)).random(len(ids))
    return np.where((draws < masked) & (ids != SEPARATOR), _MASK, ids)


def _content_targets(labels: Labels) -> LinkTargets:
    dependents = np.flatnonzero(labels.labels >= 5)
    return _targets(dependents, labels.cues, labels.heads[dependents])


def _cue_targets(labels: Labels) -> LinkTargets:
    begun = np.flatnonzero(labels.labels == 1)
    heads = np.union1d(begun, labels.sources[labels.sources != UNRELATED])
    return _targets(labels.cues, heads, labels.sources)


def _targets(dependents: np.ndarray, heads: np.ndarray, answers: np.ndarray) -> LinkTargets:
    """Piece indices, moved past the window's start piece; answers become indices into the heads."""
    known = np.isin(answers, heads)
    index = np.where(known, np.searchsorted(heads, answers), len(heads))
    return LinkTargets(*(torch.from_numpy(array) for array in (dependents + 1, heads + 1, index)))
