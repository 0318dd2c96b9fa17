"""What stands above an article in saved text: the page's menus, the headline, author and date."""

import re
from collections.abc import Sequence

import msgspec

from reportedly.model import Document
from reportedly.structure.datelines import dateline_words
from reportedly.structure.drafts import Draft
from reportedly.structure.furniture import is_furniture
from reportedly.structure.lines import Line
from reportedly.structure.phrases import folded
from reportedly.structure.sentences import sentences
from reportedly.structure.signatures import Signature, byline, is_person
from reportedly.text import Span, covering

LONGEST_HEADLINE = 220
LONGEST_UNSURE = 90
MOST_CAPITAL = 0.6
"""A first line that ends like a sentence may still be a headline: a short one, or one in a title's capitals."""

HEAD_LINES = 10
"""Lines below the headline among which author and date are looked for."""

MENU_LINES = 60
"""Lines of menus that may stand above a headline."""

LONGEST_MENU = 90
STOPPED = re.compile(r"[.!?…:;,][\"'”’»)]*\Z")
SENTENCE_END = re.compile(r"[a-z0-9)][.!?][\"'”’»)]*\s+[\"'“‘«(]?[A-ZÀ-Þ]")
TITLED = re.compile(r"(?P<title>.{8,160}?)\s*\|\s*(?P<author>[^|]{4,60})\Z")
ANNOUNCED = re.compile(r"[“„«\"](?P<title>.{4,200})[”“»\"]")


class Head(msgspec.Struct, frozen=True):
    """What stands above an article, and the place of its first line."""

    drafts: tuple[Draft, ...]
    first: int
    title: str | None
    author: str | None
    date: str | None


def head_of(document: Document, lines: Sequence[Line], *, announced: str | None) -> Head:
    """Headline, byline and date lines; furniture above a headline is set apart with them.

    Args:
        announced: the line that opens the thread below, which often repeats the headline.
    """
    drafts: list[Draft] = []
    place = _announced(lines, announced) or _above_byline(lines) or _skipped(lines)
    if place:
        drafts.append(Draft("boilerplate", covering((lines[0].span, lines[place - 1].span))))
    title = author = date = None
    if place < len(lines) and (_announced(lines, announced) == place or _is_headline(document, lines, place=place)):
        last = _headline_end(lines, place)
        span = covering((lines[place].span, lines[last].span))
        drafts.append(Draft("headline", span))
        title, author = _titled(" ".join(span.of(document.text).split()))
        place = last + 1
    while place < len(lines) and (signed := _signed(lines[place], below_headline=title is not None)) is not None:
        drafts.append(signed)
        author, date = author or signed.author, date or signed.date
        place += 1
    later = _later_byline(lines, place) if author is None else None
    return Head(tuple(drafts), place, title, author or (later.author if later else None), date)


def _announced(lines: Sequence[Line], announced: str | None) -> int | None:
    """The place of the line that the thread's heading repeats: "13 thoughts on “The bridge”"."""
    titled = ANNOUNCED.search(announced) if announced else None
    if titled is None:
        return None
    title = folded(titled["title"])
    return next((place for place, line in enumerate(lines[:MENU_LINES]) if folded(line.words) == title), None)


def _above_byline(lines: Sequence[Line]) -> int | None:
    """The place of the line above the first byline, below a page's menus."""
    for place, line in enumerate(lines[:MENU_LINES]):
        if len(line.words) > LONGEST_MENU or SENTENCE_END.search(line.words):
            return None
        said = byline(line.words)
        if said is not None and said.author and place > 1:
            return place - 1 if not is_furniture(lines[place - 1].words) else None
    return None


def _skipped(lines: Sequence[Line]) -> int:
    """How many lines of furniture stand above everything else."""
    place = 0
    while place < len(lines) - 1 and is_furniture(lines[place].words):
        place += 1
    return place


def _is_headline(document: Document, lines: Sequence[Line], *, place: int) -> bool:
    """A line above a text, set apart from it, that is no paragraph of it."""
    words, below = lines[place].words, lines[place + 1] if place + 1 < len(lines) else None
    if below is None or len(words) > LONGEST_HEADLINE or _has_two_sentences(document, words):
        return False
    if dateline_words(words) is not None or _signed(lines[place], below_headline=False) is not None:
        return False
    if document.title is not None and words == document.title.strip():
        return True
    return (below.gap or not below.words[:1].islower()) and (not STOPPED.search(words) or _is_titled(words))


def _has_two_sentences(document: Document, words: str) -> bool:
    """True for a line of more than one sentence, too long to be a headline with a stop in it."""
    if len(words) <= LONGEST_UNSURE or not SENTENCE_END.search(words):
        return False
    return len(sentences(words, Span(0, len(words)), language=document.language)) > 1


def _is_titled(words: str) -> bool:
    """True for a line that ends like a sentence and is short, or written like a title."""
    parts = [part for part in words.split() if part[0].isalpha()]
    capital = sum(part[0].isupper() for part in parts)
    return len(words) <= LONGEST_UNSURE or (len(parts) > 2 and capital >= MOST_CAPITAL * len(parts))


def _headline_end(lines: Sequence[Line], place: int) -> int:
    """A long headline of a wrapped text takes a second line, set apart from what follows."""
    below = place + 1
    runs_on = below + 1 < len(lines) and not lines[below].gap and lines[below + 1].gap
    short = runs_on and len(lines[place].words) + len(lines[below].words) <= LONGEST_HEADLINE
    if short and not STOPPED.search(lines[place].words) and not STOPPED.search(lines[below].words):
        return below if byline(lines[below].words) is None else place
    return place


def _titled(words: str) -> tuple[str, str | None]:
    titled = TITLED.match(words)
    if titled and is_person(titled["author"]):
        return titled["title"], titled["author"]
    return words, None


def _signed(line: Line, *, below_headline: bool) -> Draft | None:
    """A byline or a date line. Below a headline a name and an outlet are one too: "Ana Ruiz, The Herald"."""
    said = byline(line.words)
    if said is None and below_headline:
        name, comma, outlet = line.words.partition(", ")
        known = bool(comma) and is_person(name) and len(outlet.split()) <= 5 and not STOPPED.search(outlet)
        said = Signature(name, None, strong=True) if known else None
    if said is None or (said.author is not None and not said.strong and not below_headline):
        return None
    return Draft("byline" if said.author else "dateline", line.span, author=said.author, date=said.date)


def _later_byline(lines: Sequence[Line], place: int) -> Signature | None:
    """A byline below a summary or a list of points."""
    for line in lines[place : place + HEAD_LINES]:
        said = byline(line.words)
        if said is not None and said.strong and said.author and not STOPPED.search(line.words):
            return said
    return None
