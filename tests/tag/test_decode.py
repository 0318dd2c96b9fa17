"""The best label sequence is found, and links compare within a window only."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.tag.decode import Run, best_labels, forbid_going_on, links_of, runs_of
from reportedly.tag.features import BREAK, LOWER, OTHER, Pieces
from reportedly.tag.labels import CONTENT, CUE, SOURCE
from reportedly.tag.links import BUCKETS, LINK_WIDTH, bucket
from reportedly.tag.session import Floats, Heads
from reportedly.text import Span

PLAIN = Heads("test.v1", np.zeros((BUCKETS, 2), np.float32), np.zeros(2, np.float32), np.zeros(7, np.float32))


def allowed(labels: tuple[int, ...]) -> bool:
    before = (0, *labels[:-1])
    return all(now not in (2, 4, 6) or was in (now, now - 1) for was, now in zip(before, labels, strict=True))


def best_of_all(logits: Floats) -> float:
    """The best score of any allowed sequence, by trying all."""
    every = product(range(7), repeat=len(logits))
    return max(float(sum(logits[at, label] for at, label in enumerate(one))) for one in every if allowed(one))


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000))
def test_no_allowed_sequence_scores_higher(seed: int) -> None:
    logits = np.random.default_rng(seed).normal(0, 2, (4, 7)).astype(np.float32)
    labels = tuple(int(label) for label in best_labels(logits, lengths=[4]))
    assert allowed(labels)
    assert sum(logits[at, label] for at, label in enumerate(labels)) == pytest.approx(best_of_all(logits), abs=1e-4)


@given(st.lists(st.integers(1, 30), min_size=1, max_size=8), st.integers(0, 10_000))
def test_sequences_side_by_side_are_labelled_as_each_alone(lengths: list[int], seed: int) -> None:
    logits = np.random.default_rng(seed).normal(0, 2, (sum(lengths), 7)).astype(np.float32)
    starts = np.cumsum([0, *lengths[:-1]])
    alone = [best_labels(logits[at : at + size], lengths=[size]) for at, size in zip(starts, lengths, strict=True)]
    assert best_labels(logits, lengths=lengths).tolist() == np.concatenate(alone).tolist()


def test_no_pieces_have_no_runs() -> None:
    none = np.zeros(0, np.int64)
    assert runs_of(Pieces(none, none, none, none, none), np.zeros((0, 7), np.float32), bias=PLAIN.bias) == []


def test_a_role_never_crosses_a_paragraph() -> None:
    logits = np.full((5, 7), -5, np.float32)
    logits[:, CONTENT + 1] = 5
    logits[0, CONTENT] = 6
    shapes = np.array([LOWER, LOWER, BREAK, LOWER, LOWER])
    places = np.arange(5)
    runs = runs_of(Pieces(places, shapes, places, places, places), logits, bias=PLAIN.bias)
    assert [run.pieces for run in runs] == [Span(0, 2), Span(3, 5)]


def linked(windows: list[Span]) -> dict[tuple[int, int | None], float]:
    """Links of a content at 0 to 2 and a cue at 2 whose vectors match, and another cue at 4 whose vector does not."""
    vectors = np.zeros((5, 4 * LINK_WIDTH), np.float32)
    vectors[0:2, 0] = 10
    vectors[2, LINK_WIDTH] = 10
    runs = [Run(CONTENT, Span(0, 2), 0.9), Run(CUE, Span(2, 3), 0.9), Run(CUE, Span(4, 5), 0.9)]
    return {(link.dependent, link.head): link.score for link in links_of(runs, vectors, windows, heads=PLAIN)}


def test_a_content_goes_to_the_cue_whose_vector_matches() -> None:
    scores = linked([Span(0, 5)])
    assert scores[0, 1] > 0.9
    assert (0, 2) not in scores


def test_nothing_links_across_windows() -> None:
    assert linked([Span(0, 2), Span(2, 5)])[0, None] == pytest.approx(1)


def test_links_of_one_dependent_sum_to_no_more_than_one() -> None:
    rng = np.random.default_rng(0)
    vectors = rng.normal(0, 2, (40, 4 * LINK_WIDTH)).astype(np.float32)
    labels = (SOURCE, CUE, CONTENT, CONTENT) * 2
    runs = [Run(label, Span(5 * at, 5 * at + 4), 0.9) for at, label in enumerate(labels)]
    totals = dict.fromkeys(range(len(runs)), 0.0)
    for link in links_of(runs, vectors, [Span(0, 20), Span(20, 40)], heads=PLAIN):
        totals[link.dependent] += link.score
    assert max(totals.values()) <= 1 + 1e-5


def test_buckets_tell_directions_apart_and_grow() -> None:
    assert bucket(np.array([-1, 0, 1, 3, 500, 90_000])).tolist() == [1, 0, 18, 20, 33, 33]


def test_a_source_ends_with_its_sentence_and_a_content_may_go_on() -> None:
    logits = np.zeros((4, 7), np.float32)
    logits[:, SOURCE + 1] = 5
    logits[0, SOURCE] = 9
    forbid_going_on(logits, at=np.array([False, False, True, False]))
    labels = best_labels(logits, lengths=[4])
    assert labels[:2].tolist() == [SOURCE, SOURCE + 1]
    assert labels[2] != SOURCE + 1
    logits[0, CONTENT], logits[1:, CONTENT + 1] = 20, 20
    assert best_labels(logits, lengths=[4]).tolist()[1:] == [CONTENT + 1] * 3


def runs_over(labels: list[int], *, starts: list[int], ends: list[int], shapes: list[int] | None = None) -> list[Run]:
    """The runs of pieces whose likeliest labels are these."""
    logits = np.full((len(labels), 7), -9, np.float32)
    logits[np.arange(len(labels)), labels] = 9
    given_shapes = np.array(shapes or [LOWER] * len(labels))
    none = np.zeros(len(labels), np.int64)
    return runs_of(Pieces(none, given_shapes, none, np.array(starts), np.array(ends)), logits, bias=PLAIN.bias)


def test_a_role_that_ends_inside_a_word_ends_with_it() -> None:
    runs = runs_over([CONTENT, CONTENT + 1, 0, 0], starts=[0, 5, 7, 10], ends=[4, 7, 9, 12])
    assert [run.pieces for run in runs] == [Span(0, 3)]


def test_a_role_that_begins_inside_a_word_begins_with_the_next() -> None:
    runs = runs_over([0, CONTENT, CONTENT + 1], starts=[0, 4, 7], ends=[4, 6, 9])
    assert [run.pieces for run in runs] == [Span(2, 3)]


def test_another_role_begins_right_behind_a_word_that_ends() -> None:
    runs = runs_over([SOURCE, CUE, CONTENT], starts=[0, 4, 7], ends=[4, 6, 9])
    assert [(run.label, run.pieces) for run in runs] == [(SOURCE, Span(0, 2)), (CONTENT, Span(2, 3))]


def test_a_mark_between_two_words_divides_them() -> None:
    runs = runs_over([CONTENT, 0, CUE], starts=[0, 4, 5], ends=[4, 5, 9], shapes=[LOWER, OTHER, LOWER])
    assert [(run.label, run.pieces) for run in runs] == [(CONTENT, Span(0, 1)), (CUE, Span(2, 3))]
