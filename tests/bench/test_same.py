"""Pairs of claims are scored as is said: more specific is the same too, and what the reader doubts is left out."""

from bench.same import BY_HAND, Answer, Pair, Side, is_linked, is_same, pairs, report, score
from reportedly.compare.same.features import FEATURES

SIDE = Side("1", 0, 10)


def answer(label: str, told: str, *, of: int = 1, stratum: int | str = 0) -> Answer:
    pair = Pair("00", stratum, of, SIDE, SIDE, label, "")  # type: ignore[arg-type]
    return Answer(pair, None, None, told, told, is_brought=False)


def test_the_same_and_the_more_specific_are_both_found() -> None:
    found = [answer("same", "more-specific-A"), answer("more-specific-B", "same"), answer("same", "unsure")]
    told = score([*found, answer("different", "same"), answer("unsure", "same")], is_same)
    assert (round(told.precision, 1), round(told.recall, 1), told.count) == (66.7, 66.7, 4)


def test_values_and_denials_are_linked_and_not_the_same() -> None:
    found = [answer("differs-in-value", "differs-in-value"), answer("opposed", "different")]
    assert score(found, is_linked).recall == 50
    assert score(found, is_same).recall == 0


def test_a_pair_weighs_as_many_as_it_stands_for() -> None:
    found = [answer("same", "same", of=1), answer("same", "different", of=3)]
    assert score(found, is_same, weight=lambda pair: pair.of).recall == 25


def test_the_labelled_pairs_hold_no_text_and_both_halves_are_there() -> None:
    gold = pairs()
    assert len(gold) >= 150
    assert len({pair.id for pair in gold}) == len(gold)
    assert {pair.half for pair in gold} == {"develop", "test"}
    assert all(len(pair.reason) < 200 for pair in gold)


def test_each_draw_is_weighed_by_itself() -> None:
    found = [answer("same", "same"), answer("same", "different", stratum="unsure", of=9)]
    told = [line for line in report(found) if line.startswith("weighed")]
    assert [line.split("R")[1].split()[0] for line in told] == ["100.0", "0.0"]
    assert told[1].endswith("drawn by state")


def test_every_feature_has_a_weight_to_begin_with() -> None:
    assert list(BY_HAND) == [feature.name for feature in FEATURES]
