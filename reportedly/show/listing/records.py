"""One flat record for each figure, date, place or party: the keys are the contract of `--format json` and `csv`.

Invariants
- A kind's records all have the same keys in the same order; absence is None, "none of them" an empty list.
- Numbers stay numbers; `start` and `end` count code points of the document's text.
"""

from collections.abc import Callable, Mapping
from typing import Literal, TypeAlias, get_args

from reportedly.model import Json, Sheet, Value
from reportedly.show.entries import (
    DateEntry,
    FigureEntry,
    PartyEntry,
    PlaceEntry,
    date_entries,
    figure_entries,
    party_entries,
    place_entries,
)
from reportedly.show.harmless import visible
from reportedly.show.values import anchor, relative

Kind = Literal["figures", "dates", "places", "parties"]
KINDS: tuple[Kind, ...] = get_args(Kind)

Record: TypeAlias = dict[str, Json]

COLUMNS: Mapping[Kind, tuple[str, ...]] = {
    "figures": (
        *("page", "id", "words", "kind", "indicator", "low", "high", "unit", "bound", "counted", "place", "time"),
        *("voice", "named", "claim", "certainty", "polarity", "mood", "confidence", "open", "start", "end", "rule"),
    ),
    "dates": (
        *("page", "id", "words", "low", "high", "bound", "anchor", "relative", "open", "voice", "named", "claim"),
        *("said", "about", "start", "end", "rule"),
    ),
    "places": (
        *("page", "id", "name", "official", "kind", "country", "inside", "lat", "lon", "precision"),
        *("population", "geonames", "candidates", "why", "names", "mentions", "claims"),
    ),
    "parties": ("page", "id", "name", "kind", "identifier", "names", "mentions", "voice", "claims", "rule"),
}
"""The keys of each kind's records, in order."""


def records(sheet: Sheet, kind: Kind) -> list[Record]:
    """The records of one kind, in text order; `page` is the input as it was named."""
    makers: Mapping[Kind, Callable[[Sheet], list[Record]]] = {
        "figures": lambda sheet: [_figure(entry) for entry in figure_entries(sheet)],
        "dates": lambda sheet: [_date(entry) for entry in date_entries(sheet)],
        "places": lambda sheet: [_place(entry) for entry in place_entries(sheet)],
        "parties": lambda sheet: [_party(entry) for entry in party_entries(sheet)],
    }
    page: Record = {"page": visible(sheet.document.origin.uri)}
    return [page | record for record in makers[kind](sheet)]


def _figure(entry: FigureEntry) -> Record:
    value, claim = entry.value, entry.claim
    firmness = claim.firmness if claim else None
    return {
        "id": value.id,
        "words": entry.words,
        "kind": value.kind,
        "indicator": entry.indicator or None,
        "low": value.low,
        "high": value.high,
        "unit": _shown(value.unit),
        "bound": value.bound,
        "counted": entry.counted or None,
        "place": entry.place or None,
        "time": entry.time or None,
        **_vouched(entry),
        "certainty": firmness.certainty if firmness else None,
        "polarity": firmness.polarity if firmness else None,
        "mood": firmness.mood if firmness else None,
        "confidence": claim.confidence if claim else None,
        "open": list(entry.open),
        **_stands(value),
    }


def _date(entry: DateEntry) -> Record:
    value = entry.value
    return {
        "id": value.id,
        "words": entry.words,
        "low": value.low,
        "high": value.high,
        "bound": value.bound,
        "anchor": _shown(anchor(value)),
        "relative": _shown(relative(value)),
        "open": list(entry.open),
        **_vouched(entry),
        "said": list(entry.said),
        "about": list(entry.about),
        **_stands(value),
    }


def _place(entry: PlaceEntry) -> Record:
    place = entry.place
    return {
        "id": entry.mentions[0].id,
        "name": visible(place.name),
        "official": _shown(place.official),
        "kind": visible(place.kind),
        "country": _shown(place.country),
        "inside": _shown(place.inside),
        "lat": place.lat,
        "lon": place.lon,
        "precision": visible(place.precision),
        "population": place.population,
        "geonames": place.geonames,
        "candidates": place.candidates,
        "why": list(entry.reasons),
        "names": list(entry.names),
        "mentions": [[value.span.start, value.span.end] for value in entry.mentions],
        "claims": list(entry.claims),
    }


def _party(entry: PartyEntry) -> Record:
    party = entry.party
    return {
        "id": party.id,
        "name": visible(party.name),
        "kind": visible(party.kind),
        "identifier": _shown(party.identifier),
        "names": [visible(name) for name in party.names],
        "mentions": [[span.start, span.end] for span in party.mentions],
        "voice": visible(entry.voice.name) if entry.voice else None,
        "claims": list(entry.claims),
        "rule": party.rule,
    }


def _shown(words: str | None) -> str | None:
    """The words made harmless; None where there are none."""
    return visible(words) if words else None


def _vouched(entry: FigureEntry | DateEntry) -> Record:
    """Who vouches, and in which claim; None where the words stand in no claim."""
    return {
        "voice": visible(entry.voice.name) if entry.voice else None,
        "named": entry.voice.named if entry.voice else None,
        "claim": entry.claim.id if entry.claim else None,
    }


def _stands(value: Value) -> Record:
    return {"start": value.span.start, "end": value.span.end, "rule": value.rule}
