"""What a comment of a page consists of: its words, and around them its author, its date and its buttons."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.structure.dates import date_in, is_age
from reportedly.structure.items import Item, Page
from reportedly.structure.phrases import folded, people, threads
from reportedly.structure.signatures import LONGEST_NAME, signature
from reportedly.structure.tree import HEADINGS, Block, is_inline
from reportedly.text import Span, trimmed

ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?\Z")
LONGEST_HEAD = 240
"""Characters of an element that holds a comment's author, date or buttons; a longer one holds words."""

LONGEST_DATE = 32
MOST = 0.8
"""Share of a line that an inline element must hold to say what the line is."""

LONGEST_CHROME = 60
"""Characters of a line of buttons."""

LINKED_BACK = (("pingback",), ("trackback",))
HEAD = frozenset({"author", "date", "chrome", "form", "pointer", "byline", "meta", "dateline"})
NAME_TAGS = HEADINGS | {"strong", "b", "cite", "a", "dt", "th"}
TEXT_TAGS = frozenset({"p", "blockquote", "pre"})


class Remark(msgspec.Struct, frozen=True):
    """One comment taken apart: `chrome` is what is not its words."""

    author: str | None
    date: str | None
    words: tuple[Span, ...]
    chrome: tuple[Span, ...]


class Own(msgspec.Struct, frozen=True):
    """What belongs to one comment and to none of its replies: its blocks, and its elements in document order."""

    blocks: list[Block]
    elements: list[int]


def remark(page: Page, item: Item, *, own: Own) -> Remark:
    """The comment in an element, from what is its own."""
    blocks = own.blocks
    lines = [line for block in blocks for line in _lines(page, block)]
    pieces = {owner: list(_pieces(page, owner)) for owner in {block.owner for block in blocks}}
    kinds = [_kind(page, item, block=block, line=line, pieces=pieces[block.owner]) for block, line in lines]
    if "words" not in kinds and None not in kinds:
        kinds = [_kind_alone(page, block=block, line=line) for block, line in lines]
    author, date = _author(page, own), _date(page, own)
    words: list[Span] = []
    chrome: list[Span] = []
    for (_, line), kind in zip(lines, kinds, strict=True):
        said = line.of(page.tree.text)
        signed = signature(said) if kind == "chrome" or not words else None
        if signed is not None:
            author, date = author or signed.author, date or signed.date
        is_head = signed is not None or (not words and said == author)
        (chrome if kind == "chrome" or is_head else words).append(line)
    if author is None and date is None and len(words) > 1:
        signed = signature(words[-1].of(page.tree.text))
        if signed is not None and signed.author and signed.date:
            author, date = signed.author, signed.date
            chrome.append(words.pop())
    author = author or _first_name(page, chrome, words=words)
    if author is None and len(words) > 1 and _is_title(page, lines, line=words[0]):
        author = _name(words[0].of(page.tree.text))
        chrome, words = ([*chrome, words[0]], words[1:]) if author else (chrome, words)
    return Remark(author, date, tuple(words), tuple(sorted(chrome)))


def _is_title(page: Page, lines: Sequence[tuple[Block, Span]], *, line: Span) -> bool:
    """A short first line set apart as a heading or in bold: the writer's name."""
    block = next(block for block, own in lines if own == line)
    tags = {page.tree.elements[index].tag for index in (block.owner, _at(page, block, line=line))}
    return len(line) <= LONGEST_NAME // 2 and bool(tags & NAME_TAGS)


def _first_name(page: Page, chrome: Sequence[Span], *, words: Sequence[Span]) -> str | None:
    """The first line above the words, when it may be a name; heads often call nothing by its name."""
    for line in chrome[:2]:
        said = line.of(page.tree.text)
        above = bool(words) and line.end <= words[0].start and len(said) <= LONGEST_NAME // 2
        named = any(map(str.isalpha, said)) and _shown_date(said) is None
        if above and named and not threads().chrome.holds(said):
            return _name(said)
    return None


def _lines(page: Page, block: Block) -> Iterator[tuple[Block, Span]]:
    """The lines of a block; a head is often a line of its own before the words."""
    at = block.span.start
    while at < block.span.end:
        gap = page.tree.text.find("\n", at, block.span.end)
        line = trimmed(page.tree.text, Span(at, gap if gap >= 0 else block.span.end))
        if line:
            yield block, line
        at = gap + 1 if gap >= 0 else block.span.end


def _kind(page: Page, item: Item, *, block: Block, line: Span, pieces: Sequence[Span]) -> str | None:
    """`words` or `chrome` where the names of the elements around a line say so, or the line itself."""
    named = next(filter(None, (_named(page, index) for index in _within(page, item, block=block, line=line))), None)
    if named != "chrome" and len(line) <= LONGEST_HEAD and _is_made_of(pieces, line, text=page.tree.text):
        return "chrome"
    if named == "words" and page.tree.elements[block.owner].tag in TEXT_TAGS:
        return "words"
    return "chrome" if named == "chrome" else _kind_alone(page, block=block, line=line) or named


def _is_made_of(pieces: Sequence[Span], line: Span, *, text: str) -> bool:
    """True for a line whose words stand in inline elements for the author, the date, and buttons."""
    first = bisect_left(pieces, line.start, key=_begin)
    inside = pieces[first : bisect_left(pieces, line.end, key=_begin)]
    held = sum(len(span) for span in inside if span.end <= line.end)
    return held > 0 and held >= MOST * sum(map(str.isalnum, line.of(text)))


def _begin(span: Span) -> int:
    return span.start


def _pieces(page: Page, owner: int) -> Iterator[Span]:
    """The inline elements of a block that are pieces of a comment's head or foot, in order, apart from one another."""
    index, end = owner + 1, page.tree.ends[owner]
    while index < end:
        element = page.tree.elements[index]
        short = is_inline(element) and 0 < len(element.span) <= LONGEST_HEAD
        is_piece = short and "\n" not in page.tree.words(index) and _is_piece(page, index)
        if is_piece:
            yield element.span
        index = page.tree.ends[index] if is_piece or not is_inline(element) else index + 1


def _is_piece(page: Page, index: int) -> bool:
    """An inline element called an author, a date or a button, or that reads as a button."""
    element = page.tree.elements[index]
    if page.labels[index] & {"author", "date", "piece"} and "words" not in page.labels[index]:
        return len(element.span) <= LONGEST_CHROME
    return element.tag in ("a", "button", "time", "label") and threads().chrome.holds(page.tree.words(index))


def _kind_alone(page: Page, *, block: Block, line: Span) -> str | None:
    """As `_kind`, by the line alone."""
    said = line.of(page.tree.text)
    if len(said) <= LONGEST_CHROME and threads().chrome.holds(said):
        return "chrome"
    if len(said) <= LONGEST_HEAD and (threads().forms.holds(said) or folded(said)[:1] in LINKED_BACK):
        return "chrome"
    if not any(map(str.isalnum, said)) and len(said) < 4:
        return "chrome"
    return "words" if page.tree.elements[block.owner].tag in TEXT_TAGS and len(said) > LONGEST_CHROME else None


def _within(page: Page, item: Item, *, block: Block, line: Span) -> Iterator[int]:
    """The elements around a line, innermost first, up to the comment's own."""
    for index in page.tree.ancestors(_at(page, block, line=line)):
        if index == item.element and len(item.scope) == 1:
            return
        yield index
        if index in item.scope:
            return


def _at(page: Page, block: Block, *, line: Span) -> int:
    """The innermost element around a line: an inline one when it holds most of the line, else that of its block."""
    if line.start == block.span.start:
        for index in page.tree.ancestors(block.inner):
            if index == block.owner or page.tree.elements[index].span.end >= line.start + MOST * len(line):
                return index
    return block.owner


def _named(page: Page, index: int) -> str | None:
    said, held = page.labels[index], page.tree.elements[index]
    if "item" in said and "author" in said:
        said = said - {"author"}
    if "words" in said:
        return "words"
    if said & HEAD and len(held.span) <= LONGEST_HEAD:
        return "chrome"
    return (
        "chrome"
        if held.tag in ("button", "time", "form", "header", "footer") and len(held.span) <= LONGEST_HEAD
        else None
    )


def _author(page: Page, own: Own) -> str | None:
    """The name in the first element called after an author; of several inside one another the innermost."""
    found: str | None = None
    last = -1
    for index in own.elements:
        if (told := page.tree.elements[index].get("data-author")) and found is None:
            found, last = _name(told), index
        if "author" not in page.labels[index] or "item" in page.labels[index]:
            continue
        if found is not None and not page.tree.holds(last, index):
            break
        name = _name(page.tree.elements[index].get("content") or page.tree.words(index))
        if name:
            found, last = name, index
    return found


def _name(words: str) -> str | None:
    """The name that an author's element shows, without "says:", "Guest" and the like."""
    line = " ".join(words.split())
    if not line or len(line) > LONGEST_NAME * 2 or not any(map(str.isalnum, line)):
        return None
    signed = signature(line)
    if signed is not None:
        return signed.author
    line = line.strip(" ,:;·|–—")
    if line.lower() in people().nobody:
        return line
    buttons = all(threads().chrome.holds(word) for word in line.split())
    return None if buttons or threads().chrome.holds(line) or len(line) > LONGEST_NAME else line


def _date(page: Page, own: Own) -> str | None:
    """The date of a comment: what its markup says in ISO, else the first words that are a date."""
    shown: str | None = None
    for index in own.elements:
        held = page.tree.elements[index]
        if "date" not in page.labels[index] and held.tag not in ("time", "abbr") and held.get("datetime") is None:
            continue
        for name in ("datetime", "content", "title"):
            value = (held.get(name) or "").strip()
            if ISO.match(value):
                return value
        if len(held.span) <= LONGEST_HEAD:
            shown = shown or _shown_date(page.tree.words(index)) or _as_written(page.tree.words(index))
    return shown


def _as_written(words: str) -> str | None:
    """What a page calls a date and nobody can read: "19 May, 17:20", in any language."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST_DATE and any(map(str.isdigit, line)) and any(map(str.isalpha, line)) else None


def _shown_date(words: str) -> str | None:
    line = " ".join(words.split())
    found = date_in(line) if len(line) <= LONGEST_HEAD else None
    if found is not None:
        return found.iso or found.span.of(line)
    return line if is_age(line) else None
