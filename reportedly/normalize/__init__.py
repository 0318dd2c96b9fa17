"""Claims gain values: what the numbers, shares, sums, dates, durations and places of a page denote.

A linear scanner goes over the tokens of each stretch of text between two borders of parts. Where a token may begin a
figure, the rules are tried in turn: dates first, then what is to be left alone, then ordinals and figures.
Places are found over the same tokens, and all values are put in text order together.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import islice
from pathlib import Path

from reportedly.model import Document, Marks, Value
from reportedly.normalize.counted import counted
from reportedly.normalize.figures import Reading, plain
from reportedly.normalize.merged import merged, outside_of_money
from reportedly.normalize.places import places
from reportedly.normalize.reading import readings
from reportedly.normalize.stretches import stretches
from reportedly.normalize.tokens import Stretch

MOST_LOOKS = 50_000
"""Places of one document where a figure might begin that are looked at: a long page has some thousand, and a document
with more is a table of data, of which the first hold.
"""


def normalize(document: Document, marks: Marks, *, gazetteer: Path | None = None) -> tuple[Value, ...]:
    """The values of every part of the page but its furniture, in text order; figures and dates are disjoint.

    `gazetteer` is a CSV file of places that win over those the package has.

    Raises:
        UsageError: when that file cannot be read, or one of its rows.
    """
    rows = tuple(stretches(document, marks))
    figures = _figures(rows)
    return merged(figures, outside_of_money(places(document, rows, own=gazetteer), figures=figures))


def _figures(rows: Sequence[Stretch]) -> tuple[Value, ...]:
    looks = ((stretch, reading) for stretch in rows for reading in readings(stretch))
    found = ((stretch, reading) for stretch, reading in islice(looks, MOST_LOOKS) if reading is not None)
    return tuple(_value(stretch, reading, number=number) for number, (stretch, reading) in enumerate(found, start=1))


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
