"""Two places are one by their name, or because they lie near each other."""

from reportedly.across import Place
from reportedly.compare.same.places import are_one, lies_in
from tests.told import ORSUND, SARN


def test_a_quarter_lies_in_its_town() -> None:
    assert are_one(SARN, Place("old harbour", "city", None, "XX", 10.52, 20.27))


def test_towns_that_lie_apart_are_two() -> None:
    assert not are_one(SARN, ORSUND)
    assert not are_one(SARN, Place("sarn", "city", None, "YY", -33.0, 18.0)), "of one name, in two countries"


def test_a_name_is_enough_where_a_position_is_not_known() -> None:
    assert are_one(SARN, Place("sarn"))
    assert not are_one(SARN, Place("orsund"))


def test_a_town_lies_in_its_district_and_not_in_the_town_that_gives_it_the_name() -> None:
    town = Place("talvik", "city", "sarn", "XX", 11.5, 21.0)
    assert lies_in(town, Place("sarn", "subdivision", None, "XX"))
    assert not lies_in(town, SARN)
    assert not lies_in(town, Place("sarn", "subdivision", None, "YY")), "of another country"
