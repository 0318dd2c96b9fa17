"""Whether two places are one: by their name, or because they lie near each other."""

import math

from reportedly.across import Place

NEAR = 12.0
"""Kilometres: a quarter and its town, or one town as two gazetteers have it."""

RADIUS = 6371.0
"""Of the earth, in kilometres."""


def are_one(one: Place, other: Place) -> bool:
    """True for the same name, unless both positions say otherwise, and for two positions near each other."""
    far = kilometres(one, other)
    if far is not None:
        return far <= NEAR or (one.name == other.name and far <= NEAR * 5)
    return one.name == other.name


def kilometres(one: Place, other: Place) -> float | None:
    """The distance of two places (haversine formula); None where a position is not known."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    north, other_north = math.radians(one.lat), math.radians(other.lat)
    half = math.sin((other_north - north) / 2) ** 2
    half += math.cos(north) * math.cos(other_north) * math.sin(math.radians(other.lon - one.lon) / 2) ** 2
    return 2 * RADIUS * math.asin(math.sqrt(half))
