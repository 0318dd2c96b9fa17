"""Years alone, spans of them, decades and centuries; and when four digits count something instead."""

import msgspec

from reportedly.model import Json
from reportedly.normalize.dates import DASHES, FIRST_YEAR, LAST_YEAR, LIKELY
from reportedly.normalize.figures import Reading
from reportedly.normalize.tokens import ORDINAL_ENDINGS, Stretch

JOINTS = {"from": ("to", "until", "through", "till"), "between": ("and", "to", "until", "through", "till")}
"""What joins two years behind the word that opens their range; "from 2015 and 2016" is none."""


def year_range(stretch: Stretch, at: int) -> Reading | None:
    """Two years that bound a time: 2007-2008, 2007–08, from 2007 to 2011, between 2007 and 2011."""
    first = _year_number(stretch, at)
    if first is None or first not in LIKELY:
        return None
    before, joint = stretch[at - 1].lower, stretch[at + 1]
    opened = before in ("from", "between") and not stretch[at].breaks
    last = _year_number(stretch, at + 2)
    if joint.text in DASHES:
        last = _second_year(stretch, at + 2, first=first)
    elif not opened or joint.lower not in JOINTS[before]:
        return None
    if last is None or not first < last or stretch[at + 2].breaks:
        return None
    return _years(at - 1 if opened else at, at + 3, first, last + 1, rule="year_range.v1")


def _second_year(stretch: Stretch, at: int, *, first: int) -> int | None:
    text = stretch[at].text
    goes_on = stretch[at + 1].joined and (stretch[at + 1].kind != "mark" or stretch.hyphened(at + 1))
    if len(text) == 2 and text.isdecimal() and stretch[at].joined and not goes_on:
        return first - first % 100 + int(text)
    return _year_number(stretch, at)


def _year_number(stretch: Stretch, at: int) -> int | None:
    text = stretch[at].text
    if stretch[at].kind != "digits" or len(text) != 4 or not text.isdecimal():
        return None
    return int(text) if FIRST_YEAR <= int(text) <= LAST_YEAR else None


CENTURIES_UNTIL = 2000
"""The 1900s are mostly a century, the 2000s ten years."""


def _years(first: int, end: int, low: int, high: int, *, rule: str) -> Reading:
    return Reading(
        first=first,
        end=end,
        kind="date",
        low=f"{low:04}-01-01",
        high=f"{high:04}-01-01",
        unit=None,
        bound="range" if rule == "year_range.v1" else "exact",
        rule=rule,
    )


def year(stretch: Stretch, at: int) -> Reading | None:
    """A year alone: in 2011, the 2016 election; not "2000 people", nor "at least 2000"."""
    number = _year_number(stretch, at)
    if number is None or (stretch[at].joined and stretch[at - 1].kind != "mark"):
        return None
    if _counts(stretch, at) or _is_part(stretch, at):
        return None
    firm = _is_firm(stretch, at)
    return _years(at, at + 1, number, number + 1, rule="year.v1") if number in LIKELY or firm else None


def _is_firm(stretch: Stretch, at: int) -> bool:
    """Words in front that leave no doubt: in 1865, dates back to 1865."""
    back = stretch[at - 1].lower == "to" and stretch[at - 2].lower in ("back", "date", "dates", "dated", "dating")
    return not stretch[at].breaks and (back or stretch[at - 1].lower in stretch.words.dates.years.firm)


def _counts(stretch: Stretch, at: int) -> bool:
    """What stands around the digits makes them a number of something."""
    words = stretch.words.dates.years
    before, after = stretch[at - 1], stretch[at + 1]
    if not stretch[at].breaks:
        if _is_firm(stretch, at):
            return False
        if before.lower in words.bounds or before.text in stretch.words.coins.codes.known:
            return True
    if after.breaks:
        return False
    names = stretch.words.currencies.names
    return after.lower in words.counted or after.lower in names or after.kind == "money" or after.text in "%°"


def _is_part(stretch: Stretch, at: int) -> bool:
    """The digits belong to something longer: a name, a telephone number, a price."""
    after = stretch[at + 1]
    if after.joined and after.kind in ("word", "digits", "money", "opaque"):
        return True
    tied = stretch.hyphened(at + 1) and stretch[at + 2].kind == "digits"
    tied_before = stretch.hyphened(at - 1) and stretch[at - 2].kind == "digits"
    slashed = after.text == "/" and after.joined and stretch[at + 2].joined
    return (
        tied
        or tied_before
        or slashed
        or (stretch[at].joined and stretch[at - 1].text in ("/", "#", ".", "_", ":", "="))
    )


def decade(stretch: Stretch, at: int) -> Reading | None:
    """Ten years: the 1990s, the '90s; of the 1900s the hundred years, and the first ten are kept beside them."""
    text, after = stretch[at].text, stretch[at + 1]
    place = at + 2 if after.text in ("'", "’") and after.joined else at + 1
    if stretch[place].lower != "s" or not stretch[place].joined or not text.isdecimal() or not text.endswith("0"):
        return None
    if len(text) == 4 and FIRST_YEAR <= int(text) <= LAST_YEAR:
        low = int(text)
        if low % 100 or low >= CENTURIES_UNTIL:
            return _years(at, place + 1, low, low + 10, rule="decade.v1")
        hundred = _years(at, place + 1, low, low + 100, rule="decade.v1")
        both: list[Json] = [hundred.low, f"{low}-01-01/{low + 10}-01-01"] if isinstance(hundred.low, str) else []
        return msgspec.structs.replace(hundred, ref={"ambiguous": both})
    if len(text) == 2 and stretch[at - 1].text in ("'", "’", "‘") and stretch[at].joined:
        return _years(at - 1, place + 1, 1900 + int(text), 1910 + int(text), rule="decade.v1")
    return None


def century(stretch: Stretch, at: int) -> Reading | None:
    """A hundred years: the 19th century, the twenty-first century."""
    number, place = _counted_century(stretch, at)
    place = place + 1 if stretch.hyphened(place) else place
    if number is None or not 1 <= number <= 21 or stretch[place].lower != "century" or stretch[place].breaks:
        return None
    return _years(at, place + 1, 100 * number - 99, 100 * number + 1, rule="century.v1")


def _counted_century(stretch: Stretch, at: int) -> tuple[int | None, int]:
    token = stretch[at]
    if token.kind == "digits" and token.text.isdecimal() and len(token.text) <= 2:
        ended = stretch[at + 1].joined and stretch[at + 1].lower in ORDINAL_ENDINGS
        return (int(token.text), at + 2) if ended else (None, at)
    ordinals, tens = stretch.words.numerals.ordinals, stretch.words.numerals.tens
    if token.lower in tens and stretch.hyphened(at + 1) and stretch[at + 2].lower in ordinals:
        return tens[token.lower] + ordinals[stretch[at + 2].lower], at + 3
    return ordinals.get(token.lower), at + 1
