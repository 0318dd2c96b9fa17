"""Only who states the thing as his own word vouches for it."""

import msgspec
import pytest

from reportedly.carrying import Carrier
from reportedly.compare.origins.counting import origins
from reportedly.compare.origins.vouching import doubts, without_strays
from tests.compare.origins.carried import carrier, tie

RUIZ = carrier(1, "Ledger", "Ana Ruiz")
PELL = carrier(2, "Mail", "Jonas Pell")


def changed(base: Carrier, **how: str) -> Carrier:
    return msgspec.structs.replace(base, **how)


def test_two_who_state_it_vouch() -> None:
    assert doubts([RUIZ, PELL]) == {}


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ({"mood": "demand"}, "d2c1 is a demand of Jonas Pell, no statement that it is so."),
        ({"act": "belief"}, "d2c1 is what Jonas Pell holds for so or brings about, not what Jonas Pell states."),
        ({"words": "reports that twelve boats sank"}, "d2c1 tells of what others report or allege;"),
        ({"words": "boats of Jonas Pells sank off Sarn"}, "d2c1 names Jonas Pell itself:"),
    ],
)
def test_who_demands_believes_tells_of_it_or_is_in_it_does_not_vouch(how: dict[str, str], told: str) -> None:
    found = doubts([RUIZ, changed(PELL, **how)])
    assert list(found) == [PELL.claim]
    assert found[PELL.claim].startswith(told)
    answer = origins(RUIZ.claim, [RUIZ, changed(PELL, **how)], [])
    assert (answer.least, answer.most, answer.state) == (1, 2, "not established")
    assert found[PELL.claim] in answer.reasons


def test_who_denies_what_others_state_does_not_vouch() -> None:
    third = carrier(3, "Post", "Sarn Mill")
    assert list(doubts([RUIZ, third, changed(PELL, polarity="denied")])) == [PELL.claim]
    denials = [changed(one, polarity="denied") for one in (RUIZ, PELL)]
    assert doubts(denials) == {}


def test_who_has_it_from_others_does_not_vouch() -> None:
    told = carrier(2, "Mail", "Jonas Pell", "reports", own=2)
    assert doubts([RUIZ, told])[told.claim] == "d2c2 is what Jonas Pell has from somebody who is not named."
    assert doubts([RUIZ, PELL, told])[PELL.claim] == "d2c1 is what Jonas Pell tells of others’ words."


def test_a_voice_that_one_of_two_copies_gives_alone_is_left_out_where_both_pages_name_another() -> None:
    line = carrier(1, "Ledger", "Oslo Council", own=1)
    copy = carrier(2, "Mail", own=1)
    others = [carrier(1, "Ledger", "Sarn Mill", own=2, at=90), carrier(2, "Mail", "Sarn Mill", own=2, at=90)]
    kept, told = without_strays([line, others[0], copy, others[1]], [tie(line, copy)])
    assert kept[0].chain == ()
    assert told == [
        "d1c1 is read as the word of Oslo Council, but d2c1 has the same text and not from there:"
        " Oslo Council is left out."
    ]
    assert without_strays([line, copy], [tie(line, copy)]) == ([line, copy], [])
