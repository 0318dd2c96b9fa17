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


Way = Literal["itself", "speaks for", "reports for", "issued", "within", "described"]
"""How a voice stands to the body it is laid to: it is its name; it holds an office there; it works for that agency; it
is a paper of that body; it only belongs there; it is described and not named."""


class Speaker(msgspec.Struct, frozen=True):
    """A voice of a page with whom it speaks for, as far as the page settles it.

    `key` is the same on all pages (None where nobody is named), `shown` the name it is shown by. `forms` are what the
    voice is called instead of a name ("noun:observatory", "based:Norway"), `calls` all that the page calls the body.
    `is_led`: a description that the page leads to the one body it fits; `may` are the keys where it fits several.
    """

    voice: str
    name: str
    way: Way
    key: str | None
    shown: str
    forms: tuple[str, ...] = ()
    is_definite: bool = True
    is_led: bool = False
    calls: tuple[str, ...] = ()
    may: tuple[str, ...] = ()


class Called(msgspec.Struct, frozen=True):
    """A body that pages of the case call by one form: its key, its name, and how many pages do."""

    key: str
    shown: str
    pages: int


class Heard(msgspec.Struct, frozen=True):
    """A voice of a claim's chain: the name that its page gives it, the same folded, and whether it is a name at all.

    `key` tells for whom it speaks, the same on all pages, and `shown` is that one's name; None where nobody is named.
    `told` is the sentence that says why, where it is not its own name; `may` are keys that it may be as well.
    `is_hearsay`: no words name it at all, as in "reportedly".
    """

    name: str
    folded: str
    is_named: bool
    role: str | None = None
    key: str | None = None
    shown: str | None = None
    told: str | None = None
    may: tuple[str, ...] = ()
    is_hearsay: bool = False


class Carrier(msgspec.Struct, frozen=True):
    """A claim of one page as one that carries the claim asked about.

    `chain` are the voices behind the page's own, from the outermost on; () for what the page says in its own name.
    `credits` are the agencies that the page names for it, by key, those for its whole text included.
    `mood`, `act` and `polarity` are how it is said, in the words of a sheet. `speakers` are the keys of all who
    speak on its page. `between`: for a claim in the page's own words, whose words stand before it and behind it.
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
    mood: str = "statement"
    act: str = "assertion"
    polarity: str = "affirmed"
    speakers: tuple[str, ...] = ()
    between: str | None = None


TieForm = Literal["text", "quotation", "headline"]


class Tie(msgspec.Struct, frozen=True):
    """Two carriers whose words are one text: the pair of claims, who had it first, the agency both have it from.

    `form`: the page's own words; words that both quote, so whoever said them said them once; or a headline (`one`) with
    the sentence of its page that it rests on.
    """

    one: int
    other: int
    direction: Direction
    source: str | None
    sentence: str
    form: TieForm = "text"


class Node(msgspec.Struct, frozen=True):
    """A place in the tree of a claim's origins: who or what hands it on, with those who have it from there.

    `words` are those of the claim where it is one.
    """

    kind: NodeKind
    name: str
    sentence: str
    claim: int | None = None
    below: tuple["Node", ...] = ()
    words: str | None = None


class Origins(msgspec.Struct, frozen=True):
    """Where a claim enters, as far as the case shows.

    Independent origins are at least `least` and at most `most` (both at least 1); `established` where they are equal
    and more than one page or a named voice is behind that, `shared` where several pages are one origin. `answer` says
    it in one sentence, with whose word it is.
    """

    claim: int
    carriers: int
    outlets: int
    least: int
    most: int
    state: State
    answer: str
    reasons: tuple[str, ...]
    circles: tuple[str, ...]
    roots: tuple[Node, ...]
