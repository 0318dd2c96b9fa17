"""Who is accused without a name."""

import pytest

from reportedly.lint.described import bare_name, described_at, described_before
from reportedly.text import Span


@pytest.mark.parametrize(
    ("words", "called"),
    [
        ("The mayor of Orvena ", "The mayor of Orvena"),
        ("They say that government troops ", "government troops"),
        ("Orvena’s police chief ", "Orvena’s police chief"),
        ("On Monday council leader ", "council leader"),
        ("The director of the Ministry of Works ", "The director of the Ministry of Works"),
        ("the mayor and soldiers ", "soldiers"),
    ],
)
def test_the_last_who_is_described_is_found_with_what_he_is_of(words: str, called: str) -> None:
    found = described_before(words, Span(0, len(words)))
    assert found is not None
    assert found.span.of(words) == called


@pytest.mark.parametrize("words", ["A mayor ", "Gunmen ", "The baker ", "The general Otto Prinz "])
def test_who_could_be_any_or_has_a_name_is_not_described(words: str) -> None:
    assert described_before(words, Span(0, len(words))) is None


def test_a_post_is_held_by_a_person_and_arms_are_not() -> None:
    mayor, guards = (described_at(words, 0, len(words)) for words in ("the mayor of Orl", "border guards, it is said"))
    assert mayor is not None
    assert guards is not None
    assert (mayor.noun, mayor.is_person) == ("mayor", True)
    assert (guards.noun, guards.is_person) == ("border guards", False)


def test_a_bare_name_is_capitalized_and_no_pronoun() -> None:
    assert bare_name("Mendez ", Span(0, 7)) is not None
    assert bare_name("They ", Span(0, 5)) is None
    assert bare_name("the baker ", Span(0, 10)) is None
