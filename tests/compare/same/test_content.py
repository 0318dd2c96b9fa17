"""What a claim says is found apart from who says it, how firmly, and in which words."""

from reportedly.across import Place
from reportedly.compare.same.content import content_of, scene_of
from reportedly.sameness import Scene
from tests.told import ORSUND, SARN, content, killed, told


def test_words_that_two_sides_use_for_one_thing_are_one() -> None:
    one = content(told("the terrorists fled the bazaar"))
    other = content(told("the rebels fled the market"))
    assert one.words == other.words


def test_numbers_weekdays_and_function_words_are_no_words_of_a_claim() -> None:
    assert content(told("at least twelve of them left on Monday")).words == content(told("left")).words


def test_a_place_tells_little_as_a_word_for_it_is_compared_by_itself() -> None:
    found = content(told("the storm over Sarn ended"))
    assert found.weights["sarn"] < found.weights["storm"]
    elsewhere = content(told("the storm over Sarn ended", places=()), scene=())
    assert elsewhere.weights["sarn"] > elsewhere.weights["storm"], "a name that no place bears"


def test_a_page_tells_of_the_places_that_most_of_its_claims_name() -> None:
    country = Place("norway", "country", None, "NO", 62.0, 10.0)
    claims = [told("a", claim=number, places=(country, ORSUND if number == 1 else SARN)) for number in (1, 2, 3)]
    scene = scene_of(claims)
    assert scene is not None
    assert [place.name for place in scene.places] == ["sarn", "orsund"]


def test_a_claim_without_a_time_is_of_the_day_of_its_page() -> None:
    dated = told("the ferry sank", about=("2031-05-04", "2031-05-05"))
    assert content(dated).day == "2031-05-04"
    assert content_of(told("the ferry sank"), scene=Scene(1, "2031-05-06", ())).day == "2031-05-06"


def test_hours_and_ordinals_are_no_figures_of_an_event() -> None:
    hours = killed(24)
    hours = type(hours)(1, 24, 24, "hour", "exact", words="24 hours")
    assert content(told("12 died in 24 hours", figures=(killed(12), hours))).figures == (killed(12),)
