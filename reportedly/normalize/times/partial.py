"""Parts of a period: early April, the end of March, the first week of May, the rest of the year.

Early and late are the halves of a period, mid its middle third. No dictionary says where "early" ends; halves are the
least that the words deny, and the values say `about`.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeAlias

from reportedly.model import Json
from reportedly.normalize.dates import year_at
from reportedly.normalize.times.dated import month_beside, nearest_month
from reportedly.normalize.times.distances import length
from reportedly.normalize.times.intervals import Interval, half, one_day, stepped, third, unit_of
from reportedly.normalize.times.moment import Moment, MomentRule, Now
from reportedly.normalize.times.named import ordinal_at
from reportedly.normalize.times.weekdays import weekday_at
from reportedly.normalize.times.words import time_words
from reportedly.normalize.tokens import Stretch

Pick: TypeAlias = Callable[[Interval], Interval | None]

WHOLES = ("month_of_year.v1", "calendar_unit.v1", "year.v1", "season.v1", "quarter.v1", "month_and_year.v1",
          "numeric_month.v1", "decade.v1")  # fmt: skip
"""The rules of the periods that weeks and days are told of by their place."""

MOST_PARTS = {"quarter": 4, "half": 2}
LEAST_YEAR = 365

PERIODS = ("week", "month", "year", "decade", "quarter")


def inner(stretch: Stretch, at: int, *, read: MomentRule) -> Moment | None:
    """The period that a part is of: any time, over an article; "the week" and "the year" are this one."""
    if stretch[at].breaks:
        return None
    place = at + (stretch[at].lower == "the")
    unit = stretch[place].lower
    if unit in PERIODS and not stretch[place].breaks and year_at(stretch, place + 1)[0] is None:
        told: dict[str, Json] = {"unit": unit, "offset": 0}
        return Moment(place, place + 1, "calendar_unit.v1", lambda now: unit_of(now.day, unit=unit), told)
    return read(stretch, place)


def part(stretch: Stretch, at: int, *, read: MomentRule) -> Moment | None:
    """An early, middle or late part: early April, mid-May, the end of last year, the late 1990s."""
    words, lower = time_words(), stretch[at].lower
    name = words.parts.get(lower)
    if name is None:
        return None
    place = at + 1
    if lower in ("early", "late", "mid"):
        place += stretch.hyphened(place) or stretch[place].lower in ("in", "on")
    elif stretch[place].lower == "of":
        place += 1
    else:
        return None
    whole = inner(stretch, place, read=read) if lower not in ("early", "late", "mid") else read(stretch, place)
    if whole is None or whole.open is not None or whole.hours is not None or stretch[place].breaks:
        return None
    return _part(at, whole, name, edge=lower if lower in ("end", "beginning", "start", "close") else None)


def _part(at: int, whole: Moment, name: str, *, edge: str | None) -> Moment:
    def settle(now: Now) -> Interval | None:
        found = whole.settle(now)
        if found is None or found.high - found.low <= timedelta(days=2):
            return found
        if name == "mid":
            return third(found)
        return _outer_third(found, late=name == "late") if edge is not None else half(found, late=name == "late")

    told: dict[str, Json] = {**whole.relative, "part": name if edge is None else edge}
    return whole._replace(first=at, rule="part_of_period.v1", settle=settle, relative=told, bound="about")


def _outer_third(whole: Interval, *, late: bool) -> Interval:
    """The beginning or end of a year or more: a third of its months; of less, the half."""
    if (whole.high - whole.low).days <= 300:
        return half(whole, late=late)
    middle = third(whole)
    return Interval(middle.high, whole.high) if late else Interval(whole.low, middle.low)


def toward(stretch: Stretch, at: int, *, read: MomentRule) -> Moment | None:
    """What of a period is before or after the day of writing: earlier this month, the rest of May."""
    lower, place = stretch[at].lower, at + 1
    if lower in ("rest", "remainder"):
        lower = "rest"
        place += stretch[place].lower == "of"
    elif lower in ("earlier", "later") and stretch[place].lower != "than":
        place += stretch[place].lower in ("in", "on")
    else:
        return None
    whole = inner(stretch, place, read=read)
    if whole is None or whole.open is not None or stretch[place].breaks:
        return None

    def settle(now: Now) -> Interval | None:
        found = whole.settle(now)
        if found is None:
            return None
        if found.high - found.low == timedelta(days=1):
            return found
        if not found.low <= now.day < found.high:
            return half(found, late=lower != "earlier") if lower != "rest" else found
        if lower == "earlier":
            return Interval(found.low, max(now.day, found.low + timedelta(days=1)))
        return Interval(now.day, found.high)

    name = {"earlier": "gone", "later": "to come", "rest": "to come"}[lower]
    return whole._replace(
        first=at,
        rule="toward_now.v1",
        settle=settle,
        relative={**whole.relative, "part": name},
        bound="range" if lower == "rest" else "about",
    )


def week_of(stretch: Stretch, at: int, *, read: MomentRule) -> Moment | None:
    """The week or month that holds a day: the week of 5 May, the week beginning February 4."""
    unit, word = stretch[at].lower, stretch[at + 1].lower
    if stretch.follows(at, ("w", "/", "c")) and stretch[at + 2].joined:
        at, unit, word = at + 1, "week", "commencing"
    if unit not in ("week", "month", "weekend") or stretch[at + 1].breaks:
        return None
    begins = word in ("beginning", "starting", "commencing", "ending") and unit == "week"
    if word != "of" and not begins:
        return None
    place = at + 2 + (stretch[at + 2].lower == "on")
    place += stretch[place].lower == "the"
    held = _bare_day(stretch, place) or read(stretch, place)
    if held is None or stretch[place].breaks:
        return None

    def settle(now: Now) -> Interval | None:
        found = held.settle(now)
        if found is None or found.high - found.low > timedelta(days=1):
            return None
        if word == "ending":
            return Interval(found.high - timedelta(days=7), found.high)
        if begins and stretch[at - 1].lower == "a":
            return Interval(found.low, stepped(found.low, 1, unit="week"))
        if unit == "weekend":
            monday = unit_of(found.low, unit="week")
            return Interval(monday.low + timedelta(days=5), monday.high)
        return unit_of(found.low, unit=unit)

    return held._replace(
        first=at, rule="week_of.v1", settle=settle, relative={**held.relative, "part": f"the {unit} of"}, bound="exact"
    )


def _bare_day(stretch: Stretch, at: int) -> Moment | None:
    """The 18th, behind "the week of the", which no other word has to introduce."""
    number, end = ordinal_at(stretch, at)
    if number is None or not 1 <= number <= 31 or stretch[at].kind != "digits":
        return None
    if stretch[end].kind == "word" and not stretch[end].breaks:
        return None
    return Moment(at, end, "day_of_month.v1", lambda now: nearest_month(now, number), {"day": number}, "year")


def nth(stretch: Stretch, at: int, *, read: MomentRule) -> Moment | None:
    """A part by its place in a period: the first week of May, the last Friday of May, the first ten days of May."""
    number, place = ordinal_at(stretch, at)
    if number is None or stretch[place].breaks or not -1 <= number <= 53 or number == 0:
        return None
    found = _unit_picked(stretch, place, number)
    if found is None:
        return None
    pick, end = found
    behind = end + (stretch[end].lower in ("of", "in"))
    whole = _previous_month(stretch, behind) or inner(stretch, behind, read=read)
    if whole is None or whole.rule not in WHOLES or stretch[end].breaks:
        return None
    told: dict[str, Json] = {**whole.relative, "part": f"{number} {stretch[place].lower}"}
    return whole._replace(
        first=at, rule="nth_of_period.v1", settle=lambda now: _picked(whole, now, pick), relative=told, bound="exact"
    )


def _unit_picked(stretch: Stretch, at: int, number: int) -> tuple[Pick, int] | None:
    """What of a period is picked, and the place behind its words."""
    weekday, end = weekday_at(stretch, at)
    if weekday is not None:
        return _nth_weekday(number, weekday), end
    name = stretch[at].lower
    if name in ("week", "weekend"):
        return _nth_week(number, weekend=name == "weekend"), at + 1
    if name in ("quarter", "half") and number <= MOST_PARTS[name]:
        return _nth_months(number, count=3 if name == "quarter" else 6), at + 1
    if name == "month" and number <= 12:
        return _nth_month(number), at + 1
    span = length(stretch, at) if number in (1, -1) else None
    if span is None or len(span.units) != 1 or span.units[0][0] > 366:
        return None
    return _some(span.units[0][0], span.units[0][1], late=number < 0), span.end


def _nth_months(number: int, *, count: int) -> Pick:
    """A quarter or half of a year, counted from its beginning or, the last, from its end."""

    def pick(whole: Interval) -> Interval | None:
        if (whole.high - whole.low).days < LEAST_YEAR:
            return None
        if number < 0:
            return Interval(stepped(whole.high, -count, unit="month"), whole.high)
        low = stepped(whole.low, (number - 1) * count, unit="month")
        return Interval(low, stepped(low, count, unit="month"))

    return pick


def _nth_month(number: int) -> Pick:
    def pick(whole: Interval) -> Interval | None:
        low = stepped(whole.high, -1, unit="month") if number < 0 else stepped(whole.low, number - 1, unit="month")
        return Interval(low, stepped(low, 1, unit="month")) if whole.low <= low < whole.high else None

    return pick


def _some(count: int, unit: str, *, late: bool) -> Pick:
    """So many units from the beginning of a period, or up to its end; weeks are whole ones."""

    def pick(whole: Interval) -> Interval | None:
        if unit == "week":
            edge = _nth_week(-1 if late else 1, weekend=False)(whole)
            if edge is None:
                return None
            if late:
                return Interval(stepped(edge.high, -count, unit=unit), edge.high)
            return Interval(edge.low, stepped(edge.low, count, unit=unit))
        if late:
            return Interval(max(stepped(whole.high, -count, unit=unit), whole.low), whole.high)
        return Interval(whole.low, min(stepped(whole.low, count, unit=unit), whole.high))

    return pick


def _previous_month(stretch: Stretch, at: int) -> Moment | None:
    """This or last month behind "of", where an article would make it another time's."""
    turn, end = month_beside(stretch, at)
    if turn is None:
        return None
    told: dict[str, Json] = {"unit": "month", "offset": turn}
    return Moment(
        at,
        end,
        "calendar_unit.v1",
        lambda now: unit_of(stepped(now.day.replace(day=1), turn, unit="month"), unit="month"),
        told,
    )


def _picked(whole: Moment, now: Now, pick: Pick) -> Interval | None:
    found = whole.settle(now)
    return None if found is None or found.high - found.low < timedelta(days=27) else pick(found)


def _nth_weekday(number: int, weekday: int) -> Pick:
    def pick(whole: Interval) -> Interval | None:
        if number < 0:
            last = whole.high - timedelta(days=1)
            return one_day(last - timedelta(days=(last.isoweekday() - weekday) % 7))
        day = whole.low + timedelta(days=(weekday - whole.low.isoweekday()) % 7 + 7 * (number - 1))
        return one_day(day) if day < whole.high else None

    return pick


def _nth_week(number: int, *, weekend: bool) -> Pick:
    """Weeks begin on Monday and belong where their Thursday lies, as ISO 8601 counts those of a year."""

    def pick(whole: Interval) -> Interval | None:
        if number < 0:
            monday = _monday(whole.high - timedelta(days=1))
            monday -= timedelta(days=7 if monday + timedelta(days=3) >= whole.high else 0)
        else:
            monday = _monday(whole.low)
            monday += timedelta(days=7 * (number - (monday + timedelta(days=3) >= whole.low)))
        start = monday + timedelta(days=5 if weekend else 0)
        return Interval(start, monday + timedelta(days=7)) if monday < whole.high else None

    return pick


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def to_date(stretch: Stretch, at: int) -> Moment | None:
    """What has gone by of this year, month or week: the year to date."""
    unit = stretch[at].lower
    if unit not in PERIODS or not stretch.follows(at + 1, ("to", "date")):
        return None
    told: dict[str, Json] = {"unit": unit, "offset": 0, "part": "gone"}
    return Moment(at, at + 3, "toward_now.v1", lambda now: Interval(unit_of(now.day, unit=unit).low, now.day), told)
