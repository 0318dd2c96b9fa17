"""Years in words: nineteen seventy-eight, nineteen oh one, two thousand and eighteen."""

from reportedly.normalize.spelled import in_words
from reportedly.normalize.tokens import Stretch

CENTURIES = {"fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20}

NOUGHTS = ("oh", "o", "zero")

MILLENNIUM = 2000
"""The only whole thousand or hundred that is read as a year: "one thousand" counts."""

LONGEST = 2199
"""The last year that is read from words."""


def spoken_year(stretch: Stretch, at: int) -> tuple[int | None, int]:
    """The year that words spell from a token on, and the place behind it; None where they may count something."""
    century = CENTURIES.get(stretch[at].lower)
    year, end = _halves(stretch, at, century) if century is not None else (None, at)
    if year is None:
        year, end = _thousands(stretch, at)
    behind = stretch[end]
    counts = behind.kind == "word" and not behind.breaks and behind.lower not in stretch.words.counting.stops.words
    named = behind.kind == "word" and behind.lower in stretch.words.dates.months
    return (None, at) if year is None or (counts and not named) or behind.kind == "money" else (year, end)


def _halves(stretch: Stretch, at: int, century: int) -> tuple[int | None, int]:
    """Two numbers below a hundred: nineteen | seventy-eight."""
    numerals, place = stretch.words.numerals, at + 1
    place += stretch.hyphened(place) or stretch[place].lower == "hundred"
    place += stretch[place].lower == "and" and stretch[place - 1].lower == "hundred"
    token = stretch[place]
    if token.breaks:
        return None, at
    if token.lower in NOUGHTS:
        unit = numerals.units.get(stretch[place + 1].lower, 0)
        return (100 * century + unit, place + 2) if 0 < unit < 10 else (None, at)
    if token.lower in numerals.tens:
        behind = place + 2 if stretch.hyphened(place + 1) else place + 1
        unit = numerals.units.get(stretch[behind].lower, 0) if not stretch[behind].breaks else 0
        value, end = numerals.tens[token.lower], place + 1
        return (100 * century + value + unit, behind + 1) if 0 < unit < 10 else (100 * century + value, end)
    teen = numerals.units.get(token.lower, 0)
    return (100 * century + teen, place + 1) if 10 <= teen < 20 else (None, at)


def _thousands(stretch: Stretch, at: int) -> tuple[int | None, int]:
    """A whole number with "thousand" in it: two thousand and eighteen."""
    if stretch[at + 1].lower != "thousand" or stretch[at].lower not in ("one", "two"):
        return None, at
    spelled = in_words(stretch, at)
    if spelled is None or spelled.open or spelled.value != int(spelled.value):
        return None, at
    year = int(spelled.value)
    is_round = year % 100 == 0 and year != MILLENNIUM
    return (year, spelled.end) if 1000 <= year <= LONGEST and not is_round else (None, at)
