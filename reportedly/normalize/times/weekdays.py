"""Days of the week: on Tuesday, last Friday, Thursday the 21st, Friday next week."""

from datetime import timedelta

from reportedly.model import Json
from reportedly.normalize.times.dated import nearest_month, spelled_day
from reportedly.normalize.times.intervals import Interval, one_day, turned
from reportedly.normalize.times.moment import Moment, Now, Settle
from reportedly.normalize.times.words import time_words
from reportedly.normalize.tokens import Stretch


def weekday(stretch: Stretch, at: int) -> Moment | None:
    """A day of the week: on Tuesday is the last one, or the next where a verb tells of what is to come."""
    number, end = weekday_at(stretch, at)
    if number is None:
        return None
    dated = weekday_and_day(stretch, at, number, end)
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
    lower = token.lower.removesuffix("'s")
    number = words.weekdays.get(lower, words.short_weekdays.get(token.lower))
    if number is not None and stretch[at - 1].lower in words.names.before and not token.breaks:
        return None, at
    after = stretch[at + 1]
    if after.lower in words.names.after and after.text[:1].isupper() and token.text[:1].isupper() and not after.breaks:
        return None, at
    if number is None or (token.lower in words.short_weekdays and token.text[:1].islower()):
        return None, at
    point = token.lower in words.short_weekdays and stretch[at + 1].text == "." and stretch[at + 1].joined
    return number, at + 2 if point else at + 1


def weekday_and_day(stretch: Stretch, at: int, number: int, end: int) -> Moment | None:
    """Thursday the 21st: the nearest 21st that is a Thursday."""
    place = end + (stretch[end].lower == "the")
    day_number, behind = spelled_day(stretch, place)
    ordinal = behind > place + 1 and stretch[place].kind == "digits"
    if day_number is None and stretch[place - 1].lower == "the":
        day_number, behind = stretch.words.numerals.units.get(stretch[place].lower), place + 1
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
    """A day of the week before or after: last Tuesday, next Friday, next week on Friday; the nearest is kept beside."""
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
