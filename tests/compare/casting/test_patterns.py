"""The patterns: each has its own name, and none takes long over a hostile sentence."""

import time

import pytest

from reportedly.compare.casting.patterns import patterns

HOSTILE = [
    " " + "#0 " + "will " * 400,
    " " + "#0 back " * 200,
    " " + "#0 sent rifles , " * 120,
    " " + "% 0 #1 ~ ^ - " * 120,
    " #0 " + "and ally #1 , " * 120,
]


def test_each_pattern_has_its_own_name() -> None:
    names = [pattern.name for pattern in patterns()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("read", HOSTILE, ids=range(len(HOSTILE)))
def test_no_pattern_takes_long_over_a_hostile_sentence(read: str) -> None:
    begun = time.process_time()
    for pattern in patterns():
        list(pattern.found.finditer(read[:1300]))
    assert time.process_time() - begun < 1.0


def test_every_pattern_tells_whom_it_meets() -> None:
    for pattern in patterns():
        named = set(pattern.found.groupindex)
        assert named & {"o", "o1", "both", "it"}, pattern.name
        assert named & {"s", "both", "same"}, pattern.name
