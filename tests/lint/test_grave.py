"""Grave acts as words, and what ties a party to them."""

import pytest

from reportedly.lint.grave import NO_OBJECT, PASSIVE, grave, is_of_battle, name_of, tied


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("massacred the villagers", "killing"),
        ("accused of three counts of murder", "killing"),
        ("was gassed", "the use of chemical weapons"),
        ("is involved in human trafficking", "abduction, slavery or trafficking"),
        ("accuse Tam Orlo of fraud", "corruption or fraud"),
        ("funding the new terrorist groups", "support of terrorists"),
        ("stole all the public money", "corruption or fraud"),
        ("took a large bribe", "corruption or fraud"),
        ("dropped barrels of chlorine", "the use of chemical weapons"),
        ("was a convicted war criminal.", "torture, rape or a war crime"),
        ("’s use of chemical weapons against", "the use of chemical weapons"),
    ],
)
def test_an_act_is_called_by_its_name(words: str, name: str) -> None:
    match = grave().search(words)
    assert match is not None
    assert name_of(match) == name


@pytest.mark.parametrize(
    "words",
    [
        "backed the offensive against terrorists",
        "the murder rate",
        "spoke of torture",
        "supplied the army",
        "the armed forces met 15 ISIS fighters",
        "is not a spy.",
        "is a spy novelist",
        "took the money to the bank",
    ],
)
def test_words_that_accuse_nobody_are_not_found(words: str) -> None:
    assert grave().search(words) is None


def test_soldiers_kill_each_other_in_every_war() -> None:
    killed, raped = grave().search("killed"), grave().search("raped")
    assert killed is not None
    assert raped is not None
    assert is_of_battle(killed)
    assert not is_of_battle(raped)


@pytest.mark.parametrize("between", ["", "'s security forces have deliberately ", " troops ", " also "])
def test_a_party_may_be_tied_to_its_verb_by_few_words(between: str) -> None:
    assert tied().fullmatch(between) is not None


@pytest.mark.parametrize("between", [" denied that Dravia ", " and the bridge ", ". "])
def test_other_words_tie_nobody(between: str) -> None:
    assert tied().fullmatch(between) is None


def test_a_participle_without_an_object_is_no_verb() -> None:
    assert NO_OBJECT.match(" in Orvena") is not None
    assert NO_OBJECT.match(" the villagers") is None
    assert PASSIVE.search("Jon Ade was ") is not None
    assert PASSIVE.search("Jon Ade has ") is None
