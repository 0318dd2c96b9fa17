"""Whom two figures count, whichever is named first."""

import pytest

from reportedly.compare.ledger.counted import are_reported_alike, counted, is_reversed, is_whole_itself
from tests.compare.ledger.made import entry


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("people", "people", "same"),
        ("killed dozens", "people", "same"),
        ("terrorists", "militants", "same"),
        ("people", "members of the Orven guard", "second within"),
        ("jihadists", "people", "first within"),
        ("soldiers", "children", "apart"),
        ("members", "children", "apart"),
        ("tanks", "people", "apart"),
    ],
)
def test_words_for_the_dead_of_one_event_are_laid_beside_each_other(one: str, other: str, near: str) -> None:
    assert counted(entry(1, low=12, counted=one), entry(2, low=30, counted=other)) == near


def test_more_of_some_than_of_all_are_no_part() -> None:
    people, members = entry(1, low=15, counted="people"), entry(2, low=25, counted="members")
    assert is_reversed(people, members, things="second within")
    assert is_whole_itself(people, members, things="second within")
    few = entry(2, low=5, counted="members")
    assert not is_reversed(people, few, things="second within")
    assert not is_whole_itself(people, few, things="second within")


def test_civilians_and_people_are_reported_alike_and_soldiers_are_not() -> None:
    people = entry(1, low=15, counted="people")
    assert are_reported_alike(people, entry(2, low=5, counted="Orven civilians"))
    assert not are_reported_alike(people, entry(2, low=5, counted="soldiers"))
