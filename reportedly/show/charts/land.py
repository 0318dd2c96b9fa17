"""The land of a window as paths of the drawing: cut to the window, and no finer than can be seen."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from typing import TypeAlias

import msgspec

from reportedly.show.charts.outlines import ROUND, STEPS, countries
from reportedly.show.charts.window import WIDTH, Window

Point: TypeAlias = tuple[float, float]

FINEST = 2.0
"""Units between two points of a coast that are both drawn."""

MARGIN = 20.0
"""Units beyond the picture at which land is cut, so that the cut itself is never seen."""


class Land(msgspec.Struct, frozen=True):
    """One country's land in the window as the `d` of an SVG path; `is_named` when the page names the country."""

    path: str
    is_named: bool


def lands(window: Window, *, named: Collection[str]) -> tuple[Land, ...]:
    """Every country that shows in the window, those that the page names last, so that their borders lie on top."""
    found: list[Land] = []
    for country in countries():
        placed = ((box, ring, turn) for box, ring in country.rings for turn in _turns(window))
        rings = (_drawn(ring, window=window, box=box, turn=turn) for box, ring, turn in placed)
        path = "".join(piece for piece in rings if piece)
        if path:
            found.append(Land(path, is_named=country.code in named))
    return tuple(sorted(found, key=lambda land: land.is_named))


@lru_cache(maxsize=512)
def half_size(code: str) -> float | None:
    """Half of what a country's largest piece of land measures, in degrees; None for a country that is not drawn."""
    boxes = [box for country in countries() if country.code == code for box, _ in country.rings]
    sizes = [((east - west) * (north - south), max(east - west, north - south)) for west, south, east, north in boxes]
    return max(sizes)[1] / 2 / STEPS if sizes else None


def _turns(window: Window) -> Iterator[int]:
    """How often a longitude must go around the globe to lie in the window."""
    yield from (turn for turn in (-1, 0, 1) if window.west < 190 + 360 * turn and window.east > -180 + 360 * turn)


def _drawn(ring: Sequence[tuple[int, int]], *, window: Window, box: tuple[int, int, int, int], turn: int) -> str | None:
    """The ring as a closed path; None when it is not in the window, or too small to see."""
    shift = turn * ROUND
    west, south, east, north = box
    left, right = window.x_of((west + shift) / STEPS), window.x_of((east + shift) / STEPS)
    top, bottom = window.y_of(north / STEPS), window.y_of(south / STEPS)
    if right < 0 or left > WIDTH or bottom < 0 or top > window.height or max(right - left, bottom - top) < FINEST:
        return None
    by_x, by_y = window.per_degree / STEPS, window.per_degree * window.stretch / STEPS
    from_x, from_y = window.west * STEPS - shift, window.north * STEPS
    points: list[Point] = [((x - from_x) * by_x, (from_y - y) * by_y) for x, y in ring]
    return _path(_cut(_coarse(points), height=window.height))


def _coarse(points: Sequence[Point]) -> list[Point]:
    kept, (last_x, last_y) = [points[0]], points[0]
    for point in points:
        x, y = point
        if not -FINEST < x - last_x < FINEST or not -FINEST < y - last_y < FINEST:
            kept.append(point)
            last_x, last_y = point
    return kept


def _cut(points: list[Point], *, height: float) -> list[Point]:
    """The ring within the picture and a margin: Sutherland and Hodgman (1974), one edge after the other."""
    limits = ((0, -MARGIN, 1), (0, WIDTH + MARGIN, -1), (1, -MARGIN, 1), (1, height + MARGIN, -1))
    for axis, limit, side in limits:
        inside = [(point[axis] - limit) * side >= 0 for point in points]
        if all(inside):
            continue
        kept: list[Point] = []
        for at, here in enumerate(points):
            if inside[at] != inside[at - 1]:
                kept.append(_crossing(points[at - 1], here, axis=axis, limit=limit))
            if inside[at]:
                kept.append(here)
        points = kept
    return points


def _crossing(before: Point, here: Point, *, axis: int, limit: float) -> Point:
    share = (limit - before[axis]) / (here[axis] - before[axis])
    x, y = (before[each] + share * (here[each] - before[each]) for each in (0, 1))
    return (limit, y) if axis == 0 else (x, limit)


def _path(points: Sequence[Point]) -> str | None:
    """Whole units as an SVG path, each step from the point before."""
    whole = [(round(x), round(y)) for x, y in points]
    distinct = [point for point, _ in groupby(whole)]
    if len(distinct) < 3:
        return None
    steps = " ".join(f"{here[0] - before[0]} {here[1] - before[1]}" for before, here in pairwise(distinct))
    return f"M{distinct[0][0]} {distinct[0][1]}l{steps}z"
