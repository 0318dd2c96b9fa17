"""A sentence as the patterns read it: its words in lower case, and a number for each who is named.

"Turkey and the Saudis back the rebels’ leaders." is read as ` #0 back #1 ~ leaders . `: those who are named side by
side are one number (`%0` where a camp leads them), `~` stands behind an owner and `^` behind an adjective; articles,
pronouns of possession and quotation marks are not read.

Invariants
- Every token has a blank on either side; a number leads back to its mentions, a token to its characters.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from reportedly.compare.casting.actors import Mention, mentions
from reportedly.compare.casting.pronouns import NOBODY, before, with_pronouns
from reportedly.compare.casting.words import words
from reportedly.rulebook.reading import Reading
from reportedly.text import Span

NOT_CAST = ("byline", "dateline", "boilerplate", "thread")
"""Parts in whose own words nobody is cast."""

LONGEST = 1200
"""Characters; what has no full stop for longer is a list or a table and no sentence."""

_TOKEN = re.compile(r"\d[\d.,]*\d|[^\W_]+(?:[’'][^\W_]+)*(?:-[^\W_]+)*|[^\w\s“”\"‘«»]")
"""A number, a word, or a mark that is no quotation mark."""

_AND = re.compile(
    r"\s*(?:,|,?\s*\b(?:and|or|as well as|along with|together with)\b)\s*(?:the\s+|other\s+)?", re.IGNORECASE
)
"""All that stands between two who are named side by side."""

_CONJUNCTION = re.compile(r"\b(?:and|or|as well as|along with|together with)\b", re.IGNORECASE)
"""Without one of these somewhere, a row of names is no group."""

_ACRONYM = re.compile(r"\s*\([A-Z][\w./’' -]{0,18}\)")
"""Behind a name, its acronym in brackets."""

_OWNING = re.compile(r"[’']s?(?=\W)")
"""Behind a name in the genitive."""


class Line(msgspec.Struct, frozen=True):
    """`read` is what patterns are matched against; `starts` are where its tokens begin there, `tokens` where they stand
    on the page; `groups` are who is named, by number: nobody where it is told only that it is one of several."""

    span: Span
    read: str
    starts: tuple[int, ...]
    tokens: tuple[Span, ...]
    groups: tuple[tuple[Mention, ...], ...]

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All who are named in it."""
        return tuple(mention for group in self.groups for mention in group)

    def place(self, start: int, end: int) -> Span:
        """Where on the page the tokens stand that `read[start:end]` holds."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end - 1) - 1
        return Span(self.tokens[max(first, 0)].start, self.tokens[max(last, first, 0)].end)


def lines(reading: Reading) -> tuple[Line, ...]:
    """The sentences of the page in which somebody is named who can be cast, in text order; furniture is left out."""
    found = mentions(reading)
    starts = [mention.span.start for mention in found]
    read: list[Line] = []
    told, part = NOBODY, ""
    for sentence in reading.marks.sentences:
        first, last = (bisect_left(starts, at) for at in (sentence.span.start, sentence.span.end))
        is_read = len(sentence.span) <= LONGEST and reading.parts[sentence.part].kind not in NOT_CAST
        if not is_read or (first < last and found[last - 1].span.end > sentence.span.end):
            told = NOBODY
            continue
        told = told if sentence.part == part else NOBODY
        named = with_pronouns(reading.text, sentence.span, found[first:last], told=told)
        told, part = before(reading.text, sentence.span, named), sentence.part
        if named:
            read.append(line(reading.text, sentence.span, named))
    return tuple(read)


def line(text: str, sentence: Span, mentions: Sequence[Mention]) -> Line:
    """The sentence with the mentions that stand in it, one at least."""
    groups = tuple(_groups(text, mentions))
    read, starts, tokens = " ", [], []
    for token, span in _tokens(text, sentence, groups):
        starts.append(len(read))
        tokens.append(span)
        read += token + " "
    told = tuple(() if _is_open(text, group) else group for group in groups)
    return Line(sentence, read, tuple(starts), tuple(tokens), told)


def _is_open(text: str, group: Sequence[Mention]) -> bool:
    """True for "Syrian or Russian jets": it is one of them, and not told which."""
    between = (text[one.span.end : other.span.start].split() for one, other in pairwise(group))
    return any("or" in words_between for words_between in between)


def _groups(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
    """Those who are named side by side: "the Americans, Turks and Saudis". A mere comma joins no two names."""
    group = [mentions[0]]
    for mention in mentions[1:]:
        between = text[group[-1].span.end : mention.span.start]
        if _AND.fullmatch(between) and _stand_alike(group[-1], mention):
            group.append(mention)
        else:
            yield from _joined(text, group)
            group = [mention]
    yield from _joined(text, group)


def _joined(text: str, group: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
    between = "".join(text[one.span.end : other.span.start] for one, other in pairwise(group))
    if len(group) > 1 and not _CONJUNCTION.search(between):
        yield from ((one,) for one in group)
    else:
        yield tuple(group)


def _stand_alike(one: Mention, other: Mention) -> bool:
    """True for two who act or two owners, and for "Russian and Turkish jets"."""
    if one.is_taken_up or other.is_taken_up:
        return False
    return one.is_owner == other.is_owner or (one.is_owner and one.is_state and other.is_state)


def _tokens(text: str, sentence: Span, groups: Sequence[tuple[Mention, ...]]) -> Iterator[tuple[str, Span]]:
    at = sentence.start
    for number, group in enumerate(groups):
        whole = Span(group[0].span.start, _bracketed(text, group[-1].span.end))
        yield from _words(text, Span(at, whole.start))
        yield f"{'%' if group[0].is_camp and not group[0].is_taken_up else '#'}{number}", whole
        at = whole.end
        if group[-1].is_owner:
            owning = _OWNING.match(text, at)
            at = owning.end() if owning is not None else at
            yield "~" if owning is not None else "^", Span(whole.end, max(at, whole.end))
    yield from _words(text, Span(at, sentence.end))


def _bracketed(text: str, end: int) -> int:
    """Behind an acronym in brackets: "the Salt Front (SF)"."""
    match = _ACRONYM.match(text, end)
    return match.end() if match is not None else end


def _words(text: str, span: Span) -> Iterator[tuple[str, Span]]:
    for match in _TOKEN.finditer(text, span.start, span.end):
        token = match.group().casefold()
        if token not in words().determiners.words:
            yield token, Span(*match.span())
