"""Ages, alone and in a row, and the counts that stand in the same places."""

import pytest

from tests.normalize.test_golden import values_of


def read(text: str) -> list[tuple[object, str | None, object]]:
    return [(value.low, value.unit, (value.ref or {}).get("indicator")) for value in values_of(text)]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("A girl, 9, and her brother, 11, were killed.", [9, 11]),
        ("Brothers aged 4, 6 and 9 were killed.", [4, 6, 9]),
        ("Children aged 5 and 7 were wounded.", [5, 7]),
        ("Bo Lind, 7, was killed.", [7]),
        ("It killed a boy, 9.", [9]),
        ("Soldiers, 22 and 24, were killed.", [22, 24]),
    ],
)
def test_an_age_is_never_a_number_of_the_dead(text: str, ages: list[int]) -> None:
    assert read(text) == [(age, "year", None) for age in ages]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It killed 5 guards, 22 clerks and 24 boys.", [(5, "killed"), (22, "killed"), (24, "killed")]),
        ("Two guards, 22 and 24 clerks died.", [(2, "killed"), (22, "killed"), (24, "killed")]),
        ("In Norholm, 12 were killed.", [(12, "killed")]),
        ("In Norholm, 12, mostly guards, stayed.", [(12, None)]),
    ],
)
def test_counts_in_such_places_stay_counts(text: str, expected: list[tuple[int, str | None]]) -> None:
    found = read(text)
    assert [(low, told) for low, _, told in found] == expected
    assert all(unit is None for _, unit, _ in found)
