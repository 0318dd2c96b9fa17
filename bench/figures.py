"""What figures denote: the golden texts of tests/cases/figures, whose guide is tests/cases/README.md.

    python -m bench.figures [--half test]
    python -m bench.figures --half develop --misses     also shows what was got wrong; the test half shows none

The product reads the texts without their marks. Its counts, sums and percentages are laid on the marked figures by the
characters they share. What was not found counts as wrong in every figure but those that end in `_told`.

- found: of the marked figures, those on which a value lies; `found_told`: of the values, those that lie on one.
- interval: both ends are the same, shares as fractions or in percent; bound: also how the words limit them; unit.
- thing: the thing counted overlaps the marked one, or neither has one; thing_exact: it is the same but for articles.
- indicator: of the figures whose indicator the guide names, those with the same; indicator_told: of those told
  that the guide names, the right ones. Names that mean the same are in `SAME`.
- time, place: of the figures that have one, those with a link to a value that overlaps it; time_told, place_told: of
  the links told, those that are right.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from bench.halves import CASES, Judged, options, shares, show
from bench.matching import examined, touch
from reportedly.model import Sheet, Value
from reportedly.text import Span
from tests.figured import Denoted, Figure, Figured, texts

NAME = "figures"

PLACES = CASES / NAME / "places.csv"
"""The places of the golden texts, which are invented; the product is given them."""

TOLD = "_told"
"""Ends the names of figures that are shares of what the product tells."""

COMPARED = ("quantity", "money", "percent")
FACTOR = "times"
"""The unit of "twice" and "five times", which the golden texts do not mark."""

CLOSE = 1e-4
"""Share of a number by which two writings of a fraction may differ (a third: 0.333333)."""

GUIDE = (
    "killed", "wounded", "missing", "displaced", "evacuated", "detained", "abducted", "infected", "troops",
    "fighters", "members", "employees", "strikers", "protesters", "companies", "vessels", "aircraft",
    "vehicles", "houses", "aid", "investment", "spending", "revenue", "debt", "deficit", "trade", "price",
    "wages", "inflation", "growth", "unemployment", "votes", "seats", "turnout",
)  # fmt: skip
"""The indicators of the guide that are one word."""

SAME: Mapping[str, tuple[str, ...]] = {
    "evacuated": ("rescued",),
    "infected": ("cases",),
    "employees": ("jobs",),
    "protesters": ("protesting",),
    "vessels": ("destroyed", "damaged"),
    "aircraft": ("destroyed", "damaged"),
    "vehicles": ("destroyed", "damaged"),
    "houses": ("buildings", "destroyed", "damaged"),
    "spending": ("budget", "cost", "payment"),
    "debt": ("loan",),
    "trade": ("exports", "imports"),
    "share of trade": ("share of exports", "share of imports"),
    "share of votes": ("share of vote",),
    "wages": ("income",),
}
"""Those for which the product has other names, too, and these."""

MORE = ("rescued", "buildings", "destroyed", "damaged", "payment", "cost", "income")
"""Of them, those that tell what the guide has no name for: no fault where it has none."""

NAMED = frozenset(GUIDE) | frozenset(SAME) | {name for names in SAME.values() for name in names}

ARTICLES = re.compile(r"^(?:(?:the|an?|its|their|his|her|our|that|those|these) )+", re.IGNORECASE)


def judged(half: str) -> list[Judged]:
    """All that one half asks."""
    return [
        one
        for text in texts(CASES / NAME / half)
        for one in asked_of(text, examined(text.text, key=text.key, gazetteer=PLACES))
    ]


def asked_of(text: Figured, sheet: Sheet) -> Iterator[Judged]:
    """All that one text asks of the product's sheet."""
    values = [value for value in sheet.values if value.kind in COMPARED and value.unit != FACTOR]
    laid = matched(text, values)
    taken = [value.id for value in laid.values()]
    for value in values:
        told = f"{value.span.of(text.text)!r} ({value.rule}): no figure"
        yield Judged(f"found{TOLD}", value.id in taken, text.key, told)
    known = {value.id: value for value in sheet.values}
    for figure in text.figures.values():
        one = Laid(figure, laid.get(figure.number), text)
        for asked in (number, thing, indicator):
            yield from asked(one)
        for name in ("time", "place"):
            yield from link(one, name=name, linked=known.get(_told(one.value, name) or ""))


def matched(text: Figured, values: Sequence[Value]) -> dict[int, Value]:
    """The value that lies on each figure, the one with most characters in common first."""
    pairs = [
        (min(figure.span.end, value.span.end) - max(figure.span.start, value.span.start), figure.number, value)
        for figure in text.figures.values()
        for value in values
        if figure.span.overlaps(value.span)
    ]
    laid: dict[int, Value] = {}
    for _, number, value in sorted(pairs, key=lambda pair: (-pair[0], pair[2].span)):
        if number not in laid and value.id not in [one.id for one in laid.values()]:
            laid[number] = value
    return laid


class Laid(msgspec.Struct, frozen=True):
    """A figure of the gold and the value that lies on it, if any."""

    figure: Figure
    value: Value | None
    text: Figured

    def asked(self, name: str, *, wanted: object, given: object, right: bool | None = None) -> Judged:
        """One thing asked; right where a value was found, and what it gives is what is wanted."""
        is_right = self.value is not None and (wanted == given if right is None else right)
        shown = f"{self.figure.span.of(self.text.text)!r}: {wanted}, not {'found' if self.value is None else given}"
        return Judged(name, is_right, self.text.key, shown)


def number(laid: Laid) -> Iterator[Judged]:
    """Found or not, the interval, how the words limit it, and the unit."""
    denoted, value = laid.figure.denoted, laid.value
    yield laid.asked("found", wanted="a figure", given="", right=True)
    low, high, given, unit = (None,) * 4 if value is None else (value.low, value.high, value.bound, value.unit)
    same = value is not None and same_interval(denoted, value)
    yield laid.asked("interval", wanted=(denoted.low, denoted.high), given=(low, high), right=same)
    bound = bound_of(denoted)
    yield laid.asked("bound", wanted=bound, given=given, right=same and bound == given)
    share = denoted.unit is None and unit == "percent" and same
    yield laid.asked("unit", wanted=denoted.unit, given=unit, right=share or denoted.unit == unit)


def same_interval(denoted: Denoted, value: Value) -> bool:
    """True when both ends are the same; shares may be fractions or in percent."""
    hundredth = 0.01 if value.unit == "percent" and denoted.unit is None else 1
    return _same_end(denoted.low, value.low, hundredth) and _same_end(denoted.high, value.high, hundredth)


def _same_end(wanted: float | None, given: float | str | None, hundredth: float) -> bool:
    if wanted is None or not isinstance(given, int | float):
        return wanted is None and given is None
    return math.isclose(wanted, given * hundredth, rel_tol=CLOSE)


def bound_of(denoted: Denoted) -> str:
    """How the words limit a figure, in the product's terms."""
    if denoted.about:
        return "about"
    if denoted.low is None or denoted.high is None:
        return "at-most" if denoted.low is None else "at-least"
    return "exact" if denoted.low == denoted.high else "range"


def thing(laid: Laid) -> Iterator[Judged]:
    """The thing counted, by its place and by its words."""
    marked, counted = laid.figure.thing, laid.value.counted if laid.value is not None else None
    wanted, given = (_words(spans, laid) for spans in (marked, () if counted is None else (counted,)))
    yield laid.asked("thing", wanted=wanted, given=given, right=_both(marked, counted))
    same = ARTICLES.sub("", wanted) == ARTICLES.sub("", given)
    yield laid.asked("thing_exact", wanted=wanted, given=given, right=_both(marked, counted) and same)


def _both(marked: Sequence[Span], counted: Span | None) -> bool:
    return touch(marked, (counted,)) if counted is not None else not marked


def indicator(laid: Laid) -> Iterator[Judged]:
    """The indicator, where either the gold or, in the guide's names, the product has one."""
    wanted, given = laid.figure.indicator, _told(laid.value, "indicator")
    right = given is not None and (given == wanted or given in SAME.get(wanted or "", ()))
    if wanted is not None:
        yield laid.asked("indicator", wanted=wanted, given=given, right=right)
    if given in NAMED and (wanted is not None or given not in MORE):
        yield laid.asked(f"indicator{TOLD}", wanted=wanted, given=given, right=right)


def link(laid: Laid, *, name: str, linked: Value | None) -> Iterator[Judged]:
    """The time or the place for which a figure holds."""
    marked = laid.figure.time if name == "time" else laid.figure.place
    given = linked.span.of(laid.text.text) if linked is not None else None
    right = linked is not None and touch(marked, (linked.span,))
    for figure, is_asked in ((name, bool(marked)), (f"{name}{TOLD}", linked is not None)):
        if is_asked:
            yield laid.asked(figure, wanted=_words(marked, laid) or None, given=given, right=right)


def _told(value: Value | None, key: str) -> str | None:
    told = (value.ref or {}).get(key) if value is not None else None
    return told if isinstance(told, str) else None


def _words(spans: Sequence[Span], laid: Laid) -> str:
    return " … ".join(span.of(laid.text.text) for span in spans)


def figures(_data: Path) -> dict[str, float]:
    """The figures the gate holds, in percent: those of the test half; where one half asks and one tells, their F1."""
    found = {name: share for name, (share, _) in shares(judged("test")).items()}
    told = {name.removesuffix(TOLD): share for name, share in found.items() if name.endswith(TOLD)}
    alone = {name: share for name, share in found.items() if name.removesuffix(TOLD) not in told}
    return alone | {f"{name}.f1": round(_f1(found.get(name, 0.0), share), 2) for name, share in told.items()}


def _f1(recall: float, precision: float) -> float:
    return 2 * recall * precision / (recall + precision) if recall and precision else 0.0


def main() -> None:
    asked = options(__doc__)
    show(NAME, asked=judged(asked.half), misses=asked.misses)


if __name__ == "__main__":
    main()
