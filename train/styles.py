"""Other styles of the same article, so that the tagger does not learn one newspaper's typography.

Every style is a rewriting: some characters are replaced, and all spans move along.
"""

import random
from collections.abc import Callable, Mapping
from itertools import accumulate

from reportedly.tag.quoting import quoting
from reportedly.text import Span
from train.corpus import Article, Relation
from train.punctuated import coloned, dashed

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
    "straight": 2,
    "curly": 1,
    "single": 2,
    "single straight": 1,
    "doubled": 1,
    "angled": 1,
    "none": 7,
    "lower": 3,
    "upper": 3,
    "unbroken": 3,
    "dashes": 2,
    "colons": 2,
    "plain apostrophes": 1,
}
"""How often each is drawn: more often what costs more to read (docs/design/0012)."""
ALTERED = ("curly", "straight", "doubled", "single", "none", "dashes", "colons", "lower", "upper", "wrapped")
"""The altered copies of the development split that figures are given for; training sees all but the last."""
COLUMNS = 72
"""Characters a line holds in wrapped text."""


def restyled(article: Article, chance: random.Random) -> Article:
    """The article in one style drawn by chance."""
    return in_style(article, chance.choices(list(_WEIGHTS), list(_WEIGHTS.values()))[0])


def in_style(article: Article, style: str) -> Article:
    """The article in the style of this name.

    `curly`, `straight`, `single`, `single straight`, `doubled`, `angled` and `none` say what double quotation marks
    become; `lower` and `upper` what letters do. `dashes` and `colons` attribute by those marks, `wrapped` breaks lines
    after at most 72 characters, `unbroken` has one paragraph, `plain apostrophes` are typewritten.
    """
    if style == "unbroken":
        whole = (Span(article.paragraphs[0].start, article.paragraphs[-1].end),) if article.paragraphs else ()
        return Article(article.id, article.text, whole, article.relations)
    if style in ("dashes", "colons"):
        edits = dashed(article) if style == "dashes" else coloned(article)
        return rewritten(article, edits.letters, cues=edits.cues)
    return rewritten(article, _rewriting(article, style))


def _rewriting(article: Article, style: str) -> Rewriting:
    if style in ("lower", "upper"):
        return _recased(article.text, str.lower if style == "lower" else str.upper)
    if style == "plain apostrophes":
        return {at: "'" for at, letter in enumerate(article.text) if letter in "‘’"}
    if style == "wrapped":
        return _wrapped(article)
    return _requoted(article, *_PAIRS[style])


def rewritten(article: Article, rewriting: Rewriting, *, cues: Mapping[int, int] | None = None) -> Article:
    """The article with these characters replaced and every span moved along.

    `cues` names, by relation, the position whose replacement becomes the cue, blanks around it left out.
    """
    letters = [rewriting.get(at, letter) for at, letter in enumerate(article.text)]
    moved = [0, *accumulate(map(len, letters))]
    marks = cues or {}

    def move(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        there = (Span(moved[span.start], moved[span.end]) for span in spans)
        return tuple(span for span in there if span)

    def cue_of(index: int) -> tuple[Span, ...]:
        if index not in marks:
            return move(article.relations[index].cue)
        at = moved[marks[index]] + letters[marks[index]].index(letters[marks[index]].strip())
        return (Span(at, at + len(letters[marks[index]].strip())),)

    relations = tuple(
        Relation(move(one.source), cue_of(index), move(one.content)) for index, one in enumerate(article.relations)
    )
    return Article(article.id, "".join(letters), move(article.paragraphs), relations)


def _recased(text: str, case: Callable[[str], str]) -> Rewriting:
    recased = ((at, case(letter)) for at, letter in enumerate(text))
    return {at: letter for at, letter in recased if len(letter) == 1}


def _wrapped(article: Article) -> Rewriting:
    """Blanks that become line breaks, in every paragraph anew."""
    breaks: dict[int, str] = {}
    for paragraph in article.paragraphs:
        start = paragraph.start
        while paragraph.end - start > COLUMNS:
            blank = article.text.rfind(" ", start + 1, start + COLUMNS + 1)
            blank = blank if blank > 0 else article.text.find(" ", start + COLUMNS, paragraph.end)
            if blank < 0:
                break
            breaks[blank] = "\n"
            start = blank + 1
    return breaks


def _requoted(article: Article, opening: str, closing: str) -> Rewriting:
    """Double quotation marks as the pair given; single ones stay."""
    rewriting: dict[int, str] = {}
    for paragraph in article.paragraphs:
        for mark in quoting(article.text, paragraph).marks:
            if not mark.single:
                rewriting[mark.span.start] = opening if mark.side == "opens" else closing
                rewriting.update(dict.fromkeys(range(mark.span.start + 1, mark.span.end), ""))
    return rewriting
