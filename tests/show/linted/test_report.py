"""The report that people read: findings with their lines, on any width, without surprises."""

import pytest
from rich.cells import cell_len

from reportedly.show.linted.page import Totals
from reportedly.show.printed.linted import page_as_text, summary_as_text
from tests.show.linted.making import finding, page, place


def report(*, width: int = 100, is_full: bool = False, words: str = "Weir at Corvane closed", **more: bool) -> str:
    found = page((finding(severity="warning"), (place(words, line=7), place("17", **more))))
    return page_as_text(found, width=width, is_coloured=False, is_full=is_full)


def test_a_finding_has_severity_sentence_rule_lines_and_words() -> None:
    assert report().splitlines() == [
        "pages/weir.html  Weir",
        " warning It has no day.  date_missing",
        "         line 7 “Weir at Corvane closed”",
        "         line 3 “17”",
    ]


def test_what_led_to_it_is_told_when_all_is_asked_for() -> None:
    assert report(is_full=True).splitlines()[4:] == [
        "         because: No day was found.",
        "         unless: A day is found.",
        "         in the sheet: f1 · c1",
    ]


def test_a_long_quotation_loses_its_middle_unless_all_is_asked_for() -> None:
    words = " ".join(f"word{number}" for number in range(60))
    assert "[…]" in report(words=words)
    assert "word30" in report(words=words, is_full=True)


def test_a_place_that_is_not_known_is_told_as_that() -> None:
    assert "line ? “17”" in report(is_known=False)


@pytest.mark.parametrize("width", [32, 40, 64, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    for is_full in (False, True):
        told = report(width=width, is_full=is_full, words="Zwei Kähne 船舶停泊在码头等待 liegen dort " * 4)
        assert max(map(cell_len, told.splitlines())) <= width


def test_controls_are_shown_and_not_obeyed() -> None:
    assert "\x1b" not in report(words="a\x1b[2J\u202eb")


def test_a_page_without_findings_takes_no_line() -> None:
    assert page_as_text(page(), width=80, is_coloured=False, is_full=True) == ""


def totals(*, unread: int = 0) -> Totals:
    told = Totals()
    told.add(page((finding(severity="warning"), ()), (finding(severity="notice"), ()), (finding(), ())))
    told.unread += [f"p{number}.html" for number in range(unread)]
    return told


def test_the_last_line_counts() -> None:
    read_one, unread_one = Totals(), Totals()
    read_one.add(page())
    unread_one.unread.append("p0.html")
    assert summary_as_text(read_one, settings=None) == "1 page read: nothing found.\n"
    assert summary_as_text(unread_one, settings=None) == (
        "No page was read, so nothing was looked at; not read: p0.html.\n"
    )
    assert summary_as_text(Totals(), settings=None) == "No page was there to read.\n"
    assert summary_as_text(totals(), settings=None) == "1 page read: 1 warning, 1 notice, 1 info.\n"
    assert summary_as_text(totals(unread=5), settings="../r.toml") == (
        "1 page read: 1 warning, 1 notice, 1 info; not read: p0.html, p1.html, p2.html and 2 more; "
        "settings: ../r.toml.\n"
    )


def test_a_sentence_within_another_is_told_once_and_a_figure_within_it_stays() -> None:
    outer = "The weir at Corvane would close on Monday, officials said."
    inner = "The weir at Corvane would close on Monday"
    found = page((finding(), (place(outer), place(inner), place("Monday"))))
    text = page_as_text(found, width=100, is_coloured=False, is_full=False)
    assert text.count("would close") == 1
    assert "“Monday”" in text
    whole = page_as_text(found, width=100, is_coloured=False, is_full=True)
    assert whole.count("would close") == 2


def test_many_places_are_counted_beyond_the_first_unless_all_are_asked_for() -> None:
    found = page((finding(), tuple(place("17", line=line) for line in range(1, 21))))
    lines = page_as_text(found, width=100, is_coloured=False, is_full=False).splitlines()
    assert lines[-2].split() == ["line", "6", "“17”"]
    assert lines[-1].strip() == "and 14 places more"
    assert page_as_text(found, width=100, is_coloured=False, is_full=True).count("“17”") == 20
