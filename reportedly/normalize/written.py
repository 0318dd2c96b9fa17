"""Which number a run of digits with points and commas in it is: 1,234.5 or 1.234,5; and which it may be instead."""

import re
from decimal import Decimal

import msgspec

from reportedly.normalize.tokens import Stretch

_BY_COMMA = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}")
_BY_POINT = re.compile(r"\d{1,3}(?:\.\d{3})+")
_BY_OTHER = re.compile(r"(\d{1,3}(?:[ \u00a0\u2009\u202f'’٬]\d{3})+)(?:[.,٫](\d+))?")
_FRACTION = re.compile(r"(\d+)[.,٫](\d+)")


class Written(msgspec.Struct, frozen=True):
    """A number, and the others that the same characters may stand for."""

    value: Decimal
    ambiguous: tuple[Decimal, ...] = ()


def written(characters: str, *, stretch: Stretch, after: int) -> Written | None:
    """The number that digits and the marks among them stand for; None when they are no number (a version, a list).

    Args:
        after: the place of the token behind them, which may tell that they count something whole.
    """
    if characters.isdecimal():
        return Written(Decimal(characters))
    grouped = _BY_OTHER.fullmatch(characters)
    if grouped:
        return Written(_number(grouped[1], grouped[2] or ""))
    if "," in characters and "." in characters:
        return _both(characters)
    comma_decimals = stretch.words.comma_decimals
    if _BY_COMMA.fullmatch(characters):
        return _one_mark(characters, ",", groups=not comma_decimals, doubt=comma_decimals)
    if _BY_POINT.fullmatch(characters):
        counts = characters.endswith(".000") or _counts_whole_things(stretch, after)
        return _one_mark(characters, ".", groups=comma_decimals or counts, doubt=not comma_decimals)
    halves = _FRACTION.fullmatch(characters)
    comma_decimals = comma_decimals or stretch.ways.all_numerals
    comma = "," in characters and not comma_decimals and not _is_measured(stretch, after)
    if halves is None or (comma and not _is_alone(stretch, after - 1)):
        return None
    return Written(_number(halves[1], halves[2]))


def _both(characters: str) -> Written | None:
    """With both marks, the last is the decimal one, if the others group."""
    decimal = max(",.", key=characters.rindex)
    whole, _, rest = characters.rpartition(decimal)
    groups = _BY_POINT if decimal == "," else _BY_COMMA
    return Written(_number(whole, rest)) if groups.fullmatch(whole) else None


def _one_mark(characters: str, mark: str, *, groups: bool, doubt: bool) -> Written:
    """One mark that could group or divide: `100.000`. Several of it can only group."""
    whole = _number(characters, "")
    if characters.count(mark) > 1:
        return Written(whole)
    divided = _number(*characters.split(mark))
    if characters.startswith("0"):
        return Written(divided)
    value, other = (whole, divided) if groups else (divided, whole)
    return Written(value, (other,) if doubt and other != value else ())


def _counts_whole_things(stretch: Stretch, after: int) -> bool:
    """A plural noun behind the digits: `2.500 people` are no two and a half."""
    token = stretch[after]
    counting = stretch.words.counting
    if token.kind != "word" or token.breaks or token.lower in counting.stops.words:
        return False
    measured = _is_measured(stretch, after)
    plural = token.lower in counting.plurals.words or (len(token.text) > 3 and token.lower.endswith("s"))
    return plural and not measured and token.lower not in counting.singulars.words


def _is_alone(stretch: Stretch, at: int) -> bool:
    """Digits with one comma where an English sentence tells a number: "the rate is 1,3." Numbers in a row have more.

    Behind a noun they may be notes or pages, so a small word must stand in front, and the clause end behind.
    """
    before, after = stretch[at - 1], stretch[at + 1]
    told = before.kind == "word" and not stretch[at].breaks and before.lower in stretch.words.counting.stops.words
    return told and stretch.blank(at) and (after.breaks or after.kind in ("mark", "edge")) and after.text != ","


def _is_measured(stretch: Stretch, after: int) -> bool:
    """A unit, a per cent sign or a word such as million stands behind."""
    word, units = stretch[after].lower, stretch.words.units
    tables = (units.time, units.measure, units.percents, stretch.words.numerals.scales, stretch.words.currencies.names)
    return word in ("%", "€") or any(word in table for table in tables)


def _number(whole: str, rest: str) -> Decimal:
    digits = re.sub(r"\D", "", whole)
    return Decimal(f"{digits}.{rest}") if rest else Decimal(digits)
