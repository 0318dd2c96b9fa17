"""Words as names are made of them."""

import pytest

from reportedly.link.words import plain, words_of
from reportedly.text import Span


def split(text: str, *, starts: frozenset[int] = frozenset()) -> list[tuple[str, bool, bool]]:
    found = words_of(text, Span(0, len(text)), starts=starts)
    return [(word.text, word.possessive, word.first) for word in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ruiz’s boat", ["Ruiz", "boat"]),
        ("the U.S. envoy", ["the", "U.S.", "envoy"]),
        ("Hayat Tahrir al-Sham", ["Hayat", "Tahrir", "al-Sham"]),
        ("the workers' union", ["the", "workers", "union"]),
        ("O'Brask", ["O'Brask"]),
    ],
)
def test_a_word_is_without_its_possessive_and_keeps_its_points(text: str, words: list[str]) -> None:
    assert [word for word, _, _ in split(text)] == words


def test_a_word_knows_that_it_begins_a_sentence() -> None:
    text = "Boats left. Ruiz stayed."
    assert [first for _, _, first in split(text, starts=frozenset((0, 12)))] == [True, False, True, False]


def test_spans_are_those_of_the_words_alone() -> None:
    text = "  Ruiz's"
    assert [word.span.of(text) for word in words_of(text, Span(0, len(text)), starts=frozenset())] == ["Ruiz"]


def test_names_are_looked_up_without_points_and_curls() -> None:
    assert plain("The U.S.  Da’esh") == "the us da'esh"
