"""Whom grave allegations are made against, and on whose word."""

import pytest

from reportedly.lint.allegations import grave_allegation_unnamed
from reportedly.rulebook import Raised
from tests.lint.readings import Said, party, reading, voice

HEAD = "The village of Orl\n\n"
SOURCES = voice(1, "security sources", "unnamed", named=False)
WITNESS = voice(2, "Mira Tolk")


def found(sentence: str, *said: Said) -> list[Raised]:
    text = f"{HEAD}{sentence} The village is empty.\n"
    parties = [party(text, "Red Column")] if "Red Column" in text else []
    return list(grave_allegation_unnamed(reading(text, *said, parties=parties)))


@pytest.mark.parametrize(
    "sentence",
    [
        "The Red Column massacred the villagers.",
        "The villagers were massacred by the Red Column.",
        "The Red Column has been accused of torture.",
        "Some officials accused the Red Column of the murder.",
        "The massacre of the villagers by the Red Column took an hour.",
        "The Red Column’s torture of the villagers took an hour.",
        "The Red Column fighters then killed two children.",
    ],
)
def test_a_party_is_tied_to_an_act_by_grammar(sentence: str) -> None:
    (raised,) = found(sentence)
    assert raised.sentence.startswith("A grave allegation against Red Column, ")


@pytest.mark.parametrize(
    "sentence",
    [
        "The Red Column was massacred.",
        "A widow accused the Red Column of the murder.",
        "A man close to the Red Column massacred the villagers.",
        "The Red Column killed the deal.",
        "Its first commander was killed by the Red Column.",
        "The Red Column killed four soldiers.",
        "The Red Column lost a man, and somebody tortured the villagers.",
        "The Red Column massacred the villagers. It claimed responsibility.",
        "The Red Column was convicted of murder.",
        "“The Red Column massacred the villagers!”",
    ],
)
def test_what_accuses_nobody_or_is_settled_is_left(sentence: str) -> None:
    assert found(sentence) == []


def test_the_unnamed_source_is_told() -> None:
    sentence = "The Red Column massacred the villagers, security sources said."
    (raised,) = found(sentence, Said(SOURCES, cue="said", words="The Red Column massacred the villagers"))
    assert raised.sentence.endswith("rests on “security sources” alone.")
    assert raised.claims == ("c0",)


def test_a_named_source_answers_for_it() -> None:
    sentence = "The Red Column massacred the villagers, Mira Tolk said."
    assert found(sentence, Said(WITNESS, cue="said", words="The Red Column massacred the villagers")) == []


def test_parties_that_are_joined_are_accused_together() -> None:
    text = f"{HEAD}The Red Column and the Orl Guard massacred the villagers. The village is empty.\n"
    parties = [party(text, "Red Column"), party(text, "the Orl Guard", number=2)]
    (raised,) = grave_allegation_unnamed(reading(text, parties=parties))
    assert raised.sentence.startswith("A grave allegation against Red Column and the Orl Guard, killing")


OFFICIALS = voice(3, "officials", "unnamed", named=False)


@pytest.mark.parametrize(
    ("words", "accused"),
    [
        ("The mayor of Orvena took bribes from a builder", "The mayor of Orvena"),
        ("Government troops tortured the villagers", "Government troops"),
        ("The villagers were tortured by border guards", "border guards"),
        ("Mendez is a terrorist", "Mendez"),
        ("The chief, the Red Column, murdered two women", "Red Column"),
    ],
)
def test_who_is_described_is_accused_on_a_source(words: str, accused: str) -> None:
    (raised,) = found(f"{words}, officials said.", Said(OFFICIALS, cue="said", words=words))
    assert raised.sentence.startswith(f"A grave allegation against {accused}, ")


@pytest.mark.parametrize(
    "words", ["Soldiers tortured the villagers", "Gunmen murdered two women", "Mendez is a terrorist"]
)
def test_what_a_report_tells_of_the_armed_in_its_own_words_is_left(words: str) -> None:
    assert found(f"{words}.") == []


@pytest.mark.parametrize(
    "words",
    [
        "A mayor took bribes",
        "The wife of the mayor took bribes",
        "Soldiers killed nine militants",
        "The army used chlorine to clean the wells",
        "They are spies",
    ],
)
def test_nobody_is_accused_who_is_none_in_particular_or_does_nothing_grave(words: str) -> None:
    assert found(f"{words}, officials said.", Said(OFFICIALS, cue="said", words=words)) == []
