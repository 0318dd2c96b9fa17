"""Who wrote a page and when, as its own elements show it to the reader near the headline, outside its comments.

Invariants
- Only what a page marks as author or date, or what stands in a line made of nothing else, is taken.
- Of several kinds of signs the most telling that names somebody speaks; the others are silent.
"""

import re
from collections.abc import Callable, Iterator, Sequence

import msgspec

from reportedly.read.dates import written
from reportedly.read.labels import is_dateline, opens_byline, tells_change
from reportedly.read.layout import Layout, Node
from reportedly.text import Span, merged
from reportedly.text import without as cut

LONGEST_LINE = 150
"""Characters; a longer byline is a note about the author."""

LONGEST_CLASS = 300
"""Characters of a class or id that are looked at; longer ones are made by programs, and searching them takes time."""

LONGEST_ASIDE = 250
"""Characters; a shorter aside may be the article's own line of author and date."""

BEFORE, AFTER = 800, 2500
"""Characters before and after the headline in which the page's own byline and date stand."""

_ELSEWHERE = re.compile(
    r"(?:^|\s)(?:"
    r"(?:comments?|kommentare?|commentlist|respond|repl(?:y|ies)|disqus\w*)(?=\s|$|[-_](?!open|closed|enabled|count|link))"
    r"|[\w-]*(?:side-?bar|related|recommend|newsletter|breadcrumb|popular|carousel|slider|read-?(?:more|next))[\w-]*"
    r"|widget(?:_\w+)?|(?:site-)?footer|nav|navbar|navigation|(?:main-|sub-)?menu|(?:teasers?|promo)(?=\s|$)"
    r"|[\w-]*author[-_]?(?:box|bio|info|description|about|profile)[\w-]*|about-?author|more-?(?:stories|from)[\w-]*"
    r"|[\w-]*(?:photo|caption|image|credit|gallery|video)[\w-]*"
    r")(?=\s|$|[-_])",
    re.IGNORECASE,
)
_ELSEWHERE_TAGS = frozenset({"nav", "footer", "figure", "figcaption"})
_AUTHOR = re.compile(
    r"(?:^|\s)(?:[\w-]*by-?line[\w-]*|(?:[\w-]*[-_])?(?:authors?|autore?n?|auteurs?)(?:[-_]{1,2}(?:name|link|title|text|names))?"
    r"|p-author|creator|writer|contributor|posted-by|verfasser|redakteur)(?=\s|$)",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:^|\s)(?:fn|p-name|name|author-name|author__name)(?=\s|$)", re.IGNORECASE)
_DATE = re.compile(
    r"(?:^|\s)(?:(?:[\w-]*[-_])?(?:date|datum|fecha|pubdate|datetime|timestamp|dateline|published|time)(?:[-_]\w+)?"
    r"|posted-on|entry-date|dt-published|post-?date|meta-date)(?=\s|$)",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(r"(?:^|\s)(?:published|dt-published)(?=\s|$)")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class Signs(msgspec.Struct, frozen=True):
    """Authors and dates that the page shows, the most telling first."""

    authors: tuple[str, ...]
    dates: tuple[str, ...]


class _Page(msgspec.Struct, frozen=True):
    """The nodes that may speak for the page: outside comments and the like, and near its headline."""

    layout: Layout
    own: tuple[int, ...]
    near: tuple[int, ...]
    language: str | None

    def words_of(self, index: int, *, without: Sequence[int] = ()) -> str | None:
        """The text of a node on one line when it is short; without that of these nodes where they stand inside it."""
        node = self.layout.nodes[index]
        if node.end - node.at > 2 * LONGEST_LINE:
            return None
        inner = (self.layout.nodes[other] for other in without if other > index)
        holes = [Span(one.at, one.end) for one in inner if one.end <= node.end and one.at < one.end]
        pieces = cut(Span(node.at, node.end), merged(holes)) if holes else [Span(node.at, node.end)]
        text = " ".join(" ".join(piece.of(self.layout.text) for piece in pieces).split())
        return text if 0 < len(text) <= LONGEST_LINE else None

    def attribute(self, index: int, name: str) -> str:
        """The value of an attribute; the empty string when the node lacks it."""
        value = dict(self.layout.nodes[index].attributes).get(name, "")
        return value[:LONGEST_CLASS] if name == "class" else value


def signs(layout: Layout, *, headline_at: int | None, language: str | None) -> Signs:
    """What the elements of a page say of its author and date, those marked up for machines before those named so.

    Args:
        headline_at: where the headline begins; None when it is not shown, and then only marked-up signs count.
        language: bylines are read in it, besides English.
    """
    own = [index for index, elsewhere in enumerate(_elsewhere(layout, headline_at=headline_at)) if not elsewhere]
    near = [index for index in own if headline_at is not None and _is_near(layout.nodes[index], at=headline_at)]
    page = _Page(layout, tuple(own), tuple(near), language)
    return Signs(tuple(_authors(page)), tuple(_dates(page)))


def _is_near(node: Node, *, at: int) -> bool:
    return at - BEFORE <= node.at <= at + AFTER


def _elsewhere(layout: Layout, *, headline_at: int | None) -> list[bool]:
    """For each node, whether it lies in comments, sidebars, teasers or the like; what holds the headline does not."""
    out: list[bool] = []
    for node in layout.nodes:
        around = node.parent is not None and out[node.parent]
        holds = headline_at is not None and node.at <= headline_at < node.end
        out.append(not holds and (around or _is_elsewhere(node)))
    return out


def _is_elsewhere(node: Node) -> bool:
    if node.tag in ("html", "body"):
        return False
    attributes = dict(node.attributes)
    if node.tag in _ELSEWHERE_TAGS or attributes.get("itemprop") in ("comment", "review"):
        return True
    if node.tag == "aside" and node.end - node.at > LONGEST_ASIDE:
        return True
    return any(_ELSEWHERE.search(attributes.get(name, "")[:LONGEST_CLASS]) for name in ("class", "id"))


def _authors(page: _Page) -> Iterator[str]:
    kinds: tuple[tuple[Callable[[_Page, int], bool], Sequence[int]], ...] = (
        (_is_author_data, page.own),
        (_is_author_link, page.near),
        (_is_author_class, page.near),
        (_is_byline, page.near),
    )
    for is_sign, places in kinds:
        found = [index for index in places if is_sign(page, index)]
        for index in _together(page.layout, indices=found):
            yield from filter(None, [_name_of(page, index=index)])


def _together(layout: Layout, *, indices: Sequence[int]) -> list[int]:
    """The first sign and its like in the same element: two authors of one article, not those of the next."""
    if not indices:
        return []
    frame = layout.nodes[indices[0]].parent
    return [index for index in indices if layout.nodes[index].parent == frame][:10]


def _is_author_data(page: _Page, index: int) -> bool:
    return "author" in page.attribute(index, "itemprop").split() or page.attribute(index, "property") in (
        "author",
        "schema:author",
    )


def _is_author_link(page: _Page, index: int) -> bool:
    return page.layout.nodes[index].tag == "a" and "author" in page.attribute(index, "rel").split()


def _is_author_class(page: _Page, index: int) -> bool:
    return _AUTHOR.search(page.attribute(index, "class")) is not None


def _is_byline(page: _Page, index: int) -> bool:
    words = page.words_of(index)
    return words is not None and opens_byline(words, language=page.language)


def _name_of(page: _Page, *, index: int) -> str | None:
    """The name that an author's element holds: its part marked as a name, else its content or its words."""
    for inner in _inside(page.layout, index=index):
        is_name = "name" in page.attribute(inner, "itemprop").split() or _NAME.search(page.attribute(inner, "class"))
        if is_name and (name := page.attribute(inner, "content") or page.words_of(inner)):
            return name
    return page.attribute(index, "content") or page.words_of(index)


def _inside(layout: Layout, *, index: int) -> Iterator[int]:
    inside = {index}
    for later in range(index + 1, min(index + 30, len(layout.nodes))):
        if layout.nodes[later].parent in inside:
            inside.add(later)
            yield later


def _dates(page: _Page) -> Iterator[str]:
    for is_sign, places in ((_is_publication, page.own), (_is_time, page.near)):
        for index in places:
            if is_sign(page, index):
                told = ("datetime", "content", "title")
                yield from filter(None, (page.attribute(index, name) for name in told))
                yield from filter(None, [written(page.words_of(index) or "")])
    changes = [index for index in page.near if written(page.words_of(index) or "") and _is_change(page, index)]
    for index in page.near:
        words = page.words_of(index, without=changes) or ""
        day = written(words)
        if day is not None and _is_date_line(page, index, words=words):
            yield day


def _is_publication(page: _Page, index: int) -> bool:
    return (
        "datePublished" in page.attribute(index, "itemprop").split()
        or "pubdate" in dict(page.layout.nodes[index].attributes)
        or _PUBLISHED.search(page.attribute(index, "class")) is not None
    )


def _is_time(page: _Page, index: int) -> bool:
    return page.layout.nodes[index].tag == "time" and not _is_change(page, index)


def _is_change(page: _Page, index: int) -> bool:
    """True for the date of a change, an event or a copyright."""
    named = " ".join(page.attribute(index, name) for name in ("class", "itemprop", "property"))
    parent = page.layout.nodes[index].parent
    around = page.words_of(parent) if parent is not None else None
    words = page.words_of(index) or ""
    before = (around or "").partition(words)[0] if words else ""
    return tells_change(f"{named} {words} {' '.join(before.split()[-3:])}")


def _is_date_line(page: _Page, index: int, *, words: str) -> bool:
    if _is_change(page, index):
        return False
    if _DATE.search(page.attribute(index, "class")):
        return True
    if page.layout.nodes[index].tag in _HEADINGS:
        return False
    return is_dateline(words, language=page.language)
