"""Shares of a whole that are no percentage: two-thirds, a quarter of, half the voters, 3/4, nine out of ten."""

from decimal import Decimal

from reportedly.normalize.number import Numeral, minus
from reportedly.normalize.numerals import numeral, slashed_fraction
from reportedly.normalize.tokens import Stretch

ROUND_GROUPS = (10, 100, 1_000)
"""In "nine of ten" the second number is one of these; "two of twelve" is a count."""

SHORTEST_UNIT = 3
"""Letters that a unit tied to "half" has more of; shorter words are signs, or something else."""

LARGEST_GROUP = 1_000
"""In "nine out of ten" the second number is at most this."""


def fraction(stretch: Stretch, at: int) -> Numeral | None:
    """A share of a whole, between 0 and 1: two-thirds, a quarter of, half the voters, nine out of ten."""
    if stretch[at].kind == "digits":
        slashed = slashed_fraction(stretch, at)
        sign = minus(stretch, at)
        if slashed is not None and (sign or not stretch[at].joined):
            return Numeral(at - sign, at + 3, -slashed if sign else slashed, "fraction.v1")
    read = (_tied, _of_parts, _a_part, _half, _out_of)
    return next((found for rule in read if (found := rule(stretch, at)) is not None), None)


def _tied(stretch: Stretch, at: int) -> Numeral | None:
    """Half or a quarter tied to its unit: a half-hour delay, a quarter-point cut, a half-percentage-point rise."""
    below = {"half": 2, "quarter": 4}.get(stretch[at].lower)
    if below is None or not stretch.hyphened(at + 1) or stretch.hyphened(at - 1):
        return None
    unit = stretch[at + 2].lower
    long = unit in stretch.words.units.measure and len(unit) > SHORTEST_UNIT
    named = long or unit in ("percentage", "percent", "point", "hour")
    if unit == "hour" and stretch[at - 1].lower not in ("a", "an", "every"):
        return None
    return Numeral(at, at + 1, 1 / Decimal(below), "fraction.v1") if named else None


def _of_parts(stretch: Stretch, at: int) -> Numeral | None:
    """Two-thirds, one quarter, three fifths of."""
    above = stretch.words.numerals.units.get(stretch[at].lower)
    if stretch[at].kind == "digits" and stretch[at].text.isdecimal() and len(stretch[at].text) == 1:
        above = int(stretch[at].text)
    place = at + 2 if stretch.hyphened(at + 1) else at + 1
    part = stretch[place].lower
    below = stretch.words.numerals.fractions.get(part)
    if above is None or below is None or not 0 < above < below or stretch[place].breaks:
        return None
    told = place == at + 2 or stretch[place + 1].lower in ("of", "the") or (above > 1 and part != "quarters")
    ends = stretch[place + 1].kind != "word" or stretch[place + 1].lower in stretch.words.counting.stops.words
    if part.endswith("s") != (above > 1) or not (told or above == 3 or ends):
        return None
    return of_scale(stretch, Numeral(at, place + 1, Decimal(above) / below, "fraction.v1"))


def of_scale(stretch: Stretch, share: Numeral) -> Numeral:
    """Two-thirds of a million, three quarters of a billion dollars: a number, not a share of something."""
    end = share.end
    if stretch.follows(end, ("of", "a")):
        end += 2
    scale = stretch.words.numerals.scales.get(stretch[end].lower, 0)
    if scale < 1_000 or any(stretch[place].breaks for place in range(share.end, end + 1)):
        return share
    return Numeral(share.first, end + 1, share.value * scale, "indefinite_number.v1", scale=scale)


def _a_part(stretch: Stretch, at: int) -> Numeral | None:
    """A third of, a quarter of."""
    below = stretch.words.numerals.fractions.get(stretch[at].lower)
    if below is None or below == 2 or stretch[at - 1].lower != "a" or stretch[at].lower.endswith("s"):
        return None
    after = stretch[at + 1]
    ends = after.breaks or after.kind != "word" or after.lower in stretch.words.counting.stops.words
    near = ends and stretch[at - 2].lower in stretch.words.numerals.shares.near
    if not near and not stretch.follows(at + 1, ("of",)):
        return None
    return Numeral(at - 1, at + 1, 1 / Decimal(below), "fraction.v1")


def _half(stretch: Stretch, at: int) -> Numeral | None:
    """Half of the voters, half the voters, half an hour, more than half."""
    shares = stretch.words.numerals.shares
    if stretch[at].lower != "half" or stretch.hyphened(at + 1) or stretch.hyphened(at - 1):
        return None
    follows = stretch[at + 1].lower in shares.wholes and not stretch[at + 1].breaks
    if stretch[at - 1].lower in shares.never or not (follows or stretch[at - 1].lower in shares.near):
        return None
    if stretch[at + 1].lower == "of" and (whole := numeral(stretch, at + 2)) is not None:
        shared = stretch[whole.end].lower in stretch.words.units.percents
        return Numeral(at, whole.end, whole.value / 2, "fraction.v1") if shared else None
    units = stretch.words.units
    tables = (units.time, units.measure, units.percents, units.powers)
    is_unit = stretch[at + 1].lower in ("a", "an") and any(stretch[at + 2].lower in table for table in tables)
    return Numeral(at, at + 2 if is_unit else at + 1, Decimal("0.5"), "fraction.v1")


def _out_of(stretch: Stretch, at: int) -> Numeral | None:
    """Nine out of ten, one in five; not "two in ten days"."""
    above = numeral(stretch, at)
    if above is None:
        return None
    ways = (("out", "of", "every"), ("out", "of"), ("of", "every"), ("in", "every"), ("in",), ("of",))
    place = next((above.end + len(words) for words in ways if stretch.follows(above.end, words)), None)
    if place is None:
        return None
    below = numeral(stretch, place)
    if below is None or stretch[place].breaks or not 0 < above.value < below.value <= LARGEST_GROUP:
        return None
    if stretch[place - 1].lower == "of" and stretch[place - 2].lower != "out" and below.value not in ROUND_GROUPS:
        return None
    plural = stretch.words.numerals.vague.get(stretch[below.end].lower, 1)
    if plural >= 100 and not stretch[below.end].breaks and below.scale == 1:
        below = Numeral(below.first, below.end + 1, below.value * plural, below.rule)
    after, units = stretch[below.end], stretch.words.units
    if above.value != int(above.value) or below.value != int(below.value) or (after.joined and after.lower in "%-"):
        return None
    if after.lower in units.time or after.lower in units.measure or after.lower in units.percents:
        return None
    return Numeral(at, below.end, above.value / below.value, "fraction.v1")
