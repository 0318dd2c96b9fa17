"""Nobody, where another voice has a number: "Nobody was killed in Dersa" beside "Ten people were killed in Dersa".

"Nobody" is a count of none, and denies every other. The two are of one fact where the affirmation says all that the
denial says, and beside it only how many they were.
"""

import re
from collections.abc import Iterator
from itertools import islice

from reportedly.compare.gist import Gist, Key, gists, stem_of
from reportedly.compare.words import words
from reportedly.model import Claim
from reportedly.rulebook.reading import Reading

MOST = 20
"""Denials of one page that begin with "nobody" and are laid beside its other claims; pages rarely hold three."""


def counted_and_nobody(reading: Reading) -> Iterator[tuple[Claim, Claim]]:
    """Each claim that counts some of whom another claim says that there were none, with that claim."""
    every = reading.once(gists)
    denials = (gist for gist in every if _NOBODY.match(reading.content(gist.claim)))
    for denial in islice(denials, MOST):
        for other in every:
            if other.claim.firmness.polarity == "affirmed" and _says_how_many(other, denial):
                yield other.claim, denial.claim


_NOBODY = re.compile(r"[“\"‘']?(?:nobody|no one|no-one|none)\s(?!of\b)", re.IGNORECASE)


def _says_how_many(other: Gist, denial: Gist) -> bool:
    more = other.keys - denial.keys
    return denial.keys < other.keys and any(map(_is_number, more)) and all(map(_tells_nothing, more))


def _is_number(key: Key) -> bool:
    return isinstance(key, tuple) and key[0] == "number"


def _tells_nothing(key: Key) -> bool:
    return _is_number(key) or key in {stem_of(word) for word in words().people}
