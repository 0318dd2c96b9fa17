"""Two figures are of one fact where nothing differs and enough is one."""

from itertools import combinations

import pytest

from reportedly.compare.figures.fact import are_of_two_facts, have_two_dates, is_one_fact, ties_of
from reportedly.compare.figures.record import figures
from tests.readings import reading

FIRST = "Eleven people were killed by mortars in Lisbon."


def pair(second: str):  # type: ignore[no-untyped-def]
    page = reading(f"Notes\n\n{FIRST} {second}\n")
    one, other = next(combinations(figures(page), 2))
    return one, other, page


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("Mortars killed 11 people in Lisbon.", False),
        ("Airstrikes killed 11 people in Lisbon.", True),
        ("Elsewhere 11 people were killed.", True),
        ("Eleven people were killed in Oslo.", True),
    ],
    ids=["one", "other means", "it goes over", "another town"],
)
def test_means_places_and_words_keep_two_facts_apart(second: str, *, told: bool) -> None:
    one, other, page = pair(second)
    assert are_of_two_facts(one, other, page) == told
    assert not (told and is_one_fact(one, other, page))


def test_a_small_number_needs_more_than_a_deed_and_a_noun() -> None:
    one, other, page = pair("Eleven people were killed.")
    assert ties_of(one, other, page) == {"deed", "thing"}
    assert not is_one_fact(one, other, page)


def test_a_day_of_the_calendar_is_another_event_where_the_first_has_none() -> None:
    assert have_two_dates(*pair("On May 2 it was 40 people who were killed in Lisbon."))
    assert not have_two_dates(*pair("Mortars killed 11 people in Lisbon."))
