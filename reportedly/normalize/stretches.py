"""What of a page is scanned: the text of its parts, piece by piece, without its furniture."""

import re
from collections.abc import Iterator

from reportedly.model import Document, Marks, Part
from reportedly.normalize.tokens import Stretch, split_lists, tokens
from reportedly.normalize.vocabulary import vocabulary
from reportedly.normalize.ways import Ways
from reportedly.normalize.wrapping import unwrapped
from reportedly.text import Span

FURNITURE = ("boilerplate", "thread")
"""Parts whose own text says nothing of the world; a thread's own is its frame ("13 comments")."""

LONGEST = 20_000
"""Characters scanned at a time, so that memory stays flat on a text of one line."""


def stretches(document: Document, marks: Marks, *, ways: Ways) -> Iterator[Stretch]:
    """The tokens of the page in text order; no stretch crosses the border of a part."""
    words, home = vocabulary(document.language), _home(document)
    for piece in _pieces(marks.parts):
        for block in _blocks(document.text, piece):
            row = unwrapped(tokens(document.text, block), text=document.text, words=words, end=block.end)
            yield Stretch(
                split_lists(row) if ways.all_numerals else row, text=document.text, words=words, ways=ways, home=home
            )


def _home(document: Document) -> str | None:
    """The country in the page's address, as its top-level domain; None for .com and its like, and for files."""
    address = _COUNTRY.match(document.origin.canonical or document.origin.uri)
    return address[1].lower() if address else None


_COUNTRY = re.compile(r"https?://[^/?#\s]*\.([a-z]{2})(?::\d+)?(?:[/?#]|$)", re.IGNORECASE)


def _pieces(parts: tuple[Part, ...]) -> Iterator[Span]:
    """The parts' own texts in text order, less the furniture's."""
    open_parts: list[Part] = []
    reached = 0
    for part in sorted(parts, key=lambda part: (part.span.start, -part.span.end)):
        while open_parts and open_parts[-1].span.end <= part.span.start:
            closed = open_parts.pop()
            yield from _own(closed, reached, closed.span.end)
            reached = max(reached, closed.span.end)
        if open_parts:
            yield from _own(open_parts[-1], reached, part.span.start)
        reached = max(reached, part.span.start)
        open_parts.append(part)
    while open_parts:
        closed = open_parts.pop()
        yield from _own(closed, reached, closed.span.end)
        reached = max(reached, closed.span.end)


def _own(part: Part, start: int, end: int) -> Iterator[Span]:
    if start < end and part.kind not in FURNITURE:
        yield Span(start, end)


def _blocks(text: str, span: Span) -> Iterator[Span]:
    """The span cut where a paragraph, a line or at least a word ends, into blocks not much longer than `LONGEST`."""
    start = span.start
    while span.end - start > LONGEST:
        cuts = (text.rfind(mark, start + 1, start + LONGEST) for mark in ("\n\n", "\n", ". ", " "))
        cut = next((place + 1 for place in cuts if place > start + LONGEST // 2), start + LONGEST)
        yield Span(start, cut)
        start = cut
    yield Span(start, span.end)
