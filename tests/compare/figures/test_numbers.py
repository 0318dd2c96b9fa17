"""Intervals are told as numbers, and a round number is the same as an exact one of another voice."""

import pytest

from reportedly.compare.figures.numbers import is_same_number, told_interval
from reportedly.compare.figures.record import UNBOUNDED, Interval, figures
from tests.readings import reading_of


@pytest.mark.parametrize(
    ("interval", "told"),
    [
        (Interval(90_000, 110_000), "90,000 to 110,000"),
        (Interval(17, UNBOUNDED), "17 or more"),
        (Interval(-UNBOUNDED, 5_000), "5,000 at most"),
        (Interval(2.5, 2.5), "2.5"),
    ],
)
def test_an_interval_is_told_as_the_numbers_it_holds(interval: Interval, told: str) -> None:
    assert told_interval(interval) == told


def test_a_bound_is_the_same_number_and_another_number_is_not() -> None:
    page = "At least 17 people died in Lisbon, the guild said. Ana Ruiz said 17 people died in Lisbon, and 19 in Oslo."
    first, second, *others = figures(reading_of(page))
    assert is_same_number(first, second)
    assert is_same_number(second, first)
    assert not any(is_same_number(first, other) for other in others)
