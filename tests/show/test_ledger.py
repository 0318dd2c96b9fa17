"""The ledger in a terminal: each interval has its block, wherever it begins."""

import pytest

from reportedly.show.printed.ledger import CHART, bar

SCALE = (0.0, 100.0)


@pytest.mark.parametrize(
    ("low", "high", "ends"),
    [
        (100, None, "█▶"),
        (99, None, "█▶"),
        (50, None, "─▶"),
        (100, 100, "·█"),
    ],
)
def test_an_interval_that_begins_at_the_end_shows_its_block(low: float, high: float | None, ends: str) -> None:
    drawn = bar(low, high, scale=SCALE)
    assert drawn.endswith(ends)
    assert "█" in drawn
    assert len(drawn) == CHART


def test_an_interval_that_ends_at_the_beginning_shows_its_block() -> None:
    assert bar(None, 0, scale=SCALE).startswith("◀█")
