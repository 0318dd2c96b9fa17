"""How far confidences are off: the expected calibration error (Naeini et al. 2015).

The mean distance between confidence and share of right ones over ten bins of equal width, weighted by what each holds.
"""

from collections.abc import Iterable, Sequence

import msgspec

BINS = 10


class Read(msgspec.Struct, frozen=True):
    """One attributed claim: the confidence it was read with, and whether it is right."""

    confidence: float
    is_right: bool


class Bin(msgspec.Struct, frozen=True):
    """The claims of one range of confidences: their number, mean confidence and share of right ones."""

    claims: int
    confidence: float
    right: float


def bins(reads: Iterable[Read]) -> tuple[Bin, ...]:
    """The bins that hold any claim, lowest confidence first."""
    parted: list[list[Read]] = [[] for _ in range(BINS)]
    for read in reads:
        parted[min(BINS - 1, int(read.confidence * BINS))].append(read)
    return tuple(_bin(part) for part in parted if part)


def _bin(reads: Sequence[Read]) -> Bin:
    count = len(reads)
    return Bin(count, sum(read.confidence for read in reads) / count, sum(read.is_right for read in reads) / count)


def expected_error(reads: Iterable[Read]) -> float:
    """The mean distance between confidence and share of right ones, over claims; 0 of none."""
    parted = bins(reads)
    total = sum(one.claims for one in parted)
    return sum(one.claims * abs(one.confidence - one.right) for one in parted) / max(1, total)
