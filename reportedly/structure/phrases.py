"""What pages say about themselves, in every language there is a table for, as lists that a line is looked up in.

A line is folded first: lower case, words and numbers only, every number written `{n}`.
So "Comments (12)", "COMMENTS: 12" and the table's "comments ({n})" are one entry.
Looking up costs the same whatever the length of the lists.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

from reportedly.lexicon import table
from reportedly.structure.sentences import LANGUAGES

WORD = re.compile(r"\{\w+\}|\d+(?:[.,\s]\d{3})*(?:[.,]\d+)?|[^\W\d_]+(?:['-][^\W\d_]+)*")
COUNT = re.compile(r"\d+(?:[.,\s]\d{3})*(?![\d.,]*[kKmM]\b)")
SLOT = re.compile(r" ?\{(?:rest|name)\}$")
LONGEST_LINE = 300
"""Characters of a line that is looked at; what a page says about itself is shorter."""

LONGEST_PREFIX = 10
"""Words; no entry has more before its slot."""

LONGEST_NAME = 6
"""Words; a slot for a name takes no more."""


class Phrases(msgspec.Struct, frozen=True):
    """One list: whole lines, lines that go on freely after their beginning, and lines that end in a name."""

    whole: frozenset[str]
    opening: frozenset[str]
    naming: frozenset[str]

    def holds(self, line: str) -> bool:
        """True when the line is one of the list."""
        return self.rest(line) is not None

    def rest(self, line: str) -> tuple[str, ...] | None:
        """The folded words after the entry's own words; None when the line is none of the list."""
        return self.rest_of(folded(line))

    def rest_of(self, words: tuple[str, ...]) -> tuple[str, ...] | None:
        """As `rest`, for a line that is folded already."""
        if not words:
            return None
        if len(words) <= LONGEST_PREFIX * 2 and " ".join(words) in self.whole:
            return ()
        for count in range(min(len(words), LONGEST_PREFIX), 0, -1):
            begun = " ".join(words[:count])
            if begun in self.opening or (begun in self.naming and len(words) - count <= LONGEST_NAME):
                return words[count:]
        return None


class People(msgspec.Struct, frozen=True):
    """Words around a writer's name; `nobody` is what stands for one ("Guest").

    `things` are words that begin with a capital as names do and are no part of one.
    """

    by: frozenset[str]
    joining: frozenset[str]
    says: frozenset[str]
    nobody: frozenset[str]
    things: frozenset[str]
    bio: frozenset[str]
    bio_headings: Phrases


class Threads(msgspec.Struct, frozen=True):
    """Words around readers' comments."""

    announced: Phrases
    headings: Phrases
    bare: Phrases
    counts: Mapping[str, int]
    chrome: Phrases
    answering: frozenset[str]
    forms: Phrases


class Republications(msgspec.Struct, frozen=True):
    """Words around an article that first stood elsewhere."""

    credits: Phrases
    sources: Phrases
    places: frozenset[str]
    own_voice: Phrases
    ends: Phrases


class Dates(msgspec.Struct, frozen=True):
    """Words of dates; months by number."""

    months: Mapping[str, int]
    weekdays: frozenset[str]
    clock: frozenset[str]
    ages: frozenset[str]
    labels: frozenset[str]


class Furniture(msgspec.Struct, frozen=True):
    """Lines that belong to the page and not to what it tells."""

    lines: frozenset[str]
    openings: tuple[str, ...]


def folded(line: str) -> tuple[str, ...]:
    """The words of a line as they are looked up.

    >>> folded("• Comments (1,204):")
    ('comments', '{n}')
    """
    plain = line[:LONGEST_LINE].lower().replace("’", "'")
    return tuple("{n}" if word[0].isdigit() else word for word in WORD.findall(plain))


def counted(line: str) -> int | None:
    """The number of comments that a line announces.

    >>> counted("Comments (1,204)"), counted("One thought on “The bridge”"), counted("Comments")
    (1204, 1, None)
    """
    words = folded(line)
    ones = threads().counts
    if words and words[0] in ones:
        return ones[words[0]]
    found = COUNT.search(line)
    return int(re.sub(r"\D", "", found[0])) if found else None


@lru_cache
def people() -> People:
    """The words around a writer's name."""
    return People(
        by=_set("people", "by"),
        joining=_set("people", "and"),
        says=_set("people", "says"),
        nobody=_set("people", "nobody"),
        things=_set("people", "things"),
        bio=_set("people", "bio"),
        bio_headings=_phrases("people", "bio_headings"),
    )


@lru_cache
def threads() -> Threads:
    """The words around readers' comments."""
    counts: dict[str, int] = {}
    for language in LANGUAGES:
        counts.update(msgspec.convert(_section("threads", language)["ones"], dict[str, int]))
    return Threads(
        announced=_opening("threads", "announced"),
        headings=_phrases("threads", "headings"),
        bare=_phrases("threads", "bare"),
        counts=counts,
        chrome=_phrases("threads", "chrome"),
        answering=_set("threads", "answering"),
        forms=_phrases("threads", "forms"),
    )


@lru_cache
def republications() -> Republications:
    """The words around an article that first stood elsewhere."""
    return Republications(
        credits=_phrases("republications", "credits"),
        sources=_phrases("republications", "sources"),
        places=_set("republications", "places"),
        own_voice=_phrases("republications", "own_voice"),
        ends=_phrases("republications", "ends"),
    )


@lru_cache
def dates() -> Dates:
    """The words of dates. Where two languages write one word for two months, the earlier language has it."""
    months: dict[str, int] = {}
    for language in reversed(LANGUAGES):
        months.update(msgspec.convert(_section("dates", language)["months"], dict[str, int]))
    return Dates(
        months=months,
        weekdays=_set("dates", "weekdays"),
        clock=_set("dates", "clock"),
        ages=frozenset(_ages()),
        labels=_set("dates", "labels"),
    )


@lru_cache
def furniture() -> Furniture:
    """The lines of furniture."""
    return Furniture(
        lines=frozenset(" ".join(folded(line)) for line in _entries("furniture", "lines")) - {""},
        openings=tuple(sorted(set(_entries("furniture", "openings")))),
    )


def _section(section: str, language: str) -> Mapping[str, object]:
    return msgspec.convert(table("pages", language)[section], dict[str, object])


def _entries(section: str, name: str) -> list[str]:
    lists = (msgspec.convert(_section(section, language)[name], list[str]) for language in LANGUAGES)
    return [entry.replace("’", "'") for entries in lists for entry in entries]


def _set(section: str, name: str) -> frozenset[str]:
    return frozenset(_entries(section, name))


def _phrases(section: str, name: str) -> Phrases:
    entries = _entries(section, name)
    return Phrases(
        whole=frozenset(_folded(entry for entry in entries if not SLOT.search(entry))),
        opening=frozenset(_folded(SLOT.sub("", entry) for entry in entries if entry.endswith("{rest}"))),
        naming=frozenset(_folded(SLOT.sub("", entry) for entry in entries if entry.endswith("{name}"))),
    )


def _opening(section: str, name: str) -> Phrases:
    """A list whose every entry may go on: what is announced is named after it."""
    return Phrases(whole=frozenset(), opening=frozenset(_folded(_entries(section, name))), naming=frozenset())


def _folded(entries: Iterable[str]) -> Iterable[str]:
    folds = (" ".join(folded(entry)) for entry in entries)
    return (fold for fold in folds if fold)


def _ages() -> Iterable[str]:
    """Every way to say how long ago: "3 days ago", "vor 3 Tagen", with the units of its language."""
    for language in LANGUAGES:
        section = _section("dates", language)
        units = msgspec.convert(section["units"], list[str])
        for entry in msgspec.convert(section["ages"], list[str]):
            made = [entry.replace("{unit}", unit, 1) for unit in units] if "{unit}" in entry else [entry]
            yield from _folded(made)
