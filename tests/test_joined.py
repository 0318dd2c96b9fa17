"""Golden texts in which who is mentioned is marked."""

from pathlib import Path

from reportedly.text import Span
from tests.joined import texts, unmarked

CASES = Path(__file__).parent / "cases" / "parties"


def test_marks_are_taken_out_and_point_at_their_words() -> None:
    found = unmarked("[a|Lena Selby] met [iso3166:CN|Beijing].")
    assert found.text == "Lena Selby met Beijing."
    assert found.labels == {Span(0, 10): "a", Span(15, 22): "iso3166:CN"}


def test_both_halves_can_be_read_and_hold_enough() -> None:
    for half in ("develop", "test"):
        read = list(texts(CASES / half))
        assert len(read) >= 13
        assert sum(len(text.labels) for text in read) >= 70
