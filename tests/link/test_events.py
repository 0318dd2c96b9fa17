"""Who does what to whom, where and when: told where the words stand as in simple clauses, and nowhere else."""

import pytest

from bench.events import told
from reportedly.link import link
from reportedly.link.deeds import forms
from reportedly.link.events import RULES, events
from reportedly.link.following import goes_on
from reportedly.model import Tags
from reportedly.normalize import merged, normalize
from tests.evented import PARTS, unmarked
from tests.markup import page
from tests.work import calls


def parts(text: str) -> dict[str, set[str]]:
    """The words of each part that the product tells of a sentence."""
    found = told(text)
    return {part: {words for other, words in found if other == part} for part in PARTS} if found else {}


def test_the_doer_stands_before_the_verb_and_the_goal_behind_it() -> None:
    found = parts("Russia invited Norway to a meeting in Vienna on Monday.")
    assert (found["agent"], found["verb"], found["patient"]) == ({"Russia"}, {"invited"}, {"Norway"})
    assert (found["place"], found["time"]) == ({"Vienna"}, {"Monday"})


def test_in_the_passive_it_is_the_other_way_round() -> None:
    found = parts("Norway was invaded by Russia in 1998.")
    assert (found["agent"], found["patient"], found["time"]) == ({"Russia"}, {"Norway"}, {"1998"})


def test_names_in_a_list_share_their_part() -> None:
    found = parts("Iran, Turkey and Russia armed Norway and Iceland.")
    assert found["agent"] == {"Iran", "Turkey", "Russia"}
    assert found["patient"] == {"Norway", "Iceland"}


def test_what_was_not_done_is_kept_and_said_to_be_so() -> None:
    found = parts("Russia did not invade Norway.")
    assert (found["denied"], found["verb"]) == ({"invade"}, set())


def test_a_noun_tells_a_deed_too() -> None:
    found = parts("The invasion of Norway by Russia took ten days.")
    assert (found["agent"], found["verb"], found["patient"]) == ({"Russia"}, {"invasion"}, {"Norway"})
    assert parts("The war between Iran and Iraq lasted eight years.")["agent"] == {"Iran", "Iraq"}


def test_figures_of_people_have_it_done_to_them() -> None:
    assert parts("At least 40 people were killed in Aleppo.")["patient"] == {"At least 40 people"}


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Norway attacked nobody.",
        "Russia wants to attack Norway.",
        "Critics of Russia attacked the plan.",
        "The Senate race was close, and the harbour slept.",
        "Prices rose in Turkey by a third.",
    ],
)
def test_what_cannot_be_told_is_left_out(text: str) -> None:
    assert not parts(text)


def test_a_name_before_another_noun_is_no_goal() -> None:
    assert parts("Russia bombed an ISIS stronghold in Iraq.")["patient"] == set()


@pytest.mark.parametrize(
    ("form", "tense"),
    [("attacked", "past"), ("attacked", "participle"), ("denies", "present"), ("banned", "past"), ("struck", "past")],
)
def test_verbs_are_known_in_their_forms(form: str, tense: str) -> None:
    assert tense in forms()[form]


def test_a_phrase_ends_before_a_verb_and_not_before_a_noun() -> None:
    assert goes_on("said")
    assert not goes_on("stronghold")


def test_each_rule_has_a_sentence_of_its_own() -> None:
    assert len(set(RULES.values())) == len(RULES)


def test_marks_tell_the_parts_of_a_sentence() -> None:
    assert unmarked("[agent:Norway] [verb:met] [patient:Iceland].").text == "Norway met Iceland."


def work_of(text: str) -> int:
    """The calls that the events of a text take, everything else done before."""
    golden = page(text)
    read_off = normalize(golden.document, golden.marks)
    linked = link(golden.document, golden.marks, Tags((), (), "none"), ())
    values = merged(read_off, linked.values)
    return calls(lambda: list(events(golden.document, golden.marks, values)))


def test_the_work_grows_with_the_sentence_and_not_with_its_square() -> None:
    clause = "Russia bombed Norway in Vienna on 3 May 2031 and "
    assert work_of(clause * 200) < 2.5 * work_of(clause * 100)
