"""The words of the sourcing rules, as they stand in `lexicon/en/sourcing.toml`."""

import re
from functools import lru_cache

import msgspec

from reportedly.lexicon import table

AGENT = re.compile(
    r"\bby\s+(?!the\s+(?:time|end)\b)(?:the|an?|some|many|several|most|his|her|their|its|[A-Z]|(?:[\w-]+\s+)?\w+s\b)"
    r"|\baccording\s+to\b"
)
"""A "by" that can tell who says or accuses, not "by sea", "by 2031", "by the time"; or somebody told of behind it."""


class Sources(msgspec.Struct, frozen=True):
    """Nouns of unnamed people, what around them tells nothing or something, and what they are called where named."""

    heads: tuple[str, ...]
    vague: tuple[str, ...]
    telling: tuple[str, ...]
    bodies: tuple[str, ...]
    function: tuple[str, ...]
    cues: tuple[str, ...]
    spoken_for: frozenset[str]
    trades: tuple[str, ...]


class Passive(msgspec.Struct, frozen=True):
    """What is said by nobody: participles, adverbs between, and nouns with their participles."""

    told: tuple[str, ...]
    to_be: tuple[str, ...]
    adverbs: tuple[str, ...]
    things: tuple[str, ...]
    made: tuple[str, ...]
    qualified: tuple[str, ...]


class Listed(msgspec.Struct, frozen=True):
    """A list of words, and longer words that hold one of them and are none."""

    words: tuple[str, ...]
    idle: tuple[str, ...] = ()


class Passing(msgspec.Struct, frozen=True):
    """Words that pass on what a report says, what figures come from, and what people live in.

    `counted` says behind a figure that somebody counted; `counts` are what a medium calls its own count of
    something; `public` are things whose number anybody can look up.
    """

    words: tuple[str, ...]
    cited: tuple[str, ...]
    counted: tuple[str, ...]
    counts: tuple[str, ...]
    public: tuple[str, ...]
    peopled: tuple[str, ...]


class Estimates(msgspec.Struct, frozen=True):
    """How estimates are spoken of."""

    adverbs: tuple[str, ...]
    which: tuple[str, ...]
    put: tuple[str, ...]


class Grave(msgspec.Struct, frozen=True):
    """One kind of grave act: verbs that take the victim as object, and nouns for the deed.

    `touching` are words that only tell what a sentence is about. `of_battle` is True where soldiers do it to each other
    in every war.
    """

    name: str
    acts: tuple[str, ...]
    deeds: tuple[str, ...]
    touching: tuple[str, ...]
    of_battle: bool = False


class Paired(msgspec.Struct, frozen=True):
    """A grave act of two words: what is done, and to or for whom. What begins with an `idle` is none."""

    name: str
    verbs: tuple[str, ...]
    objects: tuple[str, ...]
    idle: tuple[str, ...]


class Called(msgspec.Struct, frozen=True):
    """Words for who has done a grave act of this name: "is a [murderer]"."""

    name: str
    words: tuple[str, ...]


class Describing(msgspec.Struct, frozen=True):
    """Common nouns for the accused: posts that one person holds, and those who bear arms.

    `openers` are words that begin a sentence with a capital and are no name.
    """

    posts: tuple[str, ...]
    armed: tuple[str, ...]
    openers: frozenset[str]
    no_nouns: tuple[str, ...]


class Accusing(msgspec.Struct, frozen=True):
    """What ties a party to a deed, what settles an accusation, and what may stand between a name and its verb."""

    of: tuple[str, ...]
    accuse: tuple[str, ...]
    attacks: tuple[str, ...]
    blows: tuple[str, ...]
    arms: tuple[str, ...]
    told_by: tuple[str, ...]
    unnamed: tuple[str, ...]
    combatants: tuple[str, ...]
    civilians: tuple[str, ...]
    weak: frozenset[str]
    things: tuple[str, ...]
    settled: tuple[str, ...]
    forces: tuple[str, ...]
    auxiliaries: tuple[str, ...]


class Earlier(msgspec.Struct, frozen=True):
    """How an outlet speaks of what it has published before."""

    phrases: tuple[str, ...]
    outlets: tuple[str, ...]
    before: tuple[str, ...]
    texts: tuple[str, ...]
    verbs: tuple[str, ...]


class Quoted(msgspec.Struct, frozen=True):
    """What introduces words in quotation marks that are nobody's speech, and what says that somebody speaks."""

    named: tuple[str, ...]
    speaking: tuple[str, ...]
    spoken: tuple[str, ...]
    passed: tuple[str, ...]
    somebody: tuple[str, ...]
    records: tuple[str, ...]
    witnesses: tuple[str, ...]


class Words(msgspec.Struct, frozen=True):
    """All of them."""

    sources: Sources
    passive: Passive
    accusers: Listed
    passing: Passing
    estimates: Estimates
    grave: tuple[Grave, ...]
    paired: tuple[Paired, ...]
    called: tuple[Called, ...]
    described: Describing
    accusing: Accusing
    earlier: Earlier
    quoted: Quoted


@lru_cache
def words() -> Words:
    """The tables of the package."""
    return msgspec.convert(dict(table("sourcing")), Words)
