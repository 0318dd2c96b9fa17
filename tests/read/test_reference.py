"""A table is read by the names that a TOML file gives its columns, and what cannot be read is told with its line."""

import gzip
from datetime import date
from pathlib import Path

import pytest

from reportedly.errors import InputError, UsageError
from reportedly.read.reference import table_of

ROOT = Path(__file__).parent.parent.parent

EVENTS = """\
[table]
file = "events.csv"
name = "Events of the North"
source = "Written for this test"
[columns]
id = "event"
first = "from"
last = "to"
place = "town"
lat = "lat"
lon = "lon"
low = "low"
best = "best"
high = "high"
sides = ["a", "b"]
[compare]
indicator = "killed"
days = 2
km = 12.5
"""
HEAD = "event,from,to,town,lat,lon,low,best,high,a,b\n"
ROW = "e1,2031-05-04,2031-05-05,Sarn,10.5,20.25,3,4,7,The army,\n"


def written(folder: Path, *, toml: str = EVENTS, rows: str = HEAD + ROW) -> Path:
    (folder / "events.csv").write_text(rows, encoding="utf-8")
    path = folder / "events.toml"
    path.write_text(toml, encoding="utf-8")
    return path


def test_a_row_is_a_record(tmp_path: Path) -> None:
    table = table_of(written(tmp_path))
    (record,) = table.records
    assert (table.indicator, table.within_days, table.within_km) == ("killed", 2, 12.5)
    assert record.days == (date(2031, 5, 4), date(2031, 5, 5))
    assert (record.place, record.lat, record.low, record.best, record.high) == ("Sarn", 10.5, 3, 4, 7)
    assert record.sides == ("The army",)


def test_a_packed_table_is_unpacked(tmp_path: Path) -> None:
    path = written(tmp_path, toml=EVENTS.replace("events.csv", "events.csv.gz"))
    (tmp_path / "events.csv.gz").write_bytes(gzip.compress((HEAD + ROW).encode()))
    assert len(table_of(path).records) == 1


def test_shares_by_country_and_year_are_a_table_too() -> None:
    table = table_of(ROOT / "examples" / "trade-shares.toml")
    first = table.records[0]
    assert (first.country, first.days) == ("norway", (date(2029, 1, 1), date(2029, 12, 31)))
    assert (first.low, first.best, first.high) == (17.2, 17.2, 17.2)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (("[table]", "[tables]"), "does not map a table"),
        (('low = "low"\nbest = "best"\nhigh = "high"\n', ""), "names what is counted"),
        (('indicator = "killed"\n', ""), "says which figures"),
        (("km = 12.5", "miles = 7"), "does not map a table"),
        (("[table]", "[table"), "does not map a table"),
    ],
)
def test_a_mapping_that_lacks_something_is_told(tmp_path: Path, change: tuple[str, str], sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        table_of(written(tmp_path, toml=EVENTS.replace(*change)))


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (HEAD.replace("town", "city") + ROW, "no column town"),
        (HEAD + ROW + ROW.replace("3,4,7", ",,"), "Line 3 cannot be read"),
        (HEAD + ROW.replace("2031-05-04", "May"), "Line 2 cannot be read"),
        (HEAD + ROW.replace("10.5", "north"), "Line 2 cannot be read"),
    ],
)
def test_a_row_that_cannot_be_read_is_told_with_its_line(tmp_path: Path, rows: str, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        table_of(written(tmp_path, rows=rows))


def test_a_missing_table_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, toml=EVENTS.replace("events.csv", "no.csv"))
    with pytest.raises(InputError, match="cannot be read"):
        table_of(path)
    with pytest.raises(UsageError, match="check its name"):
        table_of(tmp_path / "no.toml")
