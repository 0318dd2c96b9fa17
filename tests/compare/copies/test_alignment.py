"""Where two texts have the same words."""

import time

from hypothesis import given
from hypothesis import strategies as st

from reportedly.compare.copies.alignment import GAP, passages, turned

WORD = st.sampled_from(["a", "b", "c", "d", "e"])


@given(st.lists(WORD, max_size=30), st.lists(WORD, max_size=30))
def test_every_tile_holds_equal_words_and_lies_behind_the_one_before(one: list[str], other: list[str]) -> None:
    for passage in passages(one, other):
        ends = (0, 0)
        for tile in passage.tiles:
            assert one[tile.one : tile.one + tile.length] == other[tile.other : tile.other + tile.length]
            assert tile.one >= ends[0]
            assert tile.other >= ends[1]
            ends = (tile.one + tile.length, tile.other + tile.length)


@given(st.lists(WORD, max_size=30), st.lists(WORD, max_size=30))
def test_it_makes_no_difference_which_text_is_named_first(one: list[str], other: list[str]) -> None:
    there, back = passages(one, other), passages(other, one)
    assert sorted(turned(passage).tiles for passage in back) == sorted(passage.tiles for passage in there)


def test_a_word_that_was_changed_does_not_end_a_passage() -> None:
    one = ["the", "ferry", "drifted", "past", "the", "old", "lighthouse", "for", "two", "hours"]
    other = ["the", "ferry", "drifted", "past", "the", "white", "lighthouse", "for", "two", "hours"]
    (passage,) = passages(one, other)
    assert (passage.length, passage.longest) == (9, 5)


def test_much_between_two_tiles_makes_two_passages() -> None:
    between = [f"w{number}" for number in range(GAP + 1)]
    assert len(passages(["a", "b", "c", *between, "d", "e", "f"], ["a", "b", "c", "d", "e", "f"])) == 2


def test_a_page_of_one_word_costs_no_square() -> None:
    began = time.perf_counter()
    passages(["again"] * 20_000, ["again"] * 20_000)
    assert time.perf_counter() - began < 5
