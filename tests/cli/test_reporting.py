"""The verb `report`."""

from pathlib import Path

import pytest

from reportedly.batch.relating import relate_all
from reportedly.store import adding, casefile
from tests.commands import Line
from tests.store.made import capture
from tests.store.made import line as made


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "storm.case"
    with casefile.created(path, who="Ana Ruiz") as book:
        for number in (1, 8, 15, 2):
            adding.add(book, capture(number), line=made(number))
        relate_all(book)
    return path


def test_a_case_becomes_a_page(line: Line, case: Path, tmp_path: Path) -> None:
    page = tmp_path / "storm.html"
    ended = line("report", case, "-o", page)
    assert (ended.code, ended.out, ended.err) == (0, b"", "")
    written = page.read_text(encoding="utf-8")
    assert "<h1><bdi>storm</bdi></h1>" in written
    assert "sunk · Sarn · 2031-05-06" in written
    assert "<b>15</b> boats sank off Sarn on Monday" in written
    assert line("report", case).out.decode() == written


def test_the_filters_narrow_it_and_stand_in_its_head(line: Line, case: Path) -> None:
    told = line("report", case, "--place", "sarn", "--outlet", "Merrowin", "--since", "2031-05").out.decode()
    assert (
        "Only <b><bdi>outlet Merrowin</bdi></b>, <b><bdi>place sarn</bdi></b>, <b><bdi>said 2031-05 or later</bdi></b>"
        in told
    )
    assert "2 pages" in told
    assert "Nothing meets this." in line("report", case, "--place", "Nowhere").out.decode()


def test_events_beyond_those_drawn_have_a_line(line: Line, case: Path) -> None:
    assert 'id="e1-head"' in line("report", case, "--draw", "1").out.decode()


def test_an_empty_case_has_a_report_that_says_what_to_do(line: Line, tmp_path: Path) -> None:
    assert line("init", tmp_path / "empty.case").code == 0
    assert "This case holds no page yet" in line("report", tmp_path / "empty.case").out.decode()


def test_a_report_never_lies_over_its_case_and_a_missing_case_is_told(line: Line, case: Path, tmp_path: Path) -> None:
    before = case.read_bytes()
    ended = line("report", case, "-o", case)
    assert ended.code == 2
    assert case.read_bytes() == before
    assert line("report", tmp_path / "none.case", "-o", tmp_path / "none.html").code != 0
    assert not (tmp_path / "none.html").exists()


def test_a_filter_that_makes_no_sense_is_refused_and_leaves_no_file(line: Line, case: Path, tmp_path: Path) -> None:
    ended = line("report", case, "--near", "here", "-o", tmp_path / "storm.html")
    assert ended.code == 2
    assert "35.93,36.63,10" in ended.err
    assert list(tmp_path.glob("*.html*")) == []
