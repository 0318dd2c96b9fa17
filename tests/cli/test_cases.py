"""The verbs `init`, `add`, `ls`, `show` and `verify`."""

import json
import os
from pathlib import Path

import pytest

from tests.commands import Line, program


@pytest.fixture
def case(line: Line, page: Path, tmp_path: Path) -> Path:
    path = tmp_path / "storm.case"
    assert line("init", path).code == 0
    assert line("add", path, page, "--outlet", "Northern Ledger").code == 0
    return path


def test_a_page_goes_in_and_is_listed(line: Line, case: Path) -> None:
    told = line("ls", case).out.decode()
    assert told.startswith("1 document of 1 outlet")
    assert "Northern Ledger" in told
    assert "Harbour of Lindmoor closed" in told
    (record,) = json.loads(line("ls", case, "--format", "json").out)
    assert (record["document"], record["outlet"], record["arrivals"]) == ("d1", "Northern Ledger", 1)


def test_a_document_is_shown_as_read_would_show_it(line: Line, case: Path, page: Path) -> None:
    shown = json.loads(line("show", case, "d1", "--json").out)
    read = json.loads(line("read", page, "--json").out)
    assert shown["claims"] == read["claims"]
    assert shown["document"]["origin"]["outlet"] == "Northern Ledger"
    assert line("show", case, shown["document"]["id"], "--json").out == line("show", case, "d1", "--json").out
    assert line("show", case, "d1", "--bytes").out == page.read_bytes()


def test_a_sheet_of_a_case_can_be_a_page(line: Line, case: Path, tmp_path: Path) -> None:
    assert line("show", case, "d1", "-o", tmp_path / "sheet.html").code == 0
    assert "Harbour of Lindmoor closed" in (tmp_path / "sheet.html").read_text(encoding="utf-8")


def test_what_cannot_be_read_is_listed_and_costs_the_others_nothing(line: Line, case: Path, folder: Path) -> None:
    ended = line("add", case, folder)
    assert ended.code == 1
    assert "1 new, 1 already there, 1 could not be read" in ended.err
    assert "b.html" in line("ls", case, "--failed").out.decode()
    assert line("add", case, "--resume").code == 1


def test_verify_says_that_nothing_is_amiss(line: Line, case: Path) -> None:
    ended = line("verify", case)
    assert ended.code == 0
    assert ended.out.decode().endswith("nothing is amiss.\n")


def test_verify_says_what_is_amiss_and_ends_with_1(line: Line, case: Path) -> None:
    body = bytearray(case.read_bytes())
    at = body.index(b"Northern Ledger")
    body[at] ^= 1
    case.write_bytes(body)
    ended = line("verify", case, "--format", "json")
    assert ended.code == 1
    assert json.loads(ended.out)["faults"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("init", "storm"), "A case's name ends in .case; name it storm.case."),
        (("ls", "no.case"), "There is no such case"),
        (("show", "CASE", "d9"), "There is no document d9"),
        (("show", "CASE", "nine"), "names no document"),
        (("add", "CASE", "--date", "soon"), "This is no date"),
        (("add", "CASE", "--key", "text"), "Give what is meant and its key"),
        (("init", "CASE"), "nothing was changed"),
    ],
)
def test_a_slip_is_one_sentence(line: Line, case: Path, arguments: tuple[str, ...], sentence: str) -> None:
    ended = line(*(str(case) if word == "CASE" else word for word in arguments))
    assert ended.code in (1, 2)
    assert sentence in ended.err
    assert ended.err.count("\n") == 1


def test_every_row_says_who(case: Path, page: Path) -> None:
    environment = os.environ | {"REPORTEDLY_WHO": "Otto Prinz"}
    assert program("add", case, page, environment=environment).code == 0
    from reportedly.store import casefile

    with casefile.read_only(case) as book:
        assert ("Otto Prinz",) in book.connection.execute("SELECT who FROM arrival").fetchall()


def test_a_form_has_a_short_word_and_two_forms_are_refused(line: Line, case: Path) -> None:
    assert line("claims", case, "--json").out == line("claims", case, "--format", "json").out
    assert line("ls", case, "--csv").out == line("ls", case, "--format", "csv").out
    found = line("claims", case, "--json", "--format", "csv")
    assert found.code == 2
    assert "in one form; json and csv" in found.err
