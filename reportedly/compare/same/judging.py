"""How two claims stand to each other, from their features, with the reasons.

Invariants
- The judgement is the same whichever of the two comes first; only which of them says more has a direction.
- The weights are data (`lexicon/en/same.toml`), and what is decided by rule has its threshold here.
- Nothing here says which of the two is right.
"""

import math
from collections.abc import Iterator, Mapping
from functools import lru_cache

import msgspec

from reportedly.compare.same.content import Content, weight
from reportedly.compare.same.features import Felt, felt
from reportedly.compare.same.figures import Beside, beside
from reportedly.compare.same.poles import opposed
from reportedly.lexicon import table
from reportedly.sameness import Kin, State

ALIKE = 0.5
"""Likeness from which two claims say the same."""

UNSURE = 0.35
"""Likeness from which it cannot be told; below it they say something else, and nothing is kept."""

MORE = 2.0
"""Weight of what one claim says beyond the other from which it says more."""

LITTLE = 1.0
"""Weight of what the other may then say beyond it."""

FIGURE = 1.5
"""What a figure weighs that only one of the two has."""

TOLD = 5
"""Reasons that are kept of each judgement: those that weigh most."""

LEAST = 2.0
"""Weight of words a claim must have to be compared: "the attack" says nothing that could be the same."""


def kin_of(one: Content, other: Content) -> Kin | None:
    """How two claims stand to each other; None when they say something else.

    Raises nothing: a claim that says too little to be compared stands to none.
    """
    first, second = sorted((one, other), key=lambda content: content.told.claim)
    if min(says(first), says(second)) < LEAST:
        return None
    features = felt(first, second)
    score = likeness(features)
    if score < UNSURE:
        return None
    state, sentence, apart, specific = _state(first, second, score=score)
    reasons = (*([sentence] if sentence else []), *_weighed(features))[:TOLD]
    return Kin(
        claim=first.told.claim,
        other=second.told.claim,
        state=state,
        score=round(score, 4),
        reasons=reasons,
        specific=specific,
        figures=(apart.one.id, apart.other.id) if apart is not None else None,
    )


def says(content: Content) -> float:
    """How much a claim says at all: the weight of its words, and of its figures."""
    return sum(weight(word, content, content) for word in sorted(set(content.words))) + len(content.figures)


def likeness(features: Mapping[str, Felt]) -> float:
    """How alike two claims are, 0 to 1, by the weights of the features they show."""
    weights = likeness_weights()
    total = weights.bias + sum(_pull(name, found) for name, found in features.items())
    return 1 / (1 + math.exp(-total))


def _pull(name: str, found: Felt) -> float:
    weights = likeness_weights()
    return weights.weights[name] * (found.share - weights.neutral[name])


def _weighed(features: Mapping[str, Felt]) -> Iterator[str]:
    """The sentences, what pulls most, either way, first."""
    ordered = sorted(features.items(), key=lambda item: (-abs(_pull(*item)), item[0]))
    yield from (found.sentence for _, found in ordered)


def _state(one: Content, other: Content, *, score: float) -> tuple[State, str | None, Beside | None, int | None]:
    """The state, its sentence, the figures that differ, and who says more."""
    if score < ALIKE:
        return "unsure", "They may say the same; what they share is too little to tell.", None, None
    against = opposed(one, other)
    if against is not None:
        return "opposed", against, None, None
    apart = next((pair for pair in beside(one, other) if not pair.is_agreed), None)
    if apart is not None:
        readings = f"{apart.one.words} and {apart.other.words}"
        return "differs in value", f"They give two values of the same: {readings}.", apart, None
    specific = _more_specific(one, other)
    if specific is None:
        return "same", None, None, None
    more = ", ".join(sorted(set(specific.words) - set((other if specific is one else one).words))[:TOLD])
    return "more specific", f"One says all that the other says, and more: {more}.", None, specific.told.claim


def _more_specific(one: Content, other: Content) -> Content | None:
    """Who of the two says all that the other says and something of weight beside it; None where neither does."""
    first, second = _beyond(one, other), _beyond(other, one)
    if first >= MORE and second <= LITTLE:
        return one
    return other if second >= MORE and first <= LITTLE else None


def _beyond(one: Content, other: Content) -> float:
    """The weight of what the first says and the second does not."""
    own = set(one.words) - set(other.words)
    paired = {pair.one.id for pair in beside(one, other)}
    figures = [figure for figure in one.figures if figure.id not in paired]
    return sum(weight(word, one, other) for word in sorted(own)) + FIGURE * len(figures)


class Weights(msgspec.Struct, frozen=True):
    """Of each feature its weight, and the share from which it counts for or against."""

    bias: float
    weights: dict[str, float]
    neutral: dict[str, float]


class _Table(msgspec.Struct, frozen=True):
    likeness: Weights


@lru_cache
def likeness_weights() -> Weights:
    """Those of the package."""
    return msgspec.convert(dict(table("same")), _Table).likeness
