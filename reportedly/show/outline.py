"""What a page is made of, as a reader meets it: stretches of text in order, and the tree of parts with their sizes."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from reportedly.model import Part, Sheet
from reportedly.text import Span


class Stretch(msgspec.Struct, frozen=True):
    """Text that belongs to one part and to none inside it; `part` is None for text outside all parts."""

    part: Part | None
    span: Span


class Branch(msgspec.Struct, frozen=True):
    """A part as it stands in the tree.

    `depth` counts the parts around it. `words` counts its own words, and for a thread those of its comments too.
    `found` is the number of comments under a thread, replies included; None for other parts.
    """

    part: Part
    depth: int
    words: int
    found: int | None


def stretches(sheet: Sheet) -> tuple[Stretch, ...]:
    """The whole text divided among the innermost parts, in text order.

    A part with others inside it comes back after each of them, if text is left.
    """
    out: list[Stretch] = []
    open_parts: list[Part] = []
    at = 0

    def until(end: int) -> None:
        nonlocal at
        if end > at:
            out.append(Stretch(open_parts[-1] if open_parts else None, Span(at, end)))
            at = end

    for part in sheet.parts:
        while open_parts and open_parts[-1].span.end <= part.span.start:
            until(open_parts[-1].span.end)
            open_parts.pop()
        until(part.span.start)
        open_parts.append(part)
    while open_parts:
        until(open_parts[-1].span.end)
        open_parts.pop()
    until(len(sheet.document.text))
    return tuple(out)


def part_at(place: int, *, among: Sequence[Stretch]) -> Part | None:
    """The innermost part that holds the character at `place`; None outside all parts."""
    index = bisect_right(among, place, key=lambda stretch: stretch.span.start) - 1
    return among[index].part if index >= 0 and place < among[index].span.end else None


def branches(sheet: Sheet) -> tuple[Branch, ...]:
    """The parts as a tree, outer before inner, in text order."""
    words = _own_words(sheet)
    threads = _threads(sheet.parts)
    for part in sheet.parts:
        if part.kind == "comment" and part.id in threads:
            words[threads[part.id]] += words[part.id]
    found = Counter(threads[part.id] for part in sheet.parts if part.kind == "comment" and part.id in threads)
    depths = depths_of(sheet.parts)
    return tuple(
        Branch(part, depths[part.id], words[part.id], found[part.id] if part.kind == "thread" else None)
        for part in sheet.parts
    )


def depths_of(parts: Iterable[Part]) -> Mapping[str, int]:
    """How many parts stand around each part."""
    depths: dict[str, int] = {}
    for part in parts:
        depths[part.id] = depths.get(part.parent, -1) + 1 if part.parent is not None else 0
    return depths


def _own_words(sheet: Sheet) -> Counter[str]:
    words: Counter[str] = Counter()
    for stretch in stretches(sheet):
        if stretch.part is not None:
            words[stretch.part.id] += len(stretch.span.of(sheet.document.text).split())
    return words


def _threads(parts: Iterable[Part]) -> Mapping[str, str]:
    """The thread around each part that stands in one."""
    thread_of: dict[str, str] = {}
    for part in parts:
        around = part.id if part.kind == "thread" else thread_of.get(part.parent or "")
        if around is not None:
            thread_of[part.id] = around
    return thread_of
