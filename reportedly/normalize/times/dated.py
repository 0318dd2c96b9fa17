"""Days and months that leave their year, or their month too, to the reader: March 3, in May, the 12th, on 4/22."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from reportedly.model import Json
from reportedly.normalize.dates import CENTURY_TURN, DASHES, day_at, month_at, year_at
from reportedly.normalize.times.intervals import Interval, day_in, months_of, stepped
from reportedly.normalize.times.moment import Moment, Now, Settle, fixed, nearest_year, turned_year
from reportedly.normalize.times.words import time_words
from reportedly.normalize.tokens import ORDINAL_ENDINGS, Stretch

JOINS = ("to", "and", "until", "till", "through", *DASHES)
"""What joins the two ends of a time."""

PLACED = ("in", "of", "since", "by", "until", "till", "from", "between", "to", "and", "through", "during", "for",
          "before", "after", "early", "mid", "late", "-", "–", "or", "around", "about")  # fmt: skip
"""What stands before a month that could be a person's name or another word."""

LEAP_YEAR = 2000

LAST_DAY = 31
"""Two digits beyond this behind a month and "of" are no day but a year."""

NAMES = ("april", "may", "june", "august", "march", "mar", "jan", "dec")

DAY_MARKS = (
    "on",
    "of",
    "by",
    "since",
    "until",
    "till",
    "from",
    "to",
    "between",
    "and",
    "through",
    "around",
    "before",
    "after",
    "for",
)
"""What stands before "the 12th" where it is a day."""


class Year(NamedTuple):
    """The year that words name beside a date: a number, or so many from the year of writing."""

    number: int | None
    turn: int


def year_beside(stretch: Stretch, at: int) -> tuple[Year | None, int]:
    """The year named behind a date, over a comma or "of", and the place behind it: 2031, of last year, next year."""
    tied = stretch[at].text in ("-", "/") and stretch[at].joined and stretch[at + 1].joined
    place = at + ((stretch[at].lower in (",", "of", "in") and not stretch[at].breaks) or tied)
    if stretch[place].breaks:
        return None, at
    number, end = year_at(stretch, place)
    if number is not None:
        return Year(number, 0), end
    short = stretch[place].text
    if stretch[at].lower == "of" and len(short) == 2 and short.isdecimal() and int(short) > LAST_DAY:
        return Year((1900 if int(short) >= CENTURY_TURN else 2000) + int(short), 0), place + 1
    turn = time_words().turns.get(stretch[place].lower)
    if turn is not None and stretch[place + 1].lower == "year" and not stretch[place + 1].breaks:
        return Year(None, turn), place + 2
    return None, at


def yearly(
    stretch: Stretch, first: int, end: int, build: Callable[[int], Interval | None], *, rule: str, **relative: Json
) -> Moment:
    """A time that comes once a year, with the year that stands behind it, the turn before it, or none."""
    year, behind = year_beside(stretch, end)
    turn = time_words().turns.get(stretch[first - 1].lower) if not stretch[first].breaks else None
    told: dict[str, Json] = dict(relative)
    settle: Settle
    if year is not None and year.number is not None:
        return Moment(first, behind, rule, fixed(build(year.number)), {**told, "year": year.number}, "fixed")
    if year is not None:
        offset = year.turn
        settle = lambda now: build(now.day.year + offset)  # noqa: E731
        return Moment(first, behind, rule, settle, {**told, "unit": "year", "offset": offset})
    if turn is not None:
        settle = lambda now: turned_year(build, now, turn=turn)  # noqa: E731
        return Moment(first - 1, end, rule, settle, {**told, "turn": turn})
    return Moment(first, end, rule, lambda now: nearest_year(build, now), told, "year")


def month(stretch: Stretch, at: int) -> Moment | None:
    """A month that leaves its year to the reader: in May, last September, June next year."""
    number, end = month_at(stretch, at)
    if number is None or (
        stretch[end].kind == "digits" and not stretch[end].breaks and year_at(stretch, end)[0] is None
    ):
        return None
    before, token = stretch[at - 1].lower, stretch[at]
    turned = before in time_words().turns
    doubtful = token.lower in NAMES or (len(token.text) < 4 and stretch[at + 1].text != ".")
    dated = year_beside(stretch, end)[0] is not None or _joins_month(stretch, end)
    if doubtful and not turned and not dated and (token.breaks or before not in PLACED):
        return None
    if stretch[end].joined and stretch[end].kind in ("word", "digits"):
        return None
    if doubtful and not dated and stretch[end].text[:1].isupper() and not stretch[end].breaks:
        return None
    return yearly(stretch, at, end, lambda year: months_of(year, number), rule="month_of_year.v1", month=number)


def _joins_month(stretch: Stretch, at: int) -> bool:
    """Another month is joined to the one before: Nov-Feb, May to March."""
    joint = stretch[at]
    return joint.lower in ("-", "–", "to", "through") and not joint.breaks and month_at(stretch, at + 1)[0] is not None


def day_of_year(stretch: Stretch, at: int) -> Moment | None:
    """A day that leaves its year to the reader: March 3, 3 March, May twenty-first, 3-5 May, 5 May last year."""
    found = _month_first(stretch, at) if stretch[at].kind == "word" else None
    found = found or _day_first(stretch, at)
    if found is None:
        return None
    number, low, high, end = found
    if _days(LEAP_YEAR, number, low, high) is None:
        return None
    moment = yearly(
        stretch, at, end, lambda year: _days(year, number, low, high), rule="day_of_year.v1", month=number, day=low
    )
    if moment.frame == "year" and low == high:
        moment = _known_day(stretch, moment, number, low)
    named = time_words().turns.get(stretch[at - 1].lower) is not None
    return moment._replace(bound="range") if high != low else moment._replace(first=at) if named else moment


def _known_day(stretch: Stretch, moment: Moment, month: int, day: int) -> Moment:
    """A day of a year that everybody knows: the Sept. 11 attacks; without such a word that year is kept beside."""
    known = time_words().known_days
    year = next((year for known_month, known_day, year in known.days if (known_month, known_day) == (month, day)), None)
    if year is None:
        return moment
    if any(stretch[place].lower in known.behind for place in (moment.end, moment.end + 1)):
        interval = day_in(year, month, day)
        return moment._replace(settle=fixed(interval), relative={**moment.relative, "year": year}, frame="fixed")
    settle = moment.settle

    def keeping(now: Now) -> Interval | None:
        found = settle(now)
        return found if found is None or now.strict else found._replace(also=date(year, month, day))

    return moment._replace(settle=keeping)


def _days(year: int, month: int, low: int, high: int) -> Interval | None:
    first, last = day_in(year, month, low), day_in(year, month, high)
    return None if first is None or last is None or last.low < first.low else Interval(first.low, last.high)


def _month_first(stretch: Stretch, at: int) -> tuple[int, int, int, int] | None:
    number, place = month_at(stretch, at)
    if number is None or stretch[place].breaks:
        return None
    place += stretch[place].text in (",", "-", "/") or stretch[place].lower in ("the", "between")
    low, end = spelled_day(stretch, place)
    if low is None or _goes_on(stretch, place, end):
        return None
    counts = stretch[end].lower in stretch.words.counting.skips.words or is_noun(stretch, end)
    if stretch[place - 1].text == "," and counts and not stretch[end].breaks:
        return None
    high, end = joined_day(stretch, end, low=low)
    return number, low, high, end


def _goes_on(stretch: Stretch, at: int, end: int) -> bool:
    """The digits behind a month are no day: May 10:30, May 5 percent, June 30,000."""
    behind = stretch[end]
    tied = behind.joined and behind.text in (":", "%", "°") and behind.text != ""
    units = stretch.words.units
    measured = not behind.breaks and (behind.lower in units.percents or behind.lower in units.measure)
    return stretch[at].breaks or tied or measured


def _day_first(stretch: Stretch, at: int) -> tuple[int, int, int, int] | None:
    low, place = spelled_day(stretch, at)
    if low is None:
        return None
    high, place = joined_day(stretch, place, low=low)
    place += stretch[place].lower == "day" and stretch[place + 1].lower == "of"
    place += stretch[place].lower in ("of", ".", "-", ",") and not stretch[place].breaks
    number, end = month_at(stretch, place)
    if number is None or stretch[place].breaks or stretch[at - 1].text in ("$", "£", "€", "."):
        return None
    if stretch[place].lower in ("may", "march", "mar") and stretch[place].text[:1].islower():
        return None
    if stretch[end].joined and stretch[end].kind in ("word", "digits"):
        return None
    return number, low, high, end


def joined_day(stretch: Stretch, at: int, *, low: int) -> tuple[int, int]:
    """The second of two days joined by a dash or a word, and the place behind it; the first where nothing joins."""
    if stretch[at].breaks or stretch[at].lower not in JOINS:
        return low, at
    high, end = spelled_day(stretch, at + 1)
    if (
        high is None
        or high <= low
        or stretch[at + 1].breaks
        or month_at(stretch, end + (stretch[end].lower == "of"))[0]
    ):
        return (low, at) if high is None or high <= low else (high, end)
    return high, end


def spelled_day(stretch: Stretch, at: int) -> tuple[int | None, int]:
    """The number of a day in digits or in words, and the place behind it: 3, 3rd, third, twenty-first."""
    if stretch[at].kind == "digits":
        return day_at(stretch, at)
    numerals, lower = stretch.words.numerals, stretch[at].lower
    if lower in numerals.tens:
        place = at + 2 if stretch.hyphened(at + 1) else at + 1
        unit = numerals.ordinals.get(stretch[place].lower, numerals.units.get(stretch[place].lower, 0))
        number = numerals.tens[lower] + (unit if 0 < unit < 10 else 0)
        end = place + 1 if 0 < unit < 10 else at + 1
        return (number, end) if number <= 31 else (None, at)
    number = numerals.ordinals.get(lower, 0)
    return (number, at + 1) if 1 <= number <= 31 else (None, at)


def day_of_month(stretch: Stretch, at: int) -> Moment | None:
    """A day that leaves its month to the reader: on the 12th, the 20th of next month."""
    number, end = spelled_day(stretch, at)
    spelled = stretch[at].kind == "word"
    if number is None or stretch[at].breaks or not (spelled or stretch[end - 1].lower in ORDINAL_ENDINGS):
        return None
    over = end + (stretch[end].lower == "day")
    turn, behind = month_beside(stretch, over)
    if turn is not None and (not spelled or stretch[at - 1].lower in ("the", "on")):
        told: dict[str, Json] = {"day": number, "unit": "month", "offset": turn}
        return Moment(at, behind, "day_of_month.v1", lambda now: _of_month(now, number, turn=turn), told)
    placed = stretch[at - 1].lower == "the" and (stretch[at - 2].lower in DAY_MARKS or _is_seen(stretch, at, end))
    seen = placed and stretch[end].lower in time_words().day_verbs.words
    if spelled or not (placed or stretch[at - 1].lower == "on") or (is_noun(stretch, end) and not seen):
        return None
    return Moment(at, end, "day_of_month.v1", lambda now: nearest_month(now, number), {"day": number}, "year")


def _is_seen(stretch: Stretch, at: int, end: int) -> bool:
    """The day begins its sentence, and a verb follows that days have: the 12th saw clashes."""
    opens = stretch[at - 1].breaks or stretch[at - 2].text in (".", "!", "?", ";")
    return opens and stretch[end].lower in time_words().day_verbs.words and not stretch[end].breaks


def month_beside(stretch: Stretch, at: int) -> tuple[int | None, int]:
    """This month, of next month: how many months from that of writing, and the place behind."""
    place = at + (stretch[at].lower in ("of", "in"))
    if stretch[at].lower == "of" and stretch.follows(place, ("the", "month")):
        return 0, place + 2
    turn = time_words().turns.get(stretch[place].lower)
    if turn is None or stretch[place].breaks or stretch[place + 1].lower != "month":
        return None, at
    return turn, place + 2


def _of_month(now: Now, number: int, *, turn: int) -> Interval | None:
    there = stepped(now.day.replace(day=1), turn, unit="month")
    return day_in(there.year, there.month, number)


def nearest_month(now: Now, number: int, *, weekday: int | None = None) -> Interval | None:
    """The last such day, or of one to come the next; "Thursday the 21st" is the nearest that falls on a Thursday."""
    start = now.day.replace(day=1)
    steps = range(15) if now.ahead else range(0, -15, -1)
    for step in steps:
        there = stepped(start, step, unit="month")
        found = day_in(there.year, there.month, number)
        if found is None or (weekday is not None and found.low.isoweekday() != weekday):
            continue
        if weekday is not None or (found.low >= now.day if now.ahead else found.low <= now.day):
            return found
    return None


def is_noun(stretch: Stretch, at: int) -> bool:
    """True where a word stands that carries on what is before it, rather than ending it."""
    token = stretch[at]
    return token.kind == "word" and not token.breaks and token.lower not in stretch.words.counting.stops.words


def numeric_day(stretch: Stretch, at: int) -> Moment | None:
    """A day as two numbers behind a word that dates: on 4/22, on 22/04; of two readings the month-first, both kept."""
    numbers = _slashed(stretch, at)
    if numbers is None:
        return None
    (first, second), end = numbers
    readings = [pair for pair in ((first, second), (second, first)) if day_in(2000, *pair) is not None]
    if not readings or (first, second) == (9, 11):
        return None
    month, day = readings[0]
    moment = yearly(
        stretch, at, end, lambda year: day_in(year, month, day), rule="numeric_day.v1", month=month, day=day
    )
    other: list[Json] = [f"{month:02}-{day:02}" for month, day in readings]
    return (
        moment._replace(first=at, ref=(("ambiguous", other),)) if len(set(readings)) > 1 else moment._replace(first=at)
    )


def _slashed(stretch: Stretch, at: int) -> tuple[tuple[int, int], int] | None:
    mark, last = stretch[at + 1], stretch[at + 2]
    before = stretch[at - 1].lower
    pointed = stretch[at].text.split(".")
    if len(pointed) == 2 and before == "on" and all(text.isdecimal() and len(text) <= 2 for text in pointed):
        numbers = int(pointed[0]), int(pointed[1])
        return (numbers, at + 1) if numbers[1] > 12 and not is_noun(stretch, at + 1) else None
    tied = mark.joined and last.joined and mark.text in ("/", "-")
    dated = before in ("on", "from", "since", "until", "between", "to", "and") or before in time_words().weekdays
    joined_day = before in DASHES and stretch[at - 3].text == "/" and stretch[at - 2].kind == "digits"
    dated = dated or (mark.text == "/" and (joined_day or _no_share(stretch, at) or _has_year(stretch, at + 3)))
    if not tied or not dated or (mark.text == "-" and before not in ("on", *time_words().weekdays)):
        return None
    texts = stretch[at].text, last.text
    if not all(text.isdecimal() and len(text) <= 2 for text in texts):
        return None
    behind = stretch[at + 3]
    if not behind.breaks and behind.lower in stretch.words.units.measure and len(behind.text) > 1:
        return None
    if behind.joined and behind.text in ("/", "%") and stretch[at + 4].joined:
        return None
    return (int(texts[0]), int(texts[1])), at + 3


def _has_year(stretch: Stretch, at: int) -> bool:
    year, _ = year_beside(stretch, at)
    return year is not None and stretch[at].text == ","


def _no_share(stretch: Stretch, at: int) -> bool:
    """Two numbers at a slash that are a day rather than a share of a whole, a score, or round the clock."""
    texts = stretch[at].text, stretch[at + 2].text
    if not all(text.isdecimal() and len(text) <= 2 for text in texts) or stretch[at].joined or texts[0] == texts[1]:
        return False
    small, large = sorted(int(text) for text in texts)
    written = any(text.startswith("0") for text in texts) or (large == int(texts[1]) and large not in (16, 32, 64))
    return 1 <= small <= 12 < large <= 31 and written and not is_noun(stretch, at + 3)


def numeric_month(stretch: Stretch, at: int) -> Moment | None:
    """A month and its year in numbers: 11/2016, 2016-11; 2007-08 is two years instead."""
    mark, last = stretch[at + 1], stretch[at + 2]
    texts = stretch[at].text, last.text
    if mark.text not in ("/", "-") or mark.breaks or last.breaks or not all(text.isdecimal() for text in texts):
        return None
    if (stretch[at + 3].joined and stretch[at + 3].kind != "mark") or (
        stretch[at].joined and stretch[at - 1].text in "/-"
    ):
        return None
    if stretch[at + 3].joined and stretch[at + 3].text in ("/", "-") and stretch[at + 4].joined:
        return None
    if not (mark.joined and last.joined) and is_noun(stretch, at + 3):
        return None
    year, number = texts if len(texts[0]) == 4 else texts[::-1]
    if len(year) != 4 or len(number) > 2 or not 1 <= int(number) <= 12 or not 1900 <= int(year) < 2100:
        return None
    if len(texts[0]) == 4 and len(number) == 2 and mark.text == "-" and int(number) > int(year) % 100:
        return None
    interval = months_of(int(year), int(number))
    return Moment(at, at + 3, "numeric_month.v1", fixed(interval), {}, "fixed")


def year_then_month(stretch: Stretch, at: int) -> Moment | None:
    """A year in front of its month: 2016 June."""
    year, behind = year_at(stretch, at)
    place = behind + (stretch[behind].text == ",")
    number, end = month_at(stretch, place)
    if year is None or number is None or stretch[place].breaks or stretch[end].kind == "digits":
        return None
    if (
        stretch[place].lower in NAMES
        and stretch[place].text[:1].islower()
        and stretch[place].lower not in ("june", "april")
    ):
        return None
    return Moment(at, end, "month_and_year.v1", fixed(months_of(year, number)), {}, "fixed")
