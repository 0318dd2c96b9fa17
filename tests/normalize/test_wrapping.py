"""A line break within a paragraph is a blank; items of lists and rows of tables stay apart."""

import pytest

from tests.normalize.test_golden import values_of


def read(text: str) -> list[tuple[object, object, str | None, object]]:
    return [(value.low, value.high, value.unit, (value.ref or {}).get("indicator")) for value in values_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 17 people\nwere killed in Norholm", [(17, None, None, "killed")]),
        ("At least 17 people\r\nwere killed in Norholm", [(17, None, None, "killed")]),
        ("Between 40\nand 60 boats", [(40, 60, None, "vessels")]),
        ("They have 2.5\nmillion crowns", [(2_500_000, 2_500_000, "crown", None)]),
        ("It fell by 12\npercent there", [(12, 12, "percent", None)]),
        ("It had by then killed the\n17 people", [(17, 17, None, "killed")]),
        ("He told us on the day that some 40\nboats of the town were lost.", [(40, 40, None, "vessels")]),
        ("The death toll was\n17. The rest of them swam home.", [(17, 17, None, "killed")]),
    ],
)
def test_a_wrapped_line_goes_on(text: str, expected: list[tuple[object, object, str | None, object]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "lows"),
    [
        ("boats 12\ncarts 40\nmills 3", [12, 40, 3]),
        ("Boats: 12\nCarts: 40\nMills: 3", [12, 40, 3]),
        ("- 17 boats\n- 40 carts", [17, 40]),
        ("1. 17 boats\n2. 40 carts", [17, 40]),
        ("They said:\n40 boats sank", [40]),
        ("It was over.\n40 boats sank", [40]),
        ("Boats\n\n40\n\ncarts", []),
        ("Norholm 17\nSarn 40", [17, 40]),
    ],
)
def test_lists_and_tables_stay_apart(text: str, lows: list[int]) -> None:
    values = values_of(text)
    assert [value.low for value in values] == lows
    assert all("\n" not in value.span.of(text) for value in values)
    assert all(value.counted is None or "\n" not in value.counted.of(text) for value in values)
