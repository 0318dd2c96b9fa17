"""Places as figures are compared by them: one place, one within the other, or two."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

import msgspec

from reportedly.model import Json, Value

Nearness: TypeAlias = Literal["same", "first within", "second within", "apart", "untold"]


class Place(msgspec.Struct, frozen=True):
    """A place, as far as the gazetteer tells it from others. `inside` is the name of what holds it."""

    name: str
    kind: str
    country: str | None
    inside: str | None
    geonames: int | None


def place_of(value: Value | None) -> Place | None:
    """The place that a value names; None where it is none, or has no name."""
    ref = value.ref if value is not None and value.kind == "place" else None
    name = word(ref, "name")
    if ref is None or name is None:
        return None
    number = ref.get("geonames")
    return Place(
        name=name,
        kind=word(ref, "kind") or "",
        country=word(ref, "country"),
        inside=word(ref, "inside"),
        geonames=number if isinstance(number, int) else None,
    )


def nearness(first: Place | None, second: Place | None) -> Nearness:
    """How two places lie to each other."""
    if first is None or second is None:
        return "untold"
    if first.name == second.name or (first.geonames is not None and first.geonames == second.geonames):
        return "same"
    if _lies_in(first, second):
        return "first within"
    return "second within" if _lies_in(second, first) else "apart"


def _lies_in(narrow: Place, broad: Place) -> bool:
    is_of_country = broad.kind == "country" and narrow.kind != "country" and narrow.country == broad.country
    return narrow.inside == broad.name or (is_of_country and narrow.country is not None)


def word(ref: Mapping[str, Json] | None, key: str) -> str | None:
    """What a value's `ref` says under a key, where that is a word."""
    found = (ref or {}).get(key)
    return found if isinstance(found, str) and found else None
