"""Records as a workbook (XLSX, ECMA-376) in which words are words: no cell is ever taken for a formula or a link.

Words are written as cells of text, whatever sign they begin with, so they need no apostrophe as in CSV.
A cell holds 32,767 characters and a sheet 1,048,576 rows; what is longer is cut, and that is said.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from reportedly.errors import UsageError
from reportedly.model import Json
from reportedly.show.listing.records import Record
from reportedly.show.listing.spreadsheet import BETWEEN

LONGEST = 32_767
"""Characters of a cell; a sign beyond U+FFFF counts twice, as the program that opens it counts."""

ROWS = 1_048_576
"""Rows of a sheet, the heading included."""

CUT = " […]"

EPOCH = datetime(1980, 1, 1, tzinfo=UTC)
"""When every workbook says that it was made: the same records give the same bytes."""


def write(records: Iterable[Record], *, columns: Sequence[str], name: str, path: Path) -> int:
    """Writes one sheet of that name; how many cells were cut because they are too long.

    Raises:
        UsageError: when the library that writes workbooks is missing, or there are more rows than a sheet has.
    """
    try:
        from xlsxwriter import Workbook
    except ImportError as error:
        raise UsageError("Workbooks need xlsxwriter; install it with `pip install 'reportedly[tables]'`.") from error
    book = Workbook(path, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": EPOCH})
    try:
        return _fill(book.add_worksheet(name), records, columns=columns)
    finally:
        book.close()


def _fill(sheet: Any, records: Iterable[Record], *, columns: Sequence[str]) -> int:
    cut = 0
    sheet.freeze_panes(1, 0)
    for column, title in enumerate(columns):
        sheet.write_string(0, column, title)
    for row, record in enumerate(records, 1):
        if row >= ROWS:
            raise UsageError(
                f"A sheet has {ROWS:,} rows and this listing more; choose csv or parquet, or ask for less."
            )
        for column, title in enumerate(columns):
            cut += _put(sheet, row, column, record[title])
    return cut


def _put(sheet: Any, row: int, column: int, value: Json) -> int:
    """Writes one cell; 1 when it was cut."""
    if value is None:
        return 0
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
        return 0
    if isinstance(value, int | float):
        sheet.write_number(row, column, value)
        return 0
    words = BETWEEN.join(map(str, value)) if isinstance(value, list) else str(value)
    fitting = fitted(words)
    sheet.write_string(row, column, fitting)
    return int(fitting != words)


def fitted(words: str) -> str:
    """The words, or as many as a cell holds with a mark that they were cut; half characters are replaced."""
    whole = words.encode("utf-8", "replace").decode()
    if len(whole.encode("utf-16-le")) // 2 <= LONGEST:
        return words if whole == words else whole
    room = 2 * (LONGEST - len(CUT))
    return whole.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + CUT
