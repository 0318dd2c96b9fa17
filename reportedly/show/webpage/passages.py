"""The annotated text, passage by passage: each a stretch of one part, with its paragraphs and the cards beside them."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

import msgspec

from reportedly.model import Part, Sheet
from reportedly.show.outline import Branch, branches, stretches
from reportedly.show.webpage.cards import Card
from reportedly.show.webpage.text import Block, Piece, blocks_of, pieces_of
from reportedly.show.wording import part_facts, part_name, thread_fact

DEEPEST_INDENT = 6
"""Levels of replies that are indented apart; deeper ones say by their number where they belong."""


class Row(msgspec.Struct, frozen=True):
    """A paragraph with the cards that belong beside it; `start` is its first character's offset."""

    start: int
    pieces: Sequence[Piece]
    cards: Sequence[Card]


class Passage(msgspec.Struct, frozen=True):
    """Text of one part up to the next part's.

    `is_back` when the part had been left for one inside it; `indent` counts the comments it replies to.
    """

    part: str | None
    kind: str
    name: str
    facts: tuple[str, ...]
    indent: int
    is_back: bool
    is_republished: bool
    rows: Sequence[Row]


class _Place(msgspec.Struct, frozen=True):
    """Where a part stands."""

    indent: int
    is_republished: bool


def passages_of(sheet: Sheet, cards: Mapping[str, Card]) -> list[Passage]:
    """The passages in text order; text that is only white space makes none."""
    laid = [(stretch.part, block) for stretch in stretches(sheet) for block in blocks_of(sheet.document.text, stretch)]
    rows = _rows(sheet, blocks=[block for _, block in laid], cards=cards)
    known = {branch.part.id: branch for branch in branches(sheet)}
    places = _places(sheet.parts)
    seen: set[str] = set()
    out: list[Passage] = []
    paired = ((part, row) for (part, _), row in zip(laid, rows, strict=True))
    for part, group in groupby(paired, key=lambda pair: pair[0]):
        held = [row for _, row in group]
        out.append(_passage(known[part.id], places[part.id], held, seen=seen) if part else _stray(held))
        seen.update([part.id] if part else [])
    return out


def _passage(branch: Branch, place: _Place, rows: Sequence[Row], *, seen: Iterable[str]) -> Passage:
    part = branch.part
    counts = (thread_fact(part, found=branch.found),) if branch.found is not None else ()
    return Passage(
        part=part.id,
        kind=part.kind,
        name=part_name(part),
        facts=(*counts, *part_facts(part), *(("end not shown",) if part.end_shown is False else ())),
        indent=min(place.indent, DEEPEST_INDENT),
        is_back=part.id in seen,
        is_republished=place.is_republished,
        rows=rows,
    )


def _stray(rows: Sequence[Row]) -> Passage:
    return Passage(None, "stray", "outside all parts", (), 0, is_back=False, is_republished=False, rows=rows)


def _rows(sheet: Sheet, *, blocks: Sequence[Block], cards: Mapping[str, Card]) -> list[Row]:
    starts = [block.span.start for block in blocks]
    beside: dict[int, list[Card]] = {}
    for claim in sorted(sheet.claims, key=lambda claim: claim.content):
        beside.setdefault(bisect_right(starts, claim.content[0].start) - 1, []).append(cards[claim.id])
    return [
        Row(block.span.start, pieces, beside.get(place, ()))
        for place, (block, pieces) in enumerate(zip(blocks, pieces_of(sheet, blocks), strict=True))
    ]


def _places(parts: Iterable[Part]) -> Mapping[str, _Place]:
    places: dict[str, _Place] = {}
    kinds: dict[str, str] = {}
    for part in parts:
        around = places.get(part.parent or "", _Place(0, is_republished=False))
        is_reply = part.kind == "comment" and kinds.get(part.parent or "") == "comment"
        places[part.id] = _Place(around.indent + is_reply, around.is_republished or part.kind == "republication")
        kinds[part.id] = part.kind
    return places
