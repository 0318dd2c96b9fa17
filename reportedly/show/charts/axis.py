"""The timeline as numbers: every time a bar over one axis, what claims are about above it, what was said below it.

A page that speaks of 1949 and of last Tuesday would have all of last week in one point of an even axis. So the axis is
uneven, and says so: between two neighbouring edges it is as long as the logarithm of the days between them.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from math import log2
from typing import Literal

import msgspec

from reportedly.show.moments import Moment, days

WIDTH = 960
"""Units of the drawing."""

LEFT, RIGHT = 56, 20
"""Units beside the axis: the lanes' names, and room for an arrow."""

ROW = 20
MOST_ROWS = 12
"""Height of a row of bars, and rows of a lane; what finds no room is counted."""

ARROW = 12.0
"""Units at the end of a bar without one."""

LETTER = 6.6
"""Units of a letter of the bars' words on the average."""

LEAST = 5.0
"""Units of the shortest bar."""

Lane = Literal["about", "named", "said"]


class Bar(msgspec.Struct, frozen=True):
    """One time in a lane. `is_open_left` and `is_open_right` tell of a side that has no end. Claims are ids."""

    lane: Lane
    x: float
    y: float
    width: float
    is_open_left: bool
    is_open_right: bool
    words: str
    words_x: float
    claims: tuple[str, ...]
    title: str


class Tick(msgspec.Struct, frozen=True):
    """A day with its name under the axis."""

    x: float
    name: str
    anchor: str


class Axis(msgspec.Struct, frozen=True):
    """The whole drawing; `level` is the axis's own height in it, `more` counts the times without room."""

    width: int
    height: float
    level: float
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    more: int

    @property
    def has_said(self) -> bool:
        """True when there is a lane below the axis."""
        return any(bar.lane == "said" for bar in self.bars)


class _Dated(msgspec.Struct, frozen=True):
    """A moment in days, with the days it is drawn from and to."""

    moment: Moment
    start: float | None
    end: float | None


def axis_of(moments: Sequence[Moment]) -> Axis | None:
    """The drawing of these times; None when there are none that stand in a calendar."""
    dated = [_Dated(moment, days(moment.low), days(moment.high)) for moment in moments]
    dated = [one for one in dated if (one.start, one.end) != (None, None)]
    if not dated:
        return None
    scale = _Scale([edge for one in dated for edge in (one.start, one.end) if edge is not None])
    about, lost = _laid(dated, lane="about", scale=scale)
    said, lost_too = _laid(dated, lane="said", scale=scale)
    rows = 1 + max((row for row, _ in about), default=0)
    level = rows * ROW + 8.0
    bars = [_raised(bar, level - (row + 1) * ROW) for row, bar in about]
    bars += [_raised(bar, level + 26 + row * ROW) for row, bar in said]
    height = level + 28 + (1 + max((row for row, _ in said), default=-1)) * ROW
    return Axis(WIDTH, height, level, tuple(bars), tuple(_ticks(scale)), lost + lost_too)


class _Scale:
    """Leads from days to units."""

    def __init__(self, edges: Sequence[float]) -> None:
        self.edges = sorted(set(edges))
        gaps = [log2(1 + after - before) for before, after in pairwise(self.edges)]
        room = WIDTH - LEFT - RIGHT
        unit = room / sum(gaps) if gaps else 0.0
        self._places = {self.edges[0]: float(LEFT)}
        at = float(LEFT)
        for edge, gap in zip(self.edges[1:], gaps, strict=True):
            at += gap * unit
            self._places[edge] = at

    def at(self, day: float) -> float:
        return self._places[day]


def _laid(dated: Sequence[_Dated], *, lane: Lane, scale: _Scale) -> tuple[list[tuple[int, Bar]], int]:
    """The bars of a lane, the earliest first and each in the lowest row with room, and how many found none.

    A time that is only named stands among those that claims are about, in words of its own.
    """
    free = [0.0] * MOST_ROWS
    found: list[tuple[int, Bar]] = []
    lost = 0
    for one in sorted(dated, key=lambda each: scale.at(each.start if each.start is not None else scale.edges[0])):
        claims = one.moment.said if lane == "said" else (one.moment.about or one.moment.named)
        if not claims and (lane == "said" or one.moment.said):
            continue
        bar = _bar(one, lane=lane, claims=claims, scale=scale)
        left = min(bar.x, bar.words_x)
        row = next((row for row, until in enumerate(free) if until <= left), None)
        if row is None:
            lost += 1
            continue
        free[row] = max(bar.x + bar.width, bar.words_x + len(bar.words) * LETTER) + 10
        found.append((row, bar))
    return found, lost


def _bar(one: _Dated, *, lane: Lane, claims: tuple[str, ...], scale: _Scale) -> Bar:
    start = scale.at(one.start) if one.start is not None else LEFT - ARROW
    end = scale.at(one.end) if one.end is not None else WIDTH - ARROW
    width = max(end - start, LEAST)
    words = _words(one.moment, claims)
    after = start + width + 5
    is_beside = after + len(words) * LETTER <= WIDTH
    role: Lane = lane if lane == "said" or one.moment.about else "named"
    return Bar(
        lane=role,
        x=round(start, 1),
        y=0.0,
        width=round(width, 1),
        is_open_left=one.start is None,
        is_open_right=one.end is None,
        words=words,
        words_x=round(after if is_beside else max(start - 5 - len(words) * LETTER, 0.0), 1),
        claims=claims,
        title=f"{one.moment.reading}: {role}{' in' if role == 'named' and claims else ''} {', '.join(claims)}".rstrip(),
    )


def _words(moment: Moment, claims: tuple[str, ...]) -> str:
    if not claims:
        return moment.reading
    return f"{moment.reading} · {claims[0] if len(claims) == 1 else f'{len(claims)} claims'}"


def _raised(bar: Bar, y: float) -> Bar:
    return msgspec.structs.replace(bar, y=round(y, 1))


def _ticks(scale: _Scale) -> Iterator[Tick]:
    """The edges with room for their names, the first and the last before the others."""
    names = [(scale.at(edge), _day(edge)) for edge in scale.edges]
    size = len("2031-04-02") * LETTER
    last = names[-1][0]
    until = -size
    for x, name in names:
        is_last = x == last
        if is_last or (x >= until and x + 2 * size + 8 <= last):
            yield Tick(round(x, 1), name, "end" if is_last and len(names) > 1 else "start")
            until = x + size + 8


def _day(edge: float) -> str:
    """The day; a new year's day is called by its year."""
    return date.fromordinal(int(edge)).isoformat().removesuffix("-01-01")
