"""Claims, voices, figures, dates, places and parties of a case: filtered, sorted, a page at a time.

Every listing asks for the claims that meet the filters, and tells what these claims hold. Where nothing is asked for,
it has the figures and dates of no claim as well.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Literal, TypeAlias, get_args

import msgspec

from reportedly.errors import UsageError
from reportedly.model import Json
from reportedly.store.casefile import Case
from reportedly.store.filters import Filters, conditions
from reportedly.store.rows import called

Kind = Literal["claims", "voices", "figures", "dates", "places", "parties"]
KINDS: tuple[Kind, ...] = get_args(Kind)

COUNTED = 10_000
"""Rows up to which a listing is counted."""

Record: TypeAlias = dict[str, Json]


class Wanted(msgspec.Struct, frozen=True):
    """Which rows of a listing: by what they are sorted, how many, and how many are left out before."""

    sort: str | None = None
    is_reversed: bool = False
    limit: int | None = None
    skip: int = 0


class Table(msgspec.Struct, frozen=True):
    """One listing as SQL: what is selected from what, and the columns it may be sorted by.

    `row` is what a row is one of, a table with ids; empty where rows are groups of claims. `only` is what it must be,
    `indicator` its column that a filter for indicators narrows as well: a claim may hold figures of several.
    """

    columns: Mapping[str, str]
    order: str
    source: str = ""
    group: str = ""
    row: str = ""
    only: str = ""
    indicator: str = ""
    ids: tuple[tuple[str, str], ...] = ()


_PAGE = {"outlet": "page.outlet", "published": "page.published"}
_FIRM = {"certainty": "claim.certainty", "polarity": "claim.polarity", "mood": "claim.mood"}
_NAME = "(SELECT name FROM voice WHERE voice.id = {})"
_TIME = (
    "(SELECT coalesce(low, '') || CASE WHEN high IS NULL THEN '' ELSE '/' || high END FROM value AS t WHERE t.id = {})"
)
_CHAIN = (
    "(SELECT json_group_array(name) FROM (SELECT name FROM chain JOIN voice ON voice.id = chain.voice"
    " WHERE chain.claim = claim.id ORDER BY place))"
)
_ORIGINS = (
    "(SELECT CASE WHEN state = 'shared' THEN most || ' shared' WHEN state = 'established' THEN most || ''"
    " WHEN least = most THEN most || '?' ELSE least || ' to ' || most || '?' END FROM origin"
    " WHERE origin.claim = claim.id)"
)
"""Independent origins in a few words: `2`, `1 shared`, `1 to 3?`; nothing where they were not counted."""

_FIGURES = "('quantity', 'money', 'percent', 'ordinal', 'duration')"

_NAMED = {"claim": "claim", "value": "value CROSS JOIN claim ON claim.id = value.claim"}
"""Chosen rows by their ids, with their claims."""

TABLES: Mapping[Kind, Table] = {
    "claims": Table(
        columns={
            "claim": "claim.id",
            **_PAGE,
            "voice": _NAME.format("claim.word"),
            "named": "claim.named",
            "chain": _CHAIN,
            "words": "claim.words",
            "mode": "claim.mode",
            "act": "claim.act",
            **_FIRM,
            "said": "claim.said_low",
            "said_end": "claim.said_high",
            "about": "claim.about_low",
            "about_end": "claim.about_high",
            "confidence": "claim.confidence",
            "start": "claim.start",
            "end": "claim.stop",
            "origins": _ORIGINS,
        },
        order="claim.id",
        row="claim",
        ids=(("claim", "c"),),
    ),
    "figures": Table(
        columns={
            "figure": "value.id",
            "claim": "claim.id",
            **_PAGE,
            "words": "value.words",
            "indicator": "value.indicator",
            "low": "value.low",
            "high": "value.high",
            "unit": "value.unit",
            "bound": "value.bound",
            "counted": "value.counted",
            "place": "(SELECT name FROM value AS p WHERE p.id = value.place)",
            "time": _TIME.format("value.time"),
            "voice": _NAME.format("claim.word"),
            "named": "claim.named",
            **_FIRM,
            "said": "claim.said_low",
            "said_end": "claim.said_high",
            "start": "value.start",
            "end": "value.stop",
        },
        order="claim.id, value.id",
        row="value",
        only=f"+value.kind IN {_FIGURES}",
        indicator="value.indicator",
        ids=(("figure", "x"), ("claim", "c")),
    ),
    "dates": Table(
        columns={
            "date": "value.id",
            "claim": "claim.id",
            **_PAGE,
            "words": "value.words",
            "low": "value.low",
            "high": "value.high",
            "bound": "value.bound",
            "voice": _NAME.format("claim.word"),
            "named": "claim.named",
            "start": "value.start",
            "end": "value.stop",
        },
        order="claim.id, value.id",
        row="value",
        only="+value.kind = 'date'",
        ids=(("date", "x"), ("claim", "c")),
    ),
    "voices": Table(
        columns={
            "voice": "max(voice.name)",
            "kind": "voice.kind",
            "named": "voice.named",
            "role": "max(voice.role)",
            "claims": "count(*)",
            "documents": "count(DISTINCT claim.document)",
            "first": "min(claim.said_low)",
            "last": "max(claim.said_low)",
        },
        source="claim JOIN voice ON voice.id = claim.word",
        order="count(*) DESC, voice.folded",
        group="GROUP BY voice.folded, voice.kind",
    ),
    "places": Table(
        columns={
            "place": "value.name",
            "country": "value.country",
            "lat": "value.lat",
            "lon": "value.lon",
            "claims": "count(DISTINCT claim.id)",
            "documents": "count(DISTINCT claim.document)",
        },
        source="claim JOIN claim_value ON claim_value.claim = claim.id JOIN value ON value.id = claim_value.value",
        order="count(DISTINCT claim.id) DESC, value.folded",
        only="value.kind = 'place' AND value.name IS NOT NULL",
        group="GROUP BY value.folded, value.country, value.lat, value.lon",
    ),
    "parties": Table(
        columns={
            "party": "max(party.name)",
            "kind": "party.kind",
            "identifier": "party.identifier",
            "claims": "count(DISTINCT claim.id)",
            "documents": "count(DISTINCT claim.document)",
        },
        source="claim JOIN claim_party ON claim_party.claim = claim.id JOIN party ON party.id = claim_party.party",
        order="count(DISTINCT claim.id) DESC, party.key",
        group="GROUP BY party.key",
    ),
}


def rows(case: Case, kind: Kind, *, asked: Filters, wanted: Wanted) -> Iterator[Record]:
    """The rows of one listing; every row has the same keys in the same order.

    Where only some are wanted, they are chosen by their ids first, and what they show is looked up for these alone.

    Raises:
        UsageError: when it cannot be sorted so, or a filter asks for what there is not.
    """
    table, is_loose = TABLES[kind], _is_loose(TABLES[kind], asked)
    table = msgspec.structs.replace(table, order="value.id") if is_loose else table
    order = _order(table, kind=kind, wanted=wanted)
    limit = (-1 if wanted.limit is None else wanted.limit, wanted.skip)
    if table.row and wanted.limit is not None:
        named, parameters = _selected(
            table, asked=asked, columns=f"{table.row}.id AS chosen", is_paged=bool(wanted.sort)
        )
        chosen = f"(SELECT chosen FROM ({named} ORDER BY {order} LIMIT ? OFFSET ?))"
        named_by = "value LEFT JOIN claim ON claim.id = value.claim" if is_loose else _NAMED[table.row]
        document = "value.document" if is_loose else "claim.document"
        source = f"{named_by} JOIN page ON page.document = {document} WHERE {table.row}.id IN {chosen}"
        told = f"{_columns(table)} FROM {source} ORDER BY {order}"
        cursor = case.connection.execute(f"SELECT {told}", (*parameters, *limit))
    else:
        selected, parameters = _selected(table, asked=asked, columns=_columns(table), is_paged=True)
        cursor = case.connection.execute(f"{selected} ORDER BY {order} LIMIT ? OFFSET ?", (*parameters, *limit))
    shown = _shown(table)
    for row in cursor:
        yield {name: show(value) for (name, show), value in zip(shown, row, strict=True)}


def count(case: Case, kind: Kind, *, asked: Filters, most: int = COUNTED) -> int:
    """How many rows a listing has in all; `most` and one where there are more, since counting a million takes long."""
    selected, parameters = _selected(TABLES[kind], asked=asked, columns="1")
    ask = f"SELECT count(*) FROM ({selected} LIMIT ?)"
    return int(case.connection.execute(ask, (*parameters, most + 1)).fetchone()[0])


def _columns(table: Table) -> str:
    return ", ".join(f'{column} AS "{name}"' for name, column in table.columns.items())


def _source(table: Table, *, is_paged: bool, is_loose: bool) -> str:
    """The tables of a listing; the claims lead, so their values come in order and no more than are wanted.

    Args:
        is_loose: takes values of no claim as well, in their own order.
    """
    if not table.row:
        return table.source
    if is_loose:
        return "value JOIN page ON page.document = value.document LEFT JOIN claim ON claim.id = value.claim"
    value = " CROSS JOIN value ON value.claim = claim.id" if table.row == "value" else ""
    return f"claim{value}" + (" JOIN page ON page.document = claim.document" if is_paged else "")


def _is_loose(table: Table, asked: Filters) -> bool:
    return table.row == "value" and not any(conditions(asked))


def _selected(table: Table, *, asked: Filters, columns: str, is_paged: bool = False) -> tuple[str, tuple[object, ...]]:
    tests: list[str] = [table.only] if table.only else []
    parameters: list[object] = []
    for test, values in conditions(asked):
        tests.append(f"({test})")
        parameters += values
    if table.indicator and asked.indicators:
        tests.append(f"{table.indicator} IN ({', '.join('?' * len(asked.indicators))})")
        parameters += asked.indicators
    source = _source(table, is_paged=is_paged, is_loose=_is_loose(table, asked))
    told = [f"SELECT {columns} FROM {source}"]
    told += [f"WHERE {' AND '.join(tests)}"] if tests else []
    told += [table.group] if table.group else []
    return " ".join(told), tuple(parameters)


def _order(table: Table, *, kind: Kind, wanted: Wanted) -> str:
    if wanted.sort is None:
        return table.order
    if wanted.sort not in table.columns:
        raise UsageError(f"--sort {wanted.sort}: {kind} are sorted by one of {', '.join(table.columns)}.")
    return f"{table.columns[wanted.sort]} {'DESC' if wanted.is_reversed else 'ASC'}, {table.order}"


def _shown(table: Table) -> Sequence[tuple[str, Callable[[Any], Json]]]:
    letters = dict(table.ids)
    special: Mapping[str, Callable[[Any], Json]] = {
        "named": bool,
        "chain": lambda words: list(msgspec.json.decode(words)),
    }
    return [(name, _called(letters[name]) if name in letters else special.get(name, _itself)) for name in table.columns]


def _itself(value: Any) -> Json:
    return value  # type: ignore[no-any-return]


def _called(letter: str) -> Callable[[int | None], Json]:
    """What people call a row of the index: `d17c12`; None where there is none."""
    return lambda number: None if number is None else called(number, letter=letter)
