"""The mentions of one sentence as a clause sees them: stretches of its words that a verb may have beside it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.link.words import Word
from reportedly.model import Value
from reportedly.text import Span

ACTORS = ("party", "quantity", "place")
"""Kinds of value that do something or have it done to them, the one first that wins over others of the same words."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A value in its sentence: the words from `first` up to `end`; `adjective` is true for "Turkish", `counted`
    for a figure.
    """

    value: str
    first: int
    end: int
    adjective: bool
    possessive: bool
    counted: bool


@dataclass(frozen=True, slots=True)
class Units:
    """Those of a sentence that act or are acted on, disjoint, by their first word and by their last; and the others."""

    by_first: Mapping[int, Unit]
    by_end: Mapping[int, Unit]
    places: tuple[Unit, ...]
    dates: tuple[Unit, ...]


def units(words: Sequence[Word], values: Iterable[Value]) -> Units:
    """The units of a sentence; a figure reaches over the thing it counts."""
    starts = [word.span.start for word in words]
    found = sorted(_actors(words, starts, values), key=lambda pair: (pair[0], -pair[1].end, pair[1].first))
    taken: dict[int, Unit] = {}
    for _, unit in found:
        if not any(at in taken for at in range(unit.first, unit.end)):
            taken |= dict.fromkeys(range(unit.first, unit.end), unit)
    kept = tuple({id(unit): unit for unit in taken.values()}.values())
    return Units(
        by_first={unit.first: unit for unit in kept},
        by_end={unit.end: unit for unit in kept},
        places=tuple(_of_kind(words, starts, values, "place")),
        dates=tuple(_of_kind(words, starts, values, "date")),
    )


def _actors(words: Sequence[Word], starts: Sequence[int], values: Iterable[Value]) -> Iterator[tuple[int, Unit]]:
    for value in values:
        if value.kind in ACTORS and not (value.kind == "quantity" and (value.counted is None or value.unit)):
            unit = _unit(words, starts, value)
            if unit is not None:
                yield ACTORS.index(value.kind), unit


def _of_kind(words: Sequence[Word], starts: Sequence[int], values: Iterable[Value], kind: str) -> Iterator[Unit]:
    found = (_unit(words, starts, value) for value in values if value.kind == kind)
    return (unit for unit in found if unit is not None)


def _unit(words: Sequence[Word], starts: Sequence[int], value: Value) -> Unit | None:
    span = value.span
    if value.counted is not None and 0 <= value.counted.start - span.end <= 1:
        span = Span(span.start, value.counted.end)
    first, end = bisect_right(starts, span.start) - 1, bisect_left(starts, span.end)
    if first < 0 or first >= end or words[end - 1].span.end > span.end or words[first].span.start < span.start:
        return None
    ref = value.ref or {}
    is_adjective = ref.get("adjective") is True or ref.get("form") == "adjective"
    return Unit(
        value.id,
        first,
        end,
        adjective=is_adjective,
        possessive=words[end - 1].possessive,
        counted=value.kind == "quantity",
    )
