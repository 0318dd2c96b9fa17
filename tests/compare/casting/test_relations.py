"""Who helps and who fights whom."""

import pytest

from reportedly.compare.casting.relations import Relation, relations
from tests.readings import reading
from tests.work import calls


def found(text: str) -> list[Relation]:
    return list(reading(text).once(relations))


def told(text: str) -> list[tuple[str, str, str]]:
    return [(one.subject.name, one.sign, one.object.name) for one in found(text)]


HELPS = [
    "The Salt Front backs the Marsh Army.",
    "The Salt Front has long been arming the Marsh Army in secret.",
    "The Salt Front, which supports the Marsh Army, sent a letter.",
    "The Marsh Army is funded by the Salt Front.",
    "The Marsh Army was created, trained and armed by the Salt Front.",
    "The Salt Front armed and trained the Marsh Army.",
    "The Salt Front props up the Marsh Army.",
    "It is the Salt Front that feeds the Marsh Army.",
    "The Salt Front gave the Marsh Army two crates of rifles.",
    "Weapons from the Salt Front reach the Marsh Army every week.",
    "The Marsh Army relies on the support of the Salt Front.",
    "The Marsh Army enjoys the backing of the Salt Front.",
    "The Marsh Army took the mill with the Salt Front’s help.",
    "With the blessing of the Salt Front, the Marsh Army took the mill.",
    "The Salt Front’s proxy in Sarn is the Marsh Army.",
    "The Salt Front keeps the Marsh Army alive.",
    "The Marsh Army is on the payroll of the Salt Front.",
    "The Salt Front, the sponsor of the Marsh Army, has never hidden it.",
    "The Marsh Army, backed by the Salt Front, crossed the ford.",
    "The Marsh Army, which the Salt Front supports, crossed the ford.",
    "The Salt Front sent two crates of rifles to the Marsh Army.",
    "The Salt Front supplied the Marsh Army with new boats and money.",
    "The Salt Front provided weapons to the Marsh Army.",
    "The Marsh Army received rifles from the Salt Front.",
    "The Salt Front’s support for the Marsh Army is known.",
    "Support for the Marsh Army from the Salt Front has grown.",
    "The Salt Front is a sponsor of the Marsh Army.",
    "The Salt Front sided with the Marsh Army.",
    "The Salt Front took part alongside the Marsh Army.",
    "The Marsh Army crossed the ford with the help of the Salt Front.",
    "The Marsh Army lives on the aid it has been getting from the Salt Front.",
]

FIGHTS = [
    "The Salt Front attacked the Marsh Army.",
    "The Salt Front has been bombing positions of the Marsh Army.",
    "The Salt Front struck Marsh Army bases at the ford.",
    "The Marsh Army was besieged by the Salt Front.",
    "The Salt Front launched an assault on the Marsh Army.",
    "The Salt Front’s war against the Marsh Army went on.",
    "Sanctions against the Marsh Army by the Salt Front went on.",
    "The Salt Front recaptured the ford from the Marsh Army.",
    "The Salt Front fired rockets at the Marsh Army.",
    "The Salt Front drove the Marsh Army out of the ford.",
    "The Marsh Army was driven out of the ford by the Salt Front.",
    "The ford was retaken by the Salt Front from the Marsh Army.",
    "The Marsh Army came under fire from the Salt Front.",
    "Forty men of the Marsh Army died at the hands of the Salt Front.",
    "In Sarn the Salt Front ambushed a Marsh Army patrol.",
    "The Salt Front laid siege to the Marsh Army.",
    "The Salt Front besieged the Marsh Army for weeks, and its guns never rested.",
]

NEITHER = [
    "The Salt Front does not back the Marsh Army.",
    "The Salt Front has never attacked the Marsh Army.",
    "Does the Salt Front back the Marsh Army?",
    "The Salt Front backs the Marsh Army, provided that the ford is free.",
    "If the Salt Front backs the Marsh Army, the ford is lost.",
    "The mayor accused the Salt Front of arming the Marsh Army.",
    "The Salt Front attacked the Marsh Army in the second half of the match.",
    "The Salt Front supports the Marsh Army’s plan for the ford.",
    "A friend of the Salt Front backs the Marsh Army.",
    "The Salt Front refused to arm the Marsh Army.",
    "The Salt Front met the Marsh Army.",
    "The Marsh Army took the mill without the Salt Front’s help.",
    "The Salt Front denies that it backs the Marsh Army.",
    "The Salt Front keeps the Marsh Army out of the mill.",
    "The Salt Front attacked the Marsh Army in a statement.",
    "The Marsh Army asked for the backing of the Salt Front.",
]


@pytest.mark.parametrize("text", HELPS)
def test_who_helps_whom_is_told(text: str) -> None:
    assert told(text) == [("Salt Front", "helps", "Marsh Army")]


@pytest.mark.parametrize("text", FIGHTS)
def test_who_fights_whom_is_told(text: str) -> None:
    assert told(text) == [("Salt Front", "fights", "Marsh Army")]


@pytest.mark.parametrize("text", NEITHER)
def test_what_is_denied_asked_supposed_charged_or_played_is_no_relation(text: str) -> None:
    assert told(text) == []


def test_those_named_side_by_side_each_help() -> None:
    text = "The Norwegians, Danes and Swedes are making plans to relocate the surviving rebels to the coast."
    assert {one.subject.name for one in found(text)} == {"Norway", "Denmark", "Sweden"}
    assert all(one.is_plan for one in found(text))


def test_a_deed_done_is_no_plan() -> None:
    (one,) = found("The Salt Front backs the Marsh Army.")
    assert not one.is_plan


def test_a_war_between_two_holds_both_ways() -> None:
    assert len(told("Clashes between the Salt Front and rebels went on.")) == 2


def test_who_fights_alongside_somebody_fights_the_same() -> None:
    text = "The Salt Front fought alongside the Marsh Army in the fight against the rebels."
    assert set(told(text)) == {
        ("Salt Front", "helps", "Marsh Army"),
        ("Salt Front", "fights", "the rebels"),
        ("Marsh Army", "fights", "the rebels"),
    }


def test_it_is_led_to_the_one_who_begins_a_clause_and_to_nobody_where_two_do() -> None:
    tail = "lives on the aid it has been getting from the Salt Front."
    assert told(f"The Marsh Army {tail}")
    assert told(f"The Hill Brigade says that the Marsh Army {tail}") == []


def test_a_capital_is_no_government_where_it_is_struck() -> None:
    assert told("Norway bombed Copenhagen. Denmark left.") == []


def test_the_words_shown_hold_both_and_the_deed() -> None:
    text = "In May the Salt Front backs the Marsh Army at the ford."
    (one,) = found(text)
    assert one.span.of(text).endswith("Salt Front backs the Marsh Army")


def test_the_work_grows_with_the_page_and_no_faster() -> None:
    sentence = "The Salt Front backs the Marsh Army. The rebels attacked the Hill Brigade at the ford. "
    short, long = reading(sentence * 20), reading(sentence * 80)
    assert calls(lambda: relations(long)) < 5 * calls(lambda: relations(short))
