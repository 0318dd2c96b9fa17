"""How two figures of different pages or voices stand to each other, why, and what would reconcile them.

Invariants
- Symmetric: the two are put in order first, so `judge(a, b)` is `judge(b, a)`.
- Only figures of one event are judged: a place and a day that both can hold.
- None of them is called right, and a conflict names what would undo it.
"""

import math
from collections.abc import Iterator
from typing import Literal, TypeAlias

import msgspec

from reportedly.across import Place
from reportedly.compare.figures.place import Nearness
from reportedly.compare.figures.record import UNBOUNDED, Interval
from reportedly.compare.figures.things import things_of
from reportedly.compare.ledger.entries import Entry
from reportedly.compare.words import words

State: TypeAlias = Literal["same", "compatible", "update", "subset", "different indicator", "conflict", "unsure"]

NEAR = 30.0
"""Kilometres within which two towns may be names for one place of an attack; a morning's drive is already another."""

AROUND = 75.0
"""Kilometres from a province's point within which a town may lie in it, where the gazetteer does not say."""

INSIDE = 250.0
"""Kilometres from a province's point within which its towns lie; two provinces of one name are further apart."""

FOLD = 5
"""Counts further apart than this are hardly of one event, where the page's day is all that dates them."""

EARTH = 6371.0088
"""Kilometres; the mean radius of the earth (IUGG)."""


class Judged(msgspec.Struct, frozen=True):
    """How two entries stand to each other; `first` is the one told earlier, of those told at once the smaller id.

    `reconciled_by` are sentences: what would have to be so for both to hold.
    """

    state: State
    first: Entry
    second: Entry
    reasons: tuple[str, ...]
    reconciled_by: tuple[str, ...] = ()


def judge(one: Entry, other: Entry) -> Judged | None:
    """How two entries stand to each other; None where they are not of one event, or of different things."""
    first, second = sorted((one, other), key=lambda entry: (entry.said or "", entry.value))
    if first.claim == second.claim or not (first.is_stated and second.is_stated):
        return None
    places, days = nearness(first.place, second.place), _overlap(first, second)
    if places is None or not days:
        return None
    things = things_of(first.thing, second.thing)
    reasons = tuple(_reasons(first, second, things=things, places=places))
    if first.indicator != second.indicator:
        is_near = frozenset(filter(None, (first.indicator, second.indicator))) in words().near
        return Judged("different indicator", first, second, reasons) if is_near and things != "apart" else None
    if things == "apart":
        return None
    return _of_one_indicator(first, second, things=things, places=places, reasons=reasons)


def _of_one_indicator(
    first: Entry, second: Entry, *, things: Nearness, places: str, reasons: tuple[str, ...]
) -> Judged | None:
    if things in ("first within", "second within"):
        narrow, broad = (first, second) if things == "first within" else (second, first)
        if narrow.interval.low <= broad.interval.high:
            return Judged("subset", first, second, reasons)
        larger = (*reasons, "A part cannot be greater than the whole, so one of them is of something else.")
        return Judged("unsure", first, second, larger, tuple(_reconciling(first, second)))
    if _is_same(first.interval, second.interval):
        return Judged("same", first, second, reasons)
    if first.interval.meets(second.interval):
        return Judged("compatible", first, second, (*reasons, "Some number lies in both."))
    return _disjoint(first, second, places=places, reasons=reasons)


def _disjoint(first: Entry, second: Entry, *, places: str, reasons: tuple[str, ...]) -> Judged | None:
    """No number lies in both: an update where it was told later and is higher, else a conflict or unsure."""
    told = (*reasons, "No number lies in both.")
    is_grown = first.indicator in words().cumulative and second.interval.low > first.interval.low
    is_later = None not in (first.said, second.said) and str(first.said) < str(second.said)
    if is_later and is_grown and _is_within_fold(first, second):
        later = (*told, f"The higher was told later, on {second.said}, and such counts grow.")
        return Judged("update", first, second, later, ("They are of one moment, or of two events.",))
    against = tuple(_reconciling(first, second))
    loose = sum(entry.day_by == "page" for entry in (first, second)) + sum(
        entry.place_by == "page" for entry in (first, second)
    )
    if not _is_within_fold(first, second) or (loose and places != "same"):
        return Judged("unsure", first, second, (*told, "Little says that both are of one event."), against)
    return Judged("conflict", first, second, told, against)


def _reconciling(first: Entry, second: Entry) -> Iterator[str]:
    yield "They are of two events."
    if first.said == second.said:
        yield "One was told later than the other, though the pages do not say so."
    if not (first.thing.head and second.thing.head) or first.thing == second.thing:
        yield "One counts only a part of what the other counts."
    if first.indicator in words().cumulative:
        yield "One of them was counted before the other."


def _reasons(first: Entry, second: Entry, *, things: Nearness, places: str) -> Iterator[str]:
    if first.indicator == second.indicator:
        yield f"Both are figures of {first.indicator}."
    else:
        yield f"One is a figure of {first.indicator}, the other of {second.indicator}."
    yield _THINGS[things]
    own, theirs = (entry.place.name if entry.place else "" for entry in (first, second))
    yield f"Both hold for {own}." if places == "same" else f"One holds for {own}, the other for {theirs}, {places}."
    days = [f"{entry.day[0]} by the words of the {entry.day_by}" for entry in (first, second) if entry.day]
    yield f"Their days overlap: {', and '.join(days)}."


_THINGS: dict[Nearness, str] = {
    "same": "They count the same.",
    "first within": "What the one counts is a part of what the other counts.",
    "second within": "What the one counts is a part of what the other counts.",
    "untold": "One of them does not say what it counts.",
    "apart": "They count different things.",
}


def nearness(one: Place | None, other: Place | None) -> str | None:
    """`same` for one place; how near two are that may be one; None where they are apart, or one is not known."""
    if one is None or other is None or None in (one.lat, one.lon, other.lat, other.lon):
        return None
    apart = distance(one, other)
    if one.name == other.name and apart <= AROUND:
        return "same"
    if (one.name == other.inside or other.name == one.inside) and apart <= INSIDE:
        return "of which one lies in the other"
    if apart <= NEAR:
        return f"{apart:.0f} km apart"
    is_province = "subdivision" in (one.kind, other.kind) and None in (one.inside, other.inside)
    return f"{apart:.0f} km from the middle of the other" if is_province and apart <= AROUND else None


def distance(one: Place, other: Place) -> float:
    """Kilometres between two places with points, on a sphere (haversine formula)."""
    north, south = math.radians(one.lat or 0.0), math.radians(other.lat or 0.0)
    east = math.radians((other.lon or 0.0) - (one.lon or 0.0))
    half = math.sin((south - north) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(east / 2) ** 2
    return 2 * EARTH * math.asin(min(1.0, math.sqrt(half)))


def _overlap(first: Entry, second: Entry) -> bool:
    """True where some day lies in both."""
    if first.day is None or second.day is None:
        return False
    return first.day[0] < second.day[1] and second.day[0] < first.day[1]


def _is_same(one: Interval, other: Interval) -> bool:
    """Equal ends, or a bound beside the number that it names: "at least 17" and "17"."""
    if one == other:
        return True
    ends = {end for interval in (one, other) for end in (interval.low, interval.high)} - {UNBOUNDED, -UNBOUNDED}
    return len(ends) == 1 and one.meets(other)


def _is_within_fold(first: Entry, second: Entry) -> bool:
    low, high = sorted(max(1.0, entry.interval.low, min(entry.interval.high, 1e12)) for entry in (first, second))
    return high <= low * FOLD
