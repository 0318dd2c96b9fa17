"""The scanner: goes over the tokens of a stretch once and reads a value wherever a rule finds one."""

from collections.abc import Iterator
from datetime import date

import msgspec

from reportedly.normalize.age_decades import age_decade
from reportedly.normalize.figures import Reading, figure, one_unit
from reportedly.normalize.left_alone import passed_over
from reportedly.normalize.ordinals import ordinal
from reportedly.normalize.parts import parts
from reportedly.normalize.scientific import scientific
from reportedly.normalize.times.grammar import may_begin
from reportedly.normalize.times.reading import time_at
from reportedly.normalize.tokens import Stretch

POINTERS = ("the", "this", "that", "which", "every", "no", "each", "another")
"""Before "one" these leave no doubt that it is a pronoun, even where every numeral is read."""

LONGEST_BARE = 16
"""Tokens of a text that may be nothing but a number."""

LOOKED_AT = 80
"""Characters of blanks around a text that is nothing but a number."""


def readings(stretch: Stretch, *, anchor: date | None = None) -> Iterator[Reading | None]:
    """What the tokens denote, in text order, no two sharing a token; None for each look that found nothing.

    Times are tried first wherever one may begin, before any number is. `anchor` is the day that they are told from.
    """
    bare = _bare(stretch)
    yield from (_scanned(stretch, anchor=anchor) if bare is None else [bare])


def _bare(stretch: Stretch) -> Reading | None:
    """The number that is the whole text: nothing stands around it that could make it a name, a page or an item."""
    places = stretch.places
    if stretch.ways.all_numerals or not 0 < len(places) <= LONGEST_BARE or not _is_whole(stretch):
        return None
    last = places.stop - (stretch[places.stop - 1].text in (".", "?", "!"))
    usual = [reading for reading in _scanned(stretch) if reading is not None]
    if len(usual) == 1 and usual[0].first == places.start and usual[0].end == last:
        return None
    ways = msgspec.structs.replace(stretch.ways, all_numerals=True)
    everything = Stretch((stretch[place] for place in places), text=stretch.text, words=stretch.words, ways=ways)
    found = [reading for reading in _scanned(everything) if reading is not None]
    alone = len(found) == 1 and found[0].first == places.start and found[0].end == last
    return found[0] if alone else None


def _is_whole(stretch: Stretch) -> bool:
    """True when the stretch is all of the text."""
    first, last, text = stretch[stretch.places.start], stretch[stretch.places.stop - 1], stretch.text
    near = first.start < LOOKED_AT and len(text) - last.end < LOOKED_AT
    return near and not text[: first.start].strip() and not text[last.end :].strip()


def _scanned(stretch: Stretch, *, anchor: date | None = None) -> Iterator[Reading | None]:
    on = taken = stretch.places.start
    for at in stretch.places:
        if at < on:
            continue
        reading = _time(stretch, at, anchor=anchor)
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


def _time(stretch: Stretch, at: int, *, anchor: date | None) -> Reading | None:
    """A time, unless every numeral is asked for or a power begins here."""
    if stretch.ways.all_numerals or not may_begin(stretch, at) or scientific(stretch, at) is not None:
        return None
    part = stretch[at].lower in stretch.words.units.ages.parts
    if any(age_decade(stretch, place) is not None for place in ((at, at + 1, at + 2) if part else (at,))):
        return None
    return time_at(stretch, at, anchor=anchor)


def _may_begin(stretch: Stretch, at: int) -> bool:
    token, words = stretch[at], stretch.words.openers
    if stretch[at - 1].lower in ("a", "an") and token.kind == "word":
        one = stretch.ways.all_numerals or token.lower in stretch.words.units.articled.words
        if one:
            return True
    if token.kind == "money":
        return stretch[at + 1].kind == "digits" or stretch[at + 1].lower in words
    return token.kind == "digits" or token.lower in words


def _read(stretch: Stretch, at: int) -> tuple[int, Reading | None]:
    """Where the scanner goes on, and what it found."""
    if stretch.ways.all_numerals:
        pronoun = stretch[at].lower == "one" and stretch[at - 1].lower in POINTERS and not stretch[at].breaks
        if pronoun:
            return at + 1, None
    elif (decade := age_decade(stretch, at)) is not None:
        return decade.end, decade
    elif scientific(stretch, at) is None:
        end = passed_over(stretch, at)
        if end is not None:
            return end, None
    share = stretch.ways.all_numerals and stretch[at - 1].lower in ("a", "an") and parts(stretch, at) is not None
    reading = None if share else ordinal(stretch, at)
    reading = reading or figure(stretch, at) or one_unit(stretch, at)
    return (at + 1, None) if reading is None else (reading.end, reading)
