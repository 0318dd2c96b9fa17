"""Whose the words in quotation marks are."""

import pytest

from reportedly.lint.quoting import own_earlier_page, quotation_without_speaker, second_hand_as_direct
from reportedly.model import Voice
from tests.lint.readings import Said, reading, voice

HEAD = "The camp\n\n"
WAITER = voice(1, "a waiter", "unnamed", named=False)
MINISTER = voice(2, "Lena Dorr")
HERALD = voice(3, "the Sarn Herald", "organization")


def orphans(body: str) -> list[str]:
    return [raised.sentence for raised in quotation_without_speaker(reading(f"{HEAD}{body}\n"))]


def test_a_sentence_that_nobody_speaks_is_shown() -> None:
    (sentence,) = orphans("The lorries are late. “The old people give the children all they have.” The road is wet.")
    assert sentence == "Nobody is named who says “The old people give the children all they have.”."


@pytest.mark.parametrize(
    "body",
    [
        "The lorries are late. “The old people give the children all they have,” said Dara Venn.",
        "Dara Venn shrugged. “The old people give the children all they have.” The road is wet.",
        "Dara Venn remembers it: “The old people give the children all they have.”",
        "The banner bore the words “The old people give the children all they have.” It was white.",
        "The lorries are “late as ever”. The road is wet.",
        "“The Old People Who Gave the Children All They Had.” The road is wet.",
        "The lorries are late. “The old people give the children all they have.” [Velpress]",
        "The lorries are late. “The old people give the children all they have.",
    ],
)
def test_words_that_have_a_speaker_or_are_no_speech_are_left(body: str) -> None:
    assert orphans(body) == []


def retold(witness: Voice) -> list[str]:
    text = f"{HEAD}A waiter said the minister told him, “I will close that mill if it costs me my chair.” It was May.\n"
    quotation = "“I will close that mill if it costs me my chair.”"
    page = reading(
        text,
        Said(witness, cue="said", words=f"the minister told him, {quotation}", source="A waiter", mode="mixed"),
        Said(MINISTER, cue="told him", words=quotation, source="the minister", mode="direct", through=0),
    )
    return [raised.sentence for raised in second_hand_as_direct(page)]


def test_words_that_a_witness_remembers_are_second_hand() -> None:
    assert retold(WAITER) == ["Lena Dorr is quoted word for word, though the page has the words through a waiter."]


def test_a_medium_that_is_named_is_credited() -> None:
    assert retold(HERALD) == []


@pytest.mark.parametrize("cue", ["As we reported", "This newspaper reported", "As previously reported"])
def test_an_outlet_that_cites_itself_is_shown(cue: str) -> None:
    text = f"{HEAD}{cue} in March, the camp is full. The road is wet.\n"
    (raised,) = own_earlier_page(reading(text))
    assert raised.spans[0].of(text) == cue


@pytest.mark.parametrize("cue", ["As the Herald reported", "We walked there", "“As we reported,” she said,"])
def test_others_are_other_sources(cue: str) -> None:
    assert list(own_earlier_page(reading(f"{HEAD}{cue} in March, the camp is full. The road is wet.\n"))) == []
