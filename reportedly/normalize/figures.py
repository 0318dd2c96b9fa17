"""A figure: a number with its unit, joined to a range where there are two, with the bound that words beside it set."""

from decimal import Decimal

import msgspec

from reportedly.model import Bound, Json, ValueKind
from reportedly.normalize.amount import Amount, Unit, plain_unit
from reportedly.normalize.bounds import bound_after, bound_before
from reportedly.normalize.combined import combined
from reportedly.normalize.fractions import fraction
from reportedly.normalize.money import money, money_before
from reportedly.normalize.number import Numeral
from reportedly.normalize.numerals import numeral
from reportedly.normalize.parts import parts
from reportedly.normalize.ranges import ranged
from reportedly.normalize.tokens import ORDINAL_ENDINGS, Stretch
from reportedly.normalize.units import age, duration, measure, percent
from reportedly.normalize.vague import indefinite_number, vague_number

NUMBERS = (parts, indefinite_number, fraction, vague_number)
"""What a number's first word is tried for before it is read as a plain one."""

UNITS = (percent, money, age, duration, measure)
"""What stands beside a number is tried for these in turn; a number without any counts things."""


class Reading(msgspec.Struct, frozen=True):
    """What some tokens denote, before it becomes a value of the document."""

    first: int
    end: int
    kind: ValueKind
    low: Decimal | str | None
    high: Decimal | str | None
    unit: str | None
    bound: Bound
    rule: str
    ref: dict[str, Json] | None = None


def figure(stretch: Stretch, at: int) -> Reading | None:
    """The figure whose number begins at a token, or whose sign of money stands there."""
    start = at + 1 if stretch[at].kind == "money" else at
    amount = amount_at(stretch, start)
    if amount is None:
        return None
    amount, is_range = ranged(stretch, amount, read=amount_at)
    return _bounded(stretch, amount, is_range=is_range)


def amount_at(stretch: Stretch, at: int) -> Amount | None:
    """The number at a token with what stands beside it."""
    token = stretch[at]
    if token.kind == "money":
        at, token = at + 1, stretch[at + 1]
    if token.kind not in ("digits", "word", "mark"):
        return None
    numbers = (number for read in NUMBERS if (number := read(stretch, at)) is not None)
    spelled = next(numbers, None) or _plain_number(stretch, at)
    if spelled is None or _is_ordinal(stretch, spelled.end):
        return None
    units = (unit for read in UNITS if (unit := read(stretch, spelled)) is not None)
    return combined(stretch, _amount(spelled, next(units, plain_unit(spelled))), read=amount_at)


def _is_ordinal(stretch: Stretch, at: int) -> bool:
    """What stands behind the number makes it a place in a row: 13th, twenty-fifth."""
    if stretch[at].joined and stretch[at].lower in ORDINAL_ENDINGS:
        return True
    return stretch.hyphened(at) and stretch[at + 1].lower in stretch.words.numerals.ordinals


def _plain_number(stretch: Stretch, at: int) -> Numeral | None:
    first = numeral(stretch, at)
    has_sign = first is not None and money_before(stretch, first) is not None
    return numeral(stretch, at, money=True) if has_sign else first


def _amount(spelled: Numeral, unit: Unit) -> Amount:
    low = spelled.value * unit.factor
    return Amount(
        first=min(spelled.first, unit.first),
        end=max(spelled.end, unit.end),
        low=low,
        high=None if spelled.open else low,
        scale=spelled.scale,
        unit=unit,
        rule=unit.rule,
        ambiguous=tuple(other * unit.factor for other in spelled.ambiguous),
        plain=spelled.plain,
    )


def _bounded(stretch: Stretch, amount: Amount, *, is_range: bool) -> Reading:
    bound: Bound = "range" if is_range else "at-least" if amount.high is None else "exact"
    before, first = bound_before(stretch, amount)
    after, end = bound_after(stretch, amount)
    if bound == "exact":
        bound = before if after == "exact" else after if before in ("exact", "about") else before
    low, high = (amount.low if bound != "at-most" else None), (amount.high if bound != "at-least" else None)
    return Reading(
        first=first,
        end=end,
        kind=amount.unit.kind,
        low=low,
        high=high,
        unit=amount.unit.name,
        bound=bound,
        rule=amount.rule,
        ref=_ref(amount),
    )


def _ref(amount: Amount) -> dict[str, Json] | None:
    ref: dict[str, Json] = dict(amount.unit.ref)
    if amount.ambiguous:
        ref["ambiguous"] = [plain(amount.low), *(plain(other) for other in amount.ambiguous)]
    return ref or None


def plain(number: Decimal) -> int | float:
    """The number as JSON has it: an integer where it is one, else rounded to twelve significant digits.

    >>> plain(Decimal("0.1") + Decimal("0.2"))
    0.3
    """
    return int(number) if number == number.to_integral_value() else float(f"{number:.12g}")
