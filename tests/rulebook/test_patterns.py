"""Lists of words as patterns."""

from reportedly.rulebook.patterns import any_of, choice


def test_of_two_words_that_begin_alike_the_longer_is_found() -> None:
    assert choice(["gas", "gas attack"]) == r"gas\s+attack|gas"


def test_words_are_found_whole_and_in_any_case() -> None:
    found = any_of(("said", "it emerged"))
    assert found.search("It  Emerged that") is not None
    assert found.search("unsaid") is None
