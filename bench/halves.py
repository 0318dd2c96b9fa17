"""Golden sets in two halves: rules may be tuned on `develop`, and of `test` nobody is shown more than its figures."""

import argparse
from collections.abc import Iterable, Sequence

import msgspec

from bench.product import ROOT

CASES = ROOT / "tests" / "cases"
HALVES = ("develop", "test")


class Judged(msgspec.Struct, frozen=True):
    """One thing the gold asks: of which figure, whether it was got right, and what to show where not."""

    figure: str
    right: bool
    where: str
    shown: str


def shares(asked: Iterable[Judged]) -> dict[str, tuple[float, int]]:
    """Of each figure the percent that is right, and how many were asked."""
    found: dict[str, list[bool]] = {}
    for one in asked:
        found.setdefault(one.figure, []).append(one.right)
    return {name: (round(100 * sum(right) / len(right), 2), len(right)) for name, right in found.items()}


def options(doc: str | None, *, sets: Iterable[str] = ()) -> argparse.Namespace:
    """What was asked for: which half, whether with what was got wrong, and which of several sets."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=HALVES, default="test")
    parser.add_argument("--misses", action="store_true", help="show what was got wrong, of the develop half only")
    if choices := tuple(sets):
        parser.add_argument("--set", choices=choices, action="append", dest="sets", help="one of the sets; repeatable")
    asked = parser.parse_args()
    if asked.misses and asked.half == "test":
        parser.error("the test half is not for reading: --misses needs --half develop")
    return asked


def show(name: str, *, asked: Sequence[Judged], misses: bool) -> None:
    """Prints the figures of one set, below what was got wrong where that is asked for."""
    for one in asked if misses else ():
        if not one.right and one.shown:
            print(f"{one.where:28} {one.figure:10} {one.shown}")
    for figure, (share, count) in shares(asked).items():
        print(f"{name:10} {figure:15} {share:6.2f} % of {count}")
