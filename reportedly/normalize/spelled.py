"""Numbers in words: seventy thousand, one hundred and six, three and a half million, two point five."""

from decimal import Decimal

from reportedly.normalize.number import Numeral, and_part, minus
from reportedly.normalize.tokens import Stretch

LARGEST = 10**18
"""A number that words multiply beyond this is no number anybody counted to."""


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
            or self._takes_comma(word, at)
        )

    def numeral(self) -> Numeral | None:
        if self.at == self.first:
            return None
        sign = minus(self.stretch, self.first)
        value = (self.total + self.group) * (-1 if sign else 1)
        return Numeral(self.first - sign, self.at, value, "number_words.v1", scale=self.scale)

    def _next(self) -> int | None:
        """The place of the next word, over a hyphen; None at a break."""
        if self.at == self.first:
            return self.at
        at = self.at + 1 if self._is_tied() else self.at
        return None if self.stretch[at].breaks else at

    def _is_tied(self) -> bool:
        """A hyphen within a number, also with blanks beside it: "fifty - two" goes down and is no range."""
        if self.stretch.hyphened(self.at):
            return True
        units, stretch = self.words.units, self.stretch
        if self.last != "tens" or stretch[self.at].text != "-" or not 0 < units.get(stretch[self.at + 1].lower, 0) < 10:
            return False
        return stretch.ways.all_numerals or stretch[self.at + 2].lower not in self.words.scales

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
        if value is None or self.last in ("", "and") or (value == 100 and self.group >= 100):
            return False
        if self.last == "scale" and value <= 100:
            return False
        if value == 12:
            rest = self.group % 100 if self.group > 100 else self.group
            self.group += rest * 11
            return self._took("dozen", at)
        if value == 100:
            self.group *= value
            return self._took("hundred", at)
        if self.last == "scale":
            return self._takes_further_scale(value, at)
        if self.lowest is not None and value >= self.lowest:
            return False
        self.total, self.group, self.lowest, self.scale = self.total + self.group * value, Decimal(0), value, value
        return self._took("scale", at)

    def _takes_further_scale(self, value: int, at: int) -> bool:
        """A scale right behind another multiplies it: three lakh crore, a thousand million."""
        if self.lowest is None or value < self.lowest or self.total != self.total // self.lowest * self.lowest:
            return False
        if self.total * value > LARGEST:
            return False
        self.total, self.lowest, self.scale = self.total * value, self.lowest * value, self.scale * value
        return self._took("scale", at)

    def _takes_point(self, word: str, at: int) -> bool:
        """Digits in words behind "point": two point five, nought point eleven."""
        if word != "point" or self.last not in ("unit", "tens", "hundred"):
            return False
        spelled, end = decimals(self.stretch, at + 1)
        if not spelled:
            return False
        self.group += Decimal(f"0.{spelled}")
        return self._took("point", end - 1)

    def _takes_and(self, word: str, at: int) -> bool:
        """ "And" within a number: two hundred and six; three and a half million; two million and three-quarters."""
        if word not in ("and", "&") or self.last == "and":
            return False
        following = self.stretch[at + 1].lower
        part = and_part(self.stretch, self.at) if self.last in ("unit", "tens", "hundred", "scale") else None
        if part is not None:
            return self._adds(*part)
        if self.last in ("hundred", "scale") and (following in self.words.units or following in self.words.tens):
            return self._took("and", at)
        return self._is_and_units(at + 1) and self._took("tens", at)

    def _is_and_units(self, at: int) -> bool:
        """Units behind tens and "and", where a part or a length of time shows that they are one number."""
        if self.last != "tens" or not 0 < self.words.units.get(self.stretch[at].lower, 0) < 10:
            return False
        timed = self.stretch[at + 1].lower in self.stretch.words.units.time and not self.stretch[at + 1].breaks
        return timed or and_part(self.stretch, at + 1) is not None

    def _takes_comma(self, word: str, at: int) -> bool:
        """A comma within one number, as hundreds with "and" behind it show: three million, two hundred and forty."""
        if word != "," or self.last != "scale" or self.stretch[at + 1].lower not in self.words.units:
            return False
        goes_on = self.stretch[at + 2].lower == "hundred" and self.stretch[at + 3].lower in ("and", "&")
        return goes_on and self.stretch[at + 4].lower in self.words.tens and self._took("and", at)

    def _adds(self, part: Decimal, end: int) -> bool:
        """A part behind "and": of a million ("two million and a half"), or of the scale named behind it."""
        further = self.words.scales.get(self.stretch[end].lower)
        if self.last == "scale" and self.lowest is not None:
            smaller = further if further is not None and further < self.lowest else None
            self.total += part * (smaller or self.lowest)
            return self._took("point", end if smaller else end - 1)
        self.group += part
        return self._took("point", end - 1)


def decimals(stretch: Stretch, at: int) -> tuple[str, int]:
    """The digits that words behind "point" spell, and where they end: nought four, seventy-one, eleven."""
    units, tens = stretch.words.numerals.units, stretch.words.numerals.tens
    end, spelled = at, ""
    while (digit := units.get(stretch[end].lower, 10)) < 10 and not stretch[end].breaks and len(spelled) < 12:
        end, spelled = end + 1, spelled + str(digit)
    if spelled or stretch[at].breaks:
        return spelled, end
    if stretch[at].lower in units:
        return str(units[stretch[at].lower]), at + 1
    if stretch[at].lower not in tens:
        return "", at
    place = at + 2 if stretch.hyphened(at + 1) else at + 1
    digit = units.get(stretch[place].lower, 10)
    added = 0 < digit < 10 and not stretch[place].breaks
    return str(tens[stretch[at].lower] + (digit if added else 0)), place + 1 if added else at + 1
