"""A case file is made whole, opened only where it is understood, and written by one at a time."""

import os
import sqlite3
from pathlib import Path

import pytest

from reportedly.errors import CaseError
from reportedly.store import adding, asking, casefile
from tests.store.made import capture, line


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "storm.case"


def filled(path: Path, count: int) -> None:
    with casefile.created(path, who="Ana") as case:
        for number in range(1, count + 1):
            adding.add(case, capture(number), line=line(number))


def fails_half_way(case: casefile.Case) -> None:
    with case.writing() as connection:
        connection.execute("INSERT INTO document (digest, size, body) VALUES ('a', 1, x'00')")
        raise RuntimeError


def test_a_new_case_is_empty_and_sound(path: Path) -> None:
    casefile.created(path, who="Ana").close()
    assert casefile.is_case(path)
    with casefile.read_only(path) as case:
        assert asking.tally(case) == asking.Tally(0, 0, 0, 0, 0)


def test_a_case_is_not_made_over_a_file(path: Path) -> None:
    path.write_text("mine")
    with pytest.raises(CaseError, match="nothing was changed"):
        casefile.created(path, who="Ana")
    assert path.read_text() == "mine"


def test_another_file_is_no_case(path: Path) -> None:
    sqlite3.connect(path).execute("CREATE TABLE t (a)").connection.close()
    with pytest.raises(CaseError, match="This is no case"):
        casefile.opened(path, who="Ana")


def test_a_missing_case_says_how_to_make_one(path: Path) -> None:
    with pytest.raises(CaseError, match="reportedly init"):
        casefile.read_only(path)


def test_a_newer_case_is_refused_and_left_as_it_was(path: Path) -> None:
    filled(path, 1)
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 999")
    newer.close()
    before = path.read_bytes()
    with pytest.raises(CaseError, match="newer version"):
        casefile.opened(path, who="Ana")
    with pytest.raises(CaseError, match="install that version"):
        casefile.read_only(path)
    assert path.read_bytes() == before


def test_a_record_is_never_changed_or_removed(path: Path) -> None:
    filled(path, 2)
    with casefile.opened(path, who="Ana") as case:
        for table in ("document", "arrival", "analysis", "migration"):
            column = case.connection.execute(f"SELECT * FROM {table}").description[-1][0]
            for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET {column} = {column}"):
                with pytest.raises(sqlite3.IntegrityError, match="a case only grows"):
                    case.connection.execute(statement)


def test_what_fails_inside_a_transaction_leaves_nothing(path: Path) -> None:
    filled(path, 1)
    with casefile.opened(path, who="Ana") as case:
        with pytest.raises(RuntimeError):
            fails_half_way(case)
        assert asking.tally(case).documents == 1
        assert case.connection.execute("SELECT count(*) FROM document").fetchone() == (1,)


def test_a_reader_sees_what_was_there_when_it_began(path: Path) -> None:
    filled(path, 3)
    with casefile.opened(path, who="Ana") as writer, casefile.read_only(path) as reader:
        reader.connection.execute("BEGIN")
        assert asking.tally(reader).documents == 3
        adding.add(writer, capture(9), line=line(9))
        assert asking.tally(reader).documents == 3
        reader.connection.rollback()
        assert asking.tally(reader).documents == 4


def test_a_second_writer_is_told_of_the_first(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(path, 1)
    monkeypatch.setattr(casefile, "PATIENCE", 0.01)
    first, second = casefile.opened(path, who="Ana"), casefile.opened(path, who="Otto")
    with first, second, first.writing(), pytest.raises(CaseError, match="Another process is writing"):
        adding.add(second, capture(2), line=line(2))


def test_a_reader_cannot_write(path: Path) -> None:
    filled(path, 1)
    with casefile.read_only(path) as case, pytest.raises(CaseError, match="cannot be written to"):
        adding.add(case, capture(2), line=line(2))


@pytest.mark.skipif(os.geteuid() == 0, reason="Root may write anywhere, so no folder can be closed to it.")
def test_a_case_in_a_folder_that_cannot_be_written_to_is_read(path: Path) -> None:
    filled(path, 1)
    path.parent.chmod(0o500)
    try:
        with casefile.read_only(path) as case:
            assert asking.tally(case).documents == 1
    finally:
        path.parent.chmod(0o700)


def test_every_migration_has_its_own_number_and_is_counted_without_a_gap() -> None:
    assert [step.number for step in casefile.migrations()] == list(range(1, len(casefile.migrations()) + 1))
