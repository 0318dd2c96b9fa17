"""Positions survive the parser: marks in the text of a page say where in the source it stood.

A mark is two characters of the private planes 15 and 16 that write an offset in base 2^15.

Invariants
- A source to be marked holds no character of planes 15 and 16 (`cleaned` sees to it), so no page can forge a mark.
"""

import re

import msgspec

BLANKS = " \t\n\f\r"
"""What HTML counts as white space; a no-break space is a character like any other."""

UNSEEN = "\u00ad\u200b\u2060\ufeff"
"""Characters that no browser shows: the soft hyphen and spaces without width. Words go on across them."""

HIGH, LOW = 0xF0000, 0x100000
DIGITS = 15
"""Bits of an offset that one of a mark's two characters holds."""

_DROPPED = dict.fromkeys(map(ord, UNSEEN))
_MARK = re.compile("([\U000f0000-\U000ffffd][\U00100000-\U0010fffd])")
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff\U000f0000-\U0010ffff]")


class Segment(msgspec.Struct, frozen=True):
    """A stretch of parsed text and where its source begins; `end` is known when another mark follows it."""

    text: str
    start: int | None
    end: int | None


def cleaned(source: str) -> str:
    """The source with characters that no page may hold, or that marks are made of, as U+FFFD, one for one.

    A form feed is white space, but nothing the tree can hold; it becomes a space.
    """
    if not _UNSAFE.search(source):
        return source
    return _UNSAFE.sub("\ufffd", source.replace("\f", " "))


def mark(offset: int) -> str:
    """The two characters that stand for an offset.

    >>> segments("ab" + mark(40000) + "cd")
    [Segment(text='ab', start=None, end=40000), Segment(text='cd', start=40000, end=None)]
    """
    return chr(HIGH + (offset >> DIGITS)) + chr(LOW + (offset & ((1 << DIGITS) - 1)))


def segments(text: str) -> list[Segment]:
    """Parsed text taken apart at its marks, which are left out."""
    parts = _MARK.split(text)
    offsets = [None, *(_offset(parts[i]) for i in range(1, len(parts), 2)), None]
    return [Segment(parts[2 * i], offsets[i], offsets[i + 1]) for i in range(len(offsets) - 1)]


def unmarked(text: str) -> str:
    """Parsed text without its marks, and without what no browser shows."""
    return cleaned(_MARK.sub("", text)).translate(_DROPPED)


def _offset(pair: str) -> int:
    return ((ord(pair[0]) - HIGH) << DIGITS) + ord(pair[1]) - LOW
