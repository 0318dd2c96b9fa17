"""The name head's labels become names."""

import numpy as np
import pytest

from reportedly.tag.features import BREAK, LOWER, Pieces
from reportedly.tag.names import NAME_KINDS, names_of, trimmed
from reportedly.tag.session import Floats
from reportedly.text import Span


def pieces(*lengths: int, breaks: tuple[int, ...] = ()) -> Pieces:
    """Words of these lengths, each one piece, a blank between each two; 0 is a second piece of the word before it."""
    starts: list[int] = []
    ends: list[int] = []
    for length in lengths:
        after = ends[-1] if ends else -1
        starts.append(after if length == 0 else after + 1)
        ends.append(starts[-1] + (length or 2))
    shapes = np.full(len(lengths), LOWER, np.int64)
    shapes[list(breaks)] = BREAK
    offsets = np.array(starts, np.int64)
    return Pieces(offsets, shapes, offsets, offsets, np.array(ends, np.int64))


def text_of(made: Pieces) -> str:
    """Letters where pieces are, blanks between."""
    letters = [" "] * int(made.ends[-1])
    for start, end in zip(made.starts.tolist(), made.ends.tolist(), strict=True):
        letters[start:end] = "x" * (end - start)
    return "".join(letters)


def labelled(*labels: int) -> Floats:
    """Logits that favour these labels."""
    logits = np.zeros((len(labels), 1 + 2 * len(NAME_KINDS)), np.float32)
    logits[np.arange(len(labels)), labels] = 5
    return logits


def read(made: Pieces, logits: Floats) -> list[tuple[str, Span]]:
    """Kind and span of each name."""
    return [(name.kind, name.span) for name in names_of(text_of(made), made, logits)]


def test_a_beginning_and_what_continues_it_are_one_name() -> None:
    made = pieces(2, 2, 2, 2)
    (name,) = names_of(text_of(made), made, labelled(0, 1, 2, 0))
    assert (name.kind, name.span) == ("person", Span(3, 8))
    assert 0.9 < name.score <= 1


def test_kinds_follow_the_order_of_the_labels() -> None:
    assert [kind for kind, _ in read(pieces(2, 2, 2, 2), labelled(1, 3, 5, 7))] == list(NAME_KINDS)


def test_two_names_side_by_side_stay_two() -> None:
    assert read(pieces(2, 2, 2), labelled(3, 4, 3)) == [("organization", Span(0, 5)), ("organization", Span(6, 8))]


def test_nothing_continues_what_did_not_begin() -> None:
    assert all(kind == "person" for kind, _ in read(pieces(2, 2, 2), labelled(0, 2, 2)))


def test_no_name_crosses_a_paragraph() -> None:
    spans = [span for _, span in read(pieces(2, 2, 2, 2, 2, breaks=(2,)), labelled(1, 2, 2, 1, 2))]
    assert spans == [Span(0, 5), Span(9, 14)]


def test_a_word_of_which_one_piece_is_sure_is_in_a_name_as_a_whole() -> None:
    logits = labelled(0, 1, 0, 0)
    logits[1, 1] = 9
    assert read(pieces(2, 3, 0, 2), logits) == [("person", Span(3, 8))]


def test_no_name_begins_within_a_word() -> None:
    logits = labelled(0, 0, 1, 2)
    logits[2, 1] = 9
    assert all(span.start in (0, 3, 9) for _, span in read(pieces(2, 3, 0, 2), logits))


def test_the_pieces_of_a_word_tell_its_label_together() -> None:
    logits = labelled(0, 0, 2, 0)
    logits[1, 1], logits[2, 2] = 4.5, 9
    assert read(pieces(2, 3, 0, 2), logits) == [("person", Span(3, 8))]


def test_a_graph_without_the_head_gives_none() -> None:
    assert names_of("xx xx", pieces(2, 2), np.zeros((2, 0), np.float32)) == []


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Sarn,", "Sarn"),
        ("in Sarn", "Sarn"),
        ("Ana Ruiz and", "Ana Ruiz"),
        ("Ana Ruiz’s", "Ana Ruiz"),
        ("the Harbour Board of the", "the Harbour Board"),
        ("Ruiz Jr.", "Ruiz Jr."),
        ("Mr Ruiz.", "Mr Ruiz"),
        ("Andover", "Andover"),
        ("Board of Trade", "Board of Trade"),
        ("the Sarn (Belgrove)", "the Sarn (Belgrove)"),
        ("By-law Committee", "By-law Committee"),
    ],
)
def test_a_name_is_freed_of_what_no_name_ends_or_begins_with(words: str, kept: str) -> None:
    span = trimmed(words, Span(0, len(words)))
    assert span is not None
    assert span.of(words) == kept


def test_nothing_is_left_of_small_words_alone() -> None:
    assert trimmed("of the", Span(0, 6)) is None
