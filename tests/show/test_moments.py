"""The page's times come in order, each with what is about it and what was said then."""

import pytest

from reportedly.show.moments import days, moments, undated
from tests.show.denoting import denoting
from tests.show.samples import commentary


def test_said_and_about_are_kept_apart() -> None:
    year, day = moments(denoting())
    assert (year.reading, year.about, year.said) == ("1998", ("c3",), ())
    assert (day.reading, day.about, day.said) == ("2031-03-12", ("c1",), ("c1", "c2", "c3"))


def test_what_is_about_a_time_does_not_only_name_it() -> None:
    assert [moment.named for moment in moments(denoting())] == [(), ()]


def test_a_date_without_an_anchor_stands_in_no_calendar() -> None:
    assert undated(denoting()) == ("next summer",)
    assert undated(commentary()) == ()


@pytest.mark.parametrize("words", ["soon", "2031-13-01", "", None, "20310402x", "-0044-03-15"])
def test_what_is_no_date_is_no_day(words: str | None) -> None:
    assert days(words) is None


def test_the_time_of_day_is_a_part_of_the_day() -> None:
    noon, midnight = days("2031-04-02T12:00:00+00:00"), days("2031-04-02")
    assert noon is not None
    assert midnight is not None
    assert noon - midnight == 0.5
