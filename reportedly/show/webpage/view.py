"""The whole HTML sheet as plain values, in the order in which its template shows them."""

import re
from collections.abc import Sequence

import msgspec

from reportedly.model import Sheet
from reportedly.show.evidence import Witness
from reportedly.show.harmless import visible
from reportedly.show.webpage.cards import cards_of
from reportedly.show.webpage.denoted import Denoted, denoted
from reportedly.show.webpage.glance import (
    FindingList,
    GroundBar,
    Ingredient,
    Pointer,
    finding_list,
    ground_bars,
    ingredients,
    pointers,
)
from reportedly.show.webpage.passages import Group, Passage, groups_of, passages_of
from reportedly.show.webpage.tables import MOST_VOICES, VoiceRow, voice_rows
from reportedly.show.wording import NOTHING_FOUND, origin_line, title_of

LANGUAGE = re.compile("[a-z]{2,3}")


class Source(msgspec.Struct, frozen=True):
    """Where the bytes come from, every field harmless."""

    uri: str
    canonical: str | None
    original: str | None
    retrieved: str | None
    digest: str
    media_type: str
    version: str


class View(msgspec.Struct, frozen=True):
    """Everything the template shows; `places` leads from a claim's id to the address of its words."""

    title: str
    origin: tuple[str, ...]
    source: Source
    language: str | None
    findings: FindingList
    nothing_found: str
    ingredients: tuple[Ingredient, ...]
    grounds: tuple[GroundBar, ...]
    pointers: tuple[Pointer, ...]
    groups: Sequence[Group]
    places: dict[str, str]
    attributed: int
    told: int
    voices: tuple[VoiceRow, ...]
    most_voices: int
    denoted: Denoted

    @property
    def passages(self) -> Sequence[Passage]:
        """All passages in text order, folded or not."""
        return [passage for group in self.groups for passage in group.passages]


def view_of(sheet: Sheet) -> View:
    """What the template needs, and nothing it would have to work out."""
    cards = cards_of(sheet)
    told = sum(card.is_told for card in cards.values())
    witness = Witness(sheet)
    return View(
        title=title_of(sheet),
        origin=origin_line(sheet),
        source=_source(sheet),
        language=_language(sheet),
        findings=finding_list(sheet, witness),
        nothing_found=NOTHING_FOUND,
        ingredients=ingredients(sheet),
        grounds=ground_bars(sheet),
        pointers=pointers(sheet, witness),
        groups=groups_of(sheet, passages_of(sheet, cards)),
        places={card.id: card.place for card in cards.values()},
        attributed=len(cards) - told,
        told=told,
        voices=voice_rows(sheet),
        most_voices=MOST_VOICES,
        denoted=denoted(sheet),
    )


def _source(sheet: Sheet) -> Source:
    origin = sheet.document.origin
    return Source(
        uri=visible(origin.uri),
        canonical=visible(origin.canonical) if origin.canonical else None,
        original=visible(origin.original) if origin.original else None,
        retrieved=visible(origin.retrieved) if origin.retrieved else None,
        digest=visible(origin.digest),
        media_type=visible(origin.media_type),
        version=visible(sheet.reportedly),
    )


def _language(sheet: Sheet) -> str | None:
    language = sheet.document.language
    return language if language and LANGUAGE.fullmatch(language) else None
