"""The paragraphs of a page's body with what its elements say of them: headings, rules, frames, block quotations."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

import msgspec

from reportedly.model import Element
from reportedly.structure.items import Page
from reportedly.structure.republications import Paragraph
from reportedly.structure.spans import hit
from reportedly.structure.tree import HEADINGS, Block, is_inline
from reportedly.text import Span, merged

LONGEST_BOLD = 160
"""Characters of a line all in bold that is set as a heading."""

BOLD = frozenset({"strong", "b"})


class Around(msgspec.Struct, frozen=True):
    """What stands around each element, by its index; all of it is found in one pass from parents to children.

    `quoted` is the outermost block quotation, `bold` the outermost element in bold within a block,
    `apart` the widest element without the first paragraph. `links` counts the whole addresses before each element.
    """

    quoted: Sequence[int | None]
    bold: Sequence[int | None]
    apart: Sequence[int | None]
    links: Sequence[int]


def laid_out(page: Page, blocks: Sequence[Block], *, apart: Sequence[Span]) -> list[Paragraph]:
    """The paragraphs of a body in order; what stands apart from its words is left out."""
    if not blocks:
        return []
    holes = merged(apart)
    rules = [element.span.start for element in page.tree.elements if element.tag == "hr"]
    kept = [block for block in blocks if not hit(holes, block.span)]
    out: list[Paragraph] = []
    above = blocks[0].span.start
    around = _around(page, first=kept[0].owner if kept else 0)
    for block in kept:
        begin, quoted = block.span.start, around.quoted[block.owner]
        out.append(
            Paragraph(
                span=block.span,
                words=block.span.of(page.tree.text),
                heading=_is_heading(page, block, bold=around.bold[block.inner]),
                ruled=bool(out) and bisect_left(rules, above) < bisect_left(rules, begin + 1),
                ends=_frame_end(page, block, apart=around.apart[block.owner]),
                quoted=page.tree.elements[quoted].span if quoted is not None else None,
                cited=page.tree.elements[quoted].get("cite") if quoted is not None else None,
                linked=_is_linked(page, block, links=around.links),
            )
        )
        above = block.span.end
    return out


def _around(page: Page, *, first: int) -> Around:
    """What stands around each element of a page whose first paragraph is in the element `first`."""
    quoted: list[int | None] = []
    bold: list[int | None] = []
    apart: list[int | None] = []
    for index, element in enumerate(page.tree.elements):
        outer = element.parent
        quoted.append(_outermost(quoted, outer, index, holds=element.tag == "blockquote"))
        bold.append(_outermost(bold, outer, index, holds=element.tag in BOLD) if is_inline(element) else None)
        apart.append(_outermost(apart, outer, index, holds=True) if not page.tree.holds(index, first) else None)
    links = [0, *accumulate(_is_whole_link(element) for element in page.tree.elements)]
    return Around(quoted=quoted, bold=bold, apart=apart, links=links)


def _outermost(found: Sequence[int | None], outer: int | None, index: int, *, holds: bool) -> int | None:
    """What the parent of an element found, else the element itself where it holds."""
    above = found[outer] if outer is not None else None
    return above if above is not None else (index if holds else None)


def _is_heading(page: Page, block: Block, *, bold: int | None) -> bool:
    """A heading, or a short paragraph all in bold."""
    if page.tree.elements[block.owner].tag in HEADINGS:
        return True
    covered = bold is not None and page.tree.elements[bold].span.covers(block.span)
    return covered and len(block.span) <= LONGEST_BOLD


def _frame_end(page: Page, block: Block, *, apart: int | None) -> int | None:
    """Where the widest element around a block ends that does not hold the first paragraph, when it holds more."""
    end = page.tree.elements[apart].span.end if apart is not None else block.span.end
    return end if end > block.span.end else None


def _is_linked(page: Page, block: Block, *, links: Sequence[int]) -> bool:
    """True when a link in the block gives a whole address; those within a site seldom do."""
    if len(block.span) > LONGEST_BOLD:
        return False
    inside = links[page.tree.ends[block.owner]] > links[block.owner + 1]
    return inside or _is_whole_link(page.tree.elements[block.inner])


def _is_whole_link(element: Element) -> bool:
    return element.tag == "a" and (element.get("href") or "").startswith("http")
