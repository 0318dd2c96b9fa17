"""CSV holds what was found, and nothing in it is a formula."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.show.listing.records import COLUMNS, KINDS, Kind, records
from reportedly.show.listing.spreadsheet import FORMULA_SIGNS, heading, lines, neutralized
from tests.show.denoting import denoting
from tests.show.hard_samples import hostile


def table(kind: Kind) -> list[dict[str, str]]:
    columns = COLUMNS[kind]
    return list(csv.DictReader(StringIO(heading(columns) + lines(records(denoting(), kind), columns=columns))))


@pytest.mark.parametrize("kind", KINDS)
def test_every_record_has_the_columns_in_their_order(kind: Kind) -> None:
    found = records(denoting(), kind)
    assert found
    assert {tuple(record) for record in found} == {COLUMNS[kind]}


def test_words_that_begin_like_a_formula_get_an_apostrophe_and_a_negative_number_does_not() -> None:
    formula = table("figures")[1]
    assert (formula["words"], formula["low"]) == ("'=SUM(A1)", "-2")


def test_plain_words_are_left_as_they_are() -> None:
    assert [row["words"] for row in table("dates")] == ["12 March", "1998", "next summer"]


@given(st.text())
def test_no_words_begin_like_a_formula(words: str) -> None:
    assert not neutralized(words).startswith(FORMULA_SIGNS)


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"])), min_size=1))
def test_a_cell_never_breaks_out_of_its_quotes(cells: list[str]) -> None:
    columns = [str(number) for number in range(len(cells))]
    text = lines([dict(zip(columns, cells, strict=True))], columns=columns)
    assert next(csv.reader(StringIO(text, newline=""))) == [neutralized(cell) for cell in cells]


@pytest.mark.parametrize("kind", KINDS)
def test_a_hostile_page_leaves_no_control_character_in_a_cell(kind: Kind) -> None:
    text = lines(records(hostile(), kind), columns=COLUMNS[kind])
    assert all(character.isprintable() for character in text.replace("\r\n", ""))
