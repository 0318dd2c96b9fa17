"""What a figure says of a change: by how much, from where, to where; and factors (doubled, three times as many).

A figure beside a verb of change keeps its own value; its `ref["change"]` says which way it goes ("up", "down", or
"either" where the verb does not tell) and what the figure is of it: `by` how much, `from` or `to` which level, or the
`factor`. "Rose by 12 % to 4.1" are two figures, the one `by`, the other `to`.
"""

from decimal import Decimal

from reportedly.model import Json
from reportedly.normalize.amount import Unit
from reportedly.normalize.number import Numeral
from reportedly.normalize.tokens import Stretch

BEFORE = 10
"""Tokens in front of a figure among which its verb of change is looked for."""

UNIT = "times"
"""The unit of a factor."""

RAISES = ("raise", "raises", "raised", "raising")
"""Of money these say where it came from, not that it grew."""

ROLES = ("by", "to", "from")


def factor(stretch: Stretch, at: int) -> Numeral | None:
    """A factor that a verb says: doubled, tripled, halved; not a double, nor "doubled over"."""
    value = stretch.words.bounds.factors.get(stretch[at].lower)
    if value is None or (stretch[at + 1].lower in ("over", "up", "down", "back", "as") and not stretch[at + 1].breaks):
        return None
    before = stretch[at - 1]
    noun = before.lower in ("a", "an", "the") and not stretch[at].breaks
    return None if noun or stretch.hyphened(at + 1) else Numeral(at, at + 1, Decimal(value), "factor.v1")


def many_times(stretch: Stretch, numeral: Numeral) -> Unit | None:
    """A factor in numbers: three times as many, ten times more, twice is no number; a factor said by a verb too."""
    if numeral.rule == "factor.v1":
        direction = "down" if numeral.value < 1 else "up"
        return _unit(numeral, numeral.end, direction)
    at = numeral.end
    if stretch[at].lower != "times" or stretch[at].breaks or stretch[at + 1].breaks:
        return None
    words = stretch.words.bounds.comparisons
    following = stretch[at + 1].lower
    if following in words.up.words or (following == "as" and stretch[at + 2].kind == "word"):
        return _unit(numeral, at + 1, "up")
    return _unit(numeral, at + 1, "down") if following in words.down.words else None


def _unit(numeral: Numeral, end: int, direction: str) -> Unit:
    change: Json = {"direction": direction, "of": "factor"}
    return Unit("quantity", UNIT, numeral.first, end, "factor.v1", ref=(("change", change),))


def change(stretch: Stretch, first: int, *, share: bool) -> dict[str, Json] | None:
    """What a figure that begins at a token is of a change: rose by 12 %, fell to 4.1, up from 40.

    Args:
        share: the figure is a share or a sum, of which "by" may be left out: fell 3 percent, up 45 cents.
    """
    role = stretch[first - 1].lower
    if stretch[first].breaks:
        return None
    if role not in ROLES:
        adjacent = share and role not in RAISES
        direction = _direction(stretch, first - 1) if adjacent else None
        return None if direction is None else {"direction": direction, "of": "by"}
    for place in range(first - 2, first - 2 - BEFORE, -1):
        token = stretch[place]
        if token.kind == "edge" or token.text in (".", ";", ":", "(", ")"):
            return None
        direction = _direction(stretch, place)
        if direction is not None:
            return {"direction": direction, "of": role}
        if token.breaks:
            return None
    return None


def _direction(stretch: Stretch, at: int) -> str | None:
    words, lower = stretch.words.bounds.changes, stretch[at].lower
    if lower in ("up", "down"):
        free = at == 0 or stretch[at - 1].lower not in ("made", "make", "makes", "set", "shut", "add", "adds", "gave")
        return lower if free and stretch[at + 1].lower != "to" else None
    if lower in words.up.words:
        return "up"
    if lower in words.down.words:
        return "down"
    return "either" if lower in ("changed", "revised", "edged") else None
