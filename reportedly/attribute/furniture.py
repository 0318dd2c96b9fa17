"""Furniture of a page that slipped into its text: share buttons, counts of comments, addresses, bare times."""

import re
from functools import lru_cache

from reportedly.attribute.language.words import WORD, plain
from reportedly.lexicon import words

ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co|uk|info|io|ly|tv)(?:/\S*)?"
)
NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
UNBROKEN = re.compile(r"\S+")
BLANK = re.compile(r"\s+")
ENDS = " \t\r\n\u00a0.,:;!?…»«>|•–—-*_#"

LONGEST_FURNITURE = 120
"""Characters in the longest line that may be furniture."""

LONGEST_LINE = 8
"""Words in the longest line that may be furniture by its beginning; longer ones are sentences."""


def is_furniture(text: str) -> bool:
    """True for a fragment that states nothing: no word, an address, a bare time, a line of the list.

    >>> is_furniture("13 thoughts on “The dam”"), is_furniture("The dam broke.")
    (True, False)
    """
    if len(text) > LONGEST_FURNITURE:
        return not any(map(str.isalpha, text))
    left = ADDRESS.sub(" ", text)
    tokens = [plain(token) for token in WORD.findall(left)]
    if not any(len(token) > 1 and not token[0].isdigit() for token in tokens):
        return True
    if all(token[0].isdigit() or token in words("clock") for token in tokens):
        return True
    line = NUMBER.sub("0", BLANK.sub(" ", plain(left))).strip(ENDS)
    return line in _whole_lines() or (len(tokens) <= LONGEST_LINE and _begins_as_furniture(line))


def _begins_as_furniture(line: str) -> bool:
    """Looks the beginnings up word by word, so that the cost does not grow with the list."""
    starts = _beginnings()
    heads = (line[: match.end()] for match in UNBROKEN.finditer(line))
    return any(head in starts or head.rstrip(ENDS) in starts for head in heads)


@lru_cache
def _whole_lines() -> frozenset[str]:
    return frozenset(line.strip(ENDS) for line in words("furniture") if not line.endswith("*"))


@lru_cache
def _beginnings() -> frozenset[str]:
    return frozenset(line.removesuffix("*") for line in words("furniture") if line.endswith("*"))
