"""What else stands on a page shows which of its words are no origin of their own."""

import msgspec

from reportedly.carrying import Carrier, Heard, Origins
from reportedly.compare.origins.counting import origins
from tests.compare.origins.carried import carrier, heard

MILL = heard(carrier(1, "Ledger", "Sarn Mill"), key="name:sarn mill", shown="Sarn Mill")


def counted(*carriers: Carrier) -> Origins:
    return origins(carriers[0].claim, carriers, [])


def test_a_short_form_on_one_page_is_the_full_one_and_on_two_pages_stays_open() -> None:
    full = carrier(1, "Ledger", "media reports")
    assert counted(full, carrier(1, "Ledger", "media", own=2, at=90)).most == 1
    assert counted(full, carrier(2, "Mail", "media", own=2, at=90)).most == 2
    assert counted(full, carrier(1, "Ledger", "rowers", own=2, at=90)).most == 2


def test_the_source_is_the_one_who_was_named_before_unless_two_were() -> None:
    short = carrier(1, "Ledger", "the source", own=2, at=90)
    found = counted(MILL, short)
    assert found.most == 1
    assert "“the source” (d1c2) takes up Sarn Mill (d1c1) of its page." in found.reasons
    assert counted(MILL, carrier(1, "Ledger", "Ana Ruiz", own=3, at=180), short).most == 3
    assert counted(MILL, carrier(1, "Ledger", "a source", own=2, at=90)).most == 2


def test_a_person_counts_with_the_body_of_the_page_by_the_word_of_the_office() -> None:
    body = heard(carrier(1, "Ledger", "the opposition"), key="body:Norway:opposition", shown="Norwegian opposition")
    person = carrier(1, "Ledger", "Ana Ruiz", own=2, at=90)
    figure = msgspec.structs.replace(
        person, chain=(Heard("Ana Ruiz", "ana ruiz", is_named=True, role="opposition figure"),)
    )
    baker = msgspec.structs.replace(person, chain=(Heard("Ana Ruiz", "ana ruiz", is_named=True, role="baker"),))
    assert (counted(body, figure).most, counted(body, baker).most) == (1, 2)


def test_a_desk_s_own_words_are_its_source_s_who_speaks_on_its_page() -> None:
    desk = carrier(2, "Mail")
    knows = msgspec.structs.replace(desk, speakers=("name:sarn mill",))
    found = counted(MILL, knows)
    assert (found.most, found.state) == (1, "shared")
    assert "d2c1 names nobody for it; Sarn Mill, whose word it is in d1c1, speaks there." in found.reasons
    assert counted(MILL, desk).most == 2


def test_that_an_agency_is_credited_leaves_a_desk_s_source_open() -> None:
    knows = msgspec.structs.replace(carrier(2, "Mail", credit="afp"), speakers=("name:sarn mill",))
    assert counted(MILL, knows).most == 2


def test_words_between_those_of_one_voice_may_be_from_there() -> None:
    found = counted(msgspec.structs.replace(carrier(1, "Ledger"), between="a source at the mill"))
    assert found.answer.endswith(
        "in its own words, perhaps from “a source at the mill” (d1c1), on the one page that carries it."
    )
    assert "d1c1 stands between words of “a source at the mill”, and may be from there." in found.reasons
