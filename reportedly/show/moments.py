"""A page's times in order: what was said when, what it is about, and which dates the words name."""

from datetime import date, datetime

import msgspec

from reportedly.model import Sheet
from reportedly.show.entries import date_entries
from reportedly.show.figures import interval_of_dates

EARLIEST, LATEST = "", "~"
"""Before and after every date in ISO 8601."""


class Moment(msgspec.Struct, frozen=True):
    """One time, and everything that belongs to it.

    `low` and `high` are half-open, ISO 8601, None for a side that is open. `said` and `about` are ids of claims;
    `named` are ids of claims whose words name the time without being about it, `words` those words.
    """

    low: str | None
    high: str | None
    reading: str
    said: tuple[str, ...]
    about: tuple[str, ...]
    named: tuple[str, ...]
    words: tuple[str, ...]


class _Gathered(msgspec.Struct):
    said: dict[str, None] = msgspec.field(default_factory=dict)
    about: dict[str, None] = msgspec.field(default_factory=dict)
    named: dict[str, None] = msgspec.field(default_factory=dict)
    words: dict[str, None] = msgspec.field(default_factory=dict)


def moments(sheet: Sheet) -> tuple[Moment, ...]:
    """The times that stand in a calendar, earliest first; each with the claims of that very interval."""
    found: dict[tuple[str | None, str | None], _Gathered] = {}
    for claim in sheet.claims:
        for time, role in ((claim.said, "said"), (claim.about, "about")):
            if time is not None and (time.low, time.high) != (None, None):
                getattr(found.setdefault((time.low, time.high), _Gathered()), role)[claim.id] = None
    for entry in date_entries(sheet):
        low, high = _side(entry.value.low), _side(entry.value.high)
        if (low, high) != (None, None):
            gathered = found.setdefault((low, high), _Gathered())
            gathered.words[entry.words] = None
            if entry.claim is not None and entry.claim.id not in gathered.about:
                gathered.named[entry.claim.id] = None
    return tuple(_moment(*key, gathered=found[key]) for key in sorted(found, key=_order))


def undated(sheet: Sheet) -> tuple[str, ...]:
    """The words of dates that stand in no calendar, since nothing says from which day they count."""
    open_ended = (entry for entry in date_entries(sheet) if entry.value.low is None and entry.value.high is None)
    return tuple(dict.fromkeys(entry.words for entry in open_ended))


def days(moment: str | None) -> float | None:
    """A date or instant as days since the year 1, the time of day as a fraction; None where it is no such date.

    >>> days("0001-01-03")
    3.0
    """
    if moment is None:
        return None
    try:
        if len(moment) <= len("2031-04-02"):
            return float(date.fromisoformat(moment).toordinal())
        instant = datetime.fromisoformat(moment)
    except ValueError:
        return None
    return instant.toordinal() + (instant.hour * 60 + instant.minute) / (24 * 60)


def _side(end: float | str | None) -> str | None:
    return end if isinstance(end, str) else None


def _order(key: tuple[str | None, str | None]) -> tuple[str, str]:
    """By the beginning; what has none stands by its end."""
    low, high = key
    return low or high or EARLIEST, high or LATEST


def _moment(low: str | None, high: str | None, *, gathered: _Gathered) -> Moment:
    return Moment(
        low=low,
        high=high,
        reading=interval_of_dates(low, high),
        said=tuple(gathered.said),
        about=tuple(gathered.about),
        named=tuple(claim for claim in gathered.named if claim not in gathered.about),
        words=tuple(gathered.words),
    )
