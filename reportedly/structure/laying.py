"""The paragraphs of a page's body with what its elements say of them: headings, rules, frames, block quotations."""

from bisect import bisect_left
from collections.abc import Sequence

from reportedly.structure.items import Page
from reportedly.structure.republications import Paragraph
from reportedly.structure.spans import hit
from reportedly.structure.tree import HEADINGS, Block
from reportedly.text import Span, merged

LONGEST_BOLD = 160
"""Characters of a line all in bold that is set as a heading."""

BOLD = frozenset({"strong", "b"})


def laid_out(page: Page, blocks: Sequence[Block], *, apart: Sequence[Span]) -> list[Paragraph]:
    """The paragraphs of a body in order; what stands apart from its words is left out."""
    if not blocks:
        return []
    holes = merged(apart)
    rules = [element.span.start for element in page.tree.elements if element.tag == "hr"]
    kept = [block for block in blocks if not hit(holes, block.span)]
    out: list[Paragraph] = []
    above = blocks[0].span.start
    for block in kept:
        begin, quoted = block.span.start, _quoted(page, block)
        out.append(
            Paragraph(
                span=block.span,
                words=block.span.of(page.tree.text),
                heading=_is_heading(page, block),
                ruled=bool(out) and bisect_left(rules, above) < bisect_left(rules, begin + 1),
                ends=_frame_end(page, block, first=kept[0]),
                quoted=page.tree.elements[quoted].span if quoted is not None else None,
                cited=page.tree.elements[quoted].get("cite") if quoted is not None else None,
                linked=_is_linked(page, block),
            )
        )
        above = block.span.end
    return out


def _is_heading(page: Page, block: Block) -> bool:
    """A heading, or a short paragraph all in bold."""
    if page.tree.elements[block.owner].tag in HEADINGS:
        return True
    bold = any(
        page.tree.elements[index].tag in BOLD and page.tree.elements[index].span.covers(block.span)
        for index in page.tree.ancestors(block.inner)
        if index >= block.owner
    )
    return bold and len(block.span) <= LONGEST_BOLD


def _frame_end(page: Page, block: Block, *, first: Block) -> int | None:
    """Where the widest element around a block ends that does not hold the first paragraph, when it holds more."""
    end: int | None = None
    for index in page.tree.ancestors(block.owner):
        if page.tree.holds(index, first.owner):
            break
        if page.tree.elements[index].span.end > block.span.end:
            end = page.tree.elements[index].span.end
    return end


def _quoted(page: Page, block: Block) -> int | None:
    """The outermost block quotation around a block."""
    quoted = None
    for index in page.tree.ancestors(block.owner):
        if page.tree.elements[index].tag == "blockquote":
            quoted = index
    return quoted


def _is_linked(page: Page, block: Block) -> bool:
    """True when a link in the block gives a whole address; those within a site seldom do."""
    if len(block.span) > LONGEST_BOLD:
        return False
    inside = (page.tree.elements[index] for index in (block.inner, *page.tree.inside(block.owner)))
    return any(element.tag == "a" and (element.get("href") or "").startswith("http") for element in inside)
