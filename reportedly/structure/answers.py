"""The comments of a page taken apart, and which of them answers which.

A reply stands inside its comment, or behind it with a greater depth (`depth-2`, `data-depth`, a wider margin),
or names its comment (`data-parent-id`, "in reply to Kern").
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.structure.items import Item, Page
from reportedly.structure.phrases import threads
from reportedly.structure.posts import span_of
from reportedly.structure.remarks import Own, Remark, remark
from reportedly.structure.tree import Block
from reportedly.text import Span

DEPTH = re.compile(r"(?:depth|level|indent|lvl)[-_]?(\d{1,2})\b", re.IGNORECASE)
BELOW = re.compile(
    r"(?:^|[\s_-])(?:reply|child|indented|nested|sub|subcomment|response|antwort|answer)(?:$|[\s_-](?!to))",
    re.IGNORECASE,
)
"""Classes of a comment that stands one step below the last one without them."""

NUMBERED = re.compile(r"#\D{0,40}(\d+)")
INDENT = re.compile(r"(?:margin|padding)-left\s*:\s*(\d{1,4})")
PASSES = 4
"""How often items without words are taken out; they seldom stand inside one another."""

LONGEST_ANSWER = 160
"""Characters of a line that says whom a comment answers."""


class Said(msgspec.Struct, frozen=True):
    """One comment with its place: `outer` is the index in the list of the comment it replies to.

    `linked` says that all its words are links, but for who wrote and when; `answers` is the number of the comment that
    it names as answered.
    """

    item: Item
    span: Span
    remark: Remark
    linked: bool
    answers: str | None
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
            linked=_is_linked(page, item, blocks=_spoken(shares[item.element].blocks, remark=taken)),
            answers=_answered(page, shares[item.element]),
            outer=places.get(item.parent) if item.parent is not None else None,
        )
        for item, taken in kept
    ]
    return tuple(_replying(page, said))


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


def _spoken(blocks: Sequence[Block], *, remark: Remark) -> Sequence[Block]:
    """The blocks without those that say who wrote and when, as "today at 9 from Kern on" does in front of a link."""
    around = set(remark.chrome)
    return [block for block in blocks if block.span not in around] if remark.words else blocks


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
    """The comments with their trees where those stand in depths or names instead of nesting.

    A reply that comes after other comments than its own's replies stays where the page has it, beside them.
    """
    if any(one.outer is not None for one in said):
        yield from said
        return
    named = {key: place for place, one in enumerate(said) for key in _keys(page, one)}
    depths = [_depth(page, one) for one in said]
    opened: list[int] = []
    for place, one in enumerate(said):
        while opened and depths[opened[-1]] >= depths[place] and depths[place]:
            opened.pop()
        by_name = _named_parent(page, one, named=named, before=place)
        if by_name in opened:
            del opened[opened.index(by_name) + 1 :]
        elif by_name is not None or depths[place] == 0:
            opened = []
        yield msgspec.structs.replace(one, outer=opened[-1] if opened else None)
        opened.append(place)


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
    return named.get(one.answers) if one.answers is not None else None


def _answered(page: Page, own: Own) -> str | None:
    """The number in a link "in reply to Kern" to another comment of the page."""
    for index in own.elements:
        element = page.tree.elements[index]
        address = NUMBERED.match(element.get("href") or "") if element.tag == "a" else None
        around = element.parent if element.parent is not None else index
        if address and len(page.tree.elements[around].span) <= LONGEST_ANSWER:
            words = page.tree.words(around).lower()
            if any(entry in words for entry in threads().answering):
                return address[1]
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
