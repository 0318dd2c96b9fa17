"""The pairs of figures of an event as a reader takes them in: each two numbers once, with all who give them."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from reportedly.show.figures import count_between
from reportedly.show.report.nouns import Event, Figure, Pair

MOST_NAMED = 3
"""Vouchers of a number that are named beside it; the others are counted."""


class Side(msgspec.Struct, frozen=True):
    """A number, and who gives it; `more` counts those who are not named."""

    number: str
    figures: tuple[Figure, ...]
    more: int


class Clash(msgspec.Struct, frozen=True):
    """Two numbers that stand to each other in one way, how many pairs do, and the reasons of the first."""

    low: Side
    high: Side
    pairs: int
    reasons: tuple[str, ...]


class Mending(msgspec.Struct, frozen=True):
    """What would have to be so for both to hold, and of how many pairs that is said."""

    sentence: str
    pairs: int


def clashes(event: Event, *, state: str) -> Sequence[Clash]:
    """The pairs in one state, those furthest apart first."""
    figures = {figure.figure: figure for figure in event.figures}
    held: dict[tuple[str, str], list[tuple[Figure, Figure, Pair]]] = {}
    for pair in event.pairs:
        if pair.state == state and pair.first in figures and pair.second in figures:
            low, high = sorted((figures[pair.first], figures[pair.second]), key=_number)
            held.setdefault((told(low), told(high)), []).append((low, high, pair))
    found = [
        Clash(_side([low for low, _, _ in some]), _side([high for _, high, _ in some]), len(some), some[0][2].reasons)
        for some in held.values()
    ]
    return sorted(found, key=lambda clash: -_apart(clash))


def mendings(event: Event) -> Sequence[Mending]:
    """What would reconcile the conflicts of an event, what is said of most pairs first."""
    found = Counter(sentence for pair in event.pairs if pair.state == "conflict" for sentence in pair.reconciled_by)
    return [Mending(sentence, count) for sentence, count in found.most_common()]


def told(figure: Figure) -> str:
    """A figure as it is written: `≥ 1,400`."""
    return count_between(figure.low, figure.high)


def widest(event: Event) -> Clash | None:
    """The two numbers in conflict that lie furthest apart."""
    return next(iter(clashes(event, state="conflict")), None)


def _side(figures: Sequence[Figure]) -> Side:
    """Each voucher once, by voice and outlet."""
    once: dict[tuple[str, str | None], Figure] = {}
    for figure in figures:
        once.setdefault((figure.quoted.voice, figure.quoted.leaf.outlet), figure)
    named = list(once.values())
    return Side(told(figures[0]), tuple(named[:MOST_NAMED]), max(0, len(named) - MOST_NAMED))


def _number(figure: Figure) -> tuple[float, float]:
    low = figure.low if figure.low is not None else figure.high
    return low or 0.0, figure.high if figure.high is not None else float("inf")


def _apart(clash: Clash) -> float:
    low, high = _number(clash.low.figures[0])[0], _number(clash.high.figures[0])[0]
    return high / max(low, 1.0)
