"""Where a character stands: its part, paragraph, sentence and quotation; built once, asked by bisection."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from reportedly.model import Document, Mark, Marks, Part
from reportedly.text import Span, merged


class Layout(msgspec.Struct, frozen=True):
    """A document's text and marks, in order; `quotations` are disjoint, an inner one is in its outer."""

    text: str
    parts: tuple[Part, ...]
    by_id: Mapping[str, Part]
    paragraphs: tuple[Mark, ...]
    sentences: tuple[Mark, ...]
    quotations: tuple[Span, ...]

    def part_at(self, place: int) -> Part:
        """The innermost part that holds the character; the first part where none does.

        Raises:
            IndexError: when the document has no parts.
        """
        paragraph = at(self.paragraphs, place)
        if paragraph is not None and place < paragraph.span.end:
            return self.by_id[paragraph.part]
        index = bisect_right(self.parts, place, key=lambda part: part.span.start) - 1
        part: Part | None = self.parts[max(index, 0)]
        while part is not None and part.span.end <= place:
            part = self.by_id.get(part.parent) if part.parent else None
        return part or self.parts[0]

    def paragraph_at(self, place: int) -> int:
        """The number of the last paragraph that begins at or before the character; -1 before the first."""
        return bisect_right(self.paragraphs, place, key=lambda mark: mark.span.start) - 1

    def sentence_at(self, place: int) -> int:
        """The number of the last sentence that begins at or before the character; -1 before the first."""
        return bisect_right(self.sentences, place, key=lambda mark: mark.span.start) - 1

    def quotation_at(self, place: int) -> Span | None:
        """The quotation that holds the character."""
        index = bisect_right(self.quotations, place, key=lambda span: span.start) - 1
        return self.quotations[index] if index >= 0 and place < self.quotations[index].end else None

    def above(self, part: Part) -> Iterator[Part]:
        """The part and those that hold it, innermost first."""
        current: Part | None = part
        while current is not None:
            yield current
            current = self.by_id.get(current.parent) if current.parent else None


def layout_of(document: Document, marks: Marks) -> Layout:
    """The layout of a document."""
    return Layout(
        text=document.text,
        parts=marks.parts,
        by_id={part.id: part for part in marks.parts},
        paragraphs=marks.paragraphs,
        sentences=marks.sentences,
        quotations=merged(mark.span for mark in marks.quotations),
    )


def at(marks: Sequence[Mark], place: int) -> Mark | None:
    """The last mark that begins at or before the character."""
    index = bisect_right(marks, place, key=lambda mark: mark.span.start) - 1
    return marks[index] if index >= 0 else None


def overlapping(spans: Sequence[Span], window: Span) -> Sequence[Span]:
    """Those of disjoint spans in order that share a character with the window."""
    first = bisect_right(spans, window.start, key=lambda span: span.end)
    last = bisect_right(spans, window.end - 1, key=lambda span: span.start)
    return spans[first:last]
