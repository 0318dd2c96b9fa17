"""What was reached, kept in `floors.json`: a bound for each figure, that only ever gets stricter."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

SLACK = 0.005
"""A bound lies this share of the figure away from it: int8 sums differ in the last bit between kinds of processors, and
a claim at the edge then falls to either side."""


class Floor(msgspec.Struct, frozen=True, omit_defaults=True):
    """One figure that is held: `floor` from below, or `ceiling` from above where less is better.

    `digest` is of the data it was `measured` on, and `date` the day.
    """

    measured: float
    date: str
    digest: str
    floor: float | None = None
    ceiling: float | None = None

    @property
    def bound(self) -> str:
        return f"floor {self.floor}" if self.floor is not None else f"ceiling {self.ceiling}"

    def holds(self, figure: float) -> bool:
        """True when the figure is as good as it must be."""
        if self.floor is not None:
            return figure >= self.floor
        return self.ceiling is not None and figure <= self.ceiling

    def is_stricter(self, other: "Floor") -> bool:
        """True when this bound asks for more than the other, of the same side."""
        if self.floor is not None and other.floor is not None:
            return self.floor > other.floor
        return self.ceiling is not None and other.ceiling is not None and self.ceiling < other.ceiling


class Measure(msgspec.Struct, frozen=True):
    """A figure as it was measured just now, and on what."""

    figure: float
    digest: str
    less_is_better: bool = False


def fallen(floors: Mapping[str, Floor], *, measures: Mapping[str, Measure]) -> Iterator[str]:
    """A sentence for each figure that is worse than its bound, or cannot be compared with it."""
    for name, floor in floors.items():
        measure = measures.get(name)
        if measure is None:
            yield f"{name} is held by a {floor.bound}, but nothing measures it."
        elif measure.digest != floor.digest:
            yield f"{name} was measured on other data ({floor.digest}) than is here ({measure.digest})."
        elif not floor.holds(measure.figure):
            yield f"{name} is {measure.figure}, against its {floor.bound} ({floor.measured} on {floor.date})."


def raised(floors: Mapping[str, Floor], *, measures: Mapping[str, Measure], date: str) -> dict[str, Floor]:
    """The floors with each bound moved to just short of what was measured, where that asks for more; none is loosened.

    A floor whose data changed is measured anew.
    """
    after = dict(floors)
    for name, measure in measures.items():
        old, new = floors.get(name), _just_short_of(measure, date=date)
        if old is None or old.digest != new.digest or new.is_stricter(old):
            after[name] = new
    return after


def _just_short_of(measure: Measure, *, date: str) -> Floor:
    slack = abs(measure.figure) * SLACK
    if measure.less_is_better:
        return Floor(measure.figure, date, measure.digest, ceiling=round(measure.figure + slack, 3))
    return Floor(measure.figure, date, measure.digest, floor=round(measure.figure - slack, 3))


def load(path: Path) -> dict[str, Floor]:
    return msgspec.json.decode(path.read_bytes(), type=dict[str, Floor])


def save(floors: Mapping[str, Floor], *, path: Path) -> None:
    compact = msgspec.json.encode(dict(sorted(floors.items())))
    path.write_bytes(msgspec.json.format(compact, indent=2) + b"\n")
