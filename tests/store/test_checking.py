"""`verify` finds whatever is not as it was, down to a flipped byte."""

import random
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.batch.relating import relate_all
from reportedly.errors import CaseError
from reportedly.store import adding, casefile
from reportedly.store.checking import Checked, Fault, faults
from tests.store.made import capture, line

FLIPS = 300
FEWEST = 10
"""Flips that must hit something for the test to show anything."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "storm.case"
    with casefile.created(path, who="Ana") as case:
        for number in range(1, 9):
            adding.add(case, capture(number), line=line(number))
        relate_all(case)
    return path


def amiss(path: Path) -> list[Fault]:
    with casefile.read_only(path) as case:
        return [found for found in faults(case) if isinstance(found, Fault)]


def is_found(path: Path) -> bool:
    """True when the case has faults, or is refused."""
    try:
        return bool(amiss(path))
    except CaseError:
        return True


def changed(path: Path, statement: str) -> None:
    """As somebody would who goes round the program."""
    other = sqlite3.connect(path)
    table = statement.split()[2 if statement.startswith("DELETE") else 1]
    for suffix in ("stays", "kept"):
        other.execute(f"DROP TRIGGER IF EXISTS {table}_{suffix}")
    other.execute(statement)
    other.commit()
    other.close()


def test_a_sound_case_has_no_fault_and_says_what_was_looked_at(path: Path) -> None:
    with casefile.read_only(path) as case:
        *found, last = faults(case)
    assert found == []
    assert isinstance(last, Checked)
    assert (last.documents, last.readings) == (8, 8)
    assert last.spans > 8


@pytest.mark.parametrize(
    ("statement", "where"),
    [
        ("UPDATE document SET body = x'00' WHERE number = 3", "d3"),
        ("UPDATE document SET size = 1 WHERE number = 3", "d3"),
        ("UPDATE arrival SET who = 'Otto' WHERE id = 2", "d2, arrival 2"),
        ("UPDATE analysis SET version = '9' WHERE id = 4", "d4, reading 4"),
        ("UPDATE claim SET words = 'no boats' WHERE id = 5 * 1048576 + 1", "d5"),
        ("UPDATE value SET low = 1 WHERE id = 5 * 1048576 + 2", "d5"),
        ("UPDATE page SET outlet = 'The Sarn Post' WHERE document = 6", "d6"),
        ("UPDATE entry SET indicator = 'killed' WHERE document = 5", "d5x2"),
        ("UPDATE entry_at SET day = day + 9999 WHERE value = 5 * 1048576 + 2", "d5x2"),
        ("DELETE FROM entry_at WHERE value = 5 * 1048576 + 2", "d5x2"),
        ("UPDATE related SET analysis = 99 WHERE document = 5", "the ledger"),
        ("DELETE FROM chain WHERE claim = 6 * 1048576 + 1", "d6"),
        ("INSERT INTO finding VALUES (99 * 1048576 + 1, 99, 'a.v1', 'info', 'b')", "finding"),
    ],
)
def test_a_changed_row_is_found(path: Path, statement: str, where: str) -> None:
    changed(path, statement)
    assert where in {fault.where for fault in amiss(path)}


def test_a_missing_trigger_is_found(path: Path) -> None:
    changed(path, "UPDATE document SET size = size")
    assert {"document_stays", "document_kept"} <= {fault.where for fault in amiss(path)}


def rows(path: Path) -> Iterator[tuple[object, ...]]:
    """Everything that can be read from the file."""
    with casefile.read_only(path) as case:
        tables = case.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
        for (table,) in tables:
            if table not in ("page_words", "claim_words"):
                yield (table, *case.connection.execute(f"SELECT * FROM {table}").fetchall())
        for words in ("page_words", "claim_words"):
            asked = f"SELECT rowid FROM {words} WHERE {words} MATCH 'boats' ORDER BY rowid"
            yield (words, *case.connection.execute(asked).fetchall())


def test_a_flipped_byte_is_found_wherever_it_says_something(path: Path) -> None:
    sound = list(rows(path))
    body = bytearray(path.read_bytes())
    chance = random.Random(11)
    found = 0
    for _ in range(FLIPS):
        at, bit = chance.randrange(len(body)), 1 << chance.randrange(8)
        body[at] ^= bit
        flipped = path.with_name("flipped.case")
        flipped.write_bytes(body)
        body[at] ^= bit
        faulty = is_found(flipped)
        found += faulty
        if not faulty:
            assert list(rows(flipped)) == sound, f"byte {at} was flipped, says something else, and was not found"
    assert found >= FEWEST, "most of this small file is empty pages, but not so much"


def test_a_file_that_is_cut_short_is_found(path: Path) -> None:
    cut = path.with_name("cut.case")
    shutil.copy(path, cut)
    with cut.open("r+b") as file:
        file.truncate(path.stat().st_size * 2 // 3)
    assert is_found(cut)


def test_a_case_in_which_somebody_writes_is_checked_by_a_copy(path: Path) -> None:
    with casefile.opened(path, who="Ana") as writer, writer.writing():
        assert amiss(path) == []
