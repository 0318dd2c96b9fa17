"""Numbers in digits, in words, and in both: `1,234`, `seventy thousand`, `2.5bn`, `three and a half million`."""

import re
from decimal import Decimal

import msgspec

from reportedly.normalize.tokens import Stretch
from reportedly.normalize.written import written

MOST_GROUPS = 6
"""Groups of three digits behind the first: more are no number anybody wrote out."""


class Numeral(msgspec.Struct, frozen=True):
    """A number that some tokens spell.

    `scale` is its last factor (a million), lent to the other end of a range ("2 to 3 million").
    `plain` says that it is an integer in digits without any mark in it; `open` that only its lower end is told.
    `ambiguous` holds the other numbers that the same characters may stand for.
    """

    first: int
    end: int
    value: Decimal
    rule: str
    scale: int = 1
    plain: bool = False
    open: bool = False
    ambiguous: tuple[Decimal, ...] = ()


def numeral(stretch: Stretch, at: int, *, money: bool = False) -> Numeral | None:
    """The number that begins at a token; None when none does.

    Args:
        money: a sign of money stands before it, so that `5m` is five million.
    """
    token = stretch[at]
    if token.kind == "digits":
        return digits(stretch, at, money=money)
    if token.text in stretch.words.signs.fractions:
        return Numeral(at, at + 1, _sign(stretch, at), "fraction.v1")
    return in_words(stretch, at) if token.kind == "word" else None


def digits(stretch: Stretch, at: int, *, money: bool) -> Numeral | None:
    """A number that begins with digits: 1,234 and 1 234, 1.5 million, 3 and a half million, 5k."""
    end = _grouped_end(stretch, at)
    point = _point(stretch, at)
    characters = "0" * point + stretch.text[stretch[at].start - point : stretch[end - 1].end]
    read = written(characters, stretch=stretch, after=end)
    if read is None:
        return None
    value, others = read.value, read.ambiguous
    added, end = _fraction_added(stretch, end)
    factor, end = _scaled(stretch, end, money=money)
    if factor > 1 and not added and (half := and_part(stretch, end)) is not None:
        added, end = half
    minus = _minus(stretch, at - point)
    return Numeral(
        first=at - point - minus,
        end=end,
        value=(value + added) * (-factor if minus else factor),
        rule="digits.v1",
        scale=factor,
        plain=characters.isdecimal() and factor == 1 and not added and not minus,
        ambiguous=tuple((other + added) * factor for other in others),
    )


def _point(stretch: Stretch, at: int) -> int:
    """1 where the number begins with its point: .5 percent; else 0."""
    point = stretch[at - 1]
    return int(point.text == "." and stretch[at].joined and not point.joined and stretch[at].text.isdecimal())


def _minus(stretch: Stretch, at: int) -> int:
    """1 where a minus stands before the number: a sign that touches it and nothing in front, or the word; else 0."""
    sign = stretch[at - 1]
    if sign.lower in ("minus", "negative"):
        return int(not stretch[at].breaks and stretch[at - 2].lower != "or")
    free = not sign.joined or stretch[at - 2].text in ("(", "<", ">", "=")
    return int(sign.text in ("-", "−") and stretch[at].joined and free)


def _grouped_end(stretch: Stretch, at: int) -> int:
    """Where digits grouped by blanks end: `1 234 567` is three tokens."""
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


_GROUP = re.compile(r"\d{3}(?:[.,]\d{1,2})?")


def and_part(stretch: Stretch, at: int) -> tuple[Decimal, int] | None:
    """What "and a half" or "and three-quarters" adds, and where it ends; None where none begins."""
    fractions, units = stretch.words.numerals.fractions, stretch.words.numerals.units
    if stretch.hyphened(at) and stretch.follows(at + 1, ("and", "-", "a", "-")) and stretch[at + 5].lower in fractions:
        return Decimal(1) / fractions[stretch[at + 5].lower], at + 6
    if stretch[at].lower != "and" or stretch[at].breaks:
        return None
    above = 1 if stretch[at + 1].lower == "a" else units.get(stretch[at + 1].lower)
    place = at + 3 if stretch.hyphened(at + 2) else at + 2
    below = fractions.get(stretch[place].lower)
    if above is None or below is None or not 0 < above < below or stretch[place].lower.endswith("s") != (above > 1):
        return None
    if stretch[place].breaks or stretch[place + 1].lower == "of":
        return None
    return Decimal(above) / below, place + 1


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
    if slashed is not None and stretch.blank(at):
        return slashed, at + 3
    return Decimal(0), at


def slashed_fraction(stretch: Stretch, at: int) -> Decimal | None:
    """The value of `3/4`; only denominators that people divide by."""
    above, below = stretch[at], stretch[at + 2]
    if stretch[at + 1].text not in ("/", "⁄") or not (stretch[at + 1].joined and below.joined):
        return None
    if below.text not in ("2", "3", "4", "5", "8", "10") or not above.text.isdecimal() or len(above.text) > 1:
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


def _letters(stretch: Stretch, at: int, *, money: bool) -> int | None:
    """The factor of letters such as k and bn; `m` is metres unless money or a noun is near."""
    token, after = stretch[at], stretch[at + 1]
    factor = stretch.words.signs.letters.get(token.text)
    if factor is None or (after.joined and after.kind in ("word", "digits")):
        return None
    if money:
        return factor
    if token.text in ("m", "b", "B", "k", "K", "M", "T"):
        ends = stretch.words.counting.stops.words | stretch.words.units.directions.words
        counts = after.kind == "word" and not after.breaks and after.lower not in ends
        return factor if token.joined and (counts or token.text in ("k", "M")) else None
    return factor


def in_words(stretch: Stretch, at: int, *, a: bool = False) -> Numeral | None:
    """A number spelled out: seventy thousand, one hundred and six, three and a half million, two point five.

    Args:
        a: "a" stands before the token, so that "hundred" begins a number.
    """
    spelled = _Spelling(stretch, at)
    if a:
        spelled.group, spelled.last = Decimal(1), "unit"
    while spelled.takes():
        pass
    return spelled.numeral()


class _Spelling:
    """A spelled number in the making: `group` is what is below the next scale, `total` what is above it."""

    def __init__(self, stretch: Stretch, at: int) -> None:
        self.stretch, self.first, self.at = stretch, at, at
        self.words = stretch.words.numerals
        self.total = self.group = Decimal(0)
        self.last = ""
        self.lowest: int | None = None
        self.scale = 1

    def takes(self) -> bool:
        """Takes the next word; False when the number is over."""
        at = self._next()
        if at is None:
            return False
        word = self.stretch[at].lower
        return (
            self._takes_unit(self.words.units.get(word), at)
            or self._takes_tens(self.words.tens.get(word), at)
            or self._takes_scale(self.words.scales.get(word), at)
            or self._takes_point(word, at)
            or self._takes_and(word, at)
        )

    def numeral(self) -> Numeral | None:
        if self.at == self.first:
            return None
        minus = _minus(self.stretch, self.first)
        value = (self.total + self.group) * (-1 if minus else 1)
        return Numeral(self.first - minus, self.at, value, "number_words.v1", scale=self.scale)

    def _next(self) -> int | None:
        """The place of the next word, over a hyphen; None at a break."""
        if self.at == self.first:
            return self.at
        at = self.at + 1 if self.stretch.hyphened(self.at) else self.at
        return None if self.stretch[at].breaks else at

    def _took(self, kind: str, at: int) -> bool:
        self.last, self.at = kind, at + 1
        return True

    def _takes_unit(self, value: int | None, at: int) -> bool:
        if value is None or not (
            self.last in ("", "hundred", "scale", "and") or (self.last == "tens" and 0 < value < 10)
        ):
            return False
        self.group += value
        return self._took("unit", at)

    def _takes_tens(self, value: int | None, at: int) -> bool:
        if value is None or self.last not in ("", "hundred", "scale", "and"):
            return False
        self.group += value
        return self._took("tens", at)

    def _takes_scale(self, value: int | None, at: int) -> bool:
        if value is None or self.last in ("", "and", "scale") or (value == 100 and self.group >= 100):
            return False
        if value in (12, 100):
            self.group *= value
            return self._took("hundred" if value == 100 else "dozen", at)
        if self.lowest is not None and value >= self.lowest:
            return False
        self.total, self.group, self.lowest, self.scale = self.total + self.group * value, Decimal(0), value, value
        return self._took("scale", at)

    def _takes_point(self, word: str, at: int) -> bool:
        """Digits in words behind "point": two point five."""
        if word != "point" or self.last not in ("unit", "tens", "hundred"):
            return False
        end, spelled = at + 1, ""
        while (digit := self.words.units.get(self.stretch[end].lower, 10)) < 10 and not self.stretch[end].breaks:
            end, spelled = end + 1, spelled + str(digit)
        if not spelled or len(spelled) > 12:
            return False
        self.group += Decimal(f"0.{spelled}")
        return self._took("point", end - 1)

    def _takes_and(self, word: str, at: int) -> bool:
        """ "And" within a number: two hundred and six; three and a half million; two and three-quarters."""
        if word != "and" or self.last == "and":
            return False
        following = self.stretch[at + 1].lower
        part = and_part(self.stretch, self.at) if self.last in ("unit", "tens") else None
        if part is not None:
            self.group += part[0]
            return self._took("point", part[1] - 1)
        if self.last in ("hundred", "scale") and (following in self.words.units or following in self.words.tens):
            return self._took("and", at)
        return False
