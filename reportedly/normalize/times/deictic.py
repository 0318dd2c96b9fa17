"""Times counted from the day of writing by the calendar: yesterday, last week, this month, over the weekend."""

from datetime import timedelta

from reportedly.model import Json
from reportedly.normalize.times.dated import is_noun
from reportedly.normalize.times.distances import Length, windowed
from reportedly.normalize.times.intervals import Interval, one_day, turned
from reportedly.normalize.times.moment import Moment, Now
from reportedly.normalize.times.words import time_words
from reportedly.normalize.tokens import Stretch


def day(stretch: Stretch, at: int) -> Moment | None:
    """The day of writing or one beside it: today, yesterday, tomorrow, the day before yesterday."""
    offset, end = time_words().days.get(stretch[at].lower.removesuffix("'s")), at + 1
    if stretch[at].lower == "day":
        beyond = {"before": ("yesterday", -2), "after": ("tomorrow", 2)}.get(stretch[at + 1].lower)
        if beyond is None or stretch[at + 2].lower not in (beyond[0], "tmrw"):
            return None
        offset, end = beyond[1], at + 3
    if stretch[at].lower == "overnight" and is_noun(stretch, end):
        return None
    if offset is None or (stretch[at].text[:1].isupper() and stretch[at - 1].lower in time_words().names.before):
        return None
    return Moment(
        at, end, "deictic_day.v1", lambda now: one_day(now.day + timedelta(days=offset)), _told("day", offset)
    )


def _told(unit: str, offset: int) -> dict[str, Json]:
    return {"unit": unit, "offset": offset}


def turned_unit(stretch: Stretch, at: int) -> Moment | None:
    """The calendar's unit that holds the day of writing or one beside it: last week, this month, next year."""
    words, word, name = time_words(), stretch[at].lower, stretch[at + 1].lower.removesuffix("'s")
    end = at + 2
    if name == "calendar" and not stretch[at + 1].breaks:
        name, end = stretch[at + 2].lower, at + 3
    if (worked := _working_week(stretch, at)) is not None:
        return worked
    if word == "last" and name == "night" and not stretch[at + 1].breaks:
        return Moment(at, end, "deictic_day.v1", lambda now: one_day(now.day - timedelta(days=1)), _told("day", -1))
    turn, unit = words.turns.get(word), words.units.get(name)
    if turn is None or unit is None or stretch[at + 1].breaks or name.endswith("s") or name == "night":
        return None
    if stretch[at - 1].lower in words.owners.words and not stretch[at].breaks:
        return None
    article = stretch[at - 1].lower == "the" and not stretch[at].breaks
    calendar = unit in ("quarter", "decade", "century")
    if unit == "day" and stretch[end].lower == "of":
        return None
    if unit == "fortnight" and turn > 0 and word != "following":
        return windowed(at, Length(((1, unit),), end, about=True), turn=1)
    if not calendar and unit != "day" and (word == "past" or (word == "last" and article)):
        return None if stretch[end].lower == "of" else windowed(at, Length(((1, unit),), end, about=True), turn=-1)
    if not calendar and (word in ("following", "preceding") or (article and turn)):
        return _untold(at, end, unit, turn)
    return Moment(at, end, "calendar_unit.v1", lambda now: turned(now.day, turn, unit=unit), _told(unit, turn))


def _working_week(stretch: Stretch, at: int) -> Moment | None:
    """Monday to Friday: this working week, next workweek."""
    turn, name = time_words().turns.get(stretch[at].lower), stretch[at + 1].lower
    tied = name in ("working", "work") and stretch[at + 2].lower == "week" and not stretch[at + 2].breaks
    if turn is None or stretch[at + 1].breaks or not (tied or name == "workweek"):
        return None

    def settle(now: Now) -> Interval:
        monday = turned(now.day, turn, unit="week").low
        return Interval(monday, monday + timedelta(days=5))

    told: dict[str, Json] = {**_told("week", turn), "part": "working days"}
    return Moment(at, at + 2 + tied, "calendar_unit.v1", settle, told)


def so_far(stretch: Stretch, at: int) -> Moment | None:
    """Up to the day of writing, behind what has happened: 400 have died to date; no verb ("to date him")."""
    after = stretch[at + 2]
    ends = after.breaks or after.kind in ("mark", "edge") or after.lower in time_words().so_far.words
    if stretch[at + 1].lower != "date" or stretch[at + 1].breaks or not ends or stretch[at].breaks:
        return None
    told: dict[str, Json] = {**_told("day", 0), "side": "by"}
    return Moment(at, at + 2, "one_sided.v1", lambda now: one_day(now.day), told, bound="at-most", open="low")


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


def weekday_told_elsewhere(stretch: Stretch, at: int) -> Moment | None:
    """A day of the week told from another time of the text: the same Friday, the following Monday."""
    words, lower = time_words(), stretch[at].lower
    if lower not in ("same", "following", "preceding") or stretch[at + 1].breaks:
        return None
    number = words.weekdays.get(stretch[at + 1].lower)
    if number is None:
        return None
    offset = {"same": 0, "following": 1, "preceding": -1}[lower]
    return _untold(at, at + 2, "week", offset)._replace(
        relative={"weekday": number, **_told("week", offset)}, settle=_open
    )


def _open(_: Now) -> Interval | None:
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
