"""Threads that a page of HTML lays out as running text: heads and words as paragraphs, with no element around each.

    <div id="comments"><p><b>Kern</b> wrote on 3 March 2021:</p><p>I was there.</p>…

They are read as the threads of saved text are, line by line.
"""

from collections.abc import Iterator, Sequence

from reportedly.structure.drafts import Draft
from reportedly.structure.items import Page
from reportedly.structure.lines import Line
from reportedly.structure.phrases import counted
from reportedly.structure.posts import Zone, zones
from reportedly.structure.replies import Reply, numbered, signed
from reportedly.structure.threads_plain import drafted
from reportedly.text import Span, trimmed

LINES_ABOVE = 12
"""Lines of a frame (its heading, a form) above its first comment."""


def loose_threads(page: Page) -> tuple[Draft, ...]:
    """The thread of the first frame or announcement that holds one."""
    for zone in zones(page):
        lines = list(_lines(page, zone))
        replies = _replies(lines, least=zone.least)
        if replies:
            heading = _heading(page, zone)
            declared = counted(heading.words) if heading else None
            return tuple(drafted(lines, replies, heading=heading, declared=declared))
    return ()


def _replies(lines: Sequence[Line], *, least: int) -> list[Reply]:
    for begin in range(min(LINES_ABOVE, len(lines))):
        found = signed(lines, begin) or numbered(lines, begin, declared=None)
        if len(found) >= least and any(reply.after > reply.body for reply in found):
            return found
    return []


def _lines(page: Page, zone: Zone) -> Iterator[Line]:
    """The lines of a zone; the first of each block has a gap above it."""
    text, end = page.tree.text, page.tree.elements[zone.element].span.end
    for block in page.tree.blocks_in(Span(zone.begin, end)):
        at = block.span.start
        while at < block.span.end:
            stop = text.find("\n", at, block.span.end)
            span = trimmed(text, Span(at, stop if stop >= 0 else block.span.end))
            if span:
                yield Line(span, span.of(text), 0, at == block.span.start)
            at = stop + 1 if stop >= 0 else block.span.end


def _heading(page: Page, zone: Zone) -> Line | None:
    """The line that announces the zone: the last block that ends where it begins."""
    above = page.tree.blocks_in(Span(0, zone.begin))[-1:]
    if above and above[0].span.end == zone.begin:
        return Line(above[0].span, above[0].span.of(page.tree.text), 0, gap=True)
    return None
