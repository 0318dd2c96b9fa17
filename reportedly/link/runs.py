"""Capitalised words in a row, with the small words that join them into one name."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportedly.link import shared
from reportedly.link.listed import longest_listed, small
from reportedly.link.vocabulary import is_bodily, is_title, particles, small_words
from reportedly.link.words import Word, adjoin, ampersand, beside, pointed

LONGEST_RUN = 24
"""Words in the longest run: a page of nothing but capitalised words costs no more than another."""


class Run(NamedTuple):
    """The words from `first` up to `end` (by index in their paragraph)."""

    first: int
    end: int


def runs(text: str, paragraph: Sequence[Word]) -> Iterator[Run]:
    """The runs of a paragraph, disjoint and in order."""
    at = 0
    while at < len(paragraph):
        if not _begins(paragraph, at):
            at += 1
            continue
        end = _end(text, paragraph, at)
        yield Run(at, end)
        at = end


def _begins(paragraph: Sequence[Word], at: int) -> bool:
    word = paragraph[at]
    return (word.capital and not _is_small(word)) or (
        word.low == "al" and at + 1 < len(paragraph) and paragraph[at + 1].capital
    )


def _is_small(word: Word) -> bool:
    """True for a word that is written with a capital only because it begins something."""
    return word.low in small_words() and not (word.text.isupper() and len(word.text) > 1)


def _end(text: str, paragraph: Sequence[Word], first: int) -> int:
    """Where the run from `first` ends: a listed name is never cut, whatever small words it holds."""
    end = first + 1
    bodily = False
    while True:
        listed = longest_listed(paragraph[end - 1 : end + 8]) if end - 1 == first else None
        if listed is not None and _together(text, paragraph, end - 1, end - 1 + listed[0]):
            end = max(end, end - 1 + listed[0])
        bodily = bodily or is_bodily(paragraph[end - 1])
        after = _next(text, paragraph, Run(first, end), bodily=bodily)
        if after is None or after - first > LONGEST_RUN:
            return end
        end = after


def _together(text: str, paragraph: Sequence[Word], first: int, end: int) -> bool:
    return all(beside(text, paragraph[at], paragraph[at + 1]) for at in range(first, end - 1))


def _next(text: str, paragraph: Sequence[Word], run: Run, *, bodily: bool) -> int | None:
    """Where the run ends that goes on with the next word; None when it does not go on."""
    end = run.end
    if end >= len(paragraph):
        return None
    last, word = paragraph[end - 1], paragraph[end]
    if last.possessive and last.low in small()["possessors"]:
        return end + 1 if beside(text, last, word) and word.capital else None
    if (ahead := shared.subjects_ahead(text, paragraph, end, bodily=bodily)) is not None:
        return ahead
    if ampersand(text, last, word) and word.capital and not shared.is_anybody(paragraph, end):
        return end + 1
    abbreviated = len(last.text) == 1 or is_title(last)
    if not (adjoin(text, last, word) or (abbreviated and not word.first and pointed(text, last, word))) and not (
        abbreviated and pointed(text, last, word) and word.capital and len(last.text) <= 4
    ):
        return None
    if word.capital and word.low != "the":
        return end + 1
    if word.low in particles() and _capital(paragraph, end + 1):
        return end + 2
    if is_title(last) and word.low in ("of", "for") and end + 1 < len(paragraph):
        return end + 2 if paragraph[end + 1].capital and paragraph[end + 1].low in small()["portfolios"] else None
    if word.low == "and" and (ahead := shared.body_ahead(text, paragraph, run.first, end)) is not None:
        return ahead
    return _joined_on(text, paragraph, end) if bodily else None


def _joined_on(text: str, paragraph: Sequence[Word], end: int) -> int | None:
    """Where a body's name goes on after `of`, `for`, `and` and the like."""
    if paragraph[end].low not in small()["joining"] | {"and"}:
        return None
    skip = end + 2 if end + 1 < len(paragraph) and paragraph[end + 1].low == "the" else end + 1
    fits = _capital(paragraph, skip) and _together(text, paragraph, end - 1, skip + 1)
    return skip + 1 if fits and _joinable(text, paragraph, end, skip) else None


def _joinable(text: str, paragraph: Sequence[Word], end: int, skip: int) -> bool:
    """False for "the Army and Syria": `and` joins only what is no name by itself."""
    if paragraph[skip].low in small()["calendar"]:
        return False
    if paragraph[end].low not in ("and", "in", "against"):
        return True
    if paragraph[end].low == "and" and shared.is_body_by_itself(text, paragraph, skip):
        return False
    return longest_listed(paragraph[skip : skip + 4]) is None and not is_bodily(paragraph[skip])


def _capital(paragraph: Sequence[Word], at: int) -> bool:
    return at < len(paragraph) and paragraph[at].capital
