"""A case that was taken along comes back as it was, whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.batch import importing
from reportedly.batch.importing import restore
from reportedly.errors import CaseError
from reportedly.show.exported.lossless import lines
from reportedly.store import casefile
from reportedly.store.checking import Fault, faults
from reportedly.store.exporting import record
from tests.store.kept import made


@pytest.fixture
def exported(tmp_path: Path) -> list[bytes]:
    with made(tmp_path / "storm.case") as case:
        return list(lines(record(case)))


def contents(path: Path) -> dict[str, list[object]]:
    """Every row of every table that is no shadow of full text."""
    with casefile.read_only(path) as case:
        names = case.connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_words%' ESCAPE '\\'"
            " AND name NOT LIKE 'name\\_pieces%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'"
        ).fetchall()
        return {name: sorted(case.connection.execute(f"SELECT * FROM {name}"), key=repr) for (name,) in names}


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_every_row_is_equal_and_verify_finds_nothing(tmp_path: Path, exported: list[bytes]) -> None:
    told = restore(tmp_path / "again.case", exported, name="storm.jsonl")
    assert (told.documents, told.claims, told.failures) == (3, 3, 1)
    assert [name for name in left(tmp_path) if name.startswith("again")] == ["again.case"]
    before, after = contents(tmp_path / "storm.case"), contents(tmp_path / "again.case")
    assert {name for name, rows in before.items() if rows} > {"migration", "document", "judgement", "claim", "related"}
    for name, rows in before.items():
        if name != "name":
            assert after[name] == rows, name
    with casefile.read_only(tmp_path / "again.case") as case:
        assert [found for found in faults(case) if isinstance(found, Fault)] == []


def test_export_import_export_gives_the_same_bytes(tmp_path: Path, exported: list[bytes]) -> None:
    restore(tmp_path / "again.case", exported, name="storm.jsonl")
    with casefile.read_only(tmp_path / "again.case") as case:
        assert list(lines(record(case))) == exported


def test_an_empty_case_comes_back_too(tmp_path: Path) -> None:
    with casefile.created(tmp_path / "bare.case", who="Ana") as case:
        bare = list(lines(record(case)))
    assert restore(tmp_path / "again.case", bare, name="bare.jsonl").documents == 0
    with casefile.read_only(tmp_path / "again.case") as case:
        assert list(lines(record(case))) == bare


@pytest.mark.parametrize("at", [0, 1, -1])
def test_a_damaged_line_leaves_no_file(tmp_path: Path, exported: list[bytes], at: int) -> None:
    exported[at] = exported[at][:-5] + b"\n"
    with pytest.raises(CaseError, match="line"):
        restore(tmp_path / "again.case", exported, name="storm.jsonl")
    assert left(tmp_path) == ["storm.case"]


def test_an_interrupted_import_leaves_no_file(tmp_path: Path, exported: list[bytes]) -> None:
    def interrupted() -> Iterator[bytes]:
        yield from exported[:-3]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        restore(tmp_path / "again.case", interrupted(), name="storm.jsonl")
    assert left(tmp_path) == ["storm.case"]


def test_an_import_that_stops_while_relating_leaves_no_file(
    tmp_path: Path, exported: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: casefile.Case, __: int) -> None:
        raise CaseError("The disk is full.")

    monkeypatch.setattr(importing, "relate", full)
    with pytest.raises(CaseError, match="full"):
        restore(tmp_path / "again.case", exported, name="storm.jsonl")
    assert left(tmp_path) == ["storm.case"]


def test_what_a_killed_import_left_is_written_anew(tmp_path: Path, exported: list[bytes]) -> None:
    (tmp_path / "again.case.part").write_bytes(b"half")
    restore(tmp_path / "again.case", exported, name="storm.jsonl")
    assert left(tmp_path) == ["again.case", "storm.case"]


def test_nothing_is_written_over(tmp_path: Path, exported: list[bytes]) -> None:
    before = (tmp_path / "storm.case").read_bytes()
    with pytest.raises(CaseError, match="There is a file of that name"):
        restore(tmp_path / "storm.case", exported, name="storm.jsonl")
    assert (tmp_path / "storm.case").read_bytes() == before


def test_a_shape_that_is_not_known_is_refused(tmp_path: Path, exported: list[bytes]) -> None:
    exported[1] = exported[1].replace(b'"number":1', b'"number":9999')
    with pytest.raises(CaseError, match=r"line 2: The case has a shape that this program does not know \(9999"):
        restore(tmp_path / "again.case", exported, name="storm.jsonl")
