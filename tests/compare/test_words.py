"""The words of comparing: every table is read, and no word is told two ways."""

from reportedly.compare.words import singular, words
from reportedly.lexicon import table


def test_every_table_of_the_file_is_read() -> None:
    assert set(table("comparing")) == set(words().__struct_fields__)


def test_no_word_is_its_own_opposite() -> None:
    assert all(one != other for one, other in words().opposites)


def test_what_one_is_charged_with_is_a_key_of_words_that_mean_the_same() -> None:
    assert words().charged <= set(words().alike)


def test_no_word_stands_for_two_meanings() -> None:
    told = [word for listed in words().alike.values() for word in listed]
    assert len(told) == len(set(told))


def test_a_plural_that_has_no_ending_of_its_own_is_left() -> None:
    assert [singular(word) for word in ("gas", "churches", "wives", "crew")] == ["gas", "church", "wife", "crew"]
