"""Which elements of a page are comments, and which of them are replies to which.

One comment is often several elements with a name for comments inside one another (`li.comment`, `article.comment`,
`section.comment`), and a frame around many may be called as one is (`div.comment-box`).
So candidates are told by their names first, then by how they stand: candidates inside one another are one comment
when they carry one number, or when each of the outer ones holds a single inner one;
a candidate that holds several and has no words of its own is a frame.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate

import msgspec

from reportedly.model import Element
from reportedly.structure.labels import Label, labels, of_name
from reportedly.structure.tree import HEADINGS, Tree, is_inline

NUMBER = re.compile(r"\d{1,20}")
DIGITS = re.compile(r"\d+")
NOT_A_COMMENT = frozenset({"words", "form", "pointer", "elsewhere"})
PASSING = re.compile(
    r"odd|even|alt|depth|thread-|parent|byuser|bypostauthor|comment-author-|by-|first|last|reply|child|sub|level|nested"
    r"|new|own|author|guest|user|highlander|approved|clearfix|cf$|is-|has-|row"
)
"""Classes that differ from comment to comment of one thread."""

REPLIES = frozenset({"children", "replies", "nested", "subcomments", "answers", "thread-chrome"})
LISTS = frozenset({"ul", "ol", "dl"})
BEGINNING = 0.1
"""Share of the main text that may stand above an element around the article."""

MOST_HEADINGS = 3
"""First-rank headings that may be the article's; a page with more uses them for anything."""

LONGEST_FORM = 3000
"""Characters of an element called a form; longer ones wrap the page."""

FEWEST_OWN = 12
"""Letters outside of inner candidates that make a candidate more than a frame."""


class Item(msgspec.Struct, frozen=True):
    """One comment: the elements that it is made of, mostly one, and the first element of the comment it answers."""

    scope: tuple[int, ...]
    parent: int | None

    @property
    def element(self) -> int:
        """The element that stands for the comment."""
        return self.scope[0]


class Page(msgspec.Struct, frozen=True):
    """A tree and what every step asks of its elements, each a list by index.

    `labels` is what their names say, `main_before` how much main text stands before each,
    `barred` whether it stands inside what shows comments of other pages, a form, or navigation.
    `headings` are the page's first-rank headings.
    """

    tree: Tree
    labels: Sequence[frozenset[Label]]
    main_before: Sequence[int]
    barred: Sequence[bool]
    headings: Sequence[int]

    def main_in(self, index: int) -> int:
        """Characters of the extractor's main text inside an element, its own among them."""
        return self.main_before[self.tree.ends[index]] - self.main_before[index]

    def holds_article(self, index: int) -> bool:
        """True for an element around the page's first heading, or around most main text, its beginning included."""
        if any(index <= heading < self.tree.ends[index] for heading in self.headings):
            return True
        begins = self.main_before[index] <= self.main_before[-1] * BEGINNING
        return begins and self.main_in(index) * 2 > self.main_before[-1]


def labelled(tree: Tree) -> Page:
    """The tree with its labels."""
    main = [0] * len(tree.elements)
    for block in tree.blocks:
        if tree.elements[block.owner].main:
            main[block.owner] += len(block.span)
    said = [labels(element) for element in tree.elements]
    headings = [index for index, element in enumerate(tree.elements) if element.tag == "h1"]
    return Page(tree, said, (0, *accumulate(main)), _barred(tree, said), headings[:MOST_HEADINGS])


def _barred(tree: Tree, said: Sequence[frozenset[Label]]) -> list[bool]:
    out: list[bool] = []
    for element, own in zip(tree.elements, said, strict=True):
        inherited = element.parent is not None and out[element.parent]
        out.append(inherited or _bars(element, own))
    return out


def _bars(element: Element, said: frozenset[Label]) -> bool:
    if "elsewhere" in said or element.tag == "nav":
        return True
    return "form" in said and element.tag != "form" and len(element.span) <= LONGEST_FORM and "item" not in said


def items(page: Page) -> tuple[Item, ...]:
    """The comments that their names tell, in document order, outer before inner."""
    candidates = _candidates(page)
    around = _around(page, candidates)
    kept = _resolved(page, candidates, around=around)
    return tuple(Item((index,), _kept_parent(index, around=around, kept=kept)) for index in candidates if index in kept)


def core(page: Page, index: int) -> tuple[str, ...]:
    """What the comments of one thread have in common: the tag, and the classes that do not pass."""
    element = page.tree.elements[index]
    names = sorted(_lasting(element.get("class") or ""))
    return (element.tag, *names, *_lasting_id(element.get("id") or ""))


@lru_cache(maxsize=4096)
def _lasting(classes: str) -> frozenset[str]:
    cut = {DIGITS.sub("", name) for name in classes.split()}
    return frozenset(name for name in cut if name and not PASSING.search(name.lower()))


def _lasting_id(name: str) -> tuple[str, ...]:
    return (DIGITS.sub("", name),) if "item" in of_name(name) else ()


def _candidates(page: Page) -> list[int]:
    recurring = _recurring_frames(page)
    framed = _framed(page)
    return [
        index
        for index in range(len(page.tree.elements))
        if not page.barred[index] and (_may_be_one(page, index, framed=framed[index]) or index in recurring)
    ]


def _framed(page: Page) -> list[bool]:
    """For each element whether it stands inside a frame for comments, where weaker names count."""
    out: list[bool] = []
    for index, element in enumerate(page.tree.elements):
        inherited = element.parent is not None and out[element.parent]
        out.append(inherited or ("frame" in page.labels[index] and not page.holds_article(index)))
    return out


def _recurring_frames(page: Page) -> frozenset[int]:
    """Elements called frames that stand beside their likes: each of them holds one comment (`div.comments-row`)."""
    beside: dict[tuple[int | None, tuple[str, ...]], list[int]] = {}
    for index, element in enumerate(page.tree.elements):
        if "frame" in page.labels[index] and element.span and not is_inline(element) and element.tag not in LISTS:
            beside.setdefault((element.parent, core(page, index)), []).append(index)
    signs = [0, *accumulate(bool(said & {"author", "date"}) for said in page.labels)]
    groups = (alike for alike in beside.values() if len(alike) > 1)
    return frozenset(index for alike in groups for index in alike if signs[page.tree.ends[index]] > signs[index])


def _may_be_one(page: Page, index: int, *, framed: bool) -> bool:
    element, said = page.tree.elements[index], page.labels[index]
    if is_inline(element) or element.tag in HEADINGS or element.tag in ("body", "html", "form"):
        return False
    if not element.span or (said & NOT_A_COMMENT and not _is_numbered(element)):
        return False
    return "item" in said or "either" in said or (framed and "weak item" in said)


def _is_numbered(element: Element) -> bool:
    """An id such as `comment-12` outdoes a class that says what else the element is."""
    name = element.get("id") or ""
    return "item" in of_name(name) and name[-1:].isdigit()


def _around(page: Page, candidates: Iterable[int]) -> dict[int, int | None]:
    """For each candidate the nearest candidate around it."""
    around: dict[int, int | None] = {}
    opened: list[int] = []
    for index in candidates:
        while opened and not page.tree.holds(opened[-1], index):
            opened.pop()
        around[index] = opened[-1] if opened else None
        opened.append(index)
    return around


def _resolved(page: Page, candidates: Sequence[int], *, around: dict[int, int | None]) -> frozenset[int]:
    """The candidates that are comments: no frames, and one for each comment."""
    inner: dict[int, list[int]] = {index: [] for index in candidates}
    for index, outer in around.items():
        if outer is not None:
            inner[outer].append(index)
    merged = {kid for index in candidates for kid in _same(page, index, kids=inner[index])}
    frames = {index for index in candidates if _is_frame(page, index, kids=inner[index], merged=merged)}
    lonely = _lonely(page, candidates, inner=inner)
    return frozenset(candidates) - merged - frames - lonely


def _same(page: Page, outer: int, *, kids: Sequence[int]) -> list[int]:
    """The candidates directly inside one that are the same comment as it."""
    direct = [kid for kid in kids if not _replies_between(page, outer, inner=kid)]
    number = _number(page, outer)
    found = [kid for kid in kids if number is not None and _number(page, kid) == number]
    if not found and len(direct) == 1 and core(page, direct[0]) != core(page, outer):
        other = _number(page, direct[0])
        found = direct if other is None or number is None else []
    return found


def _number(page: Page, index: int) -> str | None:
    """The number that a comment carries in its id; the frame's ids carry none that its comments share."""
    element = page.tree.elements[index]
    for name, value in element.attributes:
        if name == "id" or (name.startswith("data-") and "comment" in name and "id" in name and "parent" not in name):
            found = NUMBER.search(value)
            if found and (name != "id" or "item" in of_name(value) or len(value) <= len(found[0]) + 4):
                return found[0]
    return None


def _replies_between(page: Page, outer: int, *, inner: int) -> bool:
    for index in page.tree.ancestors(page.tree.elements[inner].parent):
        if index == outer:
            return False
        element = page.tree.elements[index]
        names = set((element.get("class") or "").lower().split())
        if element.tag in LISTS or names & REPLIES or page.labels[index] & {"frame", "weak frame"}:
            return True
    return False


def _is_frame(page: Page, index: int, *, kids: Sequence[int], merged: set[int]) -> bool:
    others = [kid for kid in kids if kid not in merged]
    if not others:
        return False
    if any(core(page, kid) == core(page, index) for kid in others):
        return False
    if "item" in page.labels[index] and _number(page, index) is not None:
        return False
    return "either" in page.labels[index] or _own_letters(page, index, kids=others) < FEWEST_OWN


def _own_letters(page: Page, index: int, *, kids: Sequence[int]) -> int:
    whole = sum(map(str.isalpha, page.tree.words(index)))
    return whole - sum(sum(map(str.isalpha, page.tree.words(kid))) for kid in kids)


def _lonely(page: Page, candidates: Sequence[int], *, inner: dict[int, list[int]]) -> frozenset[int]:
    """Candidates whose name may mean a frame as well, and which neither recur nor hold a comment."""
    unsure = [index for index in candidates if "item" not in page.labels[index]]
    known = Counter(core(page, index) for index in unsure)
    sure = {index for index in unsure if any("item" in page.labels[kid] for kid in inner[index])}
    return frozenset(index for index in unsure if known[core(page, index)] < 2 and index not in sure)


def _kept_parent(index: int, *, around: dict[int, int | None], kept: frozenset[int]) -> int | None:
    outer = around[index]
    while outer is not None and outer not in kept:
        outer = around[outer]
    return outer
