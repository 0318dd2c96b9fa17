"""The verbs and nouns of what one does to another, in all their forms, from the list `deeds`."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Literal

import msgspec

from reportedly.lexicon import table

VOWELS = "aeiou"
DOUBLING = frozenset(("ban", "ram", "rob", "kidnap"))
"""Verbs whose last letter doubles before -ed and -ing."""

Tense = Literal["base", "present", "past", "participle", "going"]


class _List(msgspec.Struct, frozen=True):
    words: frozenset[str]


class _Nouns(msgspec.Struct, frozen=True):
    words: frozenset[str]
    objective: frozenset[str]
    towards: frozenset[str]


class Deeds(msgspec.Struct, frozen=True):
    """The list as it is written; `between` are nouns of what two do with each other, `own` those of a state's own."""

    verbs: _List
    nouns: _Nouns
    between: _List
    own: _List
    heads: _List
    barriers: _List
    negation: _List
    where: _List


@lru_cache
def deeds() -> Deeds:
    """The words, read once."""
    return msgspec.convert(dict(table("deeds")), Deeds)


@lru_cache
def forms() -> Mapping[str, frozenset[Tense]]:
    """What each form of a verb may be: `attacked` past and participle, `attack` the base."""
    irregular = msgspec.convert(dict(table("irregular")), dict[str, list[str]])
    found: dict[str, set[Tense]] = {}
    for verb in sorted(deeds().verbs.words):
        for form, tense in _forms(verb, irregular=irregular.get(verb, [])):
            found.setdefault(form, set()).add(tense)
    return {form: frozenset(tenses) for form, tenses in found.items()}


def _forms(verb: str, *, irregular: list[str]) -> Iterator[tuple[str, Tense]]:
    yield verb, "base"
    yield _present(verb), "present"
    yield _stem(verb) + "ing", "going"
    past = [form for form in irregular if not form.endswith("ing")] or UNCHANGED.get(verb, [])
    if past:
        yield past[0], "past"
        yield past[-1], "participle"
    else:
        regular = verb[:-1] + "ied" if _ends_in_y(verb) else _stem(verb) + "ed"
        yield regular, "past"
        yield regular, "participle"


UNCHANGED = {
    "hit": ["hit"], "overrun": ["overran", "overrun"], "retake": ["retook", "retaken"],
    "overthrow": ["overthrew", "overthrown"],
    "beat": ["beat", "beaten"], "shoot": ["shot"], "strike": ["struck"], "sink": ["sank", "sunk"], "fight": ["fought"],
    "sell": ["sold"], "buy": ["bought"], "pay": ["paid"], "send": ["sent"], "meet": ["met"], "leave": ["left"],
    "take": ["took", "taken"], "tell": ["told"], "hold": ["held"],
}  # fmt: skip
"""Past and participle of verbs that `irregular` may lack."""


def _present(verb: str) -> str:
    if _ends_in_y(verb):
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "to")) else "s")


def _stem(verb: str) -> str:
    if verb.endswith("e") and not verb.endswith(("ee", "oe")):
        return verb[:-1]
    return verb + verb[-1] if verb in DOUBLING else verb


def _ends_in_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2] not in VOWELS
