"""Word pieces lie over the text exactly, whatever the text holds."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.tag.features import (
    BREAK,
    CAPITAL,
    DIGITS,
    LONGEST_STRETCH,
    LOWER,
    OTHER,
    SEPARATOR,
    UPPER,
    Pieces,
    breaks,
    encode,
    load_tokenizer,
    stretches,
)
from reportedly.tag.session import FOLDER, TOKENIZER
from reportedly.text import Span

TOKENS = load_tokenizer(FOLDER / TOKENIZER)


def pieces_of(text: str, *paragraphs: Span) -> Pieces:
    return encode(TOKENS, text, paragraphs=paragraphs or (Span(0, len(text)),))


def test_pieces_stand_where_their_words_stand() -> None:
    text = "Mayor Ána Ruiz — “no”"
    pieces = pieces_of(text)
    words = [text[start:end] for start, end in zip(pieces.starts, pieces.ends, strict=True)]
    assert "".join(words) == text.replace(" ", "")


def test_a_piece_tells_its_shape() -> None:
    assert pieces_of("the Mayor UN 12 ,").shapes.tolist() == [LOWER, CAPITAL, UPPER, DIGITS, OTHER]


def test_a_separator_stands_between_two_paragraphs() -> None:
    pieces = pieces_of("one\n\ntwo", Span(0, 3), Span(5, 8))
    assert breaks(pieces).tolist() == [1]
    assert (pieces.ids[1], pieces.starts[1], pieces.ends[1]) == (SEPARATOR, 3, 3)


def test_a_quotation_ends_with_its_paragraph() -> None:
    assert pieces_of("“one\n\ntwo", Span(0, 4), Span(6, 9)).quotes.tolist() == [1, 1, 0, 0]


def test_a_line_break_inside_a_paragraph_changes_nothing() -> None:
    wrapped, plain = pieces_of("one two\nthree"), pieces_of("one two three")
    assert wrapped.ids.tolist() == plain.ids.tolist()
    assert BREAK not in wrapped.shapes.tolist()


@pytest.mark.parametrize(
    "text", ["", " \n ", "\x00\x00", "\ud800 said \udfff", "\u200b\ufeff", "a" * 5_000, "\U0001f600"]
)
def test_odd_characters_do_no_harm(text: str) -> None:
    pieces = pieces_of(text)
    assert all(0 <= start <= end <= len(text) for start, end in zip(pieces.starts, pieces.ends, strict=True))


@settings(max_examples=150)
@given(st.text(max_size=80))
def test_pieces_are_in_order_and_inside_the_text(text: str) -> None:
    pieces = pieces_of(text)
    assert (np.diff(pieces.starts) >= 0).all()
    assert (pieces.ends <= len(text)).all()
    assert (pieces.starts <= pieces.ends).all()


@pytest.mark.parametrize("letter", ["a", "a b "])
def test_a_long_paragraph_is_cut_into_stretches_that_cover_it(letter: str) -> None:
    text = letter * LONGEST_STRETCH
    cut = list(stretches(text, Span(0, len(text))))
    assert "".join(span.of(text) for span in cut) == text
    assert max(map(len, cut)) <= LONGEST_STRETCH
