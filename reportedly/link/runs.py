"""Capitalised words in a row, with the small words that join them into one name."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

import msgspec

from reportedly.lexicon import table, words
from reportedly.link.listed import longest_listed, small
from reportedly.link.words import Word, adjoin, beside, pointed

LONGEST_ACRONYM = 8
LONGEST_RUN = 24
"""Words in the longest run: a page of nothing but capitalised words costs no more than another."""


class Run(NamedTuple):
    """The words from `first` up to `end` (by index in their paragraph)."""

    first: int
    end: int


def runs(text: str, paragraph: Sequence[Word]) -> Iterator[Run]:
    """The runs of a paragraph, disjoint and in order."""
    at = 0
    while at < len(paragraph):
        if not _begins(paragraph, at):
            at += 1
            continue
        end = _end(text, paragraph, at)
        yield Run(at, end)
        at = end


def _begins(paragraph: Sequence[Word], at: int) -> bool:
    word = paragraph[at]
    return (word.capital and not _is_small(word)) or (
        word.low == "al" and at + 1 < len(paragraph) and paragraph[at + 1].capital
    )


def _is_small(word: Word) -> bool:
    """True for a word that is written with a capital only because it begins something."""
    return word.low in small_words() and not (word.text.isupper() and len(word.text) > 1)


def _end(text: str, paragraph: Sequence[Word], first: int) -> int:
    """Where the run from `first` ends: a listed name is never cut, whatever small words it holds."""
    end = first + 1
    bodily = False
    while True:
        listed = longest_listed(paragraph[end - 1 : end + 8]) if end - 1 == first else None
        if listed is not None and _together(text, paragraph, end - 1, end - 1 + listed[0]):
            end = max(end, end - 1 + listed[0])
        bodily = bodily or is_bodily(paragraph[end - 1])
        after = _next(text, paragraph, end, bodily=bodily)
        if after is None or after - first > LONGEST_RUN:
            return end
        end = after


def _together(text: str, paragraph: Sequence[Word], first: int, end: int) -> bool:
    return all(beside(text, paragraph[at], paragraph[at + 1]) for at in range(first, end - 1))


def _next(text: str, paragraph: Sequence[Word], end: int, *, bodily: bool) -> int | None:
    """Where the run ends that goes on with the next word; None when it does not go on."""
    if end >= len(paragraph):
        return None
    last, word = paragraph[end - 1], paragraph[end]
    if last.possessive and last.low in small()["possessors"]:
        return end + 1 if beside(text, last, word) and word.capital else None
    abbreviated = len(last.text) == 1 or is_title(last)
    if not (adjoin(text, last, word) or (abbreviated and not word.first and pointed(text, last, word))) and not (
        abbreviated and pointed(text, last, word) and word.capital and len(last.text) <= 4
    ):
        return None
    if word.capital and word.low != "the":
        return end + 1
    if word.low in particles() and _capital(paragraph, end + 1):
        return end + 2
    if is_title(last) and word.low in ("of", "for") and end + 1 < len(paragraph):
        return end + 2 if paragraph[end + 1].capital and paragraph[end + 1].low in small()["portfolios"] else None
    if word.low in ("and", "&") and (ahead := _body_ahead(text, paragraph, end)) is not None:
        return ahead
    joins = small()["joining"] | ({"and"} if bodily else frozenset())
    if bodily and word.low in joins:
        skip = end + 2 if end + 1 < len(paragraph) and paragraph[end + 1].low == "the" else end + 1
        if (
            _capital(paragraph, skip)
            and _together(text, paragraph, end - 1, skip + 1)
            and _joinable(paragraph, end, skip)
        ):
            return skip + 1
    return None


def _body_ahead(text: str, paragraph: Sequence[Word], end: int) -> int | None:
    """Where a body's name ends of which `and` is the middle: `National Oil and Gas Company`; else None.

    Two words at least stand before it, and what stands after it is no listed name.
    """
    if end < 2 or not paragraph[end - 2].capital or not adjoin(text, paragraph[end - 2], paragraph[end - 1]):
        return None
    at, farthest = end + 1, min(len(paragraph), end + 4)
    while at < farthest and paragraph[at].capital and adjoin(text, paragraph[at - 1], paragraph[at]):
        at += 1
    fits = at > end + 2 and is_bodily(paragraph[at - 1]) and longest_listed(paragraph[end + 1 : at]) is None
    return at if fits else None


def _joinable(paragraph: Sequence[Word], end: int, skip: int) -> bool:
    """False for "the Army and Syria": `and` joins only what is no name by itself."""
    if paragraph[skip].low in small()["calendar"]:
        return False
    if paragraph[end].low not in ("and", "in", "against"):
        return True
    return longest_listed(paragraph[skip : skip + 4]) is None and not is_bodily(paragraph[skip])


def _capital(paragraph: Sequence[Word], at: int) -> bool:
    return at < len(paragraph) and paragraph[at].capital


def is_title(word: Word) -> bool:
    """True for a word that stands before a person's name: `President`, `Gen`."""
    return word.low in persons()["titles"] and word.low not in ("group", "field", "first", "second", "staff", "field")


def is_acronym(name: str) -> bool:
    """True for `NATO`, `U.N.`: capitals only, more than one."""
    letters = name.replace(".", "").replace("-", "")
    return letters.isalpha() and letters.isupper() and 2 <= len(letters) <= LONGEST_ACRONYM


def is_bodily(word: Word) -> bool:
    """True when a word of a name tells that a body bears it."""
    lists = small()
    return word.low in lists["group"] or word.low in lists["body"] or word.low in bodies()


@lru_cache
def bodies() -> frozenset[str]:
    """Words of organizations' names."""
    return msgspec.convert(table("voices")["organization_name"], frozenset[str])


@lru_cache
def persons() -> Mapping[str, frozenset[str]]:
    """Titles, particles, suffixes."""
    return MappingProxyType(msgspec.convert(dict(table("persons")), dict[str, frozenset[str]]))


@lru_cache
def particles() -> frozenset[str]:
    """Lower-case words inside a person's name."""
    return persons()["particles"] - {"e", "y", "ap", "av", "ten", "st", "da", "mac", "la"}


@lru_cache
def given_names() -> frozenset[str]:
    """Given names of the list."""
    return frozenset().union(*msgspec.convert(dict(table("given_names")), dict[str, frozenset[str]]).values())


@lru_cache
def small_words() -> frozenset[str]:
    """Words that are no name, whatever their first letter."""
    lists = msgspec.convert(dict(table("phrases")), dict[str, frozenset[str]])
    told = msgspec.convert(table("pronouns"), dict[str, object])
    pronouns = {word for entry in told.values() if isinstance(entry, list) for word in entry}
    known = lists["definite"] | lists["indefinite"] | lists["opening"] | lists["closing"] | lists["after_noun"]
    return (
        known | words("commonest") | pronouns | {"there", "here", "a", "an", "it", "asked", "last", "later", "earlier"}
    )
