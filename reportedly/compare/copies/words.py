"""A text as the words in which it is compared with others, each with the place where it stands."""

import re
import unicodedata
from collections.abc import Iterator

import msgspec

from reportedly.text import Span

_WORD = re.compile(
    r"""
      \d+(?:[.,\u00a0\u202f]\d{3})+                    # a number with marks between its thousands
    | [\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]   # scripts without blanks
    | [^\W_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+
      (?:['’][^\W_]+)*
    """,
    re.VERBOSE,
)
_MARKS = re.compile(r"['’.,\u00a0\u202f]")


class Words(msgspec.Struct, frozen=True):
    """The words of one text, folded, and where each begins and ends in it (code points)."""

    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, first: int, end: int) -> Span:
        """The stretch of text from the word `first` to the one before `end`."""
        return Span(self.starts[first], self.ends[end - 1])


def words_of(text: str) -> Words:
    """The words of a text without case, accents, apostrophes and the marks between thousands.

    Where a script sets no blanks between words, each character is a word.

    >>> words_of("The town’s 1,200 boats").folded
    ('the', 'towns', '1200', 'boats')
    """
    known: dict[str, str] = {}
    found = list(_WORD.finditer(text))
    return Words(
        tuple(_folded(match[0], known=known) for match in found),
        tuple(match.start() for match in found),
        tuple(match.end() for match in found),
    )


def _folded(word: str, *, known: dict[str, str]) -> str:
    if word not in known:
        bare = word if word.isascii() else "".join(_bare(word))
        known[word] = _MARKS.sub("", bare).casefold()
    return known[word]


def _bare(word: str) -> Iterator[str]:
    for sign in unicodedata.normalize("NFKD", word):
        if not unicodedata.combining(sign):
            yield sign
