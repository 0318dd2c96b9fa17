"""One length of time said in several units: 1 year 1 month 21 days, one week three days, two years and three months.

Invariants
- Units go down, each said once; what is told from another time ("three years and two months later") is no length.
- The sum is in the smallest unit said. Where months or years become days, they count 30 and 365, and the value is
  `about`; `ref["lengths"]` keeps what was said.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import TypeAlias

import msgspec

from reportedly.model import Json
from reportedly.normalize.amount import Amount
from reportedly.normalize.tokens import Stretch

Reader: TypeAlias = Callable[[Stretch, int], Amount | None]

MONTHS = {"century": 1200, "decade": 120, "year": 12, "month": 1}
"""Units of the calendar, in months."""

SECONDS = {"fortnight": 1_209_600, "week": 604_800, "day": 86_400, "hour": 3_600, "minute": 60, "second": 1}
"""Units of the clock, in seconds."""

MONTH, YEAR = 30 * 86_400, 365 * 86_400
"""What months and years count where days are added to them."""

MOST = 5
"""Units of the longest length that is looked at."""

TURNS = frozenset(("later", "earlier", "ago", "before", "after", "old", "of"))
"""Words behind which a length belongs to something else: an age, or a day that is told from another time."""


def length(stretch: Stretch, amount: Amount, *, read: Reader) -> Amount:
    """The length with what smaller units behind it add; itself where nothing does."""
    found = [amount]
    while len(found) < MOST and (part := _next(stretch, found[-1], read=read)) is not None:
        found.append(part)
    return amount if len(found) == 1 or stretch[found[-1].end].lower in TURNS else _summed(found)


def _next(stretch: Stretch, last: Amount, *, read: Reader) -> Amount | None:
    start = last.end
    for joint in (",", "and"):
        start += stretch[start].lower == joint and not stretch[start].breaks
    if stretch[start].breaks or stretch[start].kind not in ("digits", "word"):
        return None
    part = read(stretch, start)
    if part is None or part.first != start or part.unit.rule != "duration.v1" or part.high is None or part.ambiguous:
        return None
    return part if _worth(part.unit.name) < _worth(last.unit.name) and part.low > 0 else None


def _worth(unit: str | None) -> int:
    """Seconds of a unit; 0 for one that no other is added to."""
    return MONTHS.get(unit or "", 0) * MONTH or SECONDS.get(unit or "", 0)


def _summed(found: list[Amount]) -> Amount:
    unit = found[-1].unit
    said: list[Json] = [{"unit": one.unit.name, "count": _count(one.low)} for one in found]
    if unit.name in MONTHS:
        low, is_exact = sum((one.low * MONTHS[one.unit.name or ""] for one in found), Decimal(0)), True
        low /= MONTHS[unit.name]
    else:
        seconds = sum((one.low * _seconds(one.unit.name) for one in found), Decimal(0))
        low, is_exact = seconds / SECONDS[unit.name or ""], not any(one.unit.name in MONTHS for one in found)
    rounded: tuple[tuple[str, Json], ...] = () if is_exact else (("rounded", True),)
    unit = msgspec.structs.replace(unit, first=found[0].first, ref=(*unit.ref, ("lengths", said), *rounded))
    return msgspec.structs.replace(found[0], end=found[-1].end, low=low, high=low, unit=unit, plain=False)


def _seconds(unit: str | None) -> int:
    months = MONTHS.get(unit or "", 0)
    return months // 12 * YEAR + months % 12 * MONTH if months else SECONDS[unit or ""]


def _count(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)
