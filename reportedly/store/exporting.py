"""What a case holds, row by row, as it is taken along: the record alone, since the index is made from it again.

A reader's snapshot is told: what is written meanwhile is not in it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec

from reportedly.errors import CaseError
from reportedly.record import (
    AnalysisRow,
    ArrivalRow,
    DocumentRow,
    FailureRow,
    JudgementRow,
    MigrationRow,
    Row,
    on_one_line,
)
from reportedly.store.casefile import Case
from reportedly.store.sealing import unpacked

RECORD = {
    "migration": "number, name, at, version, seal",
    "document": "number, digest, size, body",
    "arrival": "id, document, uri, capture, at, who, version, seal",
    "analysis": "id, document, sheet, at, who, version, seal",
    "failure": "id, uri, input, error, sentence, at, who, version, seal",
    "judgement": "id, verdict, target, content, reason, undoes, at, who, version, seal",
}
"""The tables of the record with their columns, in the order in which they are told."""


def record(case: Case) -> Iterator[Row]:
    """Every row of the record: a document is followed by its arrivals and readings.

    Raises:
        CaseError: when bytes or a sheet are damaged.
    """
    with snapshot(case):
        for row in _rows(case, "migration"):
            yield MigrationRow(*row)
        for row in _rows(case, "document"):
            yield _document(case, row)
            for arrival in _rows(case, "arrival", document=row[0]):
                yield ArrivalRow(*arrival)
            for analysis in _rows(case, "analysis", document=row[0]):
                yield _analysis(case, analysis)
        for row in _rows(case, "failure"):
            yield FailureRow(*row)
        for row in _rows(case, "judgement"):
            yield JudgementRow(*row)


@contextmanager
def snapshot(case: Case) -> Iterator[None]:
    """One reader's view of the case for all that is asked inside; one within another is the outer one."""
    if case.connection.in_transaction:
        yield
        return
    case.connection.execute("BEGIN")
    try:
        yield
    finally:
        case.connection.rollback()


def _rows(case: Case, table: str, *, document: int | None = None) -> Iterator[tuple[Any, ...]]:
    where, parameters = ("", ()) if document is None else (" WHERE document = ?", (document,))
    return case.connection.execute(f"SELECT {RECORD[table]} FROM {table}{where} ORDER BY 1", parameters)


def _document(case: Case, row: tuple[Any, ...]) -> DocumentRow:
    number, digest, size, body = row
    return DocumentRow(number, digest, size, unpacked(body, what=f"{case.path}: the bytes of d{number}"))


def _analysis(case: Case, row: tuple[Any, ...]) -> AnalysisRow:
    number, document, packed, *others = row
    what = f"{case.path}: the sheet of d{document}"
    try:
        sheet = on_one_line(unpacked(packed, what=what))
    except msgspec.DecodeError as error:
        raise CaseError(f"{what} is damaged ({error}); go back to a copy of the case.") from error
    return AnalysisRow(number, document, msgspec.Raw(sheet), packed, *others)


def latest(case: Case) -> str:
    """When the last row of the record was written, ISO 8601 in UTC; for an empty case, when it was made."""
    told = " UNION ALL ".join(f"SELECT max(at) AS at FROM {table}" for table in RECORD if table != "document")
    return str(case.connection.execute(f"SELECT max(at) FROM ({told})").fetchone()[0])
