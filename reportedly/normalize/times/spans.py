"""Times between two others, and times open to one side: from May to July, since 2011, by Friday."""

from reportedly.model import Json
from reportedly.normalize.dates import DASHES
from reportedly.normalize.times import named
from reportedly.normalize.times.dated import JOINS, is_noun, month_beside, nearest_month, spelled_day
from reportedly.normalize.times.distances import Length, length
from reportedly.normalize.times.intervals import Interval, day_in, stepped
from reportedly.normalize.times.moment import Frame, Moment, MomentRule, Now, Settle
from reportedly.normalize.times.tense import told_ahead
from reportedly.normalize.times.words import time_words
from reportedly.normalize.tokens import Stretch

OPENERS = ("from", "between")

TIME_JOINS = tuple(mark for mark in JOINS if mark not in ("—", "/"))
"""What joins two times; a dash as long as the em dash rather sets words off."""


def ranged(stretch: Stretch, at: int, *, read: MomentRule) -> Moment | None:
    """The time from one to another, both included: from May to July, between 3 and 5 May, Nov-Feb 2031."""
    opened = stretch[at].lower in OPENERS
    first = at + 1 if opened else at
    if stretch[first].breaks and opened:
        return None
    first += stretch[first].lower == "the" and opened
    bare = bare_days(stretch, first)
    if bare is not None:
        return bare._replace(first=at)
    low = (_now(stretch, first) if opened else None) or read(stretch, first)
    if low is None or low.open is not None or low.hours is not None:
        return None
    if opened and low.bound == "range" and low.frame == "fixed":
        return low._replace(first=at)
    joint = low.end
    if stretch[joint].lower not in TIME_JOINS or stretch[joint].breaks:
        return None
    if stretch[joint].lower == "and" and stretch[at].lower != "between":
        return None
    place = joint + 1 + (stretch[joint + 1].lower == "the")
    high = _now(stretch, place) or read(stretch, place) or _day_behind(stretch, place, low=low)
    if high is None or high.open is not None or stretch[place].breaks or high.rule == "told_from_another_time.v1":
        return None
    if stretch[joint].text in DASHES and not _alike(low, high):
        return None
    return _between(at, low, high)


def year_up_to(stretch: Stretch, at: int, *, read: MomentRule) -> Moment | None:
    """The units that end with a month or a day: in the year to July, in the 12 months to June 2031."""
    before = stretch[at - 1].lower
    if before not in ("the", "in", "for", "over") or stretch[at].breaks:
        return None
    found = Length(((1, "year"),), at + 1, about=False) if stretch[at].lower == "year" else length(stretch, at)
    place = 0 if found is None else found.end + 1
    if found is None or stretch[place - 1].lower not in ("to", "ending", "ended", "through") or stretch[place].breaks:
        return None
    last = read(stretch, place + (stretch[place].lower == "in"))
    if last is None or last.open is not None or ("month" not in last.relative and last.rule != "month_and_year.v1"):
        return None

    def settle(now: Now) -> Interval | None:
        there = last.settle(now._replace(ahead=False, strict=True))
        if there is None:
            return None
        start = there.high
        for number, unit in found.units:
            start = stepped(start, -number, unit=unit)
        return Interval(start, there.high)

    told: dict[str, Json] = {"span": found.told, "to": last.relative}
    return last._replace(first=at, rule="year_up_to.v1", settle=settle, relative=told, bound="range", hours=None)


def _day_behind(stretch: Stretch, at: int, *, low: Moment) -> Moment | None:
    """A day that takes its month from the one before it: from 9 April to the 17th."""
    number, end = spelled_day(stretch, at)
    if number is None or "month" not in low.relative or "day" not in low.relative or is_noun(stretch, end):
        return None
    return Moment(at, end, "day_of_month.v1", lambda now: nearest_month(now, number), {"day": number}, "year")


def _alike(low: Moment, high: Moment) -> bool:
    """Two times that a dash may join: of one kind, or a month that takes its year from the other end."""
    days = ("full_date.v1", "numeric_date.v1", "iso_date.v1", "year_first.v1", "numeric_day.v1")
    if low.rule == high.rule or (low.rule in days and high.rule in days):
        return True
    return (
        low.frame == "year"
        and "month" in low.relative
        and high.rule in ("full_date.v1", "month_and_year.v1", "day_of_year.v1")
    )


def _now(stretch: Stretch, at: int) -> Moment | None:
    to_date = stretch[at].lower == "date" and stretch[at - 1].lower in ("to", "till") and stretch[at + 1].lower != "of"
    if stretch[at].lower not in ("now", "present") and not to_date:
        return None
    return Moment(at, at + 1, "deictic_day.v1", lambda now: Interval(now.day, now.day), {"unit": "day", "offset": 0})


def _between(first: int, low: Moment, high: Moment) -> Moment:
    told: dict[str, Json] = {"from": low.relative, "to": high.relative}
    frames = {low.frame, high.frame}
    frame: Frame = "now" if "now" in frames else "fixed" if "fixed" in frames else "year"

    def settle(now: Now) -> Interval | None:
        found = _ends(low, high, now)
        if found is None:
            return None
        start = found[0].high if low.relative.get("part") in ("end", "close") else found[0].low
        end = found[1].low if high.relative.get("part") in ("beginning", "start") else found[1].high
        return Interval(start, end) if start < end else None

    return Moment(first, high.end, "time_range.v1", settle, told, frame, "range")


def _ends(low: Moment, high: Moment, now: Now) -> tuple[Interval, Interval] | None:
    """Each end settled, a year that one leaves out taken from the other: Nov-Feb 2031, 3 May 2031 to 5 June.

    A day without its month is the last such day before the other: from the 27th to the 3rd of April.
    """
    number = low.relative.get("day")
    if isinstance(number, int) and len(low.relative) == 1 and (high.rule == "full_date.v1" or "month" in high.relative):
        last = high.settle(now)
        start = None if last is None else _day_up_to(last, number)
        return None if start is None or last is None else (start, last)
    if low.frame == "year" and high.frame != "year":
        last = high.settle(now)
        start = None if last is None else low.settle(Now(last.low, ahead=False, strict=True))
        return None if start is None or last is None else (start, last)
    if low.frame == "year" and now.ahead:
        running = _from(low, high, Now(now.day, ahead=False, strict=True))
        if running is not None and running[1].high > now.day:
            return running
    return _from(low, high, now._replace(strict=True))


def _from(low: Moment, high: Moment, now: Now) -> tuple[Interval, Interval] | None:
    start = low.settle(now)
    if start is None:
        return None
    last = high.settle(Now(start.low, ahead=True, strict=True)) if high.frame == "year" else high.settle(now)
    return None if last is None else (start, last)


def bare_days(stretch: Stretch, at: int) -> Moment | None:
    """Two days of a month that is told from that of writing: from 4 to 22 this month."""
    low, place = spelled_day(stretch, at)
    if low is None or stretch[place].lower not in JOINS or stretch[place].breaks:
        return None
    high, end = spelled_day(stretch, place + 1)
    turn, behind = month_beside(stretch, end)
    if high is None or turn is None or stretch[place + 1].breaks or high < low:
        return None

    def settle(now: Now) -> Interval | None:
        there = stepped(now.day.replace(day=1), turn, unit="month")
        ends = day_in(there.year, there.month, low), day_in(there.year, there.month, high)
        return None if ends[0] is None or ends[1] is None else Interval(ends[0].low, ends[1].high)

    told: dict[str, Json] = {"days": [low, high], "unit": "month", "offset": turn}
    return Moment(at, behind, "time_range.v1", settle, told, bound="range")


def day_to_date(stretch: Stretch, at: int, *, read: MomentRule) -> Moment | None:
    """A day that takes its month from the other end: from 4 to January 22, 1995."""
    if stretch[at].lower not in OPENERS or stretch[at + 1].breaks:
        return None
    low, place = spelled_day(stretch, at + 1 + (stretch[at + 1].lower == "the"))
    if low is None or stretch[place].lower not in JOINS:
        return None
    high = read(stretch, place + 1 + (stretch[place + 1].lower == "the"))
    if high is None or ("day" not in high.relative and high.rule != "full_date.v1"):
        return None

    def settle(now: Now) -> Interval | None:
        last = high.settle(now)
        start = None if last is None else _day_up_to(last, low)
        return None if start is None or last is None or start.low >= last.high else Interval(start.low, last.high)

    return high._replace(first=at, rule="time_range.v1", settle=settle, bound="range")


def _day_up_to(last: Interval, number: int) -> Interval | None:
    """The day of this number in the last one's month, or in the month before where it would come behind it."""
    found = day_in(last.low.year, last.low.month, number)
    if found is not None and found.low < last.high:
        return found
    before = stepped(last.low.replace(day=1), -1, unit="month")
    return day_in(before.year, before.month, number)


def side_at(stretch: Stretch, at: int) -> tuple[str | None, int]:
    """Which side the words at a token leave open, and the place behind them."""
    sides = time_words().sides
    for size in (3, 2, 1):
        phrase = " ".join(stretch[place].lower for place in range(at, at + size))
        if phrase in sides and not any(stretch[place].breaks for place in range(at + 1, at + size)):
            return sides[phrase], at + size
    return None, at


def one_sided(stretch: Stretch, at: int, *, read: MomentRule) -> Moment | None:
    """A time that the words leave open to one side: before Monday, after May, by Friday, until 5 May."""
    side, place = side_at(stretch, at)
    if side is None or stretch[place].breaks:
        return None
    place += stretch[place].lower in ("on", "in", "from") and stretch[at].lower in (
        "starting",
        "beginning",
        "effective",
    )
    place += stretch[place].lower == "the"
    edge = (
        read(stretch, place)
        or _of_event(stretch, place, side, read=read)
        or (named.bare_year(stretch, place) if stretch[place - 1].lower == "than" else None)
    )
    if edge is None or edge.open is not None or stretch[place].breaks or edge.rule == "told_from_another_time.v1":
        return None
    if stretch[at].lower in ("beginning", "starting") and stretch[at - 1].lower == "week":
        return None
    if stretch[at].lower in ("until", "till") and edge.rule == "year.v1":
        return sided(at, edge, "before")
    return sided(at, edge, side, modifies=stretch[place - 1].lower == "the" and is_noun(stretch, edge.end))


def tailed(stretch: Stretch, moment: Moment) -> Moment:
    """The time left open by words behind it: 2031 or later, from May onwards; as it was where there are none."""
    tails = time_words().tails
    for size in (2, 1):
        end = moment.end + size
        phrase = " ".join(stretch[place].lower for place in range(moment.end, end))
        closed = stretch[end].breaks or stretch[end].kind in ("mark", "edge")
        closed = closed or stretch[moment.end].lower != "and"
        if phrase in tails and moment.open is None and not stretch[moment.end].breaks and closed:
            return sided(moment.first, moment, tails[phrase])._replace(end=end)
    return moment


def from_then(stretch: Stretch, at: int, *, read: MomentRule) -> Moment | None:
    """What is told to begin and to go on: will be free from 1 January 2033; nothing where an end follows."""
    begins = stretch[at].lower == "from" and not stretch[at + 1].breaks
    edge = read(stretch, at + 1) if begins else None
    if edge is None or edge.open is not None or edge.frame != "fixed" or stretch[edge.end].lower in TIME_JOINS:
        return None
    ends = stretch[edge.end].breaks or stretch[edge.end].kind in ("mark", "edge")
    return sided(at, edge, "from") if ends and told_ahead(stretch, at, edge.end) else None


def _of_event(stretch: Stretch, at: int, side: str, *, read: MomentRule) -> Moment | None:
    """The date of an event since which something goes on: since its launch in 2025, since the coup of May 2031."""
    if side != "since" or stretch[at - 1].lower not in ("since", "the"):
        return None
    owned = stretch[at].lower in stretch.words.counting.determiners.words
    place = at + owned
    for _ in range(NOUNS):
        if not is_noun(stretch, place):
            break
        place += 1
    named_by = owned or stretch[at - 1].lower == "the"
    if not named_by or place == at + owned or stretch[place].lower not in ("in", "of", "on") or stretch[place].breaks:
        return None
    return read(stretch, place + 1)


NOUNS = 3
"""Words of an event since which something goes on."""


def sided(at: int, edge: Moment, side: str, *, modifies: bool = False) -> Moment:
    """The time left open on one side; `modifies` says that it tells of what is named behind it: the May 3 attack."""
    if side == "since":
        return since(at, edge)
    moment = edge._replace(first=at, rule="one_sided.v1", relative={**edge.relative, "side": side}, hours=None)
    if side == "from":
        return moment._replace(open="high", bound="at-least")
    part = edge.relative.get("part")
    if side == "after":
        after = part not in ("beginning", "start") and not modifies
        return moment._replace(open="high", bound="at-least", settle=_at_border(edge.settle, after=after))
    if side == "before":
        after = part in ("end", "close") or modifies
        return moment._replace(open="low", bound="at-most", settle=_at_border(edge.settle, after=after))
    return moment._replace(open="low", bound="at-most", leans=True if edge.frame == "year" else edge.leans)


def since(at: int, edge: Moment) -> Moment:
    """A time from some day on, up to the day of writing where that is known: since 2011, since May."""
    told: dict[str, Json] = {**edge.relative, "side": "since"}
    moment = edge._replace(first=at, rule="since.v1", relative=told, hours=None, open="high", bound="at-least")
    return moment._replace(settle=lambda now: edge.settle(now._replace(ahead=False, strict=True)))


def _at_border(settle: Settle, *, after: bool) -> Settle:
    """The point where a time ends, or where it begins."""

    def border(now: Now) -> Interval | None:
        found = settle(now)
        if found is None:
            return None
        return Interval(found.high, found.high) if after else Interval(found.low, found.low)

    return border
