"""Times of day, where a day stands beside them: at 4 pm on Tuesday, Monday morning, 3 May at 16:30 GMT."""

from typing import NamedTuple

from reportedly.normalize.times.moment import Moment
from reportedly.normalize.times.words import time_words
from reportedly.normalize.tokens import Stretch

MINUTES = 24 * 60


class Clock(NamedTuple):
    """Minutes from midnight, half-open, whether they are Coordinated Universal Time, and the place behind the words."""

    low: int
    high: int
    is_utc: bool
    end: int


def with_hours(stretch: Stretch, moment: Moment) -> Moment:
    """The day narrowed by the time of day that stands behind it; as it was where none does."""
    if moment.open is not None or moment.hours is not None or stretch[moment.end].breaks:
        return moment
    if stretch[moment.end - 1].lower == "tonight":
        return moment._replace(hours=(18 * 60, 30 * 60, False))
    place = moment.end + (stretch[moment.end].text == ",")
    place += stretch[place].lower in ("in", "at", "around", "about")
    place += stretch[place].lower == "the" and stretch[place - 1].lower == "in"
    part = time_words().day_parts.get(stretch[place].lower)
    if part is not None and not stretch[place].breaks:
        hour, length = part
        return moment._replace(end=place + 1, hours=(hour * 60, (hour + length) * 60, False), bound="about")
    clock = clock_at(stretch, place) if stretch[place - 1].lower in ("at", "around", "about", ",") else None
    return moment if clock is None else moment._replace(end=clock.end, hours=clock[:3])


def clock_at(stretch: Stretch, at: int) -> Clock | None:
    """The time of day told at a token: 4 pm, 4:30 p.m., 16:30 GMT, noon, midnight."""
    if stretch[at].breaks:
        return None
    if stretch[at].lower in ("noon", "midnight"):
        low = 720 if stretch[at].lower == "noon" else 0
        return Clock(low, low + 1, is_utc=False, end=at + 1)
    hour, minute, place = _numbers(stretch, at)
    if hour is None:
        return None
    half, end = _half(stretch, place)
    if half is None and place == at + 1 and not _is_hours(stretch, at):
        return None
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    is_utc = stretch[end].lower in time_words().zones.zulu and not stretch[end].breaks
    low = hour * 60 + minute
    length = 60 if place == at + 1 and half is not None else 1
    return Clock(low, low + length, is_utc, end + is_utc) if low < MINUTES else None


def _numbers(stretch: Stretch, at: int) -> tuple[int | None, int, int]:
    text = stretch[at].text
    if not text.isdecimal() or len(text) not in (1, 2, 4):
        return None, 0, at
    if len(text) == 4:
        return int(text[:2]), int(text[2:]) % 60, at + 1
    if stretch[at + 1].text in (":", ".") and stretch[at + 1].joined and stretch[at + 2].joined:
        minute = stretch[at + 2].text
        if len(minute) == 2 and minute.isdecimal() and int(minute) < 60:
            return int(text), int(minute), at + 3
    return int(text), 0, at + 1


def _half(stretch: Stretch, at: int) -> tuple[str | None, int]:
    """Before or after noon, and the place behind: pm, p.m."""
    lower = stretch[at].lower
    if stretch[at].breaks:
        return None, at
    if lower in ("am", "pm"):
        return lower[0], at + 1
    if lower in ("a", "p") and stretch.follows(at + 1, (".", "m")):
        return lower, at + 4 if stretch[at + 3].text == "." and stretch[at + 3].joined else at + 3
    return None, at


def _is_hours(stretch: Stretch, at: int) -> bool:
    """Four digits with a zone behind: 1430 GMT."""
    return len(stretch[at].text) == 4 and stretch[at + 1].lower in time_words().zones.zulu


def clock_before(stretch: Stretch, at: int) -> tuple[Clock, int] | None:
    """A time of day in front of its day, and the place of that day: 4 pm on Tuesday, noon on 3 May."""
    clock = clock_at(stretch, at)
    if clock is None or stretch[clock.end].breaks:
        return None
    place = clock.end + (stretch[clock.end].text == ",")
    place += stretch[place].lower in ("on", "of")
    return clock, place
