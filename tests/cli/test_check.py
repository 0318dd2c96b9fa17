"""The verb `check`: figures beside the records of tables, and what it says of them."""

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from tests.commands import Line
from tests.store.kept import made

TABLE = """\
[table]
file = "boats.csv"
name = "Harbour records"
source = "Written for this test"
[columns]
id = "id"
day = "day"
place = "town"
lat = "lat"
lon = "lon"
value = "boats"
sides = "owner"
[compare]
indicator = "sunk"
counts = ["boat"]
days = 1
km = 5
"""
ROWS = """\
id,day,town,lat,lon,boats,owner
h1,2031-05-05,Sarn,11.5,20.25,1,=the harbour
h2,2031-05-05,Sarn,11.5,20.26,4,
h3,2031-05-05,Sarn,12.5,20.25,2,
h4,2031-01-01/2031-12-31,Sarn,13.5,20.25,30,
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    made(tmp_path / "storm.case").close()
    (tmp_path / "boats.csv").write_text(ROWS, encoding="utf-8")
    (tmp_path / "boats.toml").write_text(TABLE, encoding="utf-8")
    return tmp_path / "storm.case"


def checked(line: Line, case: Path, *more: str) -> list[dict[str, Any]]:
    told = line("check", case, "--table", case.with_name("boats.toml"), "--format", "json", *more)
    found: list[dict[str, Any]] = json.loads(told.out)
    return found


def test_each_figure_has_its_records_with_distance_and_days(line: Line, case: Path) -> None:
    one, two, three = checked(line, case)
    assert [record["figure"] for record in (one, two, three)] == ["d1x2", "d2x2", "d3x2"]
    assert (one["stand"], one["together"]) == ("inside", "below")
    first, second = one["records"]
    assert (first["record"], first["km"], first["days"], first["record_stand"]) == ("h1", 0.0, 0, "inside")
    assert (second["record"], second["km"], second["record_stand"]) == ("h2", 1.1, "below")
    assert two["stand"] == "inside"
    assert (three["stand"], three["why"]) == ("part", "The record is of a longer time.")


def test_nothing_is_called_true_or_false(line: Line, case: Path) -> None:
    told = line("check", case, "--table", case.with_name("boats.toml"), "--format", "text").out.decode().lower()
    assert "h1: 1 / 1 / 1" in " ".join(told.split())
    assert not {"true", "false", "correct", "wrong"} & set(told.replace(":", " ").split())


def test_as_csv_each_record_is_a_line_and_no_cell_a_formula(line: Line, case: Path) -> None:
    told = line("check", case, "--table", case.with_name("boats.toml"), "--format", "csv").out.decode()
    rows = list(csv.DictReader(StringIO(told)))
    assert [(row["figure"], row["record"]) for row in rows] == [
        *(("d1x2", "h1"), ("d1x2", "h2"), ("d2x2", "h3"), ("d3x2", "h4")),
    ]
    assert rows[0]["sides"] == "'=the harbour"
    assert rows[0]["table"] == "Harbour records"


def test_filters_and_several_tables_compose(line: Line, case: Path) -> None:
    other = case.with_name("others.toml")
    other.write_text(TABLE.replace("Harbour records", "Port records"), encoding="utf-8")
    found = checked(line, case, "--document", "d2", "--table", str(other))
    assert [(record["table"], record["figure"]) for record in found] == [
        ("Harbour records", "d2x2"),
        ("Port records", "d2x2"),
    ]
    assert len(checked(line, case, "--limit", "1", "--skip", "1")) == 1


def test_what_cannot_be_sorted_is_said(line: Line, case: Path) -> None:
    ended = line("check", case, "--table", case.with_name("boats.toml"), "--sort", "low")
    assert (ended.code, ended.err.count("\n")) == (2, 1)
    assert "leave --sort and --reverse out" in ended.err


def test_records_that_contradict_themselves_are_told_of(line: Line, case: Path) -> None:
    toml = TABLE.replace('value = "boats"', 'low = "boats"\nhigh = "most"')
    case.with_name("boats.toml").write_text(toml, encoding="utf-8")
    case.with_name("boats.csv").write_text(
        "id,day,town,lat,lon,boats,most,owner\nh1,2031-05-05,Sarn,11.5,20.25,4,1,\n", encoding="utf-8"
    )
    ended = line("check", case, "--table", case.with_name("boats.toml"))
    assert "1 record has a low above its best or high (h1); its least and most are taken." in ended.err
