"""How words and claims pass from page to page: whom a page credits, what two pages share, where a claim enters.

Pages are called by their number in the case (d17), and a page's text is never kept here: spans lead to it.
"""

from typing import Literal

import msgspec

from reportedly.text import Span

CreditForm = Literal["dateline", "byline", "sign-off", "told", "statement", "picture"]

WHOLE: frozenset[CreditForm] = frozenset({"dateline", "byline", "sign-off"})
"""Forms that give a page's text as a whole.

*Told* ("told AFP", "an AFP reporter saw") says that the agency was there itself, *statement* ("AFP reported") that it
said so; both are about what stands beside them. A picture's credit gives no words at all.
"""

CopyKind = Literal["page", "passage", "sentence", "quotation"]

Direction = Literal["one to other", "other to one", "common source", "unknown"]

State = Literal["established", "shared", "not established"]

NodeKind = Literal["origin", "voice", "agency", "text", "outlet", "claim"]


class Credit(msgspec.Struct, frozen=True):
    """An agency or outlet that a page names as where its words come from; `agency` is its key, the same everywhere."""

    agency: str
    name: str
    form: CreditForm
    span: Span


class Attributed(msgspec.Struct, frozen=True):
    """A stretch of a page that it gives as somebody's words; `voice` is a folded name."""

    span: Span
    voice: str
    is_named: bool


class Page(msgspec.Struct, frozen=True):
    """A document of a case as it is laid beside others.

    `published` is a day (ISO 8601); `heads` are the days that its own first lines name.
    """

    document: int
    text: str
    outlet: str | None
    published: str | None
    language: str | None
    heads: tuple[str, ...] = ()
    attributed: tuple[Attributed, ...] = ()


class Shared(msgspec.Struct, frozen=True):
    """A passage that two pages share: where it stands in either, how many of its words are equal, and what it is."""

    one: Span
    other: Span
    words: int
    is_quotation: bool


class Copy(msgspec.Struct, frozen=True):
    """What two pages share, judged: `one` is the page with the lower number.

    `share_one` and `share_other` are the shares (0 to 1) of a page's words that stand in the other, quotations left
    out. `source` is the key of an agency that the shared words are credited to.
    `reasons` are sentences: why it is called so, and why the direction is, or is not, known.
    """

    one: int
    other: int
    kind: CopyKind
    shared: tuple[Shared, ...]
    share_one: float
    share_other: float
    direction: Direction
    source: str | None
    reasons: tuple[str, ...]


class Heard(msgspec.Struct, frozen=True):
    """A voice of a claim's chain: the name that its page gives it, the same folded, and whether it is a name at all."""

    name: str
    folded: str
    is_named: bool
    role: str | None = None


class Carrier(msgspec.Struct, frozen=True):
    """A claim of one page as one that carries the claim asked about.

    `chain` are the voices behind the page's own, from the outermost on; () for what the page says in its own name.
    `credits` are the agencies that the page names for it, by key, those for its whole text included.
    """

    claim: int
    document: int
    name: str
    outlet: str | None
    published: str | None
    words: str
    span: Span
    chain: tuple[Heard, ...]
    credits: tuple[Credit, ...] = ()


class Tie(msgspec.Struct, frozen=True):
    """Two carriers whose words are one text: the pair of claims, who had it first, the agency both have it from."""

    one: int
    other: int
    direction: Direction
    source: str | None
    sentence: str


class Node(msgspec.Struct, frozen=True):
    """A place in the tree of a claim's origins: who or what hands it on, with those who have it from there."""

    kind: NodeKind
    name: str
    sentence: str
    claim: int | None = None
    below: tuple["Node", ...] = ()


class Origins(msgspec.Struct, frozen=True):
    """Where a claim enters, as far as the case shows.

    Independent origins are at least `least` and at most `most` (both at least 1); `established` where they are equal
    and more than one page or a named voice is behind that, `shared` where several pages are one origin.
    """

    claim: int
    carriers: int
    outlets: int
    least: int
    most: int
    state: State
    reasons: tuple[str, ...]
    circles: tuple[str, ...]
    roots: tuple[Node, ...]
