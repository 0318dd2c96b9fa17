"""A figure beside the records of a table: those of its days and its place, and how it stands to each of them."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Literal, TypeAlias

import msgspec

from reportedly.across import Place, Told
from reportedly.compare.figures.record import UNBOUNDED, Interval
from reportedly.compare.ledger.entries import Entry
from reportedly.compare.ledger.judging import kilometres
from reportedly.reference import Record, Table

Stand: TypeAlias = Literal["inside", "above", "below", "between", "no record"]

LONGEST = 31
"""Days of a record that is found by its first; longer ones, a year's totals, are looked through for every figure."""


class Beside(msgspec.Struct, frozen=True):
    """A record near a figure: kilometres (None where they share a country), days apart, and how the figure stands."""

    record: Record
    km: float | None
    days: int
    stand: Stand


class Laid(msgspec.Struct, frozen=True):
    """A figure with the records near it, the nearest first. `stand` is to them all: inside one, above or below every
    one, between two. `together` is how it stands to their sum, None where there are fewer than two.
    """

    entry: Entry
    beside: tuple[Beside, ...]
    stand: Stand
    together: Stand | None


class Index:
    """The records of a table by their first day, so that each figure asks those near it alone."""

    def __init__(self, table: Table) -> None:
        self.table = table
        dated = sorted(
            (record.days, record.id, at) for at, record in enumerate(table.records) if record.days is not None
        )
        is_long = [(last - first).days > LONGEST for (first, last), _, _ in dated]
        self._long = [table.records[at] for (_, _, at), long in zip(dated, is_long, strict=True) if long]
        short = [(days[0], at) for (days, _, at), long in zip(dated, is_long, strict=True) if not long]
        self._short = [table.records[at] for _, at in short]
        self._firsts = [first for first, _ in short]

    def lay(self, entry: Entry, *, countries: Sequence[str] = ()) -> Laid:
        """One figure beside the records of its days and place.

        Args:
            countries: folded names and codes of the countries that its claim names, for tables that have no points.
        """
        beside = sorted(
            self._near(entry, countries=countries), key=lambda one: (one.days, one.km or 0.0, one.record.id)
        )
        stands = {one.stand for one in beside}
        total = Interval(sum(one.record.low for one in beside), sum(one.record.high for one in beside))
        return Laid(
            entry=entry,
            beside=tuple(beside),
            stand=_of_all(stands),
            together=_stand(entry.interval, total) if len(beside) > 1 else None,
        )

    def _near(self, entry: Entry, *, countries: Sequence[str]) -> Iterable[Beside]:
        told = entry.day or entry.span
        if told is None:
            return
        first, behind = (date.fromisoformat(day) for day in told)
        last = behind - timedelta(days=1)
        slack = timedelta(days=self.table.within_days)
        start = bisect_left(self._firsts, first - slack - timedelta(days=LONGEST))
        end = bisect_left(self._firsts, last + slack + timedelta(days=1))
        for record in (*self._long, *self._short[start:end]):
            begins, ends = record.days or (first, last)
            apart = max((begins - last).days, (first - ends).days, 0)
            if apart > self.table.within_days:
                continue
            km = self._km(record, entry.place)
            is_there = km is not None and km <= self.table.within_km
            if is_there or (record.lat is None and record.country is not None and record.country in countries):
                yield Beside(record, km, apart, _stand(entry.interval, Interval(record.low, record.high)))

    def _km(self, record: Record, place: Place | None) -> float | None:
        if place is None or None in (place.lat, place.lon, record.lat, record.lon):
            return None
        return kilometres(Place("", lat=record.lat, lon=record.lon), place)


def is_asked(entry: Entry, *, told: Told, table: Table) -> bool:
    """True for a figure that the table is about: its indicator, and the words that must stand in its claim."""
    is_of_kind = table.indicator in (None, entry.indicator) and table.unit == entry.unit
    return is_of_kind and all(word in told.words.casefold() for word in table.words)


def _stand(figure: Interval, record: Interval) -> Stand:
    """How a figure stands to a record: "at least 12" is above 1 to 9, and inside 10 to 20, for 12 is."""
    if figure.low > record.high:
        return "above"
    if figure.high < record.low:
        return "below"
    is_open = UNBOUNDED in (figure.high, -figure.low)
    return "inside" if is_open or figure.meets(record) else "between"


def _of_all(stands: set[Stand]) -> Stand:
    if not stands:
        return "no record"
    if "inside" in stands:
        return "inside"
    return next(iter(stands)) if len(stands) == 1 else "between"
