"""Words as they are compared: without their endings, so that *shelled* and *shelling* are one."""

import re
from collections.abc import Mapping
from functools import lru_cache

from reportedly.lexicon import table

ENDINGS = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ies",
    "ied",
    "ers",
    "er",
    "ed",
    "es",
    "s",
    "ly",
    "y",
    "e",
)
"""Longest first. What they leave is no word, only what words of one family have in common."""

SHORTEST = 4
"""Letters that an ending must leave."""

_SHORT = re.compile(r"(?P<root>[a-z]{0,2}[aeiou][a-z]?)(?:ed|ing)")
"""Verbs too short for the endings: *fired*, *moving*, *added*."""

_VOWEL_Y = re.compile(r"[aeou]y$")
"""No ending: *destroy*, *delay*, *survey*, whose other forms keep it."""

_ROOT_IN_E = re.compile(r"(?<![aeiou])[aeiou][b-df-hj-np-tvz]$")
"""What loses an e in front of an ending: one vowel and one consonant behind it; *eat* and *buy* do not."""


def stem(word: str) -> str:
    """What words of one family have in common; irregular forms give the stem of their base form.

    >>> stem("shelled") == stem("shelling"), stem("sent") == stem("sends"), stem("destroy") == stem("destroyed")
    (True, True, True)
    """
    low = word.casefold().removesuffix("’s").removesuffix("'s")
    low = _bases().get(low, low)
    short = _SHORT.fullmatch(low)
    if short is not None:
        return short["root"] + ("e" if _ROOT_IN_E.search(short["root"]) else "")
    for ending in ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= SHORTEST and not (ending == "y" and _VOWEL_Y.search(low)):
            low = low[: -len(ending)]
            break
    return low[:-1] if len(low) > SHORTEST and low[-1] == low[-2] else low


def base(word: str) -> str:
    """The base form of an irregular form, in lower case; any other word as it is."""
    return _bases().get(word.casefold(), word.casefold())


@lru_cache
def _bases() -> Mapping[str, str]:
    """The base of each irregular form; of a form that several words have, the first in the table."""
    bases: dict[str, str] = {}
    for base, forms in table("irregular").items():
        for form in forms if isinstance(forms, list) else ():
            bases.setdefault(str(form), base)
    return bases


def is_past(word: str) -> bool:
    """True for what may be the past form of a verb, in lower case: *fell*, *shelled*, *used*, but not *need*."""
    return word in _bases() or (word.endswith("ed") and not word.endswith("eed") and len(word) >= SHORTEST)
