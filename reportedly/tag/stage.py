"""A document's paragraphs become its tags: part by part, block by block, so that memory does not grow with the page."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec
import numpy as np

from reportedly.model import Document, Link, Marks, NameSpan, RoleSpan, Tags
from reportedly.tag.decode import Run, forbid_going_on, links_of, runs_of
from reportedly.tag.features import Ints, Pieces, encode, stretches
from reportedly.tag.inner import DEEPEST, contents_alone, eager, within_one
from reportedly.tag.labels import ROLES
from reportedly.tag.names import names_of
from reportedly.tag.session import Network, shipped
from reportedly.tag.windows import plan
from reportedly.text import Span

WINDOW = 160
"""Pieces a window holds at most."""
BLOCK = 40_000
"""Characters that are read together at most; some ten thousand pieces."""
UNTAGGED = frozenset({"boilerplate", "byline", "dateline"})
"""Kinds of part that report nothing."""


def tag(document: Document, marks: Marks) -> Tags:
    """The role spans and links of a document, by the shipped tagger.

    Raises:
        WeightsError: the tagger's files are missing or cannot be read.
    """
    starts = np.array(sorted(mark.span.start for mark in marks.sentences), np.int64)
    network = shipped()
    first = _parted(tagged(document.text, sections(marks), network=network, sentences=starts), marks=marks)
    return _with_inner(document.text, first, network=eager(network), starts=starts, depth=DEEPEST)


def _with_inner(text: str, tags: Tags, *, network: Network, starts: Ints, depth: int) -> Tags:
    """The tags with what is attributed inside their contents, and inside the contents of those."""
    contents = tuple(contents_alone(text, tags)) if depth else ()
    if not contents:
        return tags
    inner = within_one(tagged(text, [contents], network=network, sentences=starts), contents=contents)
    if not any(piece.role == "cue" for piece in inner.spans):
        return tags
    return msgspec.structs.replace(
        tags, inner=_with_inner(text, inner, network=network, starts=starts, depth=depth - 1)
    )


def _parted(tags: Tags, *, marks: Marks) -> Tags:
    """The tags without links from one part to another: what is read together need not be said together."""
    starts = [mark.span.start for mark in marks.paragraphs]
    parts = [marks.paragraphs[bisect_right(starts, piece.span.start) - 1].part for piece in tags.spans]
    kept = (link for link in tags.links if link.head is None or parts[link.head] == parts[link.dependent])
    return msgspec.structs.replace(tags, links=tuple(kept))


def sections(marks: Marks) -> Iterator[tuple[Span, ...]]:
    """The paragraphs that are read together: neighbours of one part, and a headline with what it stands above.

    The letters of a page, bodies within its body, are neighbours: furniture and the lines that sign them are left out.
    A headline alone is too short to be understood: "Ruiz: Dam Is Safe" is told by the article that goes on about it.
    """
    kinds = {part.id: part.kind for part in marks.parts}
    letters = {part.id: part.parent for part in marks.parts if part.kind == "body" and part.parent is not None}
    read = (mark for mark in marks.paragraphs if kinds[mark.part] not in UNTAGGED)
    above: tuple[Span, ...] = ()
    for part, paragraphs in groupby(read, key=lambda mark: letters.get(mark.part) or mark.part):
        spans = tuple(mark.span for mark in paragraphs)
        if kinds[part] == "headline":
            yield from [above] if above else []
            above = spans
        else:
            yield above + spans
            above = ()
    yield from [above] if above else []


def tagged(text: str, sections: Iterable[tuple[Span, ...]], *, network: Network, sentences: Ints | None = None) -> Tags:
    """The role spans and links of these sections, which are in text order.

    `sentences` are the places where sentences start, in order: no source and no cue goes on over one.
    """
    starts = np.zeros(0, np.int64) if sentences is None else sentences
    spans: list[RoleSpan] = []
    links: list[Link] = []
    names: list[NameSpan] = []
    for section in sections:
        for block in _blocks(text, section):
            _read(text, block, network=network, starts=starts, spans=spans, links=links, names=names)
    return Tags(tuple(spans), tuple(links), network.heads.name, network.heads.calibration, names=tuple(names))


def _blocks(text: str, paragraphs: tuple[Span, ...]) -> Iterator[list[Span]]:
    block: list[Span] = []
    for paragraph in paragraphs:
        for stretch in stretches(text, paragraph):
            if block and stretch.end - block[0].start > BLOCK:
                yield block
                block = []
            block.append(stretch)
    if block:
        yield block


def _read(
    text: str,
    block: list[Span],
    *,
    network: Network,
    starts: Ints,
    spans: list[RoleSpan],
    links: list[Link],
    names: list[NameSpan],
) -> None:
    """Adds one block's role spans, links and names to those found so far."""
    pieces = encode(network.tokenizer, text, paragraphs=block)
    windows = plan(pieces, size=WINDOW)
    logits, vectors, naming = network(pieces, windows)
    forbid_going_on(logits, at=np.isin(pieces.starts, _inside(starts, block)))
    runs = runs_of(pieces, logits, bias=network.heads.bias)
    known = len(spans)
    for link in links_of(runs, vectors, windows, heads=network.heads):
        head = None if link.head is None else link.head + known
        links.append(Link(link.dependent + known, head, link.score))
    spans += [_role_span(pieces, run) for run in runs]
    names += names_of(text, pieces, naming)


def _inside(starts: Ints, block: list[Span]) -> Ints:
    """The places of this block alone: a thread of thousands of comments is as many blocks."""
    first, last = np.searchsorted(starts, (block[0].start, block[-1].end))
    return starts[first:last]


def _role_span(pieces: Pieces, run: Run) -> RoleSpan:
    span = Span(int(pieces.starts[run.pieces.start]), int(pieces.ends[run.pieces.end - 1]))
    return RoleSpan(ROLES[run.label], span, run.score)
