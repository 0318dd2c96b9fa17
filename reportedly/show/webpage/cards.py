"""A claim as its card in the margin says it."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from reportedly.model import Claim, Document, Sheet, Value, Voice
from reportedly.rulebook.standing import words_on
from reportedly.show.figures import Vouched, interval_of_dates, reading, vouched
from reportedly.show.harmless import visible
from reportedly.show.values import is_figure_or_time
from reportedly.show.wording import flags, quote, told_of
from reportedly.text import Span


class Link(msgspec.Struct, frozen=True):
    """One voice of a chain."""

    name: str
    about: str
    is_named: bool


class Figure(msgspec.Struct, frozen=True):
    """A value inside a claim: its words and what they are read as, with the thing counted."""

    words: str
    reading: str


class Card(msgspec.Struct, frozen=True):
    """What is said beside a claim.

    `number` is the id without its letter. `place` is what follows `#s=` in a link to the claim's words.
    `word_of` names the voice on whose word the claim stands, where that is not the innermost of the chain.
    """

    id: str
    number: str
    place: str
    is_told: bool
    is_doubtful: bool
    chain: tuple[Link, ...]
    cue: str
    manner: tuple[str, ...]
    flags: tuple[str, ...]
    confidence: str
    rule: str
    word_of: str | None
    figures: tuple[Figure, ...]


DOUBTFUL = 0.5
"""Confidence below which a reading is worth a second look."""


def place_of(spans: Iterable[Span]) -> str:
    """The address of some words within the page: `120-180`, joined by commas."""
    return ",".join(f"{span.start}-{span.end}" for span in spans)


def cards_of(sheet: Sheet) -> Mapping[str, Card]:
    """The card of each claim, by its id; a value is told in the innermost claim that holds it, and in no other."""
    voices = {voice.id: voice for voice in sheet.voices}
    words = words_on(sheet)
    values = {entry.value.id: entry for entry in vouched(sheet) if is_figure_or_time(entry.value)}
    return {
        claim.id: _card(
            claim,
            document=sheet.document,
            chain=[voices[voice] for voice in claim.chain],
            word_of=voices[words[claim.id]],
            values=[held for value in claim.values if (held := values.get(value)) and held.claim == claim],
        )
        for claim in sheet.claims
    }


def _card(claim: Claim, *, document: Document, chain: list[Voice], word_of: Voice, values: list[Vouched]) -> Card:
    within = [f"within {claim.within[1:]}"] if claim.within else []
    return Card(
        id=claim.id,
        number=claim.id[1:],
        place=place_of(claim.content),
        is_told=claim.mode == "narrated",
        is_doubtful=claim.confidence < DOUBTFUL,
        chain=tuple(Link(visible(voice.name), about(voice, document=document), voice.named) for voice in chain),
        cue=quote(document, claim.cue),
        manner=(claim.mode, claim.act, *within, *_times(claim)),
        flags=flags(claim),
        confidence=f"{claim.confidence:.2f}",
        rule=visible(claim.rule),
        word_of=visible(word_of.name) if word_of.id != claim.voice else None,
        figures=tuple(_figure(entry.value, document=document) for entry in values),
    )


def _times(claim: Claim) -> Iterator[str]:
    """When it was said and when it is about, as far as that is known."""
    for role, time in (("said", claim.said), ("about", claim.about)):
        if time is not None and (time.low, time.high) != (None, None):
            yield f"{role} {interval_of_dates(time.low, time.high)}"


def _figure(value: Value, *, document: Document) -> Figure:
    counted = f" {quote(document, [value.counted])}" if value.counted else ""
    return Figure(quote(document, [value.span]), reading(value) + counted)


def about(voice: Voice, *, document: Document) -> str:
    """Kind and role of a voice: `person, engineer`; of unnamed people how many, and on what terms."""
    kind = voice.kind if voice.named or voice.kind == "unnamed" else f"{voice.kind}, not named"
    told = told_of(voice, document=document)
    return f"{kind}, {told}" if told else kind
