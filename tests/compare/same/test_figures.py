"""Figures are laid side by side where they count the same, and agree where one leaves the other room."""

import pytest

from reportedly.across import Figure
from reportedly.compare.same.figures import are_agreed, are_of_one_thing, beside
from tests.told import killed


def test_civilians_and_people_are_one_thing_and_children_are_another() -> None:
    assert are_of_one_thing(killed(12), killed(15, counted="innocent civilians"))
    assert not are_of_one_thing(killed(12), killed(5, counted="children"))


def test_what_is_not_told_may_be_the_same() -> None:
    assert are_of_one_thing(killed(12), Figure(1, 15, 15, None, "exact", indicator="killed", words="15"))


def test_the_killed_are_not_the_wounded() -> None:
    wounded = Figure(1, 12, 12, None, "exact", indicator="wounded", counted="people", words="12")
    assert not are_of_one_thing(killed(12), wounded)


@pytest.mark.parametrize(
    ("one", "other", "agreed"),
    [
        (killed(17), killed(17, bound="at-least"), True),
        (killed(40, "more than 40", bound="at-least"), killed(43), True),
        (killed(200, "hundreds", bound="at-least"), killed(640), True),
        (killed(200, "hundreds", bound="at-least"), killed(90), False),
        (killed(17), killed(18), False),
        (killed(17, bound="at-least"), killed(39), False),
        (killed(40, "more than 40", bound="at-least"), killed(38), False),
        (killed(22, bound="at-least"), killed(24), False),
        (killed(290, "more than 290", bound="at-least"), killed(280, "more than 280", bound="at-least"), False),
    ],
)
def test_two_readings_agree_where_one_leaves_the_other_room(one: Figure, other: Figure, *, agreed: bool) -> None:
    assert are_agreed(one, other) is are_agreed(other, one) is agreed


def test_a_figure_that_agrees_with_one_is_not_laid_beside_another() -> None:
    found = beside((killed(18), killed(10)), (killed(18),))
    assert [(pair.one.low, pair.other.low, pair.is_agreed) for pair in found] == [(18, 18, True)]
