"""Whether a "may" or a "could" tells of what is to come, of what is, or of what somebody is able to."""

import pytest

from reportedly.model import Firmness
from tests.attribute.telling import Told
from tests.markup import page


def firmness(text: str) -> Firmness:
    (claim,) = Told(page(text)).claims
    return claim.firmness


@pytest.mark.parametrize(
    "text",
    ["The dam may break.", "The dam might be mended.", "The dam may soon hold.", "The dam was likely to break."],
)
def test_what_may_come_about_is_a_plan(text: str) -> None:
    assert firmness(text).mood == "plan"


@pytest.mark.parametrize(
    "text",
    [
        "The dam may be old.",
        "The dam may hold ten men.",
        "The dam may have broken.",
        "The dam was likely to have broken.",
        "The dam is likely old.",
    ],
)
def test_what_may_be_so_already_is_a_statement(text: str) -> None:
    assert firmness(text).mood == "statement"
    assert firmness(text).certainty in ("possible", "probable")


@pytest.mark.parametrize("text", ["Ana Ruiz could see the dam.", "The dam could have held."])
def test_no_doubt_is_in_an_ability(text: str) -> None:
    assert firmness(text).certainty == "certain"


def test_an_ability_under_an_if_is_doubted() -> None:
    assert firmness("Ana Ruiz could see the dam if it was day.").certainty == "possible"


def test_may_is_no_ability() -> None:
    assert firmness("Ana Ruiz may see the dam.").certainty == "possible"
