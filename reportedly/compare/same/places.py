"""Whether two places are one: by their name, or because they lie near each other."""

from reportedly.across import Place, distance

NEAR = 12.0
"""Kilometres: a quarter and its town, or one town as two gazetteers have it."""

ONE_NAME = 5 * NEAR
"""Kilometres within which two places of one name are one: a town, and the district that is called by it."""


def are_one(one: Place, other: Place) -> bool:
    """True for the same name, unless both positions say otherwise, and for two positions near each other."""
    far = kilometres(one, other)
    if far is not None:
        return far <= NEAR or (one.name == other.name and far <= ONE_NAME)
    return one.name == other.name


def lies_in(one: Place, other: Place) -> bool:
    """True for a place within the district or province that the other is: who names the town names that as well."""
    return other.kind == "subdivision" and one.inside == other.name and one.country == other.country


def kilometres(one: Place, other: Place) -> float | None:
    """How far two places lie apart; None where a position is not known."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    return distance(one.lat, one.lon, other.lat, other.lon)
