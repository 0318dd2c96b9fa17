"""A time is settled on the day of writing, and given as a reading like all other values."""

from datetime import date, timedelta

from reportedly.model import Json
from reportedly.normalize.dates import day_at, month_at, year_at
from reportedly.normalize.figures import Reading
from reportedly.normalize.times.durations import duration_in_words
from reportedly.normalize.times.grammar import moment_at
from reportedly.normalize.times.intervals import Interval, day_in
from reportedly.normalize.times.moment import Moment, Now
from reportedly.normalize.times.tense import BESIDE, told_ahead
from reportedly.normalize.tokens import Stretch

LEAP = 2000
"""A year that has every day that any year has."""

LEAST = date(1, 1, 1)
"""Stands for the day of writing where no rule looks at it."""


def time_at(stretch: Stretch, at: int, *, anchor: date | None) -> Reading | None:
    """The time whose words begin at a token, settled on the day of writing; or a length of time without a number.

    Args:
        anchor: the day on which these words were published; None where it is not known, and then a time that needs it
            stays relative: both ends are None, and `ref` says how it is counted.
    """
    if (never := no_such_day(stretch, at)) is not None:
        return never
    moment = moment_at(stretch, at)
    if moment is None or moment.end <= at:
        return duration_in_words(stretch, at) if stretch[at].kind == "word" else None
    now, ahead = _now(stretch, moment, anchor)
    if moment.rule == "distance.v1" and moment.leans and not ahead:
        return None
    return _settled(moment, anchor=anchor, now=now, ahead=ahead)


def no_such_day(stretch: Stretch, at: int) -> Reading | None:
    """A day that its month does not have, and that is no date: 30 February 2020, April 31."""
    first = stretch[at].kind == "digits"
    number, end = day_at(stretch, at) if first else month_at(stretch, at)
    if number is None or stretch[end].breaks or stretch[at].text.islower():
        return None
    other, behind = month_at(stretch, end) if first else day_at(stretch, end)
    if other is None or stretch[end].text.islower() or (stretch[behind].joined and stretch[behind].kind != "mark"):
        return None
    day, month = (number, other) if first else (other, number)
    year, last = year_at(stretch, behind + (stretch[behind].text == ","))
    years = (year,) if year is not None else range(LEAP, LEAP + 1)
    if any(day_in(known, month, day) is not None for known in years):
        return None
    told = " ".join(stretch.text[stretch[at].start : stretch[behind - 1].end].split())
    return Reading(
        first=at,
        end=behind if year is None else last,
        kind="date",
        low=None,
        high=None,
        unit=None,
        bound="exact",
        rule="no_such_day.v1",
        ref={"anchor": None, "relative": {"month": month, "day": day}, "why": f"There is no {told}{_of(year)}."},
    )


def _of(year: int | None) -> str:
    return "" if year is None else f" in {year}"


def _now(stretch: Stretch, moment: Moment, day: date | None) -> tuple[Now, bool | None]:
    """The day of writing with what the verbs around tell, and whether they tell of what is to come."""
    there = LEAST if day is None else day
    if moment.frame != "year" and moment.leans is None:
        return Now(there, ahead=False), False
    near = told_ahead(stretch, moment.first, moment.end, reach=BESIDE)
    told = near if near is not None else told_ahead(stretch, moment.first, moment.end)
    told = moment.leans if told is None and moment.rule != "distance.v1" else told
    return Now(there, ahead=bool(told), told=told is not None, near=near is not None), told


def _settled(moment: Moment, *, anchor: date | None, now: Now, ahead: bool | None) -> Reading | None:
    try:
        found = None if anchor is None and moment.frame != "fixed" else moment.settle(now)
    except (ValueError, OverflowError):
        found = None
    if found is None and (moment.frame == "fixed" or (anchor is not None and not _stays_open(moment))):
        return None
    low, high = _ends(moment, found, anchor=anchor)
    return Reading(
        first=moment.first,
        end=moment.end,
        kind="date",
        low=low,
        high=high,
        unit=None,
        bound=moment.bound,
        rule=moment.rule,
        ref=_ref(moment, found, anchor=anchor, ahead=ahead),
    )


def _stays_open(moment: Moment) -> bool:
    return moment.rule in ("repeated.v1", "told_from_another_time.v1")


def _ends(moment: Moment, found: Interval | None, *, anchor: date | None) -> tuple[str | None, str | None]:
    if found is None:
        return None, None
    if moment.hours is not None and found.high - found.low == timedelta(days=1):
        return _hour(found.low, moment.hours[0], utc=moment.hours[2]), _hour(
            found.low, moment.hours[1], utc=moment.hours[2]
        )
    low, high = found.low.isoformat(), found.high.isoformat()
    if moment.rule == "since.v1":
        reached = anchor is not None and found.low <= anchor
        return low, (anchor + timedelta(days=1)).isoformat() if anchor is not None and reached else None
    return (None if moment.open == "low" else low), (None if moment.open == "high" else high)


def _hour(day: date, minutes: int, *, utc: bool) -> str:
    there = day + timedelta(days=minutes // 1440)
    return f"{there.isoformat()}T{minutes % 1440 // 60:02}:{minutes % 60:02}{'Z' if utc else ''}"


def _ref(moment: Moment, found: Interval | None, *, anchor: date | None, ahead: bool | None) -> dict[str, Json] | None:
    ref: dict[str, Json] = dict(moment.ref)
    if moment.frame == "fixed":
        if moment.rule == "since.v1" and anchor is not None:
            ref["anchor"] = anchor.isoformat()
        return ref or None
    elsewhere = moment.rule == "told_from_another_time.v1" and found is None
    ref["anchor"] = None if anchor is None or elsewhere else anchor.isoformat()
    ref["relative"] = moment.relative
    if moment.frame == "year":
        is_future = bool(ahead) if found is None or anchor is None else _lies_ahead(found, anchor, ahead=ahead)
        ref["direction"] = moment.relative.get("direction", "future" if is_future else "past")
    if found is not None and found.also is not None:
        ref["ambiguous"] = [found.low.isoformat(), found.also.isoformat()]
    return ref


def _lies_ahead(found: Interval, anchor: date, *, ahead: bool | None) -> bool:
    """True for what begins on the day of writing or later and ends after it, or goes on and is told as to come."""
    return found.high - timedelta(days=1) > anchor and (found.low >= anchor or bool(ahead))
