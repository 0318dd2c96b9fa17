"""Numbers in digits, in words, and in both: `1,234`, `seventy thousand`, `2.5bn`, `three and a half million`."""

import re
from decimal import Decimal

from reportedly.normalize.number import Numeral, and_part, minus
from reportedly.normalize.scientific import scientific
from reportedly.normalize.spelled import in_words
from reportedly.normalize.tokens import Stretch
from reportedly.normalize.written import written

WHOLE_GROUP = 3
"""Digits of a group: where the first has as many as the rest, they may as well be numbers in a row."""

MOST_GROUPS = 6
"""Groups of three digits behind the first: more are no number anybody wrote out."""


def numeral(stretch: Stretch, at: int, *, money: bool = False, below: int | None = None) -> Numeral | None:
    """The number that begins at a token; None when none does.

    Args:
        money: a sign of money stands before it, so that `5m` is five million.
        below: it is the rest of a number in this scale, so that what it has in the same scale is not its own.
    """
    token = stretch[at]
    if token.kind == "digits":
        return digits(stretch, at, money=money, below=below)
    if token.text in stretch.words.signs.fractions:
        return Numeral(at, at + 1, _sign(stretch, at), "fraction.v1")
    return in_words(stretch, at) if token.kind == "word" else None


def digits(stretch: Stretch, at: int, *, money: bool, below: int | None = None) -> Numeral | None:
    """A number that begins with digits: 1,234 and 1 234, 1.5 million, 3 and a half million, 5k."""
    power = scientific(stretch, at)
    if power is not None:
        return power
    end, grouped = _grouped_end(stretch, at), None
    if end > at + 1 and not _is_supported(stretch, at, end, money=money) and not stretch.ways.all_numerals:
        grouped = Decimal("".join(stretch[place].text for place in range(at, end)).replace(",", "."))
        end = at + 1 if len(stretch[at].text) == WHOLE_GROUP else end
    point = _point(stretch, at)
    characters = "0" * point + stretch.text[stretch[at].start - point : stretch[end - 1].end]
    read = written(characters, stretch=stretch, after=end)
    if read is None:
        return None
    value, others = read.value, read.ambiguous
    if grouped is not None:
        others = (grouped if end == at + 1 else Decimal(stretch[at].text),)
    added, end = _fraction_added(stretch, end)
    factor, end = _scaled(stretch, end, money=money)
    if factor > 1 and not added and (half := and_part(stretch, end)) is not None:
        added, end = half
    may = not added and (below is None or factor < below)
    rest, end = _rest(stretch, end, factor=factor) if may else (Decimal(0), end)
    sign = minus(stretch, at - point)
    return Numeral(
        first=at - point - sign,
        end=end,
        value=((value + added) * factor + rest) * (-1 if sign else 1),
        rule="digits.v1",
        scale=factor,
        plain=characters.isdecimal() and factor == 1 and not added and not sign,
        ambiguous=tuple((other + added) * factor for other in others),
    )


def _rest(stretch: Stretch, at: int, *, factor: int) -> tuple[Decimal, int]:
    """What is below a scale said in words: 4 thousand 3 hundred and 21, 6 crore and two hundred; 0 where nothing is."""
    if stretch[at].breaks or factor not in RESTS:
        return Decimal(0), at
    joined = stretch[at].lower == "and"
    place = at + joined
    token = stretch[place]
    if token.breaks or (not (token.kind == "digits" and token.text.isdecimal()) and not is_spelled(stretch, place)):
        return Decimal(0), at
    below = numeral(stretch, place, below=factor)
    if below is None or not 0 < below.value < factor or below.value != int(below.value):
        return Decimal(0), at
    scaled = below.scale > 1 or below.value >= 100
    fits = joined if factor == 100 else scaled if factor > 1_000 else stretch[place + 1].lower == "hundred"
    return (below.value, below.end) if fits else (Decimal(0), at)


RESTS = (100, 1_000, 100_000, 10_000_000)
"""Scales behind which the rest of a number may follow; millions are written as decimals."""


def is_spelled(stretch: Stretch, at: int) -> bool:
    """True where a word for a number below a hundred stands."""
    return stretch[at].lower in stretch.words.numerals.units or stretch[at].lower in stretch.words.numerals.tens


def _point(stretch: Stretch, at: int) -> int:
    """1 where the number begins with its point: .5 percent; else 0."""
    point = stretch[at - 1]
    return int(point.text == "." and stretch[at].joined and not point.joined and stretch[at].text.isdecimal())


def _grouped_end(stretch: Stretch, at: int) -> int:
    """Where digits that blanks may group end: `1 234 567` is three tokens."""
    end = at + 1
    if len(stretch[at].text) > 3 or not stretch[at].text.isdecimal():
        return end
    while (
        end - at <= MOST_GROUPS
        and stretch.blank(end)
        and not stretch[end].breaks
        and _GROUP.fullmatch(stretch[end].text)
    ):
        end += 1
    return at + 1 if stretch[end].joined and stretch[end].kind in ("word", "digits") else end


def _is_supported(stretch: Stretch, at: int, end: int, *, money: bool) -> bool:
    """Something shows that the groups are one number: narrow blanks, thousands, money, or what is counted behind."""
    groups = stretch[at + 1 : end]
    if money or any(group.text == "000" or stretch.text[group.start - 1] != " " for group in groups):
        return True
    after, before = stretch[end], stretch[at - 1]
    counts = after.kind == "word" and not after.breaks and after.lower not in stretch.words.counting.stops.words
    signed = after.kind == "money" or after.text in stretch.words.signs.percents
    total = before.lower in ("of", "to", "than", "about", "nearly", "some", "least", "around") and end - at > 2
    return counts or signed or (total and not stretch[at].breaks)


_GROUP = re.compile(r"\d{3}(?:[.,]\d{1,2})?")


def _sign(stretch: Stretch, at: int) -> Decimal:
    above, below = stretch.words.signs.fractions[stretch[at].text]
    return Decimal(above) / below


def _fraction_added(stretch: Stretch, at: int) -> tuple[Decimal, int]:
    """What a fraction behind the whole number adds, and where it ends: `2½`, `3 and a half`, `5 1/2`."""
    if stretch[at].text in stretch.words.signs.fractions:
        return _sign(stretch, at), at + 1
    part = and_part(stretch, at)
    if part is not None:
        return part
    slashed = slashed_fraction(stretch, at)
    apart = stretch.ways.all_numerals and not stretch[at].joined and not stretch[at].breaks
    if slashed is not None and (stretch.blank(at) or apart):
        return slashed, at + 3
    return Decimal(0), at


def slashed_fraction(stretch: Stretch, at: int) -> Decimal | None:
    """The value of `3/4`; only denominators that people divide by."""
    above, below = stretch[at], stretch[at + 2]
    if stretch[at + 1].text not in ("/", "⁄") or not (stretch[at + 1].joined and below.joined):
        return None
    if not above.text.isdecimal() or not below.text.isdecimal() or len(above.text) > 1 or len(below.text) > 3:
        return None
    if below.text not in ("2", "3", "4", "5", "8", "10") and stretch[at + 3].lower != "of":
        return None
    followed = stretch[at + 3].joined and stretch[at + 3].text in ("/", "-")
    return Decimal(above.text) / int(below.text) if int(above.text) < int(below.text) and not followed else None


def _scaled(stretch: Stretch, at: int, *, money: bool) -> tuple[int, int]:
    """The factor that words or letters behind digits make, and where they end."""
    letters = _letters(stretch, at, money=money)
    if letters is not None:
        return letters, at + 1
    factor = 1
    for _ in range(2):
        word = at + 1 if stretch.hyphened(at) else at
        scale = _scale_word(stretch, word)
        if scale is None or stretch[word].breaks:
            break
        factor, at = factor * scale, word + 1
    return factor, at


def _scale_word(stretch: Stretch, at: int) -> int | None:
    scales = stretch.words.numerals.scales or stretch.words.signs.scales
    return scales.get(stretch[at].lower)


def _are_people(stretch: Stretch, at: int) -> bool:
    """A verb that people are the subject of follows: an estimated 1.2m need aid; but waves of 3m were seen."""
    verb = stretch[at + 1].lower in stretch.words.numerals.peopled.words and not stretch[at + 1].breaks
    return verb and stretch[at - 2].lower not in stretch.words.numerals.peopled.never


def _letters(stretch: Stretch, at: int, *, money: bool) -> int | None:
    """The factor of letters such as k and bn; `m` is metres unless money or a noun is near."""
    token, after = stretch[at], stretch[at + 1]
    factor = stretch.words.signs.letters.get(token.text)
    if token.text == "G" and stretch.ways.all_numerals:
        factor = 1_000_000_000
    if factor is None or (after.joined and after.kind in ("word", "digits")):
        return None
    if money:
        return factor
    if stretch.ways.all_numerals and token.text != "m":
        return factor
    if token.text in ("m", "b", "k") and after.lower in stretch.words.currencies.names and not after.breaks:
        return factor
    if token.text in ("m", "b", "B", "k", "K", "M", "T"):
        ends = stretch.words.counting.stops.words | stretch.words.units.directions.words
        counts = after.kind == "word" and not after.breaks and after.lower not in ends
        counts = counts or (token.text == "m" and _are_people(stretch, at))
        return factor if token.joined and (counts or token.text in ("k", "M")) else None
    return factor
