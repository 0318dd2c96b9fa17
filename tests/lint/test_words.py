"""The words of the sourcing rules, and the patterns made of them."""

import pytest

from reportedly.lint.words import AGENT, words


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
