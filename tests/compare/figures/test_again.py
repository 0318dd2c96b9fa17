"""A figure stands on two words only where both are plain."""

import pytest

from reportedly.compare.figures.rules import figure_told_again
from tests.readings import reading_of

FIRST = "Thirty people were killed in Lisbon, the interior ministry said."


@pytest.mark.parametrize(
    ("second", "fires"),
    [
        ("Ana Ruiz said 30 people were killed in Lisbon.", True),
        ("Thirty people were killed in Lisbon.", False),
        ("The minister said 30 people were killed in Lisbon.", False),
        ("A source said 30 people were killed in Lisbon.", False),
    ],
    ids=["two", "the sentence printed twice", "perhaps one", "anybody"],
)
def test_two_words_are_told(second: str, *, fires: bool) -> None:
    page = f"Mill fire\n\n{FIRST}\n\nIt rained.\n\n{second}\n"
    assert bool(list(figure_told_again(reading_of(page)))) == fires
