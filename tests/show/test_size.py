"""What is shown of values takes work that grows with their number and not with its square."""

from collections.abc import Callable

import msgspec
import pytest

from reportedly.model import Claim, Document, Json, Origin, Part, Sheet, Value, Voice
from reportedly.show.charts.axis import axis_of
from reportedly.show.charts.worldmap import pictures
from reportedly.show.entries import date_entries, figure_entries, party_entries, place_entries
from reportedly.show.html import as_html
from reportedly.show.moments import moments
from reportedly.show.terminal import TerminalOptions, as_text
from reportedly.text import Span, unshifted
from tests.show.denoting import place
from tests.show.samples import DIGEST, claim, sheet_of
from tests.work import calls

WORD = "Some 12 of Orsund left. "


def crowded(count: int) -> Sheet:
    """A sheet of so many claims, each with a figure, a date and a place of its own."""
    text = WORD * count
    spans = [Span(at * len(WORD), (at + 1) * len(WORD) - 1) for at in range(count)]
    origin = Origin(uri="crowd.txt", digest=DIGEST, media_type="text/plain")
    document = Document("d-" + "5a" * 8, text, None, "en", origin, unshifted(text))
    return sheet_of(
        document,
        parts=[Part(id="p1", kind="body", span=Span(0, len(text)))],
        voices=[Voice(id="v1", name="this page", kind="author", named=False)],
        claims=[_claim(at, span=span) for at, span in enumerate(spans)],
        values=[value for at, span in enumerate(spans) for value in _values(at, span=span)],
    )


def _claim(at: int, *, span: Span) -> Claim:
    held = tuple(f"{letter}{at}" for letter in "xyz")
    return msgspec.structs.replace(claim(at, part="p1", chain=["v1"], content=(span,)), values=held)


def _values(at: int, *, span: Span) -> list[Value]:
    day, after = (f"20{(at + more) % 90 + 10}-0{at % 9 + 1}-{at % 27 + 1 + more:02}" for more in (0, 1))
    holds: dict[str, Json] = {"indicator": "left", "place": f"z{at}", "time": f"y{at}"}
    city = place(f"Orsund {at}", "city", lat=-50 + at * 0.3 % 100, lon=at * 1.7 % 360 - 180, precision="point")
    figure, name = Span(span.start, span.start + 7), Span(span.start + 11, span.start + 17)
    return [
        Value(f"x{at}", "quantity", figure, 12, 12, None, "about", "sample.v1", ref=holds),
        Value(f"y{at}", "date", figure, day, after, None, "exact", "sample.v1"),
        Value(f"z{at}", "place", name, None, None, None, "exact", "sample.v1", ref=city),
    ]


WORKS: dict[str, Callable[[Sheet], object]] = {
    "entries": lambda sheet: [make(sheet) for make in (figure_entries, date_entries, place_entries, party_entries)],
    "timeline": lambda sheet: axis_of(moments(sheet)),
    "map": lambda sheet: pictures(place_entries(sheet)),
    "html": as_html,
    "terminal": lambda sheet: as_text(sheet, TerminalOptions(is_full=True)),
}


@pytest.mark.parametrize("work", WORKS.values(), ids=WORKS)
def test_twice_the_values_take_about_twice_the_calls(work: Callable[[Sheet], object]) -> None:
    small, large = crowded(120), crowded(240)
    work(small)  # what is read once for all pages is read here
    assert calls(lambda: work(large)) < 2.5 * calls(lambda: work(small))
