"""The scene of a figure: where and when its sentence plays, and whether it counts an event or a whole war.

A figure tells its own place and time only where its clause does. Its whole sentence says less surely which they are,
but tells two events apart well: where one names Tuesday and the other Friday, they are not of one.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import msgspec

from reportedly.compare.figures.place import Place, nearness, place_of
from reportedly.compare.words import words
from reportedly.model import Json, Value
from reportedly.rulebook.patterns import any_of
from reportedly.rulebook.reading import Reading
from reportedly.text import Span

LOOKED_AT = 60
"""Characters in front of a date that are searched for the verb of saying it belongs to."""

NEAR = 3
"""Words right in front of a date among which that verb stands."""

LISTED = 5
"""Numbers of one sentence; so many are a breakdown."""

DAY = len("2008-01-01")
"""Characters of a day in ISO 8601; an instant is longer."""

LONG = 28
"""Days; a time of the calendar that lasts as long is a month or a year that is told by its number."""

RELATIVE = "from "
"""Begins a time without an anchor; no ISO 8601 date does."""


class Scene(msgspec.Struct, frozen=True):
    """`places` are those below a country; `times` are half-open intervals of ISO 8601, or what a time that has no
    anchor is told from ("a Friday"). `is_whole` says that a figure counts over a war, a year or longer, `is_since` that
    it counts from a month on; `is_separate` that the words tell of another event; `is_list` that they break a number
    down, place by place."""

    places: tuple[Place, ...] = ()
    times: tuple[tuple[str, str], ...] = ()
    is_whole: bool = False
    is_since: bool = False
    is_separate: bool = False
    is_list: bool = False


def scene_of(reading: Reading, sentence: Span, *, is_of_claims: bool = True) -> Scene:
    """The scene of a sentence; dates on which somebody said something are no part of it.

    Nor are those that no claim holds, unless the scene is not asked for what is claimed alone.
    """

    def is_claimed(value: Value) -> bool:
        return not is_of_claims or reading.claim_over(value.span) is not None

    held, told = reading.values_in(sentence), sentence.of(reading.text)
    places = filter(None, (place_of(value) for value in held if value.kind == "place"))
    return Scene(
        places=tuple(dict.fromkeys(place for place in places if place.kind != "country")),
        times=tuple(dict.fromkeys(_times(reading.text, filter(is_claimed, held), sentence=sentence))),
        is_separate=any_of(words().apart).search(told) is not None,
        is_list=sum(value.kind == "quantity" for value in held) >= LISTED,
    )


def with_lead(scene: Scene, lead: Scene) -> Scene:
    """The scene of a headline, which leaves out what the first sentence beneath it tells: where and when."""
    return msgspec.structs.replace(scene, places=scene.places or lead.places, times=scene.times or lead.times)


def are_apart(one: Scene, other: Scene) -> bool:
    """True when the two sentences are of different events: other places, or an event and a whole war."""
    return one.is_whole != other.is_whole or _no_place_met(one, other)


def are_of_two_times(one: Scene, other: Scene) -> bool:
    """True when the two sentences tell of different days, or one of a day of the calendar and the other of none."""
    return _no_time_met(one, other)


def are_days_of_one_event(one: Scene, other: Scene) -> bool:
    """True where the times are days that may follow each other: weekdays, or dates of the calendar close together."""
    days = [time for time in (*one.times, *other.times) if not _is_relative(time)]
    if not days:
        return True
    first, last = min(low for low, _ in days), max(high for _, high in days)
    return len(days) == len((*one.times, *other.times)) and not _is_long((first, last))


def are_tied(one: Scene, other: Scene) -> bool:
    """True when a place below a country, or a day, stands in both."""
    return _is_met(one.places, other.places) or _is_day_met(one.times, other.times)


def are_tied_twice(one: Scene, other: Scene) -> bool:
    """True when both a place below a country and a day stand in both."""
    return _is_met(one.places, other.places) and _is_day_met(one.times, other.times)


def place_of_both(one: Scene, other: Scene) -> Place | None:
    """The first place below a country that both sentences name."""
    return next((place for place in one.places if _is_met((place,), other.places)), None)


def _is_day_met(ours: Iterable[tuple[str, str]], theirs: Iterable[tuple[str, str]]) -> bool:
    """True for two times of which one tells the other, both from the calendar or both without an anchor."""
    return any(one == other or (_is_relative(one) and _overlap(one, other)) for one in ours for other in theirs)


def _is_met(ours: Iterable[Place], theirs: Iterable[Place]) -> bool:
    return any(nearness(one, other) in ("same", "first within", "second within") for one in ours for other in theirs)


def _no_place_met(one: Scene, other: Scene) -> bool:
    return bool(one.places and other.places) and not _is_met(one.places, other.places)


def _no_time_met(one: Scene, other: Scene) -> bool:
    """True where no time of one meets one of the other; a day of the calendar beside no time at all is background.

    A spell of days ("since last Tuesday") is the time that the page is about, and meets what is told without a time.
    """
    if one.times and other.times:
        return not any(_overlap(a, b) for a in one.times for b in other.times)
    return any(not _is_relative(time) and not _is_spell(time) for time in (*one.times, *other.times))


def _is_spell(time: tuple[str, str]) -> bool:
    return not _is_long(time) and _days(time) > 1


def _days(time: tuple[str, str]) -> int:
    low, high = (date.fromisoformat(end[:DAY]) for end in time)
    return (high - low).days


def _overlap(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Intervals overlap; of two times without an anchor only those of one day do, unless both tell another part of it.

    Of a mixed pair nothing can be told, but that who says "in 2008" does not speak of a Sunday of this week.
    """
    if _is_relative(one) != _is_relative(other):
        return not any(_is_long(time) for time in (one, other))
    if _is_relative(one):
        return one[0] == other[0] and (one[1] == other[1] or "" in (one[1], other[1]))
    return one[0] < other[1] and other[0] < one[1]


def _is_long(time: tuple[str, str]) -> bool:
    if _is_relative(time):
        return False
    return _days(time) >= LONG


def _is_relative(time: tuple[str, str]) -> bool:
    return time[0].startswith(RELATIVE)


def _times(text: str, values: Iterable[Value], *, sentence: Span) -> Iterator[tuple[str, str]]:
    for value in values:
        if value.kind != "date" or _is_of_saying(text, value, sentence=sentence):
            continue
        if isinstance(value.low, str) and isinstance(value.high, str):
            yield value.low, value.high
        elif value.low is None and value.high is None:
            yield relative(value), str(_told_from(value).get("part") or "")


def relative(value: Value) -> str:
    """The day from which a time without an anchor is told, in a form that can be compared."""
    return f"{RELATIVE}{sorted((key, told) for key, told in _told_from(value).items() if key != 'part')}"


def _told_from(value: Value) -> Mapping[str, Json]:
    told = (value.ref or {}).get("relative")
    return told if isinstance(told, dict) else {"words": told}


def _is_of_saying(text: str, value: Value, *, sentence: Span) -> bool:
    ahead = text[max(sentence.start, value.span.start - LOOKED_AT) : value.span.start]
    return any_of(words().saying).search(" ".join(ahead.split()[-NEAR:])) is not None
