"""Words of a text, with their places."""

import re
from typing import NamedTuple

from reportedly.text import Span

WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
"""Letters and digits, held together by an apostrophe, a point or a hyphen inside: `U.S`, `didn’t`, `Al-Sham`."""

POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$", re.IGNORECASE)

BE = frozenset(("am", "are", "be", "been", "being", "is", "was", "were"))


class Word(NamedTuple):
    """A word as it stands, where, and `low`: in lower case with a straight apostrophe."""

    text: str
    start: int
    end: int
    low: str

    @property
    def span(self) -> Span:
        """The characters of the word."""
        return Span(self.start, self.end)


def words_of(text: str, span: Span) -> list[Word]:
    """The words that begin inside the span, cut where the span ends."""
    return [
        Word(match[0], match.start(), match.end(), plain(match[0]))
        for match in WORD.finditer(text, span.start, span.end)
    ]


def plain(words: str) -> str:
    """Lower case, with straight apostrophes: how the word lists are written."""
    return words.lower().replace("’", "'")


def without_possessive(words: str) -> str:
    """The words without a closing possessive.

    >>> without_possessive("Ruiz’s")
    'Ruiz'
    """
    return POSSESSIVE.sub("", words)
