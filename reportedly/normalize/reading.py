"""The scanner: goes over the tokens of a stretch once and reads a value wherever a rule finds one."""

from collections.abc import Iterator
from datetime import date

import msgspec

from reportedly.normalize.figures import Reading, figure
from reportedly.normalize.left_alone import passed_over
from reportedly.normalize.ordinals import ordinal
from reportedly.normalize.times.grammar import may_begin
from reportedly.normalize.times.reading import time_at
from reportedly.normalize.tokens import Stretch


def readings(stretch: Stretch, *, anchor: date | None = None) -> Iterator[Reading | None]:
    """What the tokens denote, in text order, no two sharing a token; None for each look that found nothing.

    Times are tried first wherever one may begin, before any number is. `anchor` is the day that they are told from.
    """
    on = taken = stretch.places.start
    for at in stretch.places:
        if at < on:
            continue
        reading = time_at(stretch, at, anchor=anchor) if may_begin(stretch, at) else None
        if reading is not None:
            on = reading.end
        elif _may_begin(stretch, at):
            on, reading = _read(stretch, at)
        else:
            continue
        if reading is None:
            yield None
        else:
            yield msgspec.structs.replace(reading, first=max(reading.first, taken))
            taken = reading.end


def _may_begin(stretch: Stretch, at: int) -> bool:
    token, words = stretch[at], stretch.words.openers
    if token.kind == "money":
        return stretch[at + 1].kind == "digits" or stretch[at + 1].lower in words
    return token.kind == "digits" or token.lower in words


def _read(stretch: Stretch, at: int) -> tuple[int, Reading | None]:
    """Where the scanner goes on, and what it found."""
    end = passed_over(stretch, at)
    if end is not None:
        return end, None
    reading = ordinal(stretch, at) or figure(stretch, at)
    return (at + 1, None) if reading is None else (reading.end, reading)
