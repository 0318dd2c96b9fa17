"""Who can be cast: states with their people and forces, armed groups, and camps without a name."""

import pytest

from reportedly.compare.casting.actors import Mention, mentions
from tests.readings import reading


def named(text: str) -> list[str]:
    return [mention.name for mention in mentions(reading(text))]


def mention(text: str, words: str) -> Mention:
    (found,) = [one for one in mentions(reading(text)) if one.span.of(text) == words]
    return found


@pytest.mark.parametrize(
    "text",
    [
        "The Norwegians backed the plan of the Salt Front.",
        "Norwegian jets flew over the Salt Front.",
        "The Norwegian armed forces met the Salt Front.",
        "Norway's army met the Salt Front.",
    ],
)
def test_a_people_and_the_forces_of_a_state_are_that_state(text: str) -> None:
    assert "Norway" in named(text)


def test_some_people_of_a_state_are_not_the_state() -> None:
    assert "Norway" not in named("The Salt Front held five Norwegians in a barn.")


def test_a_person_is_not_cast() -> None:
    assert named("Lene Aubry met the Salt Front.") == ["Salt Front"]


def test_a_camp_is_those_who_fight_and_bear_no_name() -> None:
    assert mention("The rebels met the Salt Front.", "rebels").is_camp


def test_militants_behind_a_name_are_the_named() -> None:
    text = "Salt Front militants crossed the ford."
    assert mention(text, "Salt Front militants").name == "Salt Front"


def test_rebels_behind_the_adjective_of_a_state_are_not_the_state() -> None:
    text = "Norwegian rebels crossed the ford."
    found = mention(text, "Norwegian rebels")
    assert found.is_camp
    assert not found.is_state


def test_a_camp_that_the_page_ties_to_one_party_is_that_party() -> None:
    text = "Salt Front militants crossed the ford. The Marsh Army met the militants."
    assert named(text) == ["Salt Front", "Marsh Army", "Salt Front"]


def test_a_camp_that_the_page_ties_to_two_parties_stays_a_camp() -> None:
    text = "Salt Front militants and Hill Brigade militants crossed. The Marsh Army met the militants."
    assert named(text)[-1] == "the militants"


def test_fighters_for_somebody_are_no_camp_by_themselves() -> None:
    assert named("The pro-government militants met the Salt Front.") == ["Salt Front"]


def test_an_acronym_in_brackets_is_no_second_mention() -> None:
    assert named("The Salt Front (SF) crossed the ford.") == ["Salt Front"]


def test_an_owner_is_told_from_who_acts() -> None:
    owners = [one.is_owner for one in mentions(reading("The Salt Front’s boats met the Marsh Army."))]
    assert owners == [True, False]
