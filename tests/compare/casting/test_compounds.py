"""Who stands in the first half of a compound."""

from reportedly.compare.casting.compounds import halves
from tests.readings import reading


def backers(text: str) -> list[str]:
    return [half.name for half in halves(reading(text))]


def test_the_adjective_of_a_state_that_the_page_names_is_that_state() -> None:
    assert backers("Norway sent boats. The Norwegian-backed rebels crossed.") == ["Norway"]


def test_the_name_of_a_state_is_that_state() -> None:
    assert backers("Norway sent boats. The Norway-backed rebels crossed.") == ["Norway"]


def test_who_is_named_nowhere_else_stays_untold() -> None:
    assert backers("The Orvel-backed rebels crossed.") == []


def test_another_compound_backs_nobody() -> None:
    assert backers("Norway sent boats. The Norway-based rebels crossed.") == []
