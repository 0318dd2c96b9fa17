"""The label biases: numbers added to the labels' logits before the best sequence is sought.

They stand in for the transitions of a conditional random field. Labels are learned one by one, so an uncertain stretch
falls to pieces; making it dear to begin a content, and no dearer to continue one, keeps it whole or leaves it out.
Chosen on the development split, one label at a time; worth about two points of full F1 there, and a little less on
articles they were not chosen on (`crossed_full`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from bench.scoring import Score
from reportedly.tag.session import Network
from train.corpus import Article, Relation
from train.evaluate import evaluate, read, scored

_STARTS = (0.0, 0.5, 0.5, -0.5, 0.4, -1.25, 0.0)
"""Where the search starts: none, then beginning and continuing a source, a cue, a content."""
_STEP_BEGINNING, _STEP_CONTINUING = 0.5, 0.2
_ROUNDS = 2


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


def with_bias(network: Network, bias: Sequence[float]) -> Network:
    """The same network with other label biases."""
    return replace(network, heads=replace(network.heads, bias=np.array(bias, np.float32)))


def best_bias(network: Network, *, articles: Sequence[Article], score: Score) -> list[float]:
    """The biases of the best full F1 and content F1 together, found one label at a time from the starting ones."""
    remembering = replace(network, graph=_Remembering(network.graph))

    def worth(bias: Sequence[float]) -> float:
        figures = evaluate(articles, network=with_bias(remembering, bias), score=score).figures
        return figures["full"] + figures["content_j50"]

    best = list(_STARTS)
    most = worth(best)
    for _ in range(_ROUNDS):
        before = most
        for label, change in _changes():
            tried = _changed(best, label, change)
            reached = worth(tried)
            if reached > most:
                best, most = tried, reached
        if most == before:
            break
    return best


def crossed_full(network: Network, *, articles: Sequence[Article], score: Score) -> float:
    """Full F1 in percent when each half of the articles is read with the biases chosen on the other."""
    halves = (articles[::2], articles[1::2])
    found: dict[str, tuple[Relation, ...]] = {}
    for mine, others in (halves, halves[::-1]):
        biased = with_bias(network, best_bias(network, articles=others, score=score))
        found |= {article.id: read(article, network=biased) for article in mine}
    return scored(articles, [found[article.id] for article in articles], score=score)["full"]


def _changes() -> Iterator[tuple[int, float]]:
    """Each label with a step down and a step up."""
    for label in range(1, len(_STARTS)):
        step = _STEP_BEGINNING if label % 2 else _STEP_CONTINUING
        yield from ((label, -step), (label, step))


def _changed(bias: Sequence[float], label: int, change: float) -> list[float]:
    changed = list(bias)
    changed[label] = round(bias[label] + change, 2)
    return changed
