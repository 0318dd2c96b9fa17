"""Times that come again and again: every Monday, each year, on Fridays; they have a period and no interval."""

from reportedly.model import Json
from reportedly.normalize.times.distances import count
from reportedly.normalize.times.moment import Moment
from reportedly.normalize.times.weekdays import weekday_at
from reportedly.normalize.times.words import time_words
from reportedly.normalize.tokens import Stretch

EVERY = ("every", "each")


def repeated(stretch: Stretch, at: int) -> Moment | None:
    """A time that comes again: every Monday, each week, every two years, every other day, on Fridays."""
    if stretch[at].lower in EVERY and not stretch[at + 1].breaks:
        return _every(stretch, at)
    number, end = weekday_at(stretch, at)
    if number is None or not stretch[at].lower.endswith("days") or stretch[at - 1].lower != "on":
        return None
    return _set(at, end, {"every": 1, "unit": "week", "weekday": number})


def _every(stretch: Stretch, at: int) -> Moment | None:
    number, end, _ = count(stretch, at + 1)
    if stretch[at + 1].lower == "other":
        number, end = 2, at + 2
    number, end = (1, at + 1) if number is None else (number, end)
    weekday, behind = weekday_at(stretch, end)
    if weekday is not None and not stretch[end].breaks:
        return _set(at, behind, {"every": number, "unit": "week", "weekday": weekday})
    unit = time_words().units.get(stretch[end].lower)
    if unit is None or stretch[end].breaks:
        return None
    return _set(at, end + 1, {"every": number, "unit": unit})


def _set(first: int, end: int, told: dict[str, Json]) -> Moment:
    return Moment(first, end, "repeated.v1", lambda _: None, {"set": told})
