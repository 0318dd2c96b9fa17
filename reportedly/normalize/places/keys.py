"""How names of places are compared: without case, accents, points and apostrophes; Saint is St, each Arabic article al.

The compiled gazetteer is sorted by these keys, so a change here asks for compiling it anew (`train/gazetteer`).
"""

import re
import unicodedata

_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "đ": "d", "Đ": "D", "æ": "ae", "Æ": "Ae", "œ": "oe"}
)
"""Letters that Unicode does not take apart into a plain letter and an accent."""

_DROPPED = re.compile(r"[.'’‘ʻʼ`´]")
_APART = re.compile(r"[\s\-‐‑–/_]+")

SHORTENED = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}
"""First words that news texts write both ways."""

_ARTICLE = re.compile(r"(?<![^ ])(?:a[rstdnz]|ash|adh|ath|e[lrszdn]|esh|ul)(?= )")
"""The Arabic article before the letters it is assimilated to, and as Egyptian and French usage write it."""

_LATIN = (0x250, 0x1E00, 0x1F00)


def key(name: str) -> str:
    """The form under which a name is looked up.

    >>> key("Saint-Étienne"), key("St. Etienne"), key("Coeur d’Alene")
    ('st etienne', 'st etienne', 'coeur dalene')
    >>> key("Deir ez-Zor"), key("Dayr az Zawr")
    ('deir al zor', 'dayr al zawr')
    """
    if not name.isascii():
        apart = unicodedata.normalize("NFKD", name.translate(_LETTERS))
        name = "".join(letter for letter in apart if not unicodedata.combining(letter))
    words = _ARTICLE.sub("al", _APART.sub(" ", _DROPPED.sub("", name)).strip().lower())
    first, blank, rest = words.partition(" ")
    return f"{SHORTENED[first]} {rest}" if blank and first in SHORTENED else words


def is_latin(name: str) -> bool:
    """True for a name in Latin letters alone."""
    low, first, end = _LATIN
    return all(ord(letter) < low or first <= ord(letter) < end or letter in "’‘ʻʼ" for letter in name)
