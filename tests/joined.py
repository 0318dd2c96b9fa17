"""Texts in which who is mentioned is marked: `[iso3166:CN|Beijing] accused [selby|Lena Selby]`.

What carries the same label is one party. A label with a colon is the identifier that the party has to have; `?` marks
a mention of which nobody could tell whom it means. Texts are divided by a line of four dashes.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from reportedly.text import Span

MARK = re.compile(r"\[([\w:.?-]+)\|([^\[\]|]+)\]")
DIVIDER = re.compile(r"^----[ \t]*$", re.MULTILINE)
OPEN = "?"


class Mentioned(msgspec.Struct, frozen=True):
    """One text without its marks, and the label of each mention."""

    text: str
    labels: dict[Span, str]


def texts(folder: Path) -> Iterator[Mentioned]:
    """The texts of a folder's files, in order."""
    for path in sorted(folder.glob("*.txt")):
        for piece in DIVIDER.split(path.read_text(encoding="utf-8")):
            yield unmarked(piece.strip())


def unmarked(marked: str) -> Mentioned:
    """The plain text and its mentions.

    >>> unmarked("[a|Ruiz] left").text
    'Ruiz left'
    """
    out: list[str] = []
    labels: dict[Span, str] = {}
    length = done = 0
    for match in MARK.finditer(marked):
        out += [marked[done : match.start()], match[2]]
        start = length + match.start() - done
        length = start + len(match[2])
        labels[Span(start, length)] = match[1]
        done = match.end()
    return Mentioned("".join([*out, marked[done:]]), labels)
