"""A table is read by the names that a TOML file gives its columns, and what cannot be read is told with its line."""

import gzip
from datetime import date
from pathlib import Path

import pytest

from reportedly.errors import InputError, UsageError
from reportedly.read import reference
from reportedly.read import rows as rows_module
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
    assert (first.id, first.countries) == ("Norway Germany 2029", ("norway", "germany"))
    assert first.days == (date(2029, 1, 1), date(2029, 12, 31))
    assert (first.low, first.best, first.high) == (17.2, 17.2, 17.2)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (("[table]", "[tables]"), "does not map a table"),
        (('low = "low"\nbest = "best"\nhigh = "high"\n', ""), "names what is counted"),
        (('indicator = "killed"\n', ""), "says which figures"),
        (("km = 12.5", "miles = 7"), "does not map a table"),
        (("[table]", "[table"), "does not map a table"),
        (('first = "from"\nlast = "to"\n', ""), "by one of first, day and year"),
        (('lon = "lon"\n', ""), "both lat and lon"),
        (('lat = "lat"\nlon = "lon"\n', ""), "lat and lon, country, or region"),
        (("km = 12.5", "km = -1"), "from 0 on"),
        (("[columns]", 'delimiter = ";;"\n[columns]'), "one sign as its delimiter"),
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
        (HEAD + ROW.replace("10.5", "100.5"), "100.5 degrees are no place"),
        (HEAD + ROW.replace("2031-05-05", "2031-05-03"), "ends on 2031-05-03, before it begins"),
        (HEAD + ROW.replace("3,4,7", "nan,4,7"), "“nan” is no number"),
        (HEAD + ROW.replace("The army,", "The army"), "it has 10 cells, and the heading 11"),
        (HEAD + ROW.replace("The army,", "The army,,rebels"), "it has 12 cells, and the heading 11"),
        (HEAD + ROW.replace("Sarn", '"Sarn'), "Line 2 cannot be read"),
        (HEAD + ROW.replace("Sarn", "Sa\0rn"), "Line 2 holds a zero byte"),
        (HEAD.replace("b\n", "b,low\n") + ROW.replace("\n", ",9\n"), "several columns low"),
        (HEAD, "no record"),
        ("", "empty"),
        (HEAD + ROW.replace("Sarn", "S" * (1 << 20)), "more than 1,048,576 characters"),
    ],
)
def test_a_row_that_cannot_be_read_is_told_with_its_line(tmp_path: Path, rows: str, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        table_of(written(tmp_path, rows=rows))


def test_how_a_table_is_written_is_told_by_itself_or_by_the_mapping(tmp_path: Path) -> None:
    rows = (HEAD + ROW.replace("10.5", "10|5").replace("20.25", "20|25")).replace(",", ";").replace("|", ",")
    path = written(tmp_path, toml=EVENTS.replace("[columns]", 'decimal = ","\n[columns]'), rows="\ufeff" + rows)
    (record,) = table_of(path).records
    assert (record.id, record.lat) == ("e1", 10.5)
    (tmp_path / "events.csv").write_bytes(rows.replace("Sarn", "Särn").encode("utf-16"))
    assert table_of(path).records[0].place == "Särn"
    (tmp_path / "events.csv").write_bytes(rows.replace("Sarn", "Särn").encode("cp1252"))
    with pytest.raises(InputError, match="not in UTF-8; name its encoding"):
        table_of(path)


def test_a_number_that_may_be_two_is_refused_until_the_mapping_says_which(tmp_path: Path) -> None:
    rows = HEAD + ROW.replace("3,4,7", '3,4,"1,007"')
    path = written(tmp_path, rows=rows)
    with pytest.raises(InputError, match="may be two numbers; name decimal under"):
        table_of(path)
    path.write_text(EVENTS.replace("[columns]", 'decimal = "."\n[columns]'))
    assert table_of(path).records[0].high == 1007
    path.write_text(EVENTS.replace("[columns]", 'decimal = ","\n[columns]'))
    (tmp_path / "events.csv").write_text(rows.replace("10.5", '"10,5"').replace("20.25", '"20,25"'))
    assert table_of(path).records[0].low == 1.007


def test_days_are_read_in_the_order_that_the_mapping_names(tmp_path: Path) -> None:
    rows = HEAD + ROW.replace("2031-05-04", "04.05.2031").replace("2031-05-05", "05.05.2031")
    path = written(tmp_path, rows=rows)
    with pytest.raises(InputError, match="may be two days; name their order"):
        table_of(path)
    path.write_text(EVENTS.replace("[columns]", 'dates = "dmy"\n[columns]'))
    assert table_of(path).records[0].days == (date(2031, 5, 4), date(2031, 5, 5))


def test_one_cell_may_hold_two_days_or_a_month(tmp_path: Path) -> None:
    toml = EVENTS.replace('first = "from"\nlast = "to"', 'day = "from"')
    path = written(tmp_path, toml=toml, rows=HEAD + ROW.replace("2031-05-04", "2031-05-04/2031-05-09"))
    assert table_of(path).records[0].days == (date(2031, 5, 4), date(2031, 5, 9))
    (tmp_path / "events.csv").write_text(HEAD + ROW.replace("2031-05-04", "2031-02"))
    assert table_of(path).records[0].days == (date(2031, 2, 1), date(2031, 2, 28))


def test_kinds_of_their_own_column_are_counted_at_least_and_at_most(tmp_path: Path) -> None:
    toml = EVENTS + '[counted]\ncivilian = ["low", "best"]\n'
    table = table_of(written(tmp_path, toml=toml))
    assert (table.counted, table.records[0].counted) == (frozenset({"civilian"}), {"civilian": (3.0, 7.0)})


def test_only_the_rows_that_are_wanted_are_records(tmp_path: Path) -> None:
    toml = EVENTS + '[only]\ntown = ["Ostra"]\n'
    rows = HEAD + ROW + ROW.replace("Sarn", "Ostra").replace("e1", "e2")
    assert [record.id for record in table_of(written(tmp_path, toml=toml, rows=rows)).records] == ["e2"]


def test_a_record_that_contradicts_itself_is_kept_and_marked(tmp_path: Path) -> None:
    (record,) = table_of(written(tmp_path, rows=HEAD + ROW.replace("3,4,7", "8,4,7"))).records
    assert (record.low, record.high, record.is_in_order) == (4, 8, False)


def test_more_records_than_are_held_are_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reference, "MOST_ROWS", 2)
    with pytest.raises(InputError, match="more than 2 records"):
        table_of(written(tmp_path, rows=HEAD + ROW * 3))


def test_a_table_beyond_its_bound_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows_module, "MOST_SIGNS", 100)
    with pytest.raises(InputError, match="larger than 1 GB"):
        table_of(written(tmp_path, rows=HEAD + ROW * 3))


def test_a_packed_table_that_is_damaged_is_a_sentence(tmp_path: Path) -> None:
    path = written(tmp_path)
    packed = gzip.compress((HEAD + ROW * 1000).encode())
    for damaged in (packed[:-20], packed[:30] + b"damaged" + packed[37:]):
        (tmp_path / "events.csv").write_bytes(damaged)
        with pytest.raises(InputError, match="cut short, or damaged"):
            table_of(path)


def test_a_missing_table_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, toml=EVENTS.replace("events.csv", "no.csv"))
    with pytest.raises(InputError, match="cannot be read"):
        table_of(path)
    with pytest.raises(UsageError, match="check its name"):
        table_of(tmp_path / "no.toml")


def test_the_mapping_that_the_documents_show_maps_a_table(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")
    toml = page.split("```toml\n")[1].split("```")[0]
    (tmp_path / "events.toml").write_text(toml, encoding="utf-8")
    heading = "event;date_start;date_end;town;province;district;latitude;longitude;low;best;high;side_a;side_b"
    row = "e1;04.05.2031;05.05.2031;Särn;Low Valley;North;10,5;20,25;3;4;1.007;The army;"
    lines = f"{heading};deaths_civilians;deaths_unknown;type\n{row};1;2;3\n{row};1;2;2\n"
    (tmp_path / "events.csv.gz").write_bytes(gzip.compress(lines.encode("cp1252")))
    table = table_of(tmp_path / "events.toml")
    (record,) = table.records
    assert (record.place, record.days, record.high) == ("Särn", (date(2031, 5, 4), date(2031, 5, 5)), 1007)
    assert record.counted == {"civilian": (1.0, 3.0)}
