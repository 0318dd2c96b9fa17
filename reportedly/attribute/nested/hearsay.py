"""What the writer passes on and does not say from whom: an unnamed voice stands between ("reportedly")."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reportedly.attribute.language.vouching import between_words
from reportedly.text import Span

RULE = "passed_on_by_nobody.v1"
"""What is "reportedly" so is the word of somebody whom the writer does not name."""


def hearsay_words(text: str, stretches: Sequence[Span]) -> Iterator[Span]:
    """The words by which the writer passes something on, in these stretches."""
    for stretch in stretches:
        for match in _hearsay().finditer(text, stretch.start, stretch.end):
            yield Span(*match.span())


@lru_cache
def _hearsay() -> re.Pattern[str]:
    lists = between_words()
    alone = "|".join(sorted(map(re.escape, lists["hearsay"])))
    passives = "|".join(sorted(map(re.escape, lists["hearsay_passives"])))
    verbs = "|".join(sorted(map(re.escape, lists["hearsay_verbs"]), key=len, reverse=True))
    impersonal = rf"\bit\s+(?:\w+ly\s+)?(?:{verbs})(?:(?:\s+[\w’']+){{0,4}}?\s+that\b|\b)"
    return re.compile(
        rf"{impersonal}|\b(?:{alone})\b|\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?(?:{passives})\b",
        re.IGNORECASE,
    )
