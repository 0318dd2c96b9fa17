"""Values of several kinds become one row."""

import msgspec

from reportedly.model import Value
from reportedly.normalize.merged import merged, outside_of_money
from reportedly.text import Span

FIGURE = Value("x1", "quantity", Span(10, 12), 5, 5, None, "exact", "digits.v1", ref={"place": "x2", "indicator": "x2"})
DATE = Value("x2", "date", Span(20, 24), "2011-01-01", "2012-01-01", None, "exact", "year.v1")
PLACE = Value("", "place", Span(0, 4), None, None, None, "exact", "best_known.v1")


def test_they_are_numbered_in_text_order() -> None:
    row = merged((FIGURE, DATE), (PLACE,))
    assert [(value.id, value.kind) for value in row] == [("x1", "place"), ("x2", "quantity"), ("x3", "date")]


def test_what_names_another_value_follows_it_and_other_words_stay() -> None:
    _, figure, _ = merged((FIGURE, DATE), (PLACE,))
    assert figure.ref == {"place": "x3", "indicator": "x2"}


def test_a_place_inside_a_sum_is_its_currency_and_beside_it_is_not() -> None:
    sum_ = msgspec.structs.replace(FIGURE, kind="money", span=Span(0, 9))
    beside = msgspec.structs.replace(PLACE, span=Span(12, 16))
    assert list(outside_of_money((PLACE, beside), figures=(sum_,))) == [beside]
