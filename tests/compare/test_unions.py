"""Sets that are joined in whatever order are the same sets, each named by its smallest member."""

from hypothesis import given
from hypothesis import strategies as some

from reportedly.compare.unions import top, unite

PAIRS = some.lists(some.tuples(some.integers(0, 9), some.integers(0, 9)))


def tops(pairs: list[tuple[int, int]]) -> list[int]:
    above: dict[int, int] = {}
    for pair in pairs:
        unite(above, pair)
    return [top(above, number) for number in range(10)]


@given(PAIRS)
def test_the_order_in_which_sets_are_joined_changes_nothing(pairs: list[tuple[int, int]]) -> None:
    assert tops(pairs) == tops([(other, one) for one, other in reversed(pairs)])


@given(PAIRS)
def test_each_set_is_named_by_its_smallest_member_and_holds_both_of_each_pair(pairs: list[tuple[int, int]]) -> None:
    found = tops(pairs)
    assert all(found[one] == found[other] for one, other in pairs)
    assert all(above <= number and found[above] == above for number, above in enumerate(found))
