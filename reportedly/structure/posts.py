"""Comments that no name tells: pieces of comments without an element around them, and posts that recur.

A frame for comments, or a heading that announces them, says where to look.
There, elements that are alike, stand beside one another and each show an author or a date are the comments.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, islice

import msgspec

from reportedly.structure.items import Item, Page, core
from reportedly.structure.phrases import counted, threads
from reportedly.structure.signatures import LONGEST, signature
from reportedly.structure.spans import between
from reportedly.structure.tree import HEADINGS, is_inline
from reportedly.text import Span, covering

FEWEST = 2
"""Alike elements that make a thread where only a heading announces one."""

SIGNED = 0.6
"""Share of them that must show an author or a date."""

SAMPLE = 12
"""Elements of a group whose words are read to tell whether they sign."""

SHORTEST = 8
"""Characters of a post with its author and date."""

LONGEST_HEADING = 120
MOST_ZONES = 8
"""Headings that seem to announce a thread and are followed up."""

BUDGET = 6
"""How often the elements of a page are looked through for comments without a name, frames inside frames included."""

LONGEST_HEAD = 240
"""Characters around a comment that may be its head and foot."""


class Zone(msgspec.Struct, frozen=True):
    """Where comments without a name are looked for: an element, from which position on, and how many at least."""

    element: int
    begin: int
    least: int


def with_unnamed(page: Page, items: Sequence[Item]) -> tuple[Item, ...]:
    """The named comments, grown over their heads, and those that only pieces, frames or headings tell."""
    places = [item.element for item in items]
    grown = [_grown(page, item, places=places) for item in items]
    found = [*grown, *_from_pieces(page, grown)]
    found += _recurring(page, found)
    found = found or _forum(page)
    return tuple(sorted(found, key=lambda item: item.element))


def span_of(page: Page, item: Item) -> Span:
    """The stretch of text that a comment takes, with its replies."""
    return covering(page.tree.elements[index].span for index in item.scope if page.tree.elements[index].span)


def _grown(page: Page, item: Item, *, places: Sequence[int]) -> Item:
    """A comment whose element holds its words alone takes the element around it that shows its author and date."""
    element = page.tree.elements[item.element]
    if element.tag != "p" or item.parent is not None or element.parent is None:
        return item
    outer = element.parent
    held = len(between(places, Span(outer, page.tree.ends[outer])))
    around = len(page.tree.elements[outer].span) - len(element.span)
    fits = held == 1 and 0 < around <= LONGEST_HEAD and "frame" not in page.labels[outer]
    return Item((outer,), None) if fits else item


def _from_pieces(page: Page, items: Sequence[Item]) -> list[Item]:
    """Comments told by their pieces: `dt.comment-author`, `dd.comment-body`, and what stands between two authors."""
    taken = _inside_items(page, items)
    parents: dict[int, None] = {}
    for index, said in enumerate(page.labels):
        element = page.tree.elements[index]
        if not {"words", "piece"} <= said or not element.span or is_inline(element) or element.parent is None:
            continue
        if not taken[index] and not page.barred[index]:
            parents.setdefault(element.parent)
    return [item for parent in parents if not taken[parent] for item in _pieces_in(page, parent)]


def _pieces_in(page: Page, parent: int) -> Iterator[Item]:
    """The children of an element as comments: one begins with each author, or with words that follow words."""
    run: list[int] = []
    has_words = has_sign = False
    for index in _children(page, parent):
        said = page.labels[index]
        if "piece" not in said and not run:
            continue
        if has_words and ("author" in said or "words" in said):
            if has_sign:
                yield Item(tuple(run), None)
            run, has_words, has_sign = [], False, False
        run.append(index)
        has_words, has_sign = has_words or "words" in said, has_sign or _signs(page, index)
    if has_words and has_sign:
        yield Item(tuple(run), None)


def _signs(page: Page, index: int) -> bool:
    """A piece that names an author or a date, by its own name or in its words."""
    if page.labels[index] & {"author", "date"}:
        return True
    words = page.tree.words(index)
    return "chrome" in page.labels[index] and len(words) <= LONGEST and signature(" ".join(words.split())) is not None


def _children(page: Page, parent: int) -> Iterator[int]:
    index = parent + 1
    while index < page.tree.ends[parent]:
        if page.tree.elements[index].span:
            yield index
        index = page.tree.ends[index]


def _inside_items(page: Page, items: Sequence[Item]) -> list[bool]:
    out = [False] * len(page.tree.elements)
    for item in items:
        if item.parent is None:
            for index in item.scope:
                out[index : page.tree.ends[index]] = [True] * (page.tree.ends[index] - index)
    return out


def _recurring(page: Page, items: Sequence[Item]) -> list[Item]:
    taken = _inside_items(page, items)
    held = [0, *accumulate(taken)]
    signs = [0, *accumulate(_is_sign(page, index) for index in range(len(page.labels)))]
    found: list[Item] = []
    for zone in zones(page):
        free = held[page.tree.ends[zone.element]] == held[zone.element] and not taken[zone.element]
        if free and not any(page.tree.holds(zone.element, item.element) for item in found):
            found += _posts_in(page, zone, signs=signs)
    return found


def _forum(page: Page) -> list[Item]:
    """The posts of a forum, where they are most of the page: called posts or messages, signed, without headlines."""
    alike: dict[tuple[str, ...], list[int]] = {}
    for index, said in enumerate(page.labels):
        element = page.tree.elements[index]
        if "weak item" in said and not is_inline(element) and len(element.span) >= SHORTEST and not page.barred[index]:
            alike.setdefault(core(page, index), []).append(index)
    signs = [0, *accumulate(_is_sign(page, index) for index in range(len(page.labels)))]
    for group in alike.values():
        outer = [item for item in _nested(page, group) if item.parent is None]
        held = sum(page.main_in(item.element) for item in outer)
        titled = sum(_has_heading(page, item.element) for item in outer)
        most = held * 2 > page.main_before[-1] and titled * 2 < len(outer)
        if len(outer) >= FEWEST and most and _are_signed(page, group, signs=signs):
            return _nested(page, group)
    return []


def _has_heading(page: Page, index: int) -> bool:
    return any(page.tree.elements[inner].tag in HEADINGS for inner in page.tree.inside(index))


def _is_sign(page: Page, index: int) -> bool:
    element = page.tree.elements[index]
    named = bool(page.labels[index] & {"author", "date"}) and len(element.span) <= LONGEST
    return bool(element.span) and (named or element.tag == "time")


def zones(page: Page) -> Iterator[Zone]:
    """The frames called after comments, then what follows headings that announce them, within a budget."""
    left = BUDGET * len(page.tree.elements)
    for zone in chain(_frames(page), islice(_announced(page), MOST_ZONES)):
        left -= page.tree.ends[zone.element] - zone.element
        if left < 0:
            return
        yield zone


def _frames(page: Page) -> Iterator[Zone]:
    for index, said in enumerate(page.labels):
        element = page.tree.elements[index]
        if "frame" not in said or not element.span or is_inline(element) or page.barred[index]:
            continue
        if not page.holds_article(index):
            yield Zone(index, element.span.start, 1)


def _announced(page: Page) -> Iterator[Zone]:
    known = threads()
    for block in page.tree.blocks:
        words = block.span.of(page.tree.text)
        if len(words) > LONGEST_HEADING or page.tree.elements[block.owner].tag not in HEADINGS:
            continue
        if any(phrases.holds(words) for phrases in (known.announced, known.headings, known.bare)):
            yield Zone(_below(page, block.owner), block.span.end, 1 if counted(words) == 1 else FEWEST)


def _below(page: Page, heading: int) -> int:
    """The innermost element around a heading that goes on after it."""
    end = page.tree.elements[heading].span.end
    for index in page.tree.ancestors(heading):
        if page.tree.elements[index].span.end > end + SHORTEST:
            return index
    return heading


def _posts_in(page: Page, zone: Zone, *, signs: Sequence[int]) -> list[Item]:
    """The alike elements of a zone that hold most of its text, and those like them inside."""
    alike: dict[tuple[int | None, tuple[str, ...]], list[int]] = {}
    for index in page.tree.inside(zone.element):
        element = page.tree.elements[index]
        if not is_inline(element) and element.span.start >= zone.begin and len(element.span) >= SHORTEST:
            alike.setdefault((element.parent, core(page, index)), []).append(index)
    groups = [group for group in alike.values() if len(group) >= zone.least and _are_signed(page, group, signs=signs)]
    best = max(groups, key=lambda group: _weight(page, group), default=None)
    if best is None or not _is_thread(page, best) or _is_article(page, best):
        return []
    kind = core(page, best[0])
    members = [index for index in range(best[0], page.tree.ends[zone.element]) if core(page, index) == kind]
    return _nested(page, [index for index in members if len(page.tree.elements[index].span) >= SHORTEST])


def _is_article(page: Page, group: Sequence[int]) -> bool:
    """True for sections that hold most of the main text: they are the article, below a pointer to its comments."""
    held = sum(page.main_in(index) for index in group)
    return held * 2 > page.main_before[-1] and page.main_before[group[0]] * 2 < page.main_before[-1]


def _are_signed(page: Page, group: Sequence[int], *, signs: Sequence[int]) -> bool:
    """True when most elements of a group show an author or a date, by their names or in their words."""
    named = sum(signs[page.tree.ends[index]] > signs[index] for index in group)
    if named >= SIGNED * len(group):
        return True
    sample = group[:SAMPLE]
    return sum(_is_signed(page, index) for index in sample) >= SIGNED * len(sample)


def _is_signed(page: Page, index: int) -> bool:
    """True when one of the first or last lines of an element signs it with a date."""
    words = page.tree.words(index)
    above = [line for line in words[:LONGEST_HEAD].splitlines() if line.strip()][:2]
    below = [line for line in words[-LONGEST_HEAD:].splitlines() if line.strip()][-2:]
    said = (signature(line) for line in (*above, *below))
    return any(one is not None and one.date is not None for one in said)


def _weight(page: Page, group: Sequence[int]) -> tuple[bool, int]:
    return len(group) >= FEWEST, sum(len(page.tree.elements[index].span) for index in group)


def _is_thread(page: Page, group: Sequence[int]) -> bool:
    """Posts sign with an author or a date and have words besides; lists of links and tables of numbers do not."""
    lines = [line for line in page.tree.words(group[0]).splitlines() if line.strip()]
    signed = [line for line in lines if (said := signature(line)) is not None and said.author and said.date]
    if len(group) == 1 and len(signed) > 1:
        return False  # one element around a whole thread in running text
    return sum(map(len, lines)) - sum(map(len, signed)) >= SHORTEST


def _nested(page: Page, members: Sequence[int]) -> list[Item]:
    out: list[Item] = []
    opened: list[int] = []
    for index in members:
        while opened and not page.tree.holds(opened[-1], index):
            opened.pop()
        out.append(Item((index,), opened[-1] if opened else None))
        opened.append(index)
    return out
