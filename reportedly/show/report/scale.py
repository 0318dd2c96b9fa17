"""Numbers on a line: even where they are of one size, by powers of ten where they are not."""

from collections.abc import Iterable, Sequence
from math import ceil, floor, log10

import msgspec

WIDE = 40.0
"""Times that the least number goes into the greatest, from which an even line would crowd the small ones."""

MOST_TICKS = 4
"""Steps of an even line."""

LEAST = 1e-6
"""Smaller numbers stand at the beginning of a line of powers."""

MOST_POWERS = 6
"""Powers of ten that are named, but for one."""

HEADROOM, HEADROOM_OF_POWERS = 1.08, 1.7
"""Times the greatest number at which an even line ends, and one of powers, so that an arrow behind it is seen."""


class Scale(msgspec.Struct, frozen=True):
    """From where to where the line goes; `is_log` where equal steps are equal times."""

    low: float
    high: float
    is_log: bool

    def at(self, number: float) -> float:
        """The share of the line, 0 to 1, at which a number stands; what lies beyond stands at an end."""
        if self.is_log:
            share = log10(max(number, self.low) / self.low) / log10(self.high / self.low)
        else:
            share = (number - self.low) / (self.high - self.low)
        return min(1.0, max(0.0, share))

    def ticks(self) -> Sequence[float]:
        """Round numbers on the line, few enough to read."""
        if self.is_log:
            first, last = ceil(log10(self.low) - 1e-9), floor(log10(self.high) + 1e-9)
            found = [10.0**power for power in range(first, last + 1, 1 + (last - first) // MOST_POWERS)]
            return found if len(found) >= 2 else [self.low, self.high / HEADROOM_OF_POWERS]
        step = _step((self.high - self.low) / MOST_TICKS)
        first, last = ceil(self.low / step - 1e-9), floor(self.high / step + 1e-9)
        return [number * step for number in range(first, last + 1)]


def scale_of(numbers: Iterable[float]) -> Scale:
    """The line for these numbers; an even one begins at 0, unless some are less.

    >>> scale_of([10, 1400]).is_log, scale_of([27, 35]).ticks()
    (True, [0.0, 10.0, 20.0, 30.0])
    """
    found = sorted(numbers) or [1.0]
    positive = [number for number in found if number >= LEAST]
    if found[0] >= 0 and positive and positive[-1] / positive[0] >= WIDE:
        return Scale(10.0 ** floor(log10(positive[0])), positive[-1] * HEADROOM_OF_POWERS, is_log=True)
    low = min(0.0, found[0])
    high = max(found[-1], 0.0, low + 1.0)
    return Scale(low, high + (high - low) * (HEADROOM - 1), is_log=False)


def _step(least: float) -> float:
    """1, 2 or 5 times a power of ten, not less than this; for counts no less than 1."""
    if least <= 1:
        return 1.0
    power = 10.0 ** floor(log10(least))
    return next(times * power for times in (1, 2, 5, 10) if times * power >= least - 1e-9)
