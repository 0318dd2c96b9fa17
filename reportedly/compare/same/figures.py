"""The figures of two claims laid side by side: which are of the same, and whether they say the same number.

Invariants
- Only figures of one indicator, or of one thing counted, are laid side by side; children are not people.
- "At least 17" and "17" are one number; "more than 40" and 43 are as well, for the rounder one leaves the other room.
"""

from collections.abc import Sequence

import msgspec

from reportedly.across import Figure
from reportedly.compare.same.lists import is_vague
from reportedly.compare.words import singular, words

ROUNDED = 0.12
"""Of the larger number: by so much two readings may lie apart where one of them is no exact number."""


ROUND = 5
"""Numbers that are multiples of it are rounded ones, and "at least 40" leaves 43 room; "at least 22" is a count."""

WHOLE = 2_000
"""People; so many harmed are counted over a war and not on a day, and the count grows from page to page."""

NAMING = frozenset(("exact", "at-least", "at-most"))
"""Bounds that name a number: of two that bound alike, "more than 40" and "more than 43", each means its own."""


class Beside(msgspec.Struct, frozen=True):
    """Two figures of the same, one of each claim."""

    one: Figure
    other: Figure
    is_agreed: bool


def beside(one: Sequence[Figure], other: Sequence[Figure]) -> tuple[Beside, ...]:
    """The pairs of figures of the same. A figure that agrees with one is not laid beside the rest as well."""
    pairs = [
        Beside(figure, against, are_agreed(figure, against))
        for figure in one
        for against in other
        if are_of_one_thing(figure, against)
    ]
    settled = {pair.one.id for pair in pairs if pair.is_agreed}, {pair.other.id for pair in pairs if pair.is_agreed}
    return tuple(
        pair for pair in pairs if pair.is_agreed or (pair.one.id not in settled[0] and pair.other.id not in settled[1])
    )


def are_of_one_thing(one: Figure, other: Figure) -> bool:
    """True where both tell of one indicator, in one unit, of things that are the same or are not told."""
    if one.unit != other.unit:
        return False
    if one.indicator != other.indicator and None not in (one.indicator, other.indicator):
        return False
    first, second = thing(one), thing(other)
    if one.indicator is None or other.indicator is None:
        return first is not None and first == second
    return first is None or second is None or first == second


def thing(figure: Figure) -> str | None:
    """The head of what is counted, in the singular; words that name nobody in particular are all `people`.

    >>> thing(Figure(1, 3, 3, None, "exact", counted="innocent civilians of the town"))
    'people'
    """
    if figure.counted is None:
        return None
    told: list[str] = []
    for word in figure.counted.casefold().split():
        if told and word in words().behind:
            break
        told.append(word.strip("“”\"',.()"))
    head = singular(told[-1]) if told else ""
    return "people" if head in words().people or head in words().people_reported else head or None


def are_agreed(one: Figure, other: Figure) -> bool:
    """True where both give one number, or where one is rounded or vague and leaves the other room."""
    first, second = number(one), number(other)
    if first == second:
        return True
    if is_vague(one.words) or is_vague(other.words):
        return _overlap(one, other)
    if one.bound == other.bound and one.bound in NAMING:
        return False
    if not any(figure.bound not in NAMING or number(figure) % ROUND == 0 for figure in (one, other)):
        return False
    return _overlap(one, other) and abs(first - second) <= ROUNDED * max(abs(first), abs(second))


def number(figure: Figure) -> float:
    """The number that the words give: of "at least 17" it is 17."""
    if figure.low is None:
        return figure.high or 0.0
    if figure.high is None or figure.bound == "at-least":
        return figure.low
    return (figure.low + figure.high) / 2


def is_total(figure: Figure) -> bool:
    """True for a count of people harmed that is no single event's."""
    return figure.indicator is not None and figure.unit is None and number(figure) >= WHOLE


def _overlap(one: Figure, other: Figure) -> bool:
    low = max(value for value in (one.low, other.low, float("-inf")) if value is not None)
    high = min(value for value in (one.high, other.high, float("inf")) if value is not None)
    return low <= high
