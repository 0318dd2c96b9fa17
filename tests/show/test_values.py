"""Values tell what is shown of them, and nothing where they know nothing."""

from reportedly.model import Json, Value, ValueKind
from reportedly.show import values
from reportedly.text import Span


def value(kind: ValueKind, ref: dict[str, Json] | None) -> Value:
    return Value("x1", kind, Span(0, 1), 4, 4, None, "exact", "sample.v1", ref=ref)


def test_a_value_without_a_reference_tells_nothing_and_does_not_fail() -> None:
    bare = value("quantity", None)
    asked = (values.indicator, values.holds_at, values.holds_when, values.anchor, values.relative, values.place)
    assert [ask(bare) for ask in asked] == [None] * 6
    assert values.ambiguous(bare) == ()


def test_the_reading_a_value_has_is_not_among_those_that_stay_open() -> None:
    assert values.ambiguous(value("quantity", {"ambiguous": [4, 4000]})) == ("4,000",)


def test_a_reference_of_another_shape_is_no_place() -> None:
    assert values.place(value("place", {"name": 7})) is None
    assert values.place(value("quantity", {"name": "Sarn"})) is None
    odd = values.place(value("place", {"name": "Sarn", "lat": True, "lon": "east"}))
    assert odd is not None
    assert not odd.is_located


def test_a_time_counted_from_an_unknown_day_is_told_in_words() -> None:
    def told(**relative: Json) -> str | None:
        return values.relative(value("date", {"relative": relative}))

    assert told(weekday=7) == "a Sunday"
    assert told(unit="week", offset=-1) == "1 week before"
    assert told(unit="day", offset=0) == "the same day"
    assert told(unit="month", offset=2) == "2 months after"
    assert told(month=5, part="end") == "month 5, part end"


def test_the_rule_by_which_vague_words_became_numbers_is_named() -> None:
    assert values.vague_note([value("quantity", {"vague": "dozens"}), value("quantity", None)]) == (
        "Vague: words such as “dozens” are read by sample.v1."
    )
    assert values.vague_note([value("quantity", None)]) == ""
