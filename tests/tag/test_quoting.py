"""What stands inside quotation marks is found whatever marks a page uses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.tag.quoting import INSIDE, STRAY, quoting
from reportedly.text import Span


def inside(text: str) -> str:
    """The characters inside quotation marks, the others as dots."""
    places = quoting(text, Span(0, len(text))).places
    return "".join(letter if place == INSIDE else "." for letter, place in zip(text, places, strict=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said “no” today", ".........“no”......"),
        ('She said "no" today', '........."no"......'),
        ("She said ``no'' today", ".........``no''......"),
        ("She said «no» today", ".........«no»......"),
        ("She said „no” today", ".........„no”......"),
        ("She said ‘no’ today", ".........‘no’......"),
        ("She said 'no,' today", ".........'no,'......"),
        ("“He said ‘no’ twice”", "“He said ‘no’ twice”"),
    ],
)
def test_every_kind_of_mark_quotes(text: str, expected: str) -> None:
    assert inside(text) == expected


@pytest.mark.parametrize(
    "text",
    ["The mayor's dog didn't bark.", "The voters’ list of ’98", "Rock 'n roll", "It’s the bakers' strike", "6' 2"],
)
def test_an_apostrophe_quotes_nothing(text: str) -> None:
    assert set(inside(text)) == {"."}


def test_an_apostrophe_inside_single_marks_ends_nothing() -> None:
    assert inside("He said: 'We don't know the bakers' names,' and left") == (
        "........." + "'We don't know the bakers' names,'" + "........."
    )


def test_a_mark_left_open_runs_to_the_end_of_its_paragraph() -> None:
    assert inside("“We begin here.") == "“We begin here."


def test_a_new_opening_mark_does_not_close_the_one_before() -> None:
    assert inside('"One. "Two" three') == '"One. "Two".......'[:17]


def test_a_closing_mark_that_nothing_opened_is_a_stray() -> None:
    places = quoting("and left.” He", Span(0, 13)).places
    assert [int(place) for place in places] == [0] * 9 + [STRAY] + [0] * 3


@given(st.text(alphabet="ab .,'\"“”‘’`«»„s9\n", max_size=60))
def test_each_character_has_one_place_and_marks_are_in_order(text: str) -> None:
    found = quoting(text, Span(0, len(text)))
    assert len(found.places) == len(text)
    starts = [mark.span.start for mark in found.marks]
    assert starts == sorted(set(starts))


def test_thousands_of_apostrophes_take_linear_time() -> None:
    text = " 'a" * 200_000
    assert len(quoting(text, Span(0, len(text))).places) == len(text)
