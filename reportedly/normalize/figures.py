"""A figure: a number with its unit, joined to a range where there are two, with the bound that words beside it set."""

from decimal import Decimal

import msgspec

from reportedly.model import Bound, Json, ValueKind
from reportedly.normalize.ages import age
from reportedly.normalize.amount import Amount, Unit, plain_unit
from reportedly.normalize.bounds import LONGEST, bound_after, bound_before, bound_behind_noun
from reportedly.normalize.changes import change, factor, many_times
from reportedly.normalize.combined import combined
from reportedly.normalize.fractions import fraction
from reportedly.normalize.money import money, money_before
from reportedly.normalize.number import Numeral
from reportedly.normalize.numerals import numeral
from reportedly.normalize.parts import parts
from reportedly.normalize.ranges import ranged
from reportedly.normalize.tokens import ORDINAL_ENDINGS, Stretch
from reportedly.normalize.units import duration, measure, percent, times
from reportedly.normalize.vague import ACLED, indefinite_number, told_of, vague_number

NUMBERS = (factor, parts, indefinite_number, fraction, vague_number)
"""What a number's first word is tried for before it is read as a plain one."""

UNITS = (many_times, percent, money, age, times, duration, measure)
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
    amount, is_range = ranged(stretch, _shares_unit(stretch, amount), read=amount_at)
    reading = _bounded(stretch, amount, is_range=is_range)
    return both_sides(stretch, reading, amount) or reading


def _shares_unit(stretch: Stretch, amount: Amount) -> Amount:
    """A number whose unit is said once: behind the next (45 and 50 mg), or beside the other level of a change."""
    if amount.unit.name is None and amount.unit.kind == "quantity" and amount.unit.rule == "digits.v1":
        level = _other_level(stretch, amount)
        if level is not None:
            return msgspec.structs.replace(amount, unit=level, rule=level.rule)
    if not amount.plain or amount.unit.name is not None or stretch[amount.end].lower != "and":
        return amount
    before = stretch[amount.first - 1].lower
    following = stretch[amount.end + 1]
    if following.kind != "digits" or following.breaks or before in stretch.words.bounds.range.betweens:
        return amount
    other = amount_at(stretch, amount.end + 1)
    if other is None or other.unit.rule not in ("measure.v1", "percent.v1") or other.high is None:
        return amount
    return msgspec.structs.replace(amount, unit=other.unit, low=amount.low, rule=other.unit.rule)


def _other_level(stretch: Stretch, amount: Amount) -> Unit | None:
    """The share that the other level of a change says: to 4.1 from 4.3 percent; from 4.3 percent to 4.1."""
    joint, after, words = stretch[amount.first - 1].lower, stretch[amount.end], stretch.words
    if joint not in ("to", "from") or stretch[amount.first].breaks:
        return None
    other = "from" if joint == "to" else "to"
    if after.lower == other and not after.breaks and stretch[amount.end + 1].kind == "digits":
        level = amount_at(stretch, amount.end + 1)
        return level.unit if level is not None and level.unit.rule == "percent.v1" else None
    place = amount.first - 2
    share = stretch[place].lower in words.units.percents or stretch[place].lower in words.signs.percents
    number = place - 2 if stretch[place].lower == "cent" else place - 1
    counts = after.kind == "word" and not after.breaks and after.lower not in words.counting.stops.words
    if not (share or stretch[place].lower == "cent") or counts or stretch[number - 1].lower != other:
        return None
    return Unit("percent", "percent", amount.first, amount.end, "percent.v1")


def both_sides(stretch: Stretch, reading: Reading, amount: Amount) -> Reading | None:
    """Both sides, each with its own words: greater than 100 and smaller than 300; at most 100 and at least 20."""
    if reading.bound not in ("at-least", "at-most") or amount.high is None:
        return None
    start = reading.end
    for joint in (",", "and", "but"):
        start += stretch[start].lower == joint and not stretch[start].breaks
    if start == reading.end:
        return None
    for place in range(start + 1, start + 1 + LONGEST):
        if stretch[place - 1].lower not in stretch.words.bound_ends or stretch[place].kind not in ("digits", "word"):
            continue
        other = amount_at(stretch, place + (stretch[place].lower in ("a", "an")))
        bound, first = ("exact", 0) if other is None else bound_before(stretch, other)
        if other is None or first != start or {bound, reading.bound} != {"at-least", "at-most"}:
            continue
        low, high = (amount.low, other.low) if bound == "at-most" else (other.low, amount.low)
        same = (other.unit.kind, other.unit.name) == (reading.kind, reading.unit) or other.unit.name is None
        if low < high and same:
            return msgspec.structs.replace(
                reading, end=other.end, low=low, high=high, bound="range", rule="bounded_range.v1"
            )
    return None


def one_unit(stretch: Stretch, at: int) -> Reading | None:
    """One of a unit, said with an article: a litre of milk; where every numeral is read, also a gallon, a penny."""
    if not (stretch.ways.all_numerals or _is_articled(stretch, at)):
        return None
    one = Numeral(at - 1, at, Decimal(1), "indefinite_number.v1")
    units = (unit for read in (money, measure) if (unit := read(stretch, one)) is not None)
    unit = next(units, None)
    if unit is None or stretch[at].breaks or stretch[at - 1].lower not in ("a", "an"):
        return None
    return _bounded(stretch, _amount(stretch, one, unit), is_range=False)


def _is_articled(stretch: Stretch, at: int) -> bool:
    """A volume or weight behind its article that tells how much of something; no price of it."""
    of = stretch[at].lower in stretch.words.units.articled.words and stretch.follows(at + 1, ("of",))
    before = stretch[at - 2]
    priced = before.kind in ("digits", "money") or before.lower in stretch.words.currencies.names
    return of and not priced and before.lower not in stretch.words.numerals.scales


def amount_at(stretch: Stretch, at: int) -> Amount | None:
    """The number at a token with what stands beside it, its smaller unit included: 5 feet 2 inches."""
    amount = _single_at(stretch, at)
    return None if amount is None else combined(stretch, amount, read=_single_at)


def _single_at(stretch: Stretch, at: int) -> Amount | None:
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
    return _amount(stretch, spelled, next(units, plain_unit(spelled)))


def _is_ordinal(stretch: Stretch, at: int) -> bool:
    """What stands behind the number makes it a place in a row: 13th, twenty-fifth."""
    if stretch[at].joined and stretch[at].lower in ORDINAL_ENDINGS:
        return True
    return stretch.hyphened(at) and stretch[at + 1].lower in stretch.words.numerals.ordinals


def _plain_number(stretch: Stretch, at: int) -> Numeral | None:
    first = numeral(stretch, at)
    has_sign = first is not None and money_before(stretch, first) is not None
    return numeral(stretch, at, money=True) if has_sign else first


def _amount(stretch: Stretch, spelled: Numeral, unit: Unit) -> Amount:
    """The number in its unit, with what is kept of a vague one."""
    unit = msgspec.structs.replace(unit, ref=(*unit.ref, *told_of(stretch, spelled)))
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
    told = dict(amount.unit.ref)
    vague = amount.rule == ACLED or ("vague" in told and amount.high is not None) or "rounded" in told
    bound: Bound = "range" if is_range else "at-least" if amount.high is None else "about" if vague else "exact"
    before, first = bound_before(stretch, amount)
    after, end = bound_after(stretch, amount)
    if bound == "exact":
        bound = before if after == "exact" else after if before in ("exact", "about") else before
    if bound == "exact" and amount.unit.name is None and not is_range:
        bound = bound_behind_noun(stretch, amount)
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
        ref=_ref(stretch, amount, first=first),
    )


def _ref(stretch: Stretch, amount: Amount, *, first: int) -> dict[str, Json] | None:
    ref: dict[str, Json] = dict(amount.unit.ref)
    ref.pop("rounded", None)
    told = "change" in ref or amount.unit.rule == "age.v1"
    changed = None if told else change(stretch, first, share=amount.unit.kind in ("percent", "money"))
    if changed is not None:
        ref["change"] = changed
    if amount.ambiguous:
        ref["ambiguous"] = [plain(amount.low), *(plain(other) for other in amount.ambiguous)]
    return ref or None


def plain(number: Decimal) -> int | float:
    """The number as JSON has it: an integer where it is one, else rounded to twelve significant digits.

    >>> plain(Decimal("0.1") + Decimal("0.2"))
    0.3
    """
    return int(number) if number == number.to_integral_value() else float(f"{number:.12g}")
