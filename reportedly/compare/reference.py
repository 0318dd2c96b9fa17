"""A figure beside the records of a table: those of its time and its place, and how it stands to each of them.

A figure that counts the same as a record, over the same time, stands inside, above or below what that has. A figure of
some of the dead, or of one day of a record of months, is a part of it: it can be above it, and else nothing is told.
A figure of a month holds what the records of its days have: it can be below one, and is laid beside their sum.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Literal, TypeAlias

import msgspec

from reportedly.across import Told, distance
from reportedly.compare.figures.record import UNBOUNDED, Interval
from reportedly.compare.ledger.entries import Entry, is_fraction
from reportedly.compare.tabled import is_region, keys_of, lies_in, shares
from reportedly.compare.words import words
from reportedly.reference import Record, Table

Stand: TypeAlias = Literal["inside", "above", "below", "between", "part", "no record"]
"""`between`: above some of the records and below others. `part`: one is a part of the other, and may well be."""

Way: TypeAlias = Literal["point", "region", "country"]
"""By what a record is near: its point, a province that the figure holds for, countries that its claim names."""

LONGEST = 31
"""Days of a record that is found by its first; longer ones, a year's totals, are looked through for every figure."""

EVERYBODY = frozenset({"", "people"})
"""What is counted where anybody is."""


class Beside(msgspec.Struct, frozen=True):
    """A record near a figure: kilometres where it is near by its point, days apart, and how the figure stands.

    `interval` are the numbers of the record that it is laid beside, `counted` the kind of which these are, None for
    all. `part` is a sentence: why one is only a part of the other; None where they count the same.
    """

    record: Record
    by: Way
    km: float | None
    days: int
    interval: Interval
    counted: str | None
    part: str | None
    stand: Stand


class Laid(msgspec.Struct, frozen=True):
    """A figure with the records near it, those that count the same first, and of them the nearest in time and place.

    `stand` is to the nearest in time of those that count the same; where none does, to the sum of those within a
    figure's longer time, or else to them all. `together` is how it stands to the sum of its days' records, None where
    there are fewer than two. `why` is a sentence where no record is near, or it stands as a part.
    """

    entry: Entry
    beside: tuple[Beside, ...]
    stand: Stand
    together: Stand | None
    why: str | None = None


class Index:
    """The records of a table by their first day, so that each figure asks those near it alone."""

    def __init__(self, table: Table) -> None:
        self.table = table
        dated = sorted(
            ((record.days, record.id, at) for at, record in enumerate(table.records) if record.days is not None),
        )
        is_long = [(last - first).days > LONGEST for (first, last), _, _ in dated]
        self._long = [table.records[at] for (_, _, at), long in zip(dated, is_long, strict=True) if long]
        short = [(days[0], at) for (days, _, at), long in zip(dated, is_long, strict=True) if not long]
        self._short = [table.records[at] for _, at in short]
        self._firsts = [first for first, _ in short]
        self.begins = dated[0][0][0] if dated else None
        self.ends = max((last for (_, last), _, _ in dated), default=None)

    def lay(self, entry: Entry, *, countries: Sequence[str] = ()) -> Laid:
        """One figure beside the records of its time and place.

        Args:
            countries: folded names and codes of the countries that its claim names, for tables that have no points.
        """
        told = days_of(entry)
        if told is None:
            return Laid(entry, (), "no record", None, "The page tells no day for it that has a beginning and an end.")
        beside = sorted(
            self._near(entry, told, countries=countries),
            key=lambda one: (one.part is not None, one.days, one.km or 0.0, one.record.id),
        )
        if not beside:
            return Laid(entry, (), "no record", None, self._why(entry, told))
        together = self._together(entry, beside, told)
        stand = _of_all(beside, together=together)
        why = next((one.part for one in beside if one.part is not None), None) if stand == "part" else None
        return Laid(entry, tuple(beside), stand, together, why)

    def _near(self, entry: Entry, told: tuple[date, date], *, countries: Sequence[str]) -> Iterator[Beside]:
        found = [
            (record, apart, *where)
            for record, apart in self._of_time(told)
            if (where := self._where(record, entry, countries=countries)) is not None
        ]
        has_point = any(way != "region" for _, _, way, _ in found)
        for record, apart, way, km in found:
            if way != "region" or not has_point or (entry.place is not None and is_region(entry.place)):
                yield self._beside(entry, record, told=told, near=(way, km, apart))

    def _of_time(self, told: tuple[date, date]) -> Iterator[tuple[Record, int]]:
        """The records of these days or nearly, with the days apart."""
        first, last = told
        slack = timedelta(days=self.table.within_days)
        start = bisect_left(self._firsts, first - slack - timedelta(days=LONGEST))
        end = bisect_left(self._firsts, last + slack + timedelta(days=1))
        for record in (*self._long, *self._short[start:end]):
            begins, ends = record.days or told
            apart = max((begins - last).days, (first - ends).days, 0)
            if apart <= self.table.within_days:
                yield record, apart

    def _where(self, record: Record, entry: Entry, *, countries: Sequence[str]) -> tuple[Way, float | None] | None:
        """By what a record is near a figure, and how far; None where it is not."""
        place, has_point = entry.place, record.lat is not None and record.lon is not None
        if record.countries and not has_point:
            return ("country", None) if set(record.countries) <= set(countries) else None
        if place is None:
            return None
        km = self._km(record, entry)
        if km is not None and km <= self.table.within_km and not record.is_of_region and not is_region(place):
            return "point", km
        may_be_region = is_region(place) or place.name == place.inside
        is_there = may_be_region and any(lies_in(keys_of(place.name), keys_of(region)) for region in record.regions)
        return ("region", None) if is_there else None

    def _km(self, record: Record, entry: Entry) -> float | None:
        place = entry.place
        if place is None or place.lat is None or place.lon is None or record.lat is None or record.lon is None:
            return None
        return distance(record.lat, record.lon, place.lat, place.lon)

    def _beside(
        self, entry: Entry, record: Record, *, told: tuple[date, date], near: tuple[Way, float | None, int]
    ) -> Beside:
        told_of = (entry.thing.head, *sorted(entry.thing.traits))
        counted = next((word for word in told_of if word in self.table.counted), None)
        own = record.counted.get(counted or "")
        interval = Interval(*(own or (record.low, record.high)))
        longer = self._longer(entry, told, record)
        is_total = is_of_a_war(entry) or longer == "figure"
        of_some = None if own is not None else self._of_a_part(entry)
        figure, part = entry.interval, None
        if self.table.is_of_counts:
            part = _part(entry, of_some=of_some, is_total=is_total, longer=longer)
            figure = Interval(
                -UNBOUNDED if is_total else figure.low,
                UNBOUNDED if of_some is not None or (longer == "record" and not is_of_a_war(entry)) else figure.high,
            )
        stand = _stand(figure, interval)
        way, km, apart = near
        is_open = part is not None and stand == "inside"
        return Beside(
            record, way, km, apart, interval, counted if own is not None else None, part, "part" if is_open else stand
        )

    def _together(self, entry: Entry, beside: Sequence[Beside], told: tuple[date, date]) -> Stand | None:
        """How a figure stands to the sum of the records of its days; those of a longer time are not among them."""
        of_days = [one for one in beside if one.days == 0 and self._longer(entry, told, one.record) != "record"]
        if len(of_days) < 2 or not self.table.is_of_counts or is_of_a_war(entry):
            return None
        total = Interval(sum(one.interval.low for one in of_days), sum(one.interval.high for one in of_days))
        is_some = all(one.counted is None for one in of_days) and self._of_a_part(entry) is not None
        stand = _stand(Interval(entry.interval.low, UNBOUNDED) if is_some else entry.interval, total)
        return "part" if is_some and stand == "inside" else stand

    def _of_a_part(self, entry: Entry) -> str | None:
        return of_a_part(entry, counts=self.table.counts)

    def _longer(self, entry: Entry, told: tuple[date, date], record: Record) -> Literal["figure", "record"] | None:
        """Which of the two is of a longer time, by more than the days that are allowed apart.

        Days that only the page tells are those among which a figure's own one lies.
        """
        begins, ends = record.days or told
        own = 0 if entry.day_by == "page" else (told[1] - told[0]).days
        more = (ends - begins).days - own
        return None if abs(more) <= self.table.within_days else "record" if more > 0 else "figure"

    def _why(self, entry: Entry, told: tuple[date, date]) -> str:
        """Why no record is near, as far as the table shows."""
        first, last = told
        if self.begins is None or self.ends is None or last < self.begins or first > self.ends:
            return f"The table has nothing of that time: its records are of {self.begins} to {self.ends}."
        near = [record for record, _ in self._of_time(told)]
        if not near:
            return "No record is of these days."
        if entry.place is None and any(record.lat is not None or record.regions for record in near):
            return "The page tells no place for it by which the table could be asked."
        apart = [km for record in near if not record.is_of_region and (km := self._km(record, entry)) is not None]
        if entry.place is not None and is_region(entry.place):
            return "No record of these days lies in that province, by the names that the table has."
        if not apart:
            return "No record of these days names its place or its countries."
        return f"The nearest record of these days lies {min(apart):,.0f} km away."


def is_asked(entry: Entry, *, told: Told, table: Table) -> bool:
    """True for a figure that the table is about: its indicator, and the words that must stand in its claim."""
    is_counted = table.unit is not None or not is_fraction(entry.interval)
    is_same = table.unit == entry.unit and is_counted
    is_of_unit = is_same or (table.takes_bare and is_bare(entry, told=told, table=table))
    return table.indicator in (None, entry.indicator) and is_of_unit and _has_words(told, table)


def is_bare(entry: Entry, *, told: Told, table: Table) -> bool:
    """True for a number that has no unit and counts nothing but a share, in a claim with the table's words."""
    is_plain = entry.unit is None and table.unit is not None and entry.thing.head in {"", *shares()}
    return is_plain and entry.indicator in (None, table.indicator) and bool(table.words) and _has_words(told, table)


def _has_words(told: Told, table: Table) -> bool:
    return all(word in told.words.casefold() for word in table.words)


def of_a_part(entry: Entry, *, counts: Collection[str] = ()) -> str | None:
    """A sentence where a figure counts only some of what a table counts; None where it counts all.

    Args:
        counts: what the table counts, in the singular; as usual people, by whatever word.
    """
    thing = entry.thing
    if entry.scene.is_partial:
        return "Its words say that it is some of those who were counted."
    traits = sorted(thing.traits - words().people)
    whole = EVERYBODY if not counts else {"", *counts}
    if thing.head in whole and not traits:
        return None
    told = " ".join((*traits, thing.head)).strip()
    if counts or thing.head in EVERYBODY or thing.head in words().broader.get("people", ()):
        return f"The figure is of “{told}”, the record of {'all' if counts else 'everybody'}."
    return f"The figure is of “{told}”, which may not be everybody."


def is_of_a_war(entry: Entry) -> bool:
    """True for a figure whose sentence counts over a war or a campaign, and of which only the page tells the days."""
    return entry.scene.is_total and not entry.scene.is_main and entry.day is not None and entry.day_by != "figure"


def _part(entry: Entry, *, of_some: str | None, is_total: bool, longer: str | None) -> str | None:
    if of_some is not None:
        return of_some
    if is_total:
        return "It counts over a war." if is_of_a_war(entry) else "It is of a longer time than the record."
    return "The record is of a longer time." if longer == "record" else None


def days_of(entry: Entry) -> tuple[date, date] | None:
    """The first and the last day of a figure; None where it tells none, or one of them is open."""
    told = entry.day or entry.span
    if told is None:
        return None
    first, behind = (date.fromisoformat(day) for day in told)
    return first, behind - timedelta(days=1)


def _stand(figure: Interval, record: Interval) -> Stand:
    """How a figure stands to a record: "at least 12" is above 1 to 9, and inside 10 to 20, for 12 is."""
    if figure.low > record.high:
        return "above"
    if figure.high < record.low:
        return "below"
    return "inside"


def _of_all(beside: Sequence[Beside], *, together: Stand | None) -> Stand:
    whole = [one for one in beside if one.part is None]
    if whole:
        least = min(one.days for one in whole)
        return _of_several(one.stand for one in whole if one.days == least)
    if together is not None:
        return together
    return "part" if any(one.stand == "part" for one in beside) else _of_several(one.stand for one in beside)


def _of_several(stands: Iterable[Stand]) -> Stand:
    found = set(stands)
    if "inside" in found:
        return "inside"
    return next(iter(found)) if len(found) == 1 else "between"
