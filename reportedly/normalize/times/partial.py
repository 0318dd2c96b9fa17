"""Parts of a period: early April, the end of March, the first week of May, the rest of the year.

Early and late are the halves of a period, mid its middle third. No dictionary says where "early" ends; halves are the
least that the words deny, and the values say `about`.
"""

from collections.abc import Callable
from datetime import date, timedelta

from reportedly.model import Json
from reportedly.normalize.times.dated import month_beside
from reportedly.normalize.times.deictic import weekday_at
from reportedly.normalize.times.intervals import Interval, half, one_day, stepped, third, unit_of
from reportedly.normalize.times.moment import Moment, MomentRule, Now
from reportedly.normalize.times.named import ordinal_at
from reportedly.normalize.times.words import time_words
from reportedly.normalize.tokens import Stretch

PERIODS = ("week", "month", "year", "decade", "quarter")


def _over_article(stretch: Stretch, at: int) -> int:
    return at + (stretch[at].lower in ("the", "this", "current", "my") and stretch[at + 1].lower in PERIODS) or at


def inner(stretch: Stretch, at: int, *, read: MomentRule) -> Moment | None:
    """The period that a part is of: any time, over an article; "the week" and "the year" are this one."""
    if stretch[at].breaks:
        return None
    place = at + (stretch[at].lower == "the")
    unit = stretch[place].lower
    if unit in PERIODS and not stretch[place].breaks and stretch[place + 1].kind != "digits":
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
    return _part(at, whole, name)


def _part(at: int, whole: Moment, name: str) -> Moment:
    def settle(now: Now) -> Interval | None:
        found = whole.settle(now)
        if found is None or found.high - found.low <= timedelta(days=2):
            return found
        return third(found) if name == "mid" else half(found, late=name == "late")

    return whole._replace(
        first=at, rule="part_of_period.v1", settle=settle, relative={**whole.relative, "part": name}, bound="about"
    )


def toward(stretch: Stretch, at: int, *, read: MomentRule) -> Moment | None:
    """What of a period lies before or after the day of writing: earlier this month, later in the year, the rest of May."""
    lower, place = stretch[at].lower, at + 1
    if lower == "rest":
        place += stretch[place].lower == "of"
    elif lower in ("earlier", "later"):
        place += stretch[place].lower in ("in", "on")
    else:
        return None
    whole = inner(stretch, place, read=read)
    if whole is None or whole.open is not None or stretch[place].breaks:
        return None

    def settle(now: Now) -> Interval | None:
        found = whole.settle(now)
        if found is None or not found.low <= now.day < found.high:
            return found
        if found.high - found.low == timedelta(days=1):
            return found
        if lower == "earlier":
            return Interval(found.low, max(now.day, found.low + timedelta(days=1)))
        return Interval(now.day, found.high)

    name = {"earlier": "gone", "later": "to come", "rest": "to come"}[lower]
    return whole._replace(
        first=at, rule="toward_now.v1", settle=settle, relative={**whole.relative, "part": name}, bound="about"
    )


def week_of(stretch: Stretch, at: int, *, read: MomentRule) -> Moment | None:
    """The week or month that holds a day: the week of 5 May, the week beginning February 4."""
    unit, word = stretch[at].lower, stretch[at + 1].lower
    if unit not in ("week", "month") or stretch[at + 1].breaks:
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
        if begins:
            start = found.low - timedelta(days=6) if word == "ending" else found.low
            return Interval(start, stepped(start, 1, unit="week"))
        return unit_of(found.low, unit=unit)

    return held._replace(
        first=at, rule="week_of.v1", settle=settle, relative={**held.relative, "part": f"the {unit} of"}, bound="exact"
    )


def _bare_day(stretch: Stretch, at: int) -> Moment | None:
    """The 18th, behind "the week of the", which no other word has to introduce."""
    from reportedly.normalize.times.dated import nearest_month  # noqa: PLC0415

    number, end = ordinal_at(stretch, at)
    if number is None or not 1 <= number <= 31 or stretch[at].kind != "digits":
        return None
    if stretch[end].kind == "word" and not stretch[end].breaks:
        return None
    return Moment(at, end, "day_of_month.v1", lambda now: nearest_month(now, number), {"day": number}, "year")


def nth(stretch: Stretch, at: int, *, read: MomentRule) -> Moment | None:
    """A week or day of the week by its place in a period: the first week of May, the last Friday of next month."""
    number, place = ordinal_at(stretch, at)
    if number is None or stretch[place].breaks or not -1 <= number <= 53 or number == 0:
        return None
    weekday, end = weekday_at(stretch, place)
    if weekday is None:
        if stretch[place].lower not in ("week", "weekend"):
            return None
        end = place + 1
    behind = end + (stretch[end].lower in ("of", "in"))
    whole = _previous_month(stretch, behind) or inner(stretch, behind, read=read)
    if whole is None or whole.open is not None or stretch[end].breaks:
        return None
    name = stretch[place].lower
    pick = _nth_weekday(number, weekday) if weekday is not None else _nth_week(number, weekend=name == "weekend")
    told: dict[str, Json] = {**whole.relative, "part": f"{number} {name}"}
    return whole._replace(
        first=at, rule="nth_of_period.v1", settle=lambda now: _picked(whole, now, pick), relative=told, bound="exact"
    )


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


def _picked(whole: Moment, now: Now, pick: Callable[[Interval], Interval | None]) -> Interval | None:
    found = whole.settle(now)
    return None if found is None or found.high - found.low < timedelta(days=27) else pick(found)


def _nth_weekday(number: int, weekday: int) -> Callable[[Interval], Interval | None]:
    def pick(whole: Interval) -> Interval | None:
        if number < 0:
            last = whole.high - timedelta(days=1)
            return one_day(last - timedelta(days=(last.isoweekday() - weekday) % 7))
        day = whole.low + timedelta(days=(weekday - whole.low.isoweekday()) % 7 + 7 * (number - 1))
        return one_day(day) if day < whole.high else None

    return pick


def _nth_week(number: int, *, weekend: bool) -> Callable[[Interval], Interval | None]:
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
