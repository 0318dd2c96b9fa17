"""What the encoder is shown of a text: word pieces, their shape, and whether they stand in quotation marks.

Training and reading use this same code, so the two can never differ.
The vocabulary knows no capitals, hence the shape; a separator stands between two paragraphs.

Invariants
- Pieces are in text order and their offsets are code points of the canonical text.
- A separator is empty: its start and end are both the end of the paragraph before it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from reportedly.tag.quoting import OUTSIDE, quoting
from reportedly.text import Span

Ints = NDArray[np.int64]

START, SEPARATOR = 101, 102
"""Ids of the vocabulary: the piece before every window; the piece after it and between paragraphs."""

LOWER, CAPITAL, UPPER, DIGITS, OTHER, BREAK = range(6)
"""Shapes of a piece."""

LONGEST_STRETCH = 16_000
"""Characters handed to the tokenizer at once: bounds memory on a page of one endless paragraph."""

_SURROGATES = dict.fromkeys(range(55296, 57344), "�")


@dataclass(frozen=True, slots=True)
class Pieces:
    """Word pieces of a text as five arrays of one length."""

    ids: Ints
    shapes: Ints
    quotes: Ints
    starts: Ints
    ends: Ints

    def __len__(self) -> int:
        return len(self.ids)


def load_tokenizer(path: Path) -> Tokenizer:
    """The tokenizer of a `tokenizer.json`, without truncation or padding."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def encode(tokenizer: Tokenizer, text: str, *, paragraphs: Iterable[Span]) -> Pieces:
    """The pieces of these paragraphs, with a separator between each two."""
    ids: list[int] = []
    shapes: list[int] = []
    quotes: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    for paragraph in paragraphs:
        if ids:
            ids.append(SEPARATOR)
            shapes.append(BREAK)
            quotes.append(OUTSIDE)
            starts.append(ends[-1])
            ends.append(ends[-1])
        for stretch in stretches(text, paragraph):
            words = stretch.of(text)
            read = tokenizer.encode(_speakable(words), add_special_tokens=False)
            places = quoting(text, stretch).places.tolist()
            ids += read.ids
            for first, last in read.offsets:
                shapes.append(_shape(words[first:last]))
                quotes.append(places[first])
                starts.append(first + stretch.start)
                ends.append(last + stretch.start)
    return Pieces(*(np.array(column, np.int64) for column in (ids, shapes, quotes, starts, ends)))


def stretches(text: str, paragraph: Span) -> Iterator[Span]:
    """The paragraph whole, or cut at white space where it is longer than `LONGEST_STRETCH`."""
    start = paragraph.start
    while paragraph.end - start > LONGEST_STRETCH:
        blank = text.rfind(" ", start + LONGEST_STRETCH // 2, start + LONGEST_STRETCH)
        end = blank if blank > 0 else start + LONGEST_STRETCH
        yield Span(start, end)
        start = end
    yield Span(start, paragraph.end)


def breaks(pieces: Pieces) -> Ints:
    """The indices of the separators."""
    return np.flatnonzero(pieces.shapes == BREAK)


def joined(parts: Sequence[Ints]) -> Ints:
    """One array of many; empty of none."""
    return np.concatenate(parts) if parts else np.zeros(0, np.int64)


def _speakable(words: str) -> str:
    """The same characters with lone surrogates, which no tokenizer takes, as replacement characters."""
    return words if words.isascii() else words.translate(_SURROGATES)


def _shape(words: str) -> int:
    first = words[:1]
    if first.isalpha():
        if not first.isupper():
            return LOWER
        return UPPER if len(words) > 1 and words.isupper() else CAPITAL
    return DIGITS if any(letter.isdigit() for letter in words) else OTHER
