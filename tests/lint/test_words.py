"""The words of the sourcing rules, and the patterns made of them."""

import pytest

from reportedly.lint.words import AGENT, any_of, choice, words


def test_of_two_words_that_begin_alike_the_longer_is_found() -> None:
    assert choice(["gas", "gas attack"]) == r"gas\s+attack|gas"


def test_words_are_found_whole_and_in_any_case() -> None:
    found = any_of(("said", "it emerged"))
    assert found.search("It  Emerged that") is not None
    assert found.search("unsaid") is None


@pytest.mark.parametrize("words", ["by the insurers", "by Jon Ade", "by insurgent groups", "by his union"])
def test_a_by_can_tell_who_says(words: str) -> None:
    assert AGENT.search(words) is not None


@pytest.mark.parametrize("words", ["by sea", "by 2031", "by the time", "by saying so", "by noon"])
def test_a_by_can_tell_other_things(words: str) -> None:
    assert AGENT.search(words) is None


def test_every_list_of_the_table_is_lower_case() -> None:
    listed = words()
    every = (*listed.sources.heads, *listed.sources.vague, *listed.passing.words, *listed.accusing.forces)
    assert all(word == word.casefold() for word in every)


def test_no_word_names_two_grave_acts() -> None:
    every = [word for one in words().grave for word in (*one.acts, *one.deeds)]
    assert len(every) == len(set(every))
