"""The noun that a spelled number is, and what the readers of digits and of words share."""

from decimal import Decimal

import msgspec

from reportedly.normalize.tokens import Stretch


class Numeral(msgspec.Struct, frozen=True):
    """A number that some tokens spell.

    `scale` is its last factor (a million), lent to the other end of a range ("2 to 3 million").
    `plain` says that it is an integer in digits without any mark in it; `open` that only its lower end is told.
    `ambiguous` holds the other numbers that the same characters may stand for.
    """

    first: int
    end: int
    value: Decimal
    rule: str
    scale: int = 1
    plain: bool = False
    open: bool = False
    ambiguous: tuple[Decimal, ...] = ()


def and_part(stretch: Stretch, at: int) -> tuple[Decimal, int] | None:
    """What "and a half" or "and three-quarters" adds, and where it ends; None where none begins."""
    fractions, units = stretch.words.numerals.fractions, stretch.words.numerals.units
    if stretch.hyphened(at) and stretch.follows(at + 1, ("and", "-", "a", "-")) and stretch[at + 5].lower in fractions:
        return Decimal(1) / fractions[stretch[at + 5].lower], at + 6
    if stretch[at].lower not in ("and", "&") or stretch[at].breaks:
        return None
    above = 1 if stretch[at + 1].lower in ("a", "one") else units.get(stretch[at + 1].lower)
    place = at + 3 if stretch.hyphened(at + 2) else at + 2
    below = fractions.get(stretch[place].lower)
    if above is None and stretch[at + 1].lower in stretch.words.numerals.tens:
        return _and_hundredths(stretch, at + 1)
    if above is None or below is None or not 0 < above < below or stretch[place].lower.endswith("s") != (above > 1):
        return None
    if stretch[place].breaks or stretch[place + 1].lower == "of":
        return None
    return Decimal(above) / below, place + 1


def _and_hundredths(stretch: Stretch, at: int) -> tuple[Decimal, int] | None:
    """Hundredths and smaller parts behind "and": two and fifty-four hundredths."""
    units, tens = stretch.words.numerals.units, stretch.words.numerals.tens
    place = at + 2 if stretch.hyphened(at + 1) else at + 1
    digit = units.get(stretch[place].lower, 0)
    end = place + 1 if 0 < digit < 10 else at + 1
    above = tens[stretch[at].lower] + (digit if end > at + 1 else 0)
    below = stretch.words.numerals.fractions.get(stretch[end].lower)
    if below is None or below < 100 or stretch[end].breaks or not stretch[end].lower.endswith("s"):
        return None
    return Decimal(above) / below, end + 1


def minus(stretch: Stretch, at: int) -> int:
    """1 where a minus stands before the number: a sign that touches it and nothing in front, or the word; else 0."""
    sign = stretch[at - 1]
    if sign.lower in ("minus", "negative"):
        return int(not stretch[at].breaks and stretch[at - 2].lower != "or")
    free = not sign.joined or stretch[at - 2].text in ("(", "<", ">", "=", "[") or stretch[at - 2].kind == "money"
    if stretch.ways.all_numerals and sign.text in ("-", "−") and sign.breaks:
        return int(not stretch[at].breaks)
    return int(sign.text in ("-", "−") and stretch[at].joined and free)
