"""Times counted from the day of writing: yesterday, last week, on Tuesday, two years ago, the past ten days."""

from datetime import date, timedelta
from typing import NamedTuple

from reportedly.model import Bound, Json
from reportedly.normalize.times.dated import nearest_month, spelled_day
from reportedly.normalize.times.intervals import DAYS, Interval, one_day, stepped, turned, unit_of
from reportedly.normalize.times.moment import Moment, Now, Settle
from reportedly.normalize.times.words import time_words
from reportedly.normalize.tokens import Stretch

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


def length(stretch: Stretch, at: int) -> Length | None:
    """A length of time in whole units: two years, a few days, 1 month and 21 days."""
    units: list[tuple[int, str]] = []
    about, place = False, at
    while len(units) < 4:
        skip = bool(units) and stretch[place].lower in ("and", ",")
        number, end, vague = count(stretch, place + skip)
        unit = time_words().units.get(stretch[end].lower)
        if number is None or unit is None or stretch[end].breaks:
            break
        units.append((number, unit))
        about, place = about or vague or unit not in ("day",), end + 1
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


def day(stretch: Stretch, at: int) -> Moment | None:
    """The day of writing or one beside it: today, yesterday, tomorrow, the day before yesterday."""
    offset, end = time_words().days.get(stretch[at].lower), at + 1
    if stretch[at].lower == "day":
        beyond = {"before": ("yesterday", -2), "after": ("tomorrow", 2)}.get(stretch[at + 1].lower)
        if beyond is None or stretch[at + 2].lower not in (beyond[0], "tmrw"):
            return None
        offset, end = beyond[1], at + 3
    if offset is None:
        return None
    return Moment(
        at, end, "deictic_day.v1", lambda now: one_day(now.day + timedelta(days=offset)), _told("day", offset)
    )


def _told(unit: str, offset: int) -> dict[str, Json]:
    return {"unit": unit, "offset": offset}


def turned_unit(stretch: Stretch, at: int) -> Moment | None:
    """The calendar's unit that holds the day of writing or one beside it: last week, this month, next year."""
    words, word, name = time_words(), stretch[at].lower, stretch[at + 1].lower
    turn, unit = words.turns.get(word), words.units.get(name)
    if turn is None or unit is None or stretch[at + 1].breaks or name.endswith("s") or name == "night":
        return None
    article = stretch[at - 1].lower == "the" and not stretch[at].breaks
    calendar = unit in ("quarter", "decade", "century")
    if unit == "day" and stretch[at + 2].lower == "of":
        return None
    if not calendar and unit != "day" and (word == "past" or (word == "last" and article)):
        return None if stretch[at + 2].lower == "of" else _window(at, Length(((1, unit),), at + 2, about=True), turn=-1)
    if not calendar and (word in ("following", "preceding") or (article and turn)):
        return _untold(at, at + 2, unit, turn)
    return Moment(at, at + 2, "calendar_unit.v1", lambda now: turned(now.day, turn, unit=unit), _told(unit, turn))


def beyond_next(stretch: Stretch, at: int) -> Moment | None:
    """The calendar's unit two away: the week after next, the year before last."""
    unit, far = time_words().units.get(stretch[at].lower), stretch[at + 1].lower
    place = at + 2 + (stretch[at + 2].lower == "the")
    turn = {("after", "next"): 2, ("before", "last"): -2}.get((far, stretch[place].lower))
    if turn is None or stretch[at + 1].breaks:
        return None
    if stretch[at].lower == "weekend":
        return Moment(at, place + 1, "weekend.v1", lambda now: weekend_of(now, turn), _told("weekend", turn))
    if unit is None:
        return None
    return Moment(at, place + 1, "calendar_unit.v1", lambda now: turned(now.day, turn, unit=unit), _told(unit, turn))


def told_elsewhere(stretch: Stretch, at: int) -> Moment | None:
    """A time told from another time of the text: the same week, that weekend, the day before, two days later."""
    words, lower = time_words(), stretch[at].lower
    behind = stretch[at + 1]
    if lower in words.told.same and not behind.breaks and stretch[at + 2].kind != "digits":
        unit = "weekend" if behind.lower == "weekend" else words.units.get(behind.lower)
        clause = lower == "that" and stretch[at + 2].lower in ("is", "was", "a", "the")
        return None if unit is None or behind.lower.endswith("s") or clause else _untold(at, at + 2, unit, 0)
    if lower == "day" and stretch[at - 1].lower == "the" and behind.lower in ("before", "after") and not behind.breaks:
        ends = stretch[at + 2].breaks or stretch[at + 2].text in (".", ",", "?", "!", ";")
        return _untold(at, at + 2, "day", -1 if behind.lower == "before" else 1) if ends else None
    return None


def _untold(first: int, end: int, unit: str, offset: int) -> Moment:
    """A time told from another time of the text; where a verb tells of what is to come, from the day of writing."""
    why: tuple[tuple[str, Json], ...] = (("why", "It may be told from another time of the text."),)

    def settle(now: Now) -> Interval | None:
        if not now.ahead or offset <= 0 or unit == "weekend":
            return None
        return turned(now.day, offset, unit=unit) if offset == 1 else None

    return Moment(first, end, "told_from_another_time.v1", settle, _told(unit, offset), "year", ref=why)


def weekend(stretch: Stretch, at: int) -> Moment | None:
    """Saturday and Sunday: over the weekend, last weekend, this weekend; weeks begin on Monday."""
    if stretch[at].lower == "weekend":
        if stretch[at - 1].lower not in ("the", "over", "on") or stretch[at + 1].lower in ("of", "after", "before"):
            return None
        leans = None if "over" in (stretch[at - 1].lower, stretch[at - 2].lower) else True
        return Moment(at, at + 1, "weekend.v1", _bare_weekend, {"unit": "weekend"}, "year", leans=leans)
    turn = time_words().turns.get(stretch[at].lower)
    if turn is None or stretch[at + 1].lower != "weekend" or stretch[at + 1].breaks:
        return None
    if stretch[at].lower == "following":
        return _untold(at, at + 2, "weekend", 1)
    return Moment(at, at + 2, "weekend.v1", lambda now: weekend_of(now, turn), _told("weekend", turn))


def _bare_weekend(now: Now) -> Interval:
    near = weekend_of(now, 0)
    return near if now.ahead or near.low <= now.day else weekend_of(now, -1)


def weekend_of(now: Now, turn: int) -> Interval:
    """The weekend of the week so many before or after that of writing."""
    monday = turned(now.day, turn, unit="week").low
    return Interval(monday + timedelta(days=5), monday + timedelta(days=7))


def window(stretch: Stretch, at: int) -> Moment | None:
    """Some units that end or begin on the day of writing: the past ten days, the next two years, within five days."""
    words, place = time_words(), at
    turn = words.turns.get(stretch[at].lower)
    if turn is None and stretch[at].lower == "within":
        place += stretch[at + 1].lower == "the"
        turned_too = words.turns.get(stretch[place + 1].lower) == 1
        found = length(stretch, place + 1 + turned_too)
        return None if found is None or stretch[found.end].lower == "of" else _window(at, found, turn=1, held=True)
    if turn is None:
        number, end, vague = count(stretch, at)
        turn, unit = words.turns.get(stretch[end].lower), words.units.get(stretch[end + 1].lower)
        if number is None or not turn or unit is None or stretch[end].breaks:
            return None
        return _window(at, Length(((number, unit),), end + 2, vague), turn=turn)
    found = length(stretch, at + 1) if turn and not stretch[at + 1].breaks else None
    return None if found is None or stretch[at + 1].lower in ("a", "an", "one") else _window(at, found, turn=turn)


def _window(at: int, found: Length, *, turn: int, held: bool = False) -> Moment:
    """The units told, up to the day of writing, or from the day after it (`held`: from that day itself)."""

    def settle(now: Now) -> Interval | None:
        if {unit for _, unit in found.units} <= {"quarter", "decade", "century"} and not held:
            return _whole(now, found, turn=turn)
        if turn < 0:
            return Interval(_moved(now, found, turn=-1), now.day)
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
        there = stepped(there, turn * number, unit=unit)
    return there


def distance(stretch: Stretch, at: int) -> Moment | None:
    """A day so far from another: two years ago, three weeks from now, two days before yesterday; about, beyond days."""
    found = length(stretch, at)
    if found is None or stretch[found.end].breaks:
        return _coming_weekday(stretch, at)
    word, place = stretch[found.end].lower, found.end + 1
    if word == "ago":
        return _bounded(stretch, _distant(at, place, found, turn=-1, offset=0), turn=-1)
    if word == "hence" or stretch.follows(found.end, ("in", "the", "future")):
        return _distant(at, place if word == "hence" else place + 2, found, turn=1, offset=0)
    turn = {"from": 1, "after": 1, "before": -1}.get(word)
    offset = 0 if stretch[place].lower == "now" else time_words().days.get(stretch[place].lower)
    if turn is not None and offset is not None and not stretch[place].breaks:
        return _bounded(stretch, _distant(at, place + 1, found, turn=turn, offset=offset), turn=turn)
    if word in ("later", "earlier"):
        return _untold(at, place, found.units[-1][1], (1 if word == "later" else -1) * found.units[-1][0])
    return None


def _bounded(stretch: Stretch, moment: Moment, *, turn: int) -> Moment:
    """A distance that words in front make a bound: more than two years ago, less than three weeks from today."""
    at = moment.first
    more = stretch[at - 1].lower == "over" or stretch.follows(at - 2, ("more", "than"))
    less = stretch[at - 1].lower == "under" or stretch.follows(at - 2, ("less", "than"))
    if stretch[at].breaks or not (more or less):
        return moment
    first = at - (2 if stretch[at - 1].lower == "than" else 1)
    if more:
        return moment._replace(first=first, open="low" if turn < 0 else "high", bound="at-most" if turn < 0 else "at-least",
                               settle=_border(moment.settle, back=turn < 0))  # fmt: skip

    def settle(now: Now) -> Interval | None:
        there = moment.settle(now)
        ends = None if there is None else sorted((there.low, now.day))
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
    behind = stretch[found.end].lower if found is not None else ""
    if found is None or behind in ("of", "since", "ago", "from", "after", "before", "to"):
        return None
    return _distant(at, found.end, found, turn=1, offset=0)._replace(leans=True)


def _distant(first: int, end: int, found: Length, *, turn: int, offset: int) -> Moment:
    def settle(now: Now) -> Interval:
        return one_day(_moved(now._replace(day=now.day + timedelta(days=offset)), found, turn=turn))

    told: dict[str, Json] = {"distance": found.told, "direction": "past" if turn < 0 else "future"}
    if offset:
        told["from"] = offset
    return Moment(first, end, "distance.v1", settle, told, bound="about" if found.about else "exact")


def weekday(stretch: Stretch, at: int) -> Moment | None:
    """A day of the week: on Tuesday is the last one, or the next where a verb tells of what is to come."""
    number, end = weekday_at(stretch, at)
    if number is None:
        return None
    dated = _weekday_and_number(stretch, at, number, end)
    if dated is not None:
        return dated
    place = end + (stretch[end].lower in ("of", "in"))
    turn = time_words().turns.get(stretch[place].lower)
    if turn is not None and stretch[place + 1].lower == "week" and not stretch[place].breaks:
        return _in_week(at, place + 2, number, turn)
    if stretch[at].lower.endswith("days") or (
        stretch[at].lower in time_words().short_weekdays and not _placed(stretch, at)
    ):
        return None
    return Moment(at, end, "weekday.v1", lambda now: near_weekday(now, number), {"weekday": number}, "year")


def _placed(stretch: Stretch, at: int) -> bool:
    return stretch[at - 1].lower in ("on", "or", "from", "to", "and", "until", "by") and stretch[at].text[:1].isupper()


def weekday_at(stretch: Stretch, at: int) -> tuple[int | None, int]:
    """The day of the week named at a token, and the place behind it and its point."""
    words, token = time_words(), stretch[at]
    number = words.weekdays.get(token.lower, words.short_weekdays.get(token.lower))
    if number is None or (token.lower in words.short_weekdays and token.text[:1].islower()):
        return None, at
    point = token.lower in words.short_weekdays and stretch[at + 1].text == "." and stretch[at + 1].joined
    return number, at + 2 if point else at + 1


def _weekday_and_number(stretch: Stretch, at: int, number: int, end: int) -> Moment | None:
    """Thursday the 21st: the nearest 21st that is a Thursday."""
    place = end + (stretch[end].lower == "the")
    day_number, behind = spelled_day(stretch, place)
    ordinal = behind > place + 1 and stretch[place].kind == "digits"
    if day_number is None or stretch[place].breaks or not (ordinal or stretch[place - 1].lower == "the"):
        return None
    told: dict[str, Json] = {"weekday": number, "day": day_number}
    settle: Settle = lambda now: nearest_month(now, day_number, weekday=number)  # noqa: E731
    return Moment(at, behind, "weekday_and_day.v1", settle, told, "year")


def _in_week(first: int, end: int, number: int, turn: int) -> Moment:
    told: dict[str, Json] = {"weekday": number, "unit": "week", "offset": turn}
    settle: Settle = lambda now: one_day(turned(now.day, turn, unit="week").low + timedelta(days=number - 1))  # noqa: E731
    return Moment(first, end, "weekday_of_week.v1", settle, told)


def near_weekday(now: Now, number: int) -> Interval:
    """The last such day up to the day of writing, or of one to come the first from it on."""
    back = (now.day.isoweekday() - number) % 7
    return one_day(now.day + timedelta(days=(-back) % 7 if now.ahead else -back))


def turned_weekday(stretch: Stretch, at: int) -> Moment | None:
    """A day of the week before or after: last Tuesday, next Friday, next week on Friday; the nearest is kept beside it."""
    words, place = time_words(), at
    if stretch[at].lower == "this" and stretch[at + 1].lower in words.turns:
        place = at + 1
    turn = words.turns.get(stretch[place].lower)
    if turn is None or stretch[place + 1].breaks:
        return None
    if stretch[place + 1].lower == "week":
        behind = place + 2 + (stretch[place + 2].lower in ("on", "-"))
        number, end = weekday_at(stretch, behind)
        return None if number is None or stretch[behind].breaks else _in_week(at, end, number, turn)
    number, end = weekday_at(stretch, place + 1)
    if number is None or stretch[place].lower == "following":
        return None
    near = stretch[place].lower in ("past", "coming", "upcoming")
    return _near(at, end, number, turn) if near else _kept(at, end, number, turn)


def _near(first: int, end: int, number: int, turn: int) -> Moment:
    settle: Settle = lambda now: near_weekday(Now(now.day + timedelta(days=turn), turn > 0), number)  # noqa: E731
    return Moment(first, end, "weekday.v1", settle, {"weekday": number, "turn": turn})


def _kept(first: int, end: int, number: int, turn: int) -> Moment:
    def settle(now: Now) -> Interval:
        chosen = one_day(turned(now.day, turn, unit="week").low + timedelta(days=number - 1))
        near = near_weekday(Now(now.day + timedelta(days=turn), turn > 0), number) if turn else chosen
        return chosen if near.low == chosen.low else chosen._replace(also=near.low)

    return Moment(first, end, "weekday_of_week.v1", settle, {"weekday": number, "unit": "week", "offset": turn})
