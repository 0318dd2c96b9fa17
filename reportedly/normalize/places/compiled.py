"""The gazetteer's file: how it is laid out, written by `train/gazetteer` and read here without being loaded.

All numbers are little-endian. After the magic word stand the counts and lengths of four sections, then they follow:

1. the places, one `RECORD` each: countries, then subdivisions, then settlements, each by their GeoNames number;
   `inside` is the number of the place around it counted from 1, 0 for none; degrees are in hundred-thousandths;
2. their names, UTF-8, each ended by a zero byte; a record holds where its own begins. A country's is followed by its
   code;
3. the index: lines of a key, a tab, and for each place of that name, in order of its people, `DIGITS` characters;
   in byte order of the keys. Before the first line and after the last stands a line's end;
4. where each `STRIDE`th line of the index begins.
"""

import mmap
import struct
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from reportedly.errors import WeightsError

MAGIC = b"RPLACE01"
HEADER = struct.Struct("<8sIIII")
RECORD = struct.Struct("<IIiiIIBB")
STRIDE = 128
DIGITS = 3
BASE = 85
FIRST_DIGIT = 36
"""Digits of the index are the characters from `$` on, up to the letter x; no tab or line end is among them."""

UNLOCATED = 0x7FFFFFFF

Kind = Literal["country", "subdivision", "city", "village", "region", "area"]
KINDS: tuple[Kind, ...] = ("country", "subdivision", "subdivision", "city")
"""The kind of a record by its level: a country, a first or second subdivision, a populated place of any size."""


class Place(msgspec.Struct, frozen=True):
    """One place. `lat` and `lon` are degrees; `country` is ISO 3166-1 alpha-2; `level` 0 is a country, 1 and 2 its
    subdivisions, 3 a populated place. `inside` is the number of what holds it, `geonames` None for a user's own.
    """

    number: int
    name: str
    kind: Kind
    level: int
    country: str | None
    population: int
    lat: float | None
    lon: float | None
    geonames: int | None
    inside: int | None


class Compiled:
    """The file, mapped into memory; closed when nobody holds it any longer."""

    def __init__(self, path: Path) -> None:
        """Raises WeightsError when the file is missing or is another one."""
        try:
            with path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError) as error:
            raise WeightsError(f"{path}: the gazetteer is missing or empty; install the package again.") from error
        if self._map[: len(MAGIC)] != MAGIC:
            raise WeightsError(f"{path}: this is no gazetteer of this version; install the package again.")
        _, places, names, index, heads = HEADER.unpack_from(self._map)
        self.size = places
        self._names = HEADER.size + places * RECORD.size
        self._index = self._names + names
        self._end = self._index + index
        self._heads = array("I", self._map[self._end : self._end + heads * 4])
        self._firsts = [self._key_at(self._index + head) for head in self._heads]

    def _key_at(self, at: int) -> bytes:
        return self._map[at : self._map.find(b"\t", at)]

    def numbers(self, key: str) -> Iterator[int]:
        """The numbers of the places that go by this key, the most peopled first."""
        wanted = key.encode("utf-8")
        block = bisect_right(self._firsts, wanted) - 1
        if block < 0:
            return
        start = self._index + self._heads[block] - 1
        end = self._index + self._heads[block + 1] if block + 1 < len(self._heads) else self._end
        line = self._map.find(b"\n" + wanted + b"\t", start, end)
        if line < 0:
            return
        begin = line + len(wanted) + 2
        digits = self._map[begin : self._map.find(b"\n", begin)]
        yield from (undigits(digits[at : at + DIGITS]) for at in range(0, len(digits), DIGITS))

    def place(self, number: int) -> Place:
        """The place of a number, counted from 1."""
        at = HEADER.size + (number - 1) * RECORD.size
        geonames, people, lat, lon, inside, name, country, level = RECORD.unpack_from(self._map, at)
        begin = self._names + name
        return Place(
            number=number,
            name=self._map[begin : self._map.find(b"\0", begin)].decode("utf-8"),
            kind=KINDS[level],
            level=level,
            country=self._code(country),
            population=people,
            lat=None if lat == UNLOCATED else lat / 100_000,
            lon=None if lon == UNLOCATED else lon / 100_000,
            geonames=geonames or None,
            inside=inside or None,
        )

    def _code(self, country: int) -> str:
        """The ISO code, which stands behind the name of a country."""
        at = HEADER.size + (country - 1) * RECORD.size
        begin = self._names + RECORD.unpack_from(self._map, at)[5]
        end = self._map.find(b"\0", begin)
        return self._map[end + 1 : end + 3].decode("ascii")


def digits(number: int) -> bytes:
    """A number in the index.

    >>> undigits(digits(123_456))
    123456
    """
    high, low = divmod(number, BASE)
    top, middle = divmod(high, BASE)
    return bytes((top + FIRST_DIGIT, middle + FIRST_DIGIT, low + FIRST_DIGIT))


def undigits(written: bytes) -> int:
    top, middle, low = written
    return ((top - FIRST_DIGIT) * BASE + middle - FIRST_DIGIT) * BASE + low - FIRST_DIGIT
