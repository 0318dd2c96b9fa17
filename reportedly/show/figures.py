"""Figures as they are told: what words are read as, and who vouches for it."""

from datetime import date, timedelta

import msgspec

from reportedly.model import Claim, Sheet, Value, Voice
from reportedly.rulebook.standing import holders, words_on
from reportedly.show.harmless import visible

EXACT_BELOW = 1e15
"""Whole numbers below this are written out; a float holds them exactly."""

PLACES = 4
"""Digits behind the point of numbers above one; cents are never rounded away."""

DIGITS = 6
"""Significant digits of other numbers."""

DAY = "2031-05-01"
"""How long a day without a time of day is, as it is written."""

NO_FIGURES = ("place", "party")
"""Kinds of values that are told elsewhere."""

NOTHING = "—"
"""Stands for what is read of words that have neither an interval nor a unit: a date told from a day nobody gives."""

SYMBOLS = {"percent": "%", "per cent": "%"}


class Vouched(msgspec.Struct, frozen=True):
    """A value, the innermost claim that holds it and the voice on whose word it stands; None where no claim does."""

    value: Value
    claim: Claim | None
    voice: Voice | None


def reading(value: Value) -> str:
    """A value as an interval with its unit: `≤ 2,000`, `≈ 100,000`, `4 to 6 crowns`; a dash where there is none."""
    told, unit = interval(value), unit_of(value)
    return " ".join(filter(None, (told, unit))) or NOTHING


def unit_of(value: Value) -> str:
    """The unit as it is shown; the empty string for a bare number."""
    return SYMBOLS.get(value.unit, visible(value.unit)) if value.unit else ""


def vouched(sheet: Sheet) -> tuple[Vouched, ...]:
    """Every figure and date with who vouches for it; places and parties are no figures."""
    voices = {voice.id: voice for voice in sheet.voices}
    words = words_on(sheet)
    holder = holders(sheet)
    return tuple(
        Vouched(value, claim, voices[words[claim.id]] if claim else None)
        for value in sheet.values
        if value.kind not in NO_FIGURES
        for claim in [holder.get(value.id)]
    )


def interval(value: Value) -> str:
    """The interval without its unit; the empty string when both sides are open."""
    return interval_between(value.low, value.high, is_about=value.bound == "about")


def interval_between(low: float | str | None, high: float | str | None, *, is_about: bool) -> str:
    """Two ends as an interval: `≤ 2,000`, `4 to 6`, `from 2011`."""
    if low is None and high is None:
        return ""
    if isinstance(low, str) or isinstance(high, str):
        return interval_of_dates(*(end if isinstance(end, str) else None for end in (low, high)))
    if low is None:
        return f"≤ {_end(high)}"
    if high is None:
        return f"≥ {_end(low)}"
    if low == high:
        return f"≈ {_end(low)}" if is_about else _end(low)
    return f"{'≈ ' if is_about else ''}{_end(low)} to {_end(high)}"


def count_between(low: float | None, high: float | None) -> str:
    """Two ends of a count; ends that are no whole numbers were widened about one, which is shown.

    >>> count_between(28.8, 35.2), count_between(12, None)
    ('≈ 32', '≥ 12')
    """
    if low is not None and high is not None and not (float(low).is_integer() and float(high).is_integer()):
        middle = round((low + high) / 2)
        return interval_between(middle, middle, is_about=True)
    return interval_between(low, high, is_about=False)


def interval_of_dates(low: str | None, high: str | None) -> str:
    """A half-open interval of ISO 8601 as it is said: `2031-05`, `from 2011`, `until 2026-03-12`."""
    if low is not None and high is not None:
        return _dates(low, high)
    if low is not None:
        return f"from {_edge(low)}"
    return f"before {_edge(high)}" if high is not None else ""


def _edge(day: str) -> str:
    """One end: a new year's day is that year, the first of a month that month."""
    told = visible(day)
    return told[:4] if told.endswith("-01-01") else told[:7] if len(told) == len(DAY) and told.endswith("-01") else told


def _end(value: float | None) -> str:
    if value is None:
        return ""
    if float(value).is_integer() and abs(value) < EXACT_BELOW:
        return f"{int(value):,}"
    if 1 <= abs(value) < EXACT_BELOW:
        return f"{value:,.{PLACES}f}".rstrip("0").rstrip(".")
    return f"{value:,.{DIGITS}g}"


def _dates(low: str, high: str) -> str:
    """A half-open interval of days as it is said: `2023`, `2031-05`, `2026-03-12`, `2026-03-12 to 2026-03-14`."""
    try:
        first, last = date.fromisoformat(low), date.fromisoformat(high) - timedelta(days=1)
    except (ValueError, OverflowError):
        return f"{visible(low)} to {visible(high)}"
    if first >= last:
        return low
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year:04}" if first.year == last.year else f"{first.year:04} to {last.year:04}"
    if first.day == 1 and (last + timedelta(days=1)).day == 1 and (first.year, first.month) == (last.year, last.month):
        return low[:7]
    return f"{low} to {last.isoformat()}"
