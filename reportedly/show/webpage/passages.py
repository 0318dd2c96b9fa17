"""The annotated text, passage by passage: each a stretch of one part, with its paragraphs and the cards beside them."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

import msgspec

from reportedly.model import Part, Sheet
from reportedly.show.outline import Branch, branches, stretches
from reportedly.show.webpage.cards import Card
from reportedly.show.webpage.text import Block, Piece, blocks_of, pieces_of
from reportedly.show.wording import counted, part_facts, part_name, thread_fact

DEEPEST_INDENT = 6
"""Levels of replies that are indented apart; deeper ones say by their number where they belong."""

MOST_OPEN = 8
"""Comments of a thread that is shown unfolded."""

FEW_WORDS = 14
"""Words of furniture that are shown in passing: a date, `Reply`, `Share this`."""


class Row(msgspec.Struct, frozen=True):
    """A paragraph with the cards that belong beside it; `start` is its first character's offset."""

    start: int
    pieces: Sequence[Piece]
    cards: Sequence[Card]


class Head(msgspec.Struct, frozen=True):
    """The label a part stands under where it begins; `is_back` when its text goes on after another part's."""

    part: str | None
    kind: str
    name: str
    facts: tuple[str, ...]
    is_back: bool = False


class Passage(msgspec.Struct, frozen=True):
    """Text of one part up to the next part's, under the labels of the parts that begin with it.

    `indent` counts the comments it replies to; None outside comments. A few words of the page's furniture are
    `is_quiet`, more of it `is_folded`: nobody reads it, yet every word of the page can be found. `thread` is the id of
    the thread it stands in.
    """

    kind: str
    heads: tuple[Head, ...]
    indent: int | None
    is_republished: bool
    is_quiet: bool
    is_folded: bool
    words: int
    rows: Sequence[Row]
    thread: str | None = None


class Group(msgspec.Struct, frozen=True):
    """Passages that are shown together; those of a long thread are folded under its label `fold`, None for all others.

    A reader of the article is not led through hundreds of comments, and finds the claims of the article first.
    """

    fold: Head | None
    passages: Sequence[Passage]


class _Place(msgspec.Struct, frozen=True):
    """Where a part stands."""

    indent: int | None
    is_republished: bool
    thread: str | None = None


def groups_of(sheet: Sheet, passages: Sequence[Passage]) -> tuple[Group, ...]:
    """The passages in order, each thread by itself; a thread of more than `MOST_OPEN` comments is folded."""
    long = {one.part.id for one in branches(sheet) if one.found is not None and one.found > MOST_OPEN}
    begun: set[str] = set()
    out: list[Group] = []
    for thread, group in groupby(passages, key=lambda passage: passage.thread):
        held = list(group)
        if thread not in long or thread in begun:
            out.append(Group(None, held))
            continue
        begun.add(thread)
        first, *rest = held
        (label,) = [head for head in first.heads if head.part == thread]
        ahead = tuple(head for head in first.heads if head.part != thread)
        attributed = sum(not card.is_told for passage in held for row in passage.rows for card in row.cards)
        facts = (*label.facts, f"{counted(attributed, 'claim')} attributed")
        fold = msgspec.structs.replace(label, facts=facts)
        out.append(Group(fold, (msgspec.structs.replace(first, heads=ahead), *rest)))
    return tuple(out)


def passages_of(sheet: Sheet, cards: Mapping[str, Card]) -> list[Passage]:
    """The passages in text order; text that is only white space makes none."""
    text = sheet.document.text
    laid = [(stretch.part, block) for stretch in stretches(sheet) for block in blocks_of(text, stretch)]
    rows = _rows(sheet, blocks=[block for _, block in laid], cards=cards)
    heads = _Heads(sheet)
    places = _places(sheet.parts)
    out: list[Passage] = []
    paired = ((part, block, row) for (part, block), row in zip(laid, rows, strict=True))
    for part, group in groupby(paired, key=lambda entry: entry[0]):
        held = list(group)
        words = sum(len(block.span.of(text).split()) for _, block, _ in held)
        is_furniture = _is_furniture(part, [row for *_, row in held])
        is_quiet = is_furniture and words <= FEW_WORDS
        place = places[part.id] if part else _Place(None, is_republished=False)
        out.append(
            Passage(
                kind=part.kind if part else "stray",
                heads=heads.at(part, is_furniture=is_furniture),
                indent=place.indent,
                is_republished=place.is_republished,
                is_quiet=is_quiet,
                is_folded=is_furniture and not is_quiet,
                words=words,
                rows=[row for *_, row in held],
                thread=place.thread,
            )
        )
    return out


def _is_furniture(part: Part | None, rows: Iterable[Row]) -> bool:
    return part is not None and part.kind == "boilerplate" and not any(row.cards for row in rows)


class _Heads:
    """Remembers which parts have begun, since a part's label stands where the first text inside it does."""

    def __init__(self, sheet: Sheet) -> None:
        self._branches = {branch.part.id: branch for branch in branches(sheet)}
        self._begun: set[str] = set()
        self._spoken: set[str] = set()
        self._last: str | None = None

    def at(self, part: Part | None, *, is_furniture: bool) -> tuple[Head, ...]:
        """The labels before the next passage of this part; furniture goes without its own."""
        if part is None:
            self._last = None
            return (Head(None, "stray", "outside all parts", ()),)
        new = [one for one in self._beginning(part) if not (is_furniture and one.id == part.id)]
        self._begun.update(one.id for one in new)
        heads = [self._head(one) for one in new]
        if not is_furniture:
            if part.id in self._spoken and self._last != part.id:
                heads.append(msgspec.structs.replace(self._head(part), is_back=True))
            self._spoken.add(part.id)
            self._last = part.id
        return tuple(heads)

    def _beginning(self, part: Part) -> list[Part]:
        """The part and those around it that have not begun yet, outermost first."""
        found: list[Part] = []
        at: Branch | None = self._branches[part.id]
        while at is not None and at.part.id not in self._begun:
            found.append(at.part)
            at = self._branches.get(at.part.parent or "")
        return found[::-1]

    def _head(self, part: Part) -> Head:
        found = self._branches[part.id].found
        counts = (thread_fact(part, found=found),) if found is not None else ()
        end = ("end not shown",) if part.end_shown is False else ()
        return Head(part.id, part.kind, part_name(part), (*counts, *part_facts(part), *end))


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
    for part in parts:
        around = places.get(part.parent or "", _Place(None, is_republished=False))
        indent = around.indent
        if part.kind == "comment":
            indent = 0 if indent is None else min(indent + 1, DEEPEST_INDENT)
        thread = part.id if part.kind == "thread" else around.thread
        places[part.id] = _Place(indent, around.is_republished or part.kind == "republication", thread)
    return places
