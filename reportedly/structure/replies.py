"""The comments of a thread in plain text, line by line: by their numbers or bullets, or by their signatures."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from reportedly.structure.furniture import is_furniture
from reportedly.structure.lines import Line
from reportedly.structure.phrases import threads
from reportedly.structure.signatures import signature
from reportedly.text import Span

MARK = re.compile(r"(?P<mark>(?:#\d{1,5}[.):]?|\[?\d{1,5}[.)\]]|[*•·◦▪○●■+-]))[ \t\xa0]+(?=\S)")
NUMBER = re.compile(r"\d+")
LONGEST_NAME = 40
NAME_WORDS = 5
MOST_LEVELS = 60
"""Answers to answers; what stands deeper is put beside the deepest."""

DEEPEST = 12
"""Columns between a comment and its answer; a wider step is a list inside a comment, or a table."""


class Reply(msgspec.Struct, frozen=True):
    """One comment: its lines from `first` up to `after`, its words from `body` on.

    `outer` is the place of the comment it answers in the list; `mark` the number or bullet before it;
    `says` that its head has a verb of saying.
    """

    first: int
    body: int
    after: int
    outer: int | None
    number: int | None = None
    mark: Span | None = None
    author: str | None = None
    date: str | None = None
    says: bool = False


class Level(msgspec.Struct):
    """An open level of the tree: its column, the last number given in it, the comment that has it."""

    indent: int
    number: int | None
    place: int


class Head(msgspec.Struct, frozen=True):
    """A comment's head: how many lines it takes, and what they say."""

    count: int
    author: str | None
    date: str | None
    says: bool


def numbered(lines: Sequence[Line], begin: int, *, declared: int | None) -> list[Reply]:
    """The comments that numbers or bullets set apart, from line `begin` on; () when the thread does not begin so."""
    if begin >= len(lines):
        return []
    first = MARK.match(lines[begin].words)
    number = _number(first)
    if first is None or not lines[begin].gap or (number not in (None, 1) and number != declared):
        return []
    return _Numbered(lines, begin=begin, bullets=number is None).read()


def _number(mark: re.Match[str] | None) -> int | None:
    found = NUMBER.search(mark["mark"]) if mark else None
    return int(found[0]) if found else None


class _Numbered:
    """Reads a numbered thread; closed, since levels and comments must stay in step."""

    def __init__(self, lines: Sequence[Line], *, begin: int, bullets: bool) -> None:
        self.lines, self.begin, self.bullets = lines, begin, bullets
        self.column = lines[begin].indent
        self.levels: list[Level] = []
        self.found: list[Reply] = []
        self._later = _places_of(lines, begin=begin)

    def read(self) -> list[Reply]:
        """The comments in order, each with the line after its last."""
        after = len(self.lines)
        for place in range(self.begin, len(self.lines)):
            if self._is_item(place):
                self._open(place)
            elif self._is_over(place):
                after = place
                break
        ends = [*(reply.first for reply in self.found[1:]), after]
        return [msgspec.structs.replace(reply, after=end) for reply, end in zip(self.found, ends, strict=True)]

    def _is_item(self, place: int) -> bool:
        """True for a line that begins a comment; leaves open the levels around it."""
        line = self.lines[place]
        mark = MARK.match(line.words)
        number = _number(mark)
        if mark is None or (number is None) != self.bullets or (self.levels and not self._is_apart(place)):
            return False
        level = self._level(line, number=number)
        if level is not None:
            del self.levels[level + 1 :]
            return True
        if len(self.levels) >= MOST_LEVELS:
            del self.levels[-1]
        top = self.levels[-1] if self.levels else None
        deeper = top is None or 0 <= line.indent - top.indent <= DEEPEST
        return (
            deeper
            and (number == 1 or self.bullets or top is None)
            and (not self.bullets or top is None or line.indent > top.indent)
        )

    def _is_apart(self, place: int) -> bool:
        """A list inside a comment follows its line at once; a comment follows a blank line or a button."""
        line, above = self.lines[place], self.lines[place - 1]
        return line.gap or line.indent < above.indent or threads().chrome.holds(above.words)

    def _level(self, line: Line, *, number: int | None) -> int | None:
        """The open level that the line goes on with: the outermost of those in its column."""
        for index, level in enumerate(self.levels):
            follows = number is None or level.number is None or abs(number - level.number) == 1
            if level.indent == line.indent and follows and not (number == 1 and level.number != 2):
                return index
        return None

    def _open(self, place: int) -> None:
        line = self.lines[place]
        mark = MARK.match(line.words)
        number = _number(mark)
        level = self._level(line, number=number)
        if level is None:
            self.levels.append(Level(line.indent, number, len(self.found)))
        else:
            self.levels[level].number, self.levels[level].place = number, len(self.found)
        outer = self.levels[-2].place if len(self.levels) > 1 else None
        length = mark.end() if mark else 0
        head = _head_of(self.lines, place, skip=length)
        start = line.span.start
        self.found.append(
            Reply(
                first=place,
                body=place + head.count,
                after=place + 1,
                outer=outer,
                number=number,
                mark=Span(start, start + len(mark["mark"])) if mark else None,
                author=head.author,
                date=head.date,
                says=head.says,
            )
        )

    def _is_over(self, place: int) -> bool:
        """True where the thread is left: a form, or a line outside its column with no comment to come."""
        line = self.lines[place]
        outside = line.gap and line.indent <= self.column
        if outside and threads().forms.holds(line.words):
            return True
        if line.indent >= self.column and not (outside and is_furniture(line.words)):
            return False
        top = self.levels[0].number
        to_come = self._later.get((self.column, top + 1), ()) if top is not None else ()
        return line.gap and bisect_right(to_come, place) >= len(to_come)


def _places_of(lines: Sequence[Line], *, begin: int) -> dict[tuple[int, int], list[int]]:
    """Where each number stands in each column."""
    places: dict[tuple[int, int], list[int]] = {}
    for place in range(begin, len(lines)):
        number = _number(MARK.match(lines[place].words))
        if number is not None and lines[place].gap:
            places.setdefault((lines[place].indent, number), []).append(place)
    return places


def signed(lines: Sequence[Line], begin: int | None) -> list[Reply]:
    """The comments that their heads set apart; from line `begin` on, where the first of them must stand."""
    found: list[Reply] = []
    levels: list[Level] = []
    place = begin if begin is not None else 0
    while place < len(lines):
        head = _head_of(lines, place, skip=0) if _may_head(lines, place) else Head(0, None, None, says=False)
        sure = head.author is not None and (head.date is not None or (head.says and begin is not None))
        if sure:
            outer = _outer(lines, place, head=head, levels=levels, found=found)
            found.append(_reply(place, head=head, outer=outer))
            place += head.count
        elif not found and begin is not None:
            return []
        elif (
            found
            and lines[place].gap
            and (threads().forms.holds(lines[place].words) or is_furniture(lines[place].words))
        ):
            break
        else:
            place += 1
    ends = [*(reply.first for reply in found[1:]), place] if found else []
    return [msgspec.structs.replace(reply, after=end) for reply, end in zip(found, ends, strict=True)]


def _reply(place: int, *, head: Head, outer: int | None) -> Reply:
    body = place + head.count
    return Reply(place, body, body, outer, author=head.author, date=head.date, says=head.says)


def _may_head(lines: Sequence[Line], place: int) -> bool:
    line = lines[place]
    return len(line.words) <= 2 * LONGEST_NAME + 80 and (line.gap or threads().chrome.holds(lines[place - 1].words))


def _outer(lines: Sequence[Line], place: int, *, head: Head, levels: list[Level], found: Sequence[Reply]) -> int | None:
    """The comment that one answers: by its column, or because it says whom it answers."""
    indent = lines[place].indent
    heads = (_answers().search(line.words) for line in lines[place : place + head.count + 1])
    named = next(filter(None, heads), None)
    if named is not None and not any(level.indent < indent for level in levels):
        name = named["name"].strip(" :.,").lower()
        while levels and (found[levels[-1].place].author or "").lower() != name:
            levels.pop()
    else:
        while levels and levels[-1].indent >= indent:
            levels.pop()
    outer = levels[-1].place if levels else None
    levels.append(Level(indent, None, len(found)))
    return outer


@lru_cache
def _answers() -> re.Pattern[str]:
    """ "In reply to Kern", in any language there is a table for."""
    entries = sorted(threads().answering, key=lambda entry: (-len(entry), entry))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, entries))})\s+@?(?P<name>.{{2,40}})", re.IGNORECASE)


def _head_of(lines: Sequence[Line], place: int, *, skip: int) -> Head:
    """The head that begins at a line: a signature, or a name with a date below it."""
    words = lines[place].words[skip:]
    below = lines[place + 1].words if place + 1 < len(lines) else ""
    dated = signature(below)
    dated_below = dated is not None and dated.author is None
    own = signature(words)
    if own is not None and own.author is not None and (own.date or words.rstrip().endswith(":") or dated_below):
        count = 2 if own.date is None and dated_below else 1
        return Head(count, own.author, own.date or (dated.date if dated and count == 2 else None), says=own.strong)
    if own is None and dated_below and dated is not None and _is_nickname(words):
        return Head(2, words.strip(), dated.date, says=False)
    return Head(0, None, None, says=False)


def _is_nickname(words: str) -> bool:
    """A short line that ends as no sentence does."""
    stopped = words.rstrip().endswith((".", "!", "?", ":", ";", ",", "…"))
    return len(words) <= LONGEST_NAME and len(words.split()) <= NAME_WORDS and not stopped and not is_furniture(words)
