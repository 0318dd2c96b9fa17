"""A file of JSON lines is a stream of records, and its dates are read in one order or not at all."""

import json
from pathlib import Path

import pytest

from reportedly.model import Problem
from reportedly.read.inputs import Input, capture
from reportedly.read.records import Asked, opened


def written(folder: Path, *dates: str) -> Path:
    path = folder / "wire.jsonl"
    path.write_text("".join(json.dumps({"text": f"Page {n}.", "date": day}) + "\n" for n, day in enumerate(dates, 1)))
    return path


def days(path: Path, asked: Asked | None = None) -> list[str | None]:
    return [
        capture(item).published if isinstance(item, Input) else item.sentence
        for item in opened([str(path)], asked=asked or Asked())
    ]


def test_each_line_is_an_input_that_names_its_place(tmp_path: Path) -> None:
    path = tmp_path / "wire.jsonl"
    path.write_bytes(b'{"text": "One."}\r\n\n{"text": "Two."}')
    items = list(opened([str(path)], asked=Asked()))
    assert [item.uri for item in items] == [f"{path}#1", f"{path}#3"]
    assert [capture(item).body for item in items if isinstance(item, Input)] == [
        b'{"text": "One."}',
        b'{"text": "Two."}',
    ]


def test_one_date_decides_for_all(tmp_path: Path) -> None:
    assert days(written(tmp_path, "1/2/2031", "1/13/2031")) == ["2031-01-02", "2031-01-13"]
    assert days(written(tmp_path, "1/2/2031", "13/1/2031")) == ["2031-02-01", "2031-01-13"]


@pytest.mark.parametrize("dates", [("1/2/2031",), ("1/2/2031", "1/13/2031", "13/1/2031")])
def test_dates_that_stay_open_are_not_guessed(tmp_path: Path, dates: tuple[str, ...]) -> None:
    (told,) = days(written(tmp_path, *dates))
    assert told is not None
    assert "--dates dmy or --dates mdy" in told


def test_the_user_decides(tmp_path: Path) -> None:
    assert days(written(tmp_path, "1/2/2031"), Asked(day_first=True)) == ["2031-02-01"]


def test_dates_that_are_one_day_need_no_order(tmp_path: Path) -> None:
    assert days(written(tmp_path, "2/2/2031", "2031-03-04")) == ["2031-02-02", "2031-03-04"]


def test_sheets_are_no_records(tmp_path: Path) -> None:
    path = tmp_path / "sheets.jsonl"
    path.write_text('{"reportedly":"1"}\n')
    (found,) = opened([str(path)], asked=Asked())
    assert isinstance(found, Problem)
    assert "import" in found.sentence


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    (found,) = opened([str(tmp_path / "no.jsonl")], asked=Asked())
    assert isinstance(found, Problem)
