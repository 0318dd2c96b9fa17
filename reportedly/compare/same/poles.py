"""Whether of two claims one denies what the other says: by a negation, or by one of two opposite words.

Invariants
- Who denies and who says so must be told to do it of one thing: a few words in common ("using the dam") are in many
  claims that can all hold. Where that much is not shared it cannot be told how the two stand, and that is said.
- Two that both deny are not opposed, and one that says "untrue" denies as well as one that says "not".
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

import msgspec

from reportedly.compare.same.content import Content
from reportedly.compare.same.doers import are_apart, cast_of
from reportedly.compare.same.lists import alike, disbelieves
from reportedly.compare.same.sides import Sides
from reportedly.lexicon import table

ENOUGH = 2.5
"""Weight of words that both must have for a denial to be of what the other says; less where both name who did it."""

WITHIN = 0.6
"""Of the words of the shorter, how many the other must have as well."""


class Denial(msgspec.Struct, frozen=True):
    """How one denies the other: the sentence, and whether they surely speak of one thing."""

    sentence: str
    is_sure: bool


def opposed(sides: Sides) -> Denial | None:
    """Wherein two claims are opposed; None where they are not, or where one denies something else."""
    one, other = sides.one, sides.other
    is_sure = _is_of_one_thing(sides)
    if _denies(one) != _denies(other):
        denier, affirmer = (one, other) if _denies(one) else (other, one)
        if disbelieves(affirmer.told.words):
            return None
        if not denier.denied or (denier.denied & set(affirmer.words)) - affirmer.denied:
            is_stated = denier.told.mood == affirmer.told.mood == "statement" and not affirmer.denied
            return Denial("One denies what the other says.", is_sure and is_stated)
    first, second = set(one.words), set(other.words)
    for word in sorted(first - second):
        for against in sorted(_opposites().get(word, frozenset()) & (second - first)):
            return Denial(f"One says “{min(word, against)}”, the other “{max(word, against)}”.", is_sure)
    return None


def _is_of_one_thing(sides: Sides) -> bool:
    least = min(sides.one.total, sides.other.total)
    if sides.events or sides.weight < WITHIN * least:
        return False
    if sides.weight >= ENOUGH:
        return True
    ours, theirs = (cast_of(content.told.words).doers for content in (sides.one, sides.other))
    return bool(ours and theirs) and not are_apart(ours, theirs)


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
