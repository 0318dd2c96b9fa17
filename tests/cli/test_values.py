"""The verbs `figures`, `dates`, `places` and `parties`: one kind of values, as a table or for programs."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from tests.commands import Line, program

KINDS = ("figures", "dates", "places", "parties")
NOBODY = "The quay is shut.\n"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_every_kind_has_every_form(line: Line, page: Path, kind: str, form: str) -> None:
    ended = line(kind, page, "--format", form)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.endswith(b"\n")


def test_figures_are_a_table_by_default(line: Line, page: Path) -> None:
    told = line("figures", page).out.decode()
    assert told.splitlines()[0] == str(page)
    rows = [row.split("  ") for row in told.splitlines()]
    cells = [[cell.strip() for cell in row if cell.strip()] for row in rows]
    assert ["12", "12", "boats"] in [row[:3] for row in cells]


def test_json_is_a_list_with_the_page_of_each_record(line: Line, page: Path) -> None:
    found = json.loads(line("figures", page, "--format", "json").out)
    assert {record["page"] for record in found} == {str(page)}
    assert [(record["low"], record["unit"], record["counted"]) for record in found] == [
        (12, None, "boats"), (2_000_000, "USD", "Repairs"),
    ]  # fmt: skip


def test_several_pages_are_one_list_and_one_csv(line: Line, folder: Path, page: Path) -> None:
    ended = line("figures", page, folder, "--format", "json")
    assert {record["page"] for record in json.loads(ended.out)} == {str(page), str(folder / "a.html")}
    rows = list(csv.reader(StringIO(line("figures", page, folder, "--format", "csv").out.decode())))
    assert [row[0] for row in rows].count("page") == 1
    assert len(rows) == 5


def test_a_page_that_cannot_be_read_costs_the_others_nothing(line: Line, page: Path) -> None:
    ended = line("figures", "missing.html", page, "--format", "json")
    assert ended.code == 1
    assert ended.err.startswith("reportedly: missing.html: ")
    assert ended.err.count("\n") == 1
    assert len(json.loads(ended.out)) == 2


def test_only_pages_that_cannot_be_read_leave_a_whole_list(line: Line) -> None:
    assert json.loads(line("dates", "missing.html", "--format", "json").out) == []
    collection = json.loads(line("places", "missing.html", "--format", "geojson").out)
    assert collection == {"type": "FeatureCollection", "features": []}


def test_geojson_is_for_places_only(line: Line, page: Path) -> None:
    assert json.loads(line("places", page, "--format", "geojson").out)["type"] == "FeatureCollection"
    ended = line("figures", page, "--format", "geojson")
    assert ended.code == 2
    assert ended.out == b""


def test_a_page_without_any_says_so(line: Line, tmp_path: Path) -> None:
    path = tmp_path / "quiet.txt"
    path.write_text(NOBODY, encoding="utf-8")
    assert line("dates", path).out.decode() == f"{path}\n\nNo dates were found.\n"


def test_addresses_are_refused_offline(line: Line) -> None:
    ended = line("places", "https://lindmoor.example/storm", "--offline")
    assert ended.code == 4
    assert ended.err.count("\n") == 1


def test_standard_input_is_read_once() -> None:
    ended = program("figures", "-", "--format", "csv", stdin=b"Jonas Pell said 12 boats sank.\n")
    assert ended.code == 0
    assert b'"12"' in ended.out
    assert program("figures", "-", "-", stdin=b"").code == 2


def test_what_begins_like_a_formula_is_harmless_in_csv(
    line: Line, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("@sum.txt").write_text("Jonas Pell said -12 degrees were read, and +40 boats.\n", encoding="utf-8")
    rows = list(csv.DictReader(StringIO(line("figures", Path("@sum.txt"), "--format", "csv").out.decode())))
    assert [(row["page"], row["words"], row["low"]) for row in rows] == [
        ("'@sum.txt", "'-12 degrees", "-12"), ("'@sum.txt", "40", "40"),
    ]  # fmt: skip


def test_the_same_page_gives_the_same_bytes(line: Line, page: Path) -> None:
    for kind in KINDS:
        assert line(kind, page, "--format", "csv") == line(kind, page, "--format", "csv")


@pytest.mark.parametrize("verb", [["figures", "--format", "json"], ["read", "--json"]])
def test_what_nobody_counted_is_read_by_the_rule_asked_for(line: Line, tmp_path: Path, verb: list[str]) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Dozens of people were killed in the flood on Monday, the mayor said.", encoding="utf-8")
    for rule, low, high in (("interval", 12, None), ("acled", 12, 12)):
        told = json.loads(line(verb[0], page, *verb[1:], "--vague", rule).out)
        values = told["values"] if isinstance(told, dict) else told
        first = next(value for value in values if value["kind"] == "quantity")
        assert (first["low"], first["high"], first["rule"]) == (low, high, f"vague.{rule}.v1")


def test_the_verbs_take_places_of_the_users_own(line: Line, tmp_path: Path) -> None:
    page, own = tmp_path / "page.txt", tmp_path / "mine.csv"
    page.write_text("The ferry came from Lindmoor on Monday. People in Lindmoor waited for it all day.", "utf-8")
    own.write_text("name,lat,lon,country\nLindmoor,35.9,36.7,SY\n", "utf-8")
    found = json.loads(line("places", page, "--format", "json", "--gazetteer", own).out)
    assert [(record["name"], record["lat"]) for record in found] == [("Lindmoor", 35.9)]


def test_several_at_a_time_print_what_one_at_a_time_does(line: Line, folder: Path) -> None:
    one = line("figures", folder, "--format", "json")
    assert line("figures", folder, "--format", "json", "--jobs", "2").out == one.out


def test_tables_are_coloured_only_when_asked(line: Line, page: Path) -> None:
    assert b"\x1b[" in line("figures", page, "--color", "always").out
    assert b"\x1b[" not in line("figures", page).out


def test_a_first_one_is_no_figure_of_its_own_but_a_rank_is(line: Line, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("The first two boats sank. Pell finished fourth. It was the 21st storm.", encoding="utf-8")
    found = json.loads(line("figures", page, "--format", "json").out)
    assert [record["words"] for record in found] == ["two", "fourth", "21st"]
    assert "first" in [value_words(value, page) for value in json.loads(line("read", page, "--json").out)["values"]]


def value_words(value: dict[str, list[int]], page: Path) -> str:
    start, end = value["span"]
    return page.read_text(encoding="utf-8")[start:end]
