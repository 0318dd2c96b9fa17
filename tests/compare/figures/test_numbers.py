"""How an interval is told, and when two figures give one number."""

import pytest

from reportedly.compare.figures.numbers import is_same_number, told_interval
from reportedly.compare.figures.record import UNBOUNDED, Interval, figures
from tests.readings import reading_of


def same(one: str, other: str, *, who: str = "Odo Brant") -> bool:
    page = f"Notes\n\n{one} rebels hold the valley, Ana Ruiz said.\n\n{other} rebels hold the valley, {who} said.\n"
    first, second = figures(reading_of(page))
    assert is_same_number(first, second) == is_same_number(second, first)
    return is_same_number(first, second)


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("Some 70,000", "Exactly 70,000", True),
        ("At least 17", "The 17", True),
        ("The 70,000", "The 69,500", True),
        ("The 10,000", "The 11,491", False),
        ("The 17", "The 19", False),
    ],
)
def test_a_bound_and_a_round_number_are_the_number_they_stand_for(one: str, other: str, *, is_same: bool) -> None:
    assert same(one, other) == is_same


def test_one_voice_that_gives_two_numbers_has_rounded_neither() -> None:
    assert not same("The 70,000", "The 69,500", who="Ana Ruiz")


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
