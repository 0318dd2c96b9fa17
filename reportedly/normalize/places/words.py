"""The word lists around the names of places, each read once."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

import msgspec

from reportedly import lexicon
from reportedly.normalize.places.compiled import Kind
from reportedly.normalize.places.keys import key

Set = frozenset[str]


class _Behind(msgspec.Struct, frozen=True):
    counties: Set
    several: Set
    areas: Set
    cities: Set


class _Before(msgspec.Struct, frozen=True, rename={"inside": "in"}):
    inside: Set
    toward: Set
    of: Set


class _List(msgspec.Struct, frozen=True):
    words: Set


class _Acting(msgspec.Struct, frozen=True):
    verbs: Set
    auxiliaries: Set
    spoke: Set


class _Around(msgspec.Struct, frozen=True):
    heads: Mapping[Kind, tuple[str, ...]]
    behind: _Behind
    before: _Before
    people: _List
    institutions: _List
    features: _List
    apart: _List
    agreed: _List
    titles: _List
    within: _List
    never: _List
    cities_too: _List
    words_too: _List
    acting: _Acting


class _Regions(msgspec.Struct, frozen=True):
    names: Set
    adjectives: Mapping[str, str]


class _Names(msgspec.Struct, frozen=True):
    short: Mapping[str, str]
    cities: Mapping[str, str]
    states: Mapping[str, str]
    codes: Mapping[str, str]
    adjectives: Mapping[str, str]
    regions: _Regions
    other_scripts: Set


class Words(msgspec.Struct, frozen=True):
    """What is known of the words around a name, in small letters, and of names that the gazetteer lacks.

    `heads` tells the kind that a noun before "of" gives; `short` and `states` lead from a short form, points and blanks
    taken out, to a name of the gazetteer; `adjectives` likewise, None where the adjective names no place we know.
    `capitals` lead from the key of a capital to those of its states, `area_codes` to ISO 3166-2.
    """

    around: _Around
    heads: Mapping[str, Kind]
    short: Mapping[str, str]
    cities: Mapping[str, str]
    states: Mapping[str, str]
    codes: Mapping[str, str]
    adjectives: Mapping[str, str]
    regions: Mapping[str, str]
    region_adjectives: Mapping[str, str]
    ordinary: Set
    capitals: Mapping[str, tuple[str, ...]]
    titles: Set
    given: Set
    area_codes: Mapping[str, str]
    other_scripts: Set


@lru_cache
def words() -> Words:
    """The lists for English, the language whose pages are searched for places."""
    around = msgspec.convert(dict(lexicon.table("places")), _Around)
    names = msgspec.convert(dict(lexicon.table("place_names")), _Names)
    states: list[list[str]] = [[field.strip() for field in line.split("|")] for line in sorted(lexicon.words("states"))]
    return Words(
        around=around,
        heads=MappingProxyType({word: kind for kind, words in around.heads.items() for word in words}),
        short=MappingProxyType(dict(names.short)),
        cities=MappingProxyType(dict(names.cities)),
        states=MappingProxyType(dict(names.states)),
        codes=names.codes,
        adjectives=MappingProxyType(_adjectives(names, states=states)),
        regions=MappingProxyType({name.lower(): name.removeprefix("the ") for name in names.regions.names}),
        region_adjectives=names.regions.adjectives,
        ordinary=lexicon.words("ordinary_places"),
        capitals=MappingProxyType(_capitals(states)),
        titles=frozenset(lexicon.table("persons")["titles"]),  # type: ignore[arg-type]
        given=lexicon.entries("given_names"),
        area_codes=MappingProxyType(
            {str(code): state for state, codes in lexicon.table("area_codes").items() for code in codes}  # type: ignore[union-attr]
        ),
        other_scripts=names.other_scripts,
    )


def _capitals(states: list[list[str]]) -> dict[str, tuple[str, ...]]:
    """By capital, the states it is or was of: Moscow is listed with two."""
    found: dict[str, tuple[str, ...]] = {}
    for row in states:
        if len(row) > 2 and row[2]:
            found[key(row[2])] = (*found.get(key(row[2]), ()), key(row[0]))
    return found


def _adjectives(names: _Names, *, states: list[list[str]]) -> dict[str, str]:
    """Adjectives and their plurals, which name the people: Syrian, Syrians."""
    found: dict[str, str] = {}
    for row in states:
        adjectives = [row[1], *(name for name in row[3:] if name.endswith(("an", "ese", "ish")))]
        found |= dict.fromkeys(filter(None, adjectives), row[0])
    found |= names.adjectives
    plurals = {f"{name}s": place for name, place in found.items() if not name.endswith(("ese", "ish", "ch", "s"))}
    return {name: place for name, place in (found | plurals).items() if place}
