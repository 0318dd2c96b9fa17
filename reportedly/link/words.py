"""The words of a paragraph, as names are made of them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.text import Span

WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:(?:[’'.&]|-(?=\w))[^\W_]+|-(?=\w))*(?:’|'(?=s?\s))?")
"""A word with hyphens and apostrophes inside; initials keep their points (`U.S.`)."""

CAPITALS = re.compile(r"\b[A-Z]{2,6}\b")

LONGEST_SHOUT = 300
FEWEST_SHOUTED = 4
SHOUTED = 0.8
"""Characters of the longest line in capitals; words of the shortest, and the share of them that is in capitals."""

POSSESSIVE = re.compile(r"[’']s?$")
ARTICLED = re.compile(r"(?:a[dhlnrstz]|ash|e[dlnrstz]|ul|bin|ibn|abu)-[A-Z]")
"""A name that begins with an article in lower case: `al-Rashid`."""

CROSSES = re.compile(r"[^\S\n]*")
"""What may stand between two words of one name: blanks."""

AMPERSAND = re.compile(r"[^\S\n]&[^\S\n]")
LISTED_ON = re.compile(r",[^\S\n]+")

POINTED = re.compile(r"\.[^\S\n]+")
"""What may stand after an abbreviated title or an initial: `Gen. Ruiz`."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its span without a possessive, whether it has one, and how it begins.

    `first` says that it begins a sentence, where a capital tells nothing; `shouted` that it stands among words all in
    capitals, and so nowhere else on the page. `low` is the word as it is looked up: lower case, straight apostrophes,
    no points.
    """

    text: str
    span: Span
    possessive: bool
    first: bool
    low: str
    shouted: bool = False

    @property
    def capital(self) -> bool:
        """True when it is written as names are; a bare `I` is not."""
        return (self.text[0].isupper() and self.text != "I") or ARTICLED.match(self.text) is not None


def plain(name: str) -> str:
    """A name as it is looked up: lower case, straight apostrophes, without points and doubled blanks.

    >>> plain("The U.S.  Da’esh")
    "the us da'esh"
    """
    return " ".join(name.lower().replace("’", "'").replace("ʼ", "'").replace(".", "").split())


def spelled(text: str, paragraphs: Iterable[Span]) -> frozenset[str]:
    """The words that stand in capitals where others do not: the page's acronyms."""
    return frozenset(
        word
        for span in paragraphs
        if not is_shouted(text, span)
        for word in CAPITALS.findall(text, span.start, span.end)
    )


def is_shouted(text: str, paragraph: Span) -> bool:
    """True for a line of several words that are all in capitals, but for a few."""
    if len(paragraph) > LONGEST_SHOUT:
        return False
    words = [word for word in WORD.findall(text, paragraph.start, paragraph.end) if len(word) > 1 and word[0].isalpha()]
    return len(words) >= FEWEST_SHOUTED and sum(map(str.isupper, words)) >= SHOUTED * len(words)


def words_of(
    text: str, paragraph: Span, *, starts: frozenset[int], acronyms: frozenset[str] = frozenset()
) -> Iterator[Word]:
    """The words of a paragraph.

    Args:
        text: the page's.
        paragraph: a stretch of it.
        starts: the places where the page's sentences start.
        acronyms: what `spelled` found: words that are in capitals wherever they stand.
    """
    opens, shouted = True, is_shouted(text, paragraph)
    for match in WORD.finditer(text, paragraph.start, paragraph.end):
        before = text[max(paragraph.start, match.start() - 2) : match.start()]
        opens = opens or match.start() in starts or before[-1:] in ("“", '"', "‘", "•")
        ending = POSSESSIVE.search(match[0])
        bare = match[0][: ending.start()] if ending is not None else match[0]
        if bare:
            span = Span(match.start(), match.start() + len(bare))
            loud = shouted and bare not in acronyms
            yield Word(bare, span, possessive=ending is not None, first=opens, low=plain(bare), shouted=loud)
            opens = text[match.end() : match.end() + 1] in (":", ";")


def adjoin(text: str, left: Word, right: Word) -> bool:
    """True when only blanks stand between the two, so that one name may hold both."""
    between = text[left.span.end : right.span.start]
    return not left.possessive and bool(between) and not between.strip(" \t\u00a0")


def beside(text: str, left: Word, right: Word) -> bool:
    """As `adjoin`, across a possessive, too: `People's Protection`."""
    between = text[left.span.end : right.span.start]
    return bool(between) and not between.removeprefix("’").removeprefix("'").removeprefix("s").strip(" \t\u00a0")


def unpossessed(name: str) -> str:
    """A name in plain words as the words of a text are looked up, each without its possessive."""
    return plain(name).replace("'s ", " ").replace("s' ", "s ")


def pointed(text: str, left: Word, right: Word) -> bool:
    """True when a point and blanks stand between the two: after `Gen` or `J`."""
    return POINTED.fullmatch(text, left.span.end, right.span.start) is not None


def ampersand(text: str, left: Word, right: Word) -> bool:
    """True when ` & ` stands between the two."""
    return not left.possessive and AMPERSAND.fullmatch(text, left.span.end, right.span.start) is not None


def listed_on(text: str, left: Word, right: Word) -> bool:
    """True when a comma stands between the two, and blanks."""
    return not left.possessive and LISTED_ON.fullmatch(text, left.span.end, right.span.start) is not None


def covering(words: Sequence[Word]) -> Span:
    """The span from the first word to the last."""
    return Span(words[0].span.start, words[-1].span.end)
