"""Places in a row: the third attack, its 21st session; not "second" for a moment, nor the names of streets."""

from decimal import Decimal

from reportedly.normalize.dates import ORDINAL_ENDINGS
from reportedly.normalize.figures import Reading
from reportedly.normalize.tokens import Stretch


def ordinal(stretch: Stretch, at: int) -> Reading | None:
    """A place in a row: the third attack, a 21st session."""
    number, end = _number(stretch, at)
    if number is None or _is_name(stretch, end) or not _places(stretch, at, end):
        return None
    value = Decimal(number)
    return Reading(
        first=at, end=end, kind="ordinal", low=value, high=value, unit=None, bound="exact", rule="ordinal.v1"
    )


def _number(stretch: Stretch, at: int) -> tuple[int | None, int]:
    token, words = stretch[at], stretch.words.numerals
    if token.kind == "digits":
        ended = stretch[at + 1].lower in ORDINAL_ENDINGS and stretch[at + 1].joined and token.text.isdecimal()
        return (int(token.text), at + 2) if ended else (None, at)
    if token.lower in words.tens and stretch.hyphened(at + 1) and stretch[at + 2].lower in words.ordinals:
        last = words.ordinals[stretch[at + 2].lower]
        return (words.tens[token.lower] + last, at + 3) if last < 10 else (None, at)
    return words.ordinals.get(token.lower), at + 1


def _is_name(stretch: Stretch, end: int) -> bool:
    """A street, a court, an amendment: what follows is capitalized."""
    return stretch[end].text[:1].isupper() and not stretch[end].breaks


def _places(stretch: Stretch, at: int, end: int) -> bool:
    """A determiner in front and a noun behind; "first" only where it counts against others."""
    token, after, lists = stretch[at], stretch[end], stretch.words.counting.ordinals
    if token.kind == "word" and (not token.text.islower() or stretch[at - 1].lower not in lists.before):
        return False
    if stretch.hyphened(end):
        return False
    if after.kind != "word" or after.breaks:
        return token.kind == "digits"
    if f"{token.lower} {after.lower}" in lists.idioms:
        return False
    return after.lower not in stretch.words.counting.stops.words
