"""The day of an article is compared with days that are known, and never with the clock."""

import pytest

from reportedly.lint.dated import date_in_future, day_of
from reportedly.model import Capture, Finding
from reportedly.pipeline import examine

PAGE = """<html lang="en"><head><title>Weir</title>{head}</head><body><article><h1>Weir at Corvane closed</h1>
<p>By Olin Baste</p><p>The weir at Corvane will be closed until the gates are mended, said the river warden. Boats may
turn above the mill, and two barges lie there.</p></article></body></html>"""
DATED = '<meta property="article:published_time" content="{day}">'
RULE = f"{date_in_future.__name__}.v2"


def found(day: str | None, *, retrieved: str | None) -> list[Finding]:
    page = PAGE.format(head=DATED.format(day=day) if day else "")
    sheet = examine(Capture(uri="weir.html", body=page.encode(), declared="text/html", retrieved=retrieved))
    return [finding for finding in sheet.findings if finding.rule == RULE]


def test_a_page_dated_after_it_was_fetched_is_raised_with_both_days() -> None:
    (finding,) = found("2031-06-12", retrieved="2031-06-02T08:00:00Z")
    assert finding.sentence == "The page is dated 2031-06-12, and was fetched on 2031-06-02, before that day."
    assert "2031-06-02" in finding.reasons[0]
    assert finding.overturned_by


@pytest.mark.parametrize("day", ["2031-06-02", "2031-06-03", "2029-01-01", None])
def test_a_page_fetched_when_it_was_there_is_not(day: str | None) -> None:
    assert found(day, retrieved="2031-06-02T23:59:00Z") == []


@pytest.mark.parametrize("day", ["2031-06-12", "9999-12-31"])
def test_a_page_that_was_not_fetched_is_compared_with_no_clock(day: str) -> None:
    assert found(day, retrieved=None) == []


@pytest.mark.parametrize("words", [None, "", "June 2031", "2031-06", "05/06/2031", "2031-13-40"])
def test_only_a_whole_day_is_a_day(words: str | None) -> None:
    assert day_of(words) is None


def test_the_last_day_of_the_calendar_is_a_day_like_any_other() -> None:
    assert found("9999-12-31", retrieved="9999-12-31T00:00:00Z") == []
    assert found("0001-01-01", retrieved="2031-06-02T00:00:00Z") == []
