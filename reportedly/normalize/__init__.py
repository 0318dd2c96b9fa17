"""Claims gain values: what the numbers, shares, sums, dates and durations of a page denote.

A linear scanner goes over the tokens of each stretch of text between two borders of parts. Where a token may begin a
figure, the rules are tried in turn: dates first, then what is to be left alone, then ordinals and figures.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from reportedly.model import Document, Marks, Value
from reportedly.normalize.anchors import Anchors, anchors
from reportedly.normalize.counted import counted
from reportedly.normalize.figures import Reading, plain
from reportedly.normalize.reading import readings
from reportedly.normalize.stretches import stretches
from reportedly.normalize.tokens import Stretch

MOST_LOOKS = 50_000
"""Places of one document where a figure might begin that are looked at: a long page has some thousand, and a document
with more is a table of data, of which the first hold.
"""


def normalize(document: Document, marks: Marks) -> tuple[Value, ...]:
    """The values of every part of the page but its furniture, in text order, their spans disjoint."""
    anchor = anchors(document, marks)
    looks = ((stretch, reading) for stretch in stretches(document, marks) for reading in _readings(stretch, anchor))
    found = ((stretch, reading) for stretch, reading in islice(looks, MOST_LOOKS) if reading is not None)
    return tuple(_value(stretch, reading, number=number) for number, (stretch, reading) in enumerate(found, start=1))


def _readings(stretch: Stretch, anchor: Anchors) -> Iterator[Reading | None]:
    return readings(stretch, anchor=anchor.at(stretch[stretch.places.start].start))


def _value(stretch: Stretch, reading: Reading, *, number: int) -> Value:
    return Value(
        id=f"x{number}",
        kind=reading.kind,
        span=stretch.span(reading.first, reading.end),
        low=_plain(reading.low),
        high=_plain(reading.high),
        unit=reading.unit,
        bound=reading.bound,
        rule=reading.rule,
        counted=counted(stretch, reading),
        ref=reading.ref,
    )


def _plain(end: Decimal | str | None) -> int | float | str | None:
    return plain(end) if isinstance(end, Decimal) else end
