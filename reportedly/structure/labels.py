"""What the names of an element say about it: its classes, its id, its microdata.

Names are made by people: `comment-body`, `kommentarText`, `wc-comment-left`, `li-comment-12`.
A name is cut into words; the last word that means comments is its head, and what stands behind the head
says which piece of a comment it is, or that it frames many.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, TypeAlias

import msgspec

from reportedly.lexicon import table
from reportedly.model import Element

Label: TypeAlias = Literal[
    "item", "either", "frame", "piece", "weak item", "weak frame", "words", "author", "date", "chrome", "form",
    "pointer", "elsewhere", "caption", "byline", "headline", "dateline", "meta", "furniture", "margin",
]  # fmt: skip

WORD = re.compile(r"[A-Z]?[a-zß-öø-ÿ]+|[A-Z]+(?![a-z])|\d+")
COMMENT_TYPE = re.compile(r"(?:schema\.org/|sioct?:|\b)(?:Comment|UserComments|Answer|DiscussionForumPosting)\b")
NAMES_KEPT = 8192
"""Distinct names remembered; a page has some hundred, and sites repeat theirs."""

SAFE_STEM = 7
"""Letters of a word for comments that ends other words only in compounds (`newscomments`)."""

SHORTEST_HUMP = 3
"""Letters; shorter humps of a camel are the letters of a made-up name (`jpYiwZ`)."""

LONGEST_NAME = 80
"""Characters of one class or id that are looked at; longer ones are made by programs."""

MICRODATA: dict[str, Label] = {
    "comment": "item", "text": "words", "commenttext": "words", "reviewbody": "words", "articlebody": "words",
    "author": "author", "creator": "author", "name": "author", "givenname": "author",
    "datepublished": "date", "datecreated": "date", "datemodified": "date", "commenttime": "date",
    "commentcount": "pointer", "interactioncount": "pointer", "headline": "headline", "caption": "caption",
    "replytourl": "chrome", "upvotecount": "chrome", "downvotecount": "chrome",
}  # fmt: skip
ROLES: dict[str, Label] = {
    "comment": "item", "navigation": "furniture", "banner": "furniture", "search": "furniture",
    "contentinfo": "furniture", "menu": "furniture", "menubar": "furniture", "dialog": "furniture",
}  # fmt: skip
TAGS: dict[str, Label] = {
    "time": "date", "nav": "furniture", "form": "form", "button": "chrome", "figcaption": "caption",
}  # fmt: skip


NOTHING: frozenset[Label] = frozenset()
ALONE: dict[str, frozenset[Label]] = {tag: frozenset({label}) for tag, label in TAGS.items()}
"""What the tag alone says."""

PIECES: dict[Label, frozenset[Label]] = {
    "words": frozenset({"words", "piece"}), "author": frozenset({"author", "piece"}),
    "date": frozenset({"date", "piece"}), "chrome": frozenset({"chrome", "piece"}),
}  # fmt: skip
"""Pieces of comments are told from things that only have a name alike: `comment-body` from `article-body`."""


LEAVES = frozenset({"item", "entry", "node", "card", "single"})
"""Words behind a word for comments that make it one of them: `comments-list__item`."""

FORMS = frozenset({"form", "formular", "formulaire", "respond", "captcha", "textarea"})
"""Words that tell a form without a word for comments beside them."""


class Vocabulary(msgspec.Struct, frozen=True):
    """The lists of `lexicon/html/names.toml`, where each is explained."""

    one: frozenset[str]
    many: frozenset[str]
    weak: frozenset[str]
    frame: frozenset[str]
    either: frozenset[str]
    item: frozenset[str]
    words: frozenset[str]
    author: frozenset[str]
    date: frozenset[str]
    chrome: frozenset[str]
    form: frozenset[str]
    pointer: frozenset[str]
    elsewhere: frozenset[str]
    headline: frozenset[str]
    caption: frozenset[str]
    byline: frozenset[str]
    dateline: frozenset[str]
    meta: frozenset[str]
    furniture: frozenset[str]
    margin: frozenset[str]


def labels(element: Element) -> frozenset[Label]:
    """Everything that an element's names say about it."""
    if not element.attributes:
        return ALONE.get(element.tag, NOTHING)
    found: set[Label] = {TAGS[element.tag]} if element.tag in TAGS else set()
    for name, value in element.attributes:
        if name == "class":
            for one in value.split():
                found |= of_name(one)
        elif name == "id":
            found |= of_name(value)
        elif name == "itemprop":
            found |= {MICRODATA[prop] for prop in value.lower().split() if prop in MICRODATA}
        elif name in ("itemtype", "typeof") and COMMENT_TYPE.search(value):
            found.add("item")
        elif name == "rel" and "author" in value.lower().split():
            found.add("author")
        elif name == "role" and value.lower() in ROLES:
            found.add(ROLES[value.lower()])
    return frozenset(found)


@lru_cache(maxsize=NAMES_KEPT)
def of_name(name: str) -> frozenset[Label]:
    """What one class or id says.

    >>> sorted(of_name("cssCommentsListCommentName"))
    ['author', 'piece']
    """
    if len(name) > LONGEST_NAME:
        return frozenset()
    words = _words(name)
    known = vocabulary()
    stems = [place for place, word in enumerate(words) if word in (known.one | known.many) - known.weak]
    if stems:
        label = _of_comments(words, head=stems[-1])
        return PIECES.get(label, frozenset({label})) if label else frozenset()
    return frozenset(_of_others(words))


@lru_cache
def vocabulary() -> Vocabulary:
    """The vocabulary of names."""
    return msgspec.convert(dict(table("names", "html")), Vocabulary)


def _words(name: str) -> list[str]:
    words: list[str] = []
    for found in WORD.finditer(name):
        neighbours = name[max(0, found.start() - 1) : found.start()] + name[found.end() : found.end() + 1]
        if len(found[0]) > SHORTEST_HUMP or not any(map(str.isalpha, neighbours)):
            words += _parted(found[0].lower())
    return words


@lru_cache(maxsize=NAMES_KEPT)
def _parted(word: str) -> tuple[str, ...]:
    """A compound of a word for comments and a known word: "commentlist" is "comment" and "list"."""
    known = vocabulary()
    if word in known.one or word in known.many or _stem().search(word) is None:
        return (word,)
    for stem in _stems():
        before, behind = word.removesuffix(stem), word.removeprefix(stem)
        if behind != word and (behind in _companions() or behind.isdigit()):
            return (stem, behind)
        if before != word and (before in _companions() or len(stem) >= SAFE_STEM):
            return (before, stem)
    return (word,)


@lru_cache
def _stems() -> tuple[str, ...]:
    known = vocabulary()
    return tuple(sorted((known.one | known.many) - known.weak, key=lambda stem: (-len(stem), stem)))


@lru_cache
def _stem() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _stems())))


@lru_cache
def _companions() -> frozenset[str]:
    known = vocabulary()
    pieces = known.words | known.author | known.date | known.chrome
    return known.frame | known.either | known.item | known.form | known.pointer | known.elsewhere | pieces | {"fb"}


def _of_comments(words: Sequence[str], *, head: int) -> Label | None:
    """What a name with a word for comments means, told by what stands behind that word, then before it."""
    known = vocabulary()
    before, behind = set(words[:head]), {word for word in words[head + 1 :] if not word.isdigit()}
    many = words[head] in known.many
    if before & known.elsewhere or behind & known.elsewhere:
        return "elsewhere"
    if before & known.form or behind & known.form:
        return "form"
    if words[-1] in LEAVES and head < len(words) - 1:
        return "item"
    if behind:
        return _of_piece(behind, many=many and not behind & LEAVES)
    if before & known.pointer or (before & known.furniture and not many):
        return "pointer" if not before & (known.one | known.many) - known.weak else "item"
    return "frame" if many else "item"


def _of_piece(behind: set[str], *, many: bool) -> Label | None:
    known = vocabulary()
    if many:
        return "pointer" if behind & (known.pointer | known.chrome) - known.frame else "frame"
    pieces: tuple[tuple[frozenset[str], Label], ...] = (
        (known.author, "author"), (known.date, "date"), (known.weak & known.many, "frame"),
        (known.chrome | known.weak, "chrome"), (known.pointer, "pointer"), (known.words, "words"),
        (known.frame, "frame"), (known.either, "either"), (known.item, "item"),
    )  # fmt: skip
    return next((label for entries, label in pieces if behind & entries), None)


def _of_others(words: Sequence[str]) -> set[Label]:
    """What a name without a word for comments means; weak words for comments count when they stand alone."""
    known = vocabulary()
    own = {word for word in words if not word.isdigit()}
    found: set[Label] = set()
    if own and own <= known.weak | {"list", "thread", "nested", "div", "id"} and own & known.weak:
        found.add("weak frame" if own & known.many or "list" in own else "weak item")
    lists: tuple[tuple[frozenset[str], Label], ...] = (
        (known.author, "author"), (known.date, "date"), (known.words, "words"), (known.chrome, "chrome"),
        (FORMS, "form"), (known.headline, "headline"), (known.caption, "caption"), (known.byline, "byline"),
        (known.dateline, "dateline"), (known.meta, "meta"), (known.furniture, "furniture"),
        (known.margin, "margin"),
    )  # fmt: skip
    return found | {label for entries, label in lists if own & entries}
