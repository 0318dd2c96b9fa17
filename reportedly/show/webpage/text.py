"""The text cut so that every piece carries exactly the claims that hold it; overlaps and gaps come out as they are.

Invariants
- Blocks hold every character that is not white space, once, in text order; so do the pieces of a block.
- A piece never crosses an edge of a content, cue or source.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush
from itertools import pairwise
from typing import Literal

import msgspec

from reportedly.model import Claim, Sheet
from reportedly.show.harmless import Run, runs
from reportedly.show.outline import Stretch
from reportedly.text import Span, trimmed

Layered = Literal["content", "told", "cue", "source"]
"""What a stretch is to a claim; `told` is the content of a claim in its author's own voice."""

DEEPEST_TINT = 3
"""Contents within contents that are tinted apart."""


class Block(msgspec.Struct, frozen=True):
    """A paragraph as it is laid out: lines with no blank line between them, within one part."""

    span: Span


class Edge(msgspec.Struct, frozen=True):
    """Where a content begins or ends; only the first beginning of a claim carries its number."""

    claim: Claim
    is_first: bool


class Piece(msgspec.Struct, frozen=True):
    """A stretch of text with everything that holds it, outermost claim first."""

    span: Span
    runs: tuple[Run, ...]
    layers: tuple[Layered, ...]
    claims: tuple[str, ...]
    tint: int
    opens: tuple[Edge, ...]
    closes: tuple[Edge, ...]


class _Layer(msgspec.Struct, frozen=True):
    span: Span
    role: Layered
    claim: Claim
    is_first: bool


def blocks_of(text: str, stretch: Stretch) -> Iterator[Block]:
    """The paragraphs of a stretch: runs of lines that hold something."""
    start: int | None = None
    at = stretch.span.start
    while at < stretch.span.end:
        end = text.find("\n", at, stretch.span.end)
        end = stretch.span.end if end < 0 else end
        if not trimmed(text, Span(at, end)):
            if start is not None:
                yield Block(trimmed(text, Span(start, at)))
            start = None
        elif start is None:
            start = at
        at = end + 1
    if start is not None:
        yield Block(trimmed(text, Span(start, stretch.span.end)))


def pieces_of(sheet: Sheet, blocks: Sequence[Block]) -> list[list[Piece]]:
    """For each block its pieces, in order."""
    pieces: list[list[Piece]] = [[] for _ in blocks]
    starts = [block.span.start for block in blocks]
    for span, layers in _sweep(_layers(sheet), cuts=[edge for block in blocks for edge in _edges(block.span)]):
        place = bisect_right(starts, span.start) - 1
        if place >= 0 and blocks[place].span.covers(span):
            pieces[place].append(_piece(sheet.document.text, span, layers))
    return pieces


def _layers(sheet: Sheet) -> list[_Layer]:
    """Everything that is marked, in text order, without white space at its ends."""
    found = [layer for claim in sheet.claims for layer in _layers_of(claim, text=sheet.document.text)]
    return sorted((layer for layer in found if layer.span), key=lambda layer: layer.span)


def _layers_of(claim: Claim, *, text: str) -> Iterator[_Layer]:
    for number, span in enumerate(claim.content):
        role: Layered = "told" if claim.mode == "narrated" else "content"
        yield _Layer(trimmed(text, span), role, claim, is_first=number == 0)
    yield from (_Layer(trimmed(text, span), "cue", claim, is_first=False) for span in claim.cue)
    yield from (_Layer(trimmed(text, span), "source", claim, is_first=False) for span in claim.source)


def _sweep(layers: Sequence[_Layer], *, cuts: Iterable[int]) -> Iterator[tuple[Span, list[_Layer]]]:
    """The stretches between all edges, each with the layers over it, outermost first."""
    edges = sorted({*cuts, *(edge for layer in layers for edge in _edges(layer.span))})
    over: dict[int, _Layer] = {}
    ends: list[tuple[int, int]] = []
    following = 0
    for at, until in pairwise(edges):
        while following < len(layers) and layers[following].span.start <= at:
            over[following] = layers[following]
            heappush(ends, (layers[following].span.end, following))
            following += 1
        while ends and ends[0][0] <= at:
            del over[heappop(ends)[1]]
        yield Span(at, until), sorted(over.values(), key=_inwards)


def _edges(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _inwards(layer: _Layer) -> tuple[int, int]:
    return len(layer.claim.chain), -len(layer.span)


def _piece(text: str, span: Span, layers: Sequence[_Layer]) -> Piece:
    contents = [layer for layer in layers if layer.role in ("content", "told")]
    attributed = sum(layer.role == "content" for layer in layers)
    return Piece(
        span=span,
        runs=tuple(runs(span.of(text))),
        layers=tuple(dict.fromkeys(layer.role for layer in layers)),
        claims=tuple(dict.fromkeys(layer.claim.id for layer in layers)),
        tint=min(attributed, DEEPEST_TINT),
        opens=tuple(Edge(layer.claim, layer.is_first) for layer in contents if layer.span.start == span.start),
        closes=tuple(Edge(layer.claim, layer.is_first) for layer in reversed(contents) if layer.span.end == span.end),
    )
