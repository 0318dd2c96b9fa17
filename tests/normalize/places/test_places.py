"""What the places of a page mean, and which words name none.

Real places stand here where their coordinates and containment are the subject; the sentences are made up.
"""

import pytest

from reportedly.model import Json, Value
from reportedly.normalize import normalize
from tests.normalize.test_golden import page


def places_of(text: str, *, language: str | None = "en") -> list[Value]:
    document, marks = page(text, language=language)
    return [value for value in normalize(document, marks) if value.kind == "place"]


def told(text: str) -> dict[str, dict[str, Json]]:
    """What is told of each place, by its words; the last one of the same words stands."""
    return {value.span.of(text): value.ref or {} for value in places_of(text)}


def rule_of(text: str, words: str) -> str:
    return next(value.rule for value in places_of(text) if value.span.of(text) == words)


def test_the_place_named_behind_a_comma_holds_it() -> None:
    text = "The mill in Paris, Texas, burned down."
    assert told(text)["Paris"]["inside"] == "Texas"
    assert rule_of(text, "Paris") == "container_named.v1"


def test_without_it_the_best_known_is_meant_and_the_doubt_is_told() -> None:
    ref = told("The mill in Paris burned down.")["Paris"]
    assert (ref["country"], ref["kind"]) == ("FR", "city")
    unsure = told("The mill in Springfield burned down.")["Springfield"]
    assert isinstance(unsure["ambiguous"], list)
    assert unsure["ambiguous"]


def test_a_province_named_with_its_noun_is_the_province_and_holds_the_town() -> None:
    text = "Shells fell on Saraqib, in Idlib province, on Monday."
    assert told(text)["Saraqib"]["inside"] == "Idlib"
    province = told(text)["Idlib province"]
    assert (province["kind"], province["precision"]) == ("subdivision", "area")


def test_a_village_nobody_lists_stays_a_place_without_coordinates_in_its_container() -> None:
    text = "The village of Zorvanish, in Idlib province, was empty."
    ref = told(text)["Zorvanish"]
    assert (ref["kind"], ref["lat"], ref["lon"], ref["inside"], ref["country"]) == (
        "village",
        None,
        None,
        "Idlib",
        "SY",
    )
    assert ref["precision"] == "none"
    assert rule_of(text, "Zorvanish") == "unlisted_place.v1"


def test_a_village_with_no_container_lies_where_the_place_beside_it_does_and_says_so() -> None:
    ref = told("They moved from Saraqib to the village of Zorvanish.")["Zorvanish"]
    assert ref["inside"] == "Idlib"
    assert "taken to lie" in str(ref["why"])
    alone = told("They moved to the village of Zorvanish.")["Zorvanish"]
    assert (alone["inside"], alone["country"]) == (None, None)


def test_the_pages_other_places_tell_which_is_meant() -> None:
    text = "Deputies from Walker County and the state of Texas met in Huntsville on Friday."
    assert told(text)["Huntsville"]["inside"] == "Texas"
    other = "Deputies from Madison County and the state of Alabama met in Huntsville on Friday."
    assert told(other)["Huntsville"]["inside"] == "Alabama"


def test_a_telephone_number_tells_the_state() -> None:
    assert told("The office in Jackson can be reached at 601-555-0143.")["Jackson"]["inside"] == "Mississippi"
    assert told("The office in Jackson can be reached at 517-555-0143.")["Jackson"]["inside"] == "Michigan"


def test_the_name_keeps_its_sense_through_the_page() -> None:
    text = "The mill stood in Paris, Texas. People in Paris mourned it."
    second = places_of(text)[-1]
    assert (second.ref or {})["inside"] == "Texas"
    assert second.rule == "named_elsewhere.v1"


@pytest.mark.parametrize(
    ("words", "name", "country"),
    [
        ("Syrian", "Syria", "SY"),
        ("Syrians", "Syria", "SY"),
        ("British", "United Kingdom", "GB"),
        ("Texan", "Texas", "US"),
        ("U.S.", "United States", "US"),
        ("Turkish", "Turkey", "TR"),
    ],
)
def test_adjectives_and_short_forms_lead_to_their_place(words: str, name: str, country: str) -> None:
    ref = told(f"Several {words} boats left the harbour.")[words]
    assert (ref["name"], ref["country"]) == (name, country)


def test_codes_of_the_post_are_read_behind_a_comma_only() -> None:
    assert told("The mill in Bend, OR, burned.")["OR"]["name"] == "Oregon"
    assert "OR" not in told("They said YES OR NO to it.")


def test_a_region_has_no_point() -> None:
    ref = told("Ships left the Middle East.")["Middle East"]
    assert (ref["kind"], ref["lat"], ref["precision"]) == ("region", None, "area")


@pytest.mark.parametrize(
    "text",
    [
        "Paris Hilton smiled.",
        "Mr. Jordan said no.",
        "Michael Jordan played. Jordan said he was glad.",
        "Mayor Jackson said so. Jackson left.",
        "Sydney Madison, 38, was hurt.",
        "He lives on Houston Street.",
        "The Department of Health wrote to them.",
        "Reading books is fun.",
        "It was White House policy.",
    ],
)
def test_persons_streets_bodies_and_ordinary_words_are_no_places(text: str) -> None:
    assert told(text) == {}


def test_a_short_word_in_capitals_is_an_acronym_and_a_dateline_is_not() -> None:
    assert told("The agency SANA wrote of it, and NATO did.") == {}
    assert told("HOMS, Syria - The mill burned.")["HOMS"]["country"] == "SY"


def test_a_small_place_far_from_all_the_others_is_not_taken_for_one() -> None:
    near = "Shells fell on Aleppo, Homs, Hama and Idlib, said the Syrian ministry. Later Manar was hit."
    assert "Manar" not in told(near)
    assert all(ref["country"] == "SY" for ref in told(near).values())


def test_the_arabic_article_may_stand_or_be_left_out() -> None:
    assert told("Shells fell on Qamishli in Syria.")["Qamishli"]["geonames"] is not None
    assert told("Shells fell on al-Qamishli in Syria.")["al-Qamishli"]["geonames"] is not None


def test_the_town_of_a_body_is_a_place() -> None:
    assert told("She studied at the University of Nebraska.")["Nebraska"]["name"] == "Nebraska"
    assert told("The Houston Police Department wrote to them.")["Houston"]["inside"] == "Texas"


@pytest.mark.parametrize(
    "text",
    [
        "Beijing vetoed the draft.",
        "Tehran has firmly denied it.",
        "Moscow is planning a reply.",
        "The talks with Beijing failed.",
        "The draft was condemned by Tehran.",
    ],
)
def test_a_capital_that_acts_is_left_to_the_parties(text: str) -> None:
    assert told(text) == {}


@pytest.mark.parametrize(
    "text", ["They met in Beijing.", "The minister in Tehran denied it.", "The train left Moscow for the south."]
)
def test_a_capital_where_something_happens_is_a_place(text: str) -> None:
    assert len(told(text)) == 1


def test_a_country_that_acts_is_a_place_and_a_metonym() -> None:
    assert told("China vetoed the draft.")["China"]["metonym"] is True
    assert "metonym" not in told("They met in China.")["China"]


def test_a_currency_is_no_place() -> None:
    assert told("It cost 5 million Syrian pounds.") == {}


def test_values_are_numbered_in_text_order_over_all_kinds() -> None:
    text = "In Aleppo 12 people died; in Homs 5 did."
    document, marks = page(text)
    assert [(value.id, value.kind) for value in normalize(document, marks)] == [
        ("x1", "place"),
        ("x2", "quantity"),
        ("x3", "place"),
        ("x4", "quantity"),
    ]


def test_pages_in_another_language_yield_no_places_yet() -> None:
    assert places_of("Das Boot sank vor Hamburg.", language="de") == []
    assert told("A boat sank off Hamburg.")["Hamburg"]["country"] == "DE"


def test_the_same_text_gives_the_same_places() -> None:
    text = "From Springfield to Jackson, and from Clinton to Madison, in the Madison County of old, it rained. " * 5
    assert places_of(text) == places_of(text)


@pytest.mark.parametrize(
    "text", ["A " * 3000, "St. " * 2000, "Of The " * 2000, "New York, " * 2000, "(" * 3000, "X, Y"]
)
def test_strange_text_is_read_without_a_fault(text: str) -> None:
    places_of(text)


def test_a_word_that_is_shouted_among_others_is_no_country() -> None:
    assert places_of("WILL NOBODY TELL US THE TRUTH") == []
    assert [value.ref["name"] for value in places_of("THE US sent help.") if value.ref] == ["United States"]


@pytest.mark.parametrize("text", ["The hospital in Split was full.", "She lives near Reading."])
def test_an_ordinary_word_behind_a_preposition_is_the_town_of_that_name(text: str) -> None:
    assert len(places_of(text)) == 1


@pytest.mark.parametrize(
    "text", ["Split the money.", "He sat in Reading Room 3.", "They met in Congress.", "He is in split mind."]
)
def test_an_ordinary_word_elsewhere_is_none(text: str) -> None:
    assert places_of(text) == []


def test_a_name_is_not_cut_at_its_hyphens() -> None:
    assert [value.ref["name"] for value in places_of("Aid reached Port-au-Prince on Monday.") if value.ref] == [
        "Port-au-Prince"
    ]
