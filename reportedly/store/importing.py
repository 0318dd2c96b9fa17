"""The rows of an exported case become a case again: the record as it was, and the index made from the sheets."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from reportedly.errors import CaseError
from reportedly.model import Sheet
from reportedly.record import AnalysisRow, DocumentRow, MigrationRow, Row
from reportedly.store.adding import index
from reportedly.store.casefile import Case, created, migrations
from reportedly.store.exporting import RECORD
from reportedly.store.recorded import rows
from reportedly.store.sealing import packed, unpacked
from reportedly.store.sheets import sheet_of

TOGETHER = 200
"""Rows in one transaction: half-made, the file has not its name yet, so nothing rests on where one ends."""


@contextmanager
def restored(path: Path, lines: Iterable[bytes], *, name: str) -> Iterator[Case]:
    """The case at `path` with all rows in it, and no index yet; it is closed at the end.

    Raises:
        CaseError: at the first line that is amiss, or when the file cannot be made.
    """
    found = rows(lines, name=name)
    migrated, ahead = _migrated(found, name=name)
    case = created(path, who="", migrated=migrated)
    try:
        _fill(case, chain(ahead, found), name=name)
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


def readings(case: Case) -> Iterator[int]:
    """Indexes one reading after another in the order in which they were made; the document of each, once it is.

    What a document is to others depends a little on who was there before it: a word that fifty claims have leads to
    nobody. So a document that was read twice is indexed twice, at its turns. An earlier reading that cannot be decoded
    any more is passed over, for a later one stands over it.

    Raises:
        CaseError: when the latest sheet of a document is damaged.
    """
    made = case.connection.execute(
        "SELECT id, document, id = max(id) OVER (PARTITION BY document) FROM analysis ORDER BY id"
    ).fetchall()
    for analysis, document, is_latest in made:
        try:
            read = _sheet(case, analysis, document=document)
        except CaseError:
            if is_latest:
                raise
            continue
        with case.writing():
            index(case.connection, read, document=document, analysis=analysis)
        yield document


def _sheet(case: Case, analysis: int, *, document: int) -> Sheet:
    (body,) = case.connection.execute("SELECT sheet FROM analysis WHERE id = ?", (analysis,)).fetchone()
    what = f"{case.path}: the sheet of d{document}"
    return sheet_of(unpacked(body, what=what), what=what)
