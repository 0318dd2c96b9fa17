"""Whom a voice is, with what other pages of the case call by the same words."""

from collections.abc import Sequence

from reportedly.carrying import Called, Heard, Speaker
from reportedly.compare.origins.identity import heard

MILL = "name:sarn mill"
GROUP = Heard("the Norway-based group", "the norway-based group", is_named=False)


def called(*pages: tuple[str, int]) -> Sequence[Called]:
    return [Called(key, key.partition(":")[2].title(), count) for key, count in pages]


def described(name: str, *forms: str, is_definite: bool = True) -> Speaker:
    return Speaker("v2", name, "described", None, "", forms, is_definite)


def itself(key: str) -> Speaker:
    return Speaker("v3", "Sarn Mill", "itself", key, "Sarn Mill")


def of(base: Heard, speaker: Speaker, *page: Speaker, pages: Sequence[Called]) -> Heard:
    return heard(base, speaker, page=(speaker, *page), calls=lambda _: pages)


def test_a_seat_that_the_case_gives_to_one_body_tells_it() -> None:
    found = of(GROUP, described(GROUP.name, "based:Norway"), pages=called((MILL, 3)))
    assert (found.key, found.shown) == (MILL, "Sarn Mill")
    assert found.told == "“the Norway-based group” is what 3 pages of the case call Sarn Mill."


def test_one_page_is_not_enough_and_two_bodies_stay_open() -> None:
    speaker = described(GROUP.name, "based:Norway")
    assert of(GROUP, speaker, pages=called((MILL, 1))).key is None
    found = of(GROUP, speaker, pages=called((MILL, 12), ("name:oslo rowers", 4)))
    assert (found.key, found.may) == (None, (MILL, "name:oslo rowers"))


def test_a_kind_alone_tells_a_body_only_on_a_page_that_names_it() -> None:
    base, speaker = Heard("the group", "the group", is_named=False), described("the group", "noun:group")
    assert of(base, speaker, pages=called((MILL, 9))).key is None
    assert of(base, speaker, itself(MILL), pages=called((MILL, 9))).key == MILL


def test_a_monitor_is_the_body_that_its_page_names_and_the_case_calls_so() -> None:
    base = Heard("a monitor", "a monitor", is_named=False)
    speaker = described("a monitor", "noun:monitor", is_definite=False)
    assert of(base, speaker, itself(MILL), pages=called((MILL, 1))).key == MILL
    found = of(base, speaker, pages=called((MILL, 40)))
    assert (found.key, found.may) == (None, (MILL,))


def test_an_interior_ministry_is_not_any_ministry_that_the_case_calls_so() -> None:
    base = Heard("the interior ministry", "the interior ministry", is_named=False)
    speaker = described("the interior ministry", "noun:interior ministry", "noun:ministry")
    pages = {"noun:ministry": called(("body:Norway:defense ministry", 9))}
    assert heard(base, speaker, page=(speaker,), calls=lambda form: pages.get(form, ())).key is None


def test_hearsay_names_nobody() -> None:
    base = Heard("unnamed (reportedly)", "unnamed (reportedly)", is_named=False)
    found = heard(base, None, page=(), calls=lambda _: ())
    assert (found.is_hearsay, found.key) == (True, None)


def test_an_abbreviation_that_a_page_of_the_case_spells_out_is_that_name() -> None:
    base, speaker = Heard("SIOW", "siow", is_named=True), Speaker("v2", "SIOW", "itself", "name:siow", "SIOW")
    found = of(base, speaker, pages=called(("name:sarn institute open water", 1)))
    assert found.key == "name:sarn institute open water"
    assert of(base, speaker, pages=called((MILL, 5))).key == "name:siow"


def test_what_happens_speaks_for_nobody() -> None:
    raids = Heard("its raids last week near Sarn", "its raids last week near sarn", is_named=True)
    assert heard(raids, itself(MILL), page=(), calls=lambda _: []).is_hearsay
    crew = Heard("Sarn Mill", "sarn mill", is_named=True)
    assert not heard(crew, itself(MILL), page=(), calls=lambda _: []).is_hearsay


def test_a_spokesman_of_a_body_that_is_not_known_is_himself() -> None:
    pell = Heard("Jonas Pell", "jonas pell", is_named=True)
    speaker = Speaker("v2", "Jonas Pell", "speaks for", None, "", ("noun:alliance",), is_definite=False)
    found = of(pell, speaker, pages=[])
    assert found.key == "person:jonas pell"


def test_that_one_page_calls_a_body_so_is_a_slip_where_others_are_called_so_more_often() -> None:
    voice = Heard("an alliance", "an alliance", is_named=False)
    speaker = described(voice.name, "noun:alliance", is_definite=False)
    others = ("name:oslo rowers", 7)
    assert of(voice, speaker, itself(MILL), pages=called(others, (MILL, 1))).key is None
    assert of(voice, speaker, itself(MILL), pages=called(others, (MILL, 2))).key == MILL
