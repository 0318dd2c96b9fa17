"""Other styles of the same article, so that the tagger does not learn one newspaper's typography.

Every style is a rewriting: some characters are replaced, and all spans move along.
"""

import random
from collections.abc import Callable, Mapping
from itertools import accumulate

from reportedly.tag.quoting import quoting
from reportedly.text import Span
from train.corpus import Article, Relation

Rewriting = Mapping[int, str]
"""Positions and what stands there instead of the character."""

_PAIRS = {
    "straight": ('"', '"'),
    "curly": ("“", "”"),
    "single": ("‘", "’"),
    "single straight": ("'", "'"),
    "doubled": ("``", "''"),
    "angled": ("«", "»"),
    "none": ("", ""),
}
_WEIGHTS = {
    "straight": 5,
    "curly": 2,
    "single": 3,
    "single straight": 2,
    "doubled": 1,
    "angled": 1,
    "none": 2,
    "lower": 3,
    "upper": 1,
    "unbroken": 2,
    "plain apostrophes": 2,
}
"""How often each is drawn, by judgement of what pages look like; not tuned."""


def restyled(article: Article, chance: random.Random) -> Article:
    """The article in one style drawn by chance."""
    return in_style(article, chance.choices(list(_WEIGHTS), list(_WEIGHTS.values()))[0])


def in_style(article: Article, style: str) -> Article:
    """The article in the style of this name."""
    if style == "unbroken":
        whole = (Span(article.paragraphs[0].start, article.paragraphs[-1].end),) if article.paragraphs else ()
        return Article(article.id, article.text, whole, article.relations)
    if style in ("lower", "upper"):
        return rewritten(article, _recased(article.text, str.lower if style == "lower" else str.upper))
    if style == "plain apostrophes":
        return rewritten(article, {at: "'" for at, letter in enumerate(article.text) if letter in "‘’"})
    return rewritten(article, _requoted(article, *_PAIRS[style]))


def rewritten(article: Article, rewriting: Rewriting) -> Article:
    """The article with these characters replaced and every span moved along."""
    letters = [rewriting.get(at, letter) for at, letter in enumerate(article.text)]
    moved = [0, *accumulate(map(len, letters))]

    def move(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        there = (Span(moved[span.start], moved[span.end]) for span in spans)
        return tuple(span for span in there if span)

    relations = tuple(Relation(move(one.source), move(one.cue), move(one.content)) for one in article.relations)
    return Article(article.id, "".join(letters), move(article.paragraphs), relations)


def _recased(text: str, case: Callable[[str], str]) -> Rewriting:
    recased = ((at, case(letter)) for at, letter in enumerate(text))
    return {at: letter for at, letter in recased if len(letter) == 1}


def _requoted(article: Article, opening: str, closing: str) -> Rewriting:
    """Double quotation marks as the pair given; with single ones, the single ones within become double."""
    rewriting: dict[int, str] = {}
    for paragraph in article.paragraphs:
        for mark in quoting(article.text, paragraph).marks:
            if not mark.single:
                rewriting[mark.span.start] = opening if mark.side == "opens" else closing
                rewriting.update(dict.fromkeys(range(mark.span.start + 1, mark.span.end), ""))
    return rewriting
