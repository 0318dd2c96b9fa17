"""Which entries are of one event: those that links tie, directly or through others, on one day.

A town has several events on a day, and place and day alone join none of them. Neighbouring days are never joined: an
entry whose own words give its day belongs to that day; one that is dated by its page alone joins the day that those
whom it is tied to give, where it may be of it, else the day of its page.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from reportedly.compare.ledger.entries import Entry
from reportedly.compare.ledger.setting import is_small

TYING = frozenset(("same", "compatible", "update", "subset", "conflict"))
"""States of two entries that are of one event and indicator."""


class Event(msgspec.Struct, frozen=True):
    """What several entries tell of: an indicator, a place, a day; `entries` by when they were told.

    `place` is the one most of them hold for, of equally many a small one, and None where none has any;
    `day` is None for entries that no day dates.
    """

    indicator: str
    place: str | None
    day: str | None
    entries: tuple[Entry, ...]


def events(entries: Iterable[Entry], *, ties: Iterable[tuple[int, int]] = ()) -> Sequence[Event]:
    """The events that some entries tell of, by day, place and indicator; what has no day stands last.

    Args:
        ties: pairs of values that are of one event (see `TYING`), in any order.
    """
    listed = {entry.value: entry for entry in sorted(entries, key=lambda entry: entry.value)}
    near = _neighbours(listed, ties)
    days = {value: _day(entry, among=[listed[other] for other in near[value]]) for value, entry in listed.items()}
    found, seen = [], set()
    for value in listed:
        if value not in seen:
            held = _component(value, near=near, days=days)
            seen |= held
            found.append(_event([listed[other] for other in sorted(held)], day=days[value]))
    return sorted(found, key=lambda event: (event.day is None, event.day or "", event.place or "", _first(event)))


def _first(event: Event) -> tuple[str, int]:
    return event.indicator, min(entry.value for entry in event.entries)


def _neighbours(listed: Mapping[int, Entry], ties: Iterable[tuple[int, int]]) -> Mapping[int, set[int]]:
    """For each entry those that it is tied to, of its own indicator."""
    near: dict[int, set[int]] = defaultdict(set)
    for one, other in ties:
        if one in listed and other in listed and listed[one].indicator == listed[other].indicator:
            near[one].add(other)
            near[other].add(one)
    return near


def _component(value: int, *, near: Mapping[int, set[int]], days: Mapping[int, str | None]) -> set[int]:
    """Those that are reached from one entry by ties within its day."""
    held, waiting = {value}, [value]
    while waiting:
        reached = {other for other in near[waiting.pop()] if days[other] == days[value]} - held
        held |= reached
        waiting += sorted(reached)
    return held


def _event(held: Sequence[Entry], *, day: str | None) -> Event:
    named = Counter(entry.place for entry in held if entry.place is not None)
    place = max(named, key=lambda place: (named[place], is_small(place), place.name), default=None)
    ordered = tuple(sorted(held, key=lambda entry: (entry.said or "", entry.value)))
    return Event(held[0].indicator or "", None if place is None else place.name, day, ordered)


def _day(entry: Entry, *, among: Iterable[Entry]) -> str | None:
    """The day of one entry; `among` are those that it is tied to."""
    if entry.day is None:
        return None
    if entry.day_by != "page":
        return entry.day[0]
    told = Counter(other.day[0] for other in among if other.day is not None and other.day_by != "page")
    within = [day for day in sorted(told) if entry.day[0] <= day < entry.day[1]]
    if within:
        return max(within, key=lambda day: (told[day], day))
    published = (entry.published or entry.day[0])[:10]
    return published if entry.day[0] <= published < entry.day[1] else entry.day[0]
