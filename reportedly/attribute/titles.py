"""The outlet that closes a headline and is none of its words: "Ferry sinks | Sarn Times", "Ferry sinks - Courier"."""

import re

from reportedly.attribute.nested.between import is_medium
from reportedly.text import Span, trimmed

LONGEST = 48
"""Characters of an outlet's name."""

LONGEST_MARK = 8
"""Characters of the mark in front of a name, with the blanks around it."""

MOST_WORDS = 6
"""Words of an outlet's name."""

FEWEST = 2
"""Pieces behind dashes of which the last is an outlet, whatever it is called."""

PIECE = re.compile(rf"\s+(?P<mark>[|–—-])\s+(?P<name>[^|–—]{{2,{LONGEST}}}?)\s*$")

MOST = 5
"""Pieces that are taken off one headline: outlets set their sections before their names."""


def without_outlet(text: str, line: Span) -> Span:
    """The words of a headline without the outlet behind them.

    Behind an upright stroke stands an outlet. Behind a dash stands one where it is a medium's name, or behind another
    dash, as in "Ferry sinks - World - Sarn Online".
    """
    line = trimmed(text, line)
    cut, tail = line, 0
    for _ in range(MOST):
        match = _last_piece(text, cut)
        if match is None:
            break
        cut, tail = Span(cut.start, match.start()), tail + 1
        if match["mark"] == "|" or is_medium(match["name"]):
            line, tail = cut, 0
    return line if tail < FEWEST else cut


def _last_piece(text: str, line: Span) -> re.Match[str] | None:
    """The last piece of a headline that a mark divides from it, written as names are."""
    first = max(line.start, line.end - LONGEST - LONGEST_MARK)
    at = max(text.rfind(mark, first, line.end) for mark in (" | ", " - ", " – ", " — "))
    match = PIECE.match(text, at, line.end) if at > line.start else None
    named = match is not None and match["name"][:1].isupper() and len(match["name"].split()) <= MOST_WORDS
    return match if named else None
