"""The words around a figure tell its event: its own sentence first, then the one before, then the page's head."""

import msgspec
import pytest

from reportedly.across import Figure
from reportedly.compare.ledger.entries import entries
from reportedly.compare.ledger.scene import body_of
from reportedly.compare.ledger.sentences import found_in
from tests.compare.ledger.made import on_page, told


def test_a_sentence_that_names_no_deed_takes_it_from_the_one_before() -> None:
    assert on_page(1, "Jets struck Tarsheen. It said [12] people died.", low=12).scene.deeds == ("air strike",)
    assert on_page(1, "Jets came. A car bomb killed [12] people.", low=12).scene.deeds == ("bombing",)


def test_a_sentence_of_something_else_has_no_part_in_the_pages_story() -> None:
    head = "Jets struck near Tarsheen. Many fled Tarsheen. He spoke. "
    assert on_page(1, f"{head}Then [12] people died.", low=12).scene.story == ("trxn",)
    assert on_page(1, f"{head}Elsewhere [12] people died.", low=12).scene.story == ()


def test_a_sentence_that_turns_to_another_voice_on_the_attack_stays_with_its_page() -> None:
    head = "Jets struck near Tarsheen. Many fled Tarsheen. He spoke. "
    assert on_page(1, f"{head}Meanwhile a nurse said the attack killed [12] people.", low=12).scene.story == ("trxn",)
    assert on_page(1, f"{head}Meanwhile a nurse saw [12] people die.", low=12).scene.story == ()


def test_a_page_that_is_headed_by_a_rare_deed_tells_of_it_throughout() -> None:
    head = (
        "Jets dropped chlorine near Tarsheen. Many fled. He spoke. She spoke. They spoke. All spoke. He named Dolvar. "
    )
    assert on_page(1, f"{head}In Dolvar [12] people died.", low=12).scene.headed == ("chemical",)
    assert on_page(1, f"{head}Elsewhere in Dolvar [12] people died.", low=12).scene.headed == ()
    assert on_page(1, f"{head}In Dolvar [12] people died since March 2011.", low=12).scene.headed == ()
    aside = "Shells hit Tarsheen. Chlorine was dropped before. [12] people died."
    assert on_page(1, aside, low=12).scene.headed == ()


def test_a_pages_own_name_ties_it_to_no_other_page_of_its_outlet() -> None:
    claim = msgspec.structs.replace(told(1, low=12, document=1), outlet="tarsheenpost")
    page = "He had then read of it in the Tarsheen Post. Near Dolvar 12 people died, said the Dolvar men."
    (found,) = entries([claim], text=page)
    assert "trxn" not in found.scene.story
    (other,) = entries([msgspec.structs.replace(claim, outlet="merrowin")], text=page)
    assert "trxn" in other.scene.story


@pytest.mark.parametrize(
    ("words", "weekday"),
    [
        ("Shells killed [12] people on Sunday.", 7),
        ("Sundays attack killed [12] people, he said.", 7),
        ("On Sunday shells killed [12] people.", 7),
        ("He said on Sunday that [12] people died.", None),
        ("On Sunday the watch said that [12] people died.", None),
        ("Sunday 4 May 2031 Shells killed [12] people.", None),
        ("Raids that began on Sunday killed [12] people.", None),
        ("Shells killed [12] people on Sunday and on Monday.", None),
    ],
)
def test_a_weekday_is_that_of_the_deed_and_not_of_what_was_said(words: str, weekday: int | None) -> None:
    assert on_page(1, words, low=12).scene.weekday == weekday


def test_what_was_done_on_a_weekday_is_no_total_of_a_war() -> None:
    assert not on_page(1, "Shells killed [12] people on Sunday as a two-year truce broke.", low=12).scene.is_total
    assert on_page(1, "Shells killed [12] people in a two-year war.", low=12).scene.is_total
    assert not on_page(1, "Shells killed [12] people a day after he spoke.", low=12).scene.is_total


def test_the_deed_nearest_to_a_figure_is_what_was_done() -> None:
    assert on_page(1, "Clashes raged, and shells killed [12] people.", low=12).scene.done == "shelling"
    assert on_page(1, "Shells fell, and clashes killed [12] people.", low=12).scene.done == "clash"
    assert on_page(1, "It killed [12] people.", low=12).scene.done == ""


def test_the_dead_among_the_ranks_of_a_side_are_a_part() -> None:
    assert on_page(1, "It left [15] dead among the ranks of the guard.", low=15).scene.is_partial
    assert not on_page(1, "It left [15] dead, a nurse among them.", low=15).scene.is_partial


def test_a_headline_names_only_what_the_text_names() -> None:
    scene = on_page(1, "Bakery Hit In Tarsheen Kills [12] People\n\nThe town of Tarsheen was hit.", low=12).scene
    assert scene.names == ("trxn",)


def test_names_of_the_capital_tie_nothing() -> None:
    page = "He said that Sarn saw [12] people die in Tarsheen."
    assert "srn" in on_page(1, page, low=12).scene.names
    assert on_page(1, page, low=12, voice="the sarn watch").scene.names == ("trxn",)


@pytest.mark.parametrize(
    ("words", "what", "classes"),
    [
        ("Fighter jets and a helicopter", "deeds", ("air strike",)),
        ("rockets with sarin", "deeds", ("chemical", "shelling")),
        ("a mined road", "deeds", ()),
        ("a market near the bakery", "targets", ("bakery", "market")),
    ],
)
def test_classes_are_told_by_words(words: str, what: str, classes: tuple[str, ...]) -> None:
    assert found_in(words, what) == classes


def test_one_body_is_called_by_several_names() -> None:
    assert body_of("a monitoring group") == body_of("orven observatory for human rights")
    assert body_of("ana ruiz") == "ana ruiz"


def test_a_person_speaks_for_the_body_that_stands_beside_the_name() -> None:
    said = "said Ana Ruiz director of the Orven Observatory. He said [12] people died."
    assert on_page(1, said, low=12).scene.body == "monitor"
    assert on_page(1, "Observatory head Ana Ruiz said [12] people died.", low=12).scene.body == "monitor"
    assert on_page(1, "Ana Ruiz spoke. The Observatory said [12] people died.", low=12).scene.body == "ana ruiz"
    assert on_page(1, "He spoke. Ana Ruiz told the Observatory [12] people died.", low=12).scene.body == "ana ruiz"


def test_what_a_page_is_headed_by_is_known_below_unless_the_sentence_has_left_it() -> None:
    head = "Jets struck near Tarsheen. Many fled Tarsheen. He spoke. She spoke. They spoke. All spoke. "
    assert on_page(1, f"{head}Then [12] people died.", low=12).scene.head == ("air strike",)
    left = on_page(1, f"{head}He named Dolvar. In Dolvar [12] people died.", low=12).scene
    assert (left.story, left.head) == ((), ())


def test_a_day_told_by_its_date_is_told_from_a_distance() -> None:
    assert on_page(1, "The gas on May 4 killed [12] people.", low=12).scene.is_retold
    assert on_page(1, "The 4 May attack was named. It killed [12] people.", low=12).scene.is_retold
    assert not on_page(1, "Monday 4 May 2031. On Monday gas killed [12] people.", low=12).scene.is_retold


def test_a_side_is_who_did_it_and_not_who_holds_the_place_or_died() -> None:
    assert on_page(1, "Russian jets killed [12] people.", low=12).scene.sides == ("russia",)
    assert on_page(1, "Jets killed [12] people near the Turkish border.", low=12).scene.sides == ()
    assert on_page(1, "Jets killed [12] people in an ISIS-held town.", low=12).scene.sides == ()
    assert on_page(1, "Jets killed [12] Islamic State fighters.", low=12).scene.sides == ()


def test_others_set_two_counts_apart_and_make_no_part() -> None:
    assert not _partial("Shells killed 12 people and injured [30] others.", before="killed", low=30)
    assert _partial("Shells killed 12 people and [30] others.", before="killed", low=30, indicator="killed")
    assert _partial("Shells injured another [30] people.", before="", low=30)
    assert _partial("Shells injured many, including [30] people.", before="killed", low=30)


def _partial(page: str, *, before: str, low: int, indicator: str = "wounded") -> bool:
    """Whether the bracketed count is some of others, where "12" ahead of it counts what `before` says."""
    text = page.replace("[", "").replace("]", "")
    start, at = page.index("["), page.find("12")
    own = Figure(2, low, low, None, "exact", indicator, "people", None, (None, None), str(low), start, start + 2)
    other = Figure(1, 12, 12, None, "exact", before, "people", None, (None, None), "12", at, at + 2)
    claim = msgspec.structs.replace(told(1, low=low), figures=(other, own) if at >= 0 and before else (own,))
    found = {entry.value: entry for entry in entries([claim], text=text)}
    return found[2].scene.is_partial
