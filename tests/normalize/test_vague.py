"""What nobody counted is an interval by a rule that is named, and that can be switched."""

import pytest

from reportedly.model import Value
from reportedly.normalize import Ways, normalize
from tests.normalize.test_golden import page


def read(text: str, *, ways: Ways) -> tuple[Value, ...]:
    document, marks = page(text)
    return normalize(document, marks, ways=ways)


ACLED = Ways(vague="acled")


def test_by_default_the_word_keeps_what_it_promises_and_says_how_far_it_is_stretched() -> None:
    (value,) = read("Hundreds of clerks came.", ways=Ways())
    assert (value.low, value.high, value.bound, value.rule) == (100, None, "at-least", "vague.interval.v1")
    assert value.ref == {"vague": "hundreds", "likely": [200, 999]}


@pytest.mark.parametrize(
    ("text", "number"),
    [("Dozens were killed.", 12), ("Hundreds of clerks came.", 100), ("Several clerks were killed.", 10)],
)
def test_acled_records_one_number_for_a_word(text: str, number: int) -> None:
    (value,) = read(text, ways=ACLED)
    assert (value.low, value.high, value.bound, value.rule) == (number, number, "about", "vague.acled.v1")


def test_what_acled_has_no_number_for_stays_an_interval() -> None:
    (value,) = read("Tens of thousands of clerks came.", ways=ACLED)
    assert (value.low, value.high, value.rule) == (10_000, None, "vague.interval.v1")


def test_a_bound_in_front_keeps_its_side() -> None:
    (value,) = read("At least several hundred clerks came.", ways=Ways())
    assert (value.low, value.high, value.bound) == (200, None, "at-least")


def test_the_vaguest_words_count_only_harms() -> None:
    assert [value.low for value in read("Several clerks were wounded.", ways=Ways())] == [3]
    assert read("Several clerks said so.", ways=Ways()) == ()
    assert read("As many as ever came, and so many more.", ways=Ways()) == ()


def test_ids_stay_in_a_row_where_a_vague_word_is_left_out() -> None:
    assert [value.id for value in read("Several clerks saw 4 boats and 5 eels.", ways=Ways())] == ["x1", "x2"]
