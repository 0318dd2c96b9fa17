"""Intervals of days, and the arithmetic of calendars: half-open, proleptic Gregorian.

Sources: the date of Easter follows the anonymous Gregorian computus (Meeus, *Astronomical Algorithms*, chapter 8); the
tabular Islamic calendar counts as civil tables do, from Friday 16 July 622 (Julian), with leap years 2, 5, 7, 10, 13,
16, 18, 21, 24, 26 and 29 of each thirty.
"""

import calendar
from datetime import date, timedelta
from typing import NamedTuple

DAYS = {"day": 1, "week": 7, "fortnight": 14}
MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}

ISLAMIC_EPOCH = 227015
"""The ordinal of 1 Muharram of the year 1, as `datetime` counts days."""


class Interval(NamedTuple):
    """From `low` to before `high`; `also` is where it would begin on another reading of the same words."""

    low: date
    high: date
    also: date | None = None


def one_day(day: date) -> Interval:
    """The interval of a single day."""
    return Interval(day, day + timedelta(days=1))


def stepped(day: date, count: int, *, unit: str) -> date:
    """The day so many units later; in a shorter month, its last day.

    >>> stepped(date(2031, 3, 31), -1, unit="month")
    datetime.date(2031, 2, 28)

    Raises:
        OverflowError, ValueError: when that day lies beyond the years 1 to 9999.
    """
    if unit in DAYS:
        return day + timedelta(days=count * DAYS[unit])
    months = day.year * 12 + day.month - 1 + count * MONTHS[unit]
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def unit_of(day: date, *, unit: str) -> Interval:
    """The calendar's unit that holds the day; weeks begin on Monday, decades with the year that ends in 0.

    >>> unit_of(date(2031, 5, 14), unit="week").low
    datetime.date(2031, 5, 12)
    """
    low = _start(day, unit=unit)
    return Interval(low, stepped(low, 1, unit=unit))


def _start(day: date, *, unit: str) -> date:
    if unit in ("week", "fortnight"):
        return day - timedelta(days=day.weekday())
    if unit in ("month", "quarter"):
        return date(day.year, day.month - (day.month - 1) % MONTHS[unit], 1)
    if unit == "year":
        return date(day.year, 1, 1)
    if unit == "decade":
        return date(day.year - day.year % 10, 1, 1)
    return date(day.year - (day.year - 1) % 100, 1, 1) if unit == "century" else day


def turned(day: date, count: int, *, unit: str) -> Interval:
    """The calendar's unit so many before or after the one that holds the day."""
    return unit_of(stepped(_start(day, unit=unit), count, unit=unit), unit=unit)


def months_of(year: int, month: int, *, count: int = 1) -> Interval:
    """So many whole months from the first of one."""
    low = date(year, month, 1)
    return Interval(low, stepped(low, count, unit="month"))


def day_in(year: int, month: int, day: int) -> Interval | None:
    """A day by its numbers; None when that month has no such day."""
    if not 1 <= month <= 12 or not 1 <= year <= 9998 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return one_day(date(year, month, day))


def easter(year: int) -> date:
    """Easter Sunday of the western churches.

    >>> easter(2031)
    datetime.date(2031, 4, 13)
    """
    golden, (century, rest) = year % 19, divmod(year, 100)
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def islamic(year: int, month: int, day: int) -> date:
    """The day of the tabular Islamic calendar; the moon that is seen may move it by a day.

    >>> islamic(1438, 9, 1)
    datetime.date(2017, 5, 27)
    """
    days = (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    return date.fromordinal(ISLAMIC_EPOCH - 1 + days + day)


def islamic_years(year: int) -> range:
    """The Islamic years that may begin or end in a Gregorian one."""
    near = (year - 622) * 33 // 32
    return range(near - 1, near + 3)


def third(interval: Interval) -> Interval:
    """The middle third, in whole days or, for years and longer, whole months: of a month, the 10th to the 20th."""
    days = (interval.high - interval.low).days
    if days > 300:
        months = (interval.high.year - interval.low.year) * 12 + interval.high.month - interval.low.month
        low = stepped(interval.low, months // 3, unit="month")
        return Interval(low, stepped(low, months - 2 * (months // 3), unit="month"))
    if days in (28, 29, 30, 31):
        low = interval.low + timedelta(days=9)
        return Interval(low, low + timedelta(days=11))
    edge = 1 if days == 7 else days // 3
    return Interval(interval.low + timedelta(days=edge), interval.high - timedelta(days=days // 3 + (days == 7)))


def half(interval: Interval, *, late: bool) -> Interval:
    """The first or second half: of a month to or from the 16th, of a week to or from Thursday, of a year by months."""
    middle = _middle(interval)
    return Interval(middle, interval.high) if late else Interval(interval.low, middle)


def _middle(interval: Interval) -> date:
    days = (interval.high - interval.low).days
    if days == 7:
        return interval.low + timedelta(days=3)
    if days in (28, 29, 30, 31):
        return interval.low + timedelta(days=15)
    months = (interval.high.year - interval.low.year) * 12 + interval.high.month - interval.low.month
    whole = interval.low.day == interval.high.day == 1 and months % 2 == 0
    return stepped(interval.low, months // 2, unit="month") if whole else interval.low + timedelta(days=days // 2)
