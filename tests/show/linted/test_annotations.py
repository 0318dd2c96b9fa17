"""GitHub's workflow commands: one line a finding, whatever stands in it."""

import pytest

from reportedly.model import Problem
from reportedly.show.linted.annotations import lines, problem_line
from tests.show.linted.making import finding, page, place


def test_a_finding_names_its_file_its_lines_and_its_rule() -> None:
    told = lines(page((finding(severity="warning"), (place(line=7), place(line=9)))))
    assert told == "::warning file=pages/weir.html,line=7,endLine=7,title=date_missing.v1::It has no day.\n"


@pytest.mark.parametrize("severity", ["notice", "info"])
def test_what_is_no_warning_is_a_notice(severity: str) -> None:
    told = lines(page((finding(severity="notice" if severity == "notice" else "info"), (place(),))))
    assert told.startswith("::notice ")


def test_what_would_end_a_value_is_escaped() -> None:
    told = lines(page((finding(sentence="100 %, says\r\n::error::x"), (place(),)), uri="a,b:c%.html"))
    assert told == (
        "::notice file=a%2Cb%3Ac%25.html,line=3,endLine=3,title=date_missing.v1::100 %25, says ::error::x\n"
    )
    assert lines(page((finding(), (place(),)), uri="a\n::error::b")).count("\n") == 1


def test_a_place_that_is_not_known_has_no_line() -> None:
    told = lines(page((finding(), (place(is_known=False),)), (finding(), ())))
    assert told.splitlines() == ["::notice file=pages/weir.html,title=date_missing.v1::It has no day."] * 2


def test_standard_input_is_no_file_of_the_repository() -> None:
    assert lines(page((finding(), (place(),)), uri="-")).startswith("::notice title=")
    assert "file" not in problem_line(Problem("-", "Empty", "It is empty."))


def test_a_page_that_was_not_read_is_an_error() -> None:
    told = problem_line(Problem("gone.html", "Missing", "There is no such file."))
    assert told == "::error file=gone.html,title=Not read::There is no such file.\n"
