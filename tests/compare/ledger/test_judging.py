"""How two entries stand to each other, whichever is named first."""

import msgspec
import pytest

from reportedly.compare.ledger.entries import Entry
from reportedly.compare.ledger.judging import judge
from reportedly.compare.ledger.scene import Beside
from tests.compare.ledger.made import BRENT, CAPITAL, COUNTRY, FAR, entry, on_page


@pytest.mark.parametrize(
    ("one", "other", "state"),
    [
        ({"low": 12}, {"low": 12}, "same"),
        ({"low": 12, "bound": "at-least"}, {"low": 12}, "same"),
        ({"low": 12, "bound": "at-least"}, {"low": 30}, "compatible"),
        ({"low": 12}, {"low": 30, "voice": "otto prinz"}, "conflict"),
        ({"low": 30}, {"low": 12, "bound": "at-most", "voice": "otto prinz"}, "conflict"),
        ({"low": 31}, {"low": 44, "bound": "at-least", "voice": "otto prinz"}, "conflict"),
        ({"low": 12}, {"low": 30}, "update"),
        ({"low": 12}, {"low": 30, "published": "2031-05-06"}, "update"),
        ({"low": 30}, {"low": 12, "published": "2031-05-06"}, "conflict"),
        ({"low": 30}, {"low": 4, "counted": "children"}, "subset"),
        ({"low": 4, "indicator": "wounded"}, {"low": 12, "indicator": "treated"}, "different indicator"),
        ({"low": 12}, {"low": 300}, "unsure"),
        ({"low": 12}, {"low": 30, "counted": "Orven soldiers"}, "update"),
        ({"low": 12}, {"low": 30, "counted": "Orven soldiers", "voice": "otto prinz"}, "conflict"),
        ({"low": 30}, {"low": 12, "counted": "Orven soldiers", "voice": "otto prinz"}, "subset"),
        ({"low": 12, "places": (CAPITAL,)}, {"low": 30, "places": (CAPITAL,)}, "unsure"),
    ],
)
def test_two_entries_stand_so(one: dict[str, object], other: dict[str, object], state: str) -> None:
    first, second = entry(1, **one), entry(2, **other)
    judged, turned = judge(first, second), judge(second, first)
    assert judged is not None
    assert judged == turned
    assert judged.state == state
    assert all(reason.endswith(".") for reason in (*judged.reasons, *judged.reconciled_by))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"low": 12}, {"low": 30, "places": (FAR,)}),
        ({"low": 12}, {"low": 30, "time": ("2031-05-09", "2031-05-10")}),
        ({"low": 12}, {"low": 30, "counted": "tanks"}),
        ({"low": 12}, {"low": 30, "indicator": "displaced"}),
        ({"low": 12}, {"low": 30, "polarity": "denied"}),
        ({"low": 12}, {"low": 30, "mood": "plan"}),
        ({"low": 12}, {"low": 30, "places": ()}),
        ({"low": 12}, {"low": 30, "places": (BRENT,)}),
        ({"low": 12, "time": (None, None)}, {"low": 30, "places": (CAPITAL,)}),
    ],
)
def test_figures_of_two_things_are_not_judged(one: dict[str, object], other: dict[str, object]) -> None:
    assert judge(entry(1, **one), entry(2, **other)) is None


def test_a_conflict_says_what_would_reconcile_it() -> None:
    judged = judge(entry(1, low=12), entry(2, low=30, voice="otto prinz"))
    assert judged is not None
    assert "They are of two events." in judged.reconciled_by
    assert "Both hold for sarn." in judged.reasons


TOWN = {"places": (CAPITAL,), "time": (None, None)}
"""A province's capital, of which place and day tie nothing."""


def _state(one: str, other: str, *, low: int = 12, high: int = 30, **how: object) -> str | None:
    """How the bracketed figures of two pages stand, told by two voices on one day; the same whichever is first."""
    first = on_page(1, one, low=low, **TOWN)
    second = on_page(2, other, low=high, **{"voice": "otto prinz", **TOWN, **how})
    judged, turned = judge(first, second), judge(second, first)
    assert judged == turned
    return judged.state if judged is not None else None


def test_a_quarter_that_both_name_makes_two_strikes_of_a_town_one_event() -> None:
    here = "Nothing else was told. Warplanes hit the Old Mill of Tarsheen, where [12] people died."
    assert _state(here, "He spoke of the raids. Jets struck Tarshin at dawn and [30] people died there.") == "conflict"
    assert _state(here, "He spoke of the raids. Jets struck Dolvar at dawn and [30] people died there.") == "unsure"


def test_an_air_strike_is_no_car_bomb() -> None:
    strike = "It was told. An air strike on the market of Tarsheen killed [12] people."
    assert _state(strike, "It was told. A car bomb at the market of Tarsheen killed [30] people.") is None


def test_two_quarters_are_two_events() -> None:
    shelled = "It was told. Shells fell on the market in Tarsheen district and killed [12] people."
    assert _state(shelled, "It was told. Shells fell on the market in Dolvar district and killed [30] people.") is None


def test_a_total_of_a_war_is_of_no_event() -> None:
    gas = "It was told. The poison gas at Tarsheen killed [12] people."
    assert _state(gas, "It was told. Since the war began poison gas at Tarsheen has killed [30] people.") is None


def test_few_deeds_are_so_rare_that_place_and_day_tell_them() -> None:
    gas = "It was told. Poison gas killed [12] people."
    assert _state(gas, "It was told. A chemical attack killed [30] people.") == "conflict"
    assert _state("It was told. Shells killed [12] people.", "It was told. Rockets killed [30] people.") == "unsure"


def test_some_of_the_dead_are_a_part_of_them() -> None:
    gas = "It was told. Poison gas killed [30] people."
    assert _state(gas, "It was told. Poison gas killed many, including [12] people.", low=30, high=12) == "subset"
    assert _state(gas, "It was told. Poison gas killed [12] of 30 people.", low=30, high=12) == "subset"


def test_what_was_counted_early_is_updated() -> None:
    gas = "It was told. Poison gas killed [30] people."
    early = "It was told. Poison gas killed [12] people, and the toll is expected to rise."
    assert _state(gas, early, low=30, high=12) == "update"
    assert _state(early, gas) == "update"


def test_a_page_of_first_reports_has_early_counts() -> None:
    gas = "It was told. Poison gas killed [30] people."
    page = "Gas hits the town. Poison gas killed [12] people. A nurse spoke. Others came. This is breaking news."
    assert _state(page, gas) == "update"
    assert _state(page.replace("This is breaking news.", "He told no more."), gas) == "conflict"


def test_a_count_told_by_the_date_of_its_day_is_a_later_one() -> None:
    gas = "It was told. On Monday poison gas killed [12] people."
    assert _state(gas, "It was told. The poison gas on May 4 killed [30] people.") == "update"
    assert _state(gas, "It was told. On Monday poison gas killed [30] people.") == "conflict"
    assert _state(gas, "Monday 4 May 2031 On Monday poison gas killed [30] people.") == "conflict"


def test_a_date_in_the_words_does_not_outweigh_the_dates_of_the_pages() -> None:
    gas = on_page(1, "On Monday poison gas killed [12] people.", low=12, published="2031-05-07", places=(CAPITAL,))
    retold = {"low": 30, "voice": "otto prinz", "places": (CAPITAL,)}
    page = "The poison gas on May 4 killed [30] people."
    assert _stands(gas, on_page(2, page, **retold, published="2031-05-06")) == "conflict"
    assert _stands(gas, on_page(2, page, **retold, published="2031-05-08")) == "update"
    before_it_happened = "2031-05-02"
    assert _stands(gas, on_page(2, page, **retold, published=before_it_happened)) == "update"


def test_counts_that_are_lower_beside_one_another_were_told_earlier() -> None:
    first = on_page(1, "Poison gas killed [12] people.", low=12, voice="outlet 1", **TOWN)
    second = on_page(2, "Poison gas killed [30] people.", low=30, voice="otto prinz", **TOWN)
    assert _stands(_beside(first, 19), _beside(second, 22)) == "update"
    assert _stands(_beside(first, 22), _beside(second, 19)) == "conflict"


def test_two_who_count_dead_and_wounded_are_rivals() -> None:
    first = on_page(1, "Poison gas killed [12] people.", low=12, **TOWN)
    second = on_page(2, "Poison gas killed [30] people.", low=30, voice="otto prinz", **TOWN)
    assert _stands(_beside(first, 19), _beside(second, 22)) == "conflict"


def test_what_two_pages_say_themselves_is_no_conflict() -> None:
    first = on_page(1, "Poison gas killed [12] people.", low=12, voice="outlet 1", **TOWN)
    second = on_page(2, "Poison gas killed [30] people.", low=30, voice="outlet 2", **TOWN)
    assert _stands(first, second) == "unsure"
    headline = msgspec.structs.replace(first, voice="gas attack kills", scene=first.scene)
    misread = msgspec.structs.replace(headline, scene=msgspec.structs.replace(first.scene, body="gas attack kills"))
    assert _stands(misread, second) == "unsure"
    assert _stands(first, msgspec.structs.replace(second, scene=msgspec.structs.replace(second.scene, body="x"))) == (
        "conflict"
    )


def test_a_headlines_number_stands_on_the_word_that_the_text_gives() -> None:
    headline = on_page(1, "Poison gas killed [12] people.", low=12, voice="outlet 1", **TOWN)
    other = on_page(2, "Poison gas killed [30] people.", low=30, voice="otto prinz", **TOWN)
    below = (Beside("killed", 12, "outlet 1"), Beside("killed", 12, "otto prinz"))
    assert _stands(headline, other) == "conflict"
    assert _stands(_telling(headline, below), other) == "update"


def test_one_voice_with_two_numbers_that_do_not_grow_may_be_reported_wrongly() -> None:
    fleet = {"indicator": "vehicles", "counted": "trucks", **TOWN}
    first = on_page(1, "A plane crash hit [12] trucks.", low=12, **fleet)
    wrongly = "One of the pages reports wrongly what the voice said."
    judged = judge(first, on_page(2, "A plane crash hit [30] trucks.", low=30, **fleet))
    assert judged is not None
    assert (judged.state, wrongly in judged.reconciled_by) == ("conflict", True)
    rival = judge(first, on_page(2, "A plane crash hit [30] trucks.", low=30, **{**fleet, "voice": "otto prinz"}))
    assert rival is not None
    assert (rival.state, wrongly in rival.reconciled_by) == ("conflict", False)


def test_fighters_killed_in_a_fight_are_not_people_killed_by_shells() -> None:
    shelled = "Fighting near Tarsheen. Shells on Tarsheen killed [12] people."
    fought = {"low": 30, "counted": "fighters", "voice": "otto prinz", **TOWN}
    town = on_page(1, shelled, low=12, **TOWN)
    battle = on_page(2, "Fighting near Tarsheen. Shells fell, and a clash for Tarsheen killed [30] fighters.", **fought)
    assert _stands(town, battle) is None
    hit = on_page(2, "Fighting near Tarsheen. Amid a clash at Tarsheen shells killed [30] fighters.", **fought)
    assert _stands(town, hit) == "conflict"


def _beside(entry: Entry, wounded: float) -> Entry:
    scene = msgspec.structs.replace(entry.scene, beside=(Beside("wounded", wounded, entry.voice),))
    return msgspec.structs.replace(entry, scene=scene)


def _stands(one: Entry, other: Entry) -> str | None:
    judged, turned = judge(one, other), judge(other, one)
    assert judged == turned
    return judged.state if judged is not None else None


def test_two_bodies_that_two_pages_set_against_each_other_are_in_conflict() -> None:
    told = (Beside("killed", 12, "ana ruiz"), Beside("killed", 30, "otto prinz"))
    first = _telling(on_page(1, "Poison gas killed [12] people.", low=12, **TOWN), told)
    second = _telling(on_page(2, "Poison gas killed [30] people.", low=30, voice="otto prinz", **TOWN), told)
    assert _stands(first, second) == "conflict"
    sums = (*told, Beside("killed", 12, "otto prinz"))
    assert _stands(first, _telling(second, sums)) == "subset"


def _telling(entry: Entry, told: tuple[Beside, ...]) -> Entry:
    return msgspec.structs.replace(entry, scene=msgspec.structs.replace(entry.scene, all_told=told))


def test_a_rare_deed_is_of_one_country_where_a_page_names_no_place() -> None:
    gas = on_page(1, "Poison gas killed [12] people.", low=12, **TOWN)
    nowhere = {"places": (COUNTRY,), "time": (None, None), "voice": "otto prinz"}
    assert _stands(gas, on_page(2, "Poison gas killed [30] people.", low=30, **nowhere)) == "conflict"
    assert _stands(gas, on_page(2, "Shells killed [30] people.", low=30, **nowhere)) is None
    abroad = {**nowhere, "places": (msgspec.structs.replace(COUNTRY, name="velland", country="YY"),)}
    assert _stands(gas, on_page(2, "Poison gas killed [30] people.", low=30, **abroad)) is None


def test_names_at_the_head_of_both_pages_tie_what_they_are_headed_by() -> None:
    here = "Shells hit Tarsheen, killing [12] people. At Tarsheen a nurse spoke."
    assert _state(here, "Rockets hit Tarshin, killing [30] people. At Tarshin a nurse spoke.") == "conflict"
    assert _state(here, "Rockets hit Dolvar, killing [30] people. At Dolvar a nurse spoke.") == "unsure"


def test_a_word_for_some_contradicts_no_number() -> None:
    gas = "It was told. Poison gas killed [12] people."
    assert _state(gas, "It was told. Poison gas killed [dozens] of people.", high=24) == "unsure"


def test_a_page_that_tells_both_numbers_on_one_word_contradicts_neither() -> None:
    first = on_page(1, "Poison gas killed [30] people.", low=30, **TOWN)
    second = on_page(2, "Poison gas killed [12] people, and 30 in all.", low=12, **TOWN)
    knows = msgspec.structs.replace(
        second.scene, all_told=(Beside("killed", 12, "ana ruiz"), Beside("killed", 30, "ana ruiz"))
    )
    judged = judge(first, msgspec.structs.replace(second, scene=knows))
    assert judged is not None
    assert judged.state == "subset"
