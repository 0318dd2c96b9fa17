"""Pairs of figures are scored by what the reader said of them, or could have said."""

from bench.ledger import Pair, Spot, is_right, scores


def _pair(name: str, label: str, *alternatives: str, stratum: str = "third sample") -> Pair:
    spot = Spot("a", 0, 1)
    return Pair(name, stratum, label, "They say so.", spot, spot, alternatives)


PAIRS = [
    _pair("one", "conflict"),
    _pair("two", "conflict", "update"),
    _pair("three", "update", "conflict", stratum="second sample"),
    _pair("four", "subset"),
    _pair("five", "other-event", stratum="conflict"),
]


def _conflicts(given: dict[str, str | None]) -> tuple[float, float, float]:
    score = dict(scores(PAIRS, given))["conflict, all"]
    return score.right, score.wrong, score.missed


def test_a_pair_with_two_readings_is_right_with_either() -> None:
    nothing: dict[str, str | None] = dict.fromkeys((pair.id for pair in PAIRS), None)
    assert _conflicts(nothing) == (0, 0, 2)
    assert _conflicts({**nothing, "one": "conflict", "two": "update", "three": "conflict"}) == (2, 0, 0)
    assert _conflicts({**nothing, "four": "conflict", "five": "conflict"}) == (0, 2, 2)


def test_of_two_events_nothing_is_said_or_unsure() -> None:
    assert is_right(PAIRS[4], None)
    assert is_right(PAIRS[4], "unsure")
    assert not is_right(PAIRS[4], "conflict")
    assert not is_right(PAIRS[0], None)


def test_a_sample_is_told_by_its_stratum() -> None:
    assert [pair.sample for pair in PAIRS] == ["third", "third", "second", "third", "first"]
    given: dict[str, str | None] = dict.fromkeys((pair.id for pair in PAIRS), "conflict")
    assert dict(scores(PAIRS, given))["conflict, all, third sample"].right == 2
