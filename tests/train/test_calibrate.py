"""Knots rise, and turn scores into the shares that came true."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("torch", reason="Training needs the packages of train/requirements.txt; none of them is shipped.")

from bench.reliability import Read, expected_error
from reportedly.attribute.relating.relations import calibrated
from train.calibrate import POOLED, crossed, fitted


def reads(count: int, *, seed: int = 0) -> list[Read]:
    """Relations whose scores are too high: one of score s is right in s squared of the cases."""
    chance = random.Random(seed)
    scores = [chance.random() for _ in range(count)]
    return [Read(score, is_right=chance.random() < score**2) for score in scores]


@given(st.lists(st.builds(Read, st.floats(0, 1), st.booleans()), max_size=400))
def test_knots_rise_and_each_stands_for_enough(found: list[Read]) -> None:
    knots = fitted(found)
    assert list(knots) == sorted(knots)
    assert [share for _, share in knots] == sorted(share for _, share in knots)
    assert len(knots) <= max(1, len(found) // POOLED)


def test_nothing_to_fit_leaves_scores_as_they_are() -> None:
    assert fitted([]) == ()
    assert calibrated(0.3, knots=()) == 0.3


def test_scores_that_promise_too_much_are_put_right() -> None:
    knots = fitted(reads(8_000))
    raw = reads(8_000, seed=1)
    after = [Read(calibrated(one.confidence, knots=knots), one.is_right) for one in raw]
    assert expected_error(raw) > 0.1
    assert expected_error(after) < 0.03


def test_each_half_is_read_with_the_knots_of_the_other() -> None:
    parted = [[Read(0.5, is_right=True)] * POOLED, [Read(0.5, is_right=False)] * POOLED]
    assert [one.confidence for one in crossed(parted)] == [0.0] * POOLED + [1.0] * POOLED
