"""Plain text is its own canonical text."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reportedly.errors import Empty, TooLarge
from reportedly.read import plain
from reportedly.read.limits import MAX_CHARACTERS
from reportedly.read.newlines import normalized
from reportedly.text import Span
from tests.read import reading

THREAD = """Ferry to Ardun late again

The harbour master spoke.

2 thoughts on “Ferry”

  1. Always late.

    1. Not always,
       said the cook.
"""


def test_a_text_is_taken_character_for_character() -> None:
    document = reading.of(THREAD, uri="thread.txt")
    assert document.text == THREAD
    assert document.elements == ()
    assert document.title == "Ferry to Ardun late again"
    assert document.origin.media_type == "text/plain"


def test_only_line_ends_change_and_lead_back() -> None:
    source = THREAD.replace("\n", "\r\n")
    document = reading.of(source, uri="thread.txt")
    assert document.text == THREAD
    reading.assert_leads_back(document, source)
    at = document.text.index("said the cook")
    back = document.shift.source(Span(at, at + 13))
    assert back is not None
    assert back.of(source) == "said the cook"


def test_a_byte_order_mark_is_no_character() -> None:
    assert reading.of("\ufeffThe ferry is late.", uri="a.txt").text == "The ferry is late."


@given(st.text(st.sampled_from("ab \r\n")))
@example("\r\n\r\n\r\n")
@example("\r\r\n\n")
def test_every_character_of_a_text_leads_back(source: str) -> None:
    text, shift = plain.laid_out(source)
    assert text == source.replace("\r\n", "\n").replace("\r", "\n") == normalized(source)[0]
    at = 0
    for piece in shift.pieces:
        assert piece.canonical.start == at
        at = piece.canonical.end
        meant = piece.source.of(source)
        assert piece.canonical.of(text) == meant.replace("\r\n", "\n").replace("\r", "\n")
    assert at == len(text)


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff", "--- *** ---", "\n\n…\n"])
def test_a_text_without_words_is_empty(text: str) -> None:
    with pytest.raises(Empty):
        reading.of(text, uri="a.txt")


def test_a_text_of_more_characters_than_are_read_is_refused_with_the_limit() -> None:
    with pytest.raises(TooLarge, match="1,000,000 characters; split it"):
        reading.of("ab " * (MAX_CHARACTERS // 3 + 1), uri="a.txt")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n\n  Ferry late\n\nIt is late.", "Ferry late"),
        ("The ferry to Ardun is late, the harbour said.\n", None),
        ("word " * 60, None),
        ("Why is the ferry late?\n\nNobody knows.", "Why is the ferry late?"),
    ],
)
def test_a_short_first_line_is_the_title(text: str, title: str | None) -> None:
    assert plain.title(text) == title
