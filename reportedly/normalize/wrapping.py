"""Lines that were broken at a width are read on: one line break within a paragraph is a blank.

The scanner (`tokens.py`) takes the end of a short line for a break. Here it is undone where the words show that the
line only ended where the next word did not fit, and made where an item of a list begins:

- a small word, a scale or a percent begins the next line ("17 people / were killed", "2.5 / million", "40 / and 60");
- a small word ends a line of several words ("it had killed the / 17 people");
- both lines belong to a paragraph of prose: several lines of several words, which end with a full stop.

A line behind a full stop or a colon is not joined, nor one that begins with a bullet or the next number of a list. So
tables and lists with one entry a line stay apart.
"""

import re
from collections.abc import Iterable, Iterator

from reportedly.normalize.tokens import Token
from reportedly.normalize.vocabulary import Vocabulary

ENDING = (".", "!", "?", "”", '"', "’", "…")
"""Marks that end a paragraph of prose."""

STOPPING = (*ENDING, ":", ";", "|")
"""Marks behind which a line break is one."""

BULLETS = ("-", "–", "—", "•", "*", "·", "‣", "▪", ">")
"""Marks that begin an item of a list."""

FEWEST = 3
"""Words of a line of prose."""

DIGITS = 2
"""Digits of an item's number at most."""

_GAP = re.compile(r"\n[^\S\n]*\n|\t")


def unwrapped(row: Iterable[Token], *, text: str, words: Vocabulary, end: int) -> Iterator[Token]:
    """The tokens with their breaks set by what the lines say; the words and places stay the same.

    Args:
        row: the tokens of a span of the text, in order.
        text: the document's.
        words: the lists of its language.
        end: where the span ends.
    """
    row = list(row)
    lines = _Lines(text, end=end)
    number = 0
    begun = 0
    for place, token in enumerate(row):
        before = row[place - 1] if place else None
        if before is None or "\n" not in text[before.end : token.start]:
            number = _item(row, place, after=number) or number if place == 0 else number
            yield token
            continue
        item = _item(row, place, after=number)
        number = item or number
        several = place - begun >= FEWEST
        begun = place
        if item or _is_bullet(row, place):
            yield token._replace(breaks=True)
        elif (
            token.breaks
            and "\t" not in text[before.end : token.start]
            and _goes_on(before, token, words, several=several)
        ):
            yield token._replace(breaks=text.count("\n", before.end, token.start) > 1)
        elif token.breaks and _is_joinable(before) and lines.are_prose(before, token):
            yield token._replace(breaks=False)
        else:
            yield token


def _item(row: list[Token], place: int, *, after: int) -> int:
    """The number of the item that begins here, if it is the first of a list or the next; else 0."""
    token = row[place]
    mark = row[place + 1] if place + 1 < len(row) else None
    if mark is None or not (mark.joined and mark.text in (".", ")")) or not token.text.isdecimal():
        return 0
    number = int(token.text) if len(token.text) <= DIGITS else 0
    return number if number in (1, after + 1) else 0


def _is_bullet(row: list[Token], place: int) -> bool:
    token = row[place]
    return token.text in BULLETS and place + 1 < len(row) and not row[place + 1].joined


def _goes_on(before: Token, token: Token, words: Vocabulary, *, several: bool) -> bool:
    """The words on either side of the line's end belong together: 40 / and 60, 2.5 / million, of the / 17 people."""
    stops = words.counting.stops.words
    if not stops or not _is_joinable(before):
        return False
    small = token.text.islower() and (token.lower in stops or token.lower in words.indicators.passives.words)
    scaled = before.kind == "digits" and token.text.islower() and _is_scale(token, words)
    leads = several and before.kind == "word" and before.text.islower() and before.lower in stops
    return small or scaled or (leads and token.kind in ("word", "digits", "money"))


def _is_scale(token: Token, words: Vocabulary) -> bool:
    return token.lower in words.numerals.scales or token.lower in words.units.percents or token.lower == "per"


def _is_joinable(before: Token) -> bool:
    return before.text not in STOPPING and before.text not in BULLETS


class _Lines:
    """Which blocks of lines between two gaps are prose; each is looked at once."""

    def __init__(self, text: str, *, end: int) -> None:
        self._text, self._end = text, end
        self._until, self._prose = -1, False

    def are_prose(self, before: Token, token: Token) -> bool:
        """Both tokens stand in one paragraph of prose."""
        if _GAP.search(self._text, before.end, token.start):
            return False
        if token.start >= self._until:
            start = max(self._text.rfind("\n\n", 0, before.end) + 1, 0) if self._until < 0 else self._until
            gap = _GAP.search(self._text, token.start, self._end)
            self._until = gap.start() if gap else self._end
            self._prose = _is_prose(self._text[start : self._until])
        return self._prose


def _is_prose(block: str) -> bool:
    """Several lines, most of several words, that end with a full stop; few lines are sentences of their own."""
    lines = [line.strip() for line in block.strip().split("\n")]
    if len(lines) < 2 or not lines[-1].endswith(ENDING):
        return False
    long = sum(len(line.split()) >= FEWEST for line in lines[:-1])
    whole = sum(line.endswith(ENDING) for line in lines[:-1])
    marked = sum(line.endswith(":") or line[:1] in BULLETS for line in lines)
    return long * 2 > len(lines) - 1 and whole * 2 < len(lines) and not marked
