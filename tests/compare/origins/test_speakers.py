"""For whom the voices of one page speak, as the page settles it."""

import msgspec

from reportedly.compare.origins.speakers import speakers
from reportedly.model import Capture, Sheet, Voice
from tests.store.paged import sheet

MILL = "name:sarn mill works"


def told(*voices: Voice) -> dict[str, tuple[str, str | None]]:
    """Of each voice how it speaks and for whom."""
    empty = sheet(Capture(uri="x", body=b"x", outlet="Ledger"), "A page.", ())
    page: Sheet = msgspec.structs.replace(empty, voices=voices)
    return {one.name: (one.way, one.key) for one in speakers(page)}


def voice(number: int, name: str, kind: str = "organization", *, role: str | None = None, named: bool = True) -> Voice:
    return msgspec.convert({"id": f"v{number}", "name": name, "kind": kind, "named": named, "role": role}, Voice)


def test_a_spokeswoman_speaks_for_her_body() -> None:
    found = told(voice(2, "Sarn Mill Works"), voice(3, "Ana Ruiz", "person", role="Sarn Mill Works spokeswoman"))
    assert found == {"Sarn Mill Works": ("itself", MILL), "Ana Ruiz": ("speaks for", MILL)}


def test_the_head_of_a_body_is_found_by_its_kind_alone() -> None:
    found = told(voice(2, "Sarn Observatory of Tides"), voice(3, "Ana Ruiz", "person", role="Observatory director"))
    assert found["Ana Ruiz"] == ("speaks for", "name:sarn observatory of tides")


def test_a_person_without_such_an_office_speaks_for_themselves() -> None:
    assert told(voice(2, "Ana Ruiz", "person", role="rower"))["Ana Ruiz"] == ("itself", "person:ana ruiz")
    assert told(voice(2, "Dr Ana Ruiz", "person"))["Dr Ana Ruiz"] == ("itself", "person:ana ruiz")


def test_a_rank_without_a_name_is_nobody_s() -> None:
    assert told(voice(2, "Lieutenant Colonel", "person"))["Lieutenant Colonel"] == ("described", None)


def test_a_spokesman_s_rank_is_no_body() -> None:
    assert told(voice(2, "Jonas Pell", "person", role="spokesman Colonel"))["Jonas Pell"] == (
        "itself",
        "person:jonas pell",
    )


def test_whoever_spoke_with_the_head_of_a_body_does_not_speak_for_it() -> None:
    role = "who earlier spoke with the head of the Sarn Mill Works"
    assert told(voice(2, "Ana Ruiz", "person", role=role))["Ana Ruiz"] == ("itself", "person:ana ruiz")
    assert told(voice(2, "Ana Ruiz", "person", role="who runs the Sarn Mill Works"))["Ana Ruiz"] == ("speaks for", MILL)


def test_a_description_is_the_one_body_of_the_page_that_it_fits() -> None:
    ministry = voice(2, "Norwegian Interior Ministry")
    assert told(ministry, voice(3, "the ministry", named=False))["the ministry"][1] == "body:Norway:interior ministry"


def test_another_ministry_is_not_the_one_of_the_page() -> None:
    ministry = voice(2, "Norwegian Defence Ministry")
    assert told(ministry, voice(3, "the interior ministry", named=False))["the interior ministry"][1] is None


def test_a_description_that_fits_two_bodies_is_neither() -> None:
    two = voice(2, "Norwegian Interior Ministry"), voice(3, "Danish Interior Ministry")
    assert told(*two, voice(4, "the ministry", named=False))["the ministry"] == ("described", None)


def test_a_source_at_a_body_is_not_the_body() -> None:
    assert told(voice(2, "a source at Sarn Mill Works", "unnamed", named=False))["a source at Sarn Mill Works"] == (
        "within",
        MILL,
    )


def test_a_correspondent_is_the_agency_s_and_a_toll_its_issuer_s() -> None:
    found = told(
        voice(2, "an AFP correspondent in Sarn", "unnamed", named=False),
        voice(3, "a new toll from the Sarn Mill Works", "unnamed", named=False),
    )
    assert list(found.values()) == [("reports for", "agency:afp"), ("issued", MILL)]


def test_an_abbreviation_with_two_letters_exchanged_is_the_body_s_and_another_is_not() -> None:
    body = voice(2, "Sarn Institute for Open Water")
    key = "name:sarn institute for open water"
    assert told(body, voice(3, "SIWO"))["SIWO"][1] == key
    assert told(body, voice(3, "SIAW"))["SIAW"][1] == "name:siaw"
