"""Claims gain values: what the numbers, shares, sums, dates, durations and places of a page denote.

A linear scanner goes over the tokens of each stretch of text between two borders of parts. Where a token may begin a
figure, the rules are tried in turn: dates first, then what is to be left alone, then ordinals and figures.
Places are found over the same tokens, and all values are put in text order together.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice
from pathlib import Path

import msgspec

from reportedly.model import Document, Marks, Value
from reportedly.normalize.about import about
from reportedly.normalize.anchors import Anchors, anchors
from reportedly.normalize.counted import counted
from reportedly.normalize.figures import Reading, plain
from reportedly.normalize.indicators import HARMS, indicator
from reportedly.normalize.merged import merged, outside_of_money
from reportedly.normalize.passed_on import passed_on
from reportedly.normalize.places import places
from reportedly.normalize.reading import readings
from reportedly.normalize.stretches import stretches
from reportedly.normalize.tokens import Stretch
from reportedly.normalize.vague import VAGUEST
from reportedly.normalize.ways import USUAL, Ways

__all__ = ["USUAL", "Ways", "merged", "normalize"]

MOST_LOOKS = 50_000
"""Places of one document where a figure might begin that are looked at: a long page has some thousand, and a document
with more is a table of data, of which the first hold.
"""


def normalize(
    document: Document, marks: Marks, *, gazetteer: Path | None = None, ways: Ways = USUAL
) -> tuple[Value, ...]:
    """The values of every part of the page but its furniture, in text order; figures and dates are disjoint.

    `gazetteer` is a CSV file of places that win over those the package has.

    Raises:
        UsageError: when that file cannot be read, or one of its rows.
    """
    rows = tuple(stretches(document, marks, ways=ways))
    figures = _figures(rows, anchor=anchors(document, marks))
    named = tuple(outside_of_money(places(document, rows, own=gazetteer), figures=figures))
    values = passed_on(document.text, merged(figures, named), marks=marks, language=document.language)
    return about(document.text, values, marks=marks)


def _figures(rows: Sequence[Stretch], *, anchor: Anchors) -> tuple[Value, ...]:
    looks = ((stretch, reading) for stretch in rows for reading in _readings(stretch, anchor))
    found = ((stretch, reading) for stretch, reading in islice(looks, MOST_LOOKS) if reading is not None)
    values = [value for stretch, reading in found if _says_something(value := _value(stretch, reading))]
    return tuple(msgspec.structs.replace(value, id=f"x{number}") for number, value in enumerate(values, start=1))


def _readings(stretch: Stretch, anchor: Anchors) -> Iterator[Reading | None]:
    return readings(stretch, anchor=anchor.at(stretch[stretch.places.start].start))


def _value(stretch: Stretch, reading: Reading) -> Value:
    thing = counted(stretch, reading)
    told = indicator(stretch, reading, counted=thing)
    ref = dict(reading.ref or {}) | ({"indicator": told} if told is not None else {})
    return Value(
        id="",
        kind=reading.kind,
        span=stretch.span(reading.first, reading.end),
        low=_plain(reading.low),
        high=_plain(reading.high),
        unit=reading.unit,
        bound=reading.bound,
        rule=reading.rule,
        counted=thing,
        ref=ref or None,
    )


def _says_something(value: Value) -> bool:
    """Not "several officials": the vaguest words are kept only where they count a harm."""
    ref = value.ref or {}
    return ref.get("vague") not in VAGUEST or ref.get("indicator") in HARMS


def _plain(end: Decimal | str | None) -> int | float | str | None:
    return plain(end) if isinstance(end, Decimal) else end
