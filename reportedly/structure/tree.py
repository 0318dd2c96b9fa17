"""The elements of a page as a tree that is asked by index, and its text as blocks.

Invariants
- Indices are those of `Document.elements`; a parent's is smaller than its child's, so every pass is a loop.
- Blocks are disjoint, in text order, trimmed, and hold every visible character between them.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.model import Document, Element
from reportedly.text import Span, trimmed

INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img"}
    | {"ins", "kbd", "mark", "meter", "nobr", "output", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike"}
    | {"strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "meta", "link", "input", "button", "label", "br"}
)
"""Elements whose text runs on in the line; every other sets its text apart."""
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def is_inline(element: Element) -> bool:
    """True for an element whose text runs on in the line; comments that a page only carries as data do not."""
    return element.tag in INLINE and (element.tag != "data" or element.get("value") is not None)


class Block(msgspec.Struct, frozen=True):
    """A stretch of text set apart by the page: `owner` is the innermost element that is no inline one.

    `inner` is the innermost element around its first character, inline ones among them.
    """

    span: Span
    owner: int
    inner: int


class Tree:
    """The elements of one document; closed, since its lists must stay in step with one another."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.elements: Sequence[Element] = document.elements
        self.ends = _ends(self.elements)
        self.blocks = tuple(_blocks(self.elements, self.text))

    def ancestors(self, index: int | None) -> Iterator[int]:
        """The element itself, then its parents up to the root."""
        while index is not None:
            yield index
            index = self.elements[index].parent

    def inside(self, index: int) -> range:
        """The elements inside one, in document order, without itself."""
        return range(index + 1, self.ends[index])

    def holds(self, outer: int, inner: int) -> bool:
        """True when `inner` is `outer` or stands inside it."""
        return outer <= inner < self.ends[outer]

    def words(self, index: int) -> str:
        """The text of an element with all that stands in it."""
        return self.elements[index].span.of(self.text)

    def blocks_in(self, span: Span) -> Sequence[Block]:
        """The blocks that begin inside a stretch of the text."""
        first = bisect_left(self.blocks, span.start, key=_start)
        return self.blocks[first : bisect_left(self.blocks, span.end, key=_start)]


def _start(block: Block) -> int:
    return block.span.start


def _ends(elements: Sequence[Element]) -> list[int]:
    """For each element the index after its last descendant."""
    ends = list(range(1, len(elements) + 1))
    for index in range(len(elements) - 1, 0, -1):
        parent = elements[index].parent
        if parent is not None:
            ends[parent] = max(ends[parent], ends[index])
    return ends


def _blocks(elements: Sequence[Element], text: str) -> Iterator[Block]:
    """Every stretch of text between two edges of block elements, cut at blank lines too."""
    opened: list[int] = []
    following = 0
    for span, owner in _stretches(elements, length=len(text)):
        for piece in _split(text, span):
            while following < len(elements) and elements[following].span.start <= piece.start:
                if elements[following].span:
                    opened.append(following)
                following += 1
            while opened and elements[opened[-1]].span.end <= piece.start:
                opened.pop()
            yield Block(piece, owner, opened[-1] if opened else owner)


def _stretches(elements: Sequence[Element], *, length: int) -> Iterator[tuple[Span, int]]:
    """The text that stands directly in each block element, in text order."""
    opened: list[int] = []
    at = 0
    for index, element in enumerate(elements):
        if not element.span or is_inline(element):
            continue
        while opened and element.span.start >= elements[opened[-1]].span.end:
            closed = opened.pop()
            yield Span(at, elements[closed].span.end), closed
            at = max(at, elements[closed].span.end)
        if opened and element.span.start > at:
            yield Span(at, element.span.start), opened[-1]
        at = max(at, element.span.start)
        opened.append(index)
    for closed in reversed(opened):
        yield Span(at, elements[closed].span.end), closed
        at = max(at, elements[closed].span.end)
    if at < length:
        yield Span(at, length), 0


def _split(text: str, span: Span) -> Iterator[Span]:
    at = span.start
    while at < span.end:
        gap = text.find("\n\n", at, span.end)
        piece = trimmed(text, Span(at, gap if gap >= 0 else span.end))
        if piece:
            yield piece
        at = gap + 2 if gap >= 0 else span.end
