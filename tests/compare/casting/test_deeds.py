"""Who did a deed, and who suffered it."""

import pytest

from reportedly.compare.casting.deeds import deeds
from tests.readings import reading


def told(text: str) -> list[tuple[str, str, str]]:
    return [(deed.who.name, deed.side, deed.kind) for deed in reading(text).once(deeds)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Salt Front shelled the market.", "shelling"),
        ("The market was bombed by the Salt Front.", "bombing"),
        ("The shelling of the market by the Salt Front went on.", "shelling"),
        ("The Salt Front’s looting of the mill went on.", "looting"),
        ("The Salt Front claimed responsibility for the bombing.", "bombing"),
        ("The Salt Front has kidnapped two cooks.", "abduction"),
    ],
)
def test_who_did_it_is_told(text: str, kind: str) -> None:
    assert told(text) == [("Salt Front", "perpetrator", kind)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Salt Front was shelled at the market.", "shelling"),
        ("Two boats were hit in the bombing of the Salt Front.", "bombing"),
        ("A gas attack on the Salt Front killed two cooks.", "gas attack"),
        ("Three of the Salt Front were killed in the massacre.", "massacre"),
        ("The Salt Front came under bombardment.", "shelling"),
        ("Somebody ambushed Salt Front convoys.", "ambush"),
    ],
)
def test_who_suffered_it_is_told(text: str, kind: str) -> None:
    assert told(text) == [("Salt Front", "victim", kind)]


@pytest.mark.parametrize(
    "text",
    [
        "The Salt Front did not shell the market.",
        "The Salt Front plans to shell the market.",
        "The mayor accused the Salt Front: the Salt Front shelled the market.",
        "The Salt Front shelled the market in response.",
        "The Salt Front foiled a bombing.",
        "The shelling of a village held by the Salt Front went on.",
        "An ambush was reported by the Salt Front.",
    ],
)
def test_what_is_denied_planned_charged_or_an_answer_is_no_deed(text: str) -> None:
    assert [one for one in told(text) if one[1] == "perpetrator"] == []


def test_a_country_that_is_bombed_is_a_place_and_its_army_a_victim() -> None:
    assert told("The bombing of Norway went on.") == []
    assert told("The bombing of the Norwegian army went on.") == [("Norway", "victim", "bombing")]
