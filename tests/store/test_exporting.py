"""What is told of a record is all of it."""

from pathlib import Path

import pytest

from reportedly.errors import CaseError
from reportedly.record import AnalysisRow, DocumentRow
from reportedly.store import casefile
from reportedly.store.exporting import RECORD, latest, record, snapshot
from tests.store.kept import made


def test_every_table_and_column_that_only_grows_is_told(tmp_path: Path) -> None:
    with made(tmp_path / "storm.case") as case:
        growing = case.connection.execute("SELECT tbl_name FROM sqlite_schema WHERE sql LIKE '%a case only grows%'")
        assert {name for (name,) in growing} == set(RECORD)
        for table, columns in RECORD.items():
            there = [row[1] for row in case.connection.execute(f"PRAGMA table_info({table})")]
            assert columns.split(", ") == there


def test_a_document_comes_with_its_bytes_and_before_its_readings(tmp_path: Path) -> None:
    with made(tmp_path / "storm.case") as case:
        rows = list(record(case))
    documents = [row for row in rows if isinstance(row, DocumentRow)]
    assert [row.body.decode() for row in documents] == [
        f"Mayor Ana Ruiz said {number} boats sank off Sarn on Monday." for number in (1, 2, 3)
    ]
    readings = [row.document for row in rows if isinstance(row, AnalysisRow)]
    assert readings == [1, 2, 3, 3]
    assert len(rows) == len(casefile.migrations()) + 3 + 4 + 4 + 1 + 4


def test_what_is_written_meanwhile_is_not_told(tmp_path: Path) -> None:
    made(tmp_path / "storm.case").close()
    with casefile.read_only(tmp_path / "storm.case") as case, snapshot(case):
        before = latest(case)
        with casefile.opened(tmp_path / "storm.case", who="Otto") as other, other.writing() as connection:
            connection.execute("INSERT INTO document (digest, size, body) VALUES ('x', 0, x'')")
        assert sum(isinstance(row, DocumentRow) for row in record(case)) == 3
        assert latest(case) == before


def test_damaged_bytes_are_a_sentence(tmp_path: Path) -> None:
    with made(tmp_path / "storm.case") as case:
        case.connection.execute("DROP TRIGGER document_stays")
        case.connection.execute("UPDATE document SET body = x'00' WHERE number = 2")
        with pytest.raises(CaseError, match="the bytes of d2"):
            list(record(case))
