"""An entry says what its figure is a figure of, and by whose words it is known."""

import pytest

from reportedly.across import Place, Told
from reportedly.compare.ledger.entries import entries, thing_of
from tests.compare.ledger.made import BRENT, COUNTRY, SARN, entry, on_page, told, without_places


def test_the_figures_own_words_go_first() -> None:
    found = entry(1, low=12)
    assert (found.day, found.day_by, found.place, found.place_by) == (
        ("2031-05-04", "2031-05-05"), "figure", SARN, "claim",
    )  # fmt: skip


def test_a_page_without_a_day_tells_of_its_own_or_the_one_before() -> None:
    found = entry(1, low=12, time=(None, None))
    assert (found.day, found.day_by) == (("2031-05-04", "2031-05-06"), "page")


def test_what_was_said_before_the_day_of_the_page_is_of_an_earlier_one() -> None:
    head = told(1, low=1, document=1)
    later = told(2, low=12, document=1, time=(None, None), said="2031-05-05")
    earlier = told(3, low=13, document=1, time=(None, None), said="2031-05-02")
    days = [found.day for found in entries([head, later, earlier])]
    assert days == [("2031-05-04", "2031-05-05"), ("2031-05-04", "2031-05-05"), ("2031-05-01", "2031-05-03")]


def test_a_page_without_a_date_gives_no_day() -> None:
    assert entry(1, low=12, time=(None, None), published=None).day is None


def test_a_year_is_no_day_of_an_event_and_the_page_is_not_asked_instead() -> None:
    found = entry(1, low=12, time=("2031-01-01", "2032-01-01"))
    assert (found.day, found.day_by) == (None, None)


def test_a_claim_without_a_place_takes_that_of_the_pages_head() -> None:
    head, *rest = (told(number, low=number, document=1) for number in (1, 2, 3))
    found = list(entries([head, *map(without_places, rest)]))
    assert [(one.place, one.place_by) for one in found] == [(SARN, "claim"), (SARN, "page"), (SARN, "page")]


def test_a_country_places_nothing() -> None:
    assert entry(1, low=12, places=(COUNTRY,)).place is None


def test_two_towns_leave_it_open_unless_the_page_plays_in_one() -> None:
    assert entry(1, low=12, places=(SARN, BRENT)).place in (SARN, None)


@pytest.mark.parametrize("how", [{"indicator": None}, {"unit": "km"}, {"low": None, "bound": "at-least"}])
def test_what_tells_no_count_of_anything_is_no_entry(how: dict[str, object]) -> None:
    assert list(entries([told(1, **{"low": 12, **how})])) == []  # type: ignore[arg-type]


def test_about_reaches_a_tenth_to_either_side() -> None:
    found = entry(1, low=100, bound="about")
    assert (found.interval.low, found.interval.high) == (90, 110)


@pytest.mark.parametrize(
    ("mood", "polarity"), [("plan", "affirmed"), ("statement", "denied"), ("question", "affirmed")]
)
def test_what_is_not_stated_is_entered_as_such(mood: str, polarity: str) -> None:
    assert not entry(1, low=12, mood=mood, polarity=polarity).is_stated


def test_names_of_places_tell_where_and_not_what() -> None:
    assert thing_of("Sarn residents", places=["sarn"]).names == frozenset()
    assert thing_of("Orven soldiers").names == {"orven"}


def test_a_place_without_a_point_is_not_near_anything() -> None:
    assert not Place("sarn").is_located


def _page(number: int) -> list[Told]:
    """A head that tells no day, and a text below it that tells one beside the number of the head."""
    head = [told(at, low=low, document=1, time=(None, None)) for at, low in enumerate((number, 70, 80, 90), 1)]
    return [*head, told(5, low=number, document=1, time=("2031-05-05", "2031-05-06"))]


def test_a_headlines_figure_has_the_day_that_the_text_tells_beside_the_number() -> None:
    first, second, *_ = entries(_page(12))
    assert (first.day, first.day_by) == (("2031-05-05", "2031-05-06"), "page")
    assert second.day == ("2031-05-04", "2031-05-06")


def test_a_small_number_may_be_of_two_things_on_one_page() -> None:
    assert next(entries(_page(2))).day == ("2031-05-04", "2031-05-06")


def test_a_headline_that_names_nobody_counts_people() -> None:
    assert entry(1, low=12, counted="").thing.head == "people"
    assert entry(1, low=12, counted="killed dozens injured").thing.head == "people"
    assert entry(1, low=12, counted="", indicator="destroyed").thing.head == ""


def test_a_line_of_date_with_day_and_month_turned_dates_no_event() -> None:
    found = entry(1, low=12, time=("2031-02-03", "2031-02-04"), published="2031-03-02")
    assert (found.day, found.day_by) == (("2031-03-01", "2031-03-03"), "page")


def test_an_entry_tells_its_number_and_its_country() -> None:
    assert (entry(1, low=12, bound="at-least").number, entry(1, low=12, bound="at-most").number) == (12, 12)
    assert entry(1, low=12, places=(COUNTRY,)).country == "XX"
    assert entry(1, low=12, places=()).country is None


def test_the_weekday_of_the_sentence_goes_before_the_day_of_the_page() -> None:
    nothing = {"low": 12, "time": (None, None), "published": "2031-05-06"}
    found = on_page(1, "On Sunday shells killed [12] people.", **nothing)
    assert (found.day, found.day_by) == (("2031-05-04", "2031-05-05"), "sentence")
    assert on_page(1, "Shells killed [12] people.", **nothing).day_by == "page"
    told_there = on_page(1, "On Sunday shells killed [12] people.", low=12, published="2031-05-13")
    assert (told_there.day, told_there.day_by) == (("2031-05-04", "2031-05-05"), "figure")


def test_a_figure_of_no_claim_stands_on_the_word_and_the_day_of_its_page() -> None:
    claim = told(1, low=12, document=1)
    (loose,) = told(2, low=30, document=1, time=(None, None)).figures
    held, own = entries([claim], loose=[(loose, claim.claim)])
    assert (held.interval.low, own.interval.low) == (12, 30)
    assert (own.claim, own.document, own.voice) == (held.claim, 1, "ana ruiz")
    assert (own.day, own.place) == (("2031-05-04", "2031-05-05"), SARN)
    assert list(entries([], loose=[(loose, 1)])) == []
