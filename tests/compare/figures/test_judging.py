"""Two figures of a page: how they stand to each other does not depend on which is asked about first."""

from itertools import combinations

import pytest

from reportedly.compare.figures.judging import Judgement, judge
from reportedly.compare.figures.record import Figure, figures
from reportedly.rulebook import Reading
from tests.readings import reading_of

TWO_COUNTS = (
    "Eleven people were killed in Lisbon, the ministry said. Fourteen people were killed in Lisbon, Ana Ruiz said."
)
A_BOUND = "At least 11 people were killed in Lisbon, the guild said. In Lisbon 14 people were killed, Ana Ruiz said."
TWO_PLACES = "Eleven people were killed in Lisbon, the guild said. Fourteen people were killed in Oslo, Ana Ruiz said."
A_WAR = "Eleven people were killed in Lisbon, Ana Ruiz said. The war has killed 9,000 people in Lisbon, Odo Brant said."
ONE_BREATH = "Ana Ruiz said 11 people were killed in the mill and 14 people were killed in the yard."
TOLD_AGAIN = "An estimated 5,000 rebels hold the valley, the army said. Ana Ruiz said 5,000 rebels hold the valley."
PAGES = (TWO_COUNTS, f"{TWO_COUNTS} Nine children were killed in Lisbon, two nurses said.", TOLD_AGAIN)


def pairs(page: str) -> tuple[Reading, list[tuple[Figure, Figure]]]:
    reading = reading_of(page)
    return reading, list(combinations(figures(reading), 2))


def judged(page: str) -> list[Judgement]:
    reading, both = pairs(page)
    return [found for one, other in both if (found := judge(one, other, reading=reading)) is not None]


@pytest.mark.parametrize("page", PAGES)
def test_a_judgement_is_the_same_from_either_side(page: str) -> None:
    reading, both = pairs(page)
    assert both
    for one, other in both:
        assert judge(one, other, reading=reading) == judge(other, one, reading=reading)


@pytest.mark.parametrize("page", PAGES)
def test_every_judgement_has_reasons_and_says_what_would_overturn_it(page: str) -> None:
    found = judged(page)
    assert found
    assert all(any(one.reasons) and one.overturned_by for one in found)


def test_two_counts_of_the_same_dead_at_one_place_conflict() -> None:
    assert [one.relation for one in judged(TWO_COUNTS)] == ["conflict"]


def test_a_number_in_other_words_is_told_again() -> None:
    assert [one.relation for one in judged(TOLD_AGAIN)] == ["same"]


@pytest.mark.parametrize(
    "page", [A_BOUND, TWO_PLACES, A_WAR, ONE_BREATH], ids=["a bound", "two places", "a war", "one breath"]
)
def test_figures_that_can_both_hold_are_not_judged(page: str) -> None:
    assert judged(page) == []
