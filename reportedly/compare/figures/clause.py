"""The clause of a figure: what its own words say, without the rest of the sentence and without who says it.

Within one claim a clause ends at a comma, a semicolon, a dash, or a word that begins another one. That is coarser than
grammar and enough here: a word behind such a break seldom says of which event the figure is.
"""

import re
from collections.abc import Iterator

from reportedly.compare.gist import keys_in, stem_of
from reportedly.compare.words import words
from reportedly.model import Claim, Value
from reportedly.rulebook.patterns import any_of
from reportedly.rulebook.reading import Reading
from reportedly.text import Span

REACH = 240
"""Characters on either side of a figure that are searched for the ends of its clause."""

_BREAK = re.compile(r"[,;:](?=\s)|\s[–—-]\s|\s(?:and that|but|while|whereas|because|although)\s")
"""Where a clause ends."""

BEHIND = 4
"""Words behind a figure that are searched for what became of those whom it counts; they may stand behind a place."""

FURTHER = 7
"""Words behind a figure that are searched for a phrase which tells it: *were taken to a hospital*."""

AHEAD = 3
"""Words in front of a figure that are searched for the verb whose object it is."""

_PASSIVE = frozenset(("were", "was", "been", "being", "are"))
"""Behind a figure: what follows became of those whom it counts."""

_LOST = re.compile(
    r"\b(?P<who>[\w’'-]+)\s(?:(?:has|have|had|also)\s)?(?:lost|loses|lose|suffered|buried)\s(?:[\w-]+\s){0,3}$"
)
"""Ends in front of a figure with whose own it counts."""

_NAME = re.compile(r"\b[A-Z][\w’'-]+")
"""A word that begins with a capital."""

_TOKEN = re.compile(r"\S+")
"""A word with the marks that touch it."""

_TURN = re.compile(r";\s|\s(?:while|but|whereas)\s")
"""Where a sentence turns to what somebody else says."""


def clause_of(reading: Reading, value: Value, *, claim: Claim, sentence: Span) -> Span:
    """The clause around a figure, as far as its claim reaches."""
    own = next((span for span in claim.content if span.start <= value.span.start < span.end), sentence)
    low = max(own.start, sentence.start, value.span.start - REACH)
    high = min(own.end, sentence.end, value.span.end + REACH)
    end = max(value.span.end, value.counted.end if value.counted is not None else 0)
    for match in _BREAK.finditer(reading.text, low, high):
        if match.end() <= value.span.start:
            low = match.end()
        elif match.start() >= end:
            high = match.start()
            break
    return Span(low, max(high, value.span.end))


def told_by(reading: Reading, value: Value, *, sentence: Span) -> str | None:
    """The indicator that a verb tells more closely than what is counted: *treated* in "had treated 11 people"."""
    ahead = reading.text[max(sentence.start, value.span.start - REACH) : value.span.start].casefold().split()[-AHEAD:]
    end = value.counted.end if value.counted is not None else value.span.end
    behind = reading.text[end : min(sentence.end, end + REACH)].casefold().split()[:BEHIND]
    is_passive = any(word in _PASSIVE for word in behind)
    more = " ".join(reading.text[value.span.end : min(sentence.end, end + REACH)].casefold().split()[:FURTHER])
    phrases = (told for phrase, told in words().told_by.items() if " " in phrase and phrase in more)
    found = (words().told_by.get(word) for word in (*ahead, *(behind if is_passive else ())))
    return next(filter(None, (*phrases, *found)), None)


def about(reading: Reading, value: Value, *, clause: Span) -> frozenset[str]:
    """The stems of the clause beside the figure itself, what it counts and who counts; places and times are none.

    What stands in front of a figure as its subject says of which thing it is: "the price of bread is 2 euros".
    """
    low = max([clause.start, *(match.end() for match in _counting(reading.text, clause.start, value.span.start))])
    clause = Span(low, clause.end)
    is_behind = value.counted is not None and value.counted.start > value.span.start
    taken = [value.span, *([value.counted] if value.counted is not None and is_behind else [])]
    taken += [other.span for other in reading.values_in(clause) if other.kind in ("place", "date", "duration")]
    return frozenset(filter(None, _stems(reading.text, clause, taken)))


def _stems(text: str, clause: Span, taken: list[Span]) -> Iterator[str]:
    for match in _TOKEN.finditer(text, clause.start, clause.end):
        is_indicator = match.group().casefold().strip(".,") in words().told_by
        if not is_indicator and not any(Span(match.start(), match.end()).overlaps(span) for span in taken):
            yield stem_of(match.group())


def owners(reading: Reading, value: Value, *, claim: Claim, sentence: Span) -> frozenset[object]:
    """Who and what is named in front of a figure: whose soldiers they are, which school has so many pupils.

    Whoever speaks of itself ("it raised 2 million") is one.
    Who counts is no owner: "the ministry has registered 212 cases". A word that begins the stretch may have its capital
    from there.
    """
    own = next((span for span in claim.content if span.start <= value.span.start < span.end), sentence)
    low = max(own.start, sentence.start, value.span.start - REACH)
    low = max([low, *(match.end() for match in _TURN.finditer(reading.text, low, value.span.start))])
    ahead = Span(low, max(low, value.span.start))
    if any(_counting(reading.text, ahead.start, ahead.end)):
        return frozenset()
    taken = [other.span for other in reading.values_in(ahead) if other.kind in ("place", "party", "date")]
    keys = frozenset(key for key in keys_in(reading, ahead) if isinstance(key, tuple) and key[0] in ("who", "where"))
    own_word = (
        {("speaker", reading.words_on[claim.id])} if _OF_ITSELF.match(reading.text, ahead.start, ahead.end) else set()
    )
    named = frozenset((*_names(reading.text, ahead, taken), *_losing(reading.text, ahead)))
    return keys | named | own_word


_OF_ITSELF = re.compile(r"\s*[“\"‘']?(?:that\s)?(?:it|we|I|our|its)\b")
"""Begins what a source says of itself: of two campaigns each has raised its own sum."""


def _losing(text: str, ahead: Span) -> Iterator[str]:
    """Whose own a figure counts: *rebels* in "the rebels lost 80 soldiers"."""
    match = _LOST.search(ahead.of(text))
    if match is not None:
        yield stem_of(match["who"])


def _counting(text: str, low: int, high: int) -> Iterator[re.Match[str]]:
    return any_of(words().counting).finditer(text, low, max(low, high))


def _names(text: str, ahead: Span, taken: list[Span]) -> Iterator[str]:
    for match in _NAME.finditer(text, ahead.start, ahead.end):
        is_first = not text[ahead.start : match.start()].strip("“\"' \n")
        if not is_first and not any(Span(match.start(), match.end()).overlaps(span) for span in taken):
            yield match.group().casefold()


def is_replacing(text: str, value: Value, *, sentence: Span) -> bool:
    """True where the words around a figure, who says it included, put a later count in the place of an earlier one."""
    ahead = text[max(sentence.start, value.span.start - REACH) : value.span.start]
    behind = text[value.span.end : min(sentence.end, value.span.end + REACH)]
    told = f"{_TURN.split(ahead)[-1]}{value.span.of(text)}{_TURN.split(behind)[0]}"
    return any_of(words().updating).search(told) is not None


def is_of_others(text: str, clause: Span, *, value: Value) -> bool:
    """True where the clause says that its figure is of others than those before, or of nothing that has happened.

    The words of the figure itself say how much: "half of the houses".
    """
    around = f"{text[clause.start : value.span.start]} {text[value.span.end : max(clause.end, value.span.end)]}"
    kept = any_of(words().spell).sub(" ", around)
    return any_of(words().apart_near).search(kept) is not None


def is_of_a_part(text: str, clause: Span) -> bool:
    """True where the clause speaks of a part of a place: "in the port quarter of …"."""
    return any_of(words().partial).search(clause.of(text)) is not None
