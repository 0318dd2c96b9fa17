"""Golden times: the day of writing stands before the sentence, and the times are marked in it."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from reportedly.model import Document, Marks, Origin, Part, Value
from reportedly.normalize import normalize
from reportedly.text import Span, unshifted
from tests.normalize.test_golden import unmarked

CASES = [
    line
    for line in (Path(__file__).parent / "golden.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def times_of(text: str, *, written: str | None, language: str | None = "en") -> list[Value]:
    """The dates of a text, read as the body of a page that was published on a day."""
    origin = Origin(uri="page.txt", digest="sha256:00", media_type="text/plain", published=written)
    document = Document(id="d-0", text=text, title=None, language=language, origin=origin, shift=unshifted(text))
    values = normalize(document, Marks(parts=(Part(id="p1", kind="body", span=Span(0, len(text))),)))
    return [value for value in values if value.kind == "date"]


def described(value: Value) -> str:
    """A time in the words of the cases."""
    if value.low is None and value.high is None:
        return "none"
    is_day = isinstance(value.low, str) and len(value.low) == 10 and value.high == _next_day(value.low)
    ends = str(value.low) if is_day else f"{value.low or ''}..{value.high or ''}"
    return ends if value.bound == "exact" else f"{ends} {value.bound}"


def _next_day(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


@pytest.mark.parametrize("case", CASES)
def test_golden_time(case: str) -> None:
    written, sentence, expected = case.split(" | ")
    text, spans, _ = unmarked(sentence)
    times = times_of(text, written=None if written == "-" else written)
    assert [value.span.of(text) for value in times] == [span.of(text) for span in spans]
    assert "; ".join(described(value) for value in times) == expected.strip().removeprefix("?")


def test_a_time_without_a_day_of_writing_says_how_it_is_counted() -> None:
    (value,) = times_of("It rained last week.", written=None)
    assert (value.low, value.high) == (None, None)
    assert value.ref == {"anchor": None, "relative": {"unit": "week", "offset": -1}}


def test_a_settled_time_names_the_day_it_is_told_from() -> None:
    (value,) = times_of("It rained on Tuesday.", written="2031-05-14T08:00:00Z")
    assert value.ref == {"anchor": "2031-05-14", "relative": {"weekday": 2}, "direction": "past"}


def test_a_date_that_tells_its_year_needs_no_day_of_writing_and_names_none() -> None:
    (value,) = times_of("It rained on 3 May 2029.", written="2031-05-14")
    assert (value.low, value.ref) == ("2029-05-03", None)


def test_what_is_since_a_year_names_the_day_up_to_which_it_reaches() -> None:
    (value,) = times_of("It has rained since 2011.", written="2031-05-14")
    assert (value.low, value.high, value.ref) == ("2011-01-01", "2031-05-15", {"anchor": "2031-05-14"})


def test_the_nearer_of_two_readings_of_last_friday_is_kept_beside_it() -> None:
    (value,) = times_of("It rained last Tuesday.", written="2031-05-14")
    assert value.low == "2031-05-06"
    assert value.ref is not None
    assert value.ref["ambiguous"] == ["2031-05-06", "2031-05-13"]


def test_the_attacks_of_september_keep_their_year_and_a_bare_day_keeps_both() -> None:
    (attacks,) = times_of("He remembered the Sept. 11 attacks.", written="2031-09-20")
    assert (attacks.low, attacks.ref) == ("2001-09-11", None)
    (bare,) = times_of("He met her on Sept. 11.", written="2031-09-20")
    assert bare.low == "2031-09-11"
    assert bare.ref is not None
    assert bare.ref["ambiguous"] == ["2031-09-11", "2001-09-11"]


def test_ramadan_says_that_it_is_counted_and_by_how_much_it_may_be_off() -> None:
    (value,) = times_of("They fasted in Ramadan.", written="2017-07-03")
    assert value.rule == "islamic_feast.v1"
    assert value.ref is not None
    assert value.ref["margin"] == {"unit": "day", "count": 1}
    assert "tabular" in str(value.ref["why"])


def test_a_time_that_comes_again_has_a_period_and_no_interval() -> None:
    (value,) = times_of("The market opens every two weeks.", written="2031-05-14")
    assert (value.low, value.high) == (None, None)
    assert value.ref is not None
    assert value.ref["relative"] == {"set": {"every": 2, "unit": "week"}}


def test_a_time_beyond_all_calendars_is_no_time() -> None:
    assert times_of("It fell 1999 centuries ago.", written="2031-05-14") == []
    assert [value.rule for value in times_of("The 31st of this month.", written="2031-06-14")] == ["calendar_unit.v1"]


@pytest.mark.parametrize("piece", ["early ", "last ", "the week of ", "since ", "from Monday to ",
                                   "5 days after ", "3 and ",
                                   "end of the ", "May ", "on the 12th of ", "next to last "])  # fmt: skip
def test_long_repetitive_text_is_read_once_and_in_order(piece: str) -> None:
    text = piece * (30_000 // len(piece)) + "yesterday"
    times = times_of(text, written="2031-05-14")
    assert all(before.span.end <= after.span.start for before, after in pairwise(times))
    assert times[-1].span.end == len(text)


def test_other_languages_have_their_full_dates_only() -> None:
    assert [
        v.low for v in times_of("Am 3. März 2031 und gestern, last week.", written="2031-05-14", language="de")
    ] == ["2031-03-03"]
