"""Values asked for what is shown of them: the one place that knows which keys of `Value.ref` hold what.

A key may be missing. Then the answer is None or `()`, and what is shown says less.
"""

from collections.abc import Iterable

import msgspec

from reportedly.model import Json, Value, ValueKind
from reportedly.show.harmless import visible

FIGURES: frozenset[ValueKind] = frozenset(("quantity", "money", "percent", "ordinal", "duration"))
"""Kinds that count or measure. A duration is one: `ten days` is a number with a unit, and belongs to no calendar."""

TIMES: frozenset[ValueKind] = frozenset(("date",))

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Place(msgspec.Struct, frozen=True):
    """What a gazetteer tells of a place. `precision` says what the point stands for: the place itself, or an area.

    `lat` and `lon` are degrees north and east, None for a place that nobody lists. `inside` is the container's name.
    `candidates` counts the places of this name that were weighed, `why` says what decided. `name` is the common English
    one, `official` the gazetteer's where that is another.
    """

    name: str
    kind: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    population: int | None = None
    geonames: int | None = None
    inside: str | None = None
    precision: str = "none"
    candidates: int | None = None
    why: str | None = None
    official: str | None = None

    @property
    def is_located(self) -> bool:
        """True when there is a point to draw."""
        return self.lat is not None and self.lon is not None


def is_figure(value: Value) -> bool:
    """Counts or measures something worth a row of its own; an ordinal only where it ranks (finished fourth)."""
    ranks = value.kind != "ordinal" or (value.ref or {}).get("ranks") is True
    return value.kind in FIGURES and ranks


def is_figure_or_time(value: Value) -> bool:
    """A figure of its own, or a date."""
    return value.kind in TIMES or is_figure(value)


def indicator(value: Value) -> str | None:
    """What a figure counts, by the words: `killed`, `displaced`, `troops`."""
    return _text(value, "indicator")


def ambiguous(value: Value) -> tuple[str, ...]:
    """The other readings of a value that stays open; the one it has is left out."""
    found = (value.ref or {}).get("ambiguous")
    if not isinstance(found, list):
        return ()
    return tuple(_told(one) for one in found if one not in (value.low, value.high))


def holds_at(value: Value) -> str | None:
    """The id of the place for which a figure holds."""
    return _text(value, "place")


def holds_when(value: Value) -> str | None:
    """The id of the date for which a figure holds."""
    return _text(value, "time")


def anchor(value: Value) -> str | None:
    """The day from which a date was counted: `last summer` needs one."""
    return _text(value, "anchor")


def relative(value: Value) -> str | None:
    """What a date without an anchor says all the same."""
    found = (value.ref or {}).get("relative")
    if not isinstance(found, dict):
        return None if found is None else _told(found)
    return _counted(found) or ", ".join(f"{name} {_told(told)}" for name, told in found.items())


def _counted(relative: dict[str, Json]) -> str | None:
    """How a time is counted, in words: a Sunday, 1 week before; None where there is more to tell."""
    day, unit, offset = relative.get("weekday"), relative.get("unit"), relative.get("offset")
    if relative.keys() == {"weekday"} and isinstance(day, int) and 1 <= day <= len(WEEKDAYS):
        return f"a {WEEKDAYS[day - 1]}"
    if relative.keys() != {"unit", "offset"} or not isinstance(offset, int) or not isinstance(unit, str):
        return None
    if offset == 0:
        return f"the same {unit}"
    return f"{abs(offset)} {unit}{'s' if abs(offset) > 1 else ''} {'before' if offset < 0 else 'after'}"


def place(value: Value) -> Place | None:
    """The place that a value of this kind denotes; None for another kind of value, or one without a name."""
    name = _text(value, "name")
    if value.kind != "place" or name is None:
        return None
    return Place(
        name=name,
        kind=_text(value, "kind") or "place",
        country=_text(value, "country"),
        lat=_number(value, "lat"),
        lon=_number(value, "lon"),
        population=_whole(value, "population"),
        geonames=_whole(value, "geonames"),
        inside=_text(value, "inside"),
        precision=_text(value, "precision") or "none",
        candidates=_whole(value, "candidates"),
        why=_text(value, "why"),
        official=_text(value, "official"),
    )


def vague_note(values: Iterable[Value]) -> str:
    """The rule by which the page's vague words became numbers, as a sentence; empty where it has none."""
    found = {value.rule: str((value.ref or {})["vague"]) for value in values if (value.ref or {}).get("vague")}
    told = (f"words such as “{visible(word)}” are read by {visible(rule)}" for rule, word in sorted(found.items()))
    return f"Vague: {'; '.join(told)}." if found else ""


def is_adjective(value: Value) -> bool:
    """True where an adjective or a people stands for a place: Syrian, Texans."""
    return (value.ref or {}).get("adjective") is True


def party(value: Value) -> str | None:
    """The id of the party that a value of this kind names."""
    return _text(value, "party") if value.kind == "party" else None


def _text(value: Value, key: str) -> str | None:
    found = (value.ref or {}).get(key)
    return found if isinstance(found, str) and found else None


def _number(value: Value, key: str) -> float | None:
    found = (value.ref or {}).get(key)
    return float(found) if isinstance(found, int | float) and not isinstance(found, bool) else None


def _whole(value: Value, key: str) -> int | None:
    found = _number(value, key)
    return None if found is None else int(found)


def _told(found: Json) -> str:
    if isinstance(found, int | float) and not isinstance(found, bool):
        return f"{found:,}"
    return found if isinstance(found, str) else msgspec.json.encode(found).decode()
