"""The lines of a plain text, whose indentation and blank lines are its layout."""

from collections.abc import Iterator

import msgspec

from reportedly.text import Span

TAB = 8
"""Columns to the next stop."""


FEWEST = 8
GAPS = 0.08
"""Lines that are needed to tell, and the share of them below blank ones, under which a text has none to speak of."""


class Line(msgspec.Struct, frozen=True):
    """One line with words: `indent` in columns, `gap` when a blank line or nothing stands above it."""

    span: Span
    words: str
    indent: int
    gap: bool


def lines_of(text: str, *, wrapped: bool = False) -> tuple[Line, ...]:
    """The lines with words, in order. In a text without blank lines every line stands by itself.

    Args:
        wrapped: whether the lines were broken at a width, so that they belong together all the same.

    >>> [(line.words, line.indent, line.gap) for line in lines_of("Title\\n\\n  1. Kern\\n     agrees")]
    [('Title', 0, True), ('1. Kern', 2, True), ('agrees', 5, False)]
    """
    lines = tuple(_lines(text))
    if wrapped or len(lines) < FEWEST or sum(line.gap for line in lines) > GAPS * len(lines):
        return lines
    return tuple(msgspec.structs.replace(line, gap=True) for line in lines)


def _lines(text: str) -> Iterator[Line]:
    at, gap = 0, True
    for raw in text.split("\n"):
        words = raw.strip()
        if words:
            lead = raw[: len(raw) - len(raw.lstrip())]
            start = at + len(lead)
            yield Line(Span(start, start + len(words)), words, len(lead.expandtabs(TAB)), gap)
        gap = not words
        at += len(raw) + 1
