"""The names of authors as pages write them: without "By", without addresses, several joined by `; `."""

import re
from collections.abc import Iterable
from functools import lru_cache

from reportedly.lexicon import words
from reportedly.read.labels import either, entries, without_count_of_comments

LONGEST = 100
"""Characters; a longer text is a sentence about the author."""

MOST_WORDS = 9
"""Words of one name with its title; more is a sentence."""

_ADDRESS = re.compile(r"://|^www\.|^@?\S+@\S+\.\S+$|\.(?:com|html?|php)\b", re.IGNORECASE)
_CUT = re.compile(
    r"\s[|·•–—/]\s|\s*[|·•\n\t(]|,?\s(?=\d)|\s*,\s*(?=\d)|,?\s(?:on|am|le|el|op|dnia|in|at)\s(?=\w+\W{1,2}\d|\d)"
)
_PLACED = re.compile(r"((?:[^\W\d_a-zß-ÿ]\S*\s+){2,4}?)(?:in|from)\s[^\W\d_a-zß-ÿ].*")
_CAPITALIZED = re.compile(r"(?:[^\W\d_a-zà-öø-ÿ][^\W\d_]*[.'’-]?[^\W\d_]*[.]?)(?:\s+[^\W\d_][^\W\d_.'’-]*[.]?){1,3}")


def joined(values: Iterable[str], *, language: str | None = None) -> str | None:
    """All names in their order, each once; None when none of the values is a name.

    >>> joined(["By Ana Ruiz and Jon Vell", "https://varn.example/ana"])
    'Ana Ruiz; Jon Vell'
    """
    names: dict[str, str] = {}
    for value in values:
        for name in _names(value, language=language):
            names.setdefault(name.casefold(), name)
    return "; ".join(names.values()) or None


def _names(value: str, *, language: str | None) -> list[str]:
    whole = name_in(value, language=language)
    if whole is None:
        return []
    parts = [_without_place(part.strip()) for part in _and(language).split(whole)]
    if len(parts) == 1:
        return parts
    several = [name for part in parts for name in part.split(", ")]
    return several if all(_CAPITALIZED.fullmatch(name) for name in several) else [whole]


def _without_place(name: str) -> str:
    """A name without where its bearer writes from: `Ana Ruiz in Varn`."""
    match = _PLACED.fullmatch(name)
    return match[1].rstrip() if match else name


def name_in(value: str, *, language: str | None = None) -> str | None:
    """The name in a byline; None when there is none, or only an account's.

    Bylines are read in English and the page's language: `Von` begins one in German and a name elsewhere.

    >>> name_in("Posted by Oda Marlin on 7 April 2026")
    'Oda Marlin'
    """
    if len(value) > 5 * LONGEST:
        return None
    text = " ".join(value.split()) if "\n" not in value.strip() else value.strip().partition("\n")[0]
    previous = None
    while previous != text:
        previous, text = text, _by(language).sub("", text, count=1).strip(" \t:,;-–—•·|*")
    text = without_count_of_comments(text, language=language)
    text = _CUT.split(text, maxsplit=1)[0].strip(" \t:,;-–—•·|*")
    if not text or len(text) > LONGEST or len(text.split()) > MOST_WORDS or _ADDRESS.search(text):
        return None
    if not any(character.isalpha() for character in text) or text.casefold() in words("no_names", "any"):
        return None
    return text


@lru_cache
def _by(language: str | None) -> re.Pattern[str]:
    by = either(entries("people", "by", language=language))
    return re.compile(rf"^(?:{by})(?:\s*:\s*|\s+(?=\S))", re.IGNORECASE)


@lru_cache
def _and(language: str | None) -> re.Pattern[str]:
    both = either(entries("people", "and", language=language))
    return re.compile(rf"\s+(?:{both})\s+|;\s*", re.IGNORECASE)
