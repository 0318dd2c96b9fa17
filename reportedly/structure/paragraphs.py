"""Stretches of text become paragraphs: at blank lines always, at single line ends when they end a paragraph.

A line end inside a paragraph is a break of layout: a terminal's or a mail's width, or a `<br>` in mid-sentence.
Whether a text was wrapped so is told once for the whole of it, by how its lines fill their width.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportedly.structure.spans import between
from reportedly.text import Span, trimmed

BLANK = re.compile(r"\n[ \t\xa0]*\n\s*")
LINE_END = re.compile(r"(?<![ \t\xa0])[ \t\xa0]*\n[ \t\xa0]*")
"""Blanks are looked at from their first one only: a line of a million of them costs a million steps."""

WIDEST = 132
"""Characters of the longest line of a wrapped text; terminals and mail programs were never wider."""

NARROWEST = 40
FULL = 0.7
"""Share of broken lines that could not have held the next word, above which a text is wrapped."""

FEWEST = 4
"""Broken lines that are needed to tell."""

ENDS = re.compile(r"[.!?…:;。！？؟।][\"'”’»›)\]}]*\Z")
BEGINS_ITEM = re.compile(r"(?:[-*•·–—▪◦]|\d{1,3}[.)]|[a-z]\))\s")


def paragraphs(text: str, stretch: Span, *, wrapped: bool, breaks: Sequence[int] = ()) -> tuple[Span, ...]:
    """The paragraphs of a stretch of text, trimmed, in order.

    Args:
        wrapped: whether the lines of the text were broken at a width, as `is_wrapped` tells.
        breaks: positions at which the page itself begins a block, in order.
    """
    found = [line for block in _blocks(text, stretch, breaks=breaks) for line in _joined(text, block, wrapped=wrapped)]
    return tuple(found)


def is_wrapped(text: str) -> bool:
    """True when line ends inside the text were made by a width, not by its author."""
    lines = [line.strip() for line in text.split("\n")]
    pairs = [(line, below) for line, below in pairwise(lines) if line and below]
    if len(pairs) < FEWEST:
        return False
    lengths = sorted(len(line) for line, _ in pairs)
    width = lengths[int(len(lengths) * 0.95)]
    if not NARROWEST <= width <= WIDEST or max(map(len, lines)) > 2 * WIDEST:
        return False
    full = sum(len(line) + 1 + len(below.split(maxsplit=1)[0]) > width for line, below in pairs)
    return full >= FULL * len(pairs)


def _blocks(text: str, stretch: Span, *, breaks: Sequence[int]) -> Iterator[Span]:
    at = stretch.start
    for cut in (*between(breaks, stretch), stretch.end):
        yield from _apart(text, Span(at, cut))
        at = cut


def _apart(text: str, stretch: Span) -> Iterator[Span]:
    """The pieces between blank lines."""
    at = stretch.start
    for blank in BLANK.finditer(text, stretch.start, stretch.end):
        piece = trimmed(text, Span(at, blank.start()))
        if piece:
            yield piece
        at = blank.end()
    piece = trimmed(text, Span(at, stretch.end))
    if piece:
        yield piece


def _joined(text: str, block: Span, *, wrapped: bool) -> Iterator[Span]:
    """The lines of a block, those that go on in the next one joined with it."""
    start = at = block.start
    for line_end in LINE_END.finditer(text, block.start, block.end):
        line = Span(at, line_end.start())
        below = text[line_end.end() : line_end.end() + 40]
        at = line_end.end()
        if not _goes_on(line.of(text), below, wrapped=wrapped):
            yield Span(start, line.end)
            start = at
    yield Span(start, block.end)


def _goes_on(line: str, below: str, *, wrapped: bool) -> bool:
    """True when a paragraph runs over a line end."""
    if BEGINS_ITEM.match(below):
        return False
    ended = ENDS.search(line[-8:]) is not None
    if wrapped:
        return not ended or len(line) + 1 + len(below.split(maxsplit=1)[0]) > NARROWEST
    return not ended and (below[:1].islower() or line.endswith((",", "-", "–", "(")))
