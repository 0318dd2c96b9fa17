"""What one voice affirms and another denies, and what one voice does both."""

import pytest

from reportedly.compare.said import affirmed_and_denied, contradicts_itself
from tests.readings import reading_of

AFFIRMED = "The army shelled the market in Orvena, said Ana Ruiz."


def pages(who: str, *, when: str = "") -> str:
    return f"Orvena notes\n\n{AFFIRMED}\n\nThe army did not shell the market in Orvena{when}, said {who}.\n"


def test_two_voices_of_whom_one_denies_are_shown_with_the_word_that_denies() -> None:
    page = reading_of(pages("Oskar Venn"))
    (raised,) = affirmed_and_denied(page)
    assert "Ana Ruiz" in raised.sentence
    assert "Oskar Venn" in raised.sentence
    assert "not" in [page.quoted(span) for span in raised.spans]
    assert list(contradicts_itself(page)) == []


def test_one_voice_that_does_both_contradicts_itself() -> None:
    page = reading_of(pages("Ana Ruiz"))
    assert len(list(contradicts_itself(page))) == 1
    assert list(affirmed_and_denied(page)) == []


@pytest.mark.parametrize("when", [" until May", " any more"])
def test_what_held_at_another_time_denies_nothing(when: str) -> None:
    assert list(affirmed_and_denied(reading_of(pages("Oskar Venn", when=when)))) == []
