"""The map of a page's places: one that shows all of them, and closer ones where several lie near one another."""

from collections.abc import Iterator, Sequence
from math import cos, floor, log10, radians
from typing import TypeAlias

import msgspec

from reportedly.show.charts.labels import Label, labels
from reportedly.show.charts.land import Land, half_size, lands
from reportedly.show.charts.window import WIDTH, Reach, Window, window_around
from reportedly.show.entries import PlaceEntry, within
from reportedly.show.harmless import visible

AROUND = {"country": 4.0, "region": 3.0, "subdivision": 1.2}
AROUND_OTHERS = 0.4
LARGEST_COUNTRY = 14.0
"""Degrees around a place that belong into the picture, by its kind; of a country all, if it is not too large."""

RADII = {"country": 6.0, "area": 13.0, "point": 5.5}
"""Units that a mark reaches around its place, by how it is drawn; as in the sheet's template."""

FAR_LETTER = 9
"""Units from a frame to the middle of its letter."""

CELLS = 24
"""A map is divided into so many columns; places in touching cells belong together on a closer one."""

FEWEST_TOGETHER = 2
MOST_MAPS = 4
CLOSER = 3.0
"""Places that deserve a closer map, how many maps are drawn in all, and how much closer it must be to be worth it."""

MOST_LINES = 6
"""Meridians in a picture."""

STEPS_OF_DEGREES = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60)
KM_IN_DEGREE = 111.32
"""Kilometres in a degree of latitude, and of longitude at the equator (WGS 84: 40,075 km around)."""

LONGEST_SCALE = 160
"""Units of the bar that shows a distance."""

Cell: TypeAlias = tuple[int, int]


class Spot(msgspec.Struct, frozen=True):
    """A place in the picture. `number` is its row in the list beside the map; `kind` how it is drawn."""

    x: float
    y: float
    kind: str
    number: int
    title: str
    label: Label | None


class Line(msgspec.Struct, frozen=True):
    """A meridian or parallel, with its degrees."""

    x1: float
    y1: float
    x2: float
    y2: float
    name: str


class Frame(msgspec.Struct, frozen=True):
    """Where a closer map lies on the first one."""

    x: float
    y: float
    width: float
    height: float
    letter: str


class Scale(msgspec.Struct, frozen=True):
    """A bar as long as a round number of kilometres, along the parallel in the middle."""

    width: float
    name: str


class Picture(msgspec.Struct, frozen=True):
    """One map, ready to be drawn; `letter` is empty for the one that shows all places."""

    letter: str
    width: int
    height: int
    lands: tuple[Land, ...]
    lines: tuple[Line, ...]
    spots: tuple[Spot, ...]
    frames: tuple[Frame, ...]
    scale: Scale


class _Numbered(msgspec.Struct, frozen=True):
    """A located place and its row in the list."""

    number: int
    entry: PlaceEntry
    lon: float
    lat: float

    @property
    def reach(self) -> Reach:
        place = self.entry.place
        around = AROUND.get(place.kind, AROUND_OTHERS)
        if place.kind == "country" and place.country:
            around = min(half_size(place.country) or around, LARGEST_COUNTRY)
        return Reach(self.lon, self.lat, around)


def pictures(entries: Sequence[PlaceEntry]) -> tuple[Picture, ...]:
    """The maps of these places, numbered as they stand; none when no place has coordinates."""
    located = [
        _Numbered(number, entry, entry.place.lon, entry.place.lat)
        for number, entry in enumerate(entries, start=1)
        if entry.place.lon is not None and entry.place.lat is not None
    ]
    if not located:
        return ()
    whole = window_around([one.reach for one in located])
    closer = [window_around([one.reach for one in group]) for group in _together(located, window=whole)]
    closer = [window for window in closer if _width(whole) / _width(window) >= CLOSER][: MOST_MAPS - 1]
    lettered = list(zip("ABC", closer, strict=False))
    frames = tuple(_frame(window, on=whole, letter=letter) for letter, window in lettered)
    return (
        _picture(whole, located, letter="", frames=frames),
        *(_picture(window, located, letter=letter, frames=()) for letter, window in lettered),
    )


def _width(window: Window) -> float:
    return window.east - window.west


def _together(located: Sequence[_Numbered], *, window: Window) -> list[list[_Numbered]]:
    """Groups of places in touching cells of the window, the largest first; countries belong to none."""
    size = _width(window) / CELLS
    cells: dict[Cell, list[_Numbered]] = {}
    for one in located:
        if one.entry.place.kind != "country":
            cell = floor((window.nearest(one.lon) - window.west) / size), floor((one.lat - window.south) / size)
            cells.setdefault(cell, []).append(one)
    groups: list[list[_Numbered]] = []
    left = dict.fromkeys(cells)
    while left:
        queue, group = [next(iter(left))], list[_Numbered]()
        left.pop(queue[0])
        while queue:
            at = queue.pop()
            group.extend(cells[at])
            near = [cell for cell in _around(at) if cell in left]
            queue.extend(near)
            for cell in near:
                left.pop(cell)
        groups.append(group)
    return sorted((group for group in groups if len(group) >= FEWEST_TOGETHER), key=len, reverse=True)


def _around(cell: Cell) -> Iterator[Cell]:
    yield from ((cell[0] + x, cell[1] + y) for x in (-1, 0, 1) for y in (-1, 0, 1) if (x, y) != (0, 0))


def _picture(window: Window, located: Sequence[_Numbered], *, letter: str, frames: tuple[Frame, ...]) -> Picture:
    shown = [one for one in located if window.covers(one.lon, one.lat)]
    points = [(window.x_of(window.nearest(one.lon)), window.y_of(one.lat)) for one in shown]
    names = [one.entry.title for one in shown]
    letters = [(frame.x + frame.width + FAR_LETTER, frame.y) for frame in frames]
    radii = [RADII[_drawn_as(one.entry)] for one in shown]
    words = labels(points, names, radii=radii, height=window.height, taken_by=letters)
    named = {one.entry.place.country for one in located if one.entry.place.kind == "country"}
    return Picture(
        letter=letter,
        width=WIDTH,
        height=round(window.height),
        lands=lands(window, named={code for code in named if code}),
        lines=tuple(graticule(window)),
        spots=tuple(
            Spot(round(x, 1), round(y, 1), _drawn_as(one.entry), one.number, _title(one), label)
            for one, (x, y), label in zip(shown, points, words, strict=True)
        ),
        frames=frames,
        scale=scale_bar(window),
    )


def _drawn_as(entry: PlaceEntry) -> str:
    if entry.place.kind == "country":
        return "country"
    return "point" if entry.place.precision == "point" else "area"


def _title(one: _Numbered) -> str:
    place = one.entry.place
    return ", ".join(filter(None, (visible(place.name), visible(place.kind), within(place))))


def _frame(window: Window, *, on: Window, letter: str) -> Frame:
    left, top = on.x_of(on.nearest((window.west + window.east) / 2) - _width(window) / 2), on.y_of(window.north)
    width, height = _width(window) * on.per_degree, (window.north - window.south) * on.per_degree * on.stretch
    return Frame(round(left, 1), round(top, 1), round(width, 1), round(height, 1), letter)


def graticule(window: Window) -> Iterator[Line]:
    """Meridians and parallels at a round number of degrees."""
    step = next((step for step in STEPS_OF_DEGREES if _width(window) / step <= MOST_LINES), STEPS_OF_DEGREES[-1])
    for number in range(floor(window.west / step) + 1, floor(window.east / step) + 1):
        x, lon = round(window.x_of(number * step), 1), (number * step + 180) % 360 - 180
        yield Line(x, 0, x, round(window.height), _degrees(lon, "E", "W"))
    for number in range(floor(window.south / step) + 1, floor(window.north / step) + 1):
        y = round(window.y_of(number * step), 1)
        yield Line(0, y, WIDTH, y, _degrees(number * step, "N", "S"))


def _degrees(value: float, positive: str, negative: str) -> str:
    told = f"{abs(value):.1f}".removesuffix(".0")
    return f"{told}°" + ("" if told in ("0", "180") else f" {positive if value > 0 else negative}")


def scale_bar(window: Window) -> Scale:
    """The longest bar of 1, 2 or 5 times a power of ten kilometres that fits."""
    km_in_unit = KM_IN_DEGREE * cos(radians((window.south + window.north) / 2)) / window.per_degree
    most = LONGEST_SCALE * km_in_unit
    power = 10.0 ** floor(log10(most))
    km = next(times * power for times in (5, 2, 1) if times * power <= most)
    return Scale(round(km / km_in_unit, 1), f"{km:,.0f} km" if km >= 1 else f"{km:.1f} km")
