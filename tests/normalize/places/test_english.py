"""What places are called: as English has them, with the gazetteer's own name beside it where that differs."""

from reportedly.normalize.places.english import english, inside, official, plain
from reportedly.normalize.places.gazetteer import FIRST, SETTLED, gazetteer
from reportedly.normalize.places.keys import key
from tests.normalize.places.test_places import told


def named(name: str, level: int) -> str:
    place = next(place for place in gazetteer().named(key(name)) if place.level == level)
    return english(place, gazetteer=gazetteer())


def test_a_province_is_called_as_english_does() -> None:
    assert named("Al Lādhiqīyah", FIRST) == "Latakia"
    assert named("Xinjiang Uygur Zizhiqu", FIRST) == "Xinjiang"


def test_a_town_that_bears_its_provinces_name_is_called_like_it() -> None:
    assert named("Ar Raqqah", SETTLED) == "Raqqa"


def test_marks_of_transliteration_go_and_accents_of_latin_writing_stay() -> None:
    assert named("Al Qāmishlī", SETTLED) == "Al Qamishli"
    assert named("Córdoba", SETTLED) == "Córdoba"
    assert plain("Dar‘ā") == "Dara"


def test_the_official_name_is_told_only_where_it_differs() -> None:
    refs = told("Shells fell on Lattakia and on Saraqib, in Idlib province.")
    assert "official" not in refs["Saraqib"]
    assert told("Troops left Xinjiang province.")["Xinjiang province"]["official"] == "Xinjiang Uygur Zizhiqu"


def test_what_holds_a_place_is_called_as_english_does() -> None:
    place = next(place for place in gazetteer().named(key("Damascus")) if place.country == "SY")
    assert inside(place, gazetteer=gazetteer()) == "Damascus"
    assert official(place, gazetteer=gazetteer()) is None


def test_a_headline_that_begins_with_as_names_the_country_alone() -> None:
    assert "China" in told("As China Builds, Others Wait")
    assert "al-Qamishli" in told("They met in al-Qamishli on Friday.")
