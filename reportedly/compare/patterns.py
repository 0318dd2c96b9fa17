"""Lists of words as patterns, the same for all that is compared."""

import re
from collections.abc import Iterable

from reportedly.rulebook.patterns import any_of

__all__ = ["any_of", "one_of"]


def one_of(listed: Iterable[str]) -> str:
    """A pattern for any of these, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(set(listed), key=lambda word: (-len(word), word))) + ")"
