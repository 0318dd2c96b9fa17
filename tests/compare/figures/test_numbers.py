"""When two figures give one number."""

import pytest

from reportedly.compare.figures.numbers import is_same_number
from reportedly.compare.figures.record import figures
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
