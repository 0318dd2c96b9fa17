"""What kind of voice a noun or a name is, by the word lists."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

import msgspec

from reportedly.attribute.language.lemmas import lemmas
from reportedly.lexicon import table, words
from reportedly.model import VoiceKind

Gender = Literal["male", "female"]

LONGEST_ACRONYM = 5
"""Capitals in the longest word that is taken for an acronym and not for a name set in capitals."""


class Noun(msgspec.Struct, frozen=True):
    """What the lists say of a common noun: its base form, its kind, and whether it means several."""

    base: str
    kind: VoiceKind
    many: bool


def noun(word: str) -> Noun | None:
    """The kind of voice a lower-case common noun makes; None when it is in no list.

    >>> noun("officials"), noun("mayor")
    (Noun(base='official', kind='unnamed', many=True), Noun(base='mayor', kind='person', many=False))
    """
    for base in lemmas(word):
        kind = _kind_of(base, many=base != word or word in voices()["many"])
        if kind is not None:
            return Noun(base, kind, many=base != word or word in voices()["many"])
    return None


def _kind_of(base: str, *, many: bool) -> VoiceKind | None:
    lists = voices()
    if many and base in lists["hearsay"]:
        return "unnamed"
    if base in lists["document"]:
        return "document"
    if base in lists["group"] and (many or base in lists["collective"]):
        return "group"
    if base in lists["organization"]:
        return "organization"
    if base in lists["unnamed"]:
        return "unnamed"
    return ("group" if many else "person") if base in roles() or base in lists["group"] else None


def state_of(name: str) -> str | None:
    """The country a name, a capital or an adjective stands for."""
    return _states().get(name.lower().replace("’", "'").rstrip("."))


def is_demonym(word: str) -> bool:
    """True for the adjective of a country: `Chinese`."""
    return word.lower() in _demonyms()


def given_gender(name: str) -> Gender | None:
    """The gender a given name mostly tells."""
    low = name.lower()
    genders: tuple[Gender, Gender] = ("female", "male")
    return next((gender for gender in genders if low in given_names()[gender]), None)


def is_given(name: str) -> bool:
    """True for a given name of the list."""
    return name.lower() in _all_given()


def word_gender(tokens: Sequence[str]) -> Gender | None:
    """The gender told by a title or a noun: `Mrs`, `spokesman`, `actress`."""
    found = {_gender_of(token.lower().rstrip(".")) for token in tokens} - {None}
    return found.pop() if len(found) == 1 else None


def _gender_of(low: str) -> Gender | None:
    """What one word tells: `postwoman` by its end, as many more do than a list can have."""
    listed: tuple[Gender, Gender] = ("female", "male")
    known = next((gender for gender in listed if low in persons()[gender]), None)
    return known or ("female" if low.endswith("woman") else None)


def is_title(token: str) -> bool:
    """True for a word that may stand before a name and is no part of it."""
    return token.lower().rstrip(".") in persons()["titles"]


def is_acronym(token: str) -> bool:
    """True for `NATO`, `U.N.`, `FBI`."""
    letters = token.replace(".", "")
    return letters.isupper() and 2 <= len(letters) <= LONGEST_ACRONYM


def names_organization(tokens: Sequence[str]) -> bool:
    """True when a run of capitalised words is the name of an organization by one of its words, or is known as one."""
    low = [token.lower().rstrip(".") for token in tokens]
    whole = " ".join(low[1:] if low[:1] == ["the"] else low)
    lists = voices()
    return whole in lists["organization_known"] or any(token in lists["organization_name"] for token in low)


@lru_cache
def voices() -> Mapping[str, frozenset[str]]:
    """The lists of nouns by kind."""
    return _lists("voices")


@lru_cache
def persons() -> Mapping[str, frozenset[str]]:
    """Titles, words that tell a gender, particles, suffixes."""
    return _lists("persons")


@lru_cache
def given_names() -> Mapping[str, frozenset[str]]:
    """Given names by the gender they tell."""
    return _lists("given_names")


@lru_cache
def _all_given() -> frozenset[str]:
    return frozenset().union(*given_names().values())


@lru_cache
def roles() -> frozenset[str]:
    """Nouns for one person."""
    return words("roles")


@lru_cache
def _states() -> Mapping[str, str]:
    return MappingProxyType(
        {name.lower(): fields[0] for fields in _state_rows() for name in (fields[0], *fields[2:]) if name}
    )


@lru_cache
def _demonyms() -> frozenset[str]:
    return frozenset(fields[1].lower() for fields in _state_rows() if fields[1])


def _state_rows() -> list[list[str]]:
    return [[field.strip() for field in row.split("|")] for row in sorted(words("states"))]


def _lists(name: str) -> Mapping[str, frozenset[str]]:
    return MappingProxyType(msgspec.convert(dict(table(name)), dict[str, frozenset[str]]))
