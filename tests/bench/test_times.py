"""What counts as right in the sentences whose times are known."""

from pathlib import Path

import pytest

from bench import times
from bench.times import Known, Sentence, is_right
from reportedly.text import Span

DAY = "2031-05-14"


Ends = tuple[str, str]


def sentence(text: str, words: str, sides: tuple[Ends, Ends], *, kind: str = "date") -> Sentence:
    start = text.index(words)
    return Sentence(text, DAY, (Known(Span(start, start + len(words)), kind, *sides),))


def test_the_side_that_the_sentence_tells_is_the_one_that_counts() -> None:
    known = (("2031-05-13", "2031-05-14"), ("2031-05-20", "2031-05-21"))
    assert is_right(sentence("It fell on Tuesday.", "Tuesday", known), kinds=("date",))
    assert is_right(sentence("It will fall on Tuesday.", "Tuesday", known), kinds=("date",))
    only = (("2031-05-20", "2031-05-21"), ("2031-05-20", "2031-05-21"))
    assert not is_right(sentence("It fell on Tuesday.", "Tuesday", only), kinds=("date",))


def test_a_known_range_that_ends_where_its_last_day_begins_is_ours_with_that_day() -> None:
    text, words = "It rained from 4 to 12 this month.", "from 4 to 12 this month"
    ends = ("2031-05-04", "2031-05-12")
    assert is_right(sentence(text, words, (ends, ends), kind="period"), kinds=("period",))
    wrong = ("2031-05-04", "2031-05-11")
    assert not is_right(sentence(text, words, (wrong, wrong), kind="period"), kinds=("period",))


def test_another_time_beside_the_known_one_makes_a_sentence_wrong() -> None:
    known = (("2031-05-13", "2031-05-14"), ("2031-05-13", "2031-05-14"))
    assert not is_right(sentence("It fell yesterday or on 3 May.", "yesterday", known), kinds=("date",))


def test_an_impossible_day_is_right_where_we_give_none() -> None:
    text = "It fell on February 30."
    impossible = Sentence(text, DAY, (Known(Span(11, 22), "date", None, None),))
    assert is_right(impossible, kinds=("date",))


def test_without_the_data_a_sentence_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert times.figures(tmp_path) == {}
    assert "were not measured" in capsys.readouterr().out
