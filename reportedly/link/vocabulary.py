"""What single words tell of a name: titles, given names, words of bodies, words that are no name."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

import msgspec

from reportedly.lexicon import entries, table, words
from reportedly.link.listed import small
from reportedly.link.words import Word

LONGEST_ACRONYM = 8


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


def is_institution(word: Word) -> bool:
    """True when a word alone may stand for a body, as `Ministry` and not `Oil`, which may be what a body is about."""
    return is_bodily(word) and word.low not in small()["topics"]


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


def given_names() -> frozenset[str]:
    """Given names of the list."""
    return entries("given_names")


@lru_cache
def sentence_adverbs() -> frozenset[str]:
    """Adverbs that begin a sentence in front of its subject."""
    return msgspec.convert(table("phrases")["sentence_adverbs"], frozenset[str])


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
