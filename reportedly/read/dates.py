"""Dates as pages write them become ISO 8601; a date that could be two days is none."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from reportedly.read.labels import months

YEARS = range(1900, 2100)
LONGEST = 80
"""Characters; a longer text is not a date."""

_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?")
_YEAR_FIRST = re.compile(r"\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b(?!:|\.\d)")
_DAY_FIRST = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b(?!:|\.\d)")
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})([/-])(\d{1,2})\2(\d{4})\b(?!:|\.\d)")
_DAY_MONTH = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|er|º|°)?\.?[\s-]+(?:of\s+|de\s+)?([^\W\d_]{3,12})\.?,?[\s-]+(?:de\s+)?(\d{4})\b"
)
_MONTH_DAY = re.compile(r"\b([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b(?!:|\.\d)")


def stamped(value: str | None) -> str | None:
    """A date as markup gives it, with its time and zone when they are there; None when it is not one date.

    >>> stamped("2021-03-04 09:30:00 +0100")
    '2021-03-04T09:30:00+01:00'
    """
    text = " ".join((value or "").split())
    if not text or len(text) > LONGEST:
        return None
    match = _ISO.match(text) or _COMPACT.fullmatch(text)
    if match:
        return _instant(match)
    return _mailed(text) or written(text)


def written(text: str) -> str | None:
    """The one date in a short visible text, without its time; None when there is none, or more than one.

    >>> written("Posted on 7 April 2026 in Ardun")
    '2026-04-07'
    >>> written("03/04/2026") is None
    True
    """
    if len(text) > LONGEST:
        return None
    days = {day for day in _days(text) if day is not None}
    return days.pop() if len(days) == 1 else None


def _days(text: str) -> list[str | None]:
    return [
        *(_day(m[1], m[2], m[3]) for m in _ISO.finditer(text)),
        *(_day(m[1], m[2], m[3]) for m in _YEAR_FIRST.finditer(text)),
        *(_day(m[3], m[2], m[1]) for m in _DAY_FIRST.finditer(text)),
        *(_slashed(m) for m in _SLASHED.finditer(text)),
        *(_day(m[3], _month(m[2]), m[1]) for m in _DAY_MONTH.finditer(text)),
        *(_day(m[3], _month(m[1]), m[2]) for m in _MONTH_DAY.finditer(text)),
    ]


def _day(year: str, month: str | int | None, day: str) -> str | None:
    if month is None or int(year) not in YEARS:
        return None
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _slashed(match: re.Match[str]) -> str | None:
    """Day and month between slashes, when only one order is a date."""
    first, second, year = int(match[1]), int(match[3]), match[4]
    if first > 12 or first == second:
        return _day(year, second, match[1])
    return _day(year, first, match[3]) if second > 12 else None


def _month(name: str) -> int | None:
    return months().get(name.lower())


def _instant(match: re.Match[str]) -> str | None:
    day = _day(match[1], match[2], match[3])
    if day is None or match[4] is None:
        return day
    hour, minute, second = int(match[4]), int(match[5]), match[6]
    if hour > 23 or minute > 59 or int(second or 0) > 59:
        return day
    return f"{day}T{hour:02}:{minute:02}{f':{second}' if second else ''}{_zone(match[7])}"


def _zone(written_zone: str | None) -> str:
    if written_zone is None or written_zone == "Z":
        return written_zone or ""
    digits = written_zone[1:].replace(":", "").ljust(4, "0")
    return f"{written_zone[0]}{digits[:2]}:{digits[2:]}"


def _mailed(text: str) -> str | None:
    """A date in the form of mail headers, `Tue, 07 Apr 2026 09:30:00 GMT`."""
    try:
        instant: datetime = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return instant.isoformat() if instant.year in YEARS else None
