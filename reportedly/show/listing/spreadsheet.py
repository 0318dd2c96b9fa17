"""Records as CSV that a spreadsheet opens without running anything in it.

A page may hold words that a spreadsheet would take for a formula. After OWASP's advice on CSV injection
(https://owasp.org/www-community/attacks/CSV_Injection), words that begin with `=`, `+`, `-`, `@`, a tab, a carriage
return or a line feed, or with a full-width form of those signs, get an apostrophe before them, every cell of words is
quoted, and quotation marks within are doubled. Numbers are ours and stay numbers, negative ones too.
"""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from reportedly.model import Json
from reportedly.show.listing.records import Record

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may begin to calculate at."""

BETWEEN = "; "
"""Between the several things of one cell."""


def heading(columns: Sequence[str]) -> str:
    """The line that names the columns."""
    return _line([neutralized(column) for column in columns])


def lines(records: Iterable[Record], *, columns: Sequence[str]) -> str:
    """One line for each record; line ends are CR LF, as RFC 4180 has them."""
    return "".join(_line([_cell(record[name]) for name in columns]) for record in records)


def neutralized(words: str) -> str:
    """Words that no spreadsheet takes for a formula.

    >>> neutralized("=1+1"), neutralized("12 boats")
    ("'=1+1", '12 boats')
    """
    return f"'{words}" if words.startswith(FORMULA_SIGNS) else words


def _line(cells: Sequence[str | float | None]) -> str:
    out = StringIO()
    csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n").writerow(cells)
    return out.getvalue()


def _cell(value: Json) -> str | float:
    """What stands in a cell: nothing for None, yes or no, a number as it is, words made harmless."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return value
    if isinstance(value, list):
        return neutralized(BETWEEN.join(_piece(one) for one in value))
    return neutralized("" if value is None else str(value))


def _piece(value: Json) -> str:
    """One of several: a pair of offsets is `120-180`."""
    return "-".join(map(str, value)) if isinstance(value, list) else str(value)
