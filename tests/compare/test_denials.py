"""A denial is told by its own words, and by what is said of a report."""

import pytest

from reportedly.compare.denials import denying, is_denied_from_outside
from tests.readings import reading_of


def denied(text: str) -> list[str]:
    page = reading_of(text)
    return [page.quoted(word) for claim in page.sheet.claims for word in denying(claim, page)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The ship did not carry weapons, said Ana Ruiz.", "not"),
        ("The ship carried no weapons, said Ana Ruiz.", "no"),
        ("The company called the report of bribes false.", "false"),
        ("The general refuted claims that his troops had looted the museum.", "refuted"),
    ],
)
def test_words_that_deny_are_found(text: str, word: str) -> None:
    assert word in denied(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ship carried weapons, said Ana Ruiz.",
        "The ship carried no more than two men, said Ana Ruiz.",
        "There is no doubt that the ship carried weapons, said Ana Ruiz.",
        "The mayor opposed shelling the market.",
        "The general declined to shell the market.",
    ],
)
def test_a_no_that_denies_nothing_is_left(text: str) -> None:
    assert denied(text) == []


def test_a_missing_thing_is_denied_from_within() -> None:
    page = reading_of("The ship carried no weapons, said Ana Ruiz.")
    assert not any(is_denied_from_outside(claim, page) for claim in page.sheet.claims)


def test_a_report_that_is_called_false_is_denied_from_outside() -> None:
    page = reading_of("The company called the report of bribes false.")
    assert any(is_denied_from_outside(claim, page) for claim in page.sheet.claims)
