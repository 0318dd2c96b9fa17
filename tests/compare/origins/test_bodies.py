"""The highest number of origins counts bodies and not wordings."""

import msgspec

from reportedly.carrying import Carrier, Origins
from reportedly.compare.origins.counting import origins
from tests.compare.origins.carried import carrier, heard

MINISTRY = heard(
    carrier(1, "Ledger", "Norwegian Interior Ministry"),
    key="body:Norway:interior ministry",
    shown="Norwegian Interior Ministry",
)
STATE = heard(carrier(1, "Ledger", "Norway"), key="iso3166:NO", shown="Norway")


def counted(*carriers: Carrier) -> Origins:
    return origins(carriers[0].claim, carriers, [])


def test_a_ministry_without_its_state_is_the_one_that_is_named_for_the_claim() -> None:
    found = counted(MINISTRY, carrier(2, "Mail", "the interior ministry"))
    assert (found.most, found.state) == (1, "shared")
    assert (
        "“the interior ministry” is taken for Norwegian Interior Ministry, which is named for it (d2c1)."
        in found.reasons
    )


def test_another_ministry_any_ministry_and_a_bare_one_of_another_page_stay_open() -> None:
    for words in ("the health ministry", "an interior ministry", "the ministry"):
        assert counted(MINISTRY, carrier(2, "Mail", words)).most == 2
    assert counted(MINISTRY, carrier(1, "Ledger", "the ministry", own=2, at=90)).most == 1


def test_a_state_and_its_ministry_are_one_party_and_two_states_are_two() -> None:
    other = msgspec.structs.replace(MINISTRY, claim=MINISTRY.claim + 7, document=2, name="d2c1")
    assert counted(STATE, other).most == 1
    foreign = heard(other, key="iso3166:CL", shown="Chile")
    assert counted(STATE, foreign).most == 2


def test_what_two_pages_call_by_one_definite_kind_is_one_and_so_is_its_spokesman_s_word() -> None:
    assert counted(carrier(1, "Ledger", "the army"), carrier(2, "Mail", "the army")).most == 1
    assert counted(carrier(1, "Ledger", "the army"), carrier(2, "Mail", "a spokesman for the army")).most == 1
    assert counted(carrier(1, "Ledger", "an army"), carrier(2, "Mail", "an army")).most == 2
