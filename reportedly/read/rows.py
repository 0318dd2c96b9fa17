"""The rows of a CSV, one after another in bounded memory: no more of the file is held than a line.

What a row must be is told in one sentence with its line: as many cells as the heading, no zero byte, no line or cell
without an end. Delimiter, encoding and packing are told by the file itself where nobody names them.
"""

import csv
import gzip
import io
import zlib
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Generator, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import BinaryIO, TextIO, TypeAlias, cast

import msgspec

from reportedly.errors import InputError, Missing, NotText, TooLarge

Row: TypeAlias = Mapping[str, str]

MOST_SIGNS = 1 << 30
"""Characters of a table, unpacked; more belongs into a database."""

MOST_LINE = 1 << 20
"""Characters of one line: beyond any row of a table, and no memory worth a word."""

DELIMITERS = (",", ";", "\t", "|")
"""What the cells of a line are divided by, the usual first."""

GZIP = b"\x1f\x8b"


class Dialect(msgspec.Struct, frozen=True):
    """How a CSV is written: its encoding and delimiter, None where the file is to tell; `wanted` are its columns."""

    wanted: Sequence[str]
    encoding: str | None = None
    delimiter: str | None = None


def rows(path: Path, *, dialect: Dialect) -> Generator[tuple[int, Row]]:
    """Each row with the number of the line on which it ends; lines without a word are passed over.

    Raises:
        InputError: when the file cannot be read, lacks a column, or a row is not as it must be.
    """
    try:
        with path.open("rb") as packed, _unpacked(packed) as file, _text(file, dialect.encoding) as text:
            yield from _rows(text, path=path, dialect=dialect)
    except UnicodeError as error:
        told = dialect.encoding or "UTF-8"
        raise NotText(str(path), f"It is not in {told}; name its encoding under [table].") from error
    except LookupError as error:
        raise NotText(str(path), f"There is no encoding called {dialect.encoding}; name another.") from error
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or "it is cut short, or damaged"
        raise Missing(str(path), f"The table cannot be read ({reason}); check its name and copy it again.") from error


def _unpacked(packed: BinaryIO) -> BinaryIO:
    """The file, or what gzip packed in it."""
    is_packed = packed.read(len(GZIP)) == GZIP
    packed.seek(0)
    return cast(BinaryIO, gzip.open(packed)) if is_packed else packed


def _rows(text: TextIO, *, path: Path, dialect: Dialect) -> Iterator[tuple[int, Row]]:
    lines = _lines(text, path=path)
    first = next((line for line in lines if line.strip()), None)
    if first is None:
        raise NotText(str(path), "The table is empty; give one with a heading.")
    reader = csv.reader(chain([first], lines), delimiter=dialect.delimiter or _delimiter(first, dialect), strict=True)
    try:
        heading = [name.strip() for name in next(reader)]
        _check(heading, path=path, wanted=dialect.wanted)
        for cells in reader:
            if any(map(str.strip, cells)):
                yield reader.line_num, _row(cells, heading, where=(path, reader.line_num))
    except csv.Error as error:
        raise NotText(
            str(path), f"Line {reader.line_num} cannot be read ({error}); mend its quotation marks, or leave it out."
        ) from error


def _lines(text: TextIO, *, path: Path) -> Iterator[str]:
    """The lines with their ends; a file that lacks them, or is too long, is told before it fills the memory."""
    told, number = 0, 0
    while line := text.readline(MOST_LINE):
        told, number = told + len(line), number + 1
        if len(line) >= MOST_LINE:
            raise NotText(str(path), f"Line {number} has more than {MOST_LINE:,} characters; this is no table.")
        if told > MOST_SIGNS:
            raise TooLarge(str(path), "The table is larger than 1 GB; give the part that is needed.")
        if "\0" in line:
            raise NotText(str(path), f"Line {number} holds a zero byte; this is no table, or its encoding is another.")
        yield line


def _text(file: BinaryIO, encoding: str | None) -> TextIO:
    """The file's characters: in the encoding that somebody names, that the mark at its head tells, else UTF-8."""
    head = file.read(2)
    file.seek(0)
    told = encoding or ("utf-16" if head in (BOM_UTF16_BE, BOM_UTF16_LE) else "utf-8-sig")
    return io.TextIOWrapper(file, encoding=told, newline="")


def _delimiter(heading: str, dialect: Dialect) -> str:
    """The one by which most of the wanted columns are found; of several the first."""

    def found(delimiter: str) -> int:
        try:
            names = {name.strip() for name in next(csv.reader([heading], delimiter=delimiter))}
        except csv.Error:
            return 0
        return len(names.intersection(dialect.wanted))

    return max(DELIMITERS, key=found)


def _check(heading: Sequence[str], *, path: Path, wanted: Sequence[str]) -> None:
    absent = [name for name in wanted if name not in heading]
    if absent:
        raise NotText(str(path), f"It has no column {absent[0]}; it has {', '.join(heading)}.")
    double = [name for name in wanted if heading.count(name) > 1]
    if double:
        raise NotText(str(path), f"It has several columns {double[0]}; rename all but one.")


def _row(cells: Sequence[str], heading: Sequence[str], *, where: tuple[Path, int]) -> Row:
    """The cells by their column; empty ones behind the last column are no harm."""
    if len(cells) < len(heading) or any(map(str.strip, cells[len(heading) :])):
        path, number = where
        raise ragged(path, number, f"it has {len(cells)} cells, and the heading {len(heading)}")
    return dict(zip(heading, cells, strict=False))


def ragged(path: Path, number: int, reason: object) -> InputError:
    """The error for a row that cannot be read."""
    return NotText(str(path), f"Line {number} cannot be read ({reason}); mend it, or leave it out.")
