"""Names that a paragraph breaks off."""

import pytest

from tests.link.test_stage import linked


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He met Minister for", []),
        ("He met President of", []),
        ("The Ministry of", []),
        ("China and", ["China"]),
        ("al", []),
    ],
)
def test_a_name_at_the_very_end_is_no_fault(text: str, names: list[str]) -> None:
    assert [one.name for one in linked(text).parties] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("WHO FELL FROM THE OLD BRIDGE", []),
        ("WILL ANYBODY TELL US THE TRUTH", []),
        ("WHO IS TO BLAME FOR THE FIRE", []),
        ("WHO OPENS ITS OFFICE IN THE TOWN\n\nThe WHO opened its office.", ["World Health Organization"]),
        ("The US and the WHO met.", ["United States", "World Health Organization"]),
        ("THE UN AND IRAN AGREE TO MEET", ["United Nations", "Iran"]),
        ("Later Iran agreed.", ["Iran"]),
        ("Earlier Tolk agreed.", []),
    ],
)
def test_an_acronym_that_is_a_word_is_none_among_capitals(text: str, names: list[str]) -> None:
    assert [one.name for one in linked(text).parties] == names
