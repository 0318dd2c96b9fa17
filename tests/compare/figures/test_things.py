"""Whether one thing is counted, or some of those whom the other counts."""

import pytest

from reportedly.compare.figures.place import Nearness
from reportedly.compare.figures.record import Thing
from reportedly.compare.figures.things import things_of

PEOPLE, CHILDREN, TRUCKS = Thing("people"), Thing("child"), Thing("truck")
ARMED = Thing("people", traits=frozenset({"armed"}))
OSTRAN, VELAN = (Thing("people", names=frozenset({name})) for name in ("ostran", "velan"))


@pytest.mark.parametrize(
    ("first", "second", "nearness"),
    [
        (PEOPLE, PEOPLE, "same"),
        (CHILDREN, PEOPLE, "first within"),
        (PEOPLE, CHILDREN, "second within"),
        (ARMED, PEOPLE, "first within"),
        (PEOPLE, OSTRAN, "second within"),
        (OSTRAN, VELAN, "apart"),
        (TRUCKS, PEOPLE, "apart"),
        (Thing(""), PEOPLE, "untold"),
    ],
)
def test_who_has_a_trait_or_a_name_of_its_own_is_the_narrower(first: Thing, second: Thing, nearness: Nearness) -> None:
    assert things_of(first, second) == nearness
