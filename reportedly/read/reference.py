"""A CSV of records, whose columns a TOML file names once, becomes a `Table`.

    [table]
    file = "events.csv.gz"            beside this file; what is packed by gzip is unpacked
    name = "Events of the North"
    source = "The recorder's own words for who made it, and the licence"
    encoding = "cp1252"               as usual UTF-8, or what the mark at its head tells
    delimiter = ";"                   as usual the one by which its columns are found
    decimal = ","                     as usual "."; "17,234" is refused unless it is named
    dates = "dmy"                     or "mdy", for 04.05.2031; as usual 2031-05-04

    [columns]
    id = "event"                      or several: ["country", "year"]
    first = "date_start"              or day = "date", or year = "year"; a day may be 2031-05-04/2031-05-06
    last = "date_end"
    place = "town"
    region = ["province"]             for figures of a whole province
    lat = "latitude"
    lon = "longitude"                 or country = "iso"; ["reporter", "partner"]: a claim must name both
    low = "low"                       or value = "share"
    best = "best"
    high = "high"
    sides = ["side_a", "side_b"]

    [counted]
    civilian = "deaths_civilians"     the column of one kind of what is counted; or, behind it, of those who may
                                      be of that kind: ["deaths_civilians", "deaths_unknown"]

    [only]
    type = ["1", "3"]                 rows with one of these words in this column

    [compare]
    indicator = "killed"              or unit = "percent"
    words = ["export"]                what must stand in the claim as well
    counts = ["boat", "vessel"]       what its numbers count, in the singular; as usual people
    bare = true                       "25" without a unit is taken to be in the table's
    days = 1
    km = 20

Invariant: nothing is passed over silently: a row that cannot be read is an error that names the file and the line.
"""

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TypeAlias

import msgspec

from reportedly.errors import NotText, TooLarge, UsageError
from reportedly.read.cells import Decimal, Order, days_of, number_of
from reportedly.read.rows import Dialect, Row, ragged, rows
from reportedly.reference import Record, Table

MOST_ROWS = 500_000
"""Of a table: they are held in memory, about a kilobyte each."""

Names: TypeAlias = str | tuple[str, ...]
"""One column or several."""


class Columns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The names of a table's columns."""

    id: Names
    first: str | None = None
    last: str | None = None
    day: str | None = None
    year: str | None = None
    place: str | None = None
    region: Names = ()
    lat: str | None = None
    lon: str | None = None
    country: Names = ()
    low: str | None = None
    best: str | None = None
    high: str | None = None
    value: str | None = None
    sides: Names = ()

    def named(self) -> Iterator[str]:
        """All columns that are asked for."""
        for name in self.__struct_fields__:
            yield from _several(getattr(self, name))


class Compare(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How figures are laid beside the table."""

    indicator: str | None = None
    unit: str | None = None
    words: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    bare: bool = False
    days: int = 1
    km: float = 20.0


class About(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the table is."""

    file: str
    name: str
    source: str
    encoding: str | None = None
    delimiter: str | None = None
    decimal: Decimal | None = None
    dates: Order = "ymd"


class Mapped(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole TOML file."""

    table: About
    columns: Columns
    compare: Compare
    counted: dict[str, Names] = {}
    only: dict[str, tuple[str, ...]] = {}


def table_of(path: Path) -> Table:
    """The table that a TOML file names, all its rows read.

    Raises:
        UsageError: when the TOML file cannot be read, or lacks something.
        InputError: when the table cannot be read, or a row of it.
    """
    mapped = _mapped(path)
    records = tuple(_records(path.parent / mapped.table.file, mapped=mapped))
    return Table(
        name=mapped.table.name,
        source=mapped.table.source,
        indicator=mapped.compare.indicator,
        unit=mapped.compare.unit,
        words=tuple(word.casefold() for word in mapped.compare.words),
        within_days=mapped.compare.days,
        within_km=mapped.compare.km,
        records=records,
        takes_bare=mapped.compare.bare,
        counted=frozenset(mapped.counted),
        counts=frozenset(mapped.compare.counts),
    )


def _mapped(path: Path) -> Mapped:
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        mapped = msgspec.convert(told, Mapped)
    except OSError as error:
        raise UsageError(f"{path}: The file cannot be read ({error.strerror}); check its name.") from error
    except (ValueError, msgspec.ValidationError) as error:
        raise UsageError(
            f"{path}: This does not map a table ({error}); `reportedly check --help` shows how."
        ) from error
    amiss = next(_amiss(mapped), None)
    if amiss is not None:
        raise UsageError(f"{path}: {amiss}")
    return mapped


def _amiss(mapped: Mapped) -> Iterator[str]:
    """What a mapping lacks, or says twice."""
    columns, compare = mapped.columns, mapped.compare
    if (columns.value is None) == (columns.low is None and columns.best is None and columns.high is None):
        yield "[columns] names what is counted: value, or some of low, best and high."
    if compare.indicator is None and compare.unit is None:
        yield "[compare] says which figures: indicator, unit, or both."
    if sum(one is not None for one in (columns.first, columns.day, columns.year)) != 1:
        yield "[columns] says of when a record is by one of first, day and year."
    if (columns.lat is None) != (columns.lon is None):
        yield "[columns] names both lat and lon, or neither."
    if columns.lat is None and not columns.country and not columns.region:
        yield "[columns] says of where a record is: lat and lon, country, or region."
    if compare.days < 0 or compare.km < 0:
        yield "[compare] has days and km from 0 on."
    if mapped.table.delimiter is not None and len(mapped.table.delimiter) != 1:
        yield "[table] has one sign as its delimiter."


def _records(path: Path, *, mapped: Mapped) -> Iterator[Record]:
    about = mapped.table
    wanted = tuple(dict.fromkeys((*mapped.columns.named(), *_columns(mapped), *mapped.only)))
    dialect = Dialect(wanted, about.encoding, about.delimiter)
    told: dict[object, object] = {}
    kept = 0
    with closing(rows(path, dialect=dialect)) as found:
        for line, row in found:
            if any(row[column].strip() not in words for column, words in mapped.only.items()):
                continue
            kept += 1
            if kept > MOST_ROWS:
                raise TooLarge(str(path), f"It has more than {MOST_ROWS:,} records; give the part that is needed.")
            try:
                yield _with_shared(_record(row, mapped=mapped, line=line), told)
            except (ValueError, OverflowError) as error:
                raise ragged(path, line, error) from error
    if not kept:
        raise NotText(str(path), "It has no record, or none that [only] leaves; check the mapping.")


def _record(row: Row, *, mapped: Mapped, line: int) -> Record:
    columns, decimal = mapped.columns, mapped.table.decimal

    def number(name: str | None) -> float | None:
        return number_of(row[name], decimal=decimal) if name else None

    def words(names: Names | None) -> tuple[str, ...]:
        return tuple(told for name in _several(names) if (told := " ".join(row[name].split())))

    low, best, high = (number(name) for name in (columns.low, columns.best, columns.high))
    value = number(columns.value)
    known = [one for one in (value, low, best, high) if one is not None]
    if not known:
        raise ValueError("no number stands in it")
    lat, lon = _degrees(number(columns.lat), 90.0), _degrees(number(columns.lon), 180.0)
    return Record(
        id=" ".join(words(columns.id)) or f"line {line}",
        days=_days(row, columns=columns, order=mapped.table.dates),
        place=next(iter(words(columns.place)), None),
        lat=lat,
        lon=lon,
        countries=tuple(told.casefold() for told in words(columns.country)),
        low=min(known),
        best=best if best is not None else value,
        high=max(known),
        is_in_order=sorted(told := [one for one in (low, best, high) if one is not None]) == told,
        sides=words(columns.sides),
        regions=words(columns.region),
        counted=_counted(row, mapped=mapped),
    )


def _with_shared(record: Record, told: dict[object, object]) -> Record:
    """The record with the words and days that others have as well held once."""
    shared = ("days", "place", "countries", "sides", "regions")
    return msgspec.structs.replace(
        record, **{name: told.setdefault(value := getattr(record, name), value) for name in shared}
    )


def _counted(row: Row, *, mapped: Mapped) -> Mapping[str, tuple[float, float]]:
    """The least and the most of each kind: its own column, and that with all who may be of it."""
    found: dict[str, tuple[float, float]] = {}
    for word, columns in mapped.counted.items():
        numbers = [number_of(row[column], decimal=mapped.table.decimal) for column in _several(columns)]
        if numbers and numbers[0] is not None:
            found[word] = numbers[0], sum(number for number in numbers if number is not None)
    return found


def _columns(mapped: Mapped) -> Iterator[str]:
    return (column for columns in mapped.counted.values() for column in _several(columns))


def _degrees(told: float | None, most: float) -> float | None:
    if told is not None and abs(told) > most:
        raise ValueError(f"{told:g} degrees are no place; they end at {most:g}")
    return told


def _days(row: Row, *, columns: Columns, order: Order) -> tuple[date, date] | None:
    if columns.first is None:
        return days_of(row[columns.day or columns.year or ""], order=order)
    first = days_of(row[columns.first], order=order)
    last = days_of(row[columns.last], order=order) if columns.last else None
    if first is None:
        return None
    if last is not None and last[1] < first[0]:
        raise ValueError(f"it ends on {last[1]}, before it begins")
    return first[0], (last or first)[1]


def _several(names: Names | None) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else names or ()
