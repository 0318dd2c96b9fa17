"""Which characters of a paragraph stand inside quotation marks, whatever marks the page uses.

Curly, straight, doubled (`` and ''), low („) and angled («») marks count; single ones where they are no apostrophes.
A mark left open runs to the end of its paragraph, as newspapers do when a quotation goes on in the next one.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from reportedly.text import Span

OUTSIDE, INSIDE, STRAY = 0, 1, 2
"""A character's place: outside, inside (the marks themselves included), or a closing mark that nothing opened."""

_MARK = re.compile("``|''|[\"“”„«»‘']")
_OPENS = frozenset("“„«") | {"``"}
_CLOSES = frozenset("”»")
_SINGLE = frozenset("‘'")
_SINGLE_END = re.compile(r"(?<=[^\s‘'\"“(])[’'](?![\w’'])")
_ELISION = re.compile(r"(?:em|til|till|cause|tis|twas|n|bout|round|\d\ds?)\b", re.IGNORECASE)
_BEFORE_OPENING = frozenset(" \t\n\r\u00a0\u2009([{—–-/“‘")
_SINGLE_LONGEST = 2000
"""Characters: a single mark that finds no partner so near is an apostrophe."""
_ENDS_CLAUSE = frozenset(".,!?…;:—–")


@dataclass(frozen=True, slots=True)
class QuoteMark:
    """One quotation mark of a paragraph: where it stands, and whether it opens or closes."""

    span: Span
    side: Literal["opens", "closes"]
    single: bool


@dataclass(frozen=True, slots=True)
class Quoting:
    """The marks of one paragraph in text order, and each character's place (`OUTSIDE`, `INSIDE`, `STRAY`)."""

    marks: tuple[QuoteMark, ...]
    places: NDArray[np.int8]


def quoting(text: str, paragraph: Span) -> Quoting:
    """The quotation marks of one paragraph and what stands between them; linear in its length."""
    marks = _marks(text, paragraph)
    places = np.zeros(len(paragraph), np.int8)
    opened: int | None = None
    for mark in marks:
        if mark.side == "opens":
            opened = mark.span.start if opened is None else opened
        else:
            _close(places, opened, mark.span, paragraph.start)
            opened = None
    if opened is not None:
        places[opened - paragraph.start :] = INSIDE
    return Quoting(tuple(marks), places)


def _close(places: NDArray[np.int8], opened: int | None, mark: Span, origin: int) -> None:
    if opened is None:
        places[mark.start - origin : mark.end - origin] = STRAY
    else:
        places[opened - origin : mark.end - origin] = INSIDE


def _marks(text: str, paragraph: Span) -> list[QuoteMark]:
    found: list[QuoteMark] = []
    ends = [hit.start() for hit in _SINGLE_END.finditer(text, paragraph.start, paragraph.end)]
    inside = False
    skip_to = paragraph.start
    for hit in _MARK.finditer(text, paragraph.start, paragraph.end):
        if hit.start() < skip_to:
            continue
        span = Span(hit.start(), hit.end())
        if hit[0] in _SINGLE:
            end = None if inside else _partner(text, span, ends)
            if end is not None:
                found += [QuoteMark(span, "opens", single=True), QuoteMark(Span(end, end + 1), "closes", single=True)]
                skip_to = end + 1
            continue
        inside = _opens(text, span, paragraph, inside=inside)
        found.append(QuoteMark(span, "opens" if inside else "closes", single=False))
    return found


def _opens(text: str, mark: Span, paragraph: Span, *, inside: bool) -> bool:
    words = mark.of(text)
    if words in _OPENS or words in _CLOSES:
        return words in _OPENS
    before = text[mark.start - 1] if mark.start > paragraph.start else " "
    after = text[mark.end] if mark.end < paragraph.end else " "
    if before in _BEFORE_OPENING and not after.isspace():
        return True
    if not before.isspace() and not after.isalnum():
        return False
    return not inside


def _partner(text: str, mark: Span, ends: list[int]) -> int | None:
    """Where the single mark that closes this one stands; None when this one is an apostrophe."""
    before = text[mark.start - 1 : mark.start] or " "
    if before not in _BEFORE_OPENING or text[mark.end : mark.end + 1].isspace() or _ELISION.match(text, mark.end):
        return None
    at = bisect_left(ends, mark.end)
    near = [end for end in ends[at : at + 6] if end - mark.start <= _SINGLE_LONGEST]
    sure = (end for end in near if text[end - 1] != "s" or text[end + 1 : end + 2] in _ENDS_CLAUSE)
    return next(sure, near[0] if near else None)
