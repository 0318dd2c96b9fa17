"""Two claims side by side: what of their words, figures and places is the same, found once for all features."""

from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

import msgspec

from reportedly.across import Place
from reportedly.compare.same.content import Content
from reportedly.compare.same.days import gap
from reportedly.compare.same.figures import Beside, beside
from reportedly.compare.same.places import are_one, lies_in

Kind: TypeAlias = Literal["day", "deed", "place", "doer", "sufferer"]
"""In what two events differ."""


class Apart(msgspec.Struct, frozen=True):
    """Something in which the events of two claims differ, with its sentence."""

    kind: Kind
    sentence: str


class Sides(msgspec.Struct, frozen=True):
    """Two claims, that with the smaller id first, and what they share.

    `both` are the words that both have and `weight` what these tell. `figures` are pairs of the same thing counted.
    `events` is what tells their events apart, None as long as nobody has asked.
    """

    one: Content
    other: Content
    both: frozenset[str]
    weight: float
    figures: tuple[Beside, ...]
    events: tuple[Apart, ...] | None = None

    @property
    def agreed(self) -> list[Beside]:
        """The pairs of figures that give one number."""
        return [pair for pair in self.figures if pair.is_agreed]

    @property
    def apart(self) -> list[Beside]:
        """The pairs of figures that give two."""
        return [pair for pair in self.figures if not pair.is_agreed]

    @property
    def days(self) -> int | None:
        """Days between what they are about, or else between their pages; None where that is not known."""
        days = gap(self.one.told.about, self.other.told.about)
        return gap((self.one.day, None), (self.other.day, None)) if days is None else days


def sides_of(first: Content, second: Content) -> Sides:
    """The two side by side, in the order of their ids."""
    one, other = sorted((first, second), key=lambda content: content.told.claim)
    both = frozenset(one.weights.keys() & other.weights.keys())
    return Sides(one, other, both, weighed(both, one, other), beside(one.figures, other.figures))


def weighed(words: Iterable[str], *contents: Content) -> float:
    """What words tell, each by the least that it tells in one of the claims that have it."""
    return sum(min(content.weights[word] for content in contents if word in content.weights) for word in sorted(words))


def near_places(one: Iterable[Place], other: Sequence[Place]) -> list[tuple[Place, Place]]:
    """The pairs of places that are one, or of which one lies in the other, in the order of the first."""
    return [(own, against) for own in one for against in other if _are_near(own, against)]


def _are_near(one: Place, other: Place) -> bool:
    return are_one(one, other) or lies_in(one, other) or lies_in(other, one)
