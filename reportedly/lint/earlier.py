"""The rule about an outlet that leans on what it has published before.

The outlet is known by the name that the page gives as its own, by its byline ("By The Arlen Post", "By Helen Marsh, The
Arlen Post"), by what stands behind a bar in the headline, and by a line of capitalized words above it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from reportedly.lint.article import article
from reportedly.lint.words import words
from reportedly.model import Part
from reportedly.rulebook.patterns import choice
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Raised
from reportedly.text import Span

_NAME = re.compile(r"(?:[Tt]he\s+)?[A-Z][\w’'&.-]*(?:\s+(?:of\s+|and\s+|&\s+)?[A-Z][\w’'&.-]*){0,4}")
"""A name of capitalized words."""

_BY = re.compile(r"\s*(?:[Bb]y|BY|[Ff]rom)\s+")
"""In front of the names of a byline."""

_BAR = re.compile(r"\s+[|–—·]\s+|\s+-\s+")
"""What divides a headline from its outlet."""

_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
"""In front of a name."""


def own_earlier_page(reading: Reading) -> Iterator[Raised]:
    """What is claimed rests on what the outlet itself has published before."""
    read, text = article(reading), reading.text
    earlier = _earlier(reading.once(_outlets))
    for sentence in read.sentences:
        match = earlier.search(text, sentence.span.start, sentence.span.end)
        if match is None or read.is_quoted(Span(*match.span())):
            continue
        cue = Span(*match.span())
        yield Raised(
            f"“{reading.quoted(cue)}”: the outlet is its own source here.",
            spans=(cue,),
            claims=tuple(claim.id for claim in sentence.claims),
        )


def _outlets(reading: Reading) -> tuple[str, ...]:
    """What the page calls the outlet, without an article in front; in the order in which it is told."""
    outlet = reading.sheet.document.origin.outlet
    found = [outlet] if outlet else []
    body = next((part.span.start for part in reading.sheet.parts if part.kind == "body"), len(reading.text))
    for part in reading.sheet.parts:
        if part.span.start <= body:
            found.extend(_named_in(part, text=reading.text))
    return tuple(dict.fromkeys(_ARTICLE.sub("", name, count=1) for name in found))


def _named_in(part: Part, *, text: str) -> Iterator[str]:
    words_of = part.span.of(text)
    if part.kind == "byline":
        yield from _names(_BY.sub("", words_of, count=1).split(","))
    elif part.kind == "headline":
        yield from _names(_BAR.split(words_of)[1:][-1:])
    elif part.kind == "boilerplate":
        yield from (name for name in _names(words_of.splitlines()) if _ARTICLE.match(name) is not None)


def _names(pieces: list[str]) -> Iterator[str]:
    """Those that are a name of two words or more."""
    for piece in pieces:
        name = piece.strip()
        if _NAME.fullmatch(name) is not None and len(name.split()) > 1:
            yield name


@lru_cache(maxsize=64)
def _earlier(outlets: tuple[str, ...]) -> re.Pattern[str]:
    listed = words().earlier
    own = rf"this\s+(?:{choice(listed.outlets)})"
    pattern = rf"\b(?:{choice(listed.phrases)})\b"
    report = rf"(?:{choice(listed.before)})\s+(?:{choice(listed.texts)})"
    pattern += rf"|\b(?:an?|the|our)\s+{report}\s+(?:in|by|on|of|for)\s+{own}\b"
    pattern += rf"|\b{own}\s+(?:{choice(listed.verbs)})\b"
    if outlets:
        name = choice(outlets)
        pattern += rf"|\b(?:the\s+)?(?:{name})\s+(?:{choice(listed.verbs)})\b"
        pattern += rf"|\breported\s+(?:earlier\s+)?by\s+(?:the\s+)?(?:{name})\b"
    return re.compile(pattern, re.IGNORECASE)
