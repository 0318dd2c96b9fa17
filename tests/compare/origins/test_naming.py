"""Whom the words for a voice name: keys that are the same for one body, however a page calls it."""

import pytest

from reportedly.compare.origins.lists import known
from reportedly.compare.origins.naming import abbreviation, apposed_person, named

INSTITUTE = "name:sarn institute for open water"


@pytest.mark.parametrize(
    "told",
    [
        "Sarn Institute for Open Water",
        "the so-called Sarn Institute for Open Water",
        "the Norway-based Sarn Institute for Open Water",
        "the Sarn Institute for Open Water which counts boats from a network of rowers",
        "the Sarn Institute for Open Water based in Norway",
    ],
)
def test_one_body_has_one_key_by_whatever_words(told: str) -> None:
    assert named(told).key == INSTITUTE


@pytest.mark.parametrize(
    "told", ["the Norwegian Defence Ministry", "Norways defense ministry", "the defence ministry in Oslo"]
)
def test_a_ministry_is_its_state_s_by_any_spelling(told: str) -> None:
    assert named(told).key == "body:Norway:defense ministry"


def test_whoever_holds_office_is_no_part_of_a_body_s_name() -> None:
    assert named("the Sarn Boat Club Ana Ruiz").key == named("Sarn Boat Club").key == "name:sarn boat club"


def test_ministries_of_two_states_or_portfolios_are_two() -> None:
    assert len({named(told).key for told in ("Norwegian Defence Ministry", "Danish Defence Ministry")}) == 2
    assert len({named(told).key for told in ("Norwegian Defence Ministry", "Norwegian Interior Ministry")}) == 2


@pytest.mark.parametrize("told", ["residents of Sarn", "a Sarn ferry", "rowers of the Sarn Boat Club", "the coalition"])
def test_a_name_that_only_tells_where_somebody_belongs_is_not_who_speaks(told: str) -> None:
    assert named(told).key is None


def test_a_description_has_its_seat_and_its_kind_as_forms() -> None:
    found = named("the UK-based monitor which backs the rowers")
    assert (found.key, found.forms, found.is_definite) == (None, ("based:United Kingdom", "noun:monitor"), True)


@pytest.mark.parametrize(("told", "is_definite"), [("the mill", True), ("a mill", False), ("rowers", False)])
def test_only_what_is_known_already_is_definite(told: str, *, is_definite: bool) -> None:
    assert named(told).is_definite is is_definite


def test_an_agency_is_known_by_any_of_its_names() -> None:
    assert known("Agence France-Presse") == known("AFP") == ("agency:afp", "AFP")
    assert known("Sarn Wire") is None


def test_an_abbreviation_in_brackets_is_the_first_letters_of_the_name() -> None:
    assert abbreviation("Sarn Institute for Open Water (SIOW)") == "name:siow"
    assert abbreviation("Sarn Institute for Open Water (Oslo)") is None


def test_a_person_closes_the_words_for_a_trade_and_a_club_does_not() -> None:
    assert apposed_person("a nurse at the harbour clinic Bryn Oakes") == "Bryn Oakes"
    assert apposed_person("health director for Sarn Maria Ruiz") == "Maria Ruiz"
    assert apposed_person("a rower of the Sarn Boat Club") is None


def test_a_name_behind_known_as_is_the_name() -> None:
    assert named("the crew known as the Sarn Divers").key == named("Sarn Divers").key
    assert "noun:crew" in named("the crew known as the Sarn Divers").forms
    assert named("the crew known as brave").key is None


def test_an_adverb_that_begins_the_sentence_is_no_name() -> None:
    assert named("Oddly the ministry").forms == named("the ministry").forms
    assert named("Oddly the ministry").is_definite
