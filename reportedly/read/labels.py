"""The words around names and dates in bylines and datelines, from the lexicon."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from reportedly.lexicon import table, words
from reportedly.model import Json

LANGUAGES = ("en", "de", "es", "fr", "it", "nl", "pl", "pt")
"""Languages whose bylines and months are known; where two disagree on a month the first stands."""

_SEPARATOR = re.compile(r"\s*[|·•/]\s*|\s[–—-]\s")
_WORD = re.compile(r"[^\W\d_]+")
_CLOCK = frozenset(
    {"uhr", "h", "am", "pm", "a", "p", "m", "in", "utc", "gmt", "cet", "cest", "et", "est", "edt", "bst"}
)


def spoken(language: str | None) -> tuple[str, ...]:
    """The languages that a page's bylines may be in: English, and its own where it is known."""
    return ("en", *(known for known in LANGUAGES[1:] if known == language))


def entries(section: str, name: str, *, language: str | None) -> frozenset[str]:
    """The entries of one list of the tables of pages, in the languages that a page may speak."""
    return frozenset(word for one in spoken(language) for word in _listed(section, name, language=one))


def either(known: frozenset[str]) -> str:
    """Entries as an alternation, the longest first."""
    return "|".join(re.escape(word) for word in sorted(known, key=lambda word: (-len(word), word)))


@lru_cache(maxsize=1)
def months() -> Mapping[str, int]:
    """The number of each month's names, in all known languages."""
    known: dict[str, int] = {}
    for language in LANGUAGES:
        named = _section("dates", language=language).get("months")
        for name, number in (named if isinstance(named, dict) else {}).items():
            if isinstance(number, int):
                known.setdefault(name, number)
    return MappingProxyType(known)


def tells_change(text: str) -> bool:
    """True when some words say that a date beside them is not that of publication."""
    return _changes().search(text.lower()) is not None


def opens_byline(line: str, *, language: str | None) -> bool:
    """True for a line that begins as a byline and goes on with a capital: `By Ana Ruiz`, `Von Jan Mertens, Varn`."""
    return _byline(language).match(line) is not None


def without_count_of_comments(line: str, *, language: str | None) -> str:
    """A line without the number of comments at its end, as pages write it above their threads.

    >>> without_count_of_comments("Oda Marlin One comment", language="en")
    'Oda Marlin'
    """
    return _count_of_comments(language).sub("", line)


def is_dateline(line: str, *, language: str | None) -> bool:
    """True when the part of a line that holds a date holds only what stands beside one: labels, names, a clock.

    >>> is_dateline("By Ana Ruiz on 7 April 2026 | 12 comments", language="en")
    True
    >>> is_dateline("A look back at 7 April 1926", language="en")
    False
    """
    allowed = _beside_dates(language)
    dated = [part for part in _SEPARATOR.split(line) if re.search(r"\d{4}", part)] or [line]
    return all(word in allowed or word[0].isupper() for part in dated for word in _plain_words(part))


def _plain_words(part: str) -> list[str]:
    return [word if word[0].isupper() and word.lower() not in _CLOCK else word.lower() for word in _WORD.findall(part)]


@lru_cache
def _beside_dates(language: str | None) -> frozenset[str]:
    phrases = {
        *entries("people", "by", language=language),
        *entries("people", "and", language=language),
        *entries("dates", "labels", language=language),
        *entries("dates", "clock", language=language),
        *entries("dates", "weekdays", language=language),
    }
    single = {word for phrase in phrases for word in _WORD.findall(phrase)}
    return frozenset(single | set(months()) | _CLOCK | {"st", "nd", "rd", "th", "de", "of"})


@lru_cache
def _byline(language: str | None) -> re.Pattern[str]:
    by = either(entries("people", "by", language=language))
    return re.compile(rf"(?i:{by})(?:\s*:\s*|\s+)[^\W\d_a-zà-öø-ÿ]")


@lru_cache
def _count_of_comments(language: str | None) -> re.Pattern[str]:
    """A thread's heading in which the number stands first, at the end of a line that has more."""
    numbers = frozenset(word for one in spoken(language) for word in _words_for_numbers(one))
    headings = entries("threads", "headings", language=language)
    counted = frozenset(rest for opening, _, rest in (heading.partition("{n} ") for heading in headings) if not opening)
    plain = frozenset(rest for rest in counted if rest and "{" not in rest)
    return re.compile(rf"(?<=\S)\s+(?:\d+|{either(numbers)})\s(?:{either(plain)})\s*$", re.IGNORECASE)


def _words_for_numbers(language: str) -> Iterable[str]:
    ones = _section("threads", language=language).get("ones")
    return ones if isinstance(ones, dict) else ()


@lru_cache(maxsize=1)
def _changes() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{either(words('updated', 'any'))})")


def _section(name: str, *, language: str) -> Mapping[str, Json]:
    section = table("pages", language).get(name)
    return section if isinstance(section, dict) else {}


def _listed(section: str, name: str, *, language: str) -> list[str]:
    listed = _section(section, language=language).get(name)
    return [word for word in listed if isinstance(word, str)] if isinstance(listed, list) else []
