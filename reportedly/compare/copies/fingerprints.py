"""Fingerprints of a text, by which pages that share a passage find each other.

Winnowing: of the hashes of all runs of `RUN` words, the least of every `WINDOW` neighbours is kept. Two texts that
share `RUN + WINDOW - 1` words in a row have a fingerprint in common, wherever the words stand.
Runs of set phrases ("were killed in an attack") are passed over: they lead to every page and show nothing.
Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003.

`bench/copies.py --candidates` compares this with MinHash over whole pages, and other lengths.
"""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b

from reportedly.compare.copies.weighing import weight_of
from reportedly.compare.copies.words import words_of

RUN = 5
"""Words in a run; shorter ones are set phrases."""

WINDOW = 4
"""Runs of which one is kept: every 8 words in a row that two pages share are found."""

HEAVY = 2.5
"""What the words of a run must weigh together; half of `RUN`."""

PRIME = (1 << 47) - 115
"""The largest prime below 2^47: SQLite keeps such a number in six bytes."""

BASE = 1_000_003

SHORTEST = 5
"""Words of a claim from which equal words are no accident."""


def fingerprints(words: Sequence[str]) -> tuple[int, ...]:
    """The fingerprints of a text given as its folded words, in ascending order, each once.

    A text shorter than a run, or without one that weighs enough, has none.
    """
    if len(words) < RUN:
        return ()
    return tuple(sorted(set(_least(_runs(words), _weights(words)))))


def _weights(words: Sequence[str]) -> Iterator[float]:
    """What each run weighs."""
    weighs = [weight_of(word) for word in words]
    rolled = sum(weighs[:RUN])
    yield rolled
    for gone, come in zip(weighs, weighs[RUN:], strict=False):
        rolled += come - gone
        yield rolled


def of_words(words: str) -> int | None:
    """A hash of all words of a claim, in their order; None for a claim of fewer than `SHORTEST` words."""
    found = words_of(words).folded
    return _hash(" ".join(found)) if len(found) >= SHORTEST else None


def _runs(words: Sequence[str]) -> Iterator[int]:
    """The hash of every run, rolled from one word to the next."""
    known: dict[str, int] = {}
    signs = [known.setdefault(word, _hash(word)) if word not in known else known[word] for word in words]
    top = pow(BASE, RUN - 1, PRIME)
    rolled = 0
    for sign in signs[:RUN]:
        rolled = (rolled * BASE + sign) % PRIME
    yield rolled
    for gone, come in zip(signs, signs[RUN:], strict=False):
        rolled = ((rolled - gone * top) * BASE + come) % PRIME
        yield rolled


def _hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=6).digest(), "big") % PRIME


def _least(runs: Iterable[int], weights: Iterable[float]) -> Iterator[int]:
    """The least hash of each window, of those runs that weigh enough."""
    heavy = [run if weight >= HEAVY else PRIME for run, weight in zip(runs, weights, strict=True)]
    for first in range(max(1, len(heavy) - WINDOW + 1)):
        least = min(heavy[first : first + WINDOW])
        if least < PRIME:
            yield least
