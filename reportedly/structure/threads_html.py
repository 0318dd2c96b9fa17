"""The threads of a page of HTML: a frame around comments that belong together, and the number announced.

The draft of a comment reaches to the end of its last reply, whatever tells which answers which.
"""

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.structure.answers import Said
from reportedly.structure.drafts import Draft
from reportedly.structure.items import Page, core
from reportedly.structure.phrases import counted, threads
from reportedly.structure.remarks import Remark
from reportedly.structure.spans import hit
from reportedly.structure.tree import HEADINGS, Block
from reportedly.text import Span, covering, merged

WIDEST_GAP = 1500
"""Characters between two comments of one thread that belong to neither (a form, an advertisement)."""

PARAGRAPH = 80
"""Characters of main text between two comments that tell two threads apart."""

BLOCKS_BACK = 12
"""Blocks before the first comment among which its heading is looked for."""

LONGEST_HEADING = 160
LONGEST_COUNT = 40
MOST_LINKED = 0.8
"""Share of comments that are nothing but links, above which they point to other pages."""


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
    return _with_count(page, drafts)


def _with_count(page: Page, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, where one thread's heading gives no number with one that the page gives elsewhere."""
    frames = [draft for draft in drafts if draft.kind == "thread"]
    if len(frames) != 1 or frames[0].declared is not None:
        return tuple(drafts)
    declared = _counted(page)
    return tuple(msgspec.structs.replace(draft, declared=declared) if draft is frames[0] else draft for draft in drafts)


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
    return (signed or named) and not _points_elsewhere(said, group=group)


def _points_elsewhere(said: Sequence[Said], *, group: Sequence[int]) -> bool:
    """True for a list of what was said lately under other articles: each entry is a link to one of them."""
    return sum(said[place].linked for place in group) > MOST_LINKED * len(group)


def pointing_elsewhere(page: Page, said: Sequence[Said]) -> tuple[Span, ...]:
    """The stretches of a page that look like threads and only lead to those of other articles."""
    groups = (group for group in _groups(page, said) if len(group) > 1 and _points_elsewhere(said, group=group))
    return merged(said[place].span for group in groups for place in group if said[place].linked)


def _groups(page: Page, said: Sequence[Said]) -> list[list[int]]:
    """The places of the comments of each thread."""
    main = _main_outside(page, said)
    groups: list[list[int]] = []
    end = 0
    for place, one in enumerate(said):
        gap = Span(min(end, one.span.start), one.span.start)
        apart = len(gap) > WIDEST_GAP or hit(main, gap)
        first = said[groups[-1][0]] if groups else None
        if first is None or (one.outer is None and not _same_frame(page, first, other=one, apart=apart)):
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


def _same_frame(page: Page, one: Said, *, other: Said, apart: bool) -> bool:
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


def _counted(page: Page) -> int | None:
    """The number of comments that a page gives away from the thread: in its markup, or in a link down to it."""
    for index, element in enumerate(page.tree.elements):
        words = page.tree.words(index) if len(element.span) <= LONGEST_COUNT else ""
        if (element.get("itemprop") or "").lower() == "commentcount":
            found = counted(element.get("content") or words)
        else:
            down = element.tag == "a" and (element.get("href") or "").startswith("#")
            found = counted(words) if down and threads().headings.holds(words) else None
        if found is not None:
            return found
    return None


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
