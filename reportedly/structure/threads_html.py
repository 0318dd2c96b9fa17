"""The threads of a page of HTML: frames around comments, the comments as a tree, and the number announced.

A reply stands inside its comment, or behind it with a greater depth (`depth-2`, `data-depth`, a wider margin),
or names its comment (`data-parent-id`). Whatever says so, the draft of a comment reaches to the end of its last reply.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.structure.drafts import Draft
from reportedly.structure.items import Item, Page, core
from reportedly.structure.phrases import counted, threads
from reportedly.structure.posts import span_of
from reportedly.structure.remarks import Own, Remark, remark
from reportedly.structure.spans import hit
from reportedly.structure.tree import HEADINGS, Block
from reportedly.text import Span, covering, merged

DEPTH = re.compile(r"(?:depth|level|indent|lvl)[-_]?(\d{1,2})\b", re.IGNORECASE)
BELOW = re.compile(
    r"(?:^|[\s_-])(?:reply|child|indented|nested|sub|subcomment|response|antwort|answer)(?:$|[\s_-](?!to))",
    re.IGNORECASE,
)
"""Classes of a comment that stands one step below the last one without them."""

INDENT = re.compile(r"(?:margin|padding)-left\s*:\s*(\d{1,4})")
WIDEST_GAP = 1500
"""Characters between two comments of one thread that belong to neither (a form, an advertisement)."""

PARAGRAPH = 80
"""Characters of main text between two comments that tell two threads apart."""

BLOCKS_BACK = 12
"""Blocks before the first comment among which its heading is looked for."""

PASSES = 4
"""How often items without words are taken out; they seldom stand inside one another."""

LONGEST_HEADING = 160
MOST_LINKED = 0.8
"""Share of comments that are nothing but links, above which they point to other pages."""


class Said(msgspec.Struct, frozen=True):
    """One comment with its place: `outer` is the index in the list of the comment it replies to."""

    item: Item
    span: Span
    remark: Remark
    linked: bool
    outer: int | None


def comments(page: Page, items: Sequence[Item]) -> tuple[Said, ...]:
    """The comments of a page taken apart, in text order; items without words or replies are none."""
    shares, kept = _with_words(page, items)
    places = {item.element: place for place, (item, _) in enumerate(kept)}
    said = [
        Said(
            item=item,
            span=span_of(page, item),
            remark=taken,
            linked=_is_linked(page, item, blocks=shares[item.element].blocks),
            outer=places.get(item.parent) if item.parent is not None else None,
        )
        for item, taken in kept
    ]
    return tuple(_replying(page, said))


def threads_of(page: Page, said: Sequence[Said]) -> tuple[Draft, ...]:
    """The drafts of every thread: its frame, its comments, and what in them is not their words."""
    drafts: list[Draft] = []
    groups = _groups(page, said)
    beside = {group[0] for group in groups if _is_beside(page, said, group=group)}
    for group in groups:
        if group[0] in beside and (len(groups) > len(beside) or not any(said[place].remark.date for place in group)):
            continue
        heading = _heading(page, said[group[0]].item.element, before=said[group[0]].span.start)
        if _is_thread(page, said, group=group, heading=heading):
            drafts += _thread(page, said, group=group, heading=heading)
    return tuple(drafts)


def announced(page: Page) -> tuple[Draft, ...]:
    """The frame of a thread whose comments the page announces and does not show; the last of several."""
    known = threads()
    for block in reversed(page.tree.blocks):
        words = block.span.of(page.tree.text)
        if len(words) > LONGEST_HEADING or not (known.headings.holds(words) or known.announced.holds(words)):
            continue
        frames = (index for index in page.tree.ancestors(block.owner) if "frame" in page.labels[index])
        count = counted(words)
        if count and any(not page.main_in(index) for index in frames):
            return (Draft("thread", block.span, title=" ".join(words.split()), declared=count),)
    return ()


def _is_beside(page: Page, said: Sequence[Said], *, group: Sequence[int]) -> bool:
    """True for comments in a margin of the page: what was said lately under other articles."""
    margins = (
        index
        for index in page.tree.ancestors(page.tree.elements[said[group[0]].item.element].parent)
        if "margin" in page.labels[index] or page.tree.elements[index].tag == "footer"
    )
    return any(not page.main_in(index) for index in margins)


def _is_thread(page: Page, said: Sequence[Said], *, group: Sequence[int], heading: Span | None) -> bool:
    """Somebody writes, sometime, or a heading announces what is called comments; and not all of it is links."""
    signed = any(said[place].remark.author or said[place].remark.date for place in group)
    named = heading is not None and "item" in page.labels[said[group[0]].item.element]
    linked = sum(said[place].linked for place in group)
    return (signed or named) and linked <= MOST_LINKED * len(group)


def _with_words(page: Page, items: Sequence[Item]) -> tuple[dict[int, Own], list[tuple[Item, Remark]]]:
    """The items that say something or are answered; what another held goes to the comment around it."""
    shares: dict[int, Own] = {}
    kept: list[tuple[Item, Remark]] = []
    for _ in range(PASSES):
        shares = _shares(page, items)
        seen = [(item, remark(page, item, own=shares[item.element])) for item in items]
        answered = {item.parent for item in items}
        kept = [(item, taken) for item, taken in seen if taken.words or item.element in answered]
        if len(kept) == len(items):
            break
        items = [item for item, _ in kept]
    return shares, kept


def _shares(page: Page, items: Sequence[Item]) -> dict[int, Own]:
    """The blocks and elements of each comment that are not its replies'."""
    shares = {item.element: Own([], []) for item in items}
    holder = _holders(page, items)
    for index, key in enumerate(holder):
        if key is not None:
            shares[key].elements.append(index)
    for block in page.tree.blocks:
        key = holder[block.owner]
        if key is not None:
            shares[key].blocks.append(block)
    return shares


def _holders(page: Page, items: Sequence[Item]) -> list[int | None]:
    """For each element the comment that it belongs to."""
    begun = {index: item.element for item in items for index in item.scope}
    holder: list[int | None] = []
    for index, element in enumerate(page.tree.elements):
        around = holder[element.parent] if element.parent is not None else None
        holder.append(begun.get(index, around))
    return holder


def _is_linked(page: Page, item: Item, *, blocks: Sequence[Block]) -> bool:
    """True when every word of a comment stands in links."""
    free = [block for block in blocks if not _in_link(page, item, block=block)]
    return bool(blocks) and not any(_kept_words(page, block) for block in free)


def _in_link(page: Page, item: Item, *, block: Block) -> bool:
    inside = (index for index in page.tree.ancestors(block.inner) if index != item.element)
    for index in inside:
        held = page.tree.elements[index]
        if held.tag == "a":
            return held.span.covers(block.span)
        if not any(page.tree.holds(held, index) for held in item.scope):
            return False
    return False


def _kept_words(page: Page, block: Block) -> bool:
    words = block.span.of(page.tree.text)
    return sum(map(str.isalpha, words)) > 3 and not threads().chrome.holds(words)


def _replying(page: Page, said: Sequence[Said]) -> Iterator[Said]:
    """The comments with their trees where those stand in depths or names instead of nesting."""
    if any(one.outer is not None for one in said):
        yield from said
        return
    named = {key: place for place, one in enumerate(said) for key in _keys(page, one)}
    depths = [_depth(page, one) for one in said]
    opened: list[int] = []
    for place, one in enumerate(said):
        while opened and depths[opened[-1]] >= depths[place]:
            opened.pop()
        by_name = _named_parent(page, one, named=named, before=place)
        outer = by_name if by_name is not None else (opened[-1] if opened else None)
        opened.append(place)
        yield msgspec.structs.replace(one, outer=outer)


def _keys(page: Page, one: Said) -> Iterator[str]:
    for name, value in page.tree.elements[one.item.element].attributes:
        if name == "id" or (name.startswith("data-") and name.endswith("id") and "parent" not in name):
            found = re.search(r"\d+", value)
            yield found[0] if found else value


def _named_parent(page: Page, one: Said, *, named: dict[str, int], before: int) -> int | None:
    for name, value in page.tree.elements[one.item.element].attributes:
        if name.startswith("data-") and "parent" in name:
            found = re.search(r"\d+", value)
            place = named.get(found[0] if found else value)
            return place if place is not None and place < before else None
    return None


def _depth(page: Page, one: Said) -> int:
    """How deep a comment says it stands: by its class, its data, or its margin."""
    for name, value in page.tree.elements[one.item.element].attributes:
        found = INDENT.search(value) if name == "style" else None
        if name == "class" or (name.startswith("data-") and ("depth" in name or "level" in name)):
            found = DEPTH.search(value) if name == "class" else re.fullmatch(r"(\d{1,2})", value)
        if found:
            return int(found[1])
    if BELOW.search(page.tree.elements[one.item.element].get("class") or ""):
        return 1
    outer = page.tree.ancestors(page.tree.elements[one.item.element].parent)
    return sum("indent" in (page.tree.elements[index].get("class") or "") for index in outer)


def _groups(page: Page, said: Sequence[Said]) -> list[list[int]]:
    """The places of the comments of each thread."""
    main = _main_outside(page, said)
    groups: list[list[int]] = []
    end = 0
    for place, one in enumerate(said):
        gap = Span(min(end, one.span.start), one.span.start)
        apart = len(gap) > WIDEST_GAP or hit(main, gap)
        first = said[groups[-1][0]] if groups else None
        if first is None or (one.outer is None and not _same_frame(page, first, one, apart=apart)):
            groups.append([])
        groups[-1].append(place)
        end = max(end, one.span.end)
    return groups


def _main_outside(page: Page, said: Sequence[Said]) -> list[Span]:
    """Paragraphs of main text that stand in no comment."""
    whole = merged(one.span for one in said)
    long = (
        block.span
        for block in page.tree.blocks
        if page.tree.elements[block.owner].main and len(block.span) >= PARAGRAPH
    )
    return [span for span in long if not hit(whole, span)]


def _same_frame(page: Page, one: Said, other: Said, *, apart: bool) -> bool:
    """Comments of one thread stand in one element, or are alike and near one another."""
    first, second = one.item.element, other.item.element
    if page.tree.elements[first].parent == page.tree.elements[second].parent:
        return True
    return not apart and core(page, first)[:2] == core(page, second)[:2]


def _thread(page: Page, said: Sequence[Said], *, group: Sequence[int], heading: Span | None) -> Iterator[Draft]:
    spans = _with_replies(said, group=group)
    inside = covering(spans.values())
    frame = Span(heading.start if heading else inside.start, inside.end)
    title = " ".join(heading.of(page.tree.text).split()) if heading else None
    yield Draft("thread", frame, title=title, declared=counted(title) if title else None)
    numbers = _numbers(said, group=group)
    for place in group:
        one = said[place].remark
        yield Draft("comment", spans[place], author=one.author, date=one.date, number=numbers[place])
        yield from (Draft("boilerplate", span) for span in _runs(one))


def _with_replies(said: Sequence[Said], *, group: Sequence[int]) -> dict[int, Span]:
    """The span of each comment with its replies; a reply that does not follow its comment keeps to itself."""
    spans = {place: said[place].span for place in group}
    for place in reversed(group):
        outer = said[place].outer
        if outer in spans and outer is not None:
            spans[outer] = covering((spans[outer], spans[place]))
    return spans


def _runs(one: Remark) -> Iterator[Span]:
    """What is not a comment's words, lines that follow one another as one stretch."""
    words = sorted(one.words)
    run: list[Span] = []
    place = 0
    for span in sorted(one.chrome):
        passed = place
        while place < len(words) and words[place].start < span.start:
            place += 1
        if run and place != passed:
            yield covering(run)
            run = []
        run.append(span)
    if run:
        yield covering(run)


def _numbers(said: Sequence[Said], *, group: Sequence[int]) -> dict[int, str]:
    """The place of each comment in its thread: `2.1` is the first reply to the second comment."""
    counts: dict[int | None, int] = {}
    numbers: dict[int, str] = {}
    for place in group:
        outer = said[place].outer if said[place].outer in numbers else None
        counts[outer] = counts.get(outer, 0) + 1
        numbers[place] = f"{numbers[outer]}.{counts[outer]}" if outer is not None else str(counts[outer])
    return numbers


def _heading(page: Page, first: int, *, before: int) -> Span | None:
    """The line above the first comment that announces the thread: by its words, else a heading of its frame."""
    blocks = page.tree.blocks_in(Span(0, before))[-BLOCKS_BACK:]
    spoken = [block for block in reversed(blocks) if len(block.span) <= LONGEST_HEADING]
    known = threads()
    for phrases in (known.announced, known.headings, known.bare):
        for block in spoken:
            if phrases.holds(block.span.of(page.tree.text)):
                return block.span
    return next((block.span for block in spoken if _heads(page, block, first=first)), None)


def _heads(page: Page, block: Block, *, first: int) -> bool:
    """A heading that stands beside the comments in their frame, or a number that the frame counts."""
    element = page.tree.elements[block.owner]
    words = block.span.of(page.tree.text)
    frames = [index for index in page.tree.ancestors(first) if "frame" in page.labels[index]]
    beside = page.tree.elements[first].parent
    if element.tag in HEADINGS and not threads().forms.holds(words):
        near = element.parent == beside and not page.holds_article(beside or 0)
        return near or any(page.tree.holds(frame, block.owner) for frame in frames)
    framed = any(page.tree.holds(frame, block.owner) for frame in frames)
    return framed and "pointer" in page.labels[block.owner] and counted(words) is not None


def outline(drafts: Sequence[Draft]) -> tuple[Span, ...]:
    """The stretches of a page that its threads take."""
    return merged(draft.span for draft in drafts if draft.kind == "thread")
