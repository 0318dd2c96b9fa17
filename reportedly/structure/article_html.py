"""The article of a page of HTML: its headline, byline, date, captions, and its body from first to last paragraph.

The reader's extractor says which elements hold main text. That is where this begins; then
- threads are taken out, and what the extractor took of them with them,
- lines of furniture inside the main text are set apart,
- paragraphs beside main ones that the extractor passed over come back.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.model import Document, PartKind
from reportedly.structure.dates import date_in
from reportedly.structure.drafts import Draft
from reportedly.structure.furniture import is_furniture
from reportedly.structure.items import Page
from reportedly.structure.laying import laid_out
from reportedly.structure.phrases import folded
from reportedly.structure.republications import republished
from reportedly.structure.signatures import byline, is_person
from reportedly.structure.signoffs import signed_off
from reportedly.structure.spans import hit
from reportedly.structure.tree import HEADINGS, Block
from reportedly.text import Span, covering

LONGEST_CAPTION = 700
LONGEST_HEADLINE = 300
LONGEST_BYLINE = 160
LONGEST_KICKER = 120
"""Characters of main text above a headline that is no paragraph of the article."""

HEAD_BLOCKS = 12
"""Blocks above and below the headline among which author and date are looked for."""

MOST_PARAGRAPHS = 2
"""Paragraphs of a summary that may stand between a headline and its byline."""

LINKED = 0.5
"""Share of a block's characters in links above which it points elsewhere."""

SHORTEST_RETURN = 60
"""Characters of a paragraph that the extractor passed over and that comes back."""

LEAD_BLOCKS = 8
"""Blocks above the first paragraph among which an article's summary is looked for."""

STEPS = 2
"""Parents between a paragraph that comes back and what it has in common with main text."""

NEAR = 4
LITTLE = 0.1
"""Share of a page's main text that an element called furniture may hold, and how near around it must stand."""

ABOVE, LOGO = 2.0, 4.0
"""What a heading gains that stands right above the article, and loses in a site's logo."""

REPEATED = 0.8
"""Share of a heading's words that the page's title must repeat."""

PROSE = re.compile(r"[^\W\d_]{2,}[.!?…](?=[\s\"'”’»)]|\Z)")
PARAGRAPHS = frozenset({"p", "blockquote", "pre", "li", "h2", "h3", "h4", "dd", "dt"})


class Head(msgspec.Struct, frozen=True):
    """What stands above an article; `signed` are its bylines and date lines."""

    headline: Span | None
    signed: tuple[Draft, ...]

    def said(self, name: str) -> str | None:
        """The first author or date that a byline or date line gives."""
        return next((value for draft in self.signed if (value := getattr(draft, name)) is not None), None)


def article(page: Page, document: Document, *, taken: Sequence[Span]) -> tuple[Draft, ...]:
    """The drafts of the article outside of the threads."""
    blocks = [block for block in page.tree.blocks if not hit(taken, block.span)]
    headline = _headline(page, document, blocks=blocks)
    signed = tuple(_signed(page, blocks, headline=headline))
    kinds = _kinds(page, blocks, headline=headline, signed=signed)
    reach = _reach(page, blocks, kinds=kinds, headline=headline, taken=taken)
    head = Head(headline, signed)
    above = [Draft("headline", headline)] if headline else []
    if reach is None:
        return (*above, *signed)
    chosen, inside = blocks[reach.start : reach.stop], kinds[reach.start : reach.stop]
    apart = tuple(_inside(page, chosen, kinds=inside))
    body = _body(document, chosen, head=head)
    laid = laid_out(page, chosen, apart=[draft.span for draft in (*apart, *signed)])
    foot = signed_off(body, laid, inside=republished(body, laid, origin=document.origin))
    return (*above, *signed, *foot, *apart)


def _body(document: Document, blocks: Sequence[Block], *, head: Head) -> Draft:
    title = head.headline.of(document.text) if head.headline else document.title
    return Draft(
        "body",
        covering(block.span for block in blocks),
        author=head.said("author") or document.origin.author,
        title=" ".join(title.split()) if title else None,
        date=document.origin.published or head.said("date"),
    )


def _headline(page: Page, document: Document, *, blocks: Sequence[Block]) -> Span | None:
    """The block that is most likely the headline: a heading, best one that the page's title repeats."""
    title, outlet = folded(document.title or ""), folded(document.origin.outlet or "")
    above = _above_article(page, blocks)
    best, score = None, 0.0
    for block in blocks:
        if folded(block.span.of(page.tree.text)) == outlet:
            continue
        own = _heading_score(page, block, title=title) + (ABOVE if block == above else 0) - _logo(page, block)
        if own > score:
            best, score = block.span, own
    return best


def _above_article(page: Page, blocks: Sequence[Block]) -> Block | None:
    """The last heading above the first paragraph of main text."""
    heading = None
    for block in blocks:
        element = page.tree.elements[block.owner]
        if element.tag in HEADINGS:
            heading = block
        elif element.main and len(block.span) >= SHORTEST_RETURN:
            return heading
    return None


def _logo(page: Page, block: Block) -> float:
    """What is taken from a heading that names the site: it stands in its logo, or leads to its front page."""
    for index in (block.inner, block.owner, *_parents(page, block.owner, most=2)):
        front = page.tree.elements[index].tag == "a" and page.tree.elements[index].get("href") == "/"
        if front or ("furniture" in page.labels[index] and not page.main_in(index)):
            return LOGO
    return 0.0


def _heading_score(page: Page, block: Block, *, title: Sequence[str]) -> float:
    """How much a block looks like the headline; 0 for what cannot be one."""
    rank = _rank(page, block)
    if len(block.span) > LONGEST_HEADLINE or (rank == 0 and not title):
        return 0.0
    words = folded(block.span.of(page.tree.text))
    if not words:
        return 0.0
    repeated = sum(word in title for word in words) / len(words)
    if rank == 0:
        return 4.0 if words == tuple(title) or (len(words) > 4 and tuple(title[: len(words)]) == words) else 0.0
    length = min(len(words), 10) / 5
    return rank + (4 * repeated + length if repeated >= REPEATED else 0.0) + page.tree.elements[block.owner].main / 2


def _rank(page: Page, block: Block) -> float:
    for index in (block.inner, block.owner, *_parents(page, block.owner, most=2)):
        tag = page.tree.elements[index].tag
        if tag in HEADINGS:
            return {"h1": 2.0, "h2": 1.0}.get(tag, 0.5) + ("headline" in page.labels[index]) / 2
        if "headline" in page.labels[index] and page.tree.elements[index].get("itemprop"):
            return 2.0
    return 0.0


def _parents(page: Page, index: int, *, most: int) -> Iterator[int]:
    for count, outer in enumerate(page.tree.ancestors(page.tree.elements[index].parent)):
        if count == most:
            return
        yield outer


def _signed(page: Page, blocks: Sequence[Block], *, headline: Span | None) -> Iterator[Draft]:
    """The bylines and date lines around the headline."""
    if headline is None:
        return
    place = next(index for index, block in enumerate(blocks) if block.span == headline)
    seen = 0
    for block in blocks[max(0, place - HEAD_BLOCKS // 2) : place + 1 + HEAD_BLOCKS]:
        below = block.span.start > headline.start
        if below and seen and (seen > MOST_PARAGRAPHS or page.tree.elements[block.owner].tag in HEADINGS):
            return
        if below and _is_quoted(page, block):
            return
        seen += below and len(block.span) > LONGEST_BYLINE // 2
        draft = None if block.span == headline else _signature(page, block)
        if draft is not None:
            yield draft


def _is_quoted(page: Page, block: Block) -> bool:
    return any(page.tree.elements[index].tag == "blockquote" for index in page.tree.ancestors(block.owner))


def _signature(page: Page, block: Block) -> Draft | None:
    """A byline or date line; a name without "by" is one where the page calls it so."""
    line = " ".join(block.span.of(page.tree.text).split())
    if len(line) > LONGEST_BYLINE or is_furniture(line):
        return None
    signed = byline(line)
    if signed is not None and signed.author is None:
        return Draft("dateline", block.span, date=signed.date)
    if signed is not None:
        return Draft("byline", block.span, author=signed.author, date=signed.date)
    named = _named_author(page, block)
    if named is None:
        return None
    date = date_in(line)
    return Draft("byline", block.span, author=named, date=date.iso if date else None)


def _named_author(page: Page, block: Block) -> str | None:
    """The person in an element that the page calls an author, where it is most of what the line tells."""
    for index in (block.owner, *page.tree.inside(block.owner)):
        element = page.tree.elements[index]
        if not page.labels[index] & {"byline", "author"} or not block.span.covers(element.span):
            continue
        if len(element.span) * 4 <= len(block.span) and not element.get("itemprop"):
            continue
        words = " ".join(page.tree.words(index).split())
        if is_person(words) and (len(words) * 4 > len(block.span) or element.get("itemprop")):
            return words
    return None


def _kinds(
    page: Page, blocks: Sequence[Block], *, headline: Span | None, signed: Sequence[Draft]
) -> list[PartKind | None]:
    """For each block the part it belongs to; None for what the extractor passed over."""
    known = {draft.span: draft.kind for draft in signed}
    if headline:
        known[headline] = "headline"
    around = _named_around(page)
    return [known.get(block.span) or _kind(page, block, around=around) for block in blocks]


def _named_around(page: Page) -> list[PartKind | None]:
    """For each element the part that the nearest caption or frame for comments around it is."""
    out: list[PartKind | None] = []
    for index, element in enumerate(page.tree.elements):
        inherited = out[element.parent] if element.parent is not None else None
        out.append(_called(page, index) or inherited)
    return out


def _called(page: Page, index: int) -> PartKind | None:
    """The part that an element is by its name: a caption, or a frame for comments."""
    said = page.labels[index]
    if "caption" in said and len(page.tree.elements[index].span) <= LONGEST_CAPTION:
        return "caption"
    return "boilerplate" if "frame" in said and not page.holds_article(index) else None


def _kind(page: Page, block: Block, *, around: Sequence[PartKind | None]) -> PartKind | None:
    """The part that a block is; an element called furniture says so only from near."""
    if is_furniture(block.span.of(page.tree.text)):
        return "boilerplate"
    for index in (block.inner, block.owner, *_parents(page, block.owner, most=NEAR - 1)):
        called = _called(page, index)
        if called is not None:
            return called
        if "furniture" in page.labels[index] and page.main_in(index) <= LITTLE * page.main_before[-1]:
            return "boilerplate"
    return around[block.owner] or ("body" if page.tree.elements[block.owner].main else None)


def _reach(
    page: Page,
    blocks: Sequence[Block],
    *,
    kinds: Sequence[PartKind | None],
    headline: Span | None,
    taken: Sequence[Span],
) -> range | None:
    """From the first to the last paragraph of the article, on the side of the threads where most of it stands."""
    sides: dict[int, list[int]] = {}
    for place, block in enumerate(blocks):
        if kinds[place] == "body" and not _is_kicker(block, headline=headline):
            sides.setdefault(sum(span.end <= block.span.start for span in taken), []).append(place)
    if not sides:
        return None
    best = max(sides.values(), key=lambda places: (sum(len(blocks[place].span) for place in places), -places[0]))
    while len(best) > 1 and _is_stray(page, blocks[best[-1]], above=blocks[best[-2]]):
        best.pop()
    return range(_lead(page, blocks, kinds=kinds, first=best[0], headline=headline), best[-1] + 1)


def _is_stray(page: Page, block: Block, *, above: Block) -> bool:
    """True for what cannot end an article: a heading, or a few words far from the paragraph above."""
    if page.tree.elements[block.owner].tag in HEADINGS:
        return True
    short = len(block.span) < SHORTEST_RETURN and not PROSE.search(block.span.of(page.tree.text))
    return short and not _is_near(page, block.owner, other=above.owner)


def _lead(
    page: Page, blocks: Sequence[Block], *, kinds: Sequence[PartKind | None], first: int, headline: Span | None
) -> int:
    """The place of the article's first paragraph: extractors pass over the summary below a headline."""
    for place in range(max(0, first - LEAD_BLOCKS), first):
        below = headline is not None and blocks[place].span.start >= headline.end
        if below and kinds[place] is None and _comes_back(page, blocks[place], beside=(blocks[first],)):
            return place
    return first


def _is_kicker(block: Block, *, headline: Span | None) -> bool:
    return headline is not None and block.span.end <= headline.start and len(block.span) <= LONGEST_KICKER


def _inside(page: Page, blocks: Sequence[Block], *, kinds: Sequence[PartKind | None]) -> Iterator[Draft]:
    """What stands inside the body and is none of its words, neighbours of one kind as one part."""
    main = [block for block, kind in zip(blocks, kinds, strict=True) if kind == "body"]
    seen = 0
    run: list[Span] = []
    running: PartKind = "boilerplate"
    for block, kind in zip(blocks, kinds, strict=True):
        seen += kind == "body"
        if kind is None:
            beside = main[max(0, seen - 1) : seen + 1]
            kind = "body" if _comes_back(page, block, beside=beside) else "boilerplate"
        if run and kind != running:
            yield Draft(running, covering(run))
            run = []
        if kind in ("boilerplate", "caption"):
            run.append(block.span)
            running = kind
    if run:
        yield Draft(running, covering(run))


def _comes_back(page: Page, block: Block, *, beside: Sequence[Block]) -> bool:
    """A paragraph near main ones that the extractor passed over, when nothing speaks against it."""
    said = page.labels[block.owner] | page.labels[block.inner]
    if len(block.span) < SHORTEST_RETURN or said & {"furniture", "form", "meta", "dateline", "byline", "chrome"}:
        return False
    if not any(_is_near(page, block.owner, other=main.owner) for main in beside):
        return False
    prose = page.tree.elements[block.owner].tag in PARAGRAPHS or PROSE.search(block.span.of(page.tree.text))
    return bool(prose) and _linked(page, block) < LINKED * len(block.span)


def _is_near(page: Page, one: int, *, other: int) -> bool:
    """True when two elements have a common ancestor within a few steps of the first."""
    return any(page.tree.holds(outer, other) for outer in _parents(page, one, most=STEPS))


def _linked(page: Page, block: Block) -> int:
    """Characters of a block that stand in links."""
    inside = (page.tree.elements[index] for index in page.tree.inside(block.owner))
    return sum(len(element.span) for element in inside if element.tag == "a" and block.span.covers(element.span))
