"""Organizations, states and other named bodies: the same name, its acronym, its last word."""

import re
from collections.abc import Iterable, Iterator

from reportedly.attribute.coreference.cast import Character, character_of
from reportedly.attribute.language.kinds import is_acronym, voices
from reportedly.attribute.language.mention import Mention
from reportedly.attribute.language.phrases import small_words, tokens_of
from reportedly.attribute.language.words import plain

BRACKETED = re.compile(r"\((?:the\s+)?([A-Z][A-Z.&]{1,7})\)")
"""An acronym as it is introduced: `Bridge Safety Board (BSB)`."""

PLACED = re.compile(r"\b(?:in|near|outside|inside|across|throughout)\s+([A-Z][\w-]+)(?![\w’'-]|\s+[A-Z])")
"""A lone capitalised word after a preposition of place."""

CAPITALISED = re.compile(r"[A-Z][\w’'-]*\w(?:\s+(?:[a-z]{2,3}\s+)?[A-Z][\w’'.-]*)*")
"""Capitalised words in a row, particles inside."""

LOOK_BACK = 120
"""Characters before the bracket in which the full name is looked for."""


class Organizations:
    """The named bodies of a page."""

    def __init__(self, text: str) -> None:
        self._full_of = dict(_acronyms(text))
        self._known: dict[str, Character] = {}
        self._by_initials: dict[str, list[Character]] = {}
        self._by_last: dict[str, list[Character]] = {}
        self._by_first: dict[str, list[str]] = {}

    def hear(self, names: Iterable[str]) -> None:
        """Remembers names of several words that stand in the text: `Brask Engineering` is `Brask` later."""
        for key in dict.fromkeys(map(self._key, names)):
            first, _, rest = key.partition(" ")
            if rest:
                self._by_first.setdefault(first, []).append(key)

    def begins(self, word: str) -> str | None:
        """The key of the only name heard that begins with the word."""
        known = self._by_first.get(plain(word), [])
        return known[0] if len(known) == 1 else None

    def introduce(self, name: str, *, character: Character) -> None:
        """Makes a name known."""
        key = self._key(name)
        self._known[key] = character
        self._by_initials.setdefault(_initials(key), []).append(character)
        last = key.rsplit(" ", 1)[-1]
        if last in voices()["organization_name"]:
            self._by_last.setdefault(last, []).append(character)

    def resolve(self, mention: Mention, *, place: int) -> Character:
        """The body of this name; a lone word that ends exactly one known name means that one."""
        key = self.begins(mention.name) or self._key(mention.name)
        character = self._known.get(key) or self._initialled(mention.name)
        if character is None and " " not in key:
            known = self._by_last.get(key, [])
            character = known[0] if len(known) == 1 else None
        if character is None:
            character = character_of(mention, place=place)
            self.introduce(key, character=character)
        return character

    def _initialled(self, name: str) -> Character | None:
        """The only known body whose name begins with these letters, word by word: `the MWT`."""
        letters = name.replace(".", "").lower()
        if not is_acronym(name):
            return None
        fitting = self._by_initials.get(letters, [])
        return fitting[0] if fitting and all(one is fitting[0] for one in fitting) else None

    def _key(self, name: str) -> str:
        key = plain(name).replace(".", "").removeprefix("the ")
        return self._full_of.get(key, key)


def _initials(key: str) -> str:
    """The first letters of a name's words, the small ones left out."""
    return "".join(word[0] for word in key.split() if word not in small_words()["joining"] and word not in ("&", "and"))


def alone_in(text: str) -> frozenset[str]:
    """The capitalised words that stand in the text without another before or behind them, in lower case."""
    return frozenset(plain(match[0]) for match in CAPITALISED.finditer(text) if " " not in match[0])


def places_of(text: str) -> frozenset[str]:
    """The lone names before which the text has `in` or the like: what is so named is a place, and speaks as one."""
    return frozenset(plain(match[1]) for match in PLACED.finditer(text))


def _acronyms(text: str) -> Iterator[tuple[str, str]]:
    """Acronyms introduced in brackets, with the full name before them, both as keys."""
    for match in BRACKETED.finditer(text):
        short = match[1].replace(".", "").replace("&", "")
        words = _initialled(text[max(0, match.start() - LOOK_BACK) : match.start()], letters=short)
        if words:
            yield short.lower(), words


def _initialled(before: str, *, letters: str) -> str | None:
    """The last words whose capitals are the letters: `the Bridge Safety Board` for BSB."""
    tokens = tokens_of(before)
    left = list(letters)
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if left and token.text[0] == left[-1]:
            left.pop()
        elif token.low not in small_words()["joining"]:
            return None
        if not left:
            return plain(" ".join(token.text for token in tokens[index:])).replace(".", "")
    return None
