"""What of a case is told to other programs: each document with its sheet, what links claims, what people decided."""

from collections.abc import Collection, Mapping

import msgspec

from reportedly.carrying import State
from reportedly.model import Sheet
from reportedly.text import Span


class Counted(msgspec.Struct, frozen=True):
    """How many independent origins a claim has, at least and at most, as far as the whole case shows."""

    least: int
    most: int
    state: State


class Carried(msgspec.Struct, frozen=True):
    """A document of a case: its number there, the size of its bytes, when it came first, and its latest sheet.

    `origins` are counted for claims by their ids in the sheet; a claim that was not laid beside others yet lacks them.
    """

    number: int
    size: int
    arrived: str
    sheet: Sheet
    origins: Mapping[str, Counted] = {}

    @property
    def name(self) -> str:
        """What people call it: d17."""
        return f"d{self.number}"

    @property
    def digest(self) -> str:
        """The SHA-256 of its bytes, 64 hex digits."""
        return self.sheet.document.origin.digest.removeprefix("sha256:")


class Link(msgspec.Struct, frozen=True):
    """How two claims (d17c12) or two documents (d17) stand to each other.

    `kind` says by what they were compared: *figures* that were laid side by side, *same* for claims that may say the
    same, *copy* for pages that share words. `state` is how they stand, in the terms of the verb that lists them.
    `is_directed`: the first says more than the second, or has its words from it; else the two are equals. `score` is
    0 to 1, how alike they are. `shared` are the stretches of the first and of the second that are one text.
    """

    first: str
    second: str
    kind: str
    state: str
    reasons: tuple[str, ...] = ()
    is_directed: bool = False
    score: float | None = None
    shared: tuple[tuple[Span, Span], ...] = ()


class Rated(msgspec.Struct, frozen=True):
    """What somebody holds a claim for, by a grade of the Admiralty code (1 to 6) with its meaning."""

    claim: str
    grade: str
    meaning: str
    reason: str
    at: str
    who: str


def narrowed(sheet: Sheet, claims: Collection[str]) -> Sheet:
    """The sheet with some of its claims, by their ids, and with the voices, parties and values of these; no findings.

    The text stays whole, and with it every position.
    """
    kept = tuple(claim for claim in sheet.claims if claim.id in claims)
    voices = {voice for claim in kept for voice in (claim.voice, *claim.chain)}
    held = {value for claim in kept for value in claim.values}
    values = tuple(value for value in sheet.values if value.id in held)
    named = {(value.ref or {}).get("party") for value in values}
    return msgspec.structs.replace(
        sheet,
        claims=kept,
        voices=tuple(voice for voice in sheet.voices if voice.id in voices),
        values=values,
        parties=tuple(party for party in sheet.parties if party.id in named or party.voice in voices),
        findings=(),
    )
