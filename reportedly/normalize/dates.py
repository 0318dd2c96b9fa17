"""Days, months, years and spans of them, where the page itself says which year; half-open ISO 8601 intervals.

A date that leaves its year to the reader ("on March 3", "last summer") needs the page's own date: see `times`.
"""

import calendar
from datetime import date, timedelta

import msgspec

from reportedly.model import Bound
from reportedly.normalize.figures import Reading
from reportedly.normalize.spoken import spoken_year
from reportedly.normalize.tokens import ORDINAL_ENDINGS, Stretch

DASHES = ("-", "‐", "‑", "–", "—", "/", "~")

JOINTS = ("of", "de", ".")
"""What may stand between a day and its month: 3 March, 3. März, 3 de marzo."""

FIRST_YEAR, LAST_YEAR = 1000, 2199
"""Four digits outside this are never a year; inside `LIKELY`, they are one unless they count something."""

LONGEST_SHORT = 4
"""Letters of a month's shortest forms, which a point ends: Sept. 5."""

COMPACT = 8
"""Digits of a date without marks: 20110323."""

CENTURY_TURN = 69
"""Two digits from here on are a year of the 1900s, as POSIX reads them."""

LIKELY = range(1900, 2101)


def iso_date(stretch: Stretch, at: int) -> Reading | None:
    """A date as machines write it: 2011-03-03, with a time behind it or not."""
    if not all(stretch[place].text == "-" and stretch.hyphened(place) for place in (at + 1, at + 3)):
        return None
    year, month, day = (stretch[place].text for place in (at, at + 2, at + 4))
    if (len(year), len(month), len(day)) != (4, 2, 2) or not f"{year}{month}{day}".isdecimal():
        return None
    end = at + 5
    while stretch[end].joined and stretch[end].kind != "edge" and stretch[end].text not in ",.;)":
        if stretch[end].text in DASHES and stretch[end + 1].kind == "word":
            break
        end += 1
    return _days(at, end, _day(int(year), int(month), int(day)), rule="iso_date.v1")


def full_date(stretch: Stretch, at: int) -> Reading | None:
    """A day with its month and year: March 3, 2011; 3 March 2011; Jan. 3rd, 2011; 3 to 5 March 2011."""
    return _month_first(stretch, at) if stretch[at].kind == "word" else _day_first(stretch, at)


def _month_first(stretch: Stretch, at: int) -> Reading | None:
    month, place = month_at(stretch, at)
    first, place = day_at(stretch, place)
    last, place = last_day(stretch, place, first=first)
    place += stretch[place].text == ","
    year, end = year_at(stretch, place)
    if month is None or first is None or year is None or stretch[place].breaks:
        return None
    return _days(at, end, _day(year, month, first), _day(year, month, last or first))


def _day_first(stretch: Stretch, at: int) -> Reading | None:
    first, place = day_at(stretch, at)
    last, place = last_day(stretch, place, first=first)
    place += stretch[place].lower in JOINTS
    month, place = month_at(stretch, place)
    place += stretch[place].lower in (",", "de", "del")
    year, end = year_at(stretch, place)
    if month is None or first is None or year is None or stretch[place].breaks:
        return None
    return _days(at, end, _day(year, month, first), _day(year, month, last or first))


def _days(
    at: int, end: int, first: date | None, last: date | None = None, *, rule: str = "full_date.v1"
) -> Reading | None:
    last = last or first
    if first is None or last is None or last < first:
        return None
    bound: Bound = "exact" if first == last else "range"
    return date_reading(at, end, first.isoformat(), (last + timedelta(days=1)).isoformat(), bound=bound, rule=rule)


def date_reading(at: int, end: int, low: str, high: str, *, rule: str, bound: Bound = "exact") -> Reading:
    return Reading(first=at, end=end, kind="date", low=low, high=high, unit=None, bound=bound, rule=rule)


def month_at(stretch: Stretch, at: int) -> tuple[int | None, int]:
    """The month named at a token, and the place behind it and its point."""
    token, is_english = stretch[at], bool(stretch.words.numerals.units)
    month = stretch.words.dates.months.get(token.lower)
    if month is not None and is_english and not token.text[:1].isupper() and not _reads_as_month(stretch, at):
        month = None
    point = month is not None and stretch[at + 1].text == "." and stretch[at + 1].joined
    whole = token.lower in ("may", "june", "july") or len(token.text) > LONGEST_SHORT
    short = point and (not whole or stretch[at + 2].kind == "digits" or not is_english)
    return month, at + 2 if short else at + 1


def _reads_as_month(stretch: Stretch, at: int) -> bool:
    """A month's name in lower case, as comments write it; "may" and "march" only behind a word that dates."""
    words = stretch.words.dates.plain
    return stretch[at].lower in words.sure or stretch[at - 1].lower in words.before


def day_at(stretch: Stretch, at: int) -> tuple[int | None, int]:
    token = stretch[at]
    if token.kind != "digits" or not token.text.isdecimal() or len(token.text) > 2 or not 1 <= int(token.text) <= 31:
        return None, at
    ending = stretch[at + 1].lower in ORDINAL_ENDINGS and stretch[at + 1].joined
    return int(token.text), at + 2 if ending else at + 1


def last_day(stretch: Stretch, at: int, *, first: int | None) -> tuple[int | None, int]:
    """The second of two days joined by a dash or "to": March 3-5; none where nothing joins."""
    if first is None or (stretch[at].text not in DASHES and stretch[at].lower not in ("to", "and")):
        return None, at
    last, place = day_at(stretch, at + 1)
    return (last, place) if last is not None and last > first else (None, at)


def year_at(stretch: Stretch, at: int) -> tuple[int | None, int]:
    """The year in four digits or in words at a token, and the place behind it."""
    text = stretch[at].text
    if stretch[at].kind == "word":
        return spoken_year(stretch, at)
    if stretch[at].kind != "digits" or len(text) != 4 or not text.isdecimal():
        return None, at
    joined = stretch[at + 1].joined and stretch[at + 1].kind in ("word", "digits")
    return (int(text), at + 1) if FIRST_YEAR <= int(text) <= LAST_YEAR and not joined else (None, at)


def _day(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1] else None


def numeric_date(stretch: Stretch, at: int) -> Reading | None:
    """A date in numbers: 23/4/2011, 23.4.2011; where day and month could be either way round, the other is kept too."""
    numbers, end = _numbers(stretch, at)
    if numbers is None:
        return None
    first, second, year = numbers
    month_first, day_first = _day(year, first, second), _day(year, second, first)
    points = end == at + 1
    chosen = day_first if points or stretch.words.comma_decimals else month_first
    other = month_first if chosen is day_first else day_first
    reading = _days(at, end, chosen or other, rule="numeric_date.v1")
    if reading is None or points or chosen is None or other is None or chosen == other:
        return reading
    return msgspec.structs.replace(reading, ref={"ambiguous": [chosen.isoformat(), other.isoformat()]})


def _numbers(stretch: Stretch, at: int) -> tuple[tuple[int, int, int] | None, int]:
    """The three numbers of a date, and where it ends; None where they are no date.

    A year in two digits is read behind slashes only: 6-4-10 is rather a score.
    """
    marks = stretch[at + 1], stretch[at + 3]
    if stretch[at].text.count(".") == 2:
        parts, end = stretch[at].text.split("."), at + 1
    elif marks[0].text == "/" and marks[0].joined and stretch[at + 2].joined and stretch[at + 2].text.count(",") == 1:
        parts, end = [stretch[at].text, *stretch[at + 2].text.split(",")], at + 3
    else:
        if marks[0].text not in ("/", "-") or marks[0].text != marks[1].text:
            return None, at
        if not all(stretch[place].joined for place in range(at + 1, at + 5)):
            return None, at
        parts, end = [stretch[place].text for place in (at, at + 2, at + 4)], at + 5
    tied = stretch[end].joined and stretch[end + 1].joined
    if tied and (stretch[end].kind != "mark" or stretch[end].text == stretch[at + 1].text):
        return None, at
    if not all(part.isdecimal() for part in parts) or (stretch[at].joined and stretch[at - 1].text == "/"):
        return None, at
    short = len(parts[2]) == 2 and (stretch[at + 1].text == "/" or _is_no_score(parts))
    if [len(part) > 2 for part in parts[:2]] != [False, False] or (len(parts[2]) != 4 and not short):
        return None, at
    year = int(parts[2]) + (0 if not short else 1900 if int(parts[2]) >= CENTURY_TURN else 2000)
    return ((int(parts[0]), int(parts[1]), year), end) if FIRST_YEAR <= year <= LAST_YEAR else (None, at)


def _is_no_score(parts: list[str]) -> bool:
    """Numbers at hyphens of which one is a day and the other a month, or the last a year: 9-18-15, 3-7-07."""
    small, large = sorted(int(part) for part in parts[:2])
    return parts[2].startswith("0") or 1 <= small <= 12 < large <= 31


def year_first(stretch: Stretch, at: int) -> Reading | None:
    """A date in numbers that begins with its year, or has its month in letters: 2011/3/23, 20110323, 23-Mar-2011."""
    compact = stretch[at].text
    apart = not stretch[at].joined or (stretch[at - 1].text in ("-", "_") and stretch[at - 2].kind != "digits")
    if len(compact) == COMPACT and compact.isdecimal() and int(compact[:4]) in LIKELY and apart:
        return _days(at, at + 1, _day(int(compact[:4]), int(compact[4:6]), int(compact[6:])), rule="year_first.v1")
    if stretch[at].text.count(".") == 2:
        parts, end = stretch[at].text.split("."), at + 1
    else:
        marks = stretch[at + 1], stretch[at + 3]
        if marks[0].text not in ("/", "-") or marks[0].text != marks[1].text:
            return None
        if not all(stretch[place].joined for place in range(at + 1, at + 5)):
            return None
        parts, end = [stretch[place].text for place in (at, at + 2, at + 4)], at + 5
    year, middle, day = parts if len(parts[0]) == 4 else parts[::-1]
    month = stretch.words.dates.months.get(middle.lower()) or (int(middle) if middle.isdecimal() else 0)
    if middle.isdecimal() and len(parts[0]) != 4:
        return None
    if not (year.isdecimal() and day.isdecimal()) or len(year) != 4 or len(day) > 2 or len(middle) > LONGEST_SHORT:
        return None
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return None
    return _days(at, end, _day(int(year), month, int(day)), rule="year_first.v1")


def month_and_year(stretch: Stretch, at: int) -> Reading | None:
    """A month with its year: March 2011; Jan. 2011; March to May 2011."""
    if stretch[at].kind != "word":
        return None
    first, place = month_at(stretch, at)
    if first is None:
        return None
    last = first
    if stretch[place].text in DASHES or stretch[place].lower in ("to", "and"):
        further, behind = month_at(stretch, place + 1)
        last, place = (further, behind) if further is not None and further > first else (first, place)
    place += stretch[place].text == "," or stretch[place].lower == "of"
    year, behind = year_at(stretch, place)
    if year is None or stretch[place].breaks:
        return None
    end = f"{year + last // 12:04}-{last % 12 + 1:02}-01"
    bound: Bound = "exact" if first == last else "range"
    return date_reading(at, behind, f"{year:04}-{first:02}-01", end, rule="month_and_year.v1", bound=bound)


def day_without_year(stretch: Stretch, at: int) -> int | None:
    """A day whose year the page leaves out (March 3, 3 March) is no figure."""
    if stretch[at].kind == "word":
        month, place = month_at(stretch, at)
        day, end = day_at(stretch, place)
    else:
        day, place = day_at(stretch, at)
        _, place = last_day(stretch, place, first=day)
        month, end = month_at(stretch, place + (stretch[place].lower in JOINTS))
    if month is None or day is None:
        return None
    return last_day(stretch, end, first=day)[1] if stretch[at].kind == "word" else end
