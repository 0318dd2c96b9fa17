"""The words by which claims and figures are compared, as they stand in `lexicon/en/comparing.toml`."""

from collections.abc import Mapping
from functools import lru_cache

import msgspec

from reportedly.lexicon import table
from reportedly.model import Json

_ENDINGS = (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"))
"""Plural endings that are not a mere s, and what they make of the singular."""

_ONLY = ("words", "pairs", "indicators")
"""Keys of a table that holds nothing but one list."""


class Words(msgspec.Struct, frozen=True):
    """The tables, each as it is asked; the file tells what each of them is for."""

    broader: Mapping[str, frozenset[str]]
    people: frozenset[str]
    near: frozenset[frozenset[str]]
    cumulative: frozenset[str]
    updating: tuple[str, ...]
    apart: tuple[str, ...]
    apart_near: tuple[str, ...]
    spell: tuple[str, ...]
    counting: tuple[str, ...]
    partial: tuple[str, ...]
    told_by: Mapping[str, str]
    of_an_event: frozenset[str]
    taken_up: frozenset[str]
    definite: frozenset[str]
    amounts: frozenset[str]
    speaking_of: tuple[str, ...]
    nearly: tuple[str, ...]
    empty: frozenset[str]
    behind: frozenset[str]
    plurals: Mapping[str, str]
    whole: tuple[str, ...]
    since: tuple[str, ...]
    saying: tuple[str, ...]
    some_of: tuple[str, ...]
    people_reported: frozenset[str]
    not_compared: frozenset[str]
    alike: Mapping[str, tuple[str, ...]]
    states: frozenset[str]
    events: frozenset[str]
    open: frozenset[str]
    later: tuple[str, ...]
    opposites: tuple[tuple[str, str], ...]
    opposites_of_one: frozenset[str]
    calling: frozenset[str]
    called_false: tuple[str, ...]
    rebutting: tuple[str, ...]
    negations: frozenset[str]
    no_denials: tuple[str, ...]
    attitudes: tuple[str, ...]
    all_denied: tuple[str, ...]
    charges: frozenset[str]
    charging: frozenset[str]
    charged: frozenset[str]
    headline_sources: frozenset[str]


@lru_cache
def words() -> Words:
    """The tables of the package."""
    return msgspec.convert({name: _held(listed) for name, listed in table("comparing").items()}, Words)


def _held(listed: Json) -> Json:
    """What a table holds: its one list, or all of it."""
    held = listed if isinstance(listed, dict) else {}
    return next((held[key] for key in _ONLY if key in held), listed)


def singular(word: str) -> str:
    """The singular of an English noun, in lower case; what has no plural ending stays as it is.

    >>> singular("companies"), singular("Women"), singular("glass")
    ('company', 'woman', 'glass')
    """
    low = word.casefold()
    known = words().plurals.get(low)
    if known is not None:
        return known
    for plural, ending in _ENDINGS:
        if low.endswith(plural) and len(low) > len(plural) + 1:
            return low[: -len(plural)] + ending
    return low[:-1] if low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > len("gas") else low
