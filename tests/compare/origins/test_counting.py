"""How many independent origins a claim has, and how sure that is."""

from collections.abc import Sequence
from itertools import permutations

import msgspec

from reportedly.carrying import Carrier, Origins, Tie
from reportedly.compare.origins.counting import origins
from tests.compare.origins.carried import carrier, heard, tie


def counted(*carriers: Carrier, ties: Sequence[Tie] = ()) -> Origins:
    return origins(carriers[0].claim, carriers, ties)


def test_two_pages_on_one_voice_are_one_origin_and_it_is_named() -> None:
    found = counted(carrier(1, "Ledger", "Ana Ruiz"), carrier(2, "Mail", "a rower", "Ana Ruiz"))
    assert (found.least, found.most, found.state) == (1, 1, "shared")
    assert found.answer == "1 origin, shared: both pages have it from Ana Ruiz."
    assert "d1c1 and d2c1 rest on the word of Ana Ruiz." in found.reasons


def test_two_named_voices_are_two_origins() -> None:
    found = counted(carrier(1, "Ledger", "Ana Ruiz"), carrier(2, "Mail", "Jonas Pell"))
    assert (found.least, found.most, found.state) == (2, 2, "established")


def test_an_unnamed_source_may_be_anybody() -> None:
    found = counted(carrier(1, "Ledger", "Ana Ruiz"), carrier(2, "Mail", "residents"))
    assert (found.least, found.most, found.state) == (1, 2, "not established")
    assert "“residents” may be anybody: it is not shown whose word that is." in found.reasons
    assert found.answer == (
        "Between 1 and 2 independent origins, not established: Ana Ruiz; perhaps also “residents” (d2c1)."
    )


def test_two_unnamed_sources_of_one_name_are_not_taken_for_one() -> None:
    found = counted(carrier(1, "Ledger", "residents"), carrier(2, "Mail", "residents"))
    assert (found.least, found.most, found.state) == (1, 2, "not established")


def test_a_name_that_is_a_piece_of_the_other_may_be_the_same_person() -> None:
    found = counted(carrier(1, "Ledger", "Ana Ruiz"), carrier(2, "Mail", "Ruiz"))
    assert (found.least, found.most, found.state) == (1, 2, "not established")


def test_pages_of_one_text_are_one_origin_whatever_they_name() -> None:
    one, other = carrier(1, "Ledger", "residents"), carrier(2, "Mail", "locals")
    found = counted(one, other, ties=[tie(one, other)])
    assert (found.most, found.state) == (1, "shared")
    assert "d1c1 and d2c1 share one text." in found.reasons


def test_pages_that_credit_one_agency_are_one_origin() -> None:
    found = counted(carrier(1, "Ledger", credit="afp"), carrier(2, "Mail", credit="afp"))
    assert (found.most, found.state) == (1, "shared")
    assert found.answer == "1 origin, shared: both pages have it from AFP."


def test_two_agencies_that_say_it_in_their_own_name_may_have_it_from_one_whom_neither_names() -> None:
    found = counted(carrier(1, "Ledger", credit="afp"), carrier(2, "Mail", credit="tass"))
    assert (found.least, found.most, found.state) == (1, 2, "not established")


def test_two_agencies_on_the_word_of_one_voice_are_one_origin() -> None:
    found = counted(carrier(1, "Ledger", "Ana Ruiz", credit="afp"), carrier(2, "Mail", "Ana Ruiz", credit="tass"))
    assert (found.most, found.state) == (1, "shared")


def test_an_agency_s_own_word_may_be_what_it_was_told() -> None:
    found = counted(carrier(1, "Ledger", "Ana Ruiz", credit="afp"), carrier(2, "Mail", credit="afp"))
    assert (found.least, found.most, found.state) == (1, 2, "not established")


def test_an_agency_that_names_nobody_is_no_ground() -> None:
    found = counted(carrier(1, "Ledger", "a monitor", credit="afp"), carrier(2, "Mail", "Ana Ruiz"))
    assert (found.least, found.most, found.state) == (1, 2, "not established")


def test_a_page_on_the_word_of_an_outlet_has_it_from_that_outlet_s_page() -> None:
    found = counted(carrier(1, "Northern Ledger"), carrier(2, "Mail", "Northern Ledger"))
    assert (found.most, found.state) == (1, "shared")
    assert "d2c1 has it from Northern Ledger, whose own page d1c1 carries it." in found.reasons


def test_what_an_outlet_says_in_its_own_name_it_says_once() -> None:
    found = counted(carrier(1, "Ledger"), carrier(2, "Ledger"), carrier(3, "Mail"))
    assert (found.least, found.most, found.state) == (1, 2, "not established")


def test_a_headline_and_the_text_below_it_are_no_two_origins() -> None:
    found = counted(carrier(1, "Ledger", "residents", own=1), carrier(1, "Ledger", "residents", own=2, at=90))
    assert (found.carriers, found.most) == (1, 1)


def test_a_page_is_not_independent_of_itself() -> None:
    found = counted(carrier(1, "Ledger", own=1), carrier(1, "Ledger", "Ana Ruiz", own=2, at=90))
    assert (found.least, found.most, found.state) == (1, 1, "established")
    assert "d1c1 names nobody; its page has it from Ana Ruiz." in found.reasons


def test_two_people_whom_one_page_names_are_two_all_the_same() -> None:
    voices = carrier(1, "Ledger", "Ana Ruiz", own=2, at=90), carrier(1, "Ledger", "Jonas Pell", own=3, at=180)
    found = counted(carrier(1, "Ledger", own=1), *voices)
    assert (found.least, found.most, found.state) == (2, 2, "established")


def test_hearsay_is_the_page_s_own_word() -> None:
    hearsay = heard(carrier(1, "Ledger", "unnamed (reportedly)", own=1), is_hearsay=True)
    found = counted(hearsay, carrier(1, "Ledger", own=2, at=90))
    assert (found.least, found.most, found.state) == (1, 1, "not established")


def test_an_agency_beside_a_voice_passes_that_voice_on() -> None:
    found = counted(carrier(1, "Ledger", "AFP", own=1), carrier(1, "Ledger", "Ana Ruiz", own=2, at=90))
    assert (found.least, found.most, found.state) == (1, 1, "established")
    assert "d1c1 has from AFP what Ana Ruiz said." in found.reasons


def test_whoever_speaks_for_one_body_is_one_origin_and_why_is_said() -> None:
    one = heard(
        carrier(1, "Ledger", "Ana Ruiz"), key="name:sarn mill", shown="Sarn Mill", told="Ana Ruiz speaks for it."
    )
    other = heard(carrier(2, "Mail", "the mill"), key="name:sarn mill", shown="the Sarn Mill")
    found = counted(one, other)
    assert (found.least, found.most, found.state) == (1, 1, "shared")
    assert "Ana Ruiz speaks for it (d1c1)." in found.reasons


def test_what_a_voice_may_be_makes_the_count_a_range() -> None:
    one = heard(carrier(1, "Ledger", "Ana Ruiz"), key="person:ana ruiz", shown="Ana Ruiz")
    other = heard(carrier(2, "Mail", "the mill"), key="name:sarn mill", shown="Sarn Mill", may=("person:ana ruiz",))
    assert (counted(one, other).least, counted(one, other).most) == (1, 2)


def test_two_people_of_one_family_name_may_be_one() -> None:
    found = counted(carrier(1, "Ledger", "Ana Ruiz"), carrier(2, "Mail", "Pell Ruiz"))
    assert (found.least, found.most, found.state) == (1, 2, "not established")


def test_two_who_are_quoted_with_the_same_words_may_be_one() -> None:
    one, other = (
        msgspec.structs.replace(carrier(number, "Ledger", name), words=f'"Twelve boats sank off Sarn{end}"')
        for number, name, end in ((1, "Ana Ruiz", ""), (2, "Jonas Pell", " today"))
    )
    assert (counted(one, other).least, counted(one, other).most) == (1, 2)


def test_a_headline_is_what_the_sentence_below_it_says_whomever_it_names_shortly() -> None:
    one, other = carrier(1, "Ledger", "Norwegian FM", own=1), carrier(1, "Ledger", "Ana Ruiz", own=2, at=90)
    led = Tie(one.claim, other.claim, "unknown", None, "", form="headline")
    found = counted(one, other, ties=[led])
    assert (found.least, found.most) == (1, 1)
    assert "d1c1 is the headline over d1c2." in found.reasons


def test_one_quotation_was_said_once_unless_two_are_named_for_it() -> None:
    one, other = carrier(1, "Ledger", "Ana Ruiz"), carrier(2, "Mail")
    quoted = Tie(one.claim, other.claim, "unknown", None, "", form="quotation")
    assert counted(one, other, ties=[quoted]).most == 1
    assert counted(one, carrier(2, "Mail", "Jonas Pell"), ties=[quoted]).most == 2


def test_one_page_is_one_origin_and_established_where_somebody_is_named() -> None:
    assert counted(carrier(1, "Ledger", "Ana Ruiz")).state == "established"
    assert counted(carrier(1, "Ledger", "residents")).state == "not established"


def test_the_order_of_the_carriers_changes_nothing() -> None:
    carriers = carrier(1, "Ledger", "Ana Ruiz"), carrier(2, "Mail"), carrier(3, "Post", "residents")
    ties = [tie(carriers[1], carriers[2])]
    assert len({repr(origins(carriers[0].claim, order, ties)) for order in permutations(carriers)}) == 1


def test_that_there_are_more_carriers_is_said() -> None:
    one = carrier(1, "Ledger", "Ana Ruiz")
    assert "Only the first 1 claims" in origins(one.claim, [one], [], is_cut=True).reasons[0]


def test_a_page_s_own_words_rest_on_its_source_though_the_headline_over_it_names_another() -> None:
    one, other = carrier(1, "Ledger", "Norwegian FM", own=1), carrier(1, "Ledger", "Ana Ruiz", own=2, at=90)
    led = Tie(one.claim, other.claim, "unknown", None, "", form="headline")
    assert counted(one, other, carrier(1, "Ledger", own=3, at=180), ties=[led]).most == 1
