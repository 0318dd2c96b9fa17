"""Drafts become parts: nested, numbered, and covering every visible character of the text.

Invariants of the parts made here
- Every non-blank stretch of the text lies in at least one part.
- Of two parts that overlap one holds the other; a part's parent is the innermost part that holds it.
- Spans begin and end with visible characters.
"""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from reportedly.model import Part, PartKind
from reportedly.text import Span, trimmed

RANK: dict[PartKind, int] = {
    "body": 0, "republication": 1, "thread": 2, "comment": 3, "headline": 4, "byline": 5, "dateline": 6,
    "caption": 7, "boilerplate": 8,
}  # fmt: skip
"""Which of two drafts with the same span is the outer one."""


class Draft(msgspec.Struct, frozen=True):
    """A part before it has its id and its place among the others; the fields are those of `Part`."""

    kind: PartKind
    span: Span
    author: str | None = None
    title: str | None = None
    date: str | None = None
    number: str | None = None
    declared: int | None = None
    end_shown: bool | None = None


def assembled(text: str, drafts: Iterable[Draft], *, rest: PartKind) -> tuple[Part, ...]:
    """The parts of a document; what no draft covers becomes parts of the kind `rest`.

    Drafts that cross the end of one around them are cut there.
    """
    tidy = (msgspec.structs.replace(draft, span=trimmed(text, draft.span)) for draft in drafts)
    nested = list(_nested(sorted(filter(_is_visible, tidy), key=_order)))
    holes = [Draft(rest, hole) for hole in _uncovered(text, nested)]
    ordered = sorted([*nested, *holes], key=_order)
    return tuple(_numbered(ordered))


def stretches(parts: Sequence[Part], text: str) -> Iterator[tuple[Part, Span]]:
    """The own text of each part, as the stretches its children leave, trimmed; part by part, in the parts' order."""
    inner: dict[str, list[Span]] = {part.id: [] for part in parts}
    for part in parts:
        if part.parent is not None:
            inner[part.parent].append(part.span)
    for part in parts:
        at = part.span.start
        for child in [*inner[part.id], Span(part.span.end, part.span.end)]:
            piece = trimmed(text, Span(at, max(at, child.start)))
            if piece:
                yield part, piece
            at = child.end


def _is_visible(draft: Draft) -> bool:
    return bool(draft.span)


def _order(draft: Draft) -> tuple[int, int, int]:
    return (draft.span.start, -draft.span.end, RANK[draft.kind])


def _nested(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts with those that cross an outer one cut at its end."""
    opened: list[int] = []
    for draft in drafts:
        while opened and opened[-1] <= draft.span.start:
            opened.pop()
        if opened and draft.span.end > opened[-1]:
            draft = msgspec.structs.replace(draft, span=Span(draft.span.start, opened[-1]))
        opened.append(draft.span.end)
        yield draft


def _uncovered(text: str, nested: Sequence[Draft]) -> Iterator[Span]:
    at = 0
    for draft in nested:
        hole = trimmed(text, Span(at, max(at, draft.span.start)))
        if hole:
            yield hole
        at = max(at, draft.span.end)
    hole = trimmed(text, Span(at, len(text)))
    if hole:
        yield hole


def _numbered(drafts: Sequence[Draft]) -> Iterator[Part]:
    opened: list[tuple[int, str]] = []
    for index, draft in enumerate(drafts, start=1):
        while opened and opened[-1][0] <= draft.span.start:
            opened.pop()
        parent = opened[-1][1] if opened else None
        opened.append((draft.span.end, f"p{index}"))
        fields = {name: getattr(draft, name) for name in Draft.__struct_fields__}
        yield Part(id=f"p{index}", parent=parent, **fields)
