"""The thread of readers in a plain text saved from a page.

    13 thoughts on “The bridge”            a line that announces it
      1. I was there.                      comments numbered, and indented below the one they answer
        1. So was I.
    Kern says:                             or each below a line with its writer's name
    March 3, 2021 at 4:05 pm

A numbered list inside an article is no thread: a thread is announced, or two of its comments are signed and dated.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.structure.drafts import Draft
from reportedly.structure.furniture import is_furniture
from reportedly.structure.lines import Line
from reportedly.structure.phrases import counted, threads
from reportedly.structure.replies import Reply, numbered, signed
from reportedly.text import Span, covering

LONGEST_HEADING = 200
MOST_TRIED = 40
"""Lines that may announce a thread and are tried; a text that holds more of them is a list of articles."""

LINES_BELOW = 4
"""Lines of buttons between a heading and the first comment."""

QUOTED_TITLE = re.compile(r"[“”\"„«»'‘’].+[”\"“»’']\s*\Z")
STOPPED = re.compile(r"[a-zà-ÿ][.;]\s*\Z")


class Found(msgspec.Struct, frozen=True):
    """A thread: the place of its first line, the place after its last, and its drafts."""

    first: int
    after: int
    drafts: tuple[Draft, ...]


def thread_in(lines: Sequence[Line]) -> Found | None:
    """The thread of a text; None when it has none."""
    tried = 0
    for place, line in enumerate(lines):
        if len(line.words) > LONGEST_HEADING or not line.gap or tried >= MOST_TRIED:
            continue
        if _may_announce(line.words):
            tried += 1
            found = _announced(lines, place)
            if found is not None:
                return found
    return _unannounced(lines)


def _may_announce(words: str) -> bool:
    known = threads()
    return any(phrases.holds(words) for phrases in (known.announced, known.headings, known.bare))


def _announced(lines: Sequence[Line], place: int) -> Found | None:
    """The thread below a line that announces one; without a comment only a plain announcement counts."""
    words = lines[place].words
    if STOPPED.search(words) and not (QUOTED_TITLE.search(words) or lines[0].words in words):
        return None
    declared = None if threads().bare.holds(words) else counted(words)
    begin = place + 1
    while begin < min(len(lines), place + 1 + LINES_BELOW) and _is_button(lines[begin].words):
        begin += 1
    replies = numbered(lines, begin, declared=declared) or signed(lines, begin)
    if not replies and not (_is_plain(words) and _is_last(lines, begin)):
        return None
    after = max((reply.after for reply in replies), default=place + 1)
    return Found(place, after, tuple(drafted(lines, replies, heading=lines[place], declared=declared)))


def _is_button(words: str) -> bool:
    return threads().chrome.holds(words) or threads().forms.holds(words) or is_furniture(words)


def _is_plain(words: str) -> bool:
    """ "12 comments", "13 thoughts on “The bridge”", and no sentence about comments."""
    known = threads()
    if known.announced.holds(words):
        return QUOTED_TITLE.search(words) is not None
    return known.headings.holds(words) and not STOPPED.search(words) and len(words.split()) <= 4


def _is_last(lines: Sequence[Line], begin: int) -> bool:
    """True when nothing but furniture follows, as where comments were not saved."""
    return all(len(line.words) < LONGEST_HEADING and not STOPPED.search(line.words) for line in lines[begin:])


def _unannounced(lines: Sequence[Line]) -> Found | None:
    """Comments without a heading, when two at least are signed and dated in their own words."""
    replies = signed(lines, None)
    strong = [reply for reply in replies if reply.says and reply.date]
    if len(strong) < 2 or len(strong) < len(replies) / 2:
        return None
    return Found(replies[0].first, replies[-1].after, tuple(drafted(lines, replies, heading=None, declared=None)))


def drafted(
    lines: Sequence[Line], replies: Sequence[Reply], *, heading: Line | None, declared: int | None
) -> Iterator[Draft]:
    """The drafts of a thread whose comments were read line by line."""
    spans = _with_answers(lines, replies)
    frame = covering([*([heading.span] if heading else []), *spans])
    yield Draft("thread", frame, title=heading.words if heading else None, declared=declared)
    for reply, span, number in zip(replies, spans, _numbers(replies), strict=True):
        yield Draft("comment", span, author=reply.author, date=reply.date, number=number)
        yield from (Draft("boilerplate", chrome) for chrome in _chrome(lines, reply))


def _with_answers(lines: Sequence[Line], replies: Sequence[Reply]) -> list[Span]:
    """The span of each comment with those below it."""
    spans = [Span(lines[reply.first].span.start, lines[reply.after - 1].span.end) for reply in replies]
    for place in range(len(replies) - 1, -1, -1):
        outer = replies[place].outer
        if outer is not None:
            spans[outer] = covering((spans[outer], spans[place]))
    return spans


def _numbers(replies: Sequence[Reply]) -> list[str]:
    """The place of each comment: the page's own numbers where it has them, else counted."""
    counts: dict[int | None, int] = {}
    numbers: list[str] = []
    for reply in replies:
        counts[reply.outer] = reply.number if reply.number is not None else counts.get(reply.outer, 0) + 1
        own = str(counts[reply.outer])
        numbers.append(own if reply.outer is None else f"{numbers[reply.outer]}.{own}")
    return numbers


def _chrome(lines: Sequence[Line], reply: Reply) -> Iterator[Span]:
    """The number and head of a comment, and its lines of buttons, neighbours as one."""
    run: list[Span] = [reply.mark] if reply.mark else []
    for place in range(reply.first, reply.after):
        if place < reply.body or _is_own_button(lines[place].words):
            run.append(lines[place].span)
        elif run:
            yield covering(run)
            run = []
    if run:
        yield covering(run)


def _is_own_button(words: str) -> bool:
    return len(words) <= 40 and threads().chrome.holds(words)
