"""Who is not named: plural sources, estimators, those who counted."""

import pytest

from reportedly.lint.naming import estimate_without_estimator, figure_without_voice, sources_unspecified
from tests.lint.readings import AUTHOR, Said, reading, voice

HEAD = "The harbour\n\n"
DIRECTOR = voice(2, "Tam Orlo")


def cited(words: str, *, cue: str = "said", around: str = "{} said the harbour was closed.") -> list[str]:
    name = words.casefold()
    people = voice(1, name, "unnamed", named=False)
    text = f"{HEAD}{around.format(words)} It is empty.\n"
    page = reading(text, Said(people, cue=cue, words="the harbour was closed", source=words))
    return [raised.spans[0].of(text) for raised in sources_unspecified(page)]


@pytest.mark.parametrize("words", ["Sources", "Several officials", "High-ranking intelligence sources", "Experts"])
def test_people_of_whom_nothing_is_told_are_shown(words: str) -> None:
    assert cited(words) == [words]


@pytest.mark.parametrize(
    "around",
    [
        "{} at the bank said the harbour was closed.",
        "{} familiar with the plan said the harbour was closed.",
        "Ostran {} said the harbour was closed.",
        "The city’s {} said the harbour was closed.",
    ],
)
def test_words_around_them_may_tell_whose_they_are(around: str) -> None:
    assert cited("officials", around=around) == []


def test_people_told_of_before_are_not_shown_when_they_come_back() -> None:
    assert cited("officials", around="Port officials met. Then {} said the harbour was closed.") == []


def test_people_who_praise_vouch_for_nothing() -> None:
    assert cited("Officials", cue="praised", around="{} praised the harbour was closed.") == []


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("The camp holds an estimated 40,000 people.", "an estimated 40,000"),
        ("Some estimates speak of 300 wolves.", "Some estimates speak of 300"),
        ("The damage is estimated at 12 million crowns.", "is estimated at 12 million crowns"),
    ],
)
def test_an_estimate_of_nobody_is_shown_with_its_figure(sentence: str, shown: str) -> None:
    text = f"{HEAD}{sentence} It is empty.\n"
    (raised,) = estimate_without_estimator(reading(text))
    assert raised.spans[0].of(text) == shown
    assert len(raised.values) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "The damage is estimated at 12 million crowns by the Flood Office.",
        "The party’s initial estimates show 80,000 voters.",
        "Some estimates were read aloud.",
    ],
)
def test_an_estimate_may_have_its_estimator_or_no_figure(sentence: str) -> None:
    assert list(estimate_without_estimator(reading(f"{HEAD}{sentence} It is empty.\n"))) == []


def reported(figure: str) -> list[str]:
    text = (
        f"{HEAD}The quay is old, Tam Orlo said. The mole is new, he added. The bridge is shut, he noted.\n\n{figure}\n"
    )
    page = reading(
        text,
        Said(DIRECTOR, cue="said", words="The quay is old"),
        Said(DIRECTOR, cue="added", words="The mole is new"),
        Said(DIRECTOR, cue="noted", words="The bridge is shut"),
        Said(AUTHOR, cue="", words=figure, mode="narrated"),
    )
    return [raised.sentence for raised in figure_without_voice(page)]


def test_a_figure_of_the_writer_is_shown_in_a_report() -> None:
    assert reported("The flood killed 41 people.") == ["A figure rests on the writer's word alone: “41”."]


@pytest.mark.parametrize(
    "figure",
    [
        "The quay has 3 stairs.",
        "A ticket costs 4 crowns.",
        "It was built in 1987.",
        "The seat was won with 41,200 votes.",
        "The union met in a 40,000-square-foot hall.",
        "The firm will invest $20 million in doors.",
        "It is a town of 40,000 people.",
        "By one estimate the flood killed 41 people.",
        "Some 41,000 people are thought to live there.",
    ],
)
def test_figures_without_weight_are_left(figure: str) -> None:
    assert reported(figure) == []
