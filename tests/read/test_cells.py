"""Cells of a table are read strictly, so that no number and no day is read as another."""

import pytest

from reportedly.read.cells import Decimal, days_of, number_of


@pytest.mark.parametrize(
    ("cell", "decimal", "number"),
    [
        ("", None, None),
        ("  ", None, None),
        (" 4.0 ", None, 4.0),
        ("-3", None, -3.0),
        ("1e3", None, 1000.0),
        ("17.2 %", None, 17.2),
        ("1,234.5", None, 1234.5),
        ("1,234,567", None, 1234567.0),
        ("17,234", ".", 17234.0),
        ("17,234", ",", 17.234),
        ("1.234,5", ",", 1234.5),
        ("1 234,5", ",", 1234.5),
    ],
)
def test_a_number_is_read(cell: str, decimal: Decimal | None, number: float | None) -> None:
    assert number_of(cell, decimal=decimal) == number


@pytest.mark.parametrize(
    ("cell", "decimal"),
    [("17,2", None), ("17,234", None), ("nan", None), ("inf", None), ("1_000", None), ("1.2.3", None), ("1.5", ",")],
)
def test_what_is_no_number_or_two_is_refused(cell: str, decimal: Decimal | None) -> None:
    with pytest.raises(ValueError, match="number"):
        number_of(cell, decimal=decimal)


@pytest.mark.parametrize(
    ("cell", "days"),
    [
        ("2031", ("2031-01-01", "2031-12-31")),
        ("2031.0", ("2031-01-01", "2031-12-31")),
        ("2031-02", ("2031-02-01", "2031-02-28")),
        ("2031-05-04T10:00:00Z", ("2031-05-04", "2031-05-04")),
        ("2031-05-04/2031-05-06", ("2031-05-04", "2031-05-06")),
    ],
)
def test_a_time_is_its_first_and_last_day(cell: str, days: tuple[str, str]) -> None:
    found = days_of(cell)
    assert found is not None
    assert tuple(day.isoformat() for day in found) == days


def test_an_empty_cell_is_no_day() -> None:
    assert days_of(" ") is None


@pytest.mark.parametrize("cell", ["May", "04.05.2031", "2031-13-01", "2031-05-06/2031-05-04", "5/4", "20310504"])
def test_what_is_no_day_or_two_is_refused(cell: str) -> None:
    with pytest.raises(ValueError, match=r"day|ends|month"):
        days_of(cell)
