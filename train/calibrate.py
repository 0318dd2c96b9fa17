"""The role biases: numbers added to the labels' logits so that precision and recall meet where relations score best.

Chosen on the development split, by trying a few; each is worth a few tenths of a point.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from types import ModuleType
from typing import Any

import numpy as np

from reportedly.tag.session import Network
from train.corpus import Article
from train.evaluate import evaluate

_STARTS = {"source": 0.3, "cue": 0.3, "content": 0.0}
_STEPS = (-0.3, 0.3)
_ROUNDS = 3
_LIMIT = 1.2


@dataclass(slots=True)
class _Remembering:
    """A graph that answers a window it has seen before from memory."""

    graph: Any
    seen: dict[bytes, Any] = field(default_factory=dict)

    def run(self, names: Sequence[str], feed: dict[str, Any]) -> Any:
        """As the graph does."""
        key = b"".join(values.tobytes() for values in feed.values())
        if key not in self.seen:
            self.seen[key] = self.graph.run(names, feed)
        return self.seen[key]


def remembering(network: Network) -> Network:
    """The same network, each window computed only once."""
    return replace(network, graph=_Remembering(network.graph))


def with_bias(network: Network, bias: Sequence[float]) -> Network:
    """The same network with other role biases, one a label."""
    return replace(network, heads=replace(network.heads, bias=np.array(bias, np.float32)))


def bias_of(roles: dict[str, float]) -> list[float]:
    """The biases of the seven labels: a role's two labels share one."""
    return [0.0, *(round(roles[role], 2) for role in ("source", "cue", "content") for _ in range(2))]


def best_bias(network: Network, *, articles: Sequence[Article], scorer: ModuleType) -> list[float]:
    """The biases of the best full F1, found one role at a time from the starting ones."""
    known = remembering(network)

    def full(roles: dict[str, float]) -> float:
        return evaluate(articles, network=with_bias(known, bias_of(roles)), scorer=scorer).figures["full"]

    best, score = dict(_STARTS), full(_STARTS)
    for _ in range(_ROUNDS):
        before = score
        for role in best:
            for step in _STEPS:
                tried = {**best, role: best[role] + step}
                reached = full(tried) if abs(tried[role]) <= _LIMIT else 0.0
                if reached > score:
                    best, score = tried, reached
        if score == before:
            break
    return bias_of(best)
