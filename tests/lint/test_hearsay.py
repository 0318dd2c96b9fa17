"""What is said by nobody."""

import pytest

from reportedly.lint.hearsay import passive_attribution, reportedly_without_report
from tests.lint.readings import Said, reading, voice

HEAD = "The mill\n\n"
HERALD = voice(1, "the Sarn Herald", "organization")


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("It is widely believed that the mill was sold.", "It is widely believed that"),
        ("The mill is thought to belong to a lender.", "is thought to belong"),
        ("It is believed that the fire was set by the owner.", "It is believed that"),
        ("Serious allegations were raised at the meeting.", "allegations were raised"),
        ("There have been persistent rumours that the mill was sold.", "There have been persistent rumours that"),
        ("The director is accused of theft.", "is accused of"),
    ],
)
def test_a_passive_without_an_agent_is_shown(sentence: str, shown: str) -> None:
    page = reading(f"{HEAD}{sentence} The gates are shut.\n")
    (found,) = passive_attribution(page)
    assert [span.of(page.text) for span in found.spans] == [shown]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is widely believed by the millers that the mill was sold.",
        "It is believed that the fire was set by the owner, according to the miller.",
        "The mill is expected to open in May.",
        "What was said to the millers is not known.",
        "The director is accused of theft. The court sits in May.",
        "“It is believed that the mill was sold,” the miller shouted.",
    ],
)
def test_whoever_says_it_may_be_told(sentence: str) -> None:
    assert list(passive_attribution(reading(f"{HEAD}{sentence} The gates are shut.\n"))) == []


def test_what_is_believed_beside_an_inquiry_is_what_it_believes() -> None:
    text = f"{HEAD}The mill is believed to have burned from within. Firefighters were there until noon.\n"
    assert list(passive_attribution(reading(text))) == []


def test_one_sentence_gives_one_finding() -> None:
    page = reading(f"{HEAD}It is said that it is believed that it is feared that the mill was sold. It is shut.\n")
    assert len(list(passive_attribution(page))) == 1


def test_a_report_that_nobody_names_is_shown() -> None:
    page = reading(f"{HEAD}The mill was reportedly sold in winter. The gates are shut.\n")
    assert [found.sentence for found in reportedly_without_report(page)] == [
        "“reportedly”: no report is named that says so."
    ]


def test_a_report_named_in_the_next_sentence_is_enough() -> None:
    text = f"{HEAD}The mill was reportedly sold in winter. The price was low, the Sarn Herald wrote.\n"
    page = reading(text, Said(HERALD, cue="wrote", words="The price was low"))
    assert list(reportedly_without_report(page)) == []


def test_whoever_is_said_to_have_spoken_is_no_report() -> None:
    text = f"{HEAD}The director reportedly stated that the mill was sold. The gates are shut.\n"
    nobody, director = voice(1, "unnamed (reportedly)", "unnamed", named=False), voice(2, "Tam Orlo")
    page = reading(
        text,
        Said(nobody, cue="reportedly", words="stated that the mill was sold"),
        Said(director, cue="stated", words="that the mill was sold", through=0),
    )
    assert len(list(reportedly_without_report(page))) == 1
