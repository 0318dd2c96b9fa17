"""How much it tells that two texts have a word in common.

Nothing where every text has it: function words, numbers, words of saying, names. Half where every report of such a deed
has it. A name is a word that the text always writes with a capital; in a language that writes all nouns so, capitals
tell nothing.
"""

from functools import lru_cache

import msgspec

from reportedly.compare.copies.words import Words
from reportedly.lexicon import table, words

STOCK = 0.5
"""What a word of the trade weighs; a word of the writer's own weighs 1."""

ALL_NOUNS = frozenset({"de", "lb"})
"""Languages that write every noun with a capital."""


class _Sourcing(msgspec.Struct, frozen=True):
    cues: tuple[str, ...]


def weights(found: Words, *, text: str, language: str | None) -> tuple[float, ...]:
    """What each word of a text weighs, 0 to 1, in order."""
    names = set() if language in ALL_NOUNS else _always_capital(found, text=text)
    return tuple(0.0 if word in names else weight_of(word) for word in found.folded)


def weight_of(word: str) -> float:
    """What a folded word weighs wherever it stands, names aside.

    >>> weight_of("of"), weight_of("killed"), weight_of("orchard")
    (0.0, 0.5, 1.0)
    """
    if word in _empty() or word[0].isdigit():
        return 0.0
    return STOCK if word in words("stock") else 1.0


def _always_capital(found: Words, *, text: str) -> set[str]:
    small = {word for word, start in zip(found.folded, found.starts, strict=True) if not text[start].isupper()}
    return set(found.folded) - small


@lru_cache
def _empty() -> frozenset[str]:
    """Function words and words of saying, as texts are compared."""
    cues = msgspec.convert(table("sourcing")["sources"], _Sourcing).cues
    common = frozenset().union(*(words("commonest", language) for language in LANGUAGES))
    return words("function_words") | common | frozenset(word for cue in cues for word in cue.split())


LANGUAGES = ("en", "de", "es", "fr", "it", "nl", "pl", "pt")
"""Languages whose commonest words are listed."""
