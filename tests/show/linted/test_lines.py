"""Lines and columns as editors count them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.show.linted.lines import Lines, Region
from reportedly.text import Span


@pytest.mark.parametrize(
    ("text", "span", "region"),
    [
        ("ab", Span(0, 2), Region(1, 1, 1, 3)),
        ("ab\ncd", Span(3, 5), Region(2, 1, 2, 3)),
        ("ab\r\ncd", Span(4, 5), Region(2, 1, 2, 2)),
        ("ab\rcd", Span(3, 4), Region(2, 1, 2, 2)),
        ("ab\ncd", Span(1, 4), Region(1, 2, 2, 2)),
        ("\n\n", Span(1, 1), Region(2, 1, 2, 1)),
        ("", Span(0, 0), Region(1, 1, 1, 1)),
    ],
)
def test_a_span_has_lines_and_columns_from_one(text: str, span: Span, region: Region) -> None:
    assert Lines(text).region(span) == region


def test_a_character_outside_the_basic_plane_is_two_columns() -> None:
    assert Lines("a😀b\n😀c").region(Span(2, 3)) == Region(1, 4, 1, 5)
    assert Lines("a😀b\n😀c").region(Span(5, 6)) == Region(2, 3, 2, 4)


@given(st.text(alphabet="ab\n\r😀é", max_size=40), st.integers(0, 40))
def test_a_column_is_the_length_in_utf16_of_what_stands_before_on_its_line(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    region = Lines(text).region(Span(offset, offset))
    before = text[:offset]
    at_half_an_end = offset < len(text) and before.endswith("\r") and text[offset] == "\n"
    if not at_half_an_end:
        line = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert region.start_line == len(line)
        assert region.start_column == len(line[-1].encode("utf-16-le")) // 2 + 1
