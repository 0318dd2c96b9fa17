"""Whether of two claims one denies what the other says: by a negation, or by one of two opposite words."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

import msgspec

from reportedly.compare.same.content import Content
from reportedly.compare.same.lists import alike
from reportedly.lexicon import table


def opposed(one: Content, other: Content) -> str | None:
    """The sentence that says wherein they are opposed; None where they are not.

    Two that both deny, or that have both of the opposite words, are not. Where the negation stands among the words of
    one, the word behind it must be one that the other affirms: "not since 1988 was it shelled" denies no shelling.
    """
    if _denies(one) != _denies(other):
        denier, affirmer = (one, other) if _denies(one) else (other, one)
        if not denier.denied or (denier.denied & set(affirmer.words)) - affirmer.denied:
            return "One denies what the other says."
    first, second = set(one.words), set(other.words)
    for word in sorted(first - second):
        for against in sorted(_opposites().get(word, frozenset()) & (second - first)):
            return f"One says “{min(word, against)}”, the other “{max(word, against)}”."
    return None


def _denies(content: Content) -> bool:
    return content.told.polarity == "denied"


class _Pairs(msgspec.Struct, frozen=True):
    pairs: tuple[tuple[str, str], ...]


class _Table(msgspec.Struct, frozen=True):
    opposites: _Pairs


@lru_cache
def _opposites() -> Mapping[str, frozenset[str]]:
    """The stems that deny each stem."""
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in msgspec.convert(dict(table("comparing")), _Table).opposites.pairs:
        found[alike(one)].add(alike(other))
        found[alike(other)].add(alike(one))
    return {word: frozenset(others) for word, others in found.items()}
