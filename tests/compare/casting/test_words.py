"""The words of casting: every table is there, and verbs have their forms."""

import pytest

from reportedly.compare.casting.words import forms, one_of, verb_forms, words
from reportedly.rulebook.patterns import any_of


@pytest.mark.parametrize(
    ("base", "third", "past", "ing"),
    [
        ("supply", "supplies", "supplied", "supplying"),
        ("fight", "fights", "fought", "fighting"),
        ("ship", "ships", "shipped", "shipping"),
        ("finance", "finances", "financed", "financing"),
        ("ambush", "ambushes", "ambushed", "ambushing"),
        ("overthrow", "overthrows", "overthrew", "overthrowing"),
        ("kidnap", "kidnaps", "kidnapped", "kidnapping"),
        ("destroy", "destroys", "destroyed", "destroying"),
    ],
)
def test_a_verb_has_its_forms(base: str, third: str, past: str, ing: str) -> None:
    made = forms(base)
    assert {base, third, past} <= set(made.finite)
    assert past in made.past
    assert made.ing == ing


def test_no_verb_both_helps_and_fights() -> None:
    helping = {*words().helping.verbs, *words().helping.moved}
    assert helping.isdisjoint(words().fighting.verbs)


def test_no_form_of_one_deed_is_a_form_of_another() -> None:
    seen: set[str] = set()
    for deed in words().deeds.values():
        told = {*verb_forms(deed.verbs), *deed.nouns}
        assert not told & (seen - {"bombing", "shelling"})
        seen |= told


def test_the_longest_of_several_words_is_tried_first() -> None:
    assert one_of(["raid", "raids"]) == one_of(["raids", "raid"]) == "(?:raids|raid)"


def test_words_are_found_whole_and_in_any_case() -> None:
    assert any_of(("once",)).search("Once an ally")
    assert any_of(("once",)).search("sconces") is None
