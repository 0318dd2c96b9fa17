"""The noun that the rules for figures hand on: a number with its unit, and the tokens that spell both."""

from decimal import Decimal

import msgspec

from reportedly.model import Json, ValueKind
from reportedly.normalize.number import Numeral


class Unit(msgspec.Struct, frozen=True):
    """What the words beside a number make of it. `first` and `end` are the tokens of number and unit together.

    `factor` turns the number into the unit (a cent is a hundredth of a dollar).
    """

    kind: ValueKind
    name: str | None
    first: int
    end: int
    rule: str
    factor: Decimal = Decimal(1)
    ref: tuple[tuple[str, Json], ...] = ()


class Amount(msgspec.Struct, frozen=True):
    """A number with its unit; `high` differs from `low` in a range and is None where the words leave it open."""

    first: int
    end: int
    low: Decimal
    high: Decimal | None
    scale: int
    unit: Unit
    rule: str
    ambiguous: tuple[Decimal, ...] = ()
    plain: bool = False


def plain_unit(numeral: Numeral) -> Unit:
    """The unit of a number that counts things: none."""
    return Unit("quantity", None, numeral.first, numeral.end, numeral.rule)
