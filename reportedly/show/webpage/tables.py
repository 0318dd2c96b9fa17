"""Who speaks, as rows."""

from collections.abc import Iterable

import msgspec

from reportedly.model import Claim, Sheet
from reportedly.rulebook.standing import Standing, standing_of, voice_shares
from reportedly.show.harmless import visible
from reportedly.show.webpage.cards import about
from reportedly.show.wording import share

MOST_SHOWN = 12
"""Claims linked in one row; the rest is counted."""

MOST_VOICES = 20
"""Rows that stand open; the voices with the smallest shares, on a page with many comments nearly all, are folded."""


class VoiceRow(msgspec.Struct, frozen=True):
    """Everybody who speaks: how much of the page stands on their word, and their claims."""

    id: str
    name: str
    about: str
    standing: Standing
    number: int
    share: str
    width: float
    claims: tuple[str, ...]
    more: int


def voice_rows(sheet: Sheet) -> tuple[VoiceRow, ...]:
    """All voices, by the share of the page that stands on their word."""
    shares = voice_shares(sheet)
    claims = _claims_of_voices(sheet.claims)
    ranked = sorted(sheet.voices, key=lambda voice: (-shares[voice.id], -len(claims.get(voice.id, ()))))
    return tuple(
        VoiceRow(
            id=voice.id,
            name=visible(voice.name),
            about=about(voice, document=sheet.document),
            standing=standing_of(voice),
            number=len(claims.get(voice.id, ())),
            share=share(shares[voice.id]),
            width=round(shares[voice.id] * 100, 2),
            claims=tuple(claims.get(voice.id, ())[:MOST_SHOWN]),
            more=max(len(claims.get(voice.id, ())) - MOST_SHOWN, 0),
        )
        for voice in ranked
    )


def _claims_of_voices(claims: Iterable[Claim]) -> dict[str, list[str]]:
    """The claims of each voice; what it is quoted for before what it tells itself."""
    found: dict[str, list[str]] = {}
    for claim in sorted(claims, key=lambda claim: claim.mode == "narrated"):
        found.setdefault(claim.voice, []).append(claim.id)
    return found
