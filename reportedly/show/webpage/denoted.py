"""What the words denote, as the HTML sheet shows it: figures, a timeline, a map, places and parties."""

from collections.abc import Mapping, Sequence

import msgspec

from reportedly.model import Claim, Sheet, Voice
from reportedly.show.charts.axis import Axis, axis_of
from reportedly.show.charts.worldmap import Picture, pictures
from reportedly.show.entries import (
    FigureEntry,
    PlaceEntry,
    figure_entries,
    party_entries,
    place_entries,
    position,
    within,
)
from reportedly.show.harmless import shortened, visible
from reportedly.show.moments import Moment, moments, undated
from reportedly.show.values import vague_note
from reportedly.show.webpage.cards import place_of
from reportedly.show.wording import quote

MOST_SHOWN = 12
"""Claims or places of the text linked in one row; the rest is counted."""

MOST_REASONS = 2
"""Reasons for one place that are named; the JSON has all."""

LONGEST_TELLING = 140
"""Characters of what is claimed of a time."""


class FigureRow(msgspec.Struct, frozen=True):
    """A figure: its words and where they stand, what they are read as, and who vouches how firmly in which claim.

    `indicators` is what it is a figure of, unless the thing counted says so already.
    """

    words: str
    place: str
    kind: str
    reading: str
    indicators: tuple[str, ...]
    open: tuple[str, ...]
    counted: str
    at: str
    time: str
    voice: str | None
    is_named: bool
    firmness: str
    is_qualified: bool
    claim: str | None


class FigureTable(msgspec.Struct, frozen=True):
    """The rows, and which of the columns that are often empty have anything in them."""

    rows: tuple[FigureRow, ...]
    has_place: bool
    has_time: bool
    vague: str


class Told(msgspec.Struct, frozen=True):
    """A claim in one line."""

    claim: str
    voice: str
    words: str


class MomentRow(msgspec.Struct, frozen=True):
    """A time with the claims about it, those said then, and those that only name it."""

    reading: str
    about: tuple[Told, ...]
    more_about: int
    said: tuple[str, ...]
    more_said: int
    named: tuple[str, ...]
    words: tuple[str, ...]


class Timeline(msgspec.Struct, frozen=True):
    """The drawing, its times as a list, and the words of dates that stand in no calendar."""

    axis: Axis | None
    rows: tuple[MomentRow, ...]
    undated: tuple[str, ...]


class PlaceRow(msgspec.Struct, frozen=True):
    """A place; `places` are the addresses of its mentions in the text, `more` counts those not linked."""

    number: int
    name: str
    others: tuple[str, ...]
    official: str
    kind: str
    within: str
    position: str
    is_located: bool
    why: str
    places: tuple[str, ...]
    more: int


class Atlas(msgspec.Struct, frozen=True):
    """The maps, and all places in a list, those without coordinates last."""

    pictures: tuple[Picture, ...]
    located: tuple[PlaceRow, ...]
    unlocated: tuple[PlaceRow, ...]


class PartyRow(msgspec.Struct, frozen=True):
    """A party with all its names."""

    id: str
    name: str
    kind: str
    identifier: str
    names: tuple[str, ...]
    voice: str | None
    voice_id: str | None
    places: tuple[str, ...]
    more: int
    claims: tuple[str, ...]
    more_claims: int


class Denoted(msgspec.Struct, frozen=True):
    """Everything that words were read as; None for a kind the page has nothing of."""

    figures: FigureTable | None
    timeline: Timeline | None
    atlas: Atlas | None
    parties: tuple[PartyRow, ...]


def denoted(sheet: Sheet) -> Denoted:
    """What the template shows of a sheet's values."""
    return Denoted(
        figures=_figures(figure_entries(sheet)),
        timeline=_timeline(sheet),
        atlas=_atlas(place_entries(sheet)),
        parties=_parties(sheet),
    )


def _figures(entries: Sequence[FigureEntry]) -> FigureTable | None:
    rows = tuple(
        FigureRow(
            words=entry.words,
            place=place_of([entry.value.span]),
            kind=entry.value.kind,
            reading=" ".join(filter(None, (entry.interval, entry.unit))),
            indicators=(entry.indicator,) if entry.is_of_more_than_counted else (),
            open=entry.open,
            counted=entry.counted,
            at=entry.place,
            time=entry.time,
            voice=visible(entry.voice.name) if entry.voice else None,
            is_named=entry.voice.named if entry.voice else False,
            firmness=", ".join(entry.firmness),
            is_qualified=entry.is_qualified,
            claim=entry.claim.id if entry.claim else None,
        )
        for entry in entries
    )
    if not rows:
        return None
    return FigureTable(
        rows,
        has_place=any(row.at for row in rows),
        has_time=any(row.time for row in rows),
        vague=vague_note(entry.value for entry in entries),
    )


def _timeline(sheet: Sheet) -> Timeline | None:
    found, lost = moments(sheet), undated(sheet)
    if not found and not lost:
        return None
    claims, voices = {claim.id: claim for claim in sheet.claims}, {voice.id: voice for voice in sheet.voices}
    rows = tuple(_moment(moment, sheet=sheet, claims=claims, voices=voices) for moment in found)
    return Timeline(axis_of(found), rows, lost)


def _moment(moment: Moment, *, sheet: Sheet, claims: Mapping[str, Claim], voices: Mapping[str, Voice]) -> MomentRow:
    return MomentRow(
        reading=moment.reading,
        about=tuple(_told(claims[name], sheet=sheet, voices=voices) for name in moment.about[:MOST_SHOWN]),
        more_about=max(len(moment.about) - MOST_SHOWN, 0),
        said=moment.said[:MOST_SHOWN],
        more_said=max(len(moment.said) - MOST_SHOWN, 0),
        named=moment.named,
        words=moment.words,
    )


def _told(claim: Claim, *, sheet: Sheet, voices: Mapping[str, Voice]) -> Told:
    words = shortened(quote(sheet.document, claim.content), LONGEST_TELLING)
    return Told(claim.id, visible(voices[claim.voice].name), words)


def _atlas(entries: tuple[PlaceEntry, ...]) -> Atlas | None:
    if not entries:
        return None
    rows = [_place(entry, number=number) for number, entry in enumerate(entries, start=1)]
    return Atlas(
        pictures(entries),
        located=tuple(row for row in rows if row.is_located),
        unlocated=tuple(row for row in rows if not row.is_located),
    )


def _place(entry: PlaceEntry, *, number: int) -> PlaceRow:
    place = entry.place
    return PlaceRow(
        number=number,
        name=entry.title,
        others=entry.others,
        official=visible(place.official or ""),
        kind=visible(place.kind),
        within=within(place),
        position=position(place),
        is_located=place.is_located,
        why="; ".join(entry.reasons[:MOST_REASONS]),
        places=tuple(place_of([value.span]) for value in entry.mentions[:MOST_SHOWN]),
        more=max(len(entry.mentions) - MOST_SHOWN, 0),
    )


def _parties(sheet: Sheet) -> tuple[PartyRow, ...]:
    return tuple(
        PartyRow(
            id=entry.party.id,
            name=visible(entry.party.name),
            kind=visible(entry.party.kind),
            identifier=visible(entry.party.identifier or ""),
            names=tuple(visible(name) for name in entry.party.names),
            voice=visible(entry.voice.name) if entry.voice else None,
            voice_id=entry.voice.id if entry.voice else None,
            places=tuple(place_of([span]) for span in entry.party.mentions[:MOST_SHOWN]),
            more=max(len(entry.party.mentions) - MOST_SHOWN, 0),
            claims=entry.claims[:MOST_SHOWN],
            more_claims=max(len(entry.claims) - MOST_SHOWN, 0),
        )
        for entry in party_entries(sheet)
    )
