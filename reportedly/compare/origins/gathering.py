"""Which claims of two pages that share a passage are one claim, and which credits of a page are about a claim."""

import re
from collections.abc import Iterable
from functools import lru_cache

from reportedly.carrying import WHOLE, Credit
from reportedly.compare.copies.words import words_of
from reportedly.text import Span

LEAST = 0.6
"""Share of the longer claim's words that the other must have, too."""

WITHIN = 0.6
"""Share of a claim that must lie within a shared passage for its text to be the other's."""

NEAR = 120
"""Characters between a claim and a credit of the same sentence."""

_END = re.compile(r"[.!?…][”\"'’)]*\s|\n")


def is_carried(words: str, other: str) -> bool:
    """True where two claims in a shared passage are the same one: most words of the longer are the shorter's, too.

    >>> is_carried("twelve boats sank off Sarn", "twelve boats sank off Sarn on Monday")
    True
    >>> is_carried("twelve boats sank off Sarn", "the harbour was closed")
    False
    """
    first, second = _bag(words), _bag(other)
    longer = max(len(first), len(second))
    return longer > 0 and len(first & second) >= LEAST * longer


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
