"""The figures of an event over the days on which they were published, each outlet with its own mark."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

import msgspec

from reportedly.across import day_of
from reportedly.show.report.conflicts import told
from reportedly.show.report.nouns import Event, Figure
from reportedly.show.report.scale import scale_of
from reportedly.show.report.strips import ends, said
from reportedly.show.report.words import NOBODY

WIDTH, HEIGHT = 330, 200
LEFT, RIGHT, TOP, BOTTOM = 40, 12, 10, 24
"""Units of the drawing, and of its margins."""

OUTLETS = 7
"""Outlets with a mark of their own, those with most figures; the others share one."""

BESIDE = 11.0
"""Units between marks of one day, so that none hides another."""

INSIDE = 4.0
"""Units between the axis and the first mark."""

LETTER, GAP = 6.0, 6.0
"""Units of a letter of the days' names, and between two of them."""

OTHERS = "other outlets"


class Mark(msgspec.Struct, frozen=True):
    """One figure: its line from `y1` up to `y2`, open ends as arrows, `mark` its outlet's number, `row` its own row."""

    x: float
    y1: float
    y2: float
    marks: tuple[float, ...]
    is_open_up: bool
    is_open_down: bool
    outlet: int
    row: str
    title: str


class Tick(msgspec.Struct, frozen=True):
    """A day, or a number, at its place on an axis."""

    at: float
    words: str
    anchor: str = "middle"


class Overtime(msgspec.Struct, frozen=True):
    """The whole drawing; `outlets` in the order of their marks."""

    width: int
    height: int
    marks: tuple[Mark, ...]
    days: tuple[Tick, ...]
    numbers: tuple[Tick, ...]
    outlets: tuple[str, ...]
    is_log: bool


def overtime(event: Event) -> Overtime | None:
    """The drawing; None where all figures are of one day, or of none."""
    dated = [figure for figure in event.figures if day_of(figure.quoted.leaf.published) is not None]
    days = sorted({_ordinal(figure) for figure in dated})
    if len(days) < 2:
        return None
    scale = scale_of(ends(dated))
    placed, across = _placed(dated)
    ranked = Counter(_outlet(figure) for figure in dated)
    names = sorted(ranked, key=lambda name: (-ranked[name], name))
    kept = names[:OUTLETS] + ([OTHERS] if len(names) > OUTLETS else [])
    number_of = {name: min(at, OUTLETS) for at, name in enumerate(names)}

    def y_of(number: float) -> float:
        return round(HEIGHT - BOTTOM - scale.at(number) * (HEIGHT - TOP - BOTTOM), 1)

    marks = tuple(
        Mark(
            x=x,
            y1=y_of(figure.low) if figure.low is not None else HEIGHT - BOTTOM,
            y2=y_of(figure.high) if figure.high is not None else TOP,
            marks=tuple(dict.fromkeys(y_of(end) for end in (figure.low, figure.high) if end is not None)),
            is_open_up=figure.high is None,
            is_open_down=figure.low is None,
            outlet=number_of[_outlet(figure)],
            row=figure.figure,
            title=_title(figure),
        )
        for figure, x in placed
    )
    numbers = tuple(Tick(y_of(number), said(number)) for number in scale.ticks())
    return Overtime(WIDTH, HEIGHT, marks, tuple(_days(across)), numbers, tuple(kept), scale.is_log)


def _placed(figures: Sequence[Figure]) -> tuple[Sequence[tuple[Figure, float]], dict[int, float]]:
    """Each figure beside those of its day, and the middle of each day; the same number of one outlet stands once.

    Days stand as far apart as they are, as far as the marks of the days between leave room.
    """
    once: dict[object, Figure] = {}
    for figure in figures:
        once.setdefault((_ordinal(figure), _outlet(figure), figure.low, figure.high), figure)
    held: dict[int, list[Figure]] = {}
    for figure in sorted(once.values(), key=_ordinal):
        held.setdefault(_ordinal(figure), []).append(figure)
    days = list(held)
    room = WIDTH - LEFT - RIGHT - 2 * INSIDE
    step = min(BESIDE, room / (2 * len(once)))
    free = room - step * len(once)
    at, found, across = LEFT + INSIDE, list[tuple[Figure, float]](), dict[int, float]()
    for day, before in zip(days, [days[0], *days], strict=False):
        at += free * (day - before) / (days[-1] - days[0])
        across[day] = at + step * len(held[day]) / 2
        found += [(figure, round(at + step * (number + 0.5), 1)) for number, figure in enumerate(held[day])]
        at += step * len(held[day])
    return found, across


def _days(across: dict[int, float]) -> Sequence[Tick]:
    """The first and the last day, and those between that find room."""
    named = [(x, date.fromordinal(day).isoformat()) for day, x in sorted(across.items())]
    size = 10 * LETTER
    first = max(named[0][0], LEFT + size / 2)
    last = min(named[-1][0], WIDTH - size / 2)
    found = [Tick(round(first, 1), named[0][1])]
    until = first + size / 2 + GAP
    for x, words in named[1:-1]:
        if x - size / 2 >= until and x + size / 2 + GAP <= last - size / 2:
            found.append(Tick(round(x, 1), words))
            until = x + size / 2 + GAP
    return [*found, Tick(round(last, 1), named[-1][1])]


def _title(figure: Figure) -> str:
    return f"{told(figure)}: {figure.quoted.voice}, {_outlet(figure)}, {figure.quoted.leaf.published}"


def _outlet(figure: Figure) -> str:
    return figure.quoted.leaf.outlet or NOBODY


def _ordinal(figure: Figure) -> int:
    return (day_of(figure.quoted.leaf.published) or date.min).toordinal()
