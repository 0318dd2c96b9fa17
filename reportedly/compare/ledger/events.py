"""Entries of one event and indicator, as far as place and day tell; the same entries give the same groups in any order.

An entry whose own words give its day belongs to that day. One that is dated by its page alone joins the day that other
pages give for the same place, where there is one, else the day of its page.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from reportedly.compare.ledger.entries import Entry


class Event(msgspec.Struct, frozen=True):
    """What several entries tell of: an indicator, a place, a day; `entries` by when they were told.

    `day` is None for entries that no day dates, `place` for those that no place holds.
    """

    indicator: str
    place: str | None
    day: str | None
    entries: tuple[Entry, ...]


def events(entries: Iterable[Entry]) -> Sequence[Event]:
    """The events that some entries tell of, by day, place and indicator; what has neither day nor place stands last."""
    listed = sorted(entries, key=lambda entry: entry.value)
    days = _days_of_places(listed)
    groups: dict[tuple[str, str, str], list[Entry]] = defaultdict(list)
    for entry in listed:
        place = entry.place.name if entry.place is not None else ""
        groups[_day(entry, days=days) or "", place, entry.indicator or ""].append(entry)
    ordered = sorted(groups.items(), key=lambda group: (group[0][0] == "", group[0]))
    return [
        Event(indicator, place or None, day or None, tuple(sorted(held, key=_told)))
        for (day, place, indicator), held in ordered
    ]


def _days_of_places(entries: Iterable[Entry]) -> Mapping[str, Counter[str]]:
    """For each place the days that its entries give in their own words."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for entry in entries:
        if entry.place is not None and entry.day is not None and entry.day_by != "page":
            found[entry.place.name][entry.day[0]] += 1
    return found


def _day(entry: Entry, *, days: Mapping[str, Counter[str]]) -> str | None:
    if entry.day is None:
        return None
    if entry.day_by != "page" or entry.place is None:
        return entry.day[0]
    told = days.get(entry.place.name, Counter())
    within = [day for day in sorted(told) if entry.day[0] <= day < entry.day[1]]
    if within:
        return max(within, key=lambda day: (told[day], day))
    return entry.published[:10] if entry.published else entry.day[0]


def _told(entry: Entry) -> tuple[str, int]:
    return entry.said or "", entry.value
