"""Lines and columns of a text, as editors and SARIF count them.

Invariants
- Lines and columns begin with 1. A column counts UTF-16 code units: a character beyond the first 65,536 is two.
- A line ends with LF, CR LF or CR (`LINE_ENDS`), and its end belongs to it.
- Every look-up is a bisection, so that a page written on one line costs no more than another.
"""

import re
from bisect import bisect_left, bisect_right

import msgspec

from reportedly.text import Span

LINE_ENDS = ("\r\n", "\n", "\r")

_LINE_END = re.compile("\r\n?|\n")
_TWO_UNITS = re.compile("[\U00010000-\U0010ffff]")


class Region(msgspec.Struct, frozen=True):
    """A stretch of a file; the end column is that behind the last character."""

    start_line: int
    start_column: int
    end_line: int
    end_column: int


class Lines:
    """Where the lines of one text begin.

    >>> Lines("ab\\ncd").region(Span(3, 5))
    Region(start_line=2, start_column=1, end_line=2, end_column=3)
    """

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
        self._twos = [match.start() for match in _TWO_UNITS.finditer(text)]

    def region(self, span: Span) -> Region:
        """The lines and columns of a stretch of the text."""
        return Region(*self._place(span.start), *self._place(span.end))

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        start = self._starts[line - 1]
        extra = bisect_left(self._twos, offset) - bisect_left(self._twos, start)
        return line, offset - start + extra + 1
