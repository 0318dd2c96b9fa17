"""The piece of the globe that a map shows, and how a place on it becomes a point of the drawing.

The projection is equirectangular with the window's middle as standard parallel (Snyder 1987, p. 90): near the middle a
kilometre is as long to the east as to the north. Good for a province or a country, coarse for the whole world.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import cos, radians

import msgspec

WIDTH, HEIGHT = 960, 600
"""Units of the drawing; it is less high where it would show the poles."""

SOUTHMOST, NORTHMOST = -60.0, 84.0
"""Degrees; nobody reports from beyond, and the projection draws the poles as lines."""

PADDING = 0.12
"""Share of the window's size around the places, so that names find room."""


class Reach(msgspec.Struct, frozen=True):
    """A place on the globe, and how many degrees around it belong into the picture."""

    lon: float
    lat: float
    around: float


class Window(msgspec.Struct, frozen=True):
    """West, south, east and north in degrees; `east` may lie beyond 180 where the window crosses that meridian."""

    west: float
    south: float
    east: float
    north: float

    @property
    def per_degree(self) -> float:
        """Units of the drawing in a degree of longitude."""
        return WIDTH / (self.east - self.west)

    @property
    def stretch(self) -> float:
        """How much longer a degree of latitude is drawn than one of longitude."""
        return 1 / cos(radians((self.south + self.north) / 2))

    @property
    def height(self) -> float:
        """Units from the upper edge to the lower one."""
        return (self.north - self.south) * self.per_degree * self.stretch

    def x_of(self, lon: float) -> float:
        """Units from the left edge."""
        return (lon - self.west) * self.per_degree

    def y_of(self, lat: float) -> float:
        """Units from the upper edge."""
        return (self.north - lat) * self.per_degree * self.stretch

    def nearest(self, lon: float) -> float:
        """The same longitude, counted so that it lies in the window where it can."""
        middle = (self.west + self.east) / 2
        return lon + round((middle - lon) / 360) * 360

    def covers(self, lon: float, lat: float) -> bool:
        """True when the place is in the picture."""
        return self.west <= self.nearest(lon) <= self.east and self.south <= lat <= self.north


def window_around(reaches: Sequence[Reach]) -> Window:
    """The smallest window of the drawing's shape that shows all of these places, with room at its edges.

    >>> round(window_around([Reach(179.0, -17.0, 1.0), Reach(-179.0, -18.0, 1.0)]).east) > 180
    True
    """
    west, east = _shortest_arc(reaches)
    south = max(min(reach.lat - reach.around for reach in reaches), SOUTHMOST)
    north = min(max(reach.lat + reach.around for reach in reaches), NORTHMOST)
    south, north = min(south, NORTHMOST - 1), max(north, SOUTHMOST + 1)
    return _shaped(west, south=south, east=east, north=north)


def _shortest_arc(reaches: Iterable[Reach]) -> tuple[float, float]:
    """The arc of longitudes that holds all places: the globe without the widest gap between two of them."""
    ordered = sorted(reaches, key=lambda reach: reach.lon)
    lons = [reach.lon for reach in ordered]
    gaps = [after - before for before, after in pairwise([*lons, lons[0] + 360])]
    first = (gaps.index(max(gaps)) + 1) % len(lons)
    turned = [*ordered[first:], *ordered[:first]]
    start = turned[0].lon
    return (
        min(start + (reach.lon - start) % 360 - reach.around for reach in turned),
        max(start + (reach.lon - start) % 360 + reach.around for reach in turned),
    )


def _shaped(west: float, *, south: float, east: float, north: float) -> Window:
    """The window widened until it has the shape of the drawing; never more than once around."""
    narrow = cos(radians((south + north) / 2))
    across = max((east - west) * (1 + 2 * PADDING), (north - south) * (1 + 2 * PADDING) / narrow * WIDTH / HEIGHT)
    across = min(across, 360.0)
    along = across * narrow * HEIGHT / WIDTH
    middle, level = (west + east) / 2, (south + north) / 2
    return Window(
        middle - across / 2,
        max(level - along / 2, SOUTHMOST),
        middle + across / 2,
        min(level + along / 2, NORTHMOST),
    )
