"""Provinces and districts by the names that outlets and tables give them: "Hama" lies in a "Hamah Governorate"."""

import re
import unicodedata
from functools import lru_cache

from reportedly.across import Place
from reportedly.compare.ledger.names import consonants

ARTICLES = frozenset(
    ("al", "ar", "as", "ash", "ad", "at", "az", "an", "el", "er", "es", "ed", "ez", "the", "of", "le", "la")
)
"""Left out of names, before they are compared."""

_WORD = re.compile(r"[^\W\d_]+")


def is_region(place: Place) -> bool:
    """True for a place that is a province or a district, and no town."""
    return place.kind == "subdivision"


@lru_cache(maxsize=4096)
def keys_of(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared: by their consonants, short ones without an h.

    >>> keys_of("Ar Raqqah Governorate")[:1] == keys_of("Raqqa")
    True
    """
    return tuple(_key(word) for word in _WORD.findall(name) if word.casefold() not in ARTICLES)


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
