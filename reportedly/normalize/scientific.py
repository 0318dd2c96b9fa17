"""Numbers as powers: 1.3 x 10^6, 2.48×10−5, 4e14, 2^10."""

import re
from decimal import Decimal

from reportedly.normalize.number import Numeral
from reportedly.normalize.tokens import Stretch

LARGEST_POWER = 100
"""Powers of ten beyond this are no quantity of anything."""

LOOKED_AT = 48
"""Characters from the number's first that are looked at."""

_SIGN = r"[-+−–]?"
_TENS = re.compile(rf"(\d+(?:\.\d+)?)\s?[x×*·]\s?(10|2)\s?\^?\s?({_SIGN}\d{{1,3}})(?![\d.,]*\w)")
_E = re.compile(rf"(\d+(?:\.\d+)?)[eE]({_SIGN}\d{{1,3}})(?!\w)")
_POWER = re.compile(rf"(\d+(?:\.\d+)?)\^({_SIGN}\d{{1,3}})(?!\w)")


def scientific(stretch: Stretch, at: int) -> Numeral | None:
    """A number written as a power: 1.3 x 10^6, 2.48×10−5, 4e14, 2^10."""
    token = stretch[at]
    if token.kind != "digits" or not _may(stretch, at):
        return None
    characters = stretch.text[token.start : token.start + LOOKED_AT]
    read = _value(characters)
    if read is None:
        return None
    value, length = read
    end = at + 1
    while stretch[end].kind != "edge" and stretch[end].end <= token.start + length:
        end += 1
    sign = stretch[at - 1].text in ("-", "−") and token.joined and not stretch[at - 1].joined
    return Numeral(at - sign, end, -value if sign else value, "scientific.v1")


def _may(stretch: Stretch, at: int) -> bool:
    """The next token can go on with a power, and nothing but a sign touches the number in front."""
    after, before = stretch[at + 1], stretch[at - 1]
    free = not stretch[at].joined or before.text in ("-", "−", "(", "[", "~", "=", "<", ">")
    return free and (after.lower in ("x", "×", "*", "·", "e", "^"))


def _value(characters: str) -> tuple[Decimal, int] | None:
    for pattern in (_TENS, _E, _POWER):
        match = pattern.match(characters)
        if match is None:
            continue
        exponent = int(match[match.lastindex or 1].replace("−", "-").replace("–", "-"))
        if abs(exponent) > LARGEST_POWER:
            return None
        if pattern is _POWER:
            base = Decimal(match[1])
            return (base**exponent, match.end()) if base else None
        power = Decimal(10 if pattern is _E else int(match[2])) ** exponent
        return Decimal(match[1]) * power, match.end()
    return None
