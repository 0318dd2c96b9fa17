"""Who is accused without a name: the holder of a post, and those who bear arms for somebody.

"The mayor of Orvena took bribes", "government troops tortured prisoners": a reader knows whom to think of, though no
party is named. A post counts where it is spoken of as held ("the mayor", "Orvena's mayor", or "police chief"), for
"a mayor" could be any; gunmen and attackers belong to nobody, and are left.
"""

import re
from functools import lru_cache

import msgspec

from reportedly.lint.words import words
from reportedly.rulebook.patterns import choice
from reportedly.text import Span

MOST_NOUNS = 3
"""Words in front of the noun by which somebody is called: "the [deputy town] mayor"."""

_NAME = r"[A-Z][\w’'-]*(?:\s+(?:of\s+)?[A-Z][\w’'-]*){0,3}"
"""A name of up to four words with capitals."""

_OF = re.compile(rf"\s+(?:of|in|from|at|for)\s+(?:{_NAME}|the\s+{_NAME}|the\s+[a-z-]+|[a-z]+)(?=[\s,])")
"""Behind the noun, whose it is: "of Orvena", "from the Ministry of Works", "at the airport"."""

_BARE = re.compile(rf"(?<![\w’'-])({_NAME})\s+$")
"""A name as the last words of a stretch."""


class Described(msgspec.Struct, frozen=True):
    """Somebody called by a common noun, by which he is known on the whole page, and the words of one place."""

    noun: str
    span: Span
    is_person: bool


def described_before(text: str, at: Span) -> Described | None:
    """Who is described last in `at`, a stretch that ends where something is told of him."""
    last = None
    for match in _described().finditer(text, at.start, at.end):
        last = match
    return None if last is None else _made(last, text=text, end=at.end)


def described_at(text: str, start: int, end: int) -> Described | None:
    """Who is described from `start` on."""
    match = _described().match(text, start, end)
    return None if match is None else _made(match, text=text, end=end)


def bare_name(text: str, at: Span) -> Described | None:
    """The capitalized name with which `at` ends; None for a pronoun or the like that begins a sentence."""
    match = _BARE.search(text, at.start, at.end)
    if match is None or match[1].casefold() in words().described.openers:
        return None
    return Described(match[1].casefold(), Span(*match.span(1)), is_person=True)


def _made(match: re.Match[str], *, text: str, end: int) -> Described:
    of = _OF.match(text, match.end(), end)
    noun = match["post"] or match["titled"] or match["armed"]
    start = match.start() + len(match[0]) - len(match[0].lstrip(" \t\n’'"))
    return Described(
        noun.casefold(), Span(start, of.end() if of is not None else match.end()), match["post"] is not None
    )


@lru_cache
def _described() -> re.Pattern[str]:
    listed = words().described
    held = r"\b(?:(?i:the|its|their|his|her|our)|[\w-]+['’]s?)\s+"
    nouns = rf"(?:(?!(?:{choice(listed.no_nouns)})\b)[\w-]+\s+){{0,{MOST_NOUNS}}}?"
    titles = [post for post in listed.posts if " " in post]
    return re.compile(
        rf"{held}{nouns}(?P<post>(?i:{choice(listed.posts)}))\b(?!\s+[A-Z])"
        rf"|(?<!\b[Aa]\s)(?<!\b[Aa]n\s)\b(?P<titled>(?i:{choice(titles)}))\b(?!\s+[A-Z])"
        rf"|\b(?:(?i:the|some|several)\s+)?{nouns}(?P<armed>(?i:{choice(listed.armed)}))\b"
    )
