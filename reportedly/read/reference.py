"""A CSV of records, whose columns a TOML file names once, becomes a `Table`.

    [table]
    file = "events.csv.gz"            beside this file; .gz is unpacked
    name = "Events of the North"
    source = "The recorder's own words for who made it, and the licence"
    encoding = "utf-8"                as usual

    [columns]
    id = "event"
    first = "date_start"              or day = "date", or year = "year"
    last = "date_end"
    place = "town"
    lat = "latitude"
    lon = "longitude"                 or country = "iso"
    low = "low"                       or value = "share"
    best = "best"
    high = "high"
    sides = ["side_a", "side_b"]

    [compare]
    indicator = "killed"              or unit = "percent"
    words = ["export"]                what must stand in the claim as well
    days = 1
    km = 20

Invariant: nothing is passed over silently: a row that cannot be read is an error that names the file and the line.
"""

import csv
import gzip
import io
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec

from reportedly.errors import Missing, NotText, TooLarge, UsageError
from reportedly.reference import Record, Table

MOST_BYTES = 1 << 30
"""Of a table, unpacked; more belongs into a database."""


class Columns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The names of a table's columns."""

    id: str
    first: str | None = None
    last: str | None = None
    day: str | None = None
    year: str | None = None
    place: str | None = None
    lat: str | None = None
    lon: str | None = None
    country: str | None = None
    low: str | None = None
    best: str | None = None
    high: str | None = None
    value: str | None = None
    sides: tuple[str, ...] = ()

    def named(self) -> Iterator[str]:
        """All columns that are asked for."""
        for name in self.__struct_fields__:
            told = getattr(self, name)
            yield from ((told,) if isinstance(told, str) else told or ())


class Compare(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How figures are laid beside the table."""

    indicator: str | None = None
    unit: str | None = None
    words: tuple[str, ...] = ()
    days: int = 1
    km: float = 20.0


class About(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the table is."""

    file: str
    name: str
    source: str
    encoding: str = "utf-8"
    delimiter: str = ","


class Mapped(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole TOML file."""

    table: About
    columns: Columns
    compare: Compare


def table_of(path: Path) -> Table:
    """The table that a TOML file names, all its rows read.

    Raises:
        UsageError: when the TOML file cannot be read, or lacks something.
        InputError: when the table cannot be read, or a row of it.
    """
    mapped = _mapped(path)
    return Table(
        name=mapped.table.name,
        source=mapped.table.source,
        indicator=mapped.compare.indicator,
        unit=mapped.compare.unit,
        words=tuple(word.casefold() for word in mapped.compare.words),
        within_days=mapped.compare.days,
        within_km=mapped.compare.km,
        records=tuple(_records(path.parent / mapped.table.file, mapped=mapped)),
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
    columns = mapped.columns
    if (columns.value is None) == (columns.low is None and columns.best is None and columns.high is None):
        raise UsageError(f"{path}: [columns] names what is counted: value, or some of low, best and high.")
    if mapped.compare.indicator is None and mapped.compare.unit is None:
        raise UsageError(f"{path}: [compare] says which figures: indicator, unit, or both.")
    return mapped


def _records(path: Path, *, mapped: Mapped) -> Iterator[Record]:
    text = _text(path, encoding=mapped.table.encoding)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=mapped.table.delimiter)
    absent = [name for name in mapped.columns.named() if name not in (rows.fieldnames or ())]
    if absent:
        raise NotText(str(path), f"It has no column {absent[0]}; it has {', '.join(rows.fieldnames or ())}.")
    for row in rows:
        try:
            yield _record(row, columns=mapped.columns)
        except (ValueError, OverflowError) as error:
            raise NotText(
                str(path), f"Line {rows.line_num} cannot be read ({error}); mend it, or leave it out."
            ) from error


def _text(path: Path, *, encoding: str) -> str:
    try:
        with gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb") as file:
            body = file.read(MOST_BYTES + 1)
    except (OSError, EOFError) as error:
        reason = getattr(error, "strerror", None) or "it is cut short"
        raise Missing(str(path), f"The table cannot be read ({reason}); check its name.") from error
    if len(body) > MOST_BYTES:
        raise TooLarge(str(path), "The table is larger than 1 GB; give the part that is needed.")
    try:
        return body.decode("utf-8-sig" if encoding.lower() == "utf-8" else encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise NotText(str(path), f"It is not in {encoding}; name its encoding under [table].") from error


def _record(row: Mapping[str, Any], *, columns: Columns) -> Record:
    def number(name: str | None) -> float | None:
        told = (row[name] or "").strip() if name else ""
        return float(told.replace(",", "")) if told else None

    def words(name: str | None) -> str | None:
        return " ".join((row[name] or "").split()) or None if name else None

    low, best, high = (number(name) for name in (columns.low, columns.best, columns.high))
    value = number(columns.value)
    known = [one for one in (value, low, best, high) if one is not None]
    if not known:
        raise ValueError("no number stands in it")
    return Record(
        id=words(columns.id) or "",
        days=_days(words, columns=columns),
        place=words(columns.place),
        lat=number(columns.lat),
        lon=number(columns.lon),
        country=(words(columns.country) or "").casefold() or None,
        low=low if low is not None else min(known),
        best=best if best is not None else value,
        high=high if high is not None else max(known),
        sides=tuple(side for name in columns.sides if (side := words(name)) is not None),
    )


def _days(words: Any, *, columns: Columns) -> tuple[date, date] | None:
    year = words(columns.year)
    if year is not None:
        return date(int(year), 1, 1), date(int(year) + 1, 1, 1) - timedelta(days=1)
    first = words(columns.first) or words(columns.day)
    if first is None:
        return None
    last = words(columns.last) or first
    return date.fromisoformat(first[:10]), date.fromisoformat(last[:10])
