"""The words that tell figures apart, as they stand in `lexicon/en/comparing.toml`."""

from collections.abc import Mapping
from functools import lru_cache

import msgspec

from reportedly.lexicon import table

_ENDINGS = (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"))
"""Plural endings that are not a mere s, and what they make of the singular."""


class Words(msgspec.Struct, frozen=True):
    """The tables, each as it is asked."""

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
    empty: frozenset[str]
    behind: frozenset[str]
    plurals: Mapping[str, str]
    whole: tuple[str, ...]
    since: tuple[str, ...]
    saying: tuple[str, ...]
    some_of: tuple[str, ...]
    people_reported: frozenset[str]


class _Listed(msgspec.Struct, frozen=True):
    words: tuple[str, ...]


class _Near(msgspec.Struct, frozen=True):
    pairs: tuple[tuple[str, str], ...]


class _Indicators(msgspec.Struct, frozen=True):
    indicators: frozenset[str]


class _Table(msgspec.Struct, frozen=True):
    broader: dict[str, frozenset[str]]
    people: _Listed
    near: _Near
    cumulative: _Indicators
    updating: _Listed
    apart: _Listed
    apart_near: _Listed
    spell: _Listed
    counting: _Listed
    partial: _Listed
    told_by: dict[str, str]
    of_an_event: _Indicators
    taken_up: _Listed
    empty: _Listed
    behind: _Listed
    plurals: dict[str, str]
    whole: _Listed
    since: _Listed
    saying: _Listed
    some_of: _Listed
    people_reported: _Listed


@lru_cache
def words() -> Words:
    """The tables of the package."""
    listed = msgspec.convert(dict(table("comparing")), _Table)
    return Words(
        broader=listed.broader,
        people=frozenset(listed.people.words),
        near=frozenset(frozenset(pair) for pair in listed.near.pairs),
        cumulative=listed.cumulative.indicators,
        updating=listed.updating.words,
        apart=listed.apart.words,
        apart_near=listed.apart_near.words,
        spell=listed.spell.words,
        counting=listed.counting.words,
        partial=listed.partial.words,
        told_by=listed.told_by,
        of_an_event=listed.of_an_event.indicators,
        taken_up=frozenset(listed.taken_up.words),
        empty=frozenset(listed.empty.words),
        behind=frozenset(listed.behind.words),
        plurals=listed.plurals,
        whole=listed.whole.words,
        since=listed.since.words,
        saying=listed.saying.words,
        some_of=listed.some_of.words,
        people_reported=frozenset(listed.people_reported.words),
    )


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
