"""How many pages stand on how few origins, as a small drawing: pages on the left, origins on the right."""

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.carrying import Node
from reportedly.show.report.nouns import Carried

WIDTH = 76
STEP = 5.0
TALLEST, LEAST = 64.0, 26.0
"""Units of the drawing, between two pages, and how high it is at most and at least."""

MOST = 60
"""Pages with a dot; of more these are drawn, and the number beside it tells."""


class Dot(msgspec.Struct, frozen=True):
    """A page or an origin; `is_sure` is False for an origin that is only a strand, whose independence is not shown."""

    x: float
    y: float
    r: float
    is_sure: bool = True


class Ray(msgspec.Struct, frozen=True):
    """From a page to the origin where it enters."""

    y1: float
    y2: float


class Fan(msgspec.Struct, frozen=True):
    """The drawing, `width` by `height` units."""

    width: int
    height: float
    left: float
    right: float
    pages: tuple[Dot, ...]
    origins: tuple[Dot, ...]
    rays: tuple[Ray, ...]


def fan_of(carried: Carried) -> Fan:
    """The drawing of one claim: a dot for each page, and a line to each origin in whose tree it stands."""
    held = [list(dict.fromkeys(_pages(root.below))) for root in carried.roots]
    pages = list(dict.fromkeys(page for some in held for page in some))[:MOST]
    height = min(TALLEST, max(LEAST, STEP * max(len(pages), 2 * len(held))))
    at = dict(zip(pages, _spread(len(pages), height), strict=True))
    radius = 6.0 if len(held) == 1 else max(2.5, min(5.0, height / (2.6 * max(1, len(held)))))
    levels = list(_spread(len(held), height))
    left, right = 4.0, WIDTH - 9.0
    return Fan(
        width=WIDTH,
        height=height,
        left=left,
        right=right,
        pages=tuple(Dot(left, y, max(1.4, min(2.4, height / len(pages) / 2.2))) for y in at.values()),
        origins=tuple(Dot(right, y, round(radius, 1), carried.state != "not established") for y in levels),
        rays=tuple(
            Ray(at[page], level) for some, level in zip(held, levels, strict=True) for page in some if page in at
        ),
    )


def _spread(count: int, height: float) -> Iterator[float]:
    """Places at equal distances between the edges; the middle for one."""
    yield from (round(height * (number + 0.5) / count, 1) for number in range(count))


def _pages(nodes: Sequence[Node]) -> Iterator[str]:
    """The pages at the ends of a tree, by the names of their claims; a stack, for a tree may be deep."""
    waiting = list(reversed(nodes))
    while waiting:
        node = waiting.pop()
        if node.claim is not None:
            yield node.name.split("c")[0]
        waiting += reversed(node.below)
