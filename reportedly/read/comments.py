"""Comments that a page carries as JSON-LD: those it does not show join its text, those it shows gain author and date.

Invariants
- A comment's element holds its replies' elements, as nested lists on a page would.
- Text is only ever added behind the visible text, so no position changes.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from html import unescape
from typing import Any

import msgspec

from reportedly.read.jsonld import Found, names, types, words
from reportedly.read.layout import Layout, Node
from reportedly.read.marks import cleaned
from reportedly.text import Piece, Span

COMMENTS = frozenset({"Comment", "UserComments", "Answer", "CorrectionComment"})
MOST_COMMENTS = 2_000
LONGEST_COMMENT = 20_000
"""Characters; what is longer is cut."""

SHOWN = 200
"""Letters and digits by which a comment is looked for in the visible text; sites cut long ones short."""

TELLING = 25
"""Letters and digits; a shorter comment is shown only where an element holds it and nothing else."""

_BREAK = re.compile(r"<(?:br|/p|/div|/li)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")


class Told(msgspec.Struct, frozen=True):
    """One comment in a page's data; `parent` is the place of the comment it replies to, always an earlier one.

    `literal` is its text as the data gives it.
    """

    text: str
    literal: str
    author: str | None
    date: str | None
    parent: int | None


def told(things: Sequence[Found]) -> tuple[Told, ...]:
    """The comments in a page's JSON-LD, each before its replies."""
    known: dict[int, tuple[str, str]] = {}
    for index, one in enumerate(things):
        if types(one.thing) & COMMENTS and len(known) < MOST_COMMENTS:
            literal = _literal(one.thing)
            text = _as_text(literal)
            if any(character.isalnum() for character in text):
                known[index] = (text, literal)
    parents = _parents(things, known=known)
    places: dict[int, int] = {}
    out: list[Told] = []
    for index in _outer_first(known, parents=parents):
        places[index] = len(out)
        out.append(_told(things[index].thing, words_of=known[index], parent=_place(parents[index], places=places)))
    return tuple(out)


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


def _literal(thing: Mapping[str, Any]) -> str:
    for name in ("text", "commentText", "articleBody", "description"):
        value = thing.get(name)
        if isinstance(value, str) and value.strip():
            return value
    return ""


def _as_text(literal: str) -> str:
    """The words of a comment whose text may be HTML; paragraphs become lines."""
    text = literal[:LONGEST_COMMENT]
    if "<" in text:
        text = _TAG.sub("", _BREAK.sub("\n", text))
    text = cleaned(unescape(text).replace("\r\n", "\n").replace("\r", "\n"))
    return _LINES.sub("\n", _SPACES.sub(" ", text)).strip()


def _parents(things: Sequence[Found], *, known: Mapping[int, Any]) -> dict[int, int | None]:
    """For each comment the one it replies to: the one its `parentItem` names, else the comment around it."""
    by_name: dict[str, int] = {}
    for index in known:
        for key in ("@id", "url", "identifier"):
            name = words(things[index].thing.get(key))
            if name:
                by_name.setdefault(name, index)
    parents: dict[int, int | None] = {}
    for index in known:
        around = things[index].parent
        while around is not None and around not in known:
            around = things[around].parent
        named = _named_parent(things[index].thing, by_name=by_name)
        parents[index] = around if named in (None, index) else named
    return parents


def _named_parent(thing: Mapping[str, Any], *, by_name: Mapping[str, int]) -> int | None:
    parent = thing.get("parentItem")
    name = words(parent.get("@id") or parent.get("url") if isinstance(parent, dict) else parent)
    return by_name.get(name) if name else None


def _outer_first(known: Mapping[int, Any], *, parents: Mapping[int, int | None]) -> list[int]:
    """Every comment directly after the one it replies to and that one's earlier replies; circles are cut open."""
    replies: dict[int | None, list[int]] = {}
    for index in known:
        replies.setdefault(parents[index], []).append(index)
    order: list[int] = []
    done: set[int] = set()
    stack = list(reversed(replies.get(None, [])))
    waiting = list(reversed(list(known)))
    while stack or waiting:
        index = stack.pop() if stack else waiting.pop()
        if index not in done:
            done.add(index)
            order.append(index)
            stack += reversed(replies.get(index, []))
    return order


def _place(parent: int | None, *, places: Mapping[int, int]) -> int | None:
    return None if parent is None else places.get(parent)


def _told(thing: Mapping[str, Any], *, words_of: tuple[str, str], parent: int | None) -> Told:
    authors = names(thing.get("author") or thing.get("creator"))
    date = words(thing.get("datePublished")) or words(thing.get("dateCreated")) or words(thing.get("commentTime"))
    return Told(words_of[0], words_of[1], authors[0] if authors else None, date, parent)


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
