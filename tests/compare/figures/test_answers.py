"""A number that leaves out what it counts answers the one before; of others, or by one voice, it does not."""

import pytest

from reportedly.compare.figures.answers import answers
from tests.readings import reading_of


def relations(page: str) -> list[str]:
    return [one.relation for one in answers(reading_of(page))]


@pytest.mark.parametrize(
    "page",
    [
        "The army has lost 12,000 men, the general said. The guild, Hest House, said the figure was closer to 7,500.",
        "At least 25,000 people have come from Keshel, an official said. The mayor said he had told her 2,500.",
        "More than two thirds of those arriving are children, the agency said. The ministry spoke of 48 per cent.",
    ],
)
def test_another_voices_number_conflicts_with_the_one_it_answers(page: str) -> None:
    assert relations(page) == ["conflict"]


@pytest.mark.parametrize(
    "page",
    [
        "Nine percent of farmers own a boat, the guild said. Among fishermen, the figure is 75 percent.",
        "The army has lost 12,000 men, the general said. The ministry spoke of 12,000.",
        "The army has lost 12,000 men, the general said. The ministry spoke of seven bridges.",
        "The army has lost 12,000 men, the general said. It rained. The ministry spoke of nine.",
    ],
)
def test_a_number_of_others_an_equal_one_and_one_further_off_answer_nothing(page: str) -> None:
    assert relations(page) == []


def test_some_of_a_number_that_another_gave_are_a_part_of_it() -> None:
    page = "Police said 58 miners were killed in Kelm. Fourteen of the 58 were younger than 20, Ana Ruiz said."
    assert relations(page) == ["part"]


def test_of_one_voice_a_part_is_not_told_anew() -> None:
    page = "Ana Ruiz said 58 miners were killed in Kelm. Fourteen of the 58 were younger than 20, Ana Ruiz said."
    assert relations(page) == []
