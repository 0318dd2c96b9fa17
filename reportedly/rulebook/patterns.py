"""Lists of words as patterns, the same for all rules: longest first, and a blank stands for any white space."""

import re
from collections.abc import Iterable
from functools import lru_cache


def choice(listed: Iterable[str]) -> str:
    """A pattern for any of these, the longest first; a blank stands for any white space.

    >>> choice(["gas", "gas attack"])
    'gas\\\\s+attack|gas'
    """
    ordered = sorted(set(listed), key=lambda word: (-len(word), word))
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in ordered)


@lru_cache
def any_of(listed: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of these words or phrases, whole and in any case."""
    return re.compile(rf"\b(?:{choice(listed)})\b", re.IGNORECASE)
