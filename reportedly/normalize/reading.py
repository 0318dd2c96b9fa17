"""The scanner: goes over the tokens of a stretch once and reads a value wherever a rule finds one."""

from collections.abc import Callable, Iterator

import msgspec

from reportedly.normalize.dates import full_date, iso_date, month_and_year, numeric_date
from reportedly.normalize.figures import Reading, figure
from reportedly.normalize.left_alone import passed_over
from reportedly.normalize.ordinals import ordinal
from reportedly.normalize.tokens import Stretch
from reportedly.normalize.years import century, decade, year, year_range

DATES: tuple[Callable[[Stretch, int], Reading | None], ...] = (
    iso_date,
    full_date,
    numeric_date,
    month_and_year,
    year_range,
    decade,
    century,
    year,
)
"""Tried in turn where a number or a month's name stands, before anything else is."""


def readings(stretch: Stretch) -> Iterator[Reading | None]:
    """What the tokens denote, in text order, no two sharing a token; None for each look that found nothing."""
    on = taken = stretch.places.start
    for at in stretch.places:
        if at < on or not _may_begin(stretch, at):
            continue
        on, reading = _read(stretch, at)
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
    dated = next((reading for rule in DATES if (reading := rule(stretch, at)) is not None), None)
    if dated is not None:
        return dated.end, dated
    end = passed_over(stretch, at)
    if end is not None:
        return end, None
    reading = ordinal(stretch, at) or figure(stretch, at)
    return (at + 1, None) if reading is None else (reading.end, reading)
