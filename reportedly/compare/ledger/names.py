"""Names as they are compared between outlets: by their consonants.

Names from Arabic, Russian or Burmese are spelled in Latin letters as each outlet likes, and differ mostly in vowels,
doubled letters, an h, and the article. Two names of one skeleton may be two names; that is why they only tie figures
that nothing else tells apart.
"""

import re
import unicodedata

from reportedly.compare.ledger.lists import lists

LEAST_CONSONANTS = 3
"""Fewer do not tell a name; a longer word is then kept with its vowels."""

NAME = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")

_ARTICLE = re.compile(r"^(?:al|el|ar|as|ash|ad|at|az|an|ath|aj)[-’'](?=\w{3})")
_ALIKE = (("sh", "x"), ("ch", "x"), ("ph", "f"), ("h", ""), ("q", "k"), ("c", "k"))


def consonants(word: str) -> str | None:
    """What is left of a name when spelling is taken off; None for too little.

    >>> consonants("al-Tukhar"), consonants("Tokhar"), consonants("Manbij"), consonants("Menbej"), consonants("Ur")
    ('tkr', 'tkr', 'mnbj', 'mnbj', None)
    """
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(sign))
    told = re.sub(r"[^a-z]", "", _ARTICLE.sub("", re.sub(r"['’]s$", "", plain)))
    for written, sound in _ALIKE:
        told = told.replace(written, sound)
    kept = "".join(one for one, last in zip(told, f" {told}", strict=False) if one != last)
    found = re.sub(r"[aeiouyw]", "", kept)
    if len(found) >= LEAST_CONSONANTS:
        return found
    return kept if len(kept) > LEAST_CONSONANTS else None


def sites_of(sentence: str) -> tuple[str, ...]:
    """Names beside a word for a part of a town or a small place: "the Orven district", "the village of Sarn"."""
    found: set[str] = set()
    for one in lists().sites.finditer(sentence):
        for word in NAME.findall(one.group("name") or one.group("behind")):
            if word.casefold() not in lists().common:
                found.update(filter(None, [consonants(word)]))
    return tuple(sorted(found))
