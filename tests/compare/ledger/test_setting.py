"""Where and when a page plays."""

from datetime import date

import msgspec
import pytest

from reportedly.across import Place
from reportedly.compare.ledger.setting import (
    Times,
    days_of,
    finest,
    is_small,
    located,
    whereabouts,
    without_line_of_date,
)
from tests.compare.ledger.made import BRENT, CAPITAL, COUNTRY, SARN, told

ABROAD = Place("hald", "subdivision", "velland", "YY", 50.0, 5.0)
VELLAND = Place("velland", "country", None, "YY", 51.0, 5.0)


def test_a_page_plays_in_the_country_that_it_names_most() -> None:
    page = [
        told(1, low=1, document=1, places=(ABROAD,)),
        told(2, low=2, document=1, places=(COUNTRY,)),
        told(3, low=3, document=1, places=(COUNTRY, SARN)),
    ]
    unplaced = told(4, low=4, document=1, places=())
    assert whereabouts(page).place(unplaced) == SARN
    assert whereabouts(page).often(unplaced) == (SARN,)
    assert whereabouts(page[:1]).place(unplaced) == ABROAD


def test_a_claim_plays_in_the_country_that_it_names() -> None:
    page = [
        told(1, low=1, document=1, places=(SARN, COUNTRY)),
        told(2, low=2, document=1, places=(SARN, COUNTRY)),
        told(3, low=3, document=1, places=(ABROAD,)),
    ]
    around, claim = whereabouts(page), told(4, low=4, document=1, places=(VELLAND,))
    assert around.place(msgspec.structs.replace(claim, words="4 people died in Velland")) == ABROAD
    assert around.place(msgspec.structs.replace(claim, words="4 Vellish people died")) == SARN
    assert around.place(told(4, low=4, document=1, places=(COUNTRY,))) == SARN


def test_a_country_without_places_on_the_page_is_whose_people_they_are() -> None:
    page = [told(1, low=1, document=1, places=(SARN, COUNTRY)), told(2, low=6, document=1, places=(VELLAND,))]
    assert whereabouts(page).country(page[1]) == "XX"
    assert whereabouts(page).place(page[1]) == SARN


def test_a_page_that_names_its_country_and_no_place_in_it_plays_nowhere() -> None:
    page = [told(1, low=1, document=1, places=(COUNTRY, ABROAD)), told(2, low=6, document=1, places=(COUNTRY,))]
    assert whereabouts(page).country(page[1]) == "XX"
    assert whereabouts(page).place(page[1]) is None


def test_where_a_body_sits_is_not_where_it_happened() -> None:
    claim = told(1, low=1, places=(SARN, BRENT))
    assert located(claim) == [SARN, BRENT]
    assert located(msgspec.structs.replace(claim, words="the Brent-based group said that 12 people died")) == [SARN]


def test_of_several_places_a_small_one_is_meant() -> None:
    assert finest([CAPITAL, SARN], setting=None) == SARN
    assert finest([CAPITAL, SARN], setting=CAPITAL) == CAPITAL
    assert is_small(SARN)
    assert not is_small(CAPITAL)


@pytest.mark.parametrize(
    ("times", "left"),
    [
        (("2031-03-02", "2031-03-03"), (None, None)),
        (("2031-02-03", "2031-02-04"), ("2031-02-03", "2031-02-04")),
        (("2031-03-05", "2031-03-06"), ("2031-03-05", "2031-03-06")),
        (("2030-03-02", "2030-03-03"), ("2030-03-02", "2030-03-03")),
        ((None, None), (None, None)),
    ],
)
def test_a_date_with_day_and_month_turned_is_the_line_of_the_page(times: Times, left: Times) -> None:
    assert without_line_of_date(times, published=date(2031, 2, 3)) == left


@pytest.mark.parametrize(
    ("times", "days"),
    [
        (("2031-05-04T10:00", None), ("2031-05-04", "2031-05-05")),
        (("2031-05-04", "2031-05-06"), ("2031-05-04", "2031-05-06")),
        (("2031-05-04", "2031-06-04"), None),
        ((None, "2031-05-04"), None),
    ],
)
def test_only_what_is_short_and_has_a_beginning_is_of_days(times: Times, days: tuple[str, str] | None) -> None:
    assert days_of(times) == days
