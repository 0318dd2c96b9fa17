"""Who backs whom in one word: "Turkish-backed", "US-led".

The first half of such a word is no mention of a party, for it stands in no sentence by itself; here it is one where
the page names the same elsewhere, or where it is the name or the adjective of a state.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

import msgspec

from reportedly.compare.casting.words import one_of
from reportedly.compare.casting.words import words as tables
from reportedly.lexicon import words
from reportedly.rulebook.reading import Reading
from reportedly.text import Span

STATE = "iso3166:"
"""Begins the key of a state; its code follows."""


class Half(msgspec.Struct, frozen=True):
    """The first half of a compound, and who it means."""

    span: Span
    key: str
    name: str


def halves(reading: Reading) -> Iterator[Half]:
    """The first halves of all compounds of the page that can be led to somebody, in text order."""
    known = _named_on(reading)
    for match in _compound().finditer(reading.text):
        word = match["who"].replace(".", "")
        meant = known.get(word) or known.get(_states().get(word, ""))
        if meant is not None:
            yield Half(Span(*match.span("who")), *meant)


@lru_cache
def _compound() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<who>[A-Z][\w.]*)-(?={one_of(tables().helping.compounds)}\b)")


def _named_on(reading: Reading) -> Mapping[str, tuple[str, str]]:
    """The states and groups of the page by the words that name them; countries by their adjective too."""
    known: dict[str, tuple[str, str]] = {}
    for value in reading.sheet.values:
        ref = value.ref or {}
        word = value.span.of(reading.text).replace(".", "")
        if value.kind == "place" and ref.get("kind") == "country" and ref.get("country"):
            known[word] = known[str(ref["name"])] = (f"{STATE}{ref['country']}", str(ref["name"]))
    for party in reading.sheet.parties:
        if party.kind in ("state", "group"):
            for name in (party.name, *party.names):
                known.setdefault(name.replace(".", ""), (party.identifier or party.id, party.name))
    return known


@lru_cache
def _states() -> Mapping[str, str]:
    """The name of a state by its adjective and by its other names, as they are listed."""
    names: dict[str, str] = {}
    for row in sorted(words("states")):
        name, adjective, *others = [part.strip() for part in row.split("|")]
        names.update({word: name for word in (adjective, *others[1:]) if word})
    return names
