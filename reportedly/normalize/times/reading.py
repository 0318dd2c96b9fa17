"""Times are read where their words begin, settled on the day of writing, and given as readings like all other values.

The words are read on three levels, so that no text makes one reading call itself without end: a plain time (last year),
a part of one (the end of last year), and a time between two or open to one side (since the end of last year).
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from reportedly.model import Json
from reportedly.normalize.dates import full_date, iso_date, month_and_year, numeric_date, year_first
from reportedly.normalize.figures import Reading
from reportedly.normalize.times import clock, dated, deictic, named, partial, sets, spans
from reportedly.normalize.times.intervals import Interval
from reportedly.normalize.times.moment import Moment, MomentRule, Now, fixed
from reportedly.normalize.times.tense import told_ahead
from reportedly.normalize.times.words import time_words
from reportedly.normalize.tokens import Stretch
from reportedly.normalize.years import century, decade, year, year_range

ReadingRule = Callable[[Stretch, int], Reading | None]

LEAST = date(1, 1, 1)


def _absolute(*rules: ReadingRule) -> MomentRule:
    """Dates that need nothing but their own words, as moments."""

    def read(stretch: Stretch, at: int) -> Moment | None:
        found = next((reading for rule in rules if (reading := rule(stretch, at)) is not None), None)
        if found is None or not isinstance(found.low, str) or not isinstance(found.high, str):
            return None
        interval = Interval(date.fromisoformat(found.low), date.fromisoformat(found.high))
        ref = tuple(found.ref.items()) if found.ref else ()
        return Moment(found.first, found.end, found.rule, fixed(interval), {}, "fixed", found.bound, ref=ref)

    return read


ALWAYS = _absolute(iso_date, year_first, full_date, numeric_date, month_and_year, year_range, decade, century, year)

DIGITS: tuple[MomentRule, ...] = (
    dated.year_then_month,
    named.year_then_part,
    dated.numeric_month,
    ALWAYS,
    dated.day_of_year,
    dated.numeric_day,
    dated.day_of_month,
    named.quarter,
    named.short_decade,
    deictic.window,
    deictic.distance,
)
MONTHS: tuple[MomentRule, ...] = (ALWAYS, dated.day_of_year, dated.month)
TURNS: tuple[MomentRule, ...] = (
    deictic.turned_weekday,
    deictic.window,
    deictic.weekend,
    deictic.turned_unit,
    named.quarter,
)
COUNTS: tuple[MomentRule, ...] = (
    ALWAYS,
    named.spoken,
    deictic.window,
    deictic.distance,
    dated.day_of_year,
    dated.day_of_month,
    named.quarter,
    named.spoken_decade,
)
OPENING: dict[str, tuple[MomentRule, ...]] = {
    "in": (deictic.in_distance,),
    "within": (deictic.window,),
    "day": (deictic.day, deictic.told_elsewhere),
    "weekend": (deictic.beyond_next, deictic.weekend),
    "week": (deictic.beyond_next, named.numbered_week, partial.to_date),
    "month": (deictic.beyond_next, partial.to_date),
    "year": (deictic.beyond_next, partial.to_date, named.named_year),
    "that": (deictic.told_elsewhere,),
    "same": (deictic.told_elsewhere,),
    "every": (sets.repeated,),
    "each": (sets.repeated,),
    "q": (named.quarter,),
    "h": (named.quarter,),
}
PARTS = (partial.part, partial.toward, partial.week_of, partial.nth)
SPANS = (spans.one_sided, spans.ranged, spans.day_to_date)


def _rules(stretch: Stretch, at: int) -> tuple[MomentRule, ...]:
    """The rules for plain times that may begin with a token."""
    token = stretch[at]
    if token.kind == "digits":
        return DIGITS
    return _openers(stretch).get(token.lower, ())


_KNOWN: dict[bool, dict[str, tuple[MomentRule, ...]]] = {}


def _openers(stretch: Stretch) -> dict[str, tuple[MomentRule, ...]]:
    """The words where a plain time may begin, with the rules to be tried there."""
    if not _KNOWN:
        _KNOWN[True] = _listed(stretch)
    return _KNOWN[True]


def _listed(stretch: Stretch) -> dict[str, tuple[MomentRule, ...]]:
    words, numerals = time_words(), stretch.words.numerals
    feasts = {
        name.split()[0]
        for table in (words.fixed_feasts, words.weekday_feasts, words.easter_feasts, words.islamic_feasts)
        for name in table
    }
    listed: dict[str, tuple[MomentRule, ...]] = {}
    groups: tuple[tuple[set[str], tuple[MomentRule, ...]], ...] = (
        (set(stretch.words.dates.months), MONTHS),
        (set(words.days), (deictic.day,)),
        (set(words.turns), TURNS),
        ({*words.weekdays, *words.short_weekdays}, (_weekday_and_date, deictic.weekday, sets.repeated)),
        (set(words.seasons), (named.season,)),
        (feasts, (named.feast,)),
        ({f"{letter}{number}" for letter in "qh" for number in range(1, 5)}, (named.quarter,)),
        ({"a", "an", *words.vague, *words.spoken.counts, *words.spoken.decades}, COUNTS),
        ({*numerals.units, *numerals.tens, *numerals.ordinals}, COUNTS),
    )
    for names, rules in (*groups, *(({name}, rules) for name, rules in OPENING.items())):
        for name in names:
            listed[name] = (*listed.get(name, ()), *(rule for rule in rules if rule not in listed.get(name, ())))
    return listed


def _weekday_and_date(stretch: Stretch, at: int) -> Moment | None:
    """A day of the week before its date: Monday, 12 January; Tuesday March 7; the year is one where both agree."""
    number, place = deictic.weekday_at(stretch, at)
    place += stretch[place].text in (",", "-", "(")
    if number is None or stretch[place].breaks:
        return None
    place += stretch[place].lower == "the"
    rules = (ALWAYS, dated.day_of_year, dated.numeric_day)
    found = next((moment for rule in rules if (moment := rule(stretch, place)) is not None), None)
    if found is None or found.first < place or "month" not in found.relative and "date" not in found.rule:
        return None
    end = found.end + (stretch[place - 1].text == "(" and stretch[found.end].text == ")")

    def settle(now: Now) -> Interval | None:
        readings = [found.settle(now), found.settle(now._replace(ahead=not now.ahead))]
        known = [one for one in readings if one is not None]
        return next((one for one in known if one.low.isoweekday() == number), known[0] if known else None)

    told: dict[str, Json] = {**found.relative, "weekday": number} if found.relative else {}
    return found._replace(first=at, end=end, settle=settle, relative=told)


def plain_time(stretch: Stretch, at: int) -> Moment | None:
    """A time that is no part of another and lies between no two, narrowed by its time of day."""
    for rule in _rules(stretch, at):
        moment = rule(stretch, at)
        if moment is not None:
            return clock.with_hours(stretch, moment)
    return _named_behind(stretch, at)


def _named_behind(stretch: Stretch, at: int) -> Moment | None:
    """A month, season, feast or quarter with its turn in front: last September, next Easter."""
    if stretch[at].lower not in time_words().turns or stretch[at + 1].breaks:
        return None
    for rule in _rules(stretch, at + 1):
        if rule in (dated.month, named.season, named.feast, named.quarter) and (moment := rule(stretch, at + 1)):
            return moment if moment.first == at else None
    return None


def part_or_plain(stretch: Stretch, at: int) -> Moment | None:
    """A time, or a part of one."""
    for rule in PARTS if stretch[at].lower in _part_openers(stretch) or stretch[at].kind == "digits" else ():
        moment = rule(stretch, at, read=plain_time)
        if moment is not None:
            return moment
    return plain_time(stretch, at)


_PARTS: dict[bool, frozenset[str]] = {}


def _part_openers(stretch: Stretch) -> frozenset[str]:
    if not _PARTS:
        also = ("rest", "remainder", "earlier", "later", "week", "month", "last")
        _PARTS[True] = frozenset((*time_words().parts, *also, *stretch.words.numerals.ordinals))
    return _PARTS[True]


@lru_cache
def _whole_openers() -> frozenset[str]:
    """The words where a time between two others or open to one side may begin."""
    return frozenset(("from", "between", *(phrase.split()[0] for phrase in time_words().sides)))


def moment_at(stretch: Stretch, at: int) -> Moment | None:
    """The time whose words begin at a token; None where none does."""
    if not stretch.words.numerals.units:
        return ALWAYS(stretch, at)
    if stretch[at].lower in _whole_openers():
        for rule in SPANS:
            moment = rule(stretch, at, read=part_or_plain)
            if moment is not None:
                return moment
        if stretch[at].lower not in ("beginning", "later", "earlier"):
            return None
    if stretch[at].kind == "digits" and (bare := spans.bare_days(stretch, at)) is not None:
        return bare
    moment = part_or_plain(stretch, at)
    if moment is None:
        return _clock_first(stretch, at)
    if stretch[moment.end].lower in spans.TIME_JOINS:
        return spans.ranged(stretch, at, read=part_or_plain) or moment
    return spans.tailed(stretch, moment)


def _clock_first(stretch: Stretch, at: int) -> Moment | None:
    """A time of day in front of its day: 4 pm on Tuesday."""
    if stretch[at].kind != "digits" and stretch[at].lower not in ("noon", "midnight"):
        return None
    found = clock.clock_before(stretch, at)
    day = plain_time(stretch, found[1]) if found is not None and not stretch[found[1]].breaks else None
    if found is None or day is None or day.hours is not None or day.open is not None or day.first < found[1]:
        return None
    return day._replace(first=at, hours=found[0][:3])


def may_begin(stretch: Stretch, at: int) -> bool:
    """True where the words of a time may begin; digits always may."""
    lower = stretch[at].lower
    if not stretch.words.numerals.units:
        return stretch[at].kind == "digits" or lower in stretch.words.dates.months
    return (
        stretch[at].kind == "digits"
        or lower in _whole_openers()
        or lower in _openers(stretch)
        or lower in _part_openers(stretch)
    )


def time_at(stretch: Stretch, at: int, *, anchor: date | None) -> Reading | None:
    """The time whose words begin at a token, settled on the day of writing.

    Args:
        anchor: the day on which these words were published; None where it is not known, and then a time that needs it
            stays relative: both ends are None, and `ref` says how it is counted.
    """
    moment = moment_at(stretch, at)
    if moment is None or moment.end <= at:
        return None
    ahead = _ahead(stretch, moment)
    if moment.rule == "distance.v1" and moment.leans and not ahead:
        return None
    return _settled(moment, anchor=anchor, ahead=ahead)


def _ahead(stretch: Stretch, moment: Moment) -> bool:
    if moment.frame != "year" and moment.leans is None:
        return False
    told = told_ahead(stretch, moment.first, moment.end)
    return told if told is not None else bool(moment.leans and moment.rule != "distance.v1")


def _settled(moment: Moment, *, anchor: date | None, ahead: bool) -> Reading | None:
    day = LEAST if moment.frame == "fixed" else anchor
    try:
        found = None if day is None else moment.settle(Now(day, ahead))
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


def _ref(moment: Moment, found: Interval | None, *, anchor: date | None, ahead: bool) -> dict[str, Json] | None:
    ref: dict[str, Json] = dict(moment.ref)
    if moment.frame == "fixed":
        return ref or None
    ref["anchor"] = None if anchor is None or moment.rule == "told_from_another_time.v1" else anchor.isoformat()
    ref["relative"] = moment.relative
    if moment.frame == "year":
        ref["direction"] = "future" if ahead else "past"
    if found is not None and found.also is not None:
        ref["ambiguous"] = [found.low.isoformat(), found.also.isoformat()]
    return ref
