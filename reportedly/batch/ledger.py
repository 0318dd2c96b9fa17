"""The step that enters a document's figures into the ledger, and lays each beside those of its day and place."""

from collections.abc import Sequence
from datetime import date
from math import cos, radians

import msgspec

from reportedly.compare.ledger.entries import Entry, entries
from reportedly.compare.ledger.judging import AROUND, judge
from reportedly.compare.words import words
from reportedly.store import ledger
from reportedly.store.casefile import Case
from reportedly.store.telling import loose_of, text_of, told_of

KM_PER_DEGREE = 111.2
"""Kilometres in one degree of latitude, on the mean sphere."""

POLAR = 85.0
"""Degrees north or south from which a box of longitudes tells nothing."""


def enter(case: Case, document: int) -> None:
    """Enters the figures of one document; part of a transaction."""
    page = text_of(case, document)
    text = page.text if page is not None else None
    found = list(entries(told_of(case, document), text=text, loose=loose_of(case, document)))
    ledger.put(case, ((key_of(entry), ENCODER.encode(entry)) for entry in found), document=document)
    for entry in found:
        for other in ledger.near(
            case, key_of(entry), around=_around, indicators=_comparable(entry.indicator or ""), type_=Entry
        ):
            judged = judge(entry, other)
            if judged is not None:
                ledger.link(
                    case,
                    ledger.LinkRow(
                        judged.first.value, judged.second.value, judged.state, judged.reasons, judged.reconciled_by
                    ),
                )


def key_of(entry: Entry) -> ledger.Key:
    """Where the ledger finds an entry: by its days and places; a place that nobody lists is found by its name."""
    days: tuple[int, ...] = ()
    if entry.day is not None:
        first, behind = (date.fromisoformat(day).toordinal() - EPOCH for day in entry.day)
        days = tuple(range(first, behind))
    places = (*filter(None, (entry.place,)), *entry.around)
    points = dict.fromkeys(
        (place.lat, place.lon) for place in places if place.lat is not None and place.lon is not None
    )
    scenes = tuple(f"{entry.country} {deed}" for deed in entry.rare_deeds if entry.country is not None)
    named = tuple(f"place {place.name}" for place in places if place.lat is None or place.lon is None)
    scenes = tuple(dict.fromkeys((*scenes, *named)))
    return ledger.Key(entry.value, entry.document, entry.claim, entry.indicator or "", days, tuple(points), scenes)


ENCODER = msgspec.msgpack.Encoder(order="deterministic")
EPOCH = date(1970, 1, 1).toordinal()


def _around(point: tuple[float, float]) -> tuple[float, float]:
    """Degrees north and east within which a place may be the same."""
    tall = AROUND / KM_PER_DEGREE
    wide = 360.0 if abs(point[0]) > POLAR else tall / cos(radians(point[0]))
    return tall, wide


def _comparable(indicator: str) -> Sequence[str]:
    """The indicator itself, and those that are often taken for it."""
    near = {other for pair in words().near if indicator in pair for other in pair}
    return sorted(near | {indicator})
