"""Records of a table that figures are laid beside: what each says, of when and where.

A record is somebody's as well: a figure stands inside, above or below what a record has, and nothing is decided by it.
"""

from collections.abc import Mapping
from datetime import date

import msgspec


class Record(msgspec.Struct, frozen=True):
    """One row of a table. `days` are the first and the last, both included; `lat` and `lon` degrees.

    `countries` are codes or names as the table has them, folded, of which a claim must name each; `regions` are the
    provinces or districts that it lies in. Numbers that the table lacks are None; `best` is its own choice between
    them. `counted` are the least and the most of one kind, by its word in the singular: `civilian`.
    `is_in_order` is False where its low is above its best or its high; `low` and `high` are its least and most then.
    """

    id: str
    days: tuple[date, date] | None
    place: str | None
    lat: float | None
    lon: float | None
    countries: tuple[str, ...]
    low: float
    best: float | None
    high: float
    sides: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    counted: Mapping[str, tuple[float, float]] = {}
    is_in_order: bool = True

    @property
    def is_of_region(self) -> bool:
        """True for a record whose place is a whole region; its point is some point within that, and tells little."""
        return self.place is not None and self.place in self.regions


class Table(msgspec.Struct, frozen=True):
    """A table with the way in which it is compared: which figures, and how near in days and kilometres.

    `indicator` and `unit` are those of the figures that are laid beside it; `words` must stand in their claims.
    `takes_bare`: figures without a unit are taken to be in the table's. `counted` are the kinds of what is counted for
    which it has a column of their own; `counts` are words for all that it counts, in the singular; () for people.
    """

    name: str
    source: str
    indicator: str | None
    unit: str | None
    words: tuple[str, ...]
    within_days: int
    within_km: float
    records: tuple[Record, ...]
    takes_bare: bool = False
    counted: frozenset[str] = frozenset()
    counts: frozenset[str] = frozenset()

    @property
    def is_of_counts(self) -> bool:
        """True where numbers of parts and of shorter times add up: the killed do, shares in percent do not."""
        return self.unit is None
