"""Parts become marks: paragraphs, the sentences in them, and quotations, each in the innermost part that holds it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from reportedly.model import Document, Mark, Marks, Part
from reportedly.structure.drafts import stretches
from reportedly.structure.paragraphs import paragraphs
from reportedly.structure.quotes import quotations
from reportedly.structure.sentences import sentences
from reportedly.text import Span


class Anatomy(msgspec.Struct, frozen=True):
    """The parts of a document and what its layout says below them.

    `breaks` are the positions at which the page begins a block; `quoted` are its block quotations;
    `wrapped` says that the lines of the text were broken at a width.
    """

    parts: tuple[Part, ...]
    breaks: tuple[int, ...] = ()
    quoted: tuple[Span, ...] = ()
    wrapped: bool = False


def marked(document: Document, anatomy: Anatomy) -> Marks:
    """The marks of a document whose parts are known."""
    found = list(_paragraphs(document, anatomy))
    quoted = [*_quotations(document, found), *_block_quotations(anatomy)]
    return Marks(
        parts=anatomy.parts,
        paragraphs=tuple(sorted(found, key=_place)),
        sentences=tuple(sorted(_sentences(document, found), key=_place)),
        quotations=tuple(sorted(quoted, key=_place)),
    )


def _place(mark: Mark) -> tuple[int, int]:
    return (mark.span.start, -mark.span.end)


def _paragraphs(document: Document, anatomy: Anatomy) -> Iterator[Mark]:
    for part, stretch in stretches(anatomy.parts, document.text):
        for span in paragraphs(document.text, stretch, wrapped=anatomy.wrapped, breaks=anatomy.breaks):
            yield Mark("paragraph", span, part.id)


def _sentences(document: Document, found: Sequence[Mark]) -> Iterator[Mark]:
    for paragraph in found:
        for span in sentences(document.text, paragraph.span, language=document.language):
            yield Mark("sentence", span, paragraph.part)


def _quotations(document: Document, found: Sequence[Mark]) -> Iterator[Mark]:
    """The quotations of each stretch of a part; none runs over what stands between two stretches."""
    for part, run in groupby(found, key=lambda mark: mark.part):
        for spans in _unbroken(document.text, [mark.span for mark in run]):
            yield from (Mark("quotation", span, part) for span in quotations(document.text, spans))


def _unbroken(text: str, spans: Sequence[Span]) -> Iterator[list[Span]]:
    """Paragraphs with nothing but white space between them."""
    run: list[Span] = []
    for span in spans:
        if run and text[run[-1].end : span.start].strip():
            yield run
            run = []
        run.append(span)
    if run:
        yield run


def _block_quotations(anatomy: Anatomy) -> Iterator[Mark]:
    """The page's own block quotations, each in the innermost part that holds it; one that is a part is none."""
    known = {part.span for part in anatomy.parts}
    opened: list[Part] = []
    following = 0
    for span in anatomy.quoted:
        while following < len(anatomy.parts) and anatomy.parts[following].span.start <= span.start:
            opened.append(anatomy.parts[following])
            following += 1
        holding = [part for part in opened if part.span.end > span.start]
        opened = holding
        inner = next((part for part in reversed(holding) if part.span.covers(span)), None)
        if inner is not None and span not in known:
            yield Mark("quotation", span, inner.id)
