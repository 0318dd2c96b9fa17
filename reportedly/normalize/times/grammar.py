"""Which words tell a time: every rule, and the words where it is tried.

The words are read on three levels, so that no text makes one reading call itself without end: a plain time (last year),
a part of one (the end of last year), and a time between two or open to one side (since the end of last year).
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache

from reportedly.model import Json
from reportedly.normalize.dates import full_date, iso_date, month_and_year, numeric_date, year_first
from reportedly.normalize.figures import Reading
from reportedly.normalize.times import clock, dated, deictic, distances, named, partial, sets, spans, weekdays
from reportedly.normalize.times.intervals import Interval
from reportedly.normalize.times.moment import Moment, MomentRule, Now, fixed
from reportedly.normalize.times.words import time_words
from reportedly.normalize.tokens import Stretch
from reportedly.normalize.vocabulary import ENGLISH, vocabulary
from reportedly.normalize.years import century, decade, year, year_range

ReadingRule = Callable[[Stretch, int], Reading | None]


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
)
MONTHS: tuple[MomentRule, ...] = (ALWAYS, dated.day_of_year, dated.month)
TURNS: tuple[MomentRule, ...] = (
    deictic.weekday_told_elsewhere,
    weekdays.turned_weekday,
    distances.window,
    deictic.weekend,
    deictic.turned_unit,
    named.quarter,
)
COUNTS: tuple[MomentRule, ...] = (
    ALWAYS,
    named.spoken,
    distances.window,
    distances.distance,
    dated.day_of_year,
    dated.day_of_month,
    named.quarter,
    named.spoken_decade,
)
OPENING: dict[str, tuple[MomentRule, ...]] = {
    "in": (distances.in_distance,),
    "within": (distances.window,),
    "day": (deictic.day, deictic.told_elsewhere),
    "weekend": (deictic.beyond_next, deictic.weekend),
    "week": (deictic.beyond_next, named.numbered_week, partial.to_date),
    "month": (deictic.beyond_next, partial.to_date),
    "year": (deictic.beyond_next, partial.to_date, named.named_year),
    "that": (deictic.told_elsewhere,),
    "same": (deictic.weekday_told_elsewhere, deictic.told_elsewhere),
    "to": (deictic.so_far,),
    "every": (sets.repeated,),
    "each": (sets.repeated,),
    "q": (named.quarter,),
    "h": (named.quarter,),
}
DAYS = ("iso_date.v1", "year_first.v1", "full_date.v1", "numeric_date.v1")
"""The rules of dates that leave nothing to the reader."""


def _days_from(stretch: Stretch, at: int) -> Moment | None:
    """A day so far from another that is named: three days after the 12th of May, two weeks before Christmas."""
    found = distances.length(stretch, at)
    word = stretch[found.end].lower if found is not None else ""
    turn = {"from": 1, "after": 1, "following": 1, "before": -1, "starting": 1, "beginning": 1}.get(word)
    if found is None or turn is None or stretch[found.end].breaks or stretch[found.end + 1].breaks:
        return None
    place = found.end + 1 + (stretch[found.end + 1].lower in ("the", "on", "from"))
    goes_on = word in ("starting", "beginning") or (word == "from" and stretch[at - 1].lower == "for")
    rules = (*_rules(stretch, place), dated.day_of_month)
    near = (rule for rule in rules if rule in NEAR)
    there = next((moment for rule in near if (moment := rule(stretch, place)) is not None), None)
    if there is not None and goes_on:
        return distances.onward(at, found, there)
    if there is None or there.rule == "deictic_day.v1":
        return None
    return distances.apart(at, found, there, turn=turn)


NEAR: tuple[MomentRule, ...] = (
    ALWAYS,
    dated.day_of_year,
    dated.day_of_month,
    weekdays.weekday,
    weekdays.turned_weekday,
    deictic.day,
    named.feast,
    named.islamic_feast,
)
"""What a day may be told from by its distance."""

DIGITS = (_days_from, distances.window, distances.distance, *DIGITS)
COUNTS = (_days_from, *COUNTS)

LENGTHS = ("all", "full", "whole", "entire", "half", "another", "couple")
"""Words where a length of time without a number may begin."""

CLOCKS = ("noon", "midnight")
"""Words for a time of day that a day may follow."""

PARTS = (partial.part, partial.toward, partial.week_of, partial.nth)
SPANS = (spans.one_sided, spans.ranged, spans.day_to_date, spans.from_then)


def _rules(stretch: Stretch, at: int) -> tuple[MomentRule, ...]:
    """The rules for plain times that may begin with a token."""
    token = stretch[at]
    if token.kind == "digits":
        return DIGITS
    return _openers().get(token.lower.removesuffix("'s"), ())


@lru_cache
def _openers() -> Mapping[str, tuple[MomentRule, ...]]:
    """The words where a plain time may begin, with the rules to be tried there."""
    words, months, numerals = time_words(), vocabulary(ENGLISH).dates.months, vocabulary(ENGLISH).numerals
    feasts = {
        name.split()[0]
        for table in (words.fixed_feasts, words.weekday_feasts, words.easter_feasts, words.islamic_feasts)
        for name in table
    }
    listed: dict[str, tuple[MomentRule, ...]] = {}
    groups: tuple[tuple[set[str], tuple[MomentRule, ...]], ...] = (
        (set(months), MONTHS),
        (set(words.days), (deictic.day,)),
        (set(words.turns), (_turned_and_date, *TURNS)),
        ({*words.weekdays, *words.short_weekdays}, (_weekday_and_date, weekdays.weekday, sets.repeated)),
        (set(words.seasons), (named.season,)),
        (feasts, (named.feast, named.islamic_feast)),
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
    number, place = weekdays.weekday_at(stretch, at)
    place += stretch[place].text in (",", "-", "(")
    if number is None or stretch[place].breaks:
        return None
    place += stretch[place].lower == "the"
    rules = (ALWAYS, dated.day_of_year, dated.numeric_day)
    found = next((moment for rule in rules if (moment := rule(stretch, place)) is not None), None)
    if found is None or found.first < place or ("month" not in found.relative and found.rule not in DAYS):
        return None
    end = found.end + (stretch[place - 1].text == "(" and stretch[found.end].text == ")")

    def settle(now: Now) -> Interval | None:
        readings = [found.settle(now), found.settle(now._replace(ahead=not now.ahead))]
        known = [one for one in readings if one is not None]
        return next((one for one in known if one.low.isoweekday() == number), known[0] if known else None)

    told: dict[str, Json] = {**found.relative, "weekday": number} if found.relative else {}
    return found._replace(first=at, end=end, settle=settle, relative=told)


def _turned_and_date(stretch: Stretch, at: int) -> Moment | None:
    """A turn, a day of the week and its date, which decides: this Friday, 15 June."""
    if stretch[at + 1].breaks or weekdays.weekday_at(stretch, at + 1)[0] is None:
        return None
    found = _weekday_and_date(stretch, at + 1)
    return None if found is None else found._replace(first=at)


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
        if rule in (dated.month, named.season, named.feast, named.islamic_feast, named.quarter) and (
            moment := rule(stretch, at + 1)
        ):
            return moment if moment.first == at else None
    return None


def part_or_plain(stretch: Stretch, at: int) -> Moment | None:
    """A time, or a part of one."""
    for rule in PARTS if stretch[at].lower in _part_openers() or stretch[at].kind == "digits" else ():
        moment = rule(stretch, at, read=plain_time)
        if moment is not None:
            return moment
    return plain_time(stretch, at)


@lru_cache
def _part_openers() -> frozenset[str]:
    """The words where a part of a time may begin."""
    also = ("rest", "remainder", "w", "earlier", "later", "week", "weekend", "month", "last")
    return frozenset((*time_words().parts, *also, *vocabulary(ENGLISH).numerals.ordinals))


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
    if (year_up := spans.year_up_to(stretch, at, read=part_or_plain)) is not None:
        return year_up
    moment = part_or_plain(stretch, at)
    if moment is None:
        return _clock_first(stretch, at)
    if stretch[moment.end].lower in spans.TIME_JOINS:
        moment = spans.ranged(stretch, at, read=part_or_plain) or moment
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
    if lower in LENGTHS or lower in CLOCKS:
        return True
    lower = lower.removesuffix("'s")
    return stretch[at].kind == "digits" or lower in _whole_openers() or lower in _openers() or lower in _part_openers()
