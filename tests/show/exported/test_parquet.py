"""Parquet holds typed columns, and DuckDB reads what it wrote."""

import sys
from pathlib import Path
from typing import Any

import pytest

from reportedly.errors import UsageError
from reportedly.show.exported import parquet
from reportedly.show.listing.records import Record

COLUMNS = ("figure", "words", "low", "high", "named", "chain", "start")
ROWS: list[Record] = [
    {"figure": "d1x2", "words": "=12", "low": 12, "high": 12.5, "named": True, "chain": ["a", "b"], "start": 20},
    {"figure": "d2x1", "words": "many", "low": None, "high": None, "named": False, "chain": [], "start": 0},
]


def test_a_missing_library_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(UsageError, match=r"pip install 'reportedly\[tables\]'"):
        parquet.write([], columns=COLUMNS, path=tmp_path / "a.parquet")


@pytest.mark.parametrize("name", ["a.parquet", "Ana's figures.parquet"])
def test_columns_keep_their_types_and_rows_their_order(tmp_path: Path, name: str) -> None:
    duckdb: Any = pytest.importorskip("duckdb", reason="Parquet needs reportedly[tables]")
    parquet.write(ROWS, columns=COLUMNS, path=tmp_path / name)
    found = duckdb.read_parquet(str(tmp_path / name))
    assert list(map(str, found.types)) == ["VARCHAR", "VARCHAR", "DOUBLE", "DOUBLE", "BOOLEAN", "VARCHAR[]", "BIGINT"]
    assert found.fetchall() == [tuple(row.values()) for row in ROWS]
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_an_empty_listing_is_a_table_without_rows(tmp_path: Path) -> None:
    duckdb: Any = pytest.importorskip("duckdb", reason="Parquet needs reportedly[tables]")
    parquet.write([], columns=COLUMNS, path=tmp_path / "a.parquet")
    found = duckdb.read_parquet(str(tmp_path / "a.parquet"))
    assert (found.columns, found.fetchall()) == (list(COLUMNS), [])


def test_dates_of_dates_are_words_and_ends_of_figures_numbers() -> None:
    assert parquet.types_of(("date", "low"))["low"] == "VARCHAR"
    assert parquet.types_of(("figure", "low"))["low"] == "DOUBLE"
