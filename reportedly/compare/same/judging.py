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

from reportedly.compare.same.content import Content
from reportedly.compare.same.events import with_events
from reportedly.compare.same.features import FEATURES, shares, told_words
from reportedly.compare.same.lists import claims_nothing
from reportedly.compare.same.poles import opposed
from reportedly.compare.same.sides import Sides, sides_of, weighed
from reportedly.lexicon import table
from reportedly.sameness import Kin, State

ALIKE = 0.5
"""Likeness from which two claims say the same; chosen with the weights on the develop half of `bench/same.py`."""

UNSURE = 0.35
"""Likeness from which it cannot be told; below it they say something else, and nothing is kept."""

MORE = 2.9
"""Weight by which one claim must say more beyond the other than that beyond it, to be more specific: three words."""

MUCH_MORE = 2.0
"""How many times as much."""

FIGURE = 1.5
"""What a figure weighs beside words, of which one that tells something has 1."""

OTHERS = frozenset(("doer", "sufferer"))
"""In what two that are alike may differ beside a figure. Another day or place is seldom another value: a page's head
has its own day, and a province is named for its town; of such that were alike, nearly all were the same."""

TOLD = 5
"""Reasons that are kept of each judgement: those that weigh most."""

BESIDE_A_NAME = 0.7
"""Weight of words that are no names, and without which a claim without figures is but a name."""

LEAST = 1.2
"""Weight of words a claim must have to be compared: "the attack" says nothing that could be the same."""


def kin_of(one: Content, other: Content) -> Kin | None:
    """How two claims stand to each other; None when they say something else, or one of them too little to compare."""
    if min(says(one), says(other)) < LEAST:
        return None
    sides = sides_of(one, other)
    if likeness(shares(sides)) < UNSURE:
        return None
    sides = with_events(sides)
    found = shares(sides)
    score = likeness(found)
    if score < UNSURE:
        return None
    state, sentence = _state(sides, score=score)
    reasons = (*([sentence] if sentence else []), *_weighed(sides, found))[:TOLD]
    specific = _more_specific(sides) if state == "more specific" else None
    apart = sides.apart[0] if state == "differs in value" and sides.apart else None
    return Kin(
        claim=sides.one.told.claim,
        other=sides.other.told.claim,
        state=state,
        score=round(score, 4),
        reasons=reasons,
        specific=specific.told.claim if specific is not None else None,
        figures=(apart.one.id, apart.other.id) if apart is not None else None,
    )


def says(content: Content) -> float:
    """How much a claim says at all: the weight of its words, and of its figures; a line of the page says nothing.

    Neither does a mere name: "President Ana Ruiz" is in every claim about her.
    """
    named = weighed(content.names, content)
    is_mere_name = not content.figures and content.total - named < BESIDE_A_NAME
    is_empty = is_mere_name or claims_nothing(content.told.words)
    return 0.0 if is_empty else content.total + FIGURE * len(content.figures)


def likeness(found: Mapping[str, float]) -> float:
    """How alike two claims are, 0 to 1, by the weights of the features they show."""
    total = likeness_weights().bias + sum(_pull(name, share) for name, share in found.items())
    return 1 / (1 + math.exp(-total))


def _pull(name: str, share: float) -> float:
    weights = likeness_weights()
    return weights.weights[name] * (share - weights.neutral[name])


def _weighed(sides: Sides, found: Mapping[str, float]) -> Iterator[str]:
    """The sentences, what pulls most, either way, first; what speaks against it begins with "But"."""
    told = [(_pull(feature.name, found[feature.name]), feature) for feature in FEATURES if feature.name in found]
    for pull, feature in sorted(told, key=lambda pair: -abs(pair[0])):
        sentence = feature.sentence(sides, found[feature.name])
        yield sentence if pull >= 0 else f"But {sentence[0].lower()}{sentence[1:]}"


def _state(sides: Sides, *, score: float) -> tuple[State, str | None]:
    """The state, and the sentence that says why; None where there is no more to say than what they share."""
    if score < ALIKE:
        return "unsure", "They may say the same; what they share is too little to tell."
    against = opposed(sides)
    if against is not None and against.is_sure:
        return "opposed", against.sentence
    if against is not None:
        return "unsure", f"{against.sentence} But it cannot be told whether both speak of one thing."
    if sides.apart:
        pair = sides.apart[0]
        return "differs in value", f"They give two values of the same: {pair.one.words} and {pair.other.words}."
    by_others = next((one.sentence for one in sides.events or () if one.kind in OTHERS), None)
    if by_others is not None:
        return "differs in value", by_others
    specific = _more_specific(sides)
    if specific is None:
        return "same", None
    more = told_words(specific, set(specific.words) - sides.both)[:TOLD]
    return "more specific", f"One says much that the other does not say: {', '.join(more)}."


def _more_specific(sides: Sides) -> Content | None:
    """Who of the two says what the other says and much beside it; None where neither does."""
    first = _beyond(sides.one, sides, {pair.one.id for pair in sides.figures})
    second = _beyond(sides.other, sides, {pair.other.id for pair in sides.figures})
    if abs(first - second) < MORE or max(first, second) < MUCH_MORE * min(first, second):
        return None
    return sides.one if first > second else sides.other


def _beyond(content: Content, sides: Sides, paired: set[int]) -> float:
    """The weight of what one says and the other does not."""
    figures = [figure for figure in content.figures if figure.id not in paired]
    return weighed(set(content.words) - sides.both, content) + FIGURE * len(figures)


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
