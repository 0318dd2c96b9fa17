"""Two figures that are the ends of one: between 40 and 60, 40-60, from 3 to 5 percent, $2-3 billion, two or three."""

from collections.abc import Callable
from decimal import Decimal
from typing import TypeAlias

import msgspec

from reportedly.normalize.amount import Amount, plain_unit
from reportedly.normalize.numerals import numeral
from reportedly.normalize.tokens import HYPHENS, Stretch

Reader: TypeAlias = Callable[[Stretch, int], Amount | None]

DASHES = (*HYPHENS, "–", "—", "~", "〜", "～")

CHANGE_WITHIN = 8
"""Tokens before "from" among which a verb of change makes two figures of "from 40 to 60"."""

MOVED_WITHIN = 4
"""Tokens before a figure among which the verb stands that says it changed by so much."""

OVER = ("by", "a", "an", "another", "further", "as", "much")

FARTHER, FARTHEST = 4, 10
"""How many times the change the level is at least: with their own units, and without any."""

SCALE_LENT_BELOW = 1_000
"""A lower end smaller than this may borrow the upper end's scale: 2 to 3 million."""


def ranged(stretch: Stretch, low: Amount, *, read: Reader) -> tuple[Amount, bool]:
    """The range that begins with a figure, and True; or the figure alone, and False.

    Of "rose from 40 to 60 dollars" the first is a figure alone, in dollars.
    """
    if low.high is None or low.rule == "factor.v1":
        return low, False
    between = stretch[low.first - 1].lower in stretch.words.bounds.range.betweens and not stretch[low.first].breaks
    spread = _spread(stretch, low, read=read)
    if spread is not None:
        return spread, True
    chained = stretch.hyphened(low.first - 1) and stretch[low.first].joined and stretch[low.first].kind == "word"
    if chained or (stretch[low.first - 1].lower == "either" and not stretch[low.first].breaks):
        return low, False
    start = _over_joint(stretch, low, between=between)
    if start is not None and stretch[start].text in ("-", "−") and stretch[start + 1].joined:
        start += 1
    high = None if start is None else read(stretch, start)
    if start is None or high is None or high.high is None or high.first < low.end or stretch[start].breaks:
        return low, False
    high = _as_money(stretch, high, start) if low.unit.kind == "money" else high
    lent = _thousands(stretch, low, high) or _lent(low, high)
    if _changes(stretch, low):
        return lent, False
    if _moves_to(stretch, low, high):
        return low, False
    if lent.low > high.low and stretch[low.first - 2].lower in stretch.words.bounds.range.spans:
        lent, high = high, msgspec.structs.replace(lent, first=high.first, end=high.end)
        lent = msgspec.structs.replace(lent, first=low.first)
    opens = between or (
        stretch[low.first - 1].lower in stretch.words.bounds.range.froms and not stretch[low.first].breaks
    )
    level = low.unit.kind == "percent" and high.unit.kind == "quantity" and not opens
    both = None if level and not _is_dash(stretch, low.end) else _joined(lent, high)
    if both is None or (_is_dash(stretch, low.end) and _is_code(stretch, low, high)):
        return low, False
    return (msgspec.structs.replace(both, first=both.first - 1) if opens else both), True


def _spread(stretch: Stretch, middle: Amount, *, read: Reader) -> Amount | None:
    """A number with its uncertainty on both sides: 12 ± 2, 9.8 +/- 0.1 metres."""
    start = middle.end + 1 if stretch[middle.end].text == "±" else middle.end + 3
    if start == middle.end + 3 and not stretch.follows(middle.end, ("+", "/", "-")):
        return None
    by = read(stretch, start)
    if by is None or by.high is None or by.low < 0 or stretch[start].breaks:
        return None
    lent = _lent(middle, by)
    return msgspec.structs.replace(lent, end=by.end, low=lent.low - by.low, high=lent.low + by.low, plain=False)


def _as_money(stretch: Stretch, high: Amount, start: int) -> Amount:
    """The upper end read as the lower is: €3-4m are millions, not metres."""
    spelled = numeral(stretch, start, money=True) if high.unit.kind == "quantity" else None
    if spelled is None or spelled.scale == 1 or high.scale > 1:
        return high
    return msgspec.structs.replace(
        high, end=spelled.end, low=spelled.value, high=spelled.value, scale=spelled.scale, unit=plain_unit(spelled)
    )


def _thousands(stretch: Stretch, low: Amount, high: Amount) -> Amount | None:
    """The lower end of 20-30,000, with the thousands written once; it keeps the other reading."""
    written = stretch[high.first].text
    fits = low.plain and low.unit.name is None and _is_dash(stretch, low.end) and written.endswith(",000")
    if not fits or not low.low < high.low / 1_000 < SCALE_LENT_BELOW:
        return None
    lent = _lent(low, high)
    return msgspec.structs.replace(lent, low=low.low * 1_000, ambiguous=(low.low,))


def _over_joint(stretch: Stretch, low: Amount, *, between: bool) -> int | None:
    """Where the upper end would begin, behind the word or mark that joins ("8- to 16-metre"); None where none does."""
    word = stretch[low.end]
    if word.breaks:
        return None
    if between:
        return low.end + 1 if word.lower in ("and", "to") else None
    if word.text in HYPHENS and word.joined and not stretch[low.end + 1].joined:
        return low.end + 2 if stretch[low.end + 1].lower in ("to", "or") else None
    if _is_dash(stretch, low.end):
        return low.end + 1
    return low.end + 1 if word.lower in stretch.words.bounds.range.joins else None


def _is_dash(stretch: Stretch, at: int) -> bool:
    """A hyphen that touches both sides, or a dash that touches both or neither."""
    if stretch[at].text not in DASHES:
        return False
    touches = stretch[at].joined, stretch[at + 1].joined
    spaced = touches == (False, False) and (stretch[at].text == "–" or _large(stretch, at - 1, at + 1))
    return touches == (True, True) or spaced


def _large(stretch: Stretch, *places: int) -> bool:
    """Numbers of three digits and more over a spaced hyphen are no score: 1000 - 5000."""
    return all(stretch[place].kind == "digits" and len(stretch[place].text) > 2 for place in places)


def _changes(stretch: Stretch, low: Amount) -> bool:
    """A verb of change stands before "from": what it names are two figures."""
    words = stretch.words.bounds
    if stretch[low.first - 1].lower not in words.range.froms:
        return False
    verbs = words.changes.words
    return any(stretch[place].lower in verbs for place in range(low.first - 1 - CHANGE_WITHIN, low.first - 1))


def _moves_to(stretch: Stretch, low: Amount, high: Amount) -> bool:
    """By how much something changed, and to what: fell 52 cents to $91.20, rose $2 million to $40 million.

    With "by" in front both say their own unit or neither any (by 12 to 40). Without, both say it and the second is
    another coin or many times the first; else it is a range: rose $2 to $3.
    """
    if stretch[low.end].lower != "to":
        return False
    named = low.unit.name is not None and high.unit.name is not None
    bare = low.unit.name is None and high.unit.name is None and low.unit.kind == high.unit.kind == "quantity"
    coins = named and low.unit.kind == "money" and low.unit.factor != high.unit.factor
    times = high.low >= low.low * (FARTHER if named else FARTHEST)
    by = stretch[low.first - 1].lower == "by" and not stretch[low.first].breaks
    by = by and (named or (bare and _counts_nothing(stretch, high.end)))
    return (coins or by or ((named or bare) and times)) and _is_moved(stretch, low.first - 1)


def _counts_nothing(stretch: Stretch, at: int) -> bool:
    """No noun stands behind a number: rose by 12 to 40, but "by 12 to 40 boats" is a range of boats."""
    after = stretch[at]
    ends = after.breaks or after.kind in ("mark", "edge") or after.lower in stretch.words.counting.stops.words
    return ends and not stretch.hyphened(at)


def _is_moved(stretch: Stretch, at: int) -> bool:
    """A verb of change stands at a token, or before it over "by", an article and words such as nearly."""
    words = stretch.words.bounds
    for place in range(at, at - MOVED_WITHIN, -1):
        lower = stretch[place].lower
        if lower in words.changes.words or lower in words.changes.moves.words:
            return True
        if stretch[place].breaks or not (lower in OVER or lower in stretch.words.bound_ends or lower.endswith("ly")):
            return False
    return False


def _lent(low: Amount, high: Amount) -> Amount:
    """The lower end with the unit and scale that are said only once, at the upper one, or the other way round."""
    unit = high.unit if low.unit.name is None and low.unit.kind == "quantity" else low.unit
    lends = low.scale == 1 < high.scale and low.low < SCALE_LENT_BELOW and low.low * high.scale < high.low
    factor = high.scale * high.unit.factor if lends else Decimal(1)
    if unit is not low.unit and not lends:
        factor = high.unit.factor
    return msgspec.structs.replace(low, unit=unit, low=low.low * factor, ambiguous=())


def _joined(low: Amount, high: Amount) -> Amount | None:
    lends = high.unit.name is None and high.unit.kind == "quantity"
    same = lends or (high.unit.kind, high.unit.name) == (low.unit.kind, low.unit.name)
    if not same or high.high is None or low.low >= high.high:
        return None
    return msgspec.structs.replace(
        low,
        end=high.end,
        high=high.high,
        rule=low.unit.rule if low.unit.name is not None else "range.v1",
        plain=False,
    )


def _is_code(stretch: Stretch, low: Amount, high: Amount) -> bool:
    """Numbers that a hyphen joins to a telephone number, a date or a model, not to a range."""
    if not (low.plain and high.plain):
        return False
    before, after = stretch[low.first - 1], stretch[high.end]
    chained = (before.text in DASHES and stretch[low.first].joined) or (
        after.text in DASHES
        and after.joined
        and stretch[high.end + 1].joined
        and stretch[high.end + 1].kind == "digits"
    )
    ends = stretch[low.first].text, stretch[high.first].text
    return chained or any(end.startswith("0") and len(end) > 1 for end in ends) or len(ends[0]) + len(ends[1]) >= 10
