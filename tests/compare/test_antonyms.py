"""One word and its opposite, where all else that is said is the same."""

import pytest

from reportedly.compare.antonyms import opposed
from tests.readings import reading_of


def words(text: str) -> list[tuple[str, str]]:
    return [(one.word, other.word) for one, other in opposed(reading_of(text))]


def test_opposite_words_of_one_thing_are_a_pair() -> None:
    text = "The dam at Hest is safe, said Ana Ruiz.\n\nThe dam at Hest is unsafe, said Oskar Venn.\n"
    assert words(text) == [("safe", "unsafe")]


def test_one_word_beside_alive_and_dead_is_enough() -> None:
    assert words("The hostages are alive, said Ana Ruiz.\n\nThe hostages are dead, said Oskar Venn.\n")


@pytest.mark.parametrize(
    "second",
    [
        "The dam at Olm is unsafe, said Oskar Venn.",
        "The dam at Hest is unsafe at night, said Oskar Venn.",
        "The dam at Hest is not unsafe, said Oskar Venn.",
        "The dam at Hest is old, said Oskar Venn.",
    ],
)
def test_another_thing_or_more_than_that_is_no_pair(second: str) -> None:
    assert words(f"The dam at Hest is safe, said Ana Ruiz.\n\n{second}\n") == []
