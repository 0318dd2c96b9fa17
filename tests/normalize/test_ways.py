"""What a page leaves alone can be read all the same, and a text that is nothing but a number is one."""

import pytest

from reportedly.model import Value
from reportedly.normalize import Ways, normalize
from tests.normalize.test_golden import page, values_of

ALL = Ways(all_numerals=True)


def read(text: str) -> tuple[Value, ...]:
    document, marks = page(text)
    return normalize(document, marks, ways=ALL)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Boeing 737 at gate 5", [737, 5]),
        ("one of them", [1]),
        ("Call 555-0100.", [555, 100]),
        ("It is 5,00, then 22,24,26.", [5, 22, 24, 26]),
        ("- 10 k and fifty - two", [-10_000, 52]),
        ("three twenty-firsts and a fifth", [0.142857142857, 0.2]),
        ("one over four", [0.25]),
        ("In 2031 it rained.", [2031]),
        ("I want a gallon.", [1]),
    ],
)
def test_every_numeral_is_read_where_it_is_asked_for(text: str, expected: list[float]) -> None:
    assert [value.low for value in read(text)] == expected


def test_this_one_is_a_pronoun_even_then() -> None:
    assert read("This one, that one and the one there.") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [("192.", 192), ("-1", -1), ("a fifth", 0.2), ("one over four", 0.25), ("11th", 11), ("1e10", 10**10)],
)
def test_a_text_that_is_nothing_but_a_number_is_one(text: str, expected: float) -> None:
    assert [value.low for value in values_of(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("9/11", []), ("F16", []), ("3-2", []), ("12 people\n5", [12]), ("Chapter 5", []), ("4:05", [])],
)
def test_what_is_more_than_one_number_is_read_as_on_any_page(text: str, expected: list[int]) -> None:
    assert [value.low for value in values_of(text)] == expected


def test_a_year_alone_stays_a_date() -> None:
    assert [value.kind for value in values_of("2031")] == ["date"]
