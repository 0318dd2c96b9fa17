"""Names of bodies that `and`, `&` or a list of subjects goes through: `National Oil and Gas Company`.

`and` stands in one name or between two. It is one name where what stands before it cannot stand alone: no listed name,
no person, no title, no body's own word; and where a body's word ends what stands after it, or has begun the name.
"""

from collections.abc import Sequence

from reportedly.link.listed import longest_listed, small
from reportedly.link.vocabulary import given_names, is_acronym, is_bodily, is_institution, is_title
from reportedly.link.words import Word, adjoin, listed_on

LONGEST_AHEAD = 4
"""Words looked ahead over for the word of a body."""


def body_ahead(text: str, paragraph: Sequence[Word], first: int, end: int) -> int | None:
    """Where a body's name ends whose `and` is the word at `end`: `Oil and Gas Company`; None where it joins two."""
    articled = first > 0 and paragraph[first - 1].low == "the"
    if paragraph[first].low == "the":
        first, articled = first + 1, True
    if not _lacks_a_body(paragraph[first:end], articled=articled):
        return None
    at = _capitals_end(text, paragraph, end + 1)
    fits = at > end + 2 and is_bodily(paragraph[at - 1]) and longest_listed(paragraph[end + 1 : at]) is None
    return at if fits else None


def subjects_ahead(text: str, paragraph: Sequence[Word], end: int, *, bodily: bool) -> int | None:
    """Where a list of subjects ends that a comma after the word before `end` begins: `Agriculture, Food and Forestry`.

    A body's word stands before the list (`bodily`), or ends it.
    """
    subjects = small()["subjects"] | small()["portfolios"]
    at = end
    while at < len(paragraph) and listed_on(text, paragraph[at - 1], paragraph[at]) and paragraph[at].capital:
        if paragraph[at - 1].low not in subjects or paragraph[at].low not in subjects:
            return None
        at += 1
    if at == end or at + 1 >= len(paragraph) or paragraph[at].low != "and":
        return None
    until = _capitals_end(text, paragraph, at + 1)
    return until if until > at + 1 and (bodily or is_institution(paragraph[until - 1])) else None


def is_body_by_itself(text: str, paragraph: Sequence[Word], first: int) -> bool:
    """True for two words and more from `first` on that a body's word ends: `Belgrove Hospital`."""
    end = _capitals_end(text, paragraph, first)
    return end > first + 1 and is_institution(paragraph[end - 1])


def is_anybody(paragraph: Sequence[Word], end: int) -> bool:
    """True when a listed name stands on one side of the place before `end`."""
    return longest_listed(paragraph[end - 1 : end]) is not None or longest_listed(paragraph[end : end + 4]) is not None


def _lacks_a_body(core: Sequence[Word], *, articled: bool) -> bool:
    """True for words that are no name by themselves; one word is none only with `the` before it."""
    if not core or any(is_institution(word) or is_title(word) for word in core) or is_acronym(core[-1].text):
        return False
    listed = longest_listed(core)
    whole = listed is not None and listed[0] == len(core)
    person = len(core) in (2, 3) and core[0].low in given_names()
    return not whole and not person and (len(core) > 1 or articled)


def _capitals_end(text: str, paragraph: Sequence[Word], first: int) -> int:
    """Where the capitalised words from `first` on end; at most `LONGEST_AHEAD` of them."""
    at = first
    while at < min(len(paragraph), first + LONGEST_AHEAD) and paragraph[at].capital:
        if at > first and not adjoin(text, paragraph[at - 1], paragraph[at]):
            break
        at += 1
    return at
