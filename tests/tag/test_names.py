"""The name head's labels become names."""

import numpy as np

from reportedly.tag.features import BREAK, LOWER, Pieces
from reportedly.tag.names import NAME_KINDS, names_of
from reportedly.tag.session import Floats
from reportedly.text import Span


def pieces(count: int, *, breaks: tuple[int, ...] = ()) -> Pieces:
    """Pieces of two characters each, one after the other."""
    starts = np.arange(count, dtype=np.int64) * 2
    shapes = np.full(count, LOWER, np.int64)
    shapes[list(breaks)] = BREAK
    return Pieces(starts, shapes, starts, starts, starts + 2)


def labelled(*labels: int) -> Floats:
    """Logits that favour these labels."""
    logits = np.zeros((len(labels), 1 + 2 * len(NAME_KINDS)), np.float32)
    logits[np.arange(len(labels)), labels] = 5
    return logits


def test_a_beginning_and_what_continues_it_are_one_name() -> None:
    (name,) = names_of(pieces(4), labelled(0, 1, 2, 0))
    assert (name.kind, name.span) == ("person", Span(2, 6))
    assert 0.9 < name.score <= 1


def test_kinds_follow_the_order_of_the_labels() -> None:
    assert [name.kind for name in names_of(pieces(4), labelled(1, 3, 5, 7))] == list(NAME_KINDS)


def test_two_names_side_by_side_stay_two() -> None:
    assert [name.span for name in names_of(pieces(3), labelled(3, 4, 3))] == [Span(0, 4), Span(4, 6)]


def test_nothing_continues_what_did_not_begin() -> None:
    assert all(name.kind == "person" for name in names_of(pieces(3), labelled(0, 2, 2)))


def test_no_name_crosses_a_paragraph() -> None:
    spans = [name.span for name in names_of(pieces(5, breaks=(2,)), labelled(1, 2, 2, 1, 2))]
    assert spans == [Span(0, 4), Span(6, 10)]


def test_a_graph_without_the_head_gives_none() -> None:
    assert names_of(pieces(3), np.zeros((3, 0), np.float32)) == []
