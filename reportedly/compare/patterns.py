"""Lists of words as patterns, the same for all that is compared."""

import re
from collections.abc import Iterable
from functools import lru_cache


def one_of(listed: Iterable[str]) -> str:
    """A pattern for any of these, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(set(listed), key=lambda word: (-len(word), word))) + ")"


@lru_cache
def any_of(listed: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of these words or phrases, whole and in any case."""
    return re.compile(rf"\b{one_of(listed)}\b", re.IGNORECASE)
