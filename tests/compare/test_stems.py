"""Words of one family are one when claims are laid beside each other."""

import pytest

from reportedly.compare.stems import is_past, stem


@pytest.mark.parametrize(
    ("one", "other"), [("shelled", "shelling"), ("sent", "sends"), ("Attacks", "attack"), ("mayor’s", "mayor")]
)
def test_words_of_one_family_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("bridge", "brigade"), ("ship", "shop"), ("market", "mark")])
def test_words_of_two_families_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_a_past_form_is_told_from_a_noun() -> None:
    assert is_past("fell")
    assert is_past("shelled")
    assert not is_past("harbour")
