"""Sources become the one file: places numbered, names folded and sorted, the middle of each area reckoned.

The same wheels give the same bytes on every machine: nothing here depends on a clock, a locale or a compressor.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

import msgspec

from reportedly.normalize.places.compiled import HEADER, MAGIC, RECORD, STRIDE, UNLOCATED, digits
from reportedly.normalize.places.keys import is_latin, key
from train.gazetteer.sources import Area, Settlement, Sources

POINTS = Path(__file__).with_name("points.txt")

MOST_PLACES = 60
"""Places kept for one name, the most peopled first: of a name with more nobody could tell which is meant."""

LONGEST_NAME = 40
"""Characters of an alternate name: longer ones are official titles that no news text spells out."""

Point = tuple[float, float]


class Entry(msgspec.Struct, frozen=True):
    """A place on its way into the file; `inside` and `country` are numbers in the file."""

    name: str
    names: tuple[str, ...]
    geonames: int
    population: int
    point: Point | None
    inside: int
    country: int
    level: int
    code: str = ""


def compiled(sources: Sources) -> bytes:
    """The bytes of the file."""
    entries = list(_entries(sources))
    names, starts = _names(entries)
    records = b"".join(_record(entry, name=start) for entry, start in zip(entries, starts, strict=True))
    index, heads = _index(entries)
    header = HEADER.pack(MAGIC, len(entries), len(names), len(index), len(heads))
    return b"".join((header, records, names, index, *(head.to_bytes(4, "little") for head in heads)))


def _entries(sources: Sources) -> Iterator[Entry]:
    """Countries, subdivisions, settlements: what holds a place has a lower number than it."""
    countries = sorted(sources.countries, key=lambda number: sources.countries[number].iso)
    levels = sorted(sources.subdivisions, key=lambda number: (_level(sources.subdivisions[number]), number))
    ranks = {("country", number): rank for rank, number in enumerate(countries, start=1)}
    ranks |= {("subdivision", number): rank for rank, number in enumerate(levels, start=1 + len(countries))}
    points, people = _middles(sources), _people(sources)
    for number in countries:
        area = sources.countries[number]
        yield _area(area, point=points.get(("country", number)), people=sources.people.get(area.iso, 0), ranks=ranks)
    for number in levels:
        area = sources.subdivisions[number]
        yield _area(area, point=points.get(("subdivision", number)), people=people.get(number, 0), ranks=ranks)
    for settlement in sorted(sources.settlements, key=lambda settlement: settlement.geonames):
        if settlement.country in sources.countries:
            yield _settled(settlement, ranks=ranks)


def _level(area: Area) -> int:
    return 1 if area.level <= 1 else 2


def _area(area: Area, *, point: Point | None, people: int, ranks: Mapping[tuple[str, int], int]) -> Entry:
    country = ranks.get(("country", area.country), 0)
    around = ranks[("subdivision", area.parent)] if area.parent else country
    level = 0 if area.level == 0 and area.parent is None and len(area.iso) == len("XX") else _level(area)
    names = (area.name, *(name for name in area.aliases if _is_kept(name)))
    code = area.iso if level == 0 else ""
    return Entry(area.name, names, area.geonames, people, point, 0 if level == 0 else around, country, level, code)


def _settled(settlement: Settlement, *, ranks: Mapping[tuple[str, int], int]) -> Entry:
    country = ranks["country", settlement.country]
    inside = ranks["subdivision", settlement.inside] if settlement.inside else country
    names = (settlement.name, *(name for name in settlement.alternates if _is_kept(name)))
    point = (settlement.lat, settlement.lon)
    return Entry(settlement.name, names, settlement.geonames, settlement.population, point, inside, country, 3)


def _is_kept(name: str) -> bool:
    """Latin letters, a capital in front (the others are bare transliterations), and no mere code."""
    shown = is_latin(name) and name[:1].isupper() and 2 < len(name) <= LONGEST_NAME
    return shown and not (name.isupper() and len(name) <= 4)


def _people(sources: Sources) -> dict[int, int]:
    """How many live in the settlements of each subdivision that the sources know: a floor of its population."""
    people: dict[int, int] = defaultdict(int)
    for settlement in sources.settlements:
        for number in _around(settlement, sources=sources):
            people[number] += settlement.population
    return people


def _around(settlement: Settlement, *, sources: Sources) -> Iterator[int]:
    number = settlement.inside
    while number:
        yield number
        number = sources.subdivisions[number].parent


def _middles(sources: Sources) -> dict[tuple[str, int], Point]:
    """The middle of the inhabited land: the mean of the degrees of latitude and longitude that hold a settlement.

    A mean of the settlements lies where most of them are; in the middle of Texas there are few.
    Places whose settlements keep to one side are in `points.txt`.
    """
    cells: dict[tuple[str, int], set[tuple[int, int]]] = defaultdict(set)
    for settlement in sources.settlements:
        cell = (math.floor(settlement.lat), math.floor(settlement.lon))
        cells["country", settlement.country].add(cell)
        for number in _around(settlement, sources=sources):
            cells["subdivision", number].add(cell)
    narrow = _narrow(sources, cells=cells)
    told = dict(_told())
    middles = {area: narrow.get(area) or _mean(found) for area, found in cells.items()}
    for kind, areas in (("country", sources.countries), ("subdivision", sources.subdivisions)):
        middles |= {(kind, number): told[area.iso] for number, area in areas.items() if area.iso in told}
    return middles


def _narrow(sources: Sources, *, cells: Mapping[tuple[str, int], set[tuple[int, int]]]) -> dict[tuple[str, int], Point]:
    """Of areas in fewer than six degrees, the mean of their settlements themselves."""
    points: dict[tuple[str, int], list[Point]] = defaultdict(list)
    for settlement in sources.settlements:
        point = (settlement.lat, settlement.lon)
        around = (("subdivision", number) for number in _around(settlement, sources=sources))
        for area in (("country", settlement.country), *around):
            if len(cells[area]) < 6:
                points[area].append(point)
    return {area: (_mid(lat for lat, _ in found), _mid(lon for _, lon in found)) for area, found in points.items()}


def _mean(cells: Iterable[tuple[int, int]]) -> Point:
    found = sorted(cells)
    return (_mid(lat + 0.5 for lat, _ in found), _mid(lon + 0.5 for _, lon in found))


def _mid(degrees: Iterable[float]) -> float:
    found = list(degrees)
    return round(math.fsum(found) / len(found), 2)


def _told() -> Iterator[tuple[str, Point]]:
    for line in POINTS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            code, lat, lon = (field.strip() for field in line.split("|"))
            yield code, (float(lat), float(lon))


def _record(entry: Entry, *, name: int) -> bytes:
    lat, lon = (round(degrees * 100_000) for degrees in entry.point) if entry.point else (UNLOCATED, UNLOCATED)
    people = min(entry.population, 0xFFFFFFFF)
    return RECORD.pack(entry.geonames, people, lat, lon, entry.inside, name, entry.country, entry.level)


def _names(entries: Iterable[Entry]) -> tuple[bytes, list[int]]:
    """The names, each once (a country's with its code), and where each entry's begins."""
    known: dict[bytes, int] = {}
    starts, end = [], 0
    for entry in entries:
        written = entry.name.encode("utf-8") + b"\0" + entry.code.encode("ascii")
        if written not in known:
            known[written] = end
            end += len(written)
        starts.append(known[written])
    return b"".join(known), starts


def _index(entries: list[Entry]) -> tuple[bytes, list[int]]:
    """The index, and where each `STRIDE`th line of it begins."""
    numbers: dict[bytes, list[int]] = defaultdict(list)
    for number, entry in enumerate(entries, start=1):
        for name in dict.fromkeys(map(key, entry.names)):
            if name:
                numbers[name.encode("utf-8")].append(number)
    lines, heads, end = [b"\n"], [], 1
    for rank, written in enumerate(sorted(numbers)):
        ordered = sorted(
            numbers[written], key=lambda number: (entries[number - 1].level, -entries[number - 1].population)
        )
        line = written + b"\t" + b"".join(map(digits, islice(ordered, MOST_PLACES))) + b"\n"
        if rank % STRIDE == 0:
            heads.append(end)
        lines.append(line)
        end += len(line)
    return b"".join(lines), heads


def _rank(entry: Entry) -> tuple[int, int]:
    return entry.level, -entry.population
