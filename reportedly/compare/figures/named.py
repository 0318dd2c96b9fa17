"""Names that stand where places do: "in Karsh", "the village of Torrel", "Pelin district".

Reports are often of places that no gazetteer knows. The same name behind the same kind of word ties two sentences as a
known place does; of two such names nothing tells that one lies in the other.
"""

import re
from functools import lru_cache

import msgspec

from reportedly.lexicon import table
from reportedly.rulebook.patterns import choice


def places_named(text: str) -> frozenset[str]:
    """The names that stand where places do, in lower case; months and weekdays are none.

    >>> sorted(places_named("In Karsh and near the Tolm on Friday, and in Pelin district"))
    ['karsh', 'pelin', 'tolm']
    """
    found = ((match["ahead"] or match["behind"]).casefold() for match in _located().finditer(text))
    return frozenset(name for name in found if name not in _TIMES)


_TIMES = frozenset(
    (
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
        *("november", "december", "christmas", "easter", "ramadan"),
    )
)


class _Words(msgspec.Struct, frozen=True):
    words: tuple[str, ...]


class _Table(msgspec.Struct, frozen=True):
    where: _Words
    settled: _Words


@lru_cache
def _located() -> re.Pattern[str]:
    listed = msgspec.convert(dict(table("facts")), _Table)
    return re.compile(
        rf"\b(?:(?i:{choice(listed.where.words)}) (?:the )?(?P<ahead>(?:[a-z]{{2}}-)?[A-Z][\w’'-]+)\b(?!\s[A-Z])"
        rf"|(?P<behind>(?:[a-z]{{2}}-)?[A-Z][\w’'-]+) (?:{choice(listed.settled.words)})\b)"
    )
