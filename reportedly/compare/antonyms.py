"""Two affirmations that deny each other by one word: "the hostages are alive", "the hostages are dead".

Invariants
- All else that the two say is the same, key by key: "open on weekdays" and "closed on Sundays" are no pair.
- Only words of the list are opposites, and each pair of it leaves nothing between the two.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

import msgspec

from reportedly.compare.gist import COMMONEST, FEW, Gist, Key, gists, stem_of
from reportedly.compare.words import words
from reportedly.model import Claim
from reportedly.rulebook.reading import Reading
from reportedly.text import Span

_WORD = re.compile(r"[^\W\d_]+")
"""A word of letters alone."""


class Pole(msgspec.Struct, frozen=True):
    """A claim with one of two opposite words, and what else it says."""

    claim: Claim
    word: str
    span: Span
    rest: frozenset[Key]


def opposed(reading: Reading) -> Iterator[tuple[Pole, Pole]]:
    """The pairs of claims that say the same but for one word and its opposite, in text order."""
    by_rest: dict[frozenset[Key], list[Pole]] = defaultdict(list)
    for gist in reading.once(gists):
        pole = _pole(gist, reading)
        if pole is None:
            continue
        for before in by_rest[pole.rest][-COMMONEST:]:
            if before.word in _opposites()[pole.word]:
                yield before, pole
        by_rest[pole.rest].append(pole)


def _pole(gist: Gist, reading: Reading) -> Pole | None:
    """The claim by its opposite word; None where it has none or several, or says nothing beside it."""
    claim = gist.claim
    found = [
        (match.group().casefold(), Span(content.start + match.start(), content.start + match.end()))
        for content in claim.content
        for match in _WORD.finditer(content.of(reading.text))
        if match.group().casefold() in _opposites()
    ]
    if len(found) != 1 or claim.firmness.polarity != "affirmed" or gist.is_open:
        return None
    word, span = found[0]
    rest = gist.keys - {stem_of(word)}
    return Pole(claim, word, span, rest) if len(rest) >= (1 if word in words().opposites_of_one else FEW) else None


@lru_cache
def _opposites() -> Mapping[str, frozenset[str]]:
    """The opposites of each word."""
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in words().opposites:
        found[one].add(other)
        found[other].add(one)
    return {word: frozenset(others) for word, others in found.items()}
