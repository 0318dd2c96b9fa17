"""The visible text of a page in document order, and the elements that hold it.

Invariants
- One walk over the tree, without recursion; marks are read off the texts and taken out of the tree on the way.
- A node's parent stands before it. Spans of nodes nest as the nodes do.
"""

from collections.abc import Sequence
from typing import Any

import msgspec

from reportedly.read.attributes import Attributes, is_hidden, kept
from reportedly.read.limits import MAX_ATTRIBUTE, MAX_CHARACTERS, too_long
from reportedly.read.marks import unmarked
from reportedly.read.writer import BLOCK, CELL, LINE, RAISED, SPACE, Writer
from reportedly.text import Piece, Span

_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "center", "details", "dialog", "dir", "div", "dl"}
    | {"fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header"}
    | {"hgroup", "hr", "html", "legend", "listing", "main", "menu", "nav", "noscript", "ol", "p"}
    | {"plaintext", "pre", "search", "section", "summary", "table", "tbody", "tfoot", "thead", "ul", "xmp"}
)
_SEPARATED = {
    **dict.fromkeys(_BLOCKS, BLOCK),
    **dict.fromkeys(("li", "dt", "dd", "tr"), LINE),
    **dict.fromkeys(("td", "th"), CELL),
    **dict.fromkeys(("button", "label"), SPACE),
}
_OWNERS = _BLOCKS | {"li", "dt", "dd", "td", "th", "tr"}
"""Elements that set their text apart; a text belongs to the nearest of them."""
_VERBATIM = frozenset({"pre", "listing", "xmp", "plaintext"})
_UNSEEN = frozenset(
    {"head", "script", "style", "template", "title", "textarea", "select", "datalist", "iframe", "noembed", "object"}
    | {"svg", "canvas", "audio", "video", "noscript"}
)
_SKIPPED = -1
_LAST_RESORT = frozenset({"noscript"})
"""Shown by a browser that runs no programs; read only when a page has no other words."""


class Node(msgspec.Struct):
    """One element of the tree; its span is empty while it shows no text."""

    tag: str
    parent: int | None
    at: int
    end: int
    attributes: Attributes
    shows: bool = False


class Stretch(msgspec.Struct, frozen=True):
    """Text that stands directly in one element: `owner` is the node's index."""

    owner: int
    span: Span


class Layout(msgspec.Struct, frozen=True):
    """The canonical text of a page, its way back, its nodes and whose each text is."""

    text: str
    pieces: tuple[Piece, ...]
    nodes: tuple[Node, ...]
    stretches: tuple[Stretch, ...]


def laid_out(root: Any, *, source: str, uri: str, everything: bool = False) -> Layout:
    """The visible text of a parsed page, whose marks are taken out of its tree.

    Args:
        source: the page as it was marked.
        everything: reads also what is hidden, and what is meant for browsers that run no programs.

    Raises:
        TooLarge: as soon as the text has more than `MAX_CHARACTERS`.
    """
    return _Walk(source, uri=uri, everything=everything).over(root)


class _Walk:
    """One walk over a tree; closed, since the writer and the open nodes must stay in step."""

    def __init__(self, source: str, *, uri: str, everything: bool) -> None:
        self._uri = uri
        self._writer = Writer(source)
        self._everything = everything
        self._nodes: list[Node] = []
        self._stretches: list[Stretch] = []
        self._open: list[int] = []
        self._begun = 0  # how many of the open nodes show text already
        self._owners: list[int] = []
        self._verbatim = 0

    def over(self, root: Any) -> Layout:
        """Walks the whole tree."""
        from lxml.etree import iterwalk

        walker = iterwalk(root, events=("start", "end"))
        for event, element in walker:
            if event == "start":
                if not self._enter(element):
                    walker.skip_subtree()
            else:
                self._leave(element)
        return Layout(self._writer.text(), self._writer.closed(), tuple(self._nodes), tuple(self._stretches))

    def _enter(self, element: Any) -> bool:
        """Opens an element and writes the text before its first child; False when its inside is not read."""
        tag, items = element.tag, element.items()
        if self._is_unseen(tag, items):
            _unmark(element)
            if tag not in _UNSEEN:
                self._note_hidden(element)
            self._open.append(_SKIPPED)
            return False
        if tag == "br":
            self._writer.break_line()
        elif tag in _SEPARATED:
            self._writer.separate(_SEPARATED[tag])
        self._open_node(tag, kept(items))
        if element.text:
            element.text = self._write(element.text)
        return True

    def _is_unseen(self, tag: str, items: Sequence[tuple[str, str]]) -> bool:
        if self._everything:
            return tag in _UNSEEN - _LAST_RESORT
        return tag in _UNSEEN or is_hidden(tag, items)

    def _open_node(self, tag: str, attributes: Attributes) -> None:
        index = self._add(tag, attributes)
        self._open.append(index)
        if tag in _OWNERS or not self._owners:
            self._owners.append(index)
        self._verbatim += tag in _VERBATIM

    def _add(self, tag: str, attributes: Attributes) -> int:
        parent = self._open[-1] if self._open else None
        length = self._writer.length
        self._nodes.append(Node(tag, parent, length, length, attributes))
        return len(self._nodes) - 1

    def _note_hidden(self, element: Any) -> None:
        """What a page says of itself where nobody sees it (an author, a date), as nodes without text."""
        for inner in element.iter():
            attributes = kept(inner.items())
            if any(name == "itemprop" for name, _ in attributes):
                words = " ".join((inner.text or "").split())
                if words and "content" not in dict(attributes):
                    attributes += (("content", words[:MAX_ATTRIBUTE]),)
                self._add(inner.tag, attributes)

    def _leave(self, element: Any) -> None:
        """Closes an element and writes the text after it."""
        index = self._open.pop()
        if index != _SKIPPED:
            self._close_node(index)
        if element.tail:
            element.tail = self._write(element.tail)

    def _close_node(self, index: int) -> None:
        node = self._nodes[index]
        if node.shows:
            node.end = self._writer.length
        if self._owners[-1] == index:
            self._owners.pop()
        self._begun = min(self._begun, len(self._open))
        self._verbatim -= node.tag in _VERBATIM
        if node.tag in _SEPARATED:
            self._writer.separate(_SEPARATED[node.tag])

    def _write(self, text: str) -> str:
        """Writes the text of one node; gives it back without its marks."""
        if self._open and self._nodes[self._open[-1]].tag == "sup" and unmarked(text).strip().isdecimal():
            text = text.translate(RAISED)
        span = self._writer.write(text, verbatim=self._verbatim > 0)
        if self._writer.length > MAX_CHARACTERS:
            raise too_long(self._uri)
        if span is not None:
            for index in self._open[self._begun :]:
                self._nodes[index].at, self._nodes[index].shows = span.start, True
            self._begun = len(self._open)
            self._belongs(span)
        return unmarked(text)

    def _belongs(self, span: Span) -> None:
        owner = self._owners[-1] if self._owners else 0
        last = self._stretches[-1] if self._stretches else None
        if last is not None and last.owner == owner:
            self._stretches[-1] = Stretch(owner, Span(last.span.start, span.end))
        else:
            self._stretches.append(Stretch(owner, span))


def _unmark(element: Any) -> None:
    """Takes the marks out of a part of the tree that is not read; others still look at it."""
    for inner in element.iter():
        if inner.text:
            inner.text = unmarked(inner.text)
        if inner.tail and inner is not element:
            inner.tail = unmarked(inner.tail)
