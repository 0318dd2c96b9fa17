"""One mention as it is seen, before it is known who is the same."""

from dataclasses import dataclass
from typing import Literal

from reportedly.link.listed import Entry, Form
from reportedly.model import NameKind, PartyKind
from reportedly.text import Span

Part = Literal["agent", "patient"]
"""Who does, and to whom it is done."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """Some words that name somebody or some place.

    `span` is the mention with its article and titles, `name` the words of the name alone. `kind` is None where nothing
    tells it, "place" where no actor is meant. `entries` are those listed under the name: none for a name of the page's
    own, several where it stays open which is meant; `why` then says why. `office`: the titles before a name. `part` is
    None where the words beside the mention do not tell it.
    """

    span: Span
    name: str
    kind: PartyKind | NameKind | None
    form: Form
    rule: str
    entries: tuple[Entry, ...] = ()
    why: str | None = None
    office: str | None = None
    part: Part | None = None

    @property
    def actor(self) -> PartyKind | None:
        """The kind of party it is; None for a place and while nothing tells it."""
        return None if self.kind == "place" or self.kind == "nationality" else self.kind
