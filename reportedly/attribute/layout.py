"""Where a character stands: its part, paragraph, sentence and quotation; built once, asked by bisection."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

import msgspec

from reportedly.model import Document, Mark, Marks, Part
from reportedly.text import Span, merged


class Layout(msgspec.Struct, frozen=True):
    """A document's text and marks, in order; `quotations` are disjoint, an inner one is in its outer.

    The `…_starts` are where each begins, so that the many look-ups compare numbers. `quoted_share` is the share of the
    text in quotation marks, between 0 and 1.
    """

    text: str
    parts: tuple[Part, ...]
    by_id: Mapping[str, Part]
    paragraphs: tuple[Mark, ...]
    sentences: tuple[Mark, ...]
    quotations: tuple[Span, ...]
    paragraph_starts: tuple[int, ...]
    sentence_starts: tuple[int, ...]
    quotation_starts: tuple[int, ...]
    quoted_share: float

    def part_at(self, place: int) -> Part:
        """The innermost part that holds the character; the first part where none does.

        Raises:
            IndexError: when the document has no parts.
        """
        number = self.paragraph_at(place)
        if number >= 0 and place < self.paragraphs[number].span.end:
            return self.by_id[self.paragraphs[number].part]
        index = bisect_right(self.parts, place, key=lambda part: part.span.start) - 1
        part: Part | None = self.parts[max(index, 0)]
        while part is not None and part.span.end <= place:
            part = self.by_id.get(part.parent) if part.parent else None
        return part or self.parts[0]

    def paragraph_at(self, place: int) -> int:
        """The number of the last paragraph that begins at or before the character; -1 before the first."""
        return bisect_right(self.paragraph_starts, place) - 1

    def sentence_at(self, place: int) -> int:
        """The number of the last sentence that begins at or before the character; -1 before the first."""
        return bisect_right(self.sentence_starts, place) - 1

    def quotation_at(self, place: int) -> Span | None:
        """The quotation that holds the character."""
        index = bisect_right(self.quotation_starts, place) - 1
        return self.quotations[index] if index >= 0 and place < self.quotations[index].end else None

    def scope_at(self, part: str) -> str:
        """`scope` of the part with this id."""
        return self.scope(self.by_id[part])

    def scope(self, part: Part) -> str:
        """The part whose author speaks: what one author calls `the mayor` is not what another does."""
        kinds = ("republication", "comment")
        return next((one.id for one in self.above(part) if one.kind in kinds), "")

    def above(self, part: Part) -> Iterator[Part]:
        """The part and those that hold it, innermost first."""
        current: Part | None = part
        while current is not None:
            yield current
            current = self.by_id.get(current.parent) if current.parent else None


def layout_of(document: Document, marks: Marks) -> Layout:
    """The layout of a document."""
    quotations = merged(mark.span for mark in marks.quotations)
    return Layout(
        text=document.text,
        parts=marks.parts,
        by_id={part.id: part for part in marks.parts},
        paragraphs=marks.paragraphs,
        sentences=marks.sentences,
        quotations=quotations,
        paragraph_starts=tuple(mark.span.start for mark in marks.paragraphs),
        sentence_starts=tuple(mark.span.start for mark in marks.sentences),
        quotation_starts=tuple(span.start for span in quotations),
        quoted_share=sum(map(len, quotations)) / max(1, len(document.text)),
    )


def overlapping(spans: Sequence[Span], window: Span) -> Sequence[Span]:
    """Those of disjoint spans in order that share a character with the window."""
    first = bisect_right(spans, window.start, key=lambda span: span.end)
    last = bisect_right(spans, window.end - 1, key=lambda span: span.start)
    return spans[first:last]


def own_sentences(layout: Layout, *, contents: Sequence[Span]) -> list[int]:
    """For each sentence, after a zero, how many up to it hold text that is not attributed to anybody."""
    own = (
        not any(content.covers(mark.span) for content in overlapping(contents, mark.span)) for mark in layout.sentences
    )
    return [0, *accumulate(own)]
