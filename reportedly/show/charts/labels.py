"""Where names stand beside their points, so that none lies on another.

A grid of small cells remembers what is taken, so that the work grows with the number of names and not with its square.
"""

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.show.charts.window import WIDTH

CELL = 6
"""Units of the grid."""

LETTER, LINE = 9.8, 20
"""Units that a letter of the names takes on the average, and the height of a name."""

CLEAR = 4
"""Units between the edge of what is drawn and its name."""

ASLANT = 0.6
"""Share of that distance, along each axis, for a name that stands aslant of its point."""

LONGEST = 32
"""Letters of a name on the map; the list beside it has all of them."""


class Label(msgspec.Struct, frozen=True):
    """A name and where its baseline begins, ends or has its middle (`start`, `end`, `middle`)."""

    x: float
    y: float
    anchor: str
    words: str


def labels(
    points: Sequence[tuple[float, float]],
    names: Sequence[str],
    *,
    radii: Sequence[float],
    height: float,
    taken_by: Sequence[tuple[float, float]] = (),
) -> list[Label | None]:
    """A label for each point, in their order; None where there is no room for it.

    Args:
        points: where things are drawn, in units from the upper left.
        names: what they are called.
        radii: how far each reaches around its point.
        height: of the picture.
        taken_by: the middles of letters that already stand in the picture.
    """
    taken: set[tuple[int, int]] = set()
    for x, y in points:
        taken.update(_cells(x - CELL / 2, y - CELL / 2, CELL, CELL))
    for x, y in taken_by:
        taken.update(_cells(x - LETTER, y - LINE / 2, 2 * LETTER, LINE))
    return [
        _placed(point, name, away=radius + CLEAR, taken=taken, height=height)
        for point, name, radius in zip(points, names, radii, strict=True)
    ]


def _placed(
    point: tuple[float, float], name: str, *, away: float, taken: set[tuple[int, int]], height: float
) -> Label | None:
    """To the right if there is room, else to the left, above or below, else aslant."""
    words = name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
    width, (x, y), near = len(words) * LETTER, point, away * ASLANT
    spots = (
        (x + away, y - LINE / 2, "start", x + away),
        (x - away - width, y - LINE / 2, "end", x - away),
        (x - width / 2, y - away - LINE, "middle", x),
        (x - width / 2, y + away, "middle", x),
        (x + near, y - near - LINE, "start", x + near),
        (x + near, y + near, "start", x + near),
        (x - near - width, y - near - LINE, "end", x - near),
        (x - near - width, y + near, "end", x - near),
    )
    for left, top, anchor, at in spots:
        if left < 0 or top < 0 or left + width > WIDTH or top + LINE > height:
            continue
        cells = set(_cells(left, top, width, LINE))
        if cells.isdisjoint(taken):
            taken |= cells
            return Label(round(at, 1), round(top + LINE * 0.75, 1), anchor, words)
    return None


def _cells(left: float, top: float, width: float, height: float) -> Iterator[tuple[int, int]]:
    for column in range(int(left // CELL), int((left + width) // CELL) + 1):
        for row in range(int(top // CELL), int((top + height) // CELL) + 1):
            yield column, row
