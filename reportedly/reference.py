"""Records of a table that figures are laid beside: what each says, of when and where.

A record is somebody's as well: a figure stands inside, above or below what a record has, and is neither true nor false
for it.
"""

from datetime import date

import msgspec


class Record(msgspec.Struct, frozen=True):
    """One row of a table. `days` are the first and the last, both included; `lat` and `lon` degrees, `country` a code
    or name as the table has it, folded. Numbers that the table lacks are None; `best` is its own choice between them.
    """

    id: str
    days: tuple[date, date] | None
    place: str | None
    lat: float | None
    lon: float | None
    country: str | None
    low: float
    best: float | None
    high: float
    sides: tuple[str, ...] = ()


class Table(msgspec.Struct, frozen=True):
    """A table with the way in which it is compared: which figures, and how near in days and kilometres.

    `indicator` and `unit` are those of the figures that are laid beside it; `words` must stand in their claims.
    """

    name: str
    source: str
    indicator: str | None
    unit: str | None
    words: tuple[str, ...]
    within_days: int
    within_km: float
    records: tuple[Record, ...]
