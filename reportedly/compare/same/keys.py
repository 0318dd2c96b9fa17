"""Blocking keys: claims that share one may say the same, and only these are compared.

Invariants
- The same claim has the same keys on every machine: numbers come of a digest, never of Python's own hash.
- A claim has a bounded number of keys, so what it costs to keep and to ask for them does not grow with the case.

A claim is found by
    word and week      an uncommon word that both have, of the same or the next week
    pair of words      two uncommon words that both have, whenever: of each claim the least by a fixed order, as in a
                       bottom-k sample (Broder 1997), so claims of much the same words choose much the same
    run of words       three words that stand so in both, whenever: of each four neighbouring runs the least, so that
                       two claims with six words in a row in common always share one (winnowing: Schleimer, Wilkerson
                       and Aiken 2003)
    place and deed     a place and an indicator, of the same or the next week
    figure             an indicator and its number, of the same or the next week, or of one place; whenever and
                       wherever where it is counted over a war
"""

from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations, islice

from reportedly.compare.same.content import Content
from reportedly.compare.same.days import ordinal
from reportedly.compare.same.figures import WHOLE, number
from reportedly.compare.same.lists import is_common, is_everyday

WORDS = 6
"""Uncommon words of a claim that are keys together with its week; what each number finds is in docs/design/0023."""

PAIRED = 4
"""Uncommon words of a claim of which each two are a key."""

RUN = 3
"""Words of a run."""

NEIGHBOURS = 4
"""Neighbouring runs of which the least is a key."""

RUNS = 12
"""Runs of one claim that are keys: those of some thirty words."""

PLACES = 2
"""Places of a claim that are keys together with its figures."""

FIGURES = 4
"""Figures of a claim that are keys, the first of those that have an indicator."""

WEEK = 8
"""Days of a window; each claim lies in two that overlap by half, so whoever is within four days shares one."""


def keys_of(content: Content) -> tuple[int, ...]:
    """The keys of a claim, 63-bit numbers, each once and in a fixed order.

    One without a word to tell it by has none.
    """
    return tuple(dict.fromkeys(_number(*parts) for parts in _parts(content)))


def _parts(content: Content) -> Iterator[tuple[str, ...]]:
    words = _uncommon(content)
    windows = _windows(content)
    yield from (("word", word, window) for word in words[:WORDS] for window in windows)
    yield from (("words", *sorted(pair)) for pair in combinations(words[:PAIRED], 2))
    yield from (("run", *run) for run in _runs(content.words))
    yield from _of_figures(content, windows=windows)


def _uncommon(content: Content) -> list[str]:
    """The words by which a claim is found, those that name no place first, each kind in an order fixed for all."""
    found = {word for word in content.words if not is_everyday(word)}
    return sorted(found, key=lambda word: (word in content.placed, _number(word), word))


def _runs(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The least of each so many neighbouring runs of words, or all of a few; but none of common words alone."""
    runs = list(zip(*(words[at:] for at in range(RUN)), strict=False))
    windows = [runs[at : at + NEIGHBOURS] for at in range(len(runs) - NEIGHBOURS + 1)]
    least = (min(near, key=lambda run: (_number(*run), run)) for near in windows)
    found = dict.fromkeys(least if len(runs) > NEIGHBOURS else runs)
    telling = (run for run in found if not all(map(is_common, run)))
    yield from islice(telling, RUNS)


def _of_figures(content: Content, *, windows: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    places = list(dict.fromkeys(place.name for place in content.places or content.scene.places))[:PLACES]
    told = ((figure.indicator, f"{number(figure):g}") for figure in content.figures if figure.indicator is not None)
    for indicator, count in islice(told, FIGURES):
        if float(count) >= WHOLE:
            yield "figure", indicator, count
        yield from (("figure", indicator, count, window) for window in windows)
        for place in places:
            yield "figure there", indicator, count, place
            yield from (("deed", indicator, place, window) for window in windows)


def _windows(content: Content) -> tuple[str, ...]:
    """The two windows of days in which a claim lies; none where no day is known."""
    day = ordinal(content.day) if content.day is not None else None
    if day is None:
        return ()
    half = day // (WEEK // 2)
    return str(half), str(half + 1)


@lru_cache(maxsize=65536)
def _number(*parts: str) -> int:
    """The parts as one number of 63 bits, which SQLite keeps as it is."""
    digest = blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1
