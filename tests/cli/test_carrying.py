"""The verbs `copies` and `origins`, and the column of origins."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from reportedly.batch.relating import relate_all
from reportedly.store import casefile
from tests.commands import Line
from tests.compare.copies.leafed import OTHER, STORM
from tests.store.paged import add

SANK = "the anchor would not hold in the gravel of the channel"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "storm.case"
    with casefile.created(path, who="Ana") as book:
        add(book, STORM, (SANK, "Ana Ruiz"), outlet="Northern Ledger")
        add(book, f"{STORM} The captain told the Northern Ledger so.", (SANK, "Ana Ruiz"), outlet="Port Ansel Mail")
        add(book, OTHER, outlet="Merrowin Post")
        relate_all(book)
    return path


def test_copies_are_listed_with_their_direction_and_words(line: Line, case: Path) -> None:
    told = line("copies", case).out.decode()
    assert told.startswith("1 pair of pages with words in common.")
    assert "d2 has the page from d1." in told
    assert "names the Northern Ledger beside the shared words" in " ".join(told.split())
    assert max(map(len, told.splitlines())) <= 100


def test_copies_as_records_lead_to_the_words_on_either_page(line: Line, case: Path) -> None:
    (record,) = json.loads(line("copies", case, "--format", "json").out)
    assert (record["one"], record["other"], record["kind"], record["first"]) == ("d1", "d2", "page", "d1")
    (shared,) = record["shared"]
    start, end = shared["one"]
    assert STORM[start:end] == shared["one_words"] == shared["other_words"]


def test_copies_as_csv_have_one_line_a_pair(line: Line, case: Path) -> None:
    rows = list(csv.DictReader(StringIO(line("copies", case, "--format", "csv").out.decode())))
    assert [(row["one"], row["other"], row["direction"]) for row in rows] == [("d1", "d2", "one to other")]


def test_copies_of_one_document_and_of_one_kind(line: Line, case: Path) -> None:
    assert b"0 pairs" in line("copies", case, "d3").out
    assert b"0 pairs" in line("copies", case, "--kind", "quotation").out
    assert line("copies", case, "d9").code == 1


def test_origins_are_shown_as_a_tree_with_their_reasons(line: Line, case: Path) -> None:
    told = line("origins", case, "d2c1").out.decode()
    assert told.startswith("1 origin, shared: both pages have it from Ana Ruiz.")
    assert "2 pages carry it, of 2 outlets." in told
    assert "d1c1 and d2c1 rest on the word of Ana Ruiz." in told
    assert told.index("└─ Ana Ruiz") < told.index("d1c1 Northern Ledger") < told.index("d2c1 Port Ansel")


def test_origins_as_a_record(line: Line, case: Path) -> None:
    (record,) = json.loads(line("origins", case, "d1c1", "--format", "json").out)
    assert (record["claim"], record["state"], record["carriers"]) == ("d1c1", "shared", 2)
    assert record["tree"][0]["below"][0]["name"] == "Ana Ruiz"


def test_a_claim_that_is_not_there_is_said(line: Line, case: Path) -> None:
    ended = line("origins", case, "d1c9")
    assert ended.code == 1
    assert "d1 has no claim c9" in ended.err


def test_documents_that_were_not_laid_beside_others_yet_are_told_of(line: Line, case: Path) -> None:
    with casefile.opened(case, who="Ana") as book:
        add(book, f"{STORM} {OTHER}", outlet="Herald")
    assert "1 of its documents were not laid beside the others yet" in line("copies", case).err
    assert line("add", case).code == 0
    ended = line("copies", case)
    assert ended.err == ""
    assert ended.out.decode().startswith("4 pairs")


def test_the_list_of_claims_has_their_origins(line: Line, case: Path) -> None:
    records = json.loads(line("claims", case, "--format", "json").out)
    assert [record["origins"] for record in records] == ["1 shared", "1 shared"]
    assert "origins: 1 shared" in line("claims", case).out.decode()
