"""An estimate, a limit or a range that comes back as if it had been counted.

Invariants
- What is lost is told by the bounds of the two figures, never by what they are figures of.
- Who gave a range may narrow it; the writer, or whoever cites that source, may not.
"""

from collections.abc import Iterator, Sequence

from reportedly.compare.figures.judging import Judgement
from reportedly.compare.figures.record import Figure, figure_of
from reportedly.compare.figures.rules import repeated
from reportedly.model import Value
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Raised

OWN = ("own", "nobody")

_LOOSE = {"about": "an estimate", "at-most": "an upper limit"}
"""Bounds that say less than a count does, as the sentence calls them."""

SMALL = 20
"""Numbers below are met by chance at the end of a range."""

RANGES = 40
"""Ranges of a page that are looked for again; pages rarely hold as many."""

MOST_SHOWN = 4
"""Places that are shown at which one range comes back."""


def estimate_lost(reading: Reading) -> Iterator[Raised]:
    """A figure that was told as an estimate is told again as if it had been counted."""
    for judgement in reading.once(repeated):
        first, second = judgement.first, judgement.second
        lost = _LOOSE.get(first.value.bound)
        if lost is not None and second.value.bound == "exact" and _is_writers(judgement, reading):
            yield _raised((first, second), lost, reading=reading, reasons=judgement.reasons)
    for first, others in _ends_of_ranges(reading):
        is_top = others[0].interval.high == first.interval.high
        lost = f"a range reads as its {'top' if is_top else 'bottom'}"
        reasons = (f"The number is the {'upper' if is_top else 'lower'} end of a range that the page tells.",)
        yield _raised((first, *others[:MOST_SHOWN]), lost, reading=reading, reasons=reasons)


def _raised(found: Sequence[Figure], lost: str, *, reading: Reading, reasons: tuple[str, ...]) -> Raised:
    quoted = [reading.quoted(figure.value.span) for figure in found]
    told = f"what was {lost} reads as a count" if " reads as " not in lost else lost
    ordered = sorted(found, key=lambda figure: figure.value.span)
    return Raised(
        f"“{quoted[0]}” comes back as “{quoted[1]}”: {told}.",
        spans=tuple(figure.value.span for figure in ordered),
        claims=tuple(dict.fromkeys(figure.claim.id for figure in ordered)),
        values=tuple(figure.value.id for figure in ordered),
        reasons=reasons,
        overturned_by=("They are two figures, and the second was counted.",),
    )


def _ends_of_ranges(reading: Reading) -> Iterator[tuple[Figure, tuple[Figure, ...]]]:
    """Each range, with the figures that give one of its ends for it."""
    ranges = [value for value in reading.sheet.values if _is_range(value)][:RANGES]
    if not ranges:
        return
    ends = {end for value in ranges for end in (value.low, value.high)}
    points = [figure for value in reading.sheet.values if (figure := _point(value, ends, reading)) is not None]
    for value in ranges:
        first = figure_of(reading, value)
        found = [point for point in points if first is not None and _is_end_of(point, first, reading)]
        tops = tuple(point for point in found if point.value.low == value.high)
        told = tops or tuple(point for point in found if point.value.low == value.low)
        if first is not None and told:
            yield first, told


def _is_range(value: Value) -> bool:
    ends = (value.low, value.high)
    is_told = value.bound == "range" and value.kind in ("quantity", "money", "percent")
    return is_told and all(isinstance(end, int | float) and end >= SMALL for end in ends) and value.low != value.high


def _point(value: Value, ends: set[int | float | str | None], reading: Reading) -> Figure | None:
    is_end = value.bound == "exact" and value.low == value.high and value.low in ends
    return figure_of(reading, value) if is_end else None


def _is_end_of(point: Figure, first: Figure, reading: Reading) -> bool:
    """True for "the 60,000", a headline's 60,000, and 60,000 of the same people, told by no other source."""
    is_headline = reading.parts[point.claim.part].kind == "headline"
    is_apart = point.sentence != first.sentence and (is_headline or point.value.span.start > first.value.span.end)
    is_told = point.is_stated and first.is_stated and point.unit == first.unit
    if not (is_apart and is_told and point.interval.low in (first.interval.low, first.interval.high)):
        return False
    if reading.standing(point.claim) not in OWN and point.voice != first.voice:
        return False
    heads = {point.thing.head, first.thing.head} - {""}
    is_bare = not point.thing.head and (point.is_taken_up or is_headline)
    is_same = len(heads) == 1 and bool(point.thing.head)
    is_tied = point.is_taken_up or is_headline or point.voice == first.voice or bool(point.about & first.about)
    return (is_bare or is_same or (not heads and bool(point.about & first.about))) and is_tied


def _is_writers(judgement: Judgement, reading: Reading) -> bool:
    """True when the second figure stands on the word of the writer, or of who gave the first."""
    return reading.standing(judgement.second.claim) in OWN or judgement.first.voice == judgement.second.voice
