"""The ledger of a case: entries found by day and place, and how two of them stand to each other.

An entry is kept as its MessagePack, which is that of the noun its stage made; this room only finds it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from math import floor
from typing import Any, TypeAlias, TypeVar

import msgspec

from reportedly.store.casefile import Case
from reportedly.store.filters import Condition, Filters, where_of
from reportedly.store.sealing import seal

Body = TypeVar("Body")

Around: TypeAlias = Callable[[tuple[float, float]], tuple[float, float]]

MOST = 200
"""Entries near one other in day and place that it is laid beside; the nearest in number first."""


class Key(msgspec.Struct, frozen=True):
    """Where an entry is found: days from 1970-01-01, and points in degrees north and east; without them by its claim.

    Several points are those of places near any of which it may belong. `scenes` are words by which it is found on its
    days without any point: those of an event of which few happen in a whole country.
    """

    value: int
    document: int
    claim: int
    indicator: str
    days: tuple[int, ...] = ()
    points: tuple[tuple[float, float], ...] = ()
    scenes: tuple[str, ...] = ()

    @property
    def cells(self) -> Sequence[int]:
        """The square degrees of its places, and a number below 0 for each of its scenes."""
        return sorted({*(cell_of(*point) for point in self.points), *map(cell_of_scene, self.scenes)})


class LinkRow(msgspec.Struct, frozen=True):
    """How two entries stand to each other, as it is kept."""

    first: int
    second: int
    state: str
    reasons: tuple[str, ...]
    reconciled_by: tuple[str, ...]


def put(case: Case, entries: Iterable[tuple[Key, bytes]], *, document: int) -> None:
    """The entries of one document in place of its earlier ones; part of the transaction it is called in."""
    forget(case, document)
    for key, body in entries:
        row = (key.value, key.document, key.claim, key.indicator, body)
        found_at = sorted({(cell, day) for cell in key.cells for day in key.days})
        case.connection.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)", (*row, sealed(row, found_at)))
        case.connection.executemany("INSERT INTO entry_at VALUES (?, ?, ?)", [(*at, key.value) for at in found_at])


def sealed(row: Iterable[object], found_at: Iterable[tuple[int, int]]) -> str:
    """The seal of an entry, over its row and where it is found, in order."""
    return seal([*row, *(number for at in found_at for number in at)])


def forget(case: Case, document: int) -> None:
    """Takes one document's entries and their links out of the ledger; part of the transaction it is called in."""
    values = "SELECT value FROM entry WHERE document = ?"
    for statement in (
        f"DELETE FROM figure_link WHERE first IN ({values})",
        f"DELETE FROM figure_link WHERE second IN ({values})",
        f"DELETE FROM entry_at WHERE value IN ({values})",
        "DELETE FROM entry WHERE document = ?",
    ):
        case.connection.execute(statement, (document,))


def near(case: Case, key: Key, *, around: Around, indicators: Sequence[str], type_: type[Body]) -> Iterator[Body]:
    """The entries of other documents that share a day, and lie near one of its points or share a scene; `MOST` at most.

    Args:
        around: degrees north and east that are near a point.
    """
    boxes = [(*point, *around(point)) for point in key.points]
    cells = sorted(
        {cell for lat, lon, tall, wide in boxes for cell in _cells(lat, lon, tall=tall, wide=wide)}
        | set(map(cell_of_scene, key.scenes))
    )
    if not cells or not key.days:
        return
    at, among, days = (", ".join("?" * len(some)) for some in (cells, indicators, key.days))
    rows = case.connection.execute(
        "SELECT DISTINCT entry.value, body FROM entry_at JOIN entry ON entry.value = entry_at.value"
        f" WHERE cell IN ({at}) AND day IN ({days}) AND document <> ? AND indicator IN ({among})"
        " ORDER BY abs(entry.value - ?), entry.value LIMIT ?",
        (*cells, *key.days, key.document, *indicators, key.value, MOST),
    )
    for _, body in rows.fetchall():
        yield msgspec.msgpack.decode(body, type=type_)


def cell_of(lat: float, lon: float) -> int:
    """The square degree that a point lies in.

    >>> cell_of(10.5, 20.25) - cell_of(10.5, 19.9)
    1
    """
    return (90 + floor(lat)) * 360 + (180 + floor(lon)) % 360


def cell_of_scene(words: str) -> int:
    """A number below 0 by which some words are found: 48 bits of their SHA-256."""
    return -1 - int.from_bytes(sha256(words.encode()).digest()[:6])


def _cells(lat: float, lon: float, *, tall: float, wide: float) -> Sequence[int]:
    """The square degrees that a box around a point touches."""
    norths = range(floor(max(-90.0, lat - tall)), floor(min(90.0, lat + tall)) + 1)
    easts = range(-180, 180) if wide >= 180 else range(floor(lon - wide), floor(lon + wide) + 1)
    return sorted({cell_of(north, east) for north in norths for east in easts})


def link(case: Case, row: LinkRow) -> None:
    """Keeps how two entries stand to each other; part of the transaction it is called in."""
    told = (msgspec.json.encode(words).decode() for words in (row.reasons, row.reconciled_by))
    kept = (row.first, row.second, row.state, *told)
    case.connection.execute("INSERT OR REPLACE INTO figure_link VALUES (?, ?, ?, ?, ?, ?)", (*kept, seal(kept)))


def values(case: Case, *, asked: Filters) -> Iterator[int]:
    """The values of the entries whose claims meet the filters, in the order of the index."""
    chosen, parameters = _chosen(asked)
    for (value,) in case.connection.execute(f"SELECT entry.value {chosen} ORDER BY entry.value", parameters):
        yield value


def largest(case: Case, *, asked: Filters, limit: int) -> Sequence[int]:
    """The values of the greatest numbers among those that `values` would give."""
    chosen, parameters = _chosen(asked, "JOIN value ON value.id = entry.value")
    rows = case.connection.execute(
        f"SELECT entry.value {chosen} ORDER BY coalesce(value.low, value.high) DESC, entry.value LIMIT ?",
        (*parameters, limit),
    )
    return [row[0] for row in rows]


def of_values(case: Case, values: Iterable[int], *, type_: type[Body]) -> Iterator[Body]:
    """The entries of these values, by value."""
    for value in sorted(set(values)):
        row = case.connection.execute("SELECT body FROM entry WHERE value = ?", (value,)).fetchone()
        if row is not None:
            yield msgspec.msgpack.decode(row[0], type=type_)


def tied(case: Case, values: Iterable[int], *, states: Iterable[str]) -> set[int]:
    """These values and all that links in some of these states join with them, directly or through others."""
    wanted = sorted(set(states))
    marks = ", ".join("?" * len(wanted))
    found, new = set(values), set(values)
    while new:
        asked = msgspec.json.encode(sorted(new)).decode()
        among = f"IN (SELECT value FROM json_each(?)) AND state IN ({marks})"
        onward = f"SELECT second FROM figure_link WHERE first {among}"
        back = f"SELECT first FROM figure_link WHERE second {among}"
        rows = case.connection.execute(f"{onward} UNION {back}", (asked, *wanted, asked, *wanted))
        new = {row[0] for row in rows} - found
        found |= new
    return found


def pairs(case: Case, *, states: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """All pairs of values that stand to each other in one of these ways, with the way."""
    wanted = sorted(set(states))
    yield from case.connection.execute(
        f"SELECT first, second, state FROM figure_link WHERE state IN ({', '.join('?' * len(wanted))})"
        " ORDER BY first, second",
        wanted,
    )


def _chosen(asked: Filters, joined: str = "") -> Condition:
    """The tables with the conditions on their rows; a claim that is asked for may hold figures of other indicators."""
    own: list[Condition] = []
    if asked.indicators:
        own.append((f"entry.indicator IN ({', '.join('?' * len(asked.indicators))})", asked.indicators))
    where, parameters = where_of(asked, *own)
    return f"FROM entry JOIN claim ON claim.id = entry.claim {joined}{where}", parameters


def links_beyond(case: Case, values: Iterable[int], *, state: str) -> Iterator[LinkRow]:
    """The links of one state that have only one end among these, in order."""
    wanted = msgspec.json.encode(sorted(set(values))).decode()
    among = "IN (SELECT value FROM json_each(?1))"
    rows = case.connection.execute(
        f"SELECT {_LINK} FROM figure_link WHERE state = ?2 AND first {among} AND +second NOT {among}"
        f" UNION SELECT {_LINK} FROM figure_link WHERE state = ?2 AND second {among} AND +first NOT {among}"
        " ORDER BY first, second",
        (wanted, state),
    )
    return map(_link_row, rows)


_LINK = "first, second, state, reasons, reconciled_by"


def _link_row(row: Sequence[Any]) -> LinkRow:
    first, second, state, *told = row
    reasons, reconciled_by = (tuple(msgspec.json.decode(words)) for words in told)
    return LinkRow(first, second, state, reasons, reconciled_by)


def links_among(case: Case, values: Iterable[int]) -> Iterator[LinkRow]:
    """The links both of whose entries are among these, in order.

    The plus keeps SQLite from looking every pair of the two lists up in the index.
    """
    wanted = msgspec.json.encode(sorted(set(values))).decode()
    rows = case.connection.execute(
        f"SELECT {_LINK} FROM figure_link"
        " WHERE first IN (SELECT value FROM json_each(?)) AND +second IN (SELECT value FROM json_each(?))"
        " ORDER BY first, second",
        (wanted, wanted),
    )
    return map(_link_row, rows)
