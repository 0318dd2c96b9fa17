"""Words that have come to the page through another than who spoke them."""

import pytest

from reportedly.lint.second_hand import second_hand_as_direct
from reportedly.model import Voice
from tests.lint.readings import Said, reading, voice

HEAD = "The camp\n\n"
WAITER = voice(1, "a waiter", "unnamed", named=False)
MINISTER = voice(2, "Lena Dorr")
HERALD = voice(3, "the Sarn Herald", "organization")
QUOTATION = "“I will close that mill if it costs me my chair.”"


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


def found(text: str, *said: Said) -> list[str]:
    return [raised.sentence for raised in second_hand_as_direct(reading(f"{HEAD}{text}\n", *said))]


@pytest.mark.parametrize(
    ("ahead", "through"),
    [("Witnesses said that Lena Dorr shouted: ", "Witnesses"), ("The Sarn Herald said that Lena Dorr shouted: ", None)],
)
def test_a_witness_may_stand_in_front_of_the_speaker(ahead: str, through: str | None) -> None:
    said = Said(MINISTER, cue="shouted", words=QUOTATION, source="Lena Dorr", mode="direct")
    sentences = found(f"{ahead}{QUOTATION} It was May.", said)
    assert [one.rpartition(" through ")[2] for one in sentences] == ([f"{through}."] if through else [])


def test_a_witness_may_stand_behind_words_that_a_colon_gives_to_their_speaker() -> None:
    words = "“Close that mill before the river is up again,”"
    said = Said(WAITER, cue="recalled", words=words, source="a waiter", mode="direct")
    (sentence,) = found(f"The minister told his men: {words} a waiter recalled.", said)
    assert sentence == "The minister is quoted word for word, though the page has the words through a waiter."


def test_who_only_speaks_behind_his_own_words_is_no_witness() -> None:
    words = "“Close that mill before the river is up again,”"
    said = Said(WAITER, cue="recalled", words=words, source="a waiter", mode="direct")
    assert found(f"The yard was empty. {words} a waiter recalled.", said) == []


def test_a_source_by_whom_a_king_speaks_is_a_witness() -> None:
    source = voice(1, "a source in the palace", "unnamed", named=False)
    said = Said(source, cue="According to", words=f"the king said: {QUOTATION}", source=source.name, mode="mixed")
    (sentence,) = found(f"According to {source.name}, the king said: {QUOTATION}", said)
    assert sentence.startswith("the king is quoted word for word")
