"""The scene of a figure: where and when its sentence plays, and whether it counts an event or a whole war.

A figure tells its own place and time only where its clause does. Its whole sentence says less surely which they are,
but tells two events apart well: where one names Tuesday and the other Friday, they are not of one.
"""

from collections.abc import Iterable, Iterator

import msgspec

from reportedly.compare.figures.place import Place, nearness, place_of
from reportedly.compare.figures.words import any_of, words
from reportedly.model import Json, Value
from reportedly.rulebook.reading import Reading
from reportedly.text import Span

LOOKED_AT = 60
"""Characters in front of a date that are searched for the verb of saying it belongs to."""


class Scene(msgspec.Struct, frozen=True):
    """`places` are those below a country; `times` are half-open intervals of ISO 8601, or what a time that has no
    anchor is told from ("a Friday"). `is_whole` says that the sentence counts over a war, a year or longer."""

    places: tuple[Place, ...] = ()
    times: tuple[tuple[str, str], ...] = ()
    is_whole: bool = False


def scene_of(reading: Reading, sentence: Span) -> Scene:
    """The scene of a sentence; dates on which somebody said something are no part of it."""
    held = reading.values_in(sentence)
    places = filter(None, (place_of(value) for value in held if value.kind == "place"))
    return Scene(
        places=tuple(dict.fromkeys(place for place in places if place.kind != "country")),
        times=tuple(dict.fromkeys(_times(reading.text, held))),
        is_whole=any_of(words().whole).search(sentence.of(reading.text)) is not None,
    )


def are_apart(one: Scene, other: Scene) -> bool:
    """True when the two sentences are of different events: other places, other days, or an event and a whole war."""
    return one.is_whole != other.is_whole or _no_place_met(one, other) or _no_time_met(one, other)


def are_tied(one: Scene, other: Scene) -> bool:
    """True when a place below a country, or a day, stands in both."""
    return _is_met(one.places, other.places) or any(time in other.times for time in one.times)


def _is_met(ours: Iterable[Place], theirs: Iterable[Place]) -> bool:
    return any(nearness(one, other) in ("same", "first within", "second within") for one in ours for other in theirs)


def _no_place_met(one: Scene, other: Scene) -> bool:
    return bool(one.places and other.places) and not _is_met(one.places, other.places)


def _no_time_met(one: Scene, other: Scene) -> bool:
    """True where no time of one meets one of the other; a day of the calendar beside no time at all is background."""
    if one.times and other.times:
        return not any(_overlap(a, b) for a in one.times for b in other.times)
    return any(not _is_relative(time) for time in (*one.times, *other.times))


def _overlap(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Intervals overlap; of two times without an anchor only equal ones do; of a mixed pair nothing can be told."""
    if _is_relative(one) != _is_relative(other):
        return True
    return one == other if _is_relative(one) else one[0] < other[1] and other[0] < one[1]


RELATIVE = "from "
"""Begins a time without an anchor; no ISO 8601 date does."""


def _is_relative(time: tuple[str, str]) -> bool:
    return time[0].startswith(RELATIVE)


def _times(text: str, values: Iterable[Value]) -> Iterator[tuple[str, str]]:
    for value in values:
        if value.kind != "date" or _is_of_saying(text, value):
            continue
        if isinstance(value.low, str) and isinstance(value.high, str):
            yield value.low, value.high
        elif value.low is None and value.high is None:
            yield f"{RELATIVE}{_sorted((value.ref or {}).get('relative'))}", ""


def _sorted(told: Json) -> str:
    return repr(sorted(told.items())) if isinstance(told, dict) else repr(told)


def _is_of_saying(text: str, value: Value) -> bool:
    ahead = text[max(0, value.span.start - LOOKED_AT) : value.span.start]
    return any_of(words().saying).search(" ".join(ahead.split()[-3:])) is not None
