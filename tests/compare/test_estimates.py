"""A range that comes back as one of its ends has lost its estimate; another thing of that number has not."""

from reportedly.compare.estimates import estimate_lost
from tests.readings import reading_of

RANGE = "Between 5,000 and 9,000 people marched in Gellen on Saturday, the police said."


def told(page: str) -> list[str]:
    return [raised.sentence for raised in estimate_lost(reading_of(page))]


def test_a_range_that_comes_back_as_its_top_is_told() -> None:
    (sentence,) = told(f"{RANGE} The 9,000 people walked to the harbour.")
    assert sentence == "“Between 5,000 and 9,000” comes back as “9,000”: a range reads as its top."


def test_a_range_that_comes_back_as_its_bottom_is_told_so() -> None:
    (sentence,) = told(f"{RANGE} The 5,000 people walked to the harbour.")
    assert sentence.endswith("a range reads as its bottom.")


def test_the_same_number_of_other_things_and_the_range_again_are_left() -> None:
    assert told(f"{RANGE} The mayor has bought 9,000 chairs.") == []
    assert told(f"{RANGE} The 5,000 to 9,000 people walked to the harbour.") == []
