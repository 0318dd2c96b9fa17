"""Days told by how far they are, and stretches up to or from the day of writing: two years ago, the past week."""

from datetime import date, timedelta
from typing import NamedTuple

from reportedly.model import Bound, Json
from reportedly.normalize.times.intervals import DAYS, Interval, one_day, stepped, unit_of
from reportedly.normalize.times.moment import Moment, Now, Settle
from reportedly.normalize.times.words import time_words
from reportedly.normalize.tokens import Stretch

WORKDAY = "business day"
LAST_WORKDAY = 5
"""Friday, as ISO 8601 counts."""

MOST = 2000
"""Units beyond which a count is no distance in time that anybody tells in a report."""


class Length(NamedTuple):
    """Some units of time, longest first as told: one year and two months; `about` where the number is vague."""

    units: tuple[tuple[int, str], ...]
    end: int
    about: bool

    @property
    def told(self) -> list[Json]:
        """The length in JSON."""
        return [{"unit": unit, "count": count} for count, unit in self.units]


def length(stretch: Stretch, at: int, *, most: int = 4) -> Length | None:
    """A length of time in whole units: two years, a few days, 1 month and 21 days."""
    units: list[tuple[int, str]] = []
    about, place = False, at
    while len(units) < most:
        skip = bool(units) and stretch[place].lower in ("and", ",")
        number, end, vague = count(stretch, place + skip)
        unit = time_words().units.get(stretch[end].lower)
        if stretch[end].lower in ("business", "working") and stretch[end + 1].lower in ("day", "days"):
            unit, end = WORKDAY, end + 1
        if number is None or unit is None or stretch[end].breaks:
            break
        units.append((number, unit))
        about, place = about or vague or unit not in ("day", WORKDAY), end + 1
    return Length(tuple(units), place, about) if units else None


def count(stretch: Stretch, at: int) -> tuple[int | None, int, bool]:
    """A whole number of units, the place behind it, and whether it is vague."""
    words, lower, end = time_words(), stretch[at].lower, at + 1
    if stretch[at].text.isdecimal():
        return (int(lower), end, False) if len(lower) <= 4 and int(lower) <= MOST else (None, at, False)
    if lower == "a" and stretch[end].lower in words.vague:
        lower, end = stretch[end].lower, end + 1
    if lower in words.vague:
        return words.vague[lower], end + (stretch[end].lower == "of"), True
    if lower in ("a", "an"):
        return 1, end, False
    numerals = stretch.words.numerals
    if lower in numerals.tens:
        tied = end + 1 if stretch.hyphened(end) else end
        unit = numerals.units.get(stretch[tied].lower, 0)
        return (numerals.tens[lower] + unit, tied + 1, False) if 0 < unit < 10 else (numerals.tens[lower], end, False)
    number = words.spoken.counts.get(lower, numerals.units.get(lower))
    return (number, end, False) if number is not None else (None, at, False)


def window(stretch: Stretch, at: int) -> Moment | None:
    """Some units that end or begin on the day of writing: the past ten days, the next two years, within five days."""
    words, place = time_words(), at
    turn = words.turns.get(stretch[at].lower)
    if turn is None and stretch[at].lower == "within":
        place += stretch[at + 1].lower == "the"
        turned_too = words.turns.get(stretch[place + 1].lower) == 1
        found = length(stretch, place + 1 + turned_too)
        return None if found is None or stretch[found.end].lower == "of" else windowed(at, found, turn=1, held=True)
    if turn is None:
        number, end, vague = count(stretch, at)
        turn, unit = words.turns.get(stretch[end].lower), words.units.get(stretch[end + 1].lower)
        if (
            number is None
            or not stretch[end + 1].lower.endswith("s")
            or not turn
            or unit is None
            or stretch[end].breaks
        ):
            return None
        return windowed(at, Length(((number, unit),), end + 2, vague), turn=turn)
    found = length(stretch, at + 1) if turn and not stretch[at + 1].breaks else None
    if found is not None and stretch[found.end].lower == "ago":
        found = length(stretch, at + 1, most=1)
    return None if found is None or stretch[at + 1].lower in ("a", "an", "one") else windowed(at, found, turn=turn)


def windowed(at: int, found: Length, *, turn: int, held: bool = False) -> Moment:
    """The units told, up to the day of writing, or from the day after it (`held`: from that day itself)."""

    def settle(now: Now) -> Interval | None:
        if {unit for _, unit in found.units} <= {"quarter", "decade", "century"} and not held:
            return _whole(now, found, turn=turn)
        if turn < 0:
            return Interval(_moved(now, found, turn=-1), now.day)
        if found.units[0][1] == WORKDAY and not held:
            return Interval(now.day + timedelta(days=1), _moved(now, found, turn=1) + timedelta(days=1))
        start = now.day if held else now.day + timedelta(days=1)
        return Interval(start, _moved(now._replace(day=start), found, turn=1))

    bound: Bound = "about" if found.about else "exact"
    told: dict[str, Json] = {"span": found.told, "direction": "past" if turn < 0 else "future"}
    return Moment(at, found.end, "window.v1", settle, told, bound=bound)


def _whole(now: Now, found: Length, *, turn: int) -> Interval:
    """Quarters, decades and centuries of the calendar, without the one that holds the day of writing."""
    number, unit = found.units[0]
    here = unit_of(now.day, unit=unit)
    if turn < 0:
        return Interval(stepped(here.low, -number, unit=unit), here.low)
    return Interval(here.high, stepped(here.high, number, unit=unit))


def _moved(now: Now, found: Length, *, turn: int) -> date:
    there = now.day
    for number, unit in sorted(found.units, key=lambda one: one[1] in DAYS):
        there = _workday(there, turn * number) if unit == WORKDAY else stepped(there, turn * number, unit=unit)
    return there


def _workday(day: date, count: int) -> date:
    """The day so many working days later, Monday to Friday; no country's holidays are known."""
    step = timedelta(days=1 if count > 0 else -1)
    for _ in range(abs(count)):
        day += step
        while day.isoweekday() > LAST_WORKDAY:
            day += step
    return day


def distance(stretch: Stretch, at: int) -> Moment | None:
    """A day so far from another: two years ago, three weeks from now, two days before yesterday; about, beyond days."""
    found = length(stretch, at)
    if found is None or stretch[found.end].breaks:
        return _coming_weekday(stretch, at)
    word, place = stretch[found.end].lower, found.end + 1
    if word == "ago":
        return _bounded(stretch, _distant(at, place, found, turn=-1, offset=0), turn=-1)
    if word == "hence":
        return _distant(at, place, found, turn=1, offset=0)
    turn = {"from": 1, "after": 1, "before": -1}.get(word)
    offset = 0 if stretch[place].lower == "now" else time_words().days.get(stretch[place].lower)
    if turn is not None and offset is not None and not stretch[place].breaks:
        return _bounded(stretch, _distant(at, place + 1, found, turn=turn, offset=offset), turn=turn, offset=offset)
    return (
        _later(at, place, found, is_earlier=word == "earlier")
        if word in ("later", "earlier") and stretch[place].lower != "than"
        else None
    )


def _later(first: int, end: int, found: Length, *, is_earlier: bool) -> Moment:
    """A time so far from another of the text; later than the day of writing where a verb tells of what is to come."""
    why: tuple[tuple[str, Json], ...] = (("why", "It may be told from another time of the text."),)
    settle: Settle = lambda now: one_day(_moved(now, found, turn=1)) if now.ahead and not is_earlier else None  # noqa: E731
    told: dict[str, Json] = {"distance": found.told, "direction": "past" if is_earlier else "future"}
    return Moment(first, end, "told_from_another_time.v1", settle, told, "year", ref=why)


def _bounded(stretch: Stretch, moment: Moment, *, turn: int, offset: int = 0) -> Moment:
    """A distance that words in front make a bound: more than two years ago, less than three weeks from today."""
    at = moment.first
    more = stretch[at - 1].lower == "over" or stretch.follows(at - 2, ("more", "than"))
    less = stretch[at - 1].lower == "under" or stretch.follows(at - 2, ("less", "than"))
    if stretch[at].breaks or not (more or less):
        return moment
    first = at - (2 if stretch[at - 1].lower == "than" else 1)
    if more:
        border = _border(moment.settle, back=turn < 0)
        if turn < 0:
            return moment._replace(first=first, open="low", bound="at-most", settle=border)
        return moment._replace(first=first, open="high", bound="at-least", settle=border)

    def settle(now: Now) -> Interval | None:
        there = moment.settle(now)
        ends = None if there is None else sorted((there.low, now.day + timedelta(days=offset)))
        return None if ends is None else Interval(ends[0], ends[1])

    return moment._replace(first=first, settle=settle, bound="range")


def _border(settle: Settle, *, back: bool) -> Settle:
    def border(now: Now) -> Interval | None:
        there = settle(now)
        return None if there is None else Interval(there.low, there.low if back else there.high)

    return border


def _coming_weekday(stretch: Stretch, at: int) -> Moment | None:
    """Two Sundays from now."""
    number, end, _ = count(stretch, at)
    weekday = time_words().weekdays.get(stretch[end].lower)
    if number is None or weekday is None or stretch[end].breaks or not stretch.follows(end + 1, ("from", "now")):
        return None

    def settle(now: Now) -> Interval:
        ahead = (weekday - now.day.isoweekday() - 1) % 7 + 1
        return one_day(now.day + timedelta(days=ahead + 7 * (number - 1)))

    return Moment(at, end + 3, "distance.v1", settle, {"weekday": weekday, "count": number})


def in_distance(stretch: Stretch, at: int) -> Moment | None:
    """A day so far ahead: in two weeks; only where a verb tells of what is to come, else it is a length of time."""
    found = length(stretch, at + 1) if stretch[at].lower == "in" and not stretch[at + 1].breaks else None
    ends = _times_end(stretch, at + 1, found) if stretch[at].lower == "in" else None
    if ends is not None:
        return _distant(at, ends.end, ends, turn=1, offset=0)
    behind = stretch[found.end].lower if found is not None else ""
    if found is None or behind in ("of", "since", "ago", "from", "after", "before", "to"):
        return None
    return _distant(at, found.end, found, turn=1, offset=0)._replace(leans=True)


def _times_end(stretch: Stretch, at: int, found: Length | None) -> Length | None:
    """A length of which words say that it is a distance: two weeks' time, a fortnight's time."""
    if found is not None:
        place = found.end + (stretch[found.end].text in ("'", "’"))
        is_time = place > found.end and stretch[place].lower == "time"
        return found._replace(end=place + 1) if is_time else None
    number, end, vague = count(stretch, at)
    unit = time_words().units.get(stretch[end].lower.removesuffix("'s"))
    if number is None or unit is None or stretch[end + 1].lower != "time" or stretch[end].breaks:
        return None
    return Length(((number, unit),), end + 2, vague or unit != "day")


def onward(first: int, found: Length, there: Moment) -> Moment:
    """The units that begin on a day: for three days from Monday, two weeks starting on 20 May."""

    def settle(now: Now) -> Interval | None:
        day = there.settle(now)
        return None if day is None else Interval(day.low, _moved(now._replace(day=day.low), found, turn=1))

    told: dict[str, Json] = {"span": found.told, "from": there.relative}
    return there._replace(first=first, rule="window.v1", settle=settle, relative=told, bound="range")


def apart(first: int, found: Length, there: Moment, *, turn: int) -> Moment:
    """The day so far before or after a day told otherwise; nothing where that is no single day."""

    def settle(now: Now) -> Interval | None:
        day = there.settle(now)
        if day is None or day.high - day.low != timedelta(days=1):
            return None
        return one_day(_moved(now._replace(day=day.low), found, turn=turn))

    told: dict[str, Json] = {
        "distance": found.told,
        "direction": "past" if turn < 0 else "future",
        "from": there.relative,
    }
    return there._replace(
        first=first, rule="distance.v1", settle=settle, relative=told, bound="about" if found.about else "exact"
    )


def _distant(first: int, end: int, found: Length, *, turn: int, offset: int) -> Moment:
    def settle(now: Now) -> Interval:
        return one_day(_moved(now._replace(day=now.day + timedelta(days=offset)), found, turn=turn))

    told: dict[str, Json] = {"distance": found.told, "direction": "past" if turn < 0 else "future"}
    if offset:
        told["from"] = offset
    return Moment(first, end, "distance.v1", settle, told, bound="about" if found.about else "exact")
