"""Two claims are opposed only where both surely speak of one thing."""

from reportedly.across import Told
from reportedly.compare.same.poles import opposed
from reportedly.compare.same.sides import sides_of
from tests.told import content, told

SAID = "the captain of the Marigold steered the ferry onto the reef off Sarn"


def is_sure(one: Told, other: Told) -> bool | None:
    found = opposed(sides_of(content(one), content(other)))
    assert found == opposed(sides_of(content(other), content(one)))
    return None if found is None else found.is_sure


def test_who_denies_all_of_it_is_opposed() -> None:
    assert is_sure(told(SAID), told(SAID, document=2, polarity="denied")) is True


def test_a_few_words_in_common_are_not_enough_to_be_sure() -> None:
    words = "using poison gas"
    assert is_sure(told("the use of poison gas"), told(words, document=2, polarity="denied")) is False


def test_less_is_enough_where_both_name_who_did_it() -> None:
    one = told("regime forces used poison gas")
    assert is_sure(one, told("the army used poison gas", document=2, polarity="denied")) is True


def test_two_that_deny_are_not_opposed() -> None:
    denied = told(SAID, document=2, polarity="denied")
    assert is_sure(told(SAID, polarity="denied"), denied) is None
    assert is_sure(told(f"{SAID}, which is completely untrue"), denied) is None
