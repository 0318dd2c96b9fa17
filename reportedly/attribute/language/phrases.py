"""The phrase that names a source, taken apart: determiner, core, what follows it, what is set beside it."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import takewhile
from types import MappingProxyType
from typing import NamedTuple

import msgspec

from reportedly.attribute.language.kinds import is_title, noun, persons, voices
from reportedly.attribute.language.words import plain
from reportedly.lexicon import table

TOKEN = re.compile(r"[^\W_]+(?:[’'.&/-][^\W_]+)*(?:\.|[’'](?=\s|$))?")
"""A word with its possessive, and with the point of an abbreviation."""

BRACKETED = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
ASIDE = re.compile(r"\s*[,;](?!\d)\s*|\s+[–—―-]+\s*|\s*[–—―]+\s*")
BLANK = re.compile(r"\s+")
PARTICIPLES = ("ing", "ed")
ARTICLED = re.compile(r"(?:a[dhlnrstz]|ash|e[dlnrstz]|esh|ul|bin|ibn|abu)-[A-Z]")
"""A name that begins with an article or "son of" in lower case: `al-Rashid`, `el-Masri`."""

ENDS = " \t\n\r\u00a0,;:.-–—―\"“”'‘’*•|/"


class Token(NamedTuple):
    """A word of the phrase and its place in it."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """Lower case, without the point of an abbreviation."""
        return plain(self.text).rstrip(".")

    @property
    def capital(self) -> bool:
        """True when it begins with a capital, or is a name like `al-Rashid`, and is not the pronoun `I`."""
        if not self.text[0].isupper():
            return ARTICLED.match(self.text) is not None
        return not (self.text[0] == "I" and self.low.split("'")[0] == "i")


class Phrase(msgspec.Struct, frozen=True):
    """A source's words: `core` up to its noun or name, `after` what depends on it, `beside` the appositions.

    `the Russian Centre, a body in Porto` has the determiner `the`, the core `Russian Centre`
    and beside it `a body in Porto`.
    """

    words: str
    determiner: str
    core: tuple[Token, ...]
    after: str
    beside: tuple[str, ...]

    def text(self, tokens: Sequence[Token]) -> str:
        """The words from the first of these tokens to the last."""
        return self.words[tokens[0].start : tokens[-1].end] if tokens else ""


def phrase_of(words: str) -> Phrase:
    """The words of a source, cleaned and taken apart."""
    first, *beside = ASIDE.split(cleaned(words))
    tokens = tokens_of(first)
    while len(tokens) > 1 and tokens[-1].low in small_words()["closing"]:
        tokens = tokens[:-1]
    determined = bool(tokens) and tokens[0].low in small_words()["determiners"]
    start = 1 if determined and len(tokens) > 1 and not _ends_noun(tokens[1]) else 0
    core = _core(tokens[start:])
    after = first[core[-1].end : tokens[-1].end].strip(ENDS) if core else ""
    return Phrase(first, tokens[0].low if start else "", core, after, tuple(part for part in beside if part))


def tokens_of(words: str) -> list[Token]:
    """The words of a phrase; a point belongs to an abbreviation and not to the word that ends a sentence."""
    return [_token(match[0], start=match.start()) for match in TOKEN.finditer(words)]


def _token(word: str, *, start: int) -> Token:
    if not word.endswith("."):
        return Token(word, start, start + len(word))
    bare = word.rstrip(".")
    low = plain(bare)
    short = len(bare) == 1 or "." in bare or low in persons()["titles"] or low in persons()["suffixes"]
    text = word if short else bare
    return Token(text, start, start + len(text))


def cleaned(words: str) -> str:
    """Without brackets, the marks at its ends and the small words before it.

    >>> cleaned("by Gov. Ana Ruiz (R-IN),")
    'Gov. Ana Ruiz'
    """
    bare = BLANK.sub(" ", BRACKETED.sub("", words)).strip(ENDS)
    while True:
        first, _, rest = bare.partition(" ")
        if not rest or plain(first) not in small_words()["opening"] or (plain(first) == "both" and " and " not in rest):
            return bare
        bare = rest.strip(ENDS)


def small_words() -> Mapping[str, frozenset[str]]:
    """Determiners, prepositions and other words that build a phrase; `outside_names` are those in no person's name."""
    return _small_words()


@lru_cache
def _small_words() -> Mapping[str, frozenset[str]]:
    lists = msgspec.convert(dict(table("phrases")), dict[str, frozenset[str]])
    determiners = lists["definite"] | lists["indefinite"]
    outside = determiners | lists["after_noun"] | lists["opening"] | lists["sentence_adverbs"]
    return MappingProxyType({**lists, "determiners": determiners, "outside_names": outside})


def _core(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens before the first that depends on the noun; one inside a name does not."""
    for index, token in enumerate(tokens):
        if index and not token.capital and _depends(tokens, index=index):
            return tuple(tokens[:index])
    return tuple(tokens)


def _depends(tokens: Sequence[Token], *, index: int) -> bool:
    """True for a preposition or relative after the noun, and for a participle: `groups [urging Ruiz to run]`."""
    low = tokens[index].low
    if _ends_noun(tokens[index]):
        return not _joins(tokens, index=index) and not _in_office(tokens, index=index)
    return low.endswith(PARTICIPLES) and index + 1 < len(tokens) and noun(tokens[index - 1].low) is not None


def _ends_noun(token: Token) -> bool:
    return token.low in small_words()["after_noun"] and not token.capital


def _in_office(tokens: Sequence[Token], *, index: int) -> bool:
    """True for the `of` in `secretary of state Ana Ruiz`."""
    return " ".join(token.low for token in tokens[index - 1 : index + 2]) in small_words()["offices"]


def _joins(tokens: Sequence[Token], *, index: int) -> bool:
    """True for the `of` in `Ministry of Works` and `Secretary of State`, not for the one in `Ruiz of Porto`."""
    if tokens[index].low not in small_words()["joining"] or index + 1 == len(tokens):
        return False
    following = tokens[index + 1 : index + 3]
    if not following[0].capital and not (following[0].low == "the" and following[-1].capital):
        return False
    run = list(takewhile(lambda token: token.capital, reversed(tokens[:index])))
    nouns = voices()["organization_name"]
    return any(token.low in nouns for token in run) or (bool(run) and is_title(run[0].text))


def is_particle(token: Token) -> bool:
    """True for `al`, `van`, `de`: lower-case parts of a name."""
    return token.low in persons()["particles"]
