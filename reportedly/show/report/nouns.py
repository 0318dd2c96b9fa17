"""What the report of a case shows, as plain values: each list bounded, with how many there are in all.

Names of documents (d17), claims (d17c12) and figures (d17x3) are those of the case. Days are ISO 8601.
"""

from collections.abc import Mapping
from typing import Literal

import msgspec

from reportedly.carrying import Node

State = Literal["conflict", "update", "subset", "different indicator", "same", "compatible", "unsure"]
"""How two figures stand to each other; the gravest first."""


class Leaf(msgspec.Struct, frozen=True):
    """A page as it is cited; `address` is set only where it is one of the web. The rules of `reportedly lint` raised
    `warnings` and `notices` on it.
    """

    document: str
    title: str | None
    outlet: str | None
    published: str | None
    author: str | None
    uri: str
    address: str | None
    claims: int
    warnings: int = 0
    notices: int = 0


class Quoted(msgspec.Struct, frozen=True):
    """A claim with its voucher; `is_own` for what a page says in its own name."""

    claim: str
    words: str
    voice: str
    is_named: bool
    is_own: bool
    leaf: Leaf


class Figure(msgspec.Struct, frozen=True):
    """One figure on one voice's word on one page: both ends included, None where open.

    `words` are the figure's own. `again` are names of figures of that page that say the same on the same word.
    `relation` is the gravest way in which another figure of the event stands to it, `with_` how many do so.
    `place_by` and `day_by` say by whose words its place and day are known: the figure's own, its claim's, its page's.
    """

    figure: str
    quoted: Quoted
    low: float | None
    high: float | None
    words: str
    counted: str | None
    again: tuple[str, ...] = ()
    relation: State | None = None
    with_: int = 0
    place_by: str | None = None
    day_by: str | None = None


class Pair(msgspec.Struct, frozen=True):
    """Two figures and how they stand to each other; reasons are sentences."""

    first: str
    second: str
    state: State
    reasons: tuple[str, ...]
    reconciled_by: tuple[str, ...]


class View(msgspec.Struct, frozen=True):
    """What one rule gives, with the rule in words."""

    name: str
    rule: str
    figures: tuple[float | None, ...]


class Event(msgspec.Struct, frozen=True):
    """The figures of one indicator, place and day; `place` as it is written, `key` the same folded.

    `pairs` are conflicts and updates; `states` counts all pairs. `low` and `high` are the least and the greatest
    number of those that are in conflict, else of all; `at_odds` counts the outlets of figures in conflict.
    `more` counts figures without a row.
    """

    id: str
    indicator: str
    place: str | None
    key: str | None
    day: str | None
    figures: tuple[Figure, ...]
    pairs: tuple[Pair, ...]
    states: Mapping[str, int]
    views: tuple[View, ...]
    pages: int
    outlets: int
    at_odds: int
    low: float
    high: float
    more: int = 0


class Alone(msgspec.Struct, frozen=True):
    """A figure that no other page's stands beside."""

    figure: Figure
    indicator: str
    place: str | None
    day: str | None


class Ledger(msgspec.Struct, frozen=True):
    """Events in the order in which they are worth a look; `drawn` have charts, `listed` one line each.

    `there` and `conflicting` count all events of several pages, and those with a conflict; `left_out` counts the
    events that were not even weighed, because there are too many. `alone` are the greatest figures that stand alone,
    where there are few events to show.
    """

    drawn: tuple[Event, ...]
    listed: tuple[Event, ...]
    there: int
    conflicting: int
    left_out: int = 0
    alone: tuple[Alone, ...] = ()


class Carried(msgspec.Struct, frozen=True):
    """A claim that several pages carry, and where it enters.

    `leaves` are its carriers by name; `beside` counts other claims that the very same pages carry.
    """

    id: str
    quoted: Quoted
    pages: int
    outlets: int
    least: int
    most: int
    state: Literal["established", "shared", "not established"]
    reasons: tuple[str, ...]
    circles: tuple[str, ...]
    roots: tuple[Node, ...]
    leaves: Mapping[str, Quoted]
    beside: int = 0


class Origins(msgspec.Struct, frozen=True):
    """Claims of which most outlets stand on fewest origins; `there` counts all that several pages carry."""

    claims: tuple[Carried, ...]
    there: int


class Between(msgspec.Struct, frozen=True):
    """Pairs of pages of two outlets that share text, by what they share and by whose it was first.

    `from_other` counts pages of `outlet` that have it from `other`, `to_other` the other way; `common` counts by
    source that both credit.
    """

    outlet: str
    other: str
    pages: int
    passages: int
    sentences: int
    from_other: int
    to_other: int
    common: tuple[tuple[str, int], ...]
    unknown: int

    @property
    def pairs(self) -> int:
        """All of them."""
        return self.pages + self.passages + self.sentences


class Twins(msgspec.Struct, frozen=True):
    """Two pages that share text; shares are of each page's words, 0 to 1. `first` is the one that had it first."""

    one: Leaf
    other: Leaf
    kind: str
    share_one: float
    share_other: float
    first: str | None
    source: str | None
    reasons: tuple[str, ...]


class Copies(msgspec.Struct, frozen=True):
    """Who carries whose text; `there` counts all pairs of pages, `rows_there` all pairs of outlets."""

    between: tuple[Between, ...]
    twins: tuple[Twins, ...]
    there: int
    rows_there: int


class Rating(msgspec.Struct, frozen=True):
    """A person's rating of a voice or outlet, A to F, with its meaning, who gave it and why."""

    grade: str
    meaning: str
    who: str
    reason: str


class Voice(msgspec.Struct, frozen=True):
    """On whose word claims stand, and how often; `example` is the first of its claims."""

    name: str
    kind: str
    role: str | None
    is_named: bool
    claims: int
    pages: int
    outlets: int
    first: str | None
    last: str | None
    example: Quoted | None = None
    ratings: tuple[Rating, ...] = ()


class Outlet(msgspec.Struct, frozen=True):
    """Who published, and on whose word the claims of its pages stand; `name` None for pages that tell no outlet."""

    name: str | None
    pages: int
    claims: int
    on_named: int
    on_unnamed: int
    on_own: int
    first: str | None
    last: str | None
    ratings: tuple[Rating, ...] = ()


class Voices(msgspec.Struct, frozen=True):
    """The outlets with most pages, and the voices on whose word most claims stand; `there` counts all of each."""

    voices: tuple[Voice, ...]
    there: int
    outlets: tuple[Outlet, ...]
    outlets_there: int


class Judgement(msgspec.Struct, frozen=True):
    """What a person decided; `stands` says whether the claim it is about is still read so, None for a name."""

    number: int
    verdict: str
    target: str
    words: str | None
    told: str
    reason: str
    who: str
    at: str
    stands: str | None
    is_undone: bool


class Judgements(msgspec.Struct, frozen=True):
    """The latest judgements, and how many there are."""

    judgements: tuple[Judgement, ...]
    there: int


class Finding(msgspec.Struct, frozen=True):
    """What a rule raised on one page."""

    severity: str
    sentence: str
    rule: str
    leaf: Leaf


class Findings(msgspec.Struct, frozen=True):
    """The gravest findings on single pages, and how many of either severity there are."""

    findings: tuple[Finding, ...] = ()
    warnings: int = 0
    notices: int = 0


class Day(msgspec.Struct, frozen=True):
    """How many claims and pages one day has."""

    day: str
    claims: int
    pages: int


class Days(msgspec.Struct, frozen=True):
    """The days that claims are about, and those on which their pages were published, in order.

    `longest` is the longest time, in days, that counts as a day that a claim is about.
    """

    about: tuple[Day, ...]
    published: tuple[Day, ...]
    longest: int


class Spot(msgspec.Struct, frozen=True):
    """A place with a point (degrees north and east), how many claims and pages name it; `key` is its folded name."""

    name: str
    key: str
    kind: str | None
    country: str | None
    lat: float
    lon: float
    claims: int
    pages: int


class Spots(msgspec.Struct, frozen=True):
    """The places that most claims name; `there` counts all with a point. Countries are none of them."""

    spots: tuple[Spot, ...]
    there: int


class Scope(msgspec.Struct, frozen=True):
    """What the report is made of.

    `voices` are others than the pages' own. `first` and `last` are days of publication. `on_named`, `on_unnamed` and
    `on_own` count claims by whose word they stand on: a named voice's, that of nobody named, the page's own. `arrived`
    is when the last page came in. `failed` counts inputs that could not be read, `waiting` pages that were not laid
    beside the others yet.
    """

    pages: int
    outlets: int
    claims: int
    voices: int
    named_voices: int
    first: str | None
    last: str | None
    on_named: int
    on_unnamed: int
    on_own: int
    arrived: str | None
    failed: int
    waiting: int


class Report(msgspec.Struct, frozen=True):
    """All of it. `narrowed` says the filters in words; `leaves` are the pages that are quoted anywhere.

    `others` are the first of those that are not.
    """

    name: str
    narrowed: tuple[str, ...]
    version: str
    scope: Scope
    ledger: Ledger
    origins: Origins
    copies: Copies
    voices: Voices
    judgements: Judgements
    days: Days
    spots: Spots
    leaves: tuple[Leaf, ...]
    others: tuple[Leaf, ...] = ()
    findings: Findings = Findings()
