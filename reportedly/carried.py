"""What of a case is told to other programs: each document with its sheet, what links claims, what people decided."""

import msgspec

from reportedly.model import Sheet


class Carried(msgspec.Struct, frozen=True):
    """A document of a case: its number there, the size of its bytes, when it came first, and its latest sheet."""

    number: int
    size: int
    arrived: str
    sheet: Sheet

    @property
    def name(self) -> str:
        """What people call it: d17."""
        return f"d{self.number}"

    @property
    def digest(self) -> str:
        """The SHA-256 of its bytes, 64 hex digits."""
        return self.sheet.document.origin.digest.removeprefix("sha256:")


class Link(msgspec.Struct, frozen=True):
    """How two claims (d17c12) stand to each other: `kind` says by what they were compared, `state` how they stand."""

    first: str
    second: str
    kind: str
    state: str
    reasons: tuple[str, ...] = ()


class Rated(msgspec.Struct, frozen=True):
    """What somebody holds a claim for, by a grade of the Admiralty code (1 to 6) with its meaning."""

    claim: str
    grade: str
    meaning: str
    reason: str
    at: str
    who: str
