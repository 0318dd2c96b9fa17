"""The scanner: goes over the tokens of a stretch once and reads a value wherever a rule finds one."""

from collections.abc import Callable, Iterator

import msgspec

from reportedly.normalize.dates import full_date, iso_date, month_and_year, numeric_date
from reportedly.normalize.figures import Reading, figure
from reportedly.normalize.left_alone import passed_over
from reportedly.normalize.ordinals import ordinal
from reportedly.normalize.tokens import Stretch, Token
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


def readings(stretch: Stretch) -> Iterator[Reading]:
    """What the tokens denote, in text order; no two readings share a token."""
    words = stretch.words.openers
    at = reached = 0
    while at < len(stretch):
        if not _may_begin(stretch.tokens[at], words):
            at += 1
            continue
        end, reading = _read(stretch, at)
        if reading is not None:
            yield msgspec.structs.replace(reading, first=max(reading.first, reached))
            reached = reading.end
        at = max(end, at + 1)


def _may_begin(token: Token, words: frozenset[str]) -> bool:
    return token.kind in ("digits", "money") or token.lower in words


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
