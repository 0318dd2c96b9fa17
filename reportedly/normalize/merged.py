"""Values of several kinds become one row in text order, with ids that follow it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from reportedly.model import Json, Value

LINKS = ("time", "place")
"""What of a value's `ref` names another value by its id."""


def merged(*kinds: Sequence[Value]) -> tuple[Value, ...]:
    """All values by where they begin and end, numbered anew; at one place, in the order of the kinds given.

    What the `ref` of a value says of the id of another of its kind is carried over to its new id.
    """
    ordered = sorted(
        ((kind, value) for kind, values in enumerate(kinds) for value in values), key=lambda one: one[1].span
    )
    ids = {(kind, value.id): f"x{number}" for number, (kind, value) in enumerate(ordered, start=1)}
    return tuple(
        msgspec.structs.replace(value, id=f"x{number}", ref=_linked(value.ref, kind=kind, ids=ids))
        for number, (kind, value) in enumerate(ordered, start=1)
    )


def outside_of_money(places: Iterable[Value], *, figures: Sequence[Value]) -> Iterator[Value]:
    """The places but those that name a currency: the "Syrian" of five million Syrian pounds, the "US" of US$5."""
    sums = [value.span for value in figures if value.kind == "money"]
    for place in places:
        at = bisect_right(sums, place.span.start, key=lambda span: span.start) - 1
        if at < 0 or not sums[at].covers(place.span):
            yield place


def _linked(ref: dict[str, Json] | None, *, kind: int, ids: Mapping[tuple[int, str], str]) -> dict[str, Json] | None:
    if ref is None or not any(link in ref for link in LINKS):
        return ref
    return {
        name: ids.get((kind, value), value) if name in LINKS and isinstance(value, str) else value
        for name, value in ref.items()
    }
