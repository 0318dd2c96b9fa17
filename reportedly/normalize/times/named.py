"""Times that have a name of their own: seasons, quarters, halves, feasts, decades in words, numbered weeks.

Seasons are the meteorological ones of the northern hemisphere, in whole months, and hold only about.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeAlias

from reportedly.model import Json
from reportedly.normalize.dates import LIKELY, year_at
from reportedly.normalize.times.dated import year_beside, yearly
from reportedly.normalize.times.intervals import (
    Interval,
    day_in,
    easter,
    islamic,
    islamic_years,
    months_of,
    one_day,
    stepped,
    turned,
)
from reportedly.normalize.times.moment import Moment, Now, fixed
from reportedly.normalize.times.words import time_words
from reportedly.normalize.tokens import Stretch

Build: TypeAlias = Callable[[int], Interval | None]
"""When something that comes once a year is in a given one."""

SEASON_NOTE = "Seasons are read as the meteorological ones of the northern hemisphere."
ISLAMIC_NOTE = "Counted by the tabular Islamic calendar (civil epoch); the moon that is seen may move it by a day."

YEAR_MARKS = (
    "in",
    "since",
    "during",
    "until",
    "till",
    "from",
    "of",
    "between",
    "to",
    "and",
    "year",
    "early",
    "late",
    "mid",
)

NO_FEAST = ("island", "islands", "rising", "agreement", "tree", "trees", "card", "cards", "gift", "gifts", "carol",
            "carols", "decorations", "present", "presents")  # fmt: skip
"""What behind a feast's name makes it another thing's."""

NEAREST_BEFORE, SATURDAY = 2, 6
"""A feast on Monday or Tuesday belongs to the weekend before, one on another day to that of its week."""

CAPITAL = ("epiphany", "may day", "pentecost", "ashura")
"""Feasts that are other words in lower case, or hardly ever written so."""

_PERIOD = re.compile(r"(?P<kind>[qh])(?P<number>[1-4])")


def season(stretch: Stretch, at: int) -> Moment | None:
    """A season: last summer, the winter of 2031, in spring next year."""
    lower, before = stretch[at].lower, stretch[at - 1].lower
    month = time_words().seasons.get(lower)
    if month is None:
        return None
    year, _ = year_beside(stretch, at + 1)
    turned_here = before in time_words().turns and not stretch[at].breaks
    placed = before in ("in", "during", "by", "since", "until", "early", "late", "mid")
    placed = placed or (before == "the" and stretch[at - 2].lower in ("in", "during", "over", "for", "by", "this"))
    noun = stretch[at + 1].kind == "word" and not stretch[at + 1].breaks and not _stops(stretch, at + 1)
    if year is None and not turned_here and (not placed or noun):
        return None
    moment = yearly(
        stretch, at, at + 1, lambda year: months_of(year, month, count=3), rule="season.v1", season=stretch[at].lower
    )
    return moment._replace(bound="about", ref=(("why", SEASON_NOTE),))


def _stops(stretch: Stretch, at: int) -> bool:
    return stretch[at].lower in stretch.words.counting.stops.words


def quarter(stretch: Stretch, at: int) -> Moment | None:
    """A quarter or half of a year by its number: Q3, H1 next year, the third quarter, the first half of 2031."""
    found = _numbered_part(stretch, at)
    if found is None:
        return None
    number, length, end = found
    return yearly(
        stretch,
        at,
        end,
        lambda year: months_of(year, (number - 1) * length + 1, count=length),
        rule="quarter.v1",
        **{"quarter" if length == 3 else "half": number},
    )


def year_then_part(stretch: Stretch, at: int) -> Moment | None:
    """A year in front of its quarter or half: 2031 Q3, 2031-H1, 2031 the third quarter."""
    year, place = year_at(stretch, at)
    if year is None:
        year, place = (int(stretch[at].text), at + 1) if _is_tied(stretch, at) else (None, at)
    place += stretch[place].text in ("-", ",") or stretch[place].lower == "the"
    found = _numbered_part(stretch, place, has_year=True) if year is not None and not stretch[place].breaks else None
    if year is None or found is None:
        return None
    number, length, end = found
    interval = months_of(year, (number - 1) * length + 1, count=length)
    return Moment(at, end, "quarter.v1", fixed(interval), {}, "fixed")


def _is_tied(stretch: Stretch, at: int) -> bool:
    """Four digits that a letter of a quarter touches: 2031H2."""
    text, after = stretch[at].text, stretch[at + 1]
    return len(text) == 4 and text.isdecimal() and text[0] in "12" and after.joined and after.lower in ("q", "h")


def _numbered_part(stretch: Stretch, at: int, *, has_year: bool = False) -> tuple[int, int, int] | None:
    """Which part, how many months it has, and where its words end."""
    short = _PERIOD.fullmatch(stretch[at].lower)
    if short is None and stretch[at].lower in ("q", "h") and stretch[at + 1].joined:
        short = _PERIOD.fullmatch(stretch[at].lower + stretch[at + 1].text)
        end = at + 2
    else:
        end = at + 1
    if short is not None:
        number, is_quarter = int(short["number"]), short["kind"] == "q"
        year, _ = year_beside(stretch, end)
        told = is_quarter or year is not None or has_year
        return (number, 3 if is_quarter else 6, end) if told and (is_quarter or number < 3) else None
    ordinal, place = ordinal_at(stretch, at)
    name = stretch[place].lower
    if ordinal is None or ordinal < 1 or name not in ("quarter", "half") or stretch[place].breaks:
        return None
    year, _ = year_beside(stretch, place + 1)
    if (
        year is None
        and not has_year
        and (name == "half" or stretch[at - 1].lower != "the" or _is_sport(stretch, place + 1))
    ):
        return None
    return (ordinal, 3 if name == "quarter" else 6, place + 1) if ordinal <= (4 if name == "quarter" else 2) else None


def _is_sport(stretch: Stretch, at: int) -> bool:
    return stretch[at].kind == "word" and not stretch[at].breaks and not _stops(stretch, at)


def ordinal_at(stretch: Stretch, at: int) -> tuple[int | None, int]:
    """The place in a row named at a token, -1 for the last, and the place behind it: third, 3rd, last."""
    token = stretch[at]
    if token.lower == "last":
        return -1, at + 1
    if token.kind == "digits" and token.text.isdecimal() and len(token.text) <= 2:
        tied = stretch[at + 1].joined and stretch[at + 1].lower in ("st", "nd", "rd", "th")
        return (int(token.text), at + 2) if tied else (None, at)
    number = stretch.words.numerals.ordinals.get(token.lower)
    return (number, at + 1) if number is not None else (None, at)


def feast(stretch: Stretch, at: int) -> Moment | None:
    """A feast of the Gregorian calendar: Christmas, Good Friday, New Year's Eve."""
    found = _feast_at(stretch, at, read=_gregorian)
    if found is None:
        return None
    name, build, end = found
    if stretch[end].lower == "weekend" and not stretch[end].breaks:
        return yearly(stretch, at, end + 1, _weekend_of(build), rule="feast.v1", feast=name, part="weekend")
    return yearly(stretch, at, end, build, rule="feast.v1", feast=name)


def _weekend_of(build: Build) -> Build:
    """Saturday and Sunday next to a feast, and the days between the two: Labor Day weekend."""

    def weekend(year: int) -> Interval | None:
        feast_day = build(year)
        if feast_day is None:
            return None
        weekday = feast_day.low.isoweekday()
        back = weekday + 1 if weekday <= NEAREST_BEFORE else weekday - SATURDAY
        saturday = feast_day.low - timedelta(days=back)
        return Interval(min(saturday, feast_day.low), max(saturday + timedelta(days=2), feast_day.high))

    return weekend


def islamic_feast(stretch: Stretch, at: int) -> Moment | None:
    """A month or feast of the Islamic calendar, counted by its tables and right within a day: Ramadan, Eid al-Fitr."""
    found = _feast_at(stretch, at, read=_islamic)
    if found is None:
        return None
    name, build, end = found
    note: tuple[tuple[str, Json], ...] = (("margin", {"unit": "day", "count": 1}), ("why", ISLAMIC_NOTE))
    moment = yearly(stretch, at, end, build, rule="islamic_feast.v1", feast=name)
    return moment._replace(bound="about", ref=note)


def _feast_at(stretch: Stretch, at: int, *, read: Callable[[str], Build | None]) -> tuple[str, Build, int] | None:
    """The feast whose name begins at a token, how its day is found in a year, and the place behind it."""
    for size in (4, 3, 2, 1):
        name = _phrase(stretch, at, size)
        build = read(name) if name else None
        if build is not None:
            is_word = not stretch[at].text[:1].isupper() and name in CAPITAL
            return None if is_word or stretch[at + size].lower in NO_FEAST else (name, build, at + size)
    return None


def _phrase(stretch: Stretch, at: int, size: int) -> str:
    """So many tokens as one phrase, hyphens kept: "eid al-fitr" has three words in the list's terms and four tokens."""
    words = [stretch[at].lower]
    for place in range(at + 1, at + size):
        if stretch[place].breaks:
            return ""
        words.append(stretch[place].lower if stretch[place].joined else " " + stretch[place].lower)
    return "".join(words)


def _gregorian(name: str) -> Build | None:
    words = time_words()
    if name in words.fixed_feasts:
        month, day, _ = words.fixed_feasts[name]
        return lambda year: day_in(year, month, day)
    if name in words.weekday_feasts:
        month, weekday, number, after = words.weekday_feasts[name]
        return lambda year: _weekday_in(year, month, weekday, number, after=after)
    if name in words.easter_feasts:
        offset, _ = words.easter_feasts[name]
        return lambda year: one_day(easter(year) + timedelta(days=offset))
    return None


def _islamic(name: str) -> Build | None:
    if name not in time_words().islamic_feasts:
        return None
    month, day, days = time_words().islamic_feasts[name]
    return lambda year: _islamic_in(year, month, day, days)


def _weekday_in(year: int, month: int, weekday: int, number: int, *, after: int) -> Interval:
    first = date(year, month, 1)
    return one_day(first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1) + after))


def _islamic_in(year: int, month: int, day: int, days: int) -> Interval | None:
    """The feast that begins in a Gregorian year; of two that do, the first."""
    for moon_year in islamic_years(year):
        low = islamic(moon_year, month, day)
        if low.year == year:
            last = islamic(moon_year, month + 1, 1) if days > 1 else stepped(low, days, unit="day")
            return Interval(low, last)
    return None


def spoken_decade(stretch: Stretch, at: int) -> Moment | None:
    """A decade in words: the seventies, the nineteen eighties."""
    decades, lower = time_words().spoken.decades, stretch[at].lower
    if lower == "nineteen" and stretch[at + 1].lower in decades and not stretch[at + 1].breaks:
        return _decade(at, at + 2, 1900 + decades[stretch[at + 1].lower])
    if lower not in decades or stretch[at - 1].lower not in ("the", "early", "mid", "late", "-", "in"):
        return None
    return _decade(at, at + 1, 1900 + decades[lower])


def short_decade(stretch: Stretch, at: int) -> Moment | None:
    """A decade in two digits behind "the": in the 70s; not "in her 40s", nor temperatures "in the 70s" or above."""
    text = stretch[at].text
    place = at + 2 if stretch[at + 1].text in ("'", "’") and stretch[at + 1].joined else at + 1
    if len(text) != 2 or not text.isdecimal() or not text.endswith("0") or text < "20":
        return None
    if (
        stretch[place].lower != "s"
        or not stretch[place].joined
        or stretch[at - 1].lower not in ("the", "early", "late")
    ):
        return None
    placed = stretch[at - 2].lower in ("in", "of", "since", "during", "from", "the", "until")
    return _decade(at, place + 1, 1900 + int(text)) if placed and stretch[place + 1].kind != "word" else None


def _decade(first: int, end: int, year: int) -> Moment:
    return Moment(first, end, "decade.v1", fixed(Interval(date(year, 1, 1), date(year + 10, 1, 1))), {}, "fixed")


def numbered_week(stretch: Stretch, at: int) -> Moment | None:
    """A week by its number in ISO 8601: week 31, week 31 of 2031."""
    number = stretch[at + 1].text
    if (
        stretch[at].lower != "week"
        or stretch[at + 1].breaks
        or not number.isdecimal()
        or not 1 <= int(number[:3]) <= 53
    ):
        return None
    year, end = year_beside(stretch, at + 2)
    if year is not None and year.number is not None:
        interval = _week(year.number, int(number))
        return Moment(at, end, "numbered_week.v1", fixed(interval), {"week": int(number), "year": year.number}, "fixed")
    turn = 0 if year is None else year.turn

    def settle(now: Now) -> Interval | None:
        return _week(now.day.year + turn, int(number))

    return Moment(at, end, "numbered_week.v1", settle, {"week": int(number), "unit": "year", "offset": turn})


def named_year(stretch: Stretch, at: int) -> Moment | None:
    """A year behind the word "year": the year 2031."""
    if stretch[at].lower != "year" or stretch[at + 1].breaks:
        return None
    place = at + 1 + (stretch[at + 1].lower == "of")
    year, end = year_at(stretch, place)
    if year is None or stretch[place].kind != "digits":
        return None
    return Moment(place, end, "year.v1", fixed(Interval(date(year, 1, 1), date(year + 1, 1, 1))), {}, "fixed")


def bare_year(stretch: Stretch, at: int) -> Moment | None:
    """A year behind "than", where nothing behind it is counted: later than 2031."""
    year, end = year_at(stretch, at)
    if year is None or year not in LIKELY or stretch[end].lower in stretch.words.dates.years.counted:
        return None
    return Moment(at, end, "year.v1", fixed(Interval(date(year, 1, 1), date(year + 1, 1, 1))), {}, "fixed")


def spoken(stretch: Stretch, at: int) -> Moment | None:
    """A year in words behind a word that dates: in nineteen twenty-eight."""
    if stretch[at - 1].lower not in YEAR_MARKS or stretch[at].breaks:
        return None
    year, end = year_at(stretch, at)
    if year is None:
        return None
    return Moment(at, end, "year.v1", fixed(Interval(date(year, 1, 1), date(year + 1, 1, 1))), {}, "fixed")


def _week(year: int, number: int) -> Interval | None:
    try:
        return turned(date.fromisocalendar(year, number, 1), 0, unit="week")
    except ValueError:
        return None
