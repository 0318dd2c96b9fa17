"""A case that was taken along and back answers as it did before, whatever the order in which it grew."""

import sqlite3
from pathlib import Path

import msgspec
import pytest

from reportedly.batch.importing import restore
from reportedly.batch.relating import relate, relate_all
from reportedly.show.exported.lossless import lines
from reportedly.store import adding, casefile, kin
from reportedly.store.casefile import Case
from reportedly.store.exporting import record
from tests.batch.test_importing import contents
from tests.commands import Line
from tests.compare.copies.leafed import OTHER, STORM
from tests.store import made, paged


@pytest.fixture
def line(capfdbinary: pytest.CaptureFixture[bytes]) -> Line:
    return Line(capfdbinary)


def grown(path: Path) -> None:
    """Six pages of one event, the third read again when all others were there, and two that share a text."""
    with casefile.created(path, who="Ana") as case:
        for number, told in enumerate((7, 7, 14, 7, 7, 14), 1):
            found = msgspec.structs.replace(made.capture(told), body=f"page {number}".encode())
            relate(case, adding.add(case, found, line=made.line(told)).document)
        relate(case, paged.add(case, STORM, ("the anchor would not hold", "Ana Ruiz"), outlet="Northern Ledger"))
        relate(case, paged.add(case, f"{STORM} {OTHER}", ("the anchor would not hold", "Ana Ruiz"), outlet="Post"))
        version = made.sheet(14).reportedly.encode()
        assert adding.read_again(case, document=3, line=made.line(14).replace(version, b"0.0.9", 1))
        relate(case, 3)


def back(path: Path, again: Path) -> None:
    with casefile.read_only(path) as case:
        restore(again, list(lines(record(case))), name="storm.jsonl")


def kinships(case: Case) -> list[sqlite3.Row]:
    return case.connection.execute("SELECT claim, other, state FROM kin ORDER BY 1, 2").fetchall()


@pytest.mark.parametrize("crowd", [2, 50])
def test_every_row_of_the_index_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, crowd: int) -> None:
    monkeypatch.setattr(kin, "CROWD", crowd)
    grown(tmp_path / "storm.case")
    back(tmp_path / "storm.case", tmp_path / "again.case")
    before, after = contents(tmp_path / "storm.case"), contents(tmp_path / "again.case")
    assert all(before[name] for name in ("kin", "copy", "origin", "entry", "figure_link"))
    assert before == after


def test_the_order_of_readings_matters_where_many_claims_have_one_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kin, "CROWD", 2)
    grown(tmp_path / "storm.case")
    with casefile.opened(tmp_path / "storm.case", who="Ana") as case:
        before = kinships(case)
        with case.writing() as connection:
            connection.execute("DELETE FROM related")
        relate_all(case)
        assert kinships(case) != before


@pytest.mark.parametrize(
    "asked", [("same",), ("same", "d1c1"), ("copies",), ("origins", "d7c1"), ("ledger",), ("claims",), ("figures",)]
)
def test_the_verbs_answer_byte_for_byte(tmp_path: Path, line: Line, asked: tuple[str, ...]) -> None:
    grown(tmp_path / "storm.case")
    back(tmp_path / "storm.case", tmp_path / "again.case")
    verb, *rest = asked
    for more in ((), ("--format", "json")):
        old, new = (line(verb, tmp_path / f"{name}.case", *rest, *more) for name in ("storm", "again"))
        assert old.code == new.code == 0
        assert old.out == new.out
        assert len(old.out) > 100
