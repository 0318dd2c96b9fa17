"""The lists by which voices are named: words for whom a voice speaks, states, parties and agencies with their keys."""

from collections.abc import Mapping
from functools import lru_cache

import msgspec

from reportedly.compare.copies.credits import agency_of, name_of
from reportedly.compare.copies.words import words_of
from reportedly.lexicon import entries, table, words


class Lists(msgspec.Struct, frozen=True):
    """The words of `lexicon/en/speakers.toml`."""

    speaks_for: frozenset[str]
    reports_for: frozenset[str]
    within: frozenset[str]
    known_as: tuple[str, ...]
    organs: frozenset[str]
    told_of: frozenset[str]
    taken_up: frozenset[str]
    things: frozenset[str]
    behind_things: frozenset[str]
    in_passing: frozenset[str]
    papers: frozenset[str]
    issued_by: frozenset[str]
    before: frozenset[str]
    praising: frozenset[str]
    telling: frozenset[str]
    kinds: frozenset[str]
    definite: frozenset[str]
    vague: frozenset[str]
    telling_alone: frozenset[str]
    belonging: frozenset[str]
    inner: frozenset[str]
    linking: frozenset[str]
    spellings: dict[str, str]
    states: dict[str, str]


def known(name: str) -> tuple[str, str] | None:
    """The key and the shown name of a listed party, a state or an agency; None for others.

    >>> known("Reuters")
    ('agency:reuters', 'Reuters')
    """
    agency = agency_of(name) or agency_of(name.removesuffix("s"))
    if agency is not None:
        return f"agency:{agency}", name_of(agency)
    return _listed().get(fold(name))


def fold(words: str) -> str:
    """Words without case, accents and marks, British and American spellings as one."""
    return " ".join(map(spelled, words_of(words.replace(".", "")).folded))


def spelled(word: str) -> str:
    """A folded word in the one of its two spellings by which it is compared."""
    return lists().spellings.get(word, word)


@lru_cache
def lists() -> Lists:
    """The words that tell for whom a voice speaks."""
    return msgspec.convert(dict(table("speakers")), Lists)


@lru_cache
def _states() -> Mapping[str, str]:
    """Names, adjectives and capitals of states, folded, with the state; also as what has something: "Norways"."""
    found: dict[str, str] = {}
    for line in sorted(words("states")):
        state, *others = (part.strip() for part in line.split("|"))
        for name in (state, *others):
            found.setdefault(fold(name), state)
            found.setdefault(f"{fold(name)}s", state)
    return found | lists().states


def state_of(words: str) -> str | None:
    """The state that a name, adjective or capital stands for; None for other words.

    >>> state_of("Norwegian"), state_of("Oslo"), state_of("Sarn")
    ('Norway', 'Norway', None)
    """
    return _states().get(fold(words))


class _Party(msgspec.Struct, frozen=True):
    id: str
    kind: str
    names: tuple[str, ...]


@lru_cache
def _listed() -> Mapping[str, tuple[str, str]]:
    """Names of listed parties, folded, with their ids and the first of their names."""
    found = msgspec.convert(table("parties")["party"], tuple[_Party, ...])
    return {fold(name): (party.id, party.names[0]) for party in reversed(found) for name in party.names}


@lru_cache
def titles() -> frozenset[str]:
    """Titles and ranks, in small letters."""
    return msgspec.convert(table("persons")["titles"], frozenset[str])


@lru_cache
def given_names() -> frozenset[str]:
    """Given names, in small letters."""
    return entries("given_names")


@lru_cache
def organization_words() -> frozenset[str]:
    """Words of which one in a name makes it a body's."""
    return msgspec.convert(table("voices")["organization_name"], frozenset[str])


@lru_cache
def bodies() -> frozenset[str]:
    """Nouns for kinds of bodies."""
    return msgspec.convert(table("voices")["organization"], frozenset[str]) | lists().kinds
