"""The nouns, frozen, and the signature of each stage.

Invariants
- Nothing here copies text where a `Span` over `Document.text` will do.
- A tuple of spans, claims, values or parts is in text order.
- An id is a letter and a number in text order (`p3`, `v1`, `c12`, `x4`, `f2`): same bytes, same ids.
- Absence is None; "none of them" is `()`.
"""

from collections.abc import Callable, Mapping
from typing import Literal, TypeAlias

import msgspec

from reportedly.text import Shift, Span

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
PartKind = Literal[
    "headline", "byline", "dateline", "body", "republication", "thread", "comment", "caption", "boilerplate"
]
MarkKind = Literal["paragraph", "sentence", "quotation"]
Role = Literal["source", "cue", "content"]
VoiceKind = Literal["person", "organization", "state", "group", "document", "unnamed", "author", "commenter"]
Mode = Literal["direct", "indirect", "mixed", "narrated"]
Act = Literal["assertion", "belief", "fact", "eventuality"]
Certainty = Literal["certain", "probable", "possible", "unspecified"]
Polarity = Literal["affirmed", "denied"]
Mood = Literal["statement", "plan", "demand", "question", "condition"]
ValueKind = Literal["quantity", "money", "percent", "date", "duration", "place", "party", "ordinal"]
Bound = Literal["exact", "about", "at-least", "at-most", "range"]
Severity = Literal["info", "notice", "warning"]
NameKind = Literal["person", "organization", "place", "nationality"]
PartyKind = Literal["person", "state", "group", "organization", "firm", "people"]


class Capture(msgspec.Struct, frozen=True):
    """Bytes as they were handed over or fetched; `declared` and `charset` are what the server or the caller named.

    `retrieved` is the ISO 8601 instant of fetching, or a date given for a file, whose sheet must not depend on a clock.
    `outlet`, `author` and `published` are the caller's word, and win over the page's own. `keys` are, for a record of
    JSON, those that hold its `title` and its `text`; `undated` is what stands there for a date and is none.
    """

    uri: str
    body: bytes
    declared: str | None = None
    charset: str | None = None
    retrieved: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    keys: tuple[tuple[str, str], ...] = ()
    undated: str | None = None


class Origin(msgspec.Struct, frozen=True):
    """Where a document comes from, as far as it says so itself.

    `uri` is the input as named by the caller; `canonical` the address the page gives for itself;
    `original` an address the page names as the first place of its text. `published` is an ISO 8601 date or instant.
    `digest` is `sha256:` and the hex digest of the bytes as handed over.
    """

    uri: str
    digest: str
    media_type: str
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    retrieved: str | None = None
    canonical: str | None = None
    original: str | None = None


class Element(msgspec.Struct, frozen=True):
    """One element of a page as it is laid out, in document order; the visible text of a page is its leaves.

    `parent` is the index of the enclosing element in `Document.elements`; it is always smaller than its own index.
    `attributes` holds what tells parts apart: class, id, itemprop, itemtype, rel, role, datetime, href, cite, title …
    `main`: the extractor counts its own text as main text. What is made of data not shown (JSON-LD) has the tag `data`.
    """

    tag: str
    span: Span
    parent: int | None
    attributes: tuple[tuple[str, str], ...] = ()
    main: bool = False

    def get(self, name: str) -> str | None:
        """The value of an attribute; None when the element lacks it."""
        return next((value for key, value in self.attributes if key == name), None)


class Document(msgspec.Struct, frozen=True):
    """One page or file as read: an immutable canonical text and its origin.

    `elements` is empty for plain text, whose layout is in its lines. `language` is ISO 639-1, None when the text is too
    short to tell. `id` is `d-` and the first 16 hex digits of the origin's digest.
    """

    id: str
    text: str
    title: str | None
    language: str | None
    origin: Origin
    shift: Shift
    elements: tuple[Element, ...] = ()


class Part(msgspec.Struct, frozen=True):
    """A stretch of a document with one author; parts nest, and a part's own text is its span less its children.

    `thread` is the frame around comments: `declared` is the number of comments the page announces.
    `number` is a comment's place in it: `2.1` is the first reply to the second comment. `end_shown` is None but for a
    republication: False when the page does not show where it ends; then it ends with the enclosing part.
    `date` is ISO 8601 where it could be read as one, else the words of the page.
    """

    id: str
    kind: PartKind
    span: Span
    parent: str | None = None
    author: str | None = None
    title: str | None = None
    date: str | None = None
    number: str | None = None
    declared: int | None = None
    end_shown: bool | None = None


class Mark(msgspec.Struct, frozen=True):
    """Something `structure` saw; `part` is the innermost part that holds it. A quotation's span includes its marks."""

    kind: MarkKind
    span: Span
    part: str


class Marks(msgspec.Struct, frozen=True):
    """All that `structure` saw. Parts in order of their start, outer before inner.

    Paragraphs cover the parts' own texts and never cross into a child part; sentences divide paragraphs.
    """

    parts: tuple[Part, ...]
    paragraphs: tuple[Mark, ...] = ()
    sentences: tuple[Mark, ...] = ()
    quotations: tuple[Mark, ...] = ()


class RoleSpan(msgspec.Struct, frozen=True):
    """A stretch the tagger gives one role of an attribution; `score` is a probability."""

    role: Role
    span: Span
    score: float


class Link(msgspec.Struct, frozen=True):
    """How likely `dependent` belongs to `head` (indices into `Tags.spans`, None for "to none"); of one at most 1."""

    dependent: int
    head: int | None
    score: float


class NameSpan(msgspec.Struct, frozen=True):
    """A stretch that the tagger's name head takes for a mention of somebody or some place; `score` is a probability."""

    kind: NameKind
    span: Span
    score: float


class Tags(msgspec.Struct, frozen=True):
    """The outcome of the encoder's one pass: role spans, disjoint and in text order, and the links between them.

    `calibration` says what the weakest score of a relation is worth: pairs of a score and the share of relations with
    such a score that were right, both rising; empty: as much as it says. `inner` is what the encoder saw in contents
    that it read alone. `names` are disjoint and in text order; none where the weights have no name head.
    """

    spans: tuple[RoleSpan, ...]
    links: tuple[Link, ...]
    model: str
    calibration: tuple[tuple[float, float], ...] = ()
    inner: "Tags | None" = None
    names: tuple[NameSpan, ...] = ()


UNRESOLVED = "unresolved"
"""Begins the role of a voice that nothing led to its name."""


class Voice(msgspec.Struct, frozen=True):
    """Somebody or something that vouches. `mentions` are the words that name it; a page's author may have none.

    `affiliation` is the body it belongs to. Of unnamed people `count` is how many they are said to be, None where the
    page does not say; `terms` are the words that tell why, or on what terms, somebody is not named.
    """

    id: str
    name: str
    kind: VoiceKind
    named: bool
    role: str | None = None
    affiliation: str | None = None
    count: int | None = None
    terms: Span | None = None
    mentions: tuple[Span, ...] = ()

    @property
    def is_unresolved(self) -> bool:
        """True for a pronoun or description (`unnamed`) of which it could not be told whom it means; `role` says so."""
        return (self.role or "").startswith(UNRESOLVED)


class Firmness(msgspec.Struct, frozen=True):
    """How firmly a claim is made, in FactBank's terms, with the words that made it so."""

    certainty: Certainty = "unspecified"
    polarity: Polarity = "affirmed"
    mood: Mood = "statement"
    cues: tuple[Span, ...] = ()


class When(msgspec.Struct, frozen=True):
    """A time in the life of a claim: half-open and ISO 8601, None where a side is open or not known.

    `value` is the id of the date whose words tell it, None where only the page's date does; `rule` is how it was found.
    """

    low: str | None
    high: str | None
    value: str | None
    rule: str


class Event(msgspec.Struct, frozen=True):
    """Who does what to whom, where and when, as far as a claim tells it, in ids of values; `verb` may be a noun."""

    verb: Span
    agents: tuple[str, ...]
    patients: tuple[str, ...]
    place: str | None
    time: str | None
    negated: bool
    rule: str


class Claim(msgspec.Struct, frozen=True):
    """One content with its attribution and its chain of voices, outermost first; `voice` is the last of the chain.

    `content` is what is claimed without the words that attribute it. `within` is the claim through which this one has
    come: its content holds this one, or this one carries it on.
    `confidence` is between 0 and 1; `rule` is the versioned name of what made the claim. `said` is when it was said,
    `about` the time it is about; neither is ever taken from the words of the other. `events` are what it tells of.
    """

    id: str
    part: str
    mode: Mode
    act: Act
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    voice: str
    chain: tuple[str, ...]
    confidence: float
    rule: str
    within: str | None = None
    firmness: Firmness = Firmness()
    values: tuple[str, ...] = ()
    said: When | None = None
    about: When | None = None
    events: tuple[Event, ...] = ()


class Refused(msgspec.Struct, frozen=True):
    """What might have been taken for a claim's cue, source or voice, and was not.

    `span` is None for the tagger's own "to none"; `score` is the link's probability, None where no number was compared.
    """

    what: Literal["cue", "source", "voice"]
    span: Span | None
    score: float | None = None


class Reason(msgspec.Struct, frozen=True):
    """Why a claim stands as it does: the rules that nested it, decided its act and found its voice.

    `nested` is None for a claim within no other, `act` and `voice` for what an author says himself. `antecedent` led a
    pronoun or description to its voice; `repairs` are the rules that changed which words are cue, source and content.
    """

    claim: str
    nested: str | None = None
    act: str | None = None
    voice: str | None = None
    antecedent: Span | None = None
    refused: tuple[Refused, ...] = ()
    repairs: tuple[str, ...] = ()


class Attribution(msgspec.Struct, frozen=True):
    """What `attribute` makes of a document: its voices, its claims, and for each claim the reasons."""

    voices: tuple[Voice, ...]
    claims: tuple[Claim, ...]
    reasons: tuple[Reason, ...] = ()
    model: str | None = None


class Explained(msgspec.Struct, frozen=True):
    """A sheet with what led to it: the reasons of its claims, the model that read it, and each rule's sentence."""

    sheet: "Sheet"
    reasons: tuple[Reason, ...]
    model: str | None
    sentences: Mapping[str, str]


class Value(msgspec.Struct, frozen=True):
    """What some words denote, as an interval.

    Numbers: `low` and `high` are both included; equal for a point, None where the words leave that side open.
    Dates: ISO 8601, half-open. `counted` is the thing counted, `ref` what an interval cannot hold (a place, a party).
    """

    id: str
    kind: ValueKind
    span: Span
    low: int | float | str | None
    high: int | float | str | None
    unit: str | None
    bound: Bound
    rule: str
    counted: Span | None = None
    ref: dict[str, Json] | None = None


class Party(msgspec.Struct, frozen=True):
    """One actor across its mentions in a document: all its names, in the order in which they first stand there.

    `identifier` is `iso3166:` and a code for states, `un:` or `alias:` and an id of the lists for who is well known;
    None for the rest, whom only `id` tells apart. `name` is the listed name, else the fullest one of the page.
    `voice` is the same actor among the voices. `rule` is what first made the party.
    """

    id: str
    name: str
    kind: PartyKind
    identifier: str | None
    names: tuple[str, ...]
    mentions: tuple[Span, ...]
    voice: str | None
    rule: str


class Finding(msgspec.Struct, frozen=True):
    """A named rule's result, with the sentence that explains it and the places that show it.

    `reasons` are sentences, what led to the judgement each; `overturned_by` sentences, what would undo it each.
    """

    id: str
    rule: str
    severity: Severity
    sentence: str
    claims: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    reasons: tuple[str, ...] = ()
    overturned_by: tuple[str, ...] = ()


class Sheet(msgspec.Struct, frozen=True):
    """All that one document yields; the unit of batch and of the case."""

    reportedly: str
    schema: int
    document: Document
    parts: tuple[Part, ...]
    voices: tuple[Voice, ...]
    claims: tuple[Claim, ...]
    values: tuple[Value, ...]
    findings: tuple[Finding, ...]
    parties: tuple[Party, ...] = ()


class Problem(msgspec.Struct, frozen=True):
    """An input that could not be read: `error` is the name of the exception, `sentence` what it says."""

    uri: str
    error: str
    sentence: str


Tagger: TypeAlias = Callable[[Document, Marks], Tags]
