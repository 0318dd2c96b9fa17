"""The scanner: goes over the tokens of a stretch once and reads a value wherever a rule finds one."""

from collections.abc import Callable, Iterator

import msgspec

from reportedly.normalize.dates import full_date, iso_date, month_and_year, numeric_date
from reportedly.normalize.figures import Reading, figure
from reportedly.normalize.left_alone import passed_over
from reportedly.normalize.ordinals import ordinal
from reportedly.normalize.parts import parts
from reportedly.normalize.scientific import scientific
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


POINTERS = ("the", "this", "that", "which", "every", "no", "each", "another")
"""Before "one" these leave no doubt that it is a pronoun, even where every numeral is read."""


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
    if stretch.ways.all_numerals:
        pronoun = stretch[at].lower == "one" and stretch[at - 1].lower in POINTERS and not stretch[at].breaks
        if pronoun:
            return at + 1, None
    elif scientific(stretch, at) is None:
        dated = next((reading for rule in DATES if (reading := rule(stretch, at)) is not None), None)
        if dated is not None:
            return dated.end, dated
        end = passed_over(stretch, at)
        if end is not None:
            return end, None
    share = stretch.ways.all_numerals and stretch[at - 1].lower in ("a", "an") and parts(stretch, at) is not None
    reading = None if share else ordinal(stretch, at)
    reading = reading or figure(stretch, at)
    return (at + 1, None) if reading is None else (reading.end, reading)
