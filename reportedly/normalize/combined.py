"""Amounts said in two units of one kind: 5 ft 2 in, 13 dollars and 45 cents, 6 pounds 4 ounces; and 15 dollars 50."""

from collections.abc import Callable
from decimal import Decimal
from typing import TypeAlias

import msgspec

from reportedly.normalize.amount import Amount, plain_unit
from reportedly.normalize.lengths import length
from reportedly.normalize.numerals import numeral
from reportedly.normalize.tokens import Stretch

Reader: TypeAlias = Callable[[Stretch, int], Amount | None]

SMALLER = {
    ("foot", "inch"): 12,
    ("yard", "foot"): 3,
    ("pound", "ounce"): 16,
    ("stone", "pound"): 14,
}
"""How many of the second unit are one of the first; lengths of time are in `lengths.py`."""


def combined(stretch: Stretch, amount: Amount, *, read: Reader) -> Amount:
    """The amount with what a smaller unit behind it adds (5 feet 2 inches); itself where nothing does."""
    if amount.high is None or amount.ambiguous or stretch[amount.end].breaks:
        return amount
    start = amount.end + (stretch[amount.end].lower == "and")
    if stretch[start].breaks:
        return amount
    if amount.unit.kind == "money":
        return _with_cents(stretch, amount, start, read=read)
    if amount.unit.rule == "duration.v1":
        return length(stretch, amount, read=read)
    if amount.unit.name is None or not any(larger == amount.unit.name for larger, _ in SMALLER):
        return amount
    if amount.unit.name == "foot" and stretch.hyphened(amount.end) and (tall := _inches(stretch, amount)) is not None:
        return tall
    part = read(stretch, start)
    count = None if part is None else SMALLER.get((amount.unit.name, part.unit.name or ""))
    if part is None or count is None or part.first != start or not 0 <= part.low < count:
        return amount
    return _added(amount, part.low / count, part.end)


def _inches(stretch: Stretch, amount: Amount) -> Amount | None:
    """Inches tied to feet: a 6-foot-2 guard, five-foot-ten."""
    spelled = numeral(stretch, amount.end + 1)
    if spelled is None or spelled.first != amount.end + 1 or stretch.hyphened(spelled.end):
        return None
    fits = 0 <= spelled.value < SMALLER["foot", "inch"] and spelled.value == int(spelled.value)
    return _added(amount, spelled.value / SMALLER["foot", "inch"], spelled.end) if fits else None


def _with_cents(stretch: Stretch, amount: Amount, start: int, *, read: Reader) -> Amount:
    """Dollars with their cents, or with a bare number below a hundred that nothing follows: 15 dollars 50."""
    if amount.low != int(amount.low) or stretch[start].kind == "money":
        return amount
    spelled = numeral(stretch, start)
    part = read(stretch, start)
    if part is None or part.high is None:
        return amount
    if part.first != start:
        own = part.first == start - 1 == amount.end - 1
        part = msgspec.structs.replace(part, first=start, unit=plain_unit(spelled)) if own and spelled else part
    if part.unit.kind == "money":
        cents = part.unit.factor == Decimal("0.01") and part.low < 1 and amount.unit.factor == 1
        return _added(amount, part.low, part.end) if cents else amount
    named = amount.unit.end == amount.end and stretch[amount.end - 1].kind != "digits"
    bare = part.unit.name is None and spelled is not None and spelled.end == part.end and part.low == int(part.low)
    after = stretch[part.end]
    closed = after.breaks or after.kind == "edge" or (after.kind == "mark" and after.text in ".,;:!?)")
    closed = closed or after.lower in ("more", "each")
    fits = named and bare and closed and 10 <= part.low < 100 and stretch[start - 1].kind in ("word", "money")
    return _added(amount, part.low / 100, part.end) if fits else amount


def _added(amount: Amount, more: Decimal, end: int) -> Amount:
    low = amount.low + (more if amount.low >= 0 else -more)
    return msgspec.structs.replace(amount, low=low, high=low, end=end, plain=False)
