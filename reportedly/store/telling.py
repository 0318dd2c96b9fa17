"""Claims and texts of a case as they are compared: one question for each table, however many claims are asked for."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from reportedly.across import Figure, Place, Text, Told
from reportedly.store.casefile import Case
from reportedly.store.rows import folded, range_of

AT_A_TIME = 500
"""Ids in one question; SQLite takes 32,766 and older ones 999."""


def told(case: Case, claims: Iterable[int]) -> Mapping[int, Told]:
    """The claims with these ids of the index, by id; one that the index lacks is left out."""
    wanted = list(dict.fromkeys(claims))
    found: dict[int, Told] = {}
    for first in range(0, len(wanted), AT_A_TIME):
        found |= _some(case.connection, wanted[first : first + AT_A_TIME])
    return found


def told_of(case: Case, document: int) -> Sequence[Told]:
    """All claims of one document, in text order."""
    rows = case.connection.execute(
        "SELECT id FROM claim WHERE id BETWEEN ? AND ? ORDER BY id", range_of(document)
    ).fetchall()
    found = told(case, (row[0] for row in rows))
    return [found[row[0]] for row in rows]


def loose_of(case: Case, document: int) -> Sequence[tuple[Figure, int]]:
    """The figures of one document that no claim holds, in text order, each with the claim whose words stand nearest."""
    told_there = case.connection.execute(
        "SELECT start, stop, id FROM claim WHERE id BETWEEN ? AND ? ORDER BY id", range_of(document)
    ).fetchall()
    if not told_there:
        return []
    rows = case.connection.execute(
        f"SELECT {_FIGURE} FROM value AS v {_HELD} WHERE v.id BETWEEN ? AND ? AND v.claim IS NULL"
        " AND v.kind NOT IN ('party', 'date', 'place') ORDER BY v.id",
        range_of(document),
    )
    found = [_figure(*row) for row in rows]
    return [(figure, min(told_there, key=lambda spot: _apart(figure, *spot))[2]) for figure in found]


def _apart(figure: Figure, start: int, stop: int, claim: int) -> tuple[int, int, int]:
    """Characters between a figure and a claim's words, then how long these are; of equal ones the first."""
    return max(0, start - figure.stop, figure.start - stop), stop - start, claim


def text_of(case: Case, document: int) -> Text | None:
    """The text of one document with where it comes from; None when the index lacks it."""
    row = case.connection.execute(
        "SELECT document, text, outlet, published, uri FROM page WHERE document = ?", (document,)
    ).fetchone()
    return Text(*row) if row else None


def _some(connection: sqlite3.Connection, claims: Sequence[int]) -> Mapping[int, Told]:
    marks = ", ".join("?" * len(claims))
    chains = _grouped(
        connection.execute(
            "SELECT claim, folded FROM chain JOIN voice ON voice.id = chain.voice"
            f" WHERE claim IN ({marks}) ORDER BY claim, place",
            claims,
        )
    )
    parties = _grouped(
        connection.execute(
            f"SELECT claim, key FROM claim_party JOIN party ON party.id = claim_party.party WHERE claim IN ({marks})"
            " ORDER BY claim, party",
            claims,
        )
    )
    places, figures = _values(connection, claims, marks=marks)
    rows = connection.execute(
        "SELECT claim.id, claim.document, outlet, published, words, voice.folded, claim.named, said_low, said_high,"
        " about_low, about_high, certainty, polarity, mood, act, voice.name"
        " FROM claim JOIN page ON page.document = claim.document"
        f" JOIN voice ON voice.id = claim.word WHERE claim.id IN ({marks})",
        claims,
    )
    return {
        row[0]: Told(
            claim=row[0],
            document=row[1],
            outlet=row[2],
            published=row[3],
            words=row[4],
            voice=row[5],
            is_named=bool(row[6]),
            chain=tuple(name for (name,) in chains[row[0]]),
            parties=tuple(dict.fromkeys(key for (key,) in parties[row[0]])),
            places=tuple(dict.fromkeys(places[row[0]])),
            figures=tuple(figures[row[0]]),
            said=(row[7], row[8]),
            about=(row[9], row[10]),
            certainty=row[11],
            polarity=row[12],
            mood=row[13],
            act=row[14],
            named=row[15],
        )
        for row in rows
    }


def _grouped(rows: Iterable[tuple[Any, ...]]) -> Mapping[int, list[tuple[Any, ...]]]:
    found: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for claim, *others in rows:
        found[claim].append(tuple(others))
    return found


def _values(
    connection: sqlite3.Connection, claims: Sequence[int], *, marks: str
) -> tuple[Mapping[int, list[Place]], Mapping[int, list[Figure]]]:
    places: dict[int, list[Place]] = defaultdict(list)
    figures: dict[int, list[Figure]] = defaultdict(list)
    rows = connection.execute(
        f"SELECT claim_value.claim, v.kind, v.name, v.sort, v.inside, v.country, v.lat, v.lon, {_FIGURE}"
        f" FROM claim_value JOIN value AS v ON v.id = claim_value.value {_HELD}"
        f" WHERE claim_value.claim IN ({marks}) AND v.kind NOT IN ('party', 'date') ORDER BY claim_value.claim, v.id",
        claims,
    )
    for claim, kind, name, sort, inside, country, lat, lon, *figure in rows:
        if kind == "place":
            places[claim] += [_place(name, sort, inside, country, lat, lon)] if name else []
        else:
            figures[claim].append(_figure(*figure))
    return places, figures


_FIGURE = (
    "v.id, v.low, v.high, v.unit, v.bound, v.indicator, v.counted, v.words, v.start, v.stop,"
    " p.name, p.sort, p.inside, p.country, p.lat, p.lon, t.low, t.high"
)
_HELD = "LEFT JOIN value AS p ON p.id = v.place LEFT JOIN value AS t ON t.id = v.time"
"""A figure with the place and the time that it holds for, as `_figure` takes them."""


def _figure(
    number: int,
    low: float | None,
    high: float | None,
    unit: str | None,
    bound: str,
    indicator: str | None,
    counted: str | None,
    words: str,
    start: int,
    stop: int,
    *held: Any,
) -> Figure:
    at, *where, first, last = held
    return Figure(
        id=number,
        low=low,
        high=high,
        unit=unit,
        bound=bound,
        indicator=indicator,
        counted=counted,
        place=_place(at, *where) if at else None,
        time=(first, last),
        words=words,
        start=start,
        stop=stop,
    )


def _place(name: str, kind: str | None, inside: str | None, *rest: Any) -> Place:
    return Place(folded(name), kind or "", inside, *rest)
