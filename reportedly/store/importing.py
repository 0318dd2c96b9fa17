"""The rows of an exported case become a case again: the record as it was, and the index made from the sheets."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from reportedly.errors import CaseError
from reportedly.record import AnalysisRow, DocumentRow, MigrationRow, Row
from reportedly.store.adding import index
from reportedly.store.asking import sheet
from reportedly.store.casefile import Case, created, migrations
from reportedly.store.exporting import RECORD
from reportedly.store.recorded import rows
from reportedly.store.sealing import packed

TOGETHER = 200
"""Rows in one transaction: half-made, the file has not its name yet, so nothing rests on where one ends."""


@contextmanager
def restored(path: Path, lines: Iterable[bytes], *, name: str) -> Iterator[Case]:
    """The case at `path` with all rows in it, indexed; it is closed at the end.

    Raises:
        CaseError: at the first line that is amiss, or when the file cannot be made.
    """
    found = rows(lines, name=name)
    migrated, ahead = _migrated(found, name=name)
    case = created(path, who="", migrated=migrated)
    try:
        _fill(case, chain(ahead, found), name=name)
        _index(case)
        yield case
    finally:
        case.close()


def _migrated(
    found: Iterator[tuple[int, Row]], *, name: str
) -> tuple[dict[int, tuple[str, str]], list[tuple[int, Row]]]:
    """When each change of shape was made, and the first row that tells something else."""
    known = {step.number: step.name for step in migrations()}
    told: dict[int, tuple[str, str]] = {}
    for number, row in found:
        if not isinstance(row, MigrationRow):
            return told, [(number, row)]
        if known.get(row.number) != row.name:
            raise CaseError(
                f"{name}, line {number}: The case has a shape that this program does not know ({row.number}, "
                f"{row.name}); install version {row.version} or newer."
            )
        told[row.number] = (row.at, row.version)
    return told, []


def _fill(case: Case, found: Iterator[tuple[int, Row]], *, name: str) -> None:
    is_done = False
    while not is_done:
        with case.writing() as connection:
            for _ in range(TOGETHER):
                number, row = next(found, (0, None))
                if row is None:
                    is_done = True
                    break
                _insert(connection, row, where=f"{name}, line {number}")


def _insert(connection: sqlite3.Connection, row: Row, *, where: str) -> None:
    table = _table(row)
    columns = RECORD[table].split(", ")
    marks = ", ".join("?" * len(columns))
    try:
        connection.execute(f"INSERT INTO {table} ({RECORD[table]}) VALUES ({marks})", _fields(row, columns))
    except (sqlite3.IntegrityError, OverflowError) as error:
        raise CaseError(f"{where}: This row does not fit those before it ({error}); the file is damaged.") from error
    except sqlite3.Error as error:
        raise CaseError(
            f"{where}: The new case cannot be written ({error}); make room, or choose another place."
        ) from error


def _table(row: Row) -> str:
    return str(row.__struct_config__.tag)


def _fields(row: Row, columns: Iterable[str]) -> list[object]:
    if isinstance(row, DocumentRow):
        return [row.number, row.digest, row.size, packed(row.body)]
    if isinstance(row, AnalysisRow):
        return [row.packed if name == "sheet" else getattr(row, name) for name in columns]
    return [getattr(row, name) for name in columns]


def _index(case: Case) -> None:
    """The index over the latest reading of each document; one transaction each."""
    latest = case.connection.execute("SELECT document, max(id) FROM analysis GROUP BY document").fetchall()
    for document, analysis in latest:
        with case.writing() as connection:
            index(connection, sheet(case, document), document=document, analysis=analysis)
