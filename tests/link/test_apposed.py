"""What a person is called beside the name."""

import pytest

from reportedly.link.rules import APPOSED
from tests.link.test_stage import linked


def described(text: str) -> list[str]:
    """The descriptions that mention the one person of the text."""
    found = linked(text)
    people = [one.id for one in found.parties if one.kind == "person"]
    assert len(people) == 1
    mine = [value for value in found.values if value.rule == APPOSED and (value.ref or {})["party"] == people[0]]
    return [value.span.of(text) for value in mine]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They asked Ana Quarn, commander of the port guard.", ["commander of the port guard"]),
        ("They asked Ana Quarn, the board's spokesperson, again.", ["the board's spokesperson"]),
        ("The deputy director of the board, Ana Quarn, left.", ["The deputy director of the board"]),
        ("They sold the boats to the harbour's director, Ana Quarn.", ["the harbour's director"]),
        ("They asked Ana Quarn, and the director left.", []),
        ("With Ana Quarn, the boats left.", []),
        ("On the same day, Ana Quarn left.", []),
        ("The director left. Ana Quarn, too, was gone.", []),
    ],
)
def test_a_description_beside_a_name_mentions_its_bearer(text: str, expected: list[str]) -> None:
    assert described(text) == expected


def test_a_description_is_no_name() -> None:
    (one,) = linked("They asked Ana Quarn, commander of boats.").parties
    assert one.names == ("Ana Quarn",)
    assert len(one.mentions) == 2
