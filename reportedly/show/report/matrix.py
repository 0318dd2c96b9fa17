"""Whose text whose pages carry, outlet by outlet."""

from collections import Counter
from collections.abc import Sequence
from math import sqrt

import msgspec

from reportedly.show.report.nouns import Between
from reportedly.show.report.words import NOBODY

MOST = 14
"""Outlets with a row; those that share most."""

FEWEST = 2
"""Outlets from which a table of all against all says more than a list."""

MANY = 10
"""Pairs from which a cell may have the deepest tint."""

TINTS = 5
"""Tints besides none, as the style has them."""


class Cell(msgspec.Struct, frozen=True):
    """Pairs of pages of two outlets that share text; `given` of them are known to be from the column's outlet.

    `tint` is 0 to `TINTS`, by how many they are.
    """

    pairs: int
    given: int
    tint: int
    title: str


class Matrix(msgspec.Struct, frozen=True):
    """All outlets against all: a cell tells how many pages of its row share text with pages of its column."""

    outlets: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def matrix_of(between: Sequence[Between]) -> Matrix | None:
    """The table; None where fewer than `FEWEST` outlets share anything."""
    weights: Counter[str] = Counter()
    held: dict[tuple[str, str], Between] = {}
    for one in between:
        held[one.outlet, one.other] = one
        for name in {one.outlet, one.other}:
            weights[name] += one.pairs
    names = sorted(sorted(weights, key=lambda name: (-weights[name], name))[:MOST], key=str.casefold)
    if len(names) < FEWEST:
        return None
    most = max((MANY, *(one.pairs for one in between)))
    rows = tuple(tuple(_cell(row, column, held=held, most=most) for column in names) for row in names)
    return Matrix(tuple(name or NOBODY for name in names), rows)


def _cell(row: str, column: str, *, held: dict[tuple[str, str], Between], most: int) -> Cell:
    one = held.get((row, column)) or held.get((column, row))
    if one is None:
        return Cell(0, 0, 0, "")
    given = one.from_other if one.outlet == row else one.to_other
    tint = max(1, round(TINTS * sqrt(one.pairs / most)))
    if row == column:
        return Cell(one.pairs, 0, tint, f"{one.pairs} pairs of pages of {row or NOBODY} share text")
    title = f"{one.pairs} pairs of pages of {row or NOBODY} and {column or NOBODY} share text"
    title += f"; {given} of {row or NOBODY}'s are from {column or NOBODY}" if given else ""
    return Cell(one.pairs, given, tint, title)
