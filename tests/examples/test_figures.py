"""The figures of the example pages, as intervals."""

import pytest

from tests.pages import page

TOLLS = [
    ("at least 17 people", (17, None, "at-least")),
    ("more than 60,", (60, None, "at-least")),
    ("21 bodies", (21, 21, "exact")),
    ("another 74 people", (74, 74, "exact")),
    ("19 dead", (19, 19, "exact")),
    ("Four shells", (4, 4, "exact")),
    ("38 explosions", (38, 38, "exact")),
    ("between 6,000 and 8,000", (6000, 8000, "range")),
    ("about 23,000 people", (23000, 23000, "about")),
    ("More than 4,100 people", (4100, None, "at-least")),
    ("closer to 2,600", (2600, 2600, "about")),
]

DISAGREEING = [
    ("60,000 flee", (60000, 60000, "exact")),
    ("Some of the 80,000", (80000, 80000, "exact")),
    ("estimated 40,000 to 60,000 people", (40000, 60000, "range")),
    ("It could be forty thousand", (40000, 40000, "exact")),
    ("31,200 arrivals", (31200, 31200, "exact")),
    ("no more than 5,000", (None, 5000, "at-most")),
    ("family of eleven", (11, 11, "exact")),
    ("48 per cent", (48, 48, "exact")),
    ("at least 25,000 people", (25000, None, "at-least")),
    ("2.4 million crowns", (2_400_000, 2_400_000, "exact")),
    ("sum at 4.2 million", (4_200_000, 4_200_000, "exact")),
    ("$12 million", (12_000_000, 12_000_000, "exact")),
    ("$1.9 million", (1_900_000, 1_900_000, "exact")),
    ("about 16%", (16, 16, "about")),
]

SAVED = [
    ("340 million cubic metres", (340_000_000, 340_000_000, "exact")),
    ("some 55,000 people", (55000, 55000, "about")),
    ("up to 2,000 Quelandic troops", (None, 2000, "at-most")),
    ("49% of the shares", (49, 49, "exact")),
    ("loan of 1.5 billion crowns", (1_500_000_000, 1_500_000_000, "exact")),
    ("twelve thousand Brigade fighters", (12000, 12000, "exact")),
    ("nearer 7,500", (7500, 7500, "about")),
    ("feeding nine thousand", (9000, 9000, "exact")),
    ("between 800 million and 900 million crowns", (800_000_000, 900_000_000, "range")),
    ("2.3 times", (2.3, 2.3, "exact")),
]

GERMAN = [
    ("3.200 Fahrgäste", (3200, 3200)),
    ("450 Lastwagen", (450, 450)),
    ("1,4 Millionen Kronen", (1_400_000, 1_400_000)),
    ("60 Prozent", (60, 60)),
]


@pytest.mark.parametrize(("words", "interval"), TOLLS)
def test_each_body_keeps_its_own_toll(words: str, interval: tuple[object, object, str]) -> None:
    assert page("wire-casualties.txt").interval(words) == interval


@pytest.mark.parametrize(("words", "interval"), DISAGREEING)
def test_figures_that_disagree_are_each_kept(words: str, interval: tuple[object, object, str]) -> None:
    assert page("figures-disagree.html").interval(words) == interval


@pytest.mark.parametrize(("words", "interval"), SAVED)
def test_figures_of_saved_text(words: str, interval: tuple[object, object, str]) -> None:
    assert page("saved-commentary.txt").interval(words) == interval


@pytest.mark.parametrize(("words", "interval"), GERMAN)
def test_a_german_page_writes_its_figures_the_german_way(words: str, interval: tuple[object, object]) -> None:
    assert page("faehre.html").interval(words)[:2] == interval


def test_money_knows_its_currency() -> None:
    found = page("figures-disagree.html")
    assert found.value("$12 million")["kind"] == "money"
    assert found.value("2.4 million crowns")["kind"] == "money"


def test_a_share_is_no_count() -> None:
    found = page("figures-disagree.html")
    assert found.value("48 per cent")["kind"] == "percent"


def test_a_figure_names_the_thing_it_counts() -> None:
    found = page("wire-casualties.txt")
    assert found.words(found.value("21 bodies")["counted"]) == "bodies"
    assert found.words(found.value("at least 17 people")["counted"]) == "people"


def test_the_year_of_a_wall_is_no_count() -> None:
    found = page("saved-commentary.txt")
    start = found.text.index("in 1994")
    counts = [value for value in found.values if value["kind"] == "quantity" and value["low"] == 1994]
    assert start > 0
    assert counts == []
