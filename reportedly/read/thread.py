"""Comments of a page's data: those it does not show join its text, those it shows gain their author and date.

Invariants
- A comment's element holds its replies' elements, as nested lists on a page would.
- Text is only ever added behind the visible text, so no position changes.
"""

import json
from bisect import bisect_right
from collections.abc import Sequence

from reportedly.read.comments import Told
from reportedly.read.layout import Layout, Node
from reportedly.text import Piece, Span

SHOWN = 200
"""Letters and digits by which a comment is looked for in the visible text; sites cut long ones short."""

TELLING = 25
"""Letters and digits; a shorter comment is shown only where an element holds it and nothing else."""


def with_comments(layout: Layout, *, told: Sequence[Told], source: str) -> Layout:
    """The layout with the comments of its data.

    Args:
        source: the page with `\\n` as its only line end, in which the new text is looked for.
    """
    if not told:
        return layout
    shown = _Shown(layout)
    nodes = list(layout.nodes)
    hidden: list[int] = []
    for index, one in enumerate(told):
        span = shown.place(one.text)
        if span is None:
            hidden.append(index)
        else:
            _credit(nodes, index=_innermost(layout, span=span), one=one)
    layout = Layout(layout.text, layout.pieces, tuple(nodes), layout.stretches)
    return _appended(layout, told=told, hidden=hidden, source=source) if hidden else layout


class _Shown:
    """The letters and digits of the visible text, and where each of them stands."""

    def __init__(self, layout: Layout) -> None:
        self._places = [place for place, character in enumerate(layout.text) if character.isalnum()]
        self._flat = _flat(layout.text)
        short = (stretch.span for stretch in layout.stretches if len(stretch.span) < 4 * TELLING)
        self._short = {_flat(span.of(layout.text)): span for span in short}

    def place(self, text: str) -> Span | None:
        """Where a comment is shown; None when it is not."""
        flat = _flat(text)[:SHOWN]
        if len(flat) < TELLING:
            return self._short.get(flat)
        at = self._flat.find(flat)
        return None if at < 0 else Span(self._places[at], self._places[at + len(flat) - 1] + 1)


def _innermost(layout: Layout, *, span: Span) -> int:
    """The node that holds a whole span of the visible text, and no smaller one does."""
    place = bisect_right(layout.stretches, span.start, key=lambda stretch: stretch.span.start) - 1
    index = layout.stretches[max(0, place)].owner
    while layout.nodes[index].end < span.end:
        around = layout.nodes[index].parent
        if around is None:
            break
        index = around
    return index


def _flat(text: str) -> str:
    """The letters and digits of a text in lower case, one for one: a few capitals would become two."""
    return "".join(character.lower()[:1] for character in text if character.isalnum())


def _credit(nodes: list[Node], *, index: int, one: Told) -> None:
    """Gives the node of a shown comment the author and date of the data, where it has none."""
    node = nodes[index]
    has = dict(node.attributes)
    told = (("data-author", one.author), ("datetime", one.date))
    gained = tuple((name, value) for name, value in told if value and name not in has)
    nodes[index] = Node(node.tag, node.parent, node.at, node.end, (*node.attributes, *gained), shows=node.shows)


def _appended(layout: Layout, *, told: Sequence[Told], hidden: Sequence[int], source: str) -> Layout:
    """The layout with comments behind its text, in a frame of their own, each holding its replies."""
    nodes, chunks, pieces = [*layout.nodes], [layout.text], [*layout.pieces]
    length, searched, frame = len(layout.text), 0, len(layout.nodes)
    nodes.append(Node("data", None, length + 2, length + 2, (("class", "comments"),), shows=True))
    index_of: dict[int, int] = {}
    for index in hidden:
        one = told[index]
        parent = one.parent
        while parent is not None and parent not in index_of:
            parent = told[parent].parent
        span = Span(length + 2, length + 2 + len(one.text))
        chunks += ("\n\n", one.text)
        length = span.end
        index_of[index] = len(nodes)
        nodes += _nodes(one, parent=frame if parent is None else index_of[parent], span=span, index=len(nodes))
        _stretch(nodes, index=index_of[index], end=length)
        piece = _piece(one, canonical=span, source=source, start=searched)
        if piece is not None:
            pieces.append(piece)
            searched = piece.source.end
    return Layout("".join(chunks), tuple(pieces), tuple(nodes), layout.stretches)


def _nodes(one: Told, *, parent: int, span: Span, index: int) -> list[Node]:
    """The node of a comment and those that say who wrote it and when, as microdata would."""
    marked_up = (("itemprop", "comment"), ("itemtype", "https://schema.org/Comment"))
    nodes = [Node("data", parent, span.start, span.end, marked_up, shows=True)]
    if one.author:
        told = (("itemprop", "author"), ("content", one.author))
        nodes.append(Node("meta", index, span.start, span.start, told))
    if one.date:
        told = (("itemprop", "dateCreated"), ("datetime", one.date))
        nodes.append(Node("time", index, span.start, span.start, told))
    return nodes


def _stretch(nodes: list[Node], *, index: int, end: int) -> None:
    """Lets every node around a new one reach as far as it does."""
    around = nodes[index].parent
    while around is not None:
        nodes[around].end = end
        around = nodes[around].parent


def _piece(one: Told, *, canonical: Span, source: str, start: int) -> Piece | None:
    """Where the script spells the comment; None when it spells it in a way of its own."""
    for plain in (False, True):
        spelled = json.dumps(one.literal, ensure_ascii=plain)[1:-1]
        for spelling in (spelled, spelled.replace("/", "\\/")):
            at = source.find(spelling, start)
            if at >= 0 and (len(spelling) != len(canonical) or spelling == one.text):
                return Piece(canonical, Span(at, at + len(spelling)))
    return None
