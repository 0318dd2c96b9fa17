"""By how much, from where and to where something changed."""

import pytest

from tests.normalize.test_golden import values_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose by 12 % to 4.1 tonnes.", [("up", "by"), ("up", "to")]),
        ("Sales fell 3 percent.", [("down", "by")]),
        ("Prices dropped from 40 to 30 dollars.", [("down", "from"), ("down", "to")]),
        ("The number of boats doubled.", [("up", "factor")]),
        ("The price halved.", [("down", "factor")]),
        ("There were three times as many boats.", [("up", "factor")]),
        ("It has three times fewer boats.", [("down", "factor")]),
    ],
)
def test_a_change_has_a_direction_and_its_figure_a_part_in_it(text: str, expected: list[tuple[str, str]]) -> None:
    changes = [(value.ref or {})["change"] for value in values_of(text)]
    assert changes == [{"direction": direction, "of": of} for direction, of in expected]


@pytest.mark.parametrize("text", ["He sailed to 12 islands.", "They raised 5 children.", "It took them three times."])
def test_what_does_not_change_has_none(text: str) -> None:
    assert [value for value in values_of(text) if "change" in (value.ref or {})] == []
