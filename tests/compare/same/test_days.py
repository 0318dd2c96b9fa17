"""Days between two times are counted on the calendar, and only where both are known."""

import pytest

from reportedly.compare.same.days import Interval, gap


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        (("2031-05-04", "2031-05-05"), ("2031-05-04", "2031-05-05"), 0),
        (("2031-05-01", "2031-06-01"), ("2031-05-20", "2031-05-21"), 0),
        (("2031-02-28", "2031-03-01"), ("2031-03-02", "2031-03-03"), 2),
        (("2031-05", "2031-06"), ("2031-06-01", None), 1),
        (("2031-05-04T10:00:00Z", None), ("2031-05-04", None), 0),
        ((None, None), ("2031-05-04", None), None),
        (("last spring", None), ("2031-05-04", None), None),
    ],
)
def test_days_between_two_times(one: Interval, other: Interval, days: int | None) -> None:
    assert gap(one, other) == gap(other, one) == days
