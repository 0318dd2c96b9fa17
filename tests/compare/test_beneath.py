"""The whole article answers for a headline: its flat sentences, and the names behind its roles."""

import pytest

from reportedly.compare.hardening import headline_harder_than_body
from tests.readings import reading_of

SOFT = "The army shelled the market in Orvena, a rescue official said on Monday.\n\n"


@pytest.mark.parametrize(
    ("more", "fires"),
    [
        ("The market sells fish and bread.", True),
        ("Odo Brant told reporters that nobody slept.", False),
        ("The market sells fish. Bread is dear. Nets hang there. Odo Brant told reporters that nobody slept.", True),
    ],
    ids=["nobody", "the name behind the role", "a name too far behind"],
)
def test_a_role_is_led_to_the_name_that_follows(more: str, *, fires: bool) -> None:
    page = f"Army shells market in Orvena\n\n{SOFT}{more}\n"
    assert bool(list(headline_harder_than_body(reading_of(page)))) == fires


def test_who_passes_on_is_told_beside_who_spoke() -> None:
    page = (
        "Army leaves Tessalit\n\nThe governor, Odo Brant, reportedly said that the army is willing to leave Tessalit.\n"
    )
    for raised in headline_harder_than_body(reading_of(page)):
        assert "Odo Brant by way of nobody named" in raised.sentence or "nobody named" in raised.sentence
