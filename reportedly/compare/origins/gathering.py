"""Which claims of two pages carry one claim: by their words and by when the pages came out; and whom a page credits.

Reports of one kind of event are alike, and the next one is a week away: "the shells caused damage to houses" is another
claim in another month, though the words are the same.
"""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import lru_cache
from typing import TypeAlias

import msgspec

from reportedly.across import day_of
from reportedly.carrying import WHOLE, Credit
from reportedly.compare.copies.weighing import weight_of
from reportedly.compare.copies.words import words_of
from reportedly.compare.origins.lists import lists
from reportedly.compare.stems import stem
from reportedly.lexicon import table
from reportedly.text import Span

LEAST = 0.6
"""Share of the longer claim's words that the other must have, too."""

ALMOST = 0.85
"""Share from which words that pages share are one claim though weeks lie between them: what a page tells as background
is repeated to the letter."""

DAYS = 7
"""Days between two pages within which what they say alike is one claim."""

FEWEST = 3
"""Words of a headline that tell what it is about."""

NARROW = 3
"""Days of a time that tells one event from the next."""

WITHIN = 0.6
"""Share of a claim that must lie within a shared passage for its text to be the other's."""

NEAR = 120
"""Characters between a claim and a credit of the same sentence."""

HALF = 0.5
"""Share of a headline's words from which a sentence of the body tells when it was."""

Time: TypeAlias = tuple[str | None, str | None]
"""A half-open time of two days or hours in ISO 8601; None for an end that is not known."""

_END = re.compile(r"[.!?…][”\"'’)]*\s|\n")


def is_carried(words: str, other: str, *, least: float = LEAST) -> bool:
    """True where two claims in a shared passage are the same one: most words of the longer are the shorter's, too.

    A number in each that the other lacks makes them two.

    >>> is_carried("twelve boats sank off Sarn", "twelve boats sank off Sarn on Monday")
    True
    >>> is_carried("twelve boats sank off Sarn", "the harbour was closed")
    False
    >>> is_carried("twelve boats sank off Sarn on Monday", "eleven boats sank off Sarn on Monday")
    False
    """
    first, second = _bag(words), _bag(other)
    longer = max(len(first), len(second))
    if not longer or len(first & second) < least * longer:
        return False
    return not (_numbers(first - second) and _numbers(second - first))


def is_in_passing(words: str, other: str) -> bool:
    """True where one of two claims only stands in a clause of the other that tells what was so besides.

    Of the words that both have, most stand behind the first word of such a clause, in the longer claim.

    >>> is_in_passing("the dam above Sarn broke", "ten people drowned since the dam above Sarn broke in May")
    True
    >>> is_in_passing("ten people drowned", "ten people drowned since the dam broke")
    False
    """
    less, more = sorted((words, other), key=lambda told: (len(told), told))
    folded = words_of(more).folded
    first = next((at for at, word in enumerate(folded) if at and word in lists().in_passing), len(folded))
    main, rest = (_stems(" ".join(part)) for part in (folded[:first], folded[first:]))
    shared = _stems(less) & (main | rest)
    return len(shared & main) < len(shared) * HALF


def told_in_full(headline: str, body: Mapping[int, str]) -> int | None:
    """The claim of a page's body that says most of what its headline says; of as much the first. None where none does.

    Words are compared by their stems, and each number of the headline must stand in the claim.

    >>> told_in_full("Twelve boats sink off Sarn", {3: "The harbour is old.", 4: "twelve boats sank near Sarn"})
    4
    """
    wanted = _stems(headline)
    if len(wanted) < FEWEST:
        return None
    shares = _shares(headline, body)
    counts = _numbers(set(words_of(headline).folded))
    likely = [
        claim for claim, share in shares.items() if share >= LEAST and counts <= set(words_of(body[claim]).folded)
    ]
    return max(likely, key=lambda claim: (shares[claim], -claim), default=None)


def most_told(headline: str, body: Mapping[int, str]) -> int:
    """The claim that says most of what a headline says, however little; of as much the first.

    Raises:
        ValueError: where there is none.
    """
    shares = _shares(headline, body)
    return max(body, key=lambda claim: (shares[claim], -claim))


def share_told(headline: str, words: str) -> float:
    """The share of a headline's telling words, 0 to 1, that other words have, too.

    >>> share_told("Twelve boats sink off Sarn", "twelve boats sank near Sarn")
    1.0
    """
    return _shares(headline, {0: words})[0]


def day_told(claim: Span, days: Iterable[tuple[int, str, str]], *, text: str) -> Time:
    """The one day that a claim's sentence names, within its words or up to the sentence's end; else no time.

    Args:
        claim: where the claim stands.
        days: places of the page where a day is named, each with that day and the one after.
        text: the page's text.

    >>> day_told(Span(0, 17), [(21, "2031-05-04", "2031-05-05")], text="twelve boats sank on Sunday, Pell said.")
    ('2031-05-04', '2031-05-05')
    """
    end = _END.search(text, claim.end)
    stop = min(claim.end + NEAR, len(text) if end is None else end.start())
    found = {(low, high) for place, low, high in days if claim.start <= place < stop}
    return next(iter(found)) if len(found) == 1 else (None, None)


def _shares(headline: str, body: Mapping[int, str]) -> Mapping[int, float]:
    wanted = _stems(headline)
    return {claim: len(wanted & _stems(words)) / max(1, len(wanted)) for claim, words in body.items()}


def _stems(words: str) -> set[str]:
    return {stem(word) for word in words_of(words).folded if weight_of(word) > 0}


def _numbers(words: Set[str]) -> set[str]:
    return {word for word in words if word[0].isdigit() or word in _numerals()}


@lru_cache
def _numerals() -> frozenset[str]:
    """Words for numbers but for "one", which is mostly none."""
    return frozenset(msgspec.convert(table("numerals")["units"], dict[str, int])) - {"one"}


def is_same_time(one: Sequence[str], other: Sequence[str]) -> bool:
    """True where two pages came out within `DAYS` of each other, by any of the days that they name for themselves.

    Days are ISO 8601; where one has none, nothing speaks against it.

    >>> is_same_time(["2031-05-04"], ["2031-05-10"]), is_same_time(["2031-05-04"], ["2031-06-10"])
    (True, False)
    """
    pairs = [(day_of(first), day_of(second)) for first in one for second in other]
    gaps = [abs((second - first).days) for first, second in pairs if first is not None and second is not None]
    return not gaps or min(gaps) <= DAYS


def is_other_event(one: tuple[str | None, str | None], other: tuple[str | None, str | None]) -> bool:
    """True where both claims say when it happened, to a few days, and a day and more lies between.

    >>> is_other_event(("2031-05-04", "2031-05-05"), ("2031-05-07", "2031-05-08"))
    True
    """
    (first, first_end), (second, second_end) = (tuple(map(day_of, time)) for time in (one, other))
    if first is None or first_end is None or second is None or second_end is None:
        return False
    is_narrow = (first_end - first).days <= NARROW and (second_end - second).days <= NARROW
    return is_narrow and max((second - first_end).days, (first - second_end).days) >= 1


@lru_cache(maxsize=4096)
def _bag(words: str) -> frozenset[str]:
    """The words of a claim, each once; one that many pages carry is looked at again with each of them."""
    return frozenset(words_of(words).folded)


def is_within(claim: Span, passage: Span) -> bool:
    """True where most of a claim lies within a passage."""
    common = min(claim.end, passage.end) - max(claim.start, passage.start)
    return common >= WITHIN * len(claim)


def credits_for(claim: Span, named: Iterable[Credit], *, text: str) -> tuple[Credit, ...]:
    """The credits of a page that are about one of its claims: those for the whole text, and those of its sentence."""
    return tuple(credit for credit in named if credit.form in WHOLE or _is_of(claim, credit, text=text))


def _is_of(claim: Span, credit: Credit, *, text: str) -> bool:
    if credit.form not in ("told", "statement") or claim.gap(credit.span) > NEAR:
        return False
    between = text[min(claim.end, credit.span.end) : max(claim.start, credit.span.start)]
    return claim.overlaps(credit.span) or _END.search(between) is None
