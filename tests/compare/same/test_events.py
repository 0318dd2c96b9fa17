"""Two events are told apart by day, deed, quarter and doer, and only where both claims tell it."""

from reportedly.across import Told
from reportedly.compare.same.events import is_incident, with_events
from reportedly.compare.same.sides import sides_of
from tests.told import ORSUND, SARN, content, killed, told

MAY_4 = ("2031-05-04", "2031-05-05")
MAY_9 = ("2031-05-09", "2031-05-10")


def kinds(one: Told, other: Told) -> list[str]:
    """In what they differ, which is the same the other way round."""
    found = with_events(sides_of(content(one), content(other))).events
    assert found == with_events(sides_of(content(other), content(one))).events
    assert found is not None
    assert all(each.sentence.endswith(".") for each in found)
    return [each.kind for each in found]


def test_an_incident_of_another_day_is_another() -> None:
    one, other = told("two men were killed in Sarn", about=MAY_4), told("two men were killed", document=2, about=MAY_9)
    assert kinds(one, other) == ["day"]
    assert kinds(one, told("two men were killed", document=2, about=MAY_4)) == []


def test_the_day_of_a_page_holds_apart_only_what_lies_days_apart() -> None:
    one = told("two men were killed in Sarn", published="2031-05-06")
    assert kinds(one, told("two men were killed", document=2, published="2031-05-09")) == []
    assert kinds(one, told("two men were killed", document=2, published="2031-05-29")) == ["day"]


def test_what_is_no_incident_has_no_day() -> None:
    words = "the monitor counts who is treated in hospitals"
    assert not is_incident(content(told(words)))
    assert kinds(told(words), told(words, document=2, published="2031-09-29")) == []


def test_a_count_over_a_war_is_no_incident() -> None:
    words = "more than 90000 people have been killed since the war began"
    assert not is_incident(content(told(words, figures=(killed(90_000),))))
    assert is_incident(content(told("9 people have been killed", figures=(killed(9),))))


def test_deeds_of_two_kinds_are_two_events_and_akin_ones_are_not() -> None:
    strike = told("an air strike hit the market of Sarn")
    assert kinds(strike, told("a suicide bomber hit the market of Sarn", document=2)) == ["deed"]
    assert kinds(strike, told("warplanes hit the market of Sarn", document=2)) == []


def test_each_with_a_quarter_of_its_own_is_another() -> None:
    one = told("shells fell on the Merrow district of Sarn")
    assert kinds(one, told("shells fell on the Talvik district of Sarn", document=2)) == ["place"]
    assert kinds(one, told("shells fell on Merrow and on the Talvik district", document=2)) == []


def test_who_names_no_place_is_of_the_event_of_its_page() -> None:
    words = "several of the wounded are in a critical condition"
    one, other = content(told(words, places=())), content(told(words, document=2, places=()), scene=(ORSUND,))
    found = with_events(sides_of(one, other)).events
    assert found is not None
    assert [each.kind for each in found] == ["place"]
    assert with_events(sides_of(one, content(told(words, document=2, places=()), scene=(SARN,)))).events == ()


def test_another_doer_is_named() -> None:
    one = told("nine people died in regime air strikes on Sarn")
    other = told("nine people died in coalition air strikes on Sarn", document=2)
    assert "doer" not in kinds(one, other), "a government may be of the coalition"
    found = with_events(
        sides_of(content(one), content(told("nine people died in Russian air strikes on Sarn", document=2)))
    ).events
    assert found is not None
    assert found[0].kind == "doer"
    assert "Russia" in found[0].sentence
    assert "government" in found[0].sentence
