"""Where a page's own lines begin at its foot: related headlines, buttons, notices, which every page of a site has.

What a reader of HTML drops stays in where a page was handed over as plain text. A foot begins at a line or phrase of
`furniture.txt` from which on such phrases stand close together, to the end.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from reportedly.lexicon import words

LEAST = 4
"""Phrases that make a foot."""

APART = 25
"""Words for one phrase, on average: prose has fewer."""

_CAPITAL = re.compile(r"(?<!\w)[A-Z][\w'’]*")
_WORDS = re.compile(r"\S+")


def foot(text: str) -> int:
    """The character at which the page's own lines at its foot begin; the length of the text where there are none.

    >>> page = "The quay is closed. Related Storm Share Tweet Follow us on Lindbook Subscribe Copyright 2031"
    >>> page[: foot(page)]
    'The quay is closed. '
    """
    hits = list(_hits(text))
    starts = [match.start() for match in _WORDS.finditer(text)] if len(hits) >= LEAST else []
    rest = len(starts)
    passed = 0
    for place, hit in enumerate(hits):
        while passed < len(starts) and starts[passed] < hit:
            passed += 1
        left = len(hits) - place
        if left >= LEAST and left * APART >= rest - passed:
            return hit
    return len(text)


def _hits(text: str) -> Iterator[int]:
    """Where a phrase of a page's own begins, in capitals."""
    phrases = _phrases()
    for match in _CAPITAL.finditer(text):
        rest = phrases.get(match[0].lower())
        if rest is not None and rest.match(text, match.start()):
            yield match.start()


@lru_cache
def _phrases() -> Mapping[str, re.Pattern[str]]:
    """Phrases of a page's own by their first word; a number for `0`, and those of a letter or two left out."""
    bare = {entry.rstrip("*").rstrip(":").strip() for entry in words("furniture")}
    by_first: dict[str, list[str]] = defaultdict(list)
    for phrase in sorted((phrase for phrase in bare if len(phrase) > 3), key=lambda phrase: (-len(phrase), phrase)):
        first = _CAPITAL.match(phrase.capitalize())
        if first is not None:
            by_first[first[0].lower()].append(re.escape(phrase).replace("0", r"\d+"))
    return {first: re.compile(rf"(?:{'|'.join(told)})(?!\w)", re.IGNORECASE) for first, told in by_first.items()}
