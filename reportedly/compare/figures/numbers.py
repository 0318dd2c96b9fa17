"""The numbers of figures: how an interval is told, and when two figures give one number.

They do where they are equal, where one is a bound of the other, and where one is the other in round numbers.
"""

from typing import TypeAlias

from reportedly.compare.figures.record import UNBOUNDED, Figure, Interval

ROUND_FROM = 100
"""Numbers from here on are commonly rounded to one or two digits."""

ROUNDED_BY = 0.05
"""Share of a number by which its round form differs from it at most: 11,491 is not "10,000" in round numbers."""

Bounds: TypeAlias = tuple[float | str | None, float | str | None]
"""Both ends of a value; None where the words leave that side open."""


def told_interval(interval: Interval, *, unit: str = "") -> str:
    """The numbers that an interval holds, as a finding tells them.

    >>> told_interval(Interval(90_000, 110_000)), told_interval(Interval(17, UNBOUNDED), unit="percent")
    ('90,000 to 110,000', '17 percent or more')
    """
    low, high = (f"{round(end, 2):,.12g}" if abs(end) < UNBOUNDED else "" for end in (interval.low, interval.high))
    of = f" {unit}" if unit else ""
    if low == high:
        return f"{low}{of}"
    if not high:
        return f"{low}{of} or more"
    return f"{low} to {high}{of}" if low else f"{high}{of} at most"


def is_same_number(first: Figure, second: Figure) -> bool:
    """True for equal bounds, and for a round number beside what another voice has more exactly: 70,000 and 69,500."""
    ends = (first.value.low, first.value.high), (second.value.low, second.value.high)
    is_vague = first.is_vague or second.is_vague
    if ends[0] == ends[1] or (_is_bound_of(*ends) and not is_vague):
        return True
    points = [low for low, high in ends if low == high and isinstance(low, int | float)]
    if len(points) < len(ends) or first.voice == second.voice or first.thing != second.thing:
        return False
    coarse, fine = sorted(points, key=_digits)
    is_near = abs(fine - coarse) <= ROUNDED_BY * fine
    is_round = coarse >= ROUND_FROM and _digits(coarse) < _digits(fine)
    return is_round and is_near and _rounded(fine, _digits(coarse)) == coarse


def _is_bound_of(ours: Bounds, theirs: Bounds) -> bool:
    """True for "at least 17" beside "17", and for "up to 17" beside it."""
    (low, high), (other_low, other_high) = ours, theirs
    is_least = low == other_low and low is not None and (high is None) != (other_high is None)
    is_most = high == other_high and high is not None and (low is None) != (other_low is None)
    return (is_least and low in (high, other_high)) or (is_most and high in (low, other_low))


def _digits(number: float) -> int:
    """Significant digits, trailing zeros not counted."""
    return len(f"{number:.12g}".replace(".", "").replace("-", "").strip("0")) or 1


def _rounded(number: float, digits: int) -> float:
    return float(f"{number:.{digits}g}")
