"""How far two times of the calendar lie apart."""

from datetime import date
from functools import lru_cache

Interval = tuple[str | None, str | None]


def gap(one: Interval, other: Interval) -> int | None:
    """Days from one half-open time to the other, 0 where they overlap; None where one of them is not known.

    >>> gap(("2031-05-04", "2031-05-05"), ("2031-05-07", "2031-05-08"))
    3
    """
    first, second = _closed(one), _closed(other)
    if first is None or second is None:
        return None
    return max(0, first[0] - second[1], second[0] - first[1])


def _closed(interval: Interval) -> tuple[int, int] | None:
    """First and last day by their ordinals; what is open on one side is taken for the day on its other side."""
    low = interval[0] or interval[1]
    high = interval[1] or interval[0]
    if low is None or high is None:
        return None
    first, last = ordinal(low), ordinal(high)
    if first is None or last is None:
        return None
    return first, max(first, last - 1 if interval[1] is not None else last)


@lru_cache(maxsize=65536)
def ordinal(words: str) -> int | None:
    """The day of an ISO date or instant as a number; a year or a month counts by its first day, None for no date.

    >>> ordinal("2031-05") - ordinal("2031-04-30")
    1
    """
    year, month, day = (*words[:10].split("-"), "01", "01")[:3]
    try:
        return date(int(year), int(month), int(day)).toordinal()
    except ValueError:
        return None
