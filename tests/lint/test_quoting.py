"""Whose the words in quotation marks are."""

from time import process_time

import pytest

from reportedly.lint.quoting import quotation_without_speaker
from reportedly.model import Voice
from tests.lint.readings import Said, reading, voice

HEAD = "The camp\n\n"

MANY_SECONDS = 20
"""Ten times what 40,000 marks take; searching the sentence anew for each mark took minutes."""


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


PAPER = voice(1, "Halden Paper", "organization")
DARA = voice(2, "Dara Venn")
MINE = "“They took the clock, and it was my father who had paid for that clock.”"


def beside(speaker: Voice) -> list[str]:
    text = f"{HEAD}{MINE}\n\nThe mill is empty, {speaker.name} said.\n"
    said = Said(speaker, cue="said", words="The mill is empty", source=speaker.name)
    return [raised.sentence for raised in quotation_without_speaker(reading(text, said))]


def test_a_body_in_the_next_paragraph_is_no_i() -> None:
    assert len(beside(PAPER)) == 1


def test_a_person_in_the_next_paragraph_may_be_the_speaker() -> None:
    assert beside(DARA) == []


def test_a_sentence_of_thousands_of_quotation_marks_ends_soon() -> None:
    began = process_time()
    assert orphans('"' * 40_000) == []
    assert process_time() - began < MANY_SECONDS


def test_whoever_speaks_behind_many_quotations_is_still_heard() -> None:
    many = "“a” " * 200
    assert orphans(f"“The old people give the children all they have.” {many}and {many}, Dara Venn said.") == []
