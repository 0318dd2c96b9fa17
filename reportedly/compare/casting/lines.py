"""A sentence as the patterns read it: its words in lower case, and a number for each who is named.

"Turkey and the Saudis back the rebels’ leaders." is read as ` #0 back #1 ~ leaders . `: those who are named side by
side are one number (`%0` where a camp leads them), `~` stands behind an owner; articles, pronouns of possession and
quotation marks are not read.

Invariants
- Every token has a blank on either side; a number leads back to its mentions, a token to its characters.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.compare.casting.actors import Mention
from reportedly.compare.casting.words import words
from reportedly.text import Span

LONGEST = 1200
"""Characters; what has no full stop for longer is a list or a table and no sentence."""

_TOKEN = re.compile(r"\d[\d.,]*\d|[^\W_]+(?:[’'][^\W_]+)*(?:-[^\W_]+)*|[^\w\s“”\"‘«»]")
_AND = re.compile(
    r"\s*(?:,|,?\s*\b(?:and|or|as well as|along with|together with)\b)\s*(?:the\s+|other\s+)?", re.IGNORECASE
)


class Line(msgspec.Struct, frozen=True):
    """`read` is what patterns are matched against; `starts` are where its tokens begin there, `tokens` where they stand
    on the page; `groups` are who is named, by number."""

    span: Span
    read: str
    starts: tuple[int, ...]
    tokens: tuple[Span, ...]
    groups: tuple[tuple[Mention, ...], ...]

    def place(self, start: int, end: int) -> Span:
        """Where on the page the tokens stand that `read[start:end]` holds."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end - 1) - 1
        return Span(self.tokens[max(first, 0)].start, self.tokens[max(last, first, 0)].end)


def line(text: str, sentence: Span, mentions: Sequence[Mention]) -> Line | None:
    """The sentence with the mentions that stand in it; None where fewer than two do."""
    if len(mentions) < 2 or len(sentence) > LONGEST:
        return None
    groups = tuple(_groups(text, mentions))
    read, starts, tokens = " ", [], []
    for token, span in _tokens(text, sentence, groups):
        starts.append(len(read))
        tokens.append(span)
        read += token + " "
    return Line(sentence, read, tuple(starts), tuple(tokens), groups)


def _groups(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
    """Those who are named side by side: "the Americans, Turks and Saudis"."""
    group = [mentions[0]]
    for mention in mentions[1:]:
        between = text[group[-1].span.end : mention.span.start]
        if _AND.fullmatch(between) and group[-1].is_owner == mention.is_owner:
            group.append(mention)
        else:
            yield tuple(group)
            group = [mention]
    yield tuple(group)


def _tokens(text: str, sentence: Span, groups: Sequence[tuple[Mention, ...]]) -> Iterator[tuple[str, Span]]:
    at = sentence.start
    for number, group in enumerate(groups):
        whole = Span(group[0].span.start, group[-1].span.end)
        yield from _words(text, Span(at, whole.start))
        yield f"{'%' if group[0].is_camp else '#'}{number}", whole
        at = whole.end
        if group[-1].is_owner:
            owning = _OWNING.match(text, at)
            at = owning.end() if owning is not None else at
            yield "~", Span(whole.end, max(at, whole.end))
    yield from _words(text, Span(at, sentence.end))


_OWNING = re.compile(r"[’']s?(?=\W)")


def _words(text: str, span: Span) -> Iterator[tuple[str, Span]]:
    for match in _TOKEN.finditer(text, span.start, span.end):
        token = match.group().casefold()
        if token not in words().determiners.words:
            yield token, Span(*match.span())
