"""Words as tables have them: provinces by the names that they and outlets give, and what a bare number is one of."""

import re
import unicodedata
from functools import lru_cache

import msgspec

from reportedly.across import Place
from reportedly.compare.ledger.names import consonants
from reportedly.lexicon import table


class _Words(msgspec.Struct, frozen=True):
    words: frozenset[str]


class _Lists(msgspec.Struct, frozen=True):
    articles: _Words
    shares: _Words


_WORD = re.compile(r"[^\W\d_]+")


@lru_cache
def articles() -> frozenset[str]:
    """Words that are left out of names before they are compared."""
    return msgspec.convert(dict(table("tables")), _Lists).articles.words


@lru_cache
def shares() -> frozenset[str]:
    """Words for what a number without a unit may be one of percent of: "the share stood at 25"."""
    return msgspec.convert(dict(table("tables")), _Lists).shares.words


def is_region(place: Place) -> bool:
    """True for a place that is a province or a district, and no town."""
    return place.kind == "subdivision"


@lru_cache(maxsize=4096)
def keys_of(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared: by their consonants, short ones without an h.

    >>> keys_of("Ar Raqqah Governorate")[:1] == keys_of("Raqqa")
    True
    """
    return tuple(_key(word) for word in _WORD.findall(name) if word.casefold() not in articles())


def lies_in(name: tuple[str, ...], region: tuple[str, ...]) -> bool:
    """True where a region's name holds the words of the other, one behind the other."""
    size = len(name)
    return size > 0 and any(region[at : at + size] == name for at in range(len(region) - size + 1))


def _key(word: str) -> str:
    told = consonants(word)
    if told is not None:
        return told
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in plain if sign.isalpha() and sign != "h")
