"""Dates as pages write them become ISO 8601, where one reading is possible.

"3/4/2021" is March here and April there, so it stays as written; "13/4/2021" and "4.3.2021" have one reading.
A time of day is kept with its date, without a zone: pages seldom say which.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

import msgspec

from reportedly.structure.phrases import dates, folded
from reportedly.text import Span

LONGEST = 200
"""Characters of a line in which a date is looked for."""

DIGIT = re.compile(r"\d")
ISO = re.compile(
    r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:[T ]+(?P<clock>\d{1,2}:\d\d(?::\d\d)?))?"
    r"(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d\b)?"
)
YEAR_FIRST = re.compile(r"\b(?P<year>(?:19|20)\d\d)[/.年](?P<month>\d{1,2})[/.月](?P<day>\d{1,2})日?\b")
DOTTED = re.compile(r"\b(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>(?:19|20)\d\d|\d\d)\b")
SLASHED = re.compile(r"\b(?P<one>\d{1,2})[/-](?P<two>\d{1,2})[/-](?P<year>(?:19|20)\d\d|\d\d)\b")
CLOCK = re.compile(
    r"[\s,|·•–—-]{0,4}(?P<at>[^\W\d_@]{1,4}\s[^\W\d_]{1,4}|[^\W\d_]{1,4}|@)?[\s,|·•–—-]{0,4}\(?"
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d)(?::\d\d)?|[hH](?P<late>\d\d)?(?=\W|$)|(?=\s?[ap]\.?m\b))"
    r"\s?(?P<half>[aApP]\.?\s?[mM]\b\.?)?(?:\s?Uhr\b)?\)?"
)
SHORT_YEAR = 2000
"""Two-digit years are of this century up to `NEWEST`, else of the last."""
NEWEST = 60


class Dated(msgspec.Struct, frozen=True):
    """A date as read and the characters it was read from; `iso` None when the words have two readings or none."""

    iso: str | None
    span: Span


def date_in(line: str) -> Dated | None:
    """The first date in a line, with its time of day where one follows.

    >>> date_in("Posted on March 3, 2021 at 4:05 pm by Ana")
    Dated(iso='2021-03-03T16:05', span=Span(start=10, end=34))
    """
    line = line[:LONGEST]
    found = min(_all_in(line), key=lambda dated: dated.span, default=None)
    return None if found is None else _with_clock(line, found)


def is_age(line: str) -> bool:
    """True for a line that only says how long ago: "3 days ago", "vor 2 Stunden"."""
    words = folded(line)
    known = dates()
    counted = tuple(
        "{n}" if word in ("a", "an", "one", "un", "une", "einem", "einer", "un", "una") else word for word in words
    )
    return " ".join(words) in known.ages or " ".join(counted) in known.ages


def _all_in(line: str) -> Iterator[Dated]:
    if DIGIT.search(line) is None:
        return
    for found in _written().finditer(line):
        year = found["year"] or found["year2"]
        month = dates().months.get((found["month"] or found["month2"]).lower())
        if month is not None:
            yield _dated(found, year=year, month=month, day=found["day"] or found["day2"])
            break
    for pattern in (ISO, YEAR_FIRST, DOTTED):
        match = pattern.search(line)
        if match:
            yield _dated(
                match,
                year=match["year"],
                month=int(match["month"]),
                day=match["day"],
                clock=match.groupdict().get("clock"),
            )
    slashed = SLASHED.search(line)
    if slashed:
        yield _slashed(slashed)


def _dated(found: re.Match[str], *, year: str, month: int, day: str | None, clock: str | None = None) -> Dated:
    full = int(year) if len(year) == 4 else int(year) + (SHORT_YEAR if int(year) <= NEWEST else SHORT_YEAR - 100)
    span = Span(*found.span())
    try:
        iso = date(full, month, int(day or 1)).isoformat()
    except ValueError:
        return Dated(None, span)
    return Dated((iso if day else iso[:7]) + (f"T{clock:0>5}" if clock else ""), span)


def _slashed(found: re.Match[str]) -> Dated:
    """Day and month in either order: told apart only when one of them is no month."""
    one, two = int(found["one"]), int(found["two"])
    if one == two or one > 12:
        return _dated(found, year=found["year"], month=two, day=found["one"])
    if two > 12:
        return _dated(found, year=found["year"], month=one, day=found["two"])
    return Dated(None, Span(*found.span()))


def _with_clock(line: str, dated: Dated) -> Dated:
    clock = CLOCK.match(line, dated.span.end)
    if clock is None or "T" in (dated.iso or "") or (clock["at"] and clock["at"].lower() not in dates().clock):
        return dated
    hour, minute = int(clock["hour"]), int(clock["minute"] or clock["late"] or 0)
    half = (clock["half"] or "").lower()
    hour = hour % 12 + 12 * half.startswith("p") if half else hour
    if hour > 23 or minute > 59:
        return dated
    iso = f"{dated.iso}T{hour:02}:{minute:02}" if dated.iso and len(dated.iso) == 10 else dated.iso
    return Dated(iso, Span(dated.span.start, clock.end()))


@lru_cache
def _written() -> re.Pattern[str]:
    """Dates with the month as a word: "March 3rd, 2021", "3. März 2021", "3 de marzo de 2021", "März 2021"."""
    month = "|".join(sorted(map(re.escape, dates().months), key=len, reverse=True))
    return re.compile(
        rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|[.ºª°])?[\s-]*(?:of|de|di|do)?\s*(?P<month>{month})\b\.?,?[\s-]*(?:of|de|del)?\s*(?P<year>(?:19|20)\d\d|(?<=-)\d\d)\b"
        rf"|(?P<month2>{month})\b\.?\s*(?:(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b,?\s+(?:at\s+)?)?(?P<year2>(?:19|20)\d\d)\b)",
        re.IGNORECASE,
    )
