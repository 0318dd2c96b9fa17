"""The verbs `export` and `import`, and `verify` of a bundle."""

import csv
import json
import sqlite3
from io import StringIO
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest

from tests.commands import Line


@pytest.fixture
def case(line: Line, page: Path, tmp_path: Path) -> Path:
    path = tmp_path / "storm.case"
    assert line("init", path).code == 0
    assert line("add", path, page, "--outlet", "Northern Ledger").code == 0
    assert line("judge", path, "d1c1", "credibility", "2", "--reason", "=Two saw it").code == 0
    return path


def test_a_case_goes_out_and_comes_back_as_the_same(line: Line, case: Path, tmp_path: Path) -> None:
    assert line("export", case, "-o", tmp_path / "storm.jsonl").code == 0
    ended = line("import", tmp_path / "again.case", tmp_path / "storm.jsonl")
    assert (ended.code, "1 documents" in ended.err) == (0, False)
    assert "1 document with" in ended.err
    assert line("export", tmp_path / "again.case").out == (tmp_path / "storm.jsonl").read_bytes()
    assert line("verify", tmp_path / "again.case").code == 0
    for verb in ("claims", "figures", "ledger"):
        asked = [line(verb, path, "--format", "json").out for path in (case, tmp_path / "again.case")]
        assert asked[0] == asked[1]


def test_a_damaged_file_is_one_sentence_with_its_line_and_leaves_nothing(
    line: Line, case: Path, tmp_path: Path
) -> None:
    told = line("export", case).out.splitlines(keepends=True)
    (tmp_path / "storm.jsonl").write_bytes(b"".join(told[:3]) + b"half a line\n")
    ended = line("import", tmp_path / "again.case", tmp_path / "storm.jsonl")
    assert ended.code == 1
    assert "storm.jsonl, line 4: " in ended.err
    assert ended.err.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("again")] == []


def test_a_bundle_is_verified_without_its_case(line: Line, case: Path, tmp_path: Path) -> None:
    assert line("export", case, "--format", "bag", "-o", tmp_path / "bag").code == 0
    before = line("export", case).out
    case.unlink()
    ended = line("verify", tmp_path / "bag")
    assert ended.code == 0
    assert ended.out.decode().endswith("nothing is amiss.\n")
    assert line("import", tmp_path / "again.case", tmp_path / "bag").code == 0
    assert line("export", tmp_path / "again.case").out == before
    (tmp_path / "bag" / "data" / "claims.csv").write_text("claim\n")
    ended = line("verify", tmp_path / "bag", "--format", "json")
    assert ended.code == 1
    assert {fault["where"] for fault in json.loads(ended.out)["faults"]} == {"data/claims.csv", "bag-info.txt"}


def test_a_listing_is_what_the_verb_lists(line: Line, case: Path, tmp_path: Path) -> None:
    filters = ("--voice", "Pell", "--sort", "confidence", "--limit", "2")
    told = line("export", case, "--format", "csv", *filters).out
    assert told == line("claims", case, "--format", "csv", *filters).out
    assert len(told.splitlines()) == 3
    assert line("export", case, "--what", "figures", *filters[:2], "-o", tmp_path / "figures.csv").code == 0
    assert (tmp_path / "figures.csv").read_bytes() == line("figures", case, *filters[:2], "--format", "csv").out


def test_judgements_are_a_listing_in_which_nothing_is_a_formula(line: Line, case: Path) -> None:
    told = line("export", case, "--format", "csv", "--what", "judgements").out.decode()
    (record,) = csv.DictReader(StringIO(told))
    assert record["reason"] == "'=Two saw it"
    assert (record["verdict"], record["now"], record["told"]) == ("credibility", "d1c1", "credibility=2")


@pytest.mark.parametrize("form", ["annotations", "schema.org", "geojson"])
def test_json_formats_are_json(line: Line, case: Path, form: str) -> None:
    told = line("export", case, "--format", form)
    assert told.code == 0
    assert json.loads(told.out)


def test_only_the_places_that_were_asked_for_are_features(line: Line, case: Path, tmp_path: Path) -> None:
    assert line("export", case, "--voice", "nobody of that name", "-o", tmp_path / "a.geojson").code == 0
    assert json.loads((tmp_path / "a.geojson").read_bytes())["features"] == []


def words(form: str, told: bytes) -> list[str]:
    """The claims that an export holds, by their names."""
    if form == "annotations":
        items = json.loads(told)["first"]["items"]
        return [item["body"][-1]["reportedly:claim"] for item in items if item["motivation"] == "describing"]
    if form == "schema.org":
        return [one["identifier"] for one in json.loads(told)["@graph"] if one["@type"] == "Claim"]
    if form == "ftm":
        entities = [json.loads(line) for line in told.splitlines()]
        return [one["properties"]["name"][0] for one in entities if one["schema"] == "Note"]
    return [node["id"] for node in nodes(told) if node["kind"] == "claim"]


def nodes(told: bytes) -> list[dict[str, str]]:
    space = "{http://graphml.graphdrawing.org/xmlns}"
    return [
        {"id": node.attrib["id"], **{one.attrib["key"][len("node-") :]: one.text or "" for one in node}}
        for node in fromstring(told).iter(f"{space}node")
    ]


@pytest.mark.parametrize("form", ["annotations", "graphml", "ftm", "schema.org"])
@pytest.mark.parametrize("filters", [("--voice", "Pell"), ("--voice", "Pell", "--limit", "1"), ("--voice", "nobody")])
def test_a_format_of_claims_holds_those_that_were_asked_for(
    line: Line, case: Path, form: str, filters: tuple[str, ...]
) -> None:
    wanted = [record["claim"] for record in json.loads(line("claims", case, "--format", "json", *filters).out)]
    assert words(form, line("export", case, "--format", form, *filters).out) == wanted
    assert len(words(form, line("export", case, "--format", form).out)) > len(wanted)


def test_who_did_not_say_what_was_asked_for_is_not_told(line: Line, case: Path) -> None:
    told = nodes(line("export", case, "--format", "graphml", "--voice", "Pell").out)
    assert "Jonas Pell" in [node.get("label") for node in told]
    assert all(
        node["kind"] != "document" for node in nodes(line("export", case, "--format", "graphml", "--voice", "x").out)
    )


@pytest.mark.parametrize("name", ["a.graphml", "a.ftm.json", "a.CSV"])
def test_a_name_tells_its_format(line: Line, case: Path, tmp_path: Path, name: str) -> None:
    assert line("export", case, "-o", tmp_path / name).code == 0
    begin = {"a.graphml": b"<?xml", "a.ftm.json": b'{"id"', "a.CSV": b'"claim"'}[name]
    assert (tmp_path / name).read_bytes().startswith(begin)


def test_workbooks_and_parquet_are_files(line: Line, case: Path, tmp_path: Path) -> None:
    duckdb: Any = pytest.importorskip("duckdb", reason="Parquet needs reportedly[tables]")
    pytest.importorskip("xlsxwriter", reason="workbooks need reportedly[tables]")
    for name in ("claims.xlsx", "claims.parquet"):
        assert line("export", case, "-o", tmp_path / name).code == 0
    claims = json.loads(line("claims", case, "--format", "json").out)
    found = duckdb.read_parquet(str(tmp_path / "claims.parquet"))
    assert [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()] == claims
    assert (tmp_path / "claims.xlsx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("export", "CASE", "-o", "storm.zip"), "Its name does not tell the format"),
        (("export", "CASE", "--format", "xlsx"), "name it with -o"),
        (("export", "CASE", "--format", "bag"), "name it with -o"),
        (
            ("export", "CASE", "--voice", "Pell"),
            "jsonl takes the whole case along; leave the filters out, or",
        ),
        (("export", "CASE", "--format", "bag", "-o", "bag", "--limit", "1"), "bag takes the whole case along"),
        (("export", "CASE", "--format", "graphml", "--sort", "colour"), "claims are sorted by one of"),
        (("export", "CASE", "--what", "figures"), "--what is for csv"),
        (("export", "CASE", "--format", "csv", "--what", "judgements", "--limit", "1"), "leave the filters out"),
        (("export", "CASE", "--format", "jsonl", "-o", "CASE"), "This is an input"),
        (("export", "CASE", "--format", "jsonl", "-o", "no/such/folder/a.jsonl"), "cannot be written"),
        (("export", "no.case"), "There is no such case"),
        (("import", "again", "a.jsonl"), "A case's name ends in .case"),
        (("import", "again.case", "no.jsonl"), "It cannot be read"),
        (("import", "CASE", "CASE"), "There is a file of that name"),
        (("verify", "FOLDER"), "no bundle of a case"),
    ],
)
def test_a_slip_is_one_sentence(line: Line, case: Path, arguments: tuple[str, ...], sentence: str) -> None:
    places = {"CASE": str(case), "FOLDER": str(case.parent)}
    ended = line(*(places.get(word, word) for word in arguments))
    assert ended.code in (1, 2)
    assert sentence in ended.err
    assert ended.err.count("\n") == 1


def test_documents_that_were_not_laid_beside_others_yet_are_told_of(line: Line, case: Path, tmp_path: Path) -> None:
    connection = sqlite3.connect(case)
    connection.execute("DELETE FROM related")
    connection.commit()
    connection.close()
    for form in ("graphml", "csv"):
        assert "1 of its documents were not laid beside the others yet" in line("export", case, "--format", form).err
    assert line("export", case, "-o", tmp_path / "a.jsonl").err == ""


def test_an_export_that_fails_leaves_the_earlier_file_as_it_was(line: Line, case: Path, tmp_path: Path) -> None:
    connection = sqlite3.connect(case)
    connection.execute("DROP TRIGGER analysis_stays")
    connection.execute("UPDATE analysis SET sheet = x'00'")
    connection.commit()
    connection.close()
    for name in ("a.jsonl", "a.graphml"):
        (tmp_path / name).write_text("earlier")
        ended = line("export", case, "-o", tmp_path / name)
        assert ended.code == 1
        assert "damaged" in ended.err
        assert (tmp_path / name).read_text() == "earlier"
    assert line("export", case, "--format", "bag", "-o", tmp_path / "bag").code == 1
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part" or "bag" in path.name] == []
