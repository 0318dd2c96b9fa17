"""A gazetteer of the user's own, as CSV: its places win over ours."""

import csv
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from reportedly.errors import UsageError
from reportedly.normalize.places.compiled import Kind, Place
from reportedly.normalize.places.gazetteer import COUNTRY, FIRST, SETTLED, Gazetteer, compiled, gazetteer
from reportedly.normalize.places.keys import key

COLUMNS = ("name", "lat", "lon", "country", "kind", "inside", "alternates")
"""Only `name` must be filled; `alternates` are further names with `|` between them."""

LEVELS: dict[str, int] = {"country": COUNTRY, "subdivision": FIRST, "city": SETTLED, "village": SETTLED}
KINDS: tuple[Kind, ...] = ("country", "subdivision", "city", "village", "region", "area")

LARGEST = 5_000_000
"""Bytes of a file that is read."""

Row = tuple[Place, tuple[str, ...]]


@lru_cache(maxsize=4)
def own(path: Path) -> Gazetteer:
    """The gazetteer of a CSV file, before the package's own; read once for the process.

    Raises:
        UsageError: when the file cannot be read, or a row is wrong; the sentence names the line.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise UsageError(f"{path}: a gazetteer of more than {LARGEST:,} bytes is not read; split it.")
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: a gazetteer is CSV in UTF-8; this is not.") from error
    except OSError as error:
        raise UsageError(f"{path}: the gazetteer cannot be read ({error.strerror}).") from error
    return Gazetteer(compiled(), tuple(_rows(text, path=path)))


def _rows(text: str, *, path: Path) -> Iterator[Row]:
    reader = csv.reader(text.splitlines(), strict=True)
    number = compiled().size
    columns: Sequence[str] = ()
    try:
        for row in reader:
            line = f"{path}, line {reader.line_num}"
            if not columns:
                columns = _columns(row, line=line)
            elif any(field.strip() for field in row):
                number += 1
                yield _row(row, columns=columns, number=number, line=line)
    except csv.Error as error:
        raise UsageError(f"{path}, line {reader.line_num}: this is no row of CSV: {error}.") from error
    if not columns:
        raise UsageError(f"{path}: the gazetteer is empty; its first line names the columns: {','.join(COLUMNS)}.")


def _columns(row: Sequence[str], *, line: str) -> Sequence[str]:
    names = [field.strip().lower() for field in row]
    strange = [name for name in names if name not in COLUMNS]
    if strange or "name" not in names or len(set(names)) < len(names):
        raise UsageError(
            f"{line}: the first line names the columns, of {','.join(COLUMNS)}, each once; name is a must."
        )
    return names


def _row(row: Sequence[str], *, columns: Sequence[str], number: int, line: str) -> Row:
    if len(row) != len(columns):
        raise UsageError(f"{line}: {len(row)} fields where the first line names {len(columns)} columns.")
    fields = {column: field.strip() for column, field in zip(columns, row, strict=True)}
    name, kind, country = fields["name"], fields.get("kind") or "city", fields.get("country", "").upper() or None
    if not key(name):
        raise UsageError(f"{line}: the name is missing.")
    if kind not in KINDS:
        raise UsageError(f"{line}: kind is {kind!r}; it must be one of {', '.join(KINDS)}.")
    if country is not None and gazetteer().country(country) is None:
        raise UsageError(f"{line}: country is {country!r}; it must be a code of ISO 3166-1 with two letters, as SY.")
    lat, lon = _degrees(fields, "lat", most=90, line=line), _degrees(fields, "lon", most=180, line=line)
    if (lat is None) != (lon is None):
        raise UsageError(f"{line}: lat and lon stand together, or both are empty.")
    inside = _inside(fields.get("inside", ""), country=country, line=line)
    place = Place(
        number=number,
        name=name,
        kind=next(known for known in KINDS if known == kind),
        level=LEVELS.get(kind, SETTLED),
        country=country or (gazetteer().place(inside).country if inside else None),
        population=0,
        lat=lat,
        lon=lon,
        geonames=None,
        inside=inside,
    )
    further = (other.strip() for other in fields.get("alternates", "").split("|"))
    return place, (name, *filter(None, further))


def _degrees(fields: dict[str, str], column: str, *, most: int, line: str) -> float | None:
    written = fields.get(column, "")
    if not written:
        return None
    try:
        degrees = float(written)
    except ValueError:
        degrees = float("nan")
    if not -most <= degrees <= most:
        raise UsageError(f"{line}: {column} is {written!r}; it must be degrees from -{most} to {most}, as 35.86.")
    return degrees


def _inside(name: str, *, country: str | None, line: str) -> int | None:
    """The number of the area that holds the place: the country itself where none is named."""
    ours = gazetteer()
    if name:
        areas = [place for place in ours.named(key(name)) if place.level != SETTLED]
        held = [place for place in areas if country is None or place.country == country]
        if not held:
            where = f" in {country}" if country else ""
            raise UsageError(f"{line}: inside is {name!r}; no country or subdivision of that name is known{where}.")
        return held[0].number
    around = ours.country(country) if country else None
    return around.number if around is not None else None
