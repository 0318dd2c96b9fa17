"""The arithmetic of calendars."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.normalize.times.intervals import (
    Interval,
    day_in,
    easter,
    half,
    islamic,
    months_of,
    stepped,
    third,
    turned,
    unit_of,
)

UNITS = st.sampled_from(["day", "week", "month", "quarter", "year", "decade", "century"])
DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2500, 1, 1))


@given(DAYS, UNITS)
def test_a_unit_holds_its_day_and_touches_the_next(day: date, unit: str) -> None:
    here = unit_of(day, unit=unit)
    assert here.low <= day < here.high
    assert turned(day, 1, unit=unit).low == here.high
    assert turned(day, -1, unit=unit).high == here.low


@given(DAYS, st.integers(-200, 200))
def test_steps_of_days_and_weeks_come_back(day: date, count: int) -> None:
    for unit in ("day", "week"):
        assert stepped(stepped(day, count, unit=unit), -count, unit=unit) == day


def test_a_step_into_a_shorter_month_ends_on_its_last_day() -> None:
    assert stepped(date(2032, 1, 31), 1, unit="month") == date(2032, 2, 29)
    assert stepped(date(2032, 2, 29), 1, unit="year") == date(2033, 2, 28)


@pytest.mark.parametrize(("year", "day"), [(2000, (4, 23)), (2016, (3, 27)), (2019, (4, 21)), (2038, (4, 25))])
def test_easter_falls_where_the_churches_keep_it(year: int, day: tuple[int, int]) -> None:
    assert easter(year) == date(year, *day)


@given(st.integers(1583, 4000))
def test_easter_is_a_sunday_between_the_bounds_of_the_council(year: int) -> None:
    assert easter(year).isoweekday() == 7
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


def test_the_tables_of_the_islamic_calendar_begin_and_count_as_they_should() -> None:
    assert islamic(1, 1, 1) == date(622, 7, 19)
    assert islamic(1438, 9, 1) == date(2017, 5, 27)
    assert islamic(1438, 10, 1) == date(2017, 6, 26)


@given(st.integers(1, 2000))
def test_an_islamic_year_has_354_or_355_days(year: int) -> None:
    assert islamic(year + 1, 1, 1) - islamic(year, 1, 1) in (timedelta(days=354), timedelta(days=355))


@given(st.integers(1900, 2100), st.integers(1, 12))
def test_halves_share_no_day_and_leave_none(year: int, month: int) -> None:
    whole = months_of(year, month)
    early, late = half(whole, late=False), half(whole, late=True)
    assert (early.low, early.high, late.high) == (whole.low, late.low, whole.high)
    middle = third(whole)
    assert (middle.low.day, middle.high.day) == (10, 21)


def test_the_middle_of_a_year_is_a_third_of_its_months() -> None:
    assert third(months_of(2031, 1, count=12)) == Interval(date(2031, 5, 1), date(2031, 9, 1))


def test_a_day_that_no_month_has_is_none() -> None:
    assert day_in(2031, 2, 29) is None
    assert day_in(2031, 13, 1) is None
    assert day_in(2032, 2, 29) == Interval(date(2032, 2, 29), date(2032, 3, 1))
