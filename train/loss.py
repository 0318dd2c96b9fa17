"""What training makes small: wrong labels, and links to the wrong head."""

from collections.abc import Iterable

import torch
from torch import Tensor
from torch.nn import functional

from reportedly.tag.links import BUCKET_SCALE, BUCKETS, LINK_WIDTH
from train.batches import PADDED, Batch, LinkTargets
from train.network import Network

CONTENT_TO_CUE, CUE_TO_SOURCE = 0, 1
"""The two kinds of link: columns of the distance table and indices of the two learned "none" scores."""


def losses(network: Network, batch: Batch, *, half: bool = False) -> tuple[Tensor, Tensor, Tensor]:
    """Mean cross entropy of labels over pieces, of content links over pieces of content, of source links over cues."""
    logits, vectors = network(batch.ids, batch.shapes, batch.quotes, batch.mask, half=half)
    labels = functional.cross_entropy(logits.flatten(0, 1), batch.labels.flatten(), ignore_index=PADDED)
    contents = _link_loss(network, vectors, batch.contents, kind=CONTENT_TO_CUE)
    return labels, contents, _link_loss(network, vectors, batch.cues, kind=CUE_TO_SOURCE)


def _link_loss(network: Network, vectors: Tensor, targets: Iterable[LinkTargets], *, kind: int) -> Tensor:
    total, count = vectors.new_zeros(()), 0
    for window, target in zip(vectors, targets, strict=True):
        if len(target.dependents):
            scores = link_scores(network, window, target, kind=kind)
            total = total + functional.cross_entropy(scores, target.answers, reduction="sum")
            count += len(target.dependents)
    return total / max(count, 1)


def link_scores(network: Network, vectors: Tensor, target: LinkTargets, *, kind: int) -> Tensor:
    """(dependents, heads + 1): how well each dependent goes with each head; the last column is "none"."""
    first = 2 * LINK_WIDTH * kind
    left = vectors[target.dependents, first : first + LINK_WIDTH]
    right = vectors[target.heads, first + LINK_WIDTH : first + 2 * LINK_WIDTH]
    distances = target.heads[None] - target.dependents[:, None]
    scores = left @ right.T / LINK_WIDTH**0.5 + network.distance(buckets(distances))[..., kind]
    return torch.cat([scores, network.none[kind].expand(len(left), 1)], 1)


def buckets(distances: Tensor) -> Tensor:
    """`reportedly.tag.links.bucket` for tensors."""
    half = BUCKETS // 2
    steps = (torch.log2(distances.abs() + 1.0) * BUCKET_SCALE).long().clamp(max=half - 1)
    return steps + half * (distances > 0).long()
