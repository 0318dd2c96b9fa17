"""What two claims have in common, whoever says it and however firmly."""

from reportedly.compare.gist import matches, says_something
from tests.readings import reading_of

SAME = "The bridge at Hest was shut, Ana Ruiz said. It rained.\n\nTwo officials said the bridge at Hest was closed."
OTHER = "The bridge at Hest was shut, Ana Ruiz said.\n\nTwo officials said the mill at Hest was sold."


def test_the_same_in_other_words_is_a_match() -> None:
    (match,) = matches(reading_of(SAME))
    assert match.first.content < match.second.content
    assert match.share == 1


def test_another_thing_at_the_same_place_is_none() -> None:
    assert matches(reading_of(OTHER)) == ()


def test_a_name_of_something_says_nothing() -> None:
    reading = reading_of(SAME)
    assert all(says_something(reading, claim) for claim in reading.sheet.claims)


def test_no_match_is_of_a_claim_with_itself() -> None:
    reading = reading_of(SAME + "\n\n" + SAME)
    assert all(match.first.id != match.second.id for match in matches(reading))
