"""Judged claims are scored by both numbers and the state, and false independence is told apart."""

import msgspec
import pytest

from bench.origins import Judged, Scored, figures, judged
from reportedly.carrying import Origins

CLAIM = Judged("o1", "1", 0, 10, least=1, most=1, states=("shared",), reason="")
ANSWER = Origins(1, 2, 2, least=1, most=1, state="shared", answer="", reasons=(), circles=(), roots=())


def scored(least: int, most: int, *, of: Judged = CLAIM) -> Scored:
    return Scored(of, msgspec.structs.replace(ANSWER, least=least, most=most))


@pytest.mark.parametrize(
    ("least", "most", "outcome"),
    [(1, 1, "exact"), (1, 3, "wide"), (2, 2, "false independence"), (2, 3, "false independence")],
)
def test_an_answer_is_exact_wide_or_says_more_than_is_there(least: int, most: int, outcome: str) -> None:
    assert scored(least, most).outcome == outcome


def test_too_few_origins_are_wrong_and_a_claim_that_is_not_there_is_told() -> None:
    two = msgspec.structs.replace(CLAIM, least=2, most=2)
    assert scored(1, 1, of=two).outcome == "wrong"
    assert Scored(CLAIM, None).outcome == "no such claim"
    assert not Scored(CLAIM, None).is_state_right


def test_figures_are_shares_of_all() -> None:
    told = figures([scored(1, 1), scored(1, 2), scored(2, 2), Scored(CLAIM, None)])
    assert told == {"exact": 0.25, "exact or wide": 0.5, "state": 0.75, "false independence": 1}


def test_the_judged_claims_hold_no_text() -> None:
    gold = judged()
    assert len({one.id for one in gold}) == len(gold) >= 46
    assert all(0 < one.least <= one.most and one.start < one.stop and len(one.reason) < 160 for one in gold)
