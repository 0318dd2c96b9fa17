"""Base forms of English words, as candidates for a word list to choose from."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

import msgspec

from reportedly.lexicon import table

VOWELS = frozenset("aeiou")


class Entries(msgspec.Struct, frozen=True):
    """A word list with entries of several words: all of them, and by first word the numbers of words they have."""

    whole: frozenset[str]
    lengths: Mapping[str, tuple[int, ...]]


def indexed(entries: Collection[str]) -> Entries:
    """The word list, so that its entries are found by their first word; the longest come first."""
    lengths: dict[str, set[int]] = {}
    for entry in entries:
        words = entry.split(" ")
        lengths.setdefault(words[0], set()).add(len(words))
    return Entries(frozenset(entries), {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()})


def lemmas(word: str) -> Iterator[str]:
    """The base forms a lower-case word may have, the word itself first.

    What is not a word of English is not kept back: the caller looks candidates up in a list.

    >>> list(lemmas("denies"))
    ['denies', 'denie', 'deni', 'deny']
    """
    yield word
    yield from _irregular().get(word, ())
    yield from _without_ending(word)


def longest_entry(tokens: Sequence[str], *, start: int, entries: Entries) -> tuple[str, int] | None:
    """The longest entry of a list that begins at this token, and its number of tokens; the first may be inflected.

    >>> longest_entry(["calls", "for", "calm"], start=0, entries=indexed({"call", "call for"}))
    ('call for', 2)
    """
    best: tuple[str, int] | None = None
    for lemma in lemmas(tokens[start]):
        for length in entries.lengths.get(lemma, ()):
            form = " ".join((lemma, *tokens[start + 1 : start + length]))
            if start + length <= len(tokens) and form in entries.whole and (best is None or length > best[1]):
                best = (form, length)
    return best


def is_irregular(word: str) -> bool:
    """True for a form of a verb that does not end in -ed: `overrun`, `sold`."""
    return word in _irregular() or word.removeprefix("re") in _irregular()


@lru_cache
def _irregular() -> Mapping[str, tuple[str, ...]]:
    forms = msgspec.convert(dict(table("irregular")), dict[str, list[str]])
    bases: dict[str, tuple[str, ...]] = {}
    for base, irregular in forms.items():
        for form in irregular:
            bases[form] = (*bases.get(form, ()), base)
    return MappingProxyType(bases)


def _without_ending(word: str) -> Iterator[str]:
    if word.endswith("s") and len(word) > 3 and not word.endswith("ss"):
        yield word[:-1]
        if word.endswith("es"):
            yield word[:-2]
        if word.endswith("ies"):
            yield word[:-3] + "y"
    for ending in ("ed", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            yield from _stems(word[: -len(ending)])


def _stems(stem: str) -> Iterator[str]:
    """`claim` → claim, claime; `stopp` → stop; `deni` → deny."""
    yield stem
    yield stem + "e"
    if stem[-1] == stem[-2] and stem[-1] not in VOWELS:
        yield stem[:-1]
    if stem.endswith("i"):
        yield stem[:-1] + "y"
    if stem.endswith("ck"):
        yield stem[:-1]
