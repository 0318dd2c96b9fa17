"""Golden cases: pages written as text that carries its own annotation, so that offsets are always checked.

    page("[source:Mayor Ana Ruiz] [cue:said] [content:the bridge would open in May].")

A role may carry a label, and what carries the same label is one relation: `[source1:She] [cue1:said] …`.
Among pieces without a label, a content belongs to the nearest cue of its paragraph, a cue to the nearest source of its
paragraph; of two as near, the earlier. A cue or content with nothing to belong to belongs to none.

A page is a tree of `Block`s; bare strings given to `page` are one body. Paragraphs are divided by blank lines.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import count
from typing import cast

import msgspec

from reportedly.model import Document, Link, Mark, Marks, Origin, Part, PartKind, Role, RoleSpan, Tags
from reportedly.text import Span, trimmed, unshifted

SURE = 0.9
"""The probability of every span and link that the markup shows; the rest goes to "none"."""

PIECE = re.compile(r"\[(source|cue|content)(\w*):([^\[\]]*)\]")
PARAGRAPH = re.compile(r"\S(?:(?!\n[ \t]*\n).)*\S|\S", re.DOTALL)
SENTENCE_END = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bGen)[.!?]+[”\"’']?(?=\s+[“\"‘(]?[A-Z0-9])")
QUOTATION = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)", re.MULTILINE)


class Labelled(msgspec.Struct, frozen=True):
    """One marked stretch: its role, its label (empty for none) and its place in the plain text."""

    role: Role
    label: str
    span: Span


class Block(msgspec.Struct, frozen=True):
    """A part of a page: its marked texts and the parts inside it, in order."""

    kind: PartKind
    items: tuple["str | Block", ...]
    author: str | None = None
    number: str | None = None
    title: str | None = None


class Page(msgspec.Struct, frozen=True):
    """A golden page as the stages see it."""

    document: Document
    marks: Marks
    tags: Tags

    def words(self, *spans: Span) -> str:
        """The words of the spans, ` … ` between them."""
        return " … ".join(span.of(self.document.text) for span in spans)


def block(kind: PartKind, *items: "str | Block", author: str | None = None, number: str | None = None) -> Block:
    """A part of a page, from texts and parts."""
    return Block(kind, items, author=author, number=number)


def page(*items: "str | Block", author: str | None = None, outlet: str | None = None) -> Page:
    """A page of these blocks; bare strings are one body."""
    blocks = items if all(isinstance(item, Block) for item in items) else (Block("body", items),)
    laid = _Layout()
    for item in blocks:
        laid.lay(cast(Block, item), parent=None)
    marked = "".join(laid.out)
    text, labelled = unmarked(marked)
    back = _Plain(marked)
    marks = _marks(text, parts=[msgspec.structs.replace(part, span=back.span(part.span)) for part in laid.parts])
    origin = Origin(
        uri="golden.txt", digest="sha256:" + "0" * 64, media_type="text/plain", author=author, outlet=outlet
    )
    document = Document(id="d-0", text=text, title=None, language="en", origin=origin, shift=unshifted(text))
    return Page(document, marks, tags_of(text, labelled))


def unmarked(marked: str) -> tuple[str, tuple[Labelled, ...]]:
    """The plain text and the marked stretches in it.

    >>> unmarked("[source:Ruiz] [cue1:said]")[0]
    'Ruiz said'
    """
    out: list[str] = []
    labelled: list[Labelled] = []
    length = done = 0
    for match in PIECE.finditer(marked):
        before = marked[done : match.start()]
        start = length + len(before)
        length = start + len(match[3])
        out += [before, match[3]]
        labelled.append(Labelled(cast(Role, match[1]), match[2], Span(start, length)))
        done = match.end()
    return "".join([*out, marked[done:]]), tuple(labelled)


def tags_of(text: str, labelled: Sequence[Labelled]) -> Tags:
    """The marked stretches as a tagger would give them."""
    links: list[Link] = []
    for index, piece in enumerate(labelled):
        if piece.role == "source":
            continue
        head = _head(text, index=index, labelled=labelled)
        links += [Link(index, head, SURE), Link(index, None, round(1 - SURE, 4))] if head is not None else []
        links += [Link(index, None, SURE)] if head is None else []
    spans = tuple(RoleSpan(piece.role, piece.span, SURE) for piece in labelled)
    return Tags(spans=spans, links=tuple(links), model="golden.v1")


def _head(text: str, *, index: int, labelled: Sequence[Labelled]) -> int | None:
    piece = labelled[index]
    wanted = "cue" if piece.role == "content" else "source"
    near = [
        (piece.span.gap(other.span), number)
        for number, other in enumerate(labelled)
        if other.role == wanted and other.label == piece.label and (piece.label or _together(text, piece, other))
    ]
    return min(near)[1] if near else None


def _together(text: str, one: Labelled, other: Labelled) -> bool:
    first, last = sorted((one.span, other.span))
    return "\n\n" not in text[first.end : last.start]


class _Layout:
    """Lays blocks out as one marked text; part spans are offsets into that."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.parts: list[Part] = []
        self.length = 0
        self.ids = count(1)

    def lay(self, item: Block, *, parent: str | None) -> None:
        self._break()
        start, place, name = self.length, len(self.parts), f"p{next(self.ids)}"
        self.parts.append(Part(name, item.kind, Span(start, start), parent, item.author, item.title, None, item.number))
        for inner in item.items:
            if isinstance(inner, Block):
                self.lay(inner, parent=name)
            else:
                self._break()
                self._write(inner.strip("\n"))
        self.parts[place] = msgspec.structs.replace(self.parts[place], span=Span(start, self.length))

    def _break(self) -> None:
        if self.out and self.out[-1] != "\n\n":
            self._write("\n\n")

    def _write(self, words: str) -> None:
        self.out.append(words)
        self.length += len(words)


class _Plain:
    """The way from offsets in a marked text to offsets in the plain one."""

    def __init__(self, marked: str) -> None:
        self.at: list[int] = []
        plain = 0
        inside = {index for match in PIECE.finditer(marked) for index in _dropped(match)}
        for index in range(len(marked) + 1):
            self.at.append(plain)
            plain += index not in inside

    def span(self, marked: Span) -> Span:
        return Span(self.at[marked.start], self.at[marked.end])


def _dropped(match: re.Match[str]) -> Iterator[int]:
    yield from range(match.start(), match.start(3))
    yield match.end(3)


def _marks(text: str, *, parts: Sequence[Part]) -> Marks:
    paragraphs = [
        Mark("paragraph", Span(*match.span()), _part_at(match.start(), parts=parts))
        for match in PARAGRAPH.finditer(text)
    ]
    sentences = [
        Mark("sentence", span, paragraph.part) for paragraph in paragraphs for span in _sentences(text, paragraph.span)
    ]
    quotations = [
        Mark("quotation", Span(*match.span()), _part_at(match.start(), parts=parts))
        for match in QUOTATION.finditer(text)
    ]
    return Marks(tuple(parts), tuple(paragraphs), tuple(sentences), tuple(quotations))


def _part_at(place: int, *, parts: Sequence[Part]) -> str:
    return [part.id for part in parts if part.span.start <= place < part.span.end][-1]


def _sentences(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for match in SENTENCE_END.finditer(text, paragraph.start, paragraph.end):
        yield trimmed(text, Span(start, match.end()))
        start = match.end()
    if trimmed(text, Span(start, paragraph.end)):
        yield trimmed(text, Span(start, paragraph.end))
