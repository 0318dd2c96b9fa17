"""Which judgements about two figures may be told: those that the rest of their two sentences does not speak against.

`judging` lays two figures beside each other by what each is a figure of. Here their sentences are asked: by what, by
whom, where and when it was done, and whether the page itself has told already how the two stand to each other.
"""

import re

from reportedly.compare.figures.again import are_on_two_words
from reportedly.compare.figures.fact import (
    are_in_two_countries,
    are_of_two_facts,
    have_two_dates,
    places_of,
    ties_of,
)
from reportedly.compare.figures.judging import Judgement
from reportedly.compare.figures.record import Figure
from reportedly.compare.words import words
from reportedly.rulebook.reading import Reading

FOLD = 3
"""Counts of two indicators that lie further apart are taken for each other by nobody."""


def may_be_told(judgement: Judgement, reading: Reading) -> bool:
    """False where the sentences of the two speak against it; conflicts and equal numbers are asked elsewhere."""
    first, second = judgement.first, judgement.second
    if judgement.relation == "update":
        return _is_update(first, second, reading)
    if judgement.relation == "part":
        return not _is_of_another_event(first, second, reading) and not _is_told_together(first, second, reading)
    if judgement.relation == "other indicator":
        return _are_taken_for_each_other(first, second, reading) and not _is_of_another_event(first, second, reading)
    if judgement.relation == "unsettled":
        is_event = first.indicator in words().of_an_event
        return (
            are_two_accounts(first, second, reading) if is_event else not _is_of_another_event(first, second, reading)
        )
    return True


def are_two_accounts(first: Figure, second: Figure, reading: Reading) -> bool:
    """True for two sources that count the same people, where neither sentence tells a place that the other leaves out.

    A count that only one of them has a village for is most likely of that village.
    """
    if _is_of_another_event(first, second, reading) or not are_on_two_words(first, second, reading):
        return False
    ours, theirs = (places_of(figure, reading) for figure in (first, second))
    is_placed = bool(ours) == bool(theirs) or (bool(ours) and _is_close(first, second, reading))
    return is_placed and {"deed", "thing"} <= ties_of(first, second, reading)


def _is_close(first: Figure, second: Figure, reading: Reading) -> bool:
    """True where the second follows in one of the next sentences of its part: it goes on at the place of the first."""
    between = reading.text[first.sentence.end : second.sentence.start]
    return first.claim.part == second.claim.part and len(between) <= CLOSE


CLOSE = 300
"""Characters between two sentences of which the second still speaks of the place of the first."""


def _is_of_another_event(first: Figure, second: Figure, reading: Reading) -> bool:
    is_apart = are_of_two_facts(first, second, reading) or have_two_dates(first, second, reading)
    return is_apart or are_in_two_countries(first, second, reading)


def _are_taken_for_each_other(first: Figure, second: Figure, reading: Reading) -> bool:
    """True where one place is told of both, or the two are so close that one could stand for the other."""
    low, high = sorted((first.interval.low, second.interval.low))
    is_placed = bool(places_of(first, reading) & places_of(second, reading))
    return is_placed or high <= FOLD * max(low, 1)


def _is_update(first: Figure, second: Figure, reading: Reading) -> bool:
    """False for two events, for a number that only the same sentence carries on, and for a toll that grew to less."""
    if are_of_two_facts(first, second, reading, is_later=True) or _is_told_together(first, second, reading):
        return False
    if have_two_dates(first, second, reading) or are_in_two_countries(first, second, reading):
        return False
    return not any(_grew_to_less(one, other, reading) for one, other in ((first, second), (second, first)))


def _grew_to_less(one: Figure, other: Figure, reading: Reading) -> bool:
    """True where one is said to have grown, and the other is more, though told before."""
    ahead = reading.text[one.sentence.start : one.value.span.start]
    return other.interval.low > one.interval.high and _GROWN.search(ahead) is not None


_GROWN = re.compile(
    r"\b(?:rose|risen|rises|rising|climb(?:ed|s)|grew|grown|increased|jumped|soared)\s+to\b[^.;]{0,20}$"
)


def _is_told_together(first: Figure, second: Figure, reading: Reading) -> bool:
    """True where either sentence holds both numbers, or says of what its number is a part: the page tells it itself."""
    pairs = ((first, second), (second, first)) if first.sentence != second.sentence else ()
    return any(_holds(one, other, reading) or _is_introduced(one, reading) for one, other in pairs)


def _is_introduced(figure: Figure, reading: Reading) -> bool:
    ahead = reading.text[figure.sentence.start : figure.value.span.start]
    return _AMONG.search(ahead) is not None


_AMONG = re.compile(r"\b(?:among them|among whom|including|of them|of whom|included)\s+(?:at least\s+)?$")


def _holds(figure: Figure, number: Figure, reading: Reading) -> bool:
    return any(
        value.kind == number.value.kind and value.low is not None and value.low == number.value.low
        for value in reading.values_in(figure.sentence)
    )
