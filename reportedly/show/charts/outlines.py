"""The outlines of land and countries under the map: Natural Earth at 1:50 million, thinned and packed into one file.

`outlines.bin` is made by `python -m train.outlines` and holds nothing but numbers of two bytes, compressed by zlib:
how many arcs there are, then for each how many points it has and the steps between them, along x and along y, in
hundredths of a degree; then how many countries, and for each its two letters (ISO 3166-1, zeros where it has none)
and its rings, each as the numbers of its arcs, `~n` for an arc that is walked backwards.

Source: Natural Earth 4.1.0, admin-0 countries, public domain. Its borders are those in effect, not those in law;
a map of ours says so beside it.
"""

import sys
import zlib
from array import array
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import TypeAlias

import msgspec

FILE = Path(__file__).with_name("outlines.bin")

STEPS = 100
"""Steps in a degree."""

ROUND = 360 * STEPS
"""Steps around the globe; a longitude may lie beyond 180 degrees where a coast crosses that meridian."""

POLE = -90 * STEPS

Ring: TypeAlias = tuple[tuple[int, int], ...]
"""A closed line as (longitude, latitude) in hundredths of a degree."""


class Country(msgspec.Struct, frozen=True):
    """One country: its two letters, and a ring for each piece of its land with the window that holds it.

    A window is (west, south, east, north), in hundredths of a degree.
    """

    code: str | None
    rings: tuple[tuple[tuple[int, int, int, int], Ring], ...]


@lru_cache(maxsize=1)
def countries() -> tuple[Country, ...]:
    """All countries, read once for the process."""
    numbers = array("h", zlib.decompress(FILE.read_bytes()))
    if sys.byteorder == "big":
        numbers.byteswap()
    arcs, at = _arcs(numbers)
    found: list[Country] = []
    count, at = numbers[at], at + 1
    for _ in range(count):
        first, second, pieces = numbers[at : at + 3]
        at += 3
        rings = []
        for _ in range(pieces):
            until = at + 1 + numbers[at]
            ring = _ring(numbers[at + 1 : until], arcs=arcs)
            rings.append((_window(ring), ring))
            at = until
        found.append(Country(chr(first) + chr(second) if first else None, tuple(rings)))
    return tuple(found)


def _arcs(numbers: "array[int]") -> tuple[list[Ring], int]:
    """The arcs, and where in the numbers the countries begin."""
    arcs: list[Ring] = []
    at = 1
    for _ in range(numbers[0]):
        length, at = numbers[at], at + 1
        across, along = numbers[at : at + length], numbers[at + length : at + 2 * length]
        arcs.append(tuple(zip(accumulate(across), accumulate(along), strict=True)))
        at += 2 * length
    return arcs, at


def _ring(indices: "array[int]", *, arcs: list[Ring]) -> Ring:
    """The arcs end to end; where one ends the next begins, and the point they share stands once.

    A ring that goes once around the globe (Antarctica's coast) is closed through the pole.
    """
    points: list[tuple[int, int]] = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        turn = round((points[-1][0] - arc[0][0]) / ROUND) * ROUND if points else 0
        points.extend((x + turn, y) for x, y in (arc[1:] if points else arc))
    if abs(points[-1][0] - points[0][0]) > ROUND // 2:
        points.extend(((points[-1][0], POLE), (points[0][0], POLE)))
    return tuple(points)


def _window(ring: Ring) -> tuple[int, int, int, int]:
    across, along = [x for x, _ in ring], [y for _, y in ring]
    return min(across), min(along), max(across), max(along)
