"""The figures of an event as strips above one another, all on one line of numbers."""

from collections.abc import Iterable, Sequence

import msgspec

from reportedly.show.figures import interval_between
from reportedly.show.report.nouns import Event, Figure, State
from reportedly.show.report.scale import Scale, scale_of

WIDTH, HEIGHT = 230, 20
"""Units of a strip."""

SIDE = 9.0
"""Units at either end of the line that only marks and arrows use."""

EDGE = 2.0
"""Units from either edge at which the line of an open end stops, where its arrow stands."""

LETTER, GAP = 6.4, 6.0
"""Units of a letter under the line, and between two numbers there."""

SHAPES: dict[State | None, str] = {"conflict": "diamond", "update": "triangle", "subset": "ring"}
"""What marks a number beside its colour; a dot for all others."""


class Strip(msgspec.Struct, frozen=True):
    """One figure on the line: from `x1` to `x2` in units, arrows for open ends, a mark at `marks`."""

    x1: float
    x2: float
    is_open_left: bool
    is_open_right: bool
    marks: tuple[float, ...]
    shape: str
    tone: str


class Tick(msgspec.Struct, frozen=True):
    """A round number under the line."""

    x: float
    words: str
    anchor: str = "middle"


class Ruler(msgspec.Struct, frozen=True):
    """The line that the strips of one event share."""

    scale: Scale
    ticks: tuple[Tick, ...]

    def strip(self, figure: Figure) -> Strip:
        """One figure as it is drawn."""
        return _strip(figure.low, figure.high, scale=self.scale, relation=figure.relation)


def ruler_of(event: Event) -> Ruler:
    """The line for all figures of an event."""
    scale = scale_of(ends(event.figures))
    ticks = [Tick(round(x_of(number, scale), 1), said(number)) for number in scale.ticks()]
    return Ruler(scale, tuple(_apart(ticks)))


def ends(figures: Iterable[Figure]) -> Sequence[float]:
    """All numbers that figures name."""
    return [end for figure in figures for end in (figure.low, figure.high) if end is not None]


def x_of(number: float, scale: Scale) -> float:
    """Units from the left edge of a strip."""
    return SIDE + scale.at(number) * (WIDTH - 2 * SIDE)


def said(number: float) -> str:
    """A number as it is written: `1,400`."""
    return interval_between(number, number, is_about=False)


def tone_of(relation: State | None) -> str:
    """The class that colours a relation."""
    return {
        "conflict": "conflict",
        "update": "update",
        "subset": "part",
        "same": "agrees",
        "compatible": "agrees",
    }.get(relation or "", "alone")


def _strip(low: float | None, high: float | None, *, scale: Scale, relation: State | None) -> Strip:
    x1 = x_of(low, scale) if low is not None else EDGE
    x2 = x_of(high, scale) if high is not None else WIDTH - EDGE
    marks = dict.fromkeys(round(x_of(end, scale), 1) for end in (low, high) if end is not None)
    return Strip(
        x1=round(x1, 1),
        x2=round(x2, 1),
        is_open_left=low is None,
        is_open_right=high is None,
        marks=tuple(marks),
        shape=SHAPES.get(relation, "dot"),
        tone=tone_of(relation),
    )


def _apart(ticks: Sequence[Tick]) -> Iterable[Tick]:
    """The ticks whose words do not run into one another; those at the ends stay inside."""
    until = -1.0
    for tick in ticks:
        half = len(tick.words) * LETTER / 2
        at = min(max(tick.x, half), WIDTH - half)
        if at - half >= until:
            yield tick if at == tick.x else Tick(tick.x, tick.words, "start" if at > tick.x else "end")
            until = at + half + GAP
