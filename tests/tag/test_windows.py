"""Windows cover a text once, and part at paragraphs where they can."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reportedly.tag.features import BREAK, LOWER, SEPARATOR, Pieces
from reportedly.tag.windows import plan

WORD, STOP = 2000, 1012


def pieces_of(kinds: str) -> Pieces:
    """Pieces of a text: `w` a word, `5` one without a blank before it, `.` a stop, `|` a paragraph's end."""
    ids = np.array([{"w": WORD, "5": WORD, ".": STOP, "|": SEPARATOR}[kind] for kind in kinds], np.int64)
    shapes = np.where(ids == SEPARATOR, BREAK, LOWER)
    places = np.cumsum([1 if kind == "5" else 2 for kind in kinds], dtype=np.int64)
    return Pieces(ids, shapes, np.zeros_like(ids), places, places + (ids != SEPARATOR))


def test_a_short_text_is_one_window() -> None:
    assert [(one.start, one.end) for one in plan(pieces_of("www|ww"), size=10)] == [(0, 6)]


def test_windows_part_at_a_paragraph_rather_than_at_a_sentence() -> None:
    assert [(one.start, one.end) for one in plan(pieces_of("ww.ww.w|ww.w"), size=9)] == [(0, 7), (8, 12)]


def test_windows_part_at_a_sentence_rather_than_within_it() -> None:
    assert [(one.start, one.end) for one in plan(pieces_of("wwww.wwwww"), size=8)] == [(0, 5), (5, 10)]


def test_windows_do_not_part_at_a_decimal_point() -> None:
    assert [(one.start, one.end) for one in plan(pieces_of("www.5w.www"), size=8)] == [(0, 7), (7, 10)]


@given(st.text(alphabet="www5.|", max_size=200), st.integers(4, 40), st.one_of(st.none(), st.integers(2, 40)))
def test_every_piece_but_separators_is_in_just_one_window(kinds: str, size: int, first: int | None) -> None:
    pieces = pieces_of(kinds)
    windows = plan(pieces, size=size, first=first)
    seen = np.zeros(len(pieces), np.int64)
    for window in windows:
        assert 0 < len(window) <= max(size, first or 0)
        seen[window.start : window.end] += 1
    assert (seen[pieces.shapes != BREAK] == 1).all()
    assert (seen <= 1).all()


def test_a_text_of_no_pieces_has_no_windows() -> None:
    assert plan(pieces_of(""), size=8) == ()
