"""How two claims of a case stand to each other when they are laid side by side, and the page that each is read by."""

from typing import Literal, TypeAlias, get_args

import msgspec

from reportedly.across import Place

State: TypeAlias = Literal["same", "more specific", "differs in value", "opposed", "unsure"]
STATES: tuple[State, ...] = get_args(State)
"""They say the same; one says all that the other says and more; they say the same of one event but for a value; one
says what the other denies; it cannot be told whether they say the same. What says something else has no state."""


class Scene(msgspec.Struct, frozen=True):
    """What a page as a whole tells of: its day, and the places that most of its claims name, the most first."""

    document: int
    published: str | None
    places: tuple[Place, ...]


class Kin(msgspec.Struct, frozen=True):
    """Two claims, by their ids in the index and the smaller first, and how they stand to each other.

    `score` is 0 to 1, how alike they are. `specific` is the one that says more, where the state is "more specific".
    `figures` are the two by which they differ in value. `reasons` are sentences, what weighs most first.
    """

    claim: int
    other: int
    state: State
    score: float
    reasons: tuple[str, ...]
    specific: int | None = None
    figures: tuple[int, int] | None = None
