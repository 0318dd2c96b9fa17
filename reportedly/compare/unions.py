"""Sets of numbers that are joined one after another (union-find with path halving, Tarjan 1975).

`above` has for each number one of its set, and for the smallest of a set itself: the set's top.
"""

from collections.abc import Iterable


def top(above: dict[int, int], number: int) -> int:
    """The smallest number that is joined with this one; itself where none is yet. The way there is shortened.

    >>> top({3: 1, 1: 1}, 3), top({}, 5)
    (1, 5)
    """
    above.setdefault(number, number)
    while above[number] != number:
        above[number] = above[above[number]]
        number = above[number]
    return number


def unite(above: dict[int, int], numbers: Iterable[int]) -> bool:
    """Makes the sets of these numbers one; False when they were.

    >>> above = {}
    >>> unite(above, (3, 5)), unite(above, (5, 1)), unite(above, (1, 3)), top(above, 5)
    (True, True, False, 1)
    """
    first, *others = sorted({top(above, number) for number in numbers})
    for other in others:
        above[other] = first
    return bool(others)
