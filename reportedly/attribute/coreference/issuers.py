"""For whom a document speaks: "the statement read", after the ministry had said something in a statement."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reportedly.attribute.coreference.cast import Character
from reportedly.attribute.coreference.pronouns import Seen
from reportedly.attribute.language.mention import Mention
from reportedly.attribute.language.words import plain
from reportedly.lexicon import words

NEAR = 3
"""Sentences back in which whoever spoke last has issued "the statement"."""

ALWAYS_ISSUED = frozenset(
    ("statement", "communique", "communiqué", "declaration", "judgement", "judgment", "release", "ruling", "verdict")
)
"""What nobody but a speaker puts out."""

OWNED = ("its", "his", "her", "their")


class Issuers:
    """Who has put out which documents so far, by the part of the page that speaks and by their noun."""

    def __init__(self) -> None:
        self._by: dict[tuple[str, str], Character] = {}

    def note(self, character: Character, *, told: str, scope: str) -> None:
        """Remembers that somebody spoke in a document: `told` are the words around his own, "said in a statement"."""
        if character.kind != "document":
            for noun in documents_in(told):
                self._by[(scope, noun)] = character

    def issuer(self, mention: Mention, *, scope: str, here: Seen, seen: Sequence[Seen]) -> Character | None:
        """Whoever speaks in this document; None when it speaks for itself."""
        if (mention.kind != "document" and mention.head not in ALWAYS_ISSUED) or mention.many or mention.after:
            return None
        owned = plain(mention.name).split(" ", 1)[0] in OWNED
        if mention.form != "definite" or mention.head not in _issued():
            return None
        known = self._by.get((scope, mention.head))
        if known is not None or not (owned or mention.head in ALWAYS_ISSUED):
            return known
        spoke = [one for one in seen if one.source and one.part == here.part and here.sentence - one.sentence <= NEAR]
        return spoke[-1].character if spoke and spoke[-1].character.kind != "document" else None


def documents_in(told: str) -> Iterator[str]:
    """The nouns of documents that somebody speaks in, in these words.

    >>> list(documents_in("said in a joint statement on Monday"))
    ['statement']
    """
    yield from (plain(match[1]) for match in _spoken_in().finditer(told))


@lru_cache
def _issued() -> frozenset[str]:
    return words("issued")


@lru_cache
def _spoken_in() -> re.Pattern[str]:
    nouns = "|".join(sorted(map(re.escape, _issued()), key=len, reverse=True))
    return re.compile(rf"\b(?:an?|the|his|her|its|their|this)\s+(?:[\w-]+\s+){{0,3}}?({nouns})\b", re.IGNORECASE)
