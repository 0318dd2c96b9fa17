"""The word lists that rules look things up in, typed, and loaded once for each language.

A language without lists of its own has empty ones: its digits, signs and codes are read, its words for numbers are not.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

import msgspec

from reportedly.lexicon import table, words
from reportedly.normalize.lists import (
    Bounds,
    Coins,
    Counting,
    Currencies,
    Dates,
    Indicators,
    Months,
    Numbered,
    Numerals,
    Signs,
    SignsOfUnits,
    Units,
)

ENGLISH = "en"
"""The language whose words for numbers are known; texts too short to tell their language are read as it."""

_T = TypeVar("_T")


class Vocabulary(msgspec.Struct, frozen=True):
    """All word lists that the rules of one language use.

    `symbols` are signs of units as they are written, capitals and all; `letters` are those of one letter.
    `persons` are nouns for people, one or several.
    `openers` are the words where a value may begin, `bound_ends` and `bound_starts` the last words of the phrases that
    set a bound in front of a figure, and the first of those behind it.
    """

    comma_decimals: bool
    signs: Signs
    coins: Coins
    measure: dict[str, str]
    symbols: dict[str, str]
    letters: dict[str, str]
    numerals: Numerals
    currencies: Currencies
    units: Units
    bounds: Bounds
    dates: Dates
    numbered: Numbered
    counting: Counting
    indicators: Indicators
    persons: frozenset[str]
    openers: frozenset[str]
    bound_ends: frozenset[str]
    bound_starts: frozenset[str]


@lru_cache
def vocabulary(language: str | None) -> Vocabulary:
    """The word lists for a text in this language; None is read as English."""
    english = language in (None, ENGLISH)
    signs = msgspec.convert(table("numerals", "any"), Signs)
    signs_of_units = msgspec.convert(table("units", "any"), SignsOfUnits)
    numerals = _typed("numerals", Numerals, known=english)
    dates = _typed("dates", Dates, known=True) if english else Dates(months=_months(language))
    bounds = _typed("bounds", Bounds, known=english)
    return Vocabulary(
        comma_decimals=language in signs.writing.comma_decimals,
        signs=signs,
        coins=msgspec.convert(table("currency", "any"), Coins),
        measure=signs_of_units.measure,
        symbols=signs_of_units.symbols | _with_prefixes(signs_of_units),
        letters=signs_of_units.letters,
        numerals=numerals,
        currencies=_typed("currency", Currencies, known=english),
        units=_units(known=english),
        bounds=bounds,
        dates=dates,
        numbered=_typed("numbered", Numbered, known=english),
        counting=_typed("counting", Counting, known=english),
        indicators=_typed("indicators", Indicators, known=english),
        persons=_persons() if english else frozenset(),
        openers=_openers(numerals) | frozenset(dates.months) | frozenset(signs.fractions) | frozenset(bounds.factors),
        bound_ends=frozenset(phrase.split()[-1] for phrase in bounds.before),
        bound_starts=frozenset(phrase.split()[0] for phrase in bounds.after),
    )


def _units(*, known: bool) -> Units:
    units = _typed("units", Units, known=known)
    names = {
        f"{prefix}{spelling}": f"{prefix}{name}"
        for name, spellings in units.bases.items()
        for spelling in spellings
        for prefix in ("", *units.prefixes)
    }
    return msgspec.structs.replace(units, prefixed=names)


def _with_prefixes(signs: SignsOfUnits) -> dict[str, str]:
    """The signs that prefixes make: kW, mGy, GHz."""
    return {
        f"{prefix}{sign}": f"{signs.prefixes[prefix]}{unit.name}"
        for sign, unit in signs.prefixed.items()
        for prefix in unit.prefixes.split()
    }


def _persons() -> frozenset[str]:
    roles = words("roles")
    return roles | {f"{role}s" for role in roles} | {"children", "men", "women", "people"}


def _months(language: str | None) -> dict[str, int]:
    months = msgspec.convert(table("months", "any").get(language or "", {"names": []}), Months)
    return {name: number for number, names in enumerate(months.names, start=1) for name in names}


def _openers(numerals: Numerals) -> frozenset[str]:
    words = (numerals.units, numerals.tens, numerals.scales, numerals.vague, numerals.fractions, numerals.ordinals)
    several = (f"{word.removesuffix('y')}ies" for word in numerals.tens)
    return frozenset(several).union(*words, numerals.few)


def _typed(name: str, kind: type[_T], *, known: bool) -> _T:
    entries: Mapping[str, object] = table(name) if known else {}
    return msgspec.convert(entries, kind)
