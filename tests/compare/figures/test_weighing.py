"""The two sentences are asked before an update, a part or two open counts are told."""

import pytest

from reportedly.compare.figures.rules import figure_updated, figures_unsettled
from tests.readings import reading_of

FIRST = "Eleven people were killed in Lisbon, the ministry said."


@pytest.mark.parametrize(
    ("second", "fires"),
    [
        ("The death toll in Lisbon rose to 17, Ana Ruiz said.", True),
        ("The death toll in Lisbon rose to nine, Ana Ruiz said.", False),
        ("The eleven dead brought the number of people killed in Lisbon to 17, Ana Ruiz said.", False),
    ],
    ids=["more", "less", "both numbers"],
)
def test_an_update_replaces_what_was_less(second: str, *, fires: bool) -> None:
    assert bool(list(figure_updated(reading_of(f"Mill fire\n\n{FIRST}\n\n{second}\n")))) == fires


@pytest.mark.parametrize(("where", "fires"), [("", True), (" in the village of Tarn", False)])
def test_a_village_of_one_of_them_settles_it(where: str, *, fires: bool) -> None:
    page = f"Mill fire\n\nNineteen workers died, the ministry said.\n\nAna Ruiz said 24 workers had died{where}.\n"
    assert bool(list(figures_unsettled(reading_of(page)))) == fires
