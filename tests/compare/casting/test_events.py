"""One party on both sides of one event."""

import pytest

from reportedly.compare.casting.events import Event, events
from tests.readings import reading

DID = "The Salt Front shelled the market in the village of Olm on Monday."
SUFFERED = "Three men of the Salt Front were killed in the shelling in the village of Olm on Monday."


def found(text: str) -> list[Event]:
    return list(reading(text).once(events))


@pytest.mark.parametrize("text", [f"{DID} {SUFFERED}", f"{SUFFERED} {DID}"])
def test_who_did_and_suffered_one_deed_is_on_both_sides(text: str) -> None:
    (one,) = found(text)
    assert one.perpetrator.who.key == one.victim.who.key
    assert one.tie


@pytest.mark.parametrize(
    "other",
    [
        SUFFERED.replace("Olm on Monday", "Sarn on Friday"),
        SUFFERED.replace("shelling", "bombing"),
        SUFFERED.replace("Salt Front", "Marsh Army"),
        SUFFERED.replace("shelling", "shelling by the Marsh Army"),
        SUFFERED.replace("the village of Olm on Monday", "a mill"),
        SUFFERED.replace("Three", "In response three"),
    ],
)
def test_another_place_deed_party_or_an_exchange_is_no_contradiction(other: str) -> None:
    assert found(f"{DID} {other}") == []


def test_who_struck_somebody_and_was_struck_is_in_an_exchange() -> None:
    assert found(f"{DID.replace('the market', 'the Marsh Army')} {SUFFERED}") == []
