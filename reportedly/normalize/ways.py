"""The ways a text may be read for values, where more than one is right: what a user can switch."""

from typing import Literal

import msgspec

Vague = Literal["interval", "acled"]


class Ways(msgspec.Struct, frozen=True):
    """How values are read. The ways of a page are the defaults.

    `all_numerals` reads every numeral as a number: those of names, dates, times of day, list items and telephone
    numbers, and "one" as a pronoun. It is for texts that are nothing but numbers, and for comparing us with readers
    that leave nothing alone.
    `vague` names the rule for what nobody counted ("dozens"): `interval` is `vague.interval.v1`, `acled` is
    `vague.acled.v1`; `reportedly/normalize/vague.py` says what they do.
    """

    all_numerals: bool = False
    vague: Vague = "interval"


USUAL = Ways()
"""How the values of a page are read."""
