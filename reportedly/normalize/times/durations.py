"""Lengths of time without a number: for an hour, all day, a full year, half a year, an hour and a half.

A unit behind "a" alone is far oftener a rate ("$5 a day", "twice a week") than a length; it is one behind a word that
tells how long.
"""

from decimal import Decimal

from reportedly.model import Bound
from reportedly.normalize.figures import Reading
from reportedly.normalize.times.words import time_words
from reportedly.normalize.tokens import Stretch

RULE = "duration_in_words.v1"

HALF = Decimal("0.5")


def duration_in_words(stretch: Stretch, at: int) -> Reading | None:
    """A length of time that words without a number tell: for an hour, all day, a full year, another week."""
    lists = time_words().lengths
    lower, before = stretch[at].lower, stretch[at - 1].lower if not stretch[at].breaks else ""
    place = at + 1
    couple = at if lower == "couple" else place
    if lower in ("a", "couple") and stretch.follows(couple, ("couple", "of")):
        return _couple(stretch, at, couple + 2)
    if lower in ("a", "an") and stretch.follows(place + 1, ("or", "two")) and (two := _or_two(stretch, at)) is not None:
        return two
    if lower in ("a", "an") and before in lists.before:
        whole = stretch[place].lower in lists.whole
        return _length(stretch, at, place + whole, Decimal(1)) if not whole or not stretch[place].breaks else None
    if lower == "another" and before in lists.before:
        return _length(stretch, at, place, Decimal(1))
    if lower == "all" or (lower in lists.whole and before in ("for", "the")):
        return _length(stretch, at, place + stretch.hyphened(place), Decimal(1))
    if lower == "half" and before not in ("first", "second", "other", "a", "last"):
        return _length(stretch, at, place + (stretch[place].lower in ("a", "an")), HALF)
    return None


def _couple(stretch: Stretch, first: int, at: int) -> Reading | None:
    """Two units, about: a couple of days."""
    unit = time_words().units.get(stretch[at].lower)
    if unit is None or stretch[at].breaks:
        return None
    bound, start = _bound(stretch, first)
    two = Decimal(2)
    low, high = (None if bound == "at-most" else two), (None if bound == "at-least" else two)
    bound = "about" if bound == "exact" else bound
    return Reading(first=start, end=at + 1, kind="duration", low=low, high=high, unit=unit, bound=bound, rule=RULE)


def _or_two(stretch: Stretch, at: int) -> Reading | None:
    """One unit or two: a year or two."""
    unit = time_words().lengths.units.get(stretch[at + 1].lower)
    if unit is None or any(stretch[place].breaks for place in range(at + 1, at + 4)):
        return None
    one, two = Decimal(1), Decimal(2)
    return Reading(first=at, end=at + 4, kind="duration", low=one, high=two, unit=unit, bound="range", rule=RULE)


def _length(stretch: Stretch, first: int, at: int, count: Decimal) -> Reading | None:
    """The unit at a token, in the singular and no part of another word, with a half that is added."""
    name = stretch[at].lower
    unit = time_words().lengths.units.get(name)
    if name in stretch.words.units.working.words and stretch[at + 1].lower == "day" and not stretch[at + 1].breaks:
        unit, at = "business day", at + 1
    if unit is None or stretch[at].breaks or stretch[at].joined != stretch[at - 1].joined:
        return None
    end = at + 1
    if stretch.follows(end, ("and", "a", "half")):
        count, end = count + HALF, end + 3
    elif stretch.follows(end, ("and", "half")):
        count, end = count + HALF, end + 2
    if stretch.hyphened(end) or stretch[end].text == "'" or (_counts(stretch, end) and count != HALF):
        return None
    bound, first = _bound(stretch, first)
    low = None if bound == "at-most" else count
    high = None if bound == "at-least" else count
    return Reading(first=first, end=end, kind="duration", low=low, high=high, unit=unit, bound=bound, rule=RULE)


def _counts(stretch: Stretch, at: int) -> bool:
    """A noun follows, to which the unit belongs: a full-year forecast, all week days."""
    token, lists = stretch[at], time_words().lengths
    is_word = token.kind == "word" and not token.breaks and token.lower not in stretch.words.counting.stops.words
    return is_word and token.lower not in lists.behind


def _bound(stretch: Stretch, at: int) -> tuple[Bound, int]:
    """The bound that words in front set, and the first token with them: more than an hour."""
    if not stretch[at].breaks and stretch.follows(at - 2, ("more", "than")):
        return "at-least", at - 2
    if not stretch[at].breaks and stretch.follows(at - 2, ("less", "than")):
        return "at-most", at - 2
    about = stretch[at - 1].lower in ("about", "nearly", "almost", "roughly", "around") and not stretch[at].breaks
    return ("about", at - 1) if about else ("exact", at)
