"""A headline that says whose word it is, and what is told again with more than its source gave."""

import pytest

from reportedly.compare.hardening import headline_harder_than_body, source_lost
from tests.readings import reading_of

BODY = "The army shelled the market in Orvena, two residents said on Monday.\n\nThe market sells fish and bread.\n"


@pytest.mark.parametrize("source", [": NGO", " - monitor", " | Orvena Post"])
def test_a_headline_that_ends_in_its_source_is_not_harder_than_its_text(source: str) -> None:
    found = list(headline_harder_than_body(reading_of(f"Army shells market in Orvena{source}\n\n{BODY}")))
    assert bool(found) == ("Post" in source)


@pytest.mark.parametrize(("who", "fires"), [("the transport ministry", False), ("two residents", True)])
def test_a_headline_may_rest_on_a_body_that_can_be_asked(who: str, *, fires: bool) -> None:
    page = f"Bridge at Hest closed for good\n\nThe bridge at Hest was closed for good on Monday, {who} said."
    assert bool(list(headline_harder_than_body(reading_of(page)))) == fires


@pytest.mark.parametrize(("more", "fires"), [("", True), (" and 40 goats", False)])
def test_what_has_a_number_of_its_own_has_more_than_the_source_gave(more: str, *, fires: bool) -> None:
    page = (
        "Harbour notes\n\nThe guild sold the old ferry to a scrap dealer in Sarn, said Ana Ruiz.\n\nIt rained.\n\n"
        f"The guild sold the old ferry{more} to a scrap dealer in Sarn.\n"
    )
    assert bool(list(source_lost(reading_of(page)))) == fires
