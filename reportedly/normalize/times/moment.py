"""A time as the words tell it, before it is settled on a day."""

from collections.abc import Callable
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from reportedly.model import Bound, Json
from reportedly.normalize.times.intervals import Interval
from reportedly.normalize.tokens import Stretch

MOST_YEARS = 8
"""Years looked through for a day that not every year has: 29 February is at most eight years away."""

NEAR_DAYS = 183
"""Days within which a verb's tense decides on which side a date without its year lies: half a year."""

WEEK = 7
"""Days after the day of writing on which a page may still have been changed: "updated on" the day after."""

THREE_MONTHS = 92
"""Days within which what "was due on" a day is rather past than a year ahead, which news would name."""

OTHER_YEAR = 1.5
"""By how much a day in another calendar year counts as farther; agencies leave out the year of the current one only."""

Frame = Literal["fixed", "now", "year"]
"""What settles a time: nothing more (3 March 2031), the day of writing (yesterday), or the year that is left out."""


class Now(NamedTuple):
    """The day from which a time is told, and whether it is told as one to come.

    `told` is False where no verb tells whether, `near` True where the verb stands right beside it; `strict` says that
    another time told with this one fixes the side.
    """

    day: date
    ahead: bool
    told: bool = True
    near: bool = False
    strict: bool = False


Settle: TypeAlias = Callable[[Now], Interval | None]


class Moment(NamedTuple):
    """A time as some tokens tell it.

    `settle` gives its interval; of a `fixed` one it does not look at the day it is given.
    `relative` says in JSON how it is counted from that day. `open` is the side that the words leave open.
    `hours` narrow a single day: minutes from its midnight, and whether they are Coordinated Universal Time.
    """

    first: int
    end: int
    rule: str
    settle: Settle
    relative: dict[str, Json]
    frame: Frame = "now"
    bound: Bound = "exact"
    open: Literal["low", "high"] | None = None
    hours: tuple[int, int, bool] | None = None
    leans: bool | None = None
    ref: tuple[tuple[str, Json], ...] = ()


MomentRule: TypeAlias = Callable[[Stretch, int], Moment | None]


def fixed(interval: Interval | None) -> Settle:
    """Settles as the same interval on every day."""
    return lambda _: interval


def nearest_year(build: Callable[[int], Interval | None], now: Now) -> Interval | None:
    """The year that a date leaves out: the last in which it had begun, or of one to come the first not yet over.

    Where no verb tells which, or only one farther off and that year's is more than half a year away, the nearer is
    taken, and against a verb's word the other is kept beside it: news names the year of a day that lies so far away.
    """
    past, coming = _gone(build, now), _coming(build, now)
    chosen, other = (coming, past) if now.ahead else (past, coming)
    if (
        chosen is None
        or other is None
        or now.strict
        or (now.near and _gap(other, now.day) > (THREE_MONTHS if now.ahead else WEEK))
    ):
        return chosen
    if not now.told:
        return min(chosen, other, key=lambda interval: _weighed(interval, now.day))
    gap = _gap(chosen, now.day)
    if now.near and gap > NEAR_DAYS:
        return other._replace(also=chosen.low)
    return chosen if gap <= max(_gap(other, now.day), NEAR_DAYS) else other._replace(also=chosen.low)


def _gap(interval: Interval, day: date) -> int:
    return max((interval.low - day).days, (day - interval.high).days, 0)


def _weighed(interval: Interval, day: date) -> float:
    """How far a day is whose year nobody named; half as far again in another year, which news would rather name."""
    return _gap(interval, day) * (1.0 if interval.low.year == day.year else OTHER_YEAR)


def _coming(build: Callable[[int], Interval | None], now: Now) -> Interval | None:
    coming = (build(year) for year in range(now.day.year - 1, now.day.year + MOST_YEARS + 1))
    return next((interval for interval in coming if interval is not None and interval.high > now.day), None)


def _gone(build: Callable[[int], Interval | None], now: Now) -> Interval | None:
    gone = (build(year) for year in range(now.day.year + 1, now.day.year - MOST_YEARS - 1, -1))
    return next((interval for interval in gone if interval is not None and interval.low <= now.day), None)


def turned_year(build: Callable[[int], Interval | None], now: Now, *, turn: int) -> Interval | None:
    """The last one that is over, this year's, or the next that has not begun: last summer, this May, next Easter."""
    year = now.day.year
    if turn == 0:
        return build(year)
    if turn > 0:
        coming = (build(each) for each in range(year - 1, year + 3))
        return next((one for one in coming if one is not None and one.low > now.day), None)
    gone = [one for each in range(year + 1, year - 4, -1) if (one := build(each)) is not None and one.high <= now.day]
    if not gone:
        return None
    is_recent = len(gone) > 1 and gone[0].low.year == year
    return gone[0]._replace(also=gone[1].low) if is_recent else gone[0]
