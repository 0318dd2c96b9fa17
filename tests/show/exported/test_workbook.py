"""No cell of a workbook is a formula, and nothing is cut in silence."""

import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from reportedly.errors import UsageError
from reportedly.model import Json
from reportedly.show.exported import workbook
from reportedly.show.exported.workbook import LONGEST, fitted
from reportedly.show.listing.records import Record
from reportedly.show.listing.spreadsheet import FORMULA_SIGNS

pytest.importorskip("xlsxwriter", reason="workbooks need reportedly[tables]")

COLUMNS = ("claim", "words", "named", "confidence", "chain", "said")


def row(words: str) -> Record:
    chain: list[Json] = ["Ana Ruiz", "=Otto"]
    return {"claim": "d1c1", "words": words, "named": True, "confidence": -0.5, "chain": chain, "said": None}


@pytest.mark.parametrize("sign", [*FORMULA_SIGNS, "{=", "http://", "mailto:", "internal:"])
def test_words_are_words_whatever_they_begin_with(tmp_path: Path, sign: str) -> None:
    workbook.write([row(f"{sign}1+1")], columns=COLUMNS, name="claims", path=tmp_path / "a.xlsx")
    with ZipFile(tmp_path / "a.xlsx") as file:
        sheet = file.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in sheet
        assert "hyperlink" not in sheet
        assert not [name for name in file.namelist() if "rels/sheet" in name]
    types = re.findall(r'<c r="([A-F])2"(?: s="\d+")?(?: t="(\w+)")?>', sheet)
    assert types == [("A", "inlineStr"), ("B", "inlineStr"), ("C", "b"), ("D", ""), ("E", "inlineStr")]


def test_another_reader_finds_the_words(tmp_path: Path) -> None:
    reader = pytest.importorskip("openpyxl", reason="openpyxl reads workbooks; it comes with reportedly[test]")
    workbook.write([row("=1+1")], columns=COLUMNS, name="claims", path=tmp_path / "a.xlsx")
    heading, cells = reader.load_workbook(tmp_path / "a.xlsx")["claims"].iter_rows()
    assert [cell.value for cell in heading] == list(COLUMNS)
    assert [cell.value for cell in cells] == ["d1c1", "=1+1", True, -0.5, "Ana Ruiz; =Otto", None]
    assert "f" not in {cell.data_type for cell in cells}


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        workbook.write([row("12 boats")], columns=COLUMNS, name="claims", path=tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_what_is_too_long_for_a_cell_is_cut_with_a_mark_and_counted(tmp_path: Path) -> None:
    long = "🌊" * LONGEST
    assert workbook.write([row(long), row("a")], columns=COLUMNS, name="claims", path=tmp_path / "a.xlsx") == 1
    assert len(fitted(long).encode("utf-16-le")) // 2 <= LONGEST
    assert fitted(long).endswith("🌊 […]")
    assert fitted("a" * LONGEST) == "a" * LONGEST


def test_more_rows_than_a_sheet_has_are_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "ROWS", 3)
    with pytest.raises(UsageError, match="choose csv or parquet"):
        workbook.write([row("a")] * 3, columns=COLUMNS, name="claims", path=tmp_path / "a.xlsx")
    workbook.write([row("a")] * 2, columns=COLUMNS, name="claims", path=tmp_path / "a.xlsx")


def test_a_missing_library_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    with pytest.raises(UsageError, match=r"pip install 'reportedly\[tables\]'"):
        workbook.write([], columns=COLUMNS, name="claims", path=tmp_path / "a.xlsx")
