"""The readers' comments that a page carries as JSON-LD: their words, their authors, what they reply to."""

import re
from collections.abc import Mapping, Sequence
from html import unescape
from typing import Any

import msgspec

from reportedly.read.jsonld import Found, names, types, words
from reportedly.read.marks import cleaned

COMMENTS = frozenset({"Comment", "UserComments", "Answer", "CorrectionComment"})
MOST_COMMENTS = 2_000
LONGEST_COMMENT = 20_000
"""Characters; what is longer is cut."""

_BREAK = re.compile(r"<(?:br|/p|/div|/li)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")


class Told(msgspec.Struct, frozen=True):
    """One comment in a page's data; `parent` is the place of the comment it replies to, always an earlier one.

    `literal` is its text as the data gives it.
    """

    text: str
    literal: str
    author: str | None
    date: str | None
    parent: int | None


def told(things: Sequence[Found]) -> tuple[Told, ...]:
    """The comments in a page's JSON-LD, each before its replies."""
    known: dict[int, tuple[str, str]] = {}
    for index, one in enumerate(things):
        if types(one.thing) & COMMENTS and len(known) < MOST_COMMENTS:
            literal = _literal(one.thing)
            text = _as_text(literal)
            if any(character.isalnum() for character in text):
                known[index] = (text, literal)
    parents = _parents(things, known=known)
    places: dict[int, int] = {}
    out: list[Told] = []
    for index in _outer_first(known, parents=parents):
        places[index] = len(out)
        out.append(_told(things[index].thing, words_of=known[index], parent=_place(parents[index], places=places)))
    return tuple(out)


def _literal(thing: Mapping[str, Any]) -> str:
    for name in ("text", "commentText", "articleBody", "description"):
        value = thing.get(name)
        if isinstance(value, str) and value.strip():
            return value
    return ""


def _as_text(literal: str) -> str:
    """The words of a comment whose text may be HTML; paragraphs become lines."""
    text = literal[:LONGEST_COMMENT]
    if "<" in text:
        text = _TAG.sub("", _BREAK.sub("\n", text))
    text = cleaned(unescape(text).replace("\r\n", "\n").replace("\r", "\n"))
    return _LINES.sub("\n", _SPACES.sub(" ", text)).strip()


def _parents(things: Sequence[Found], *, known: Mapping[int, Any]) -> dict[int, int | None]:
    """For each comment the one it replies to: the one its `parentItem` names, else the comment around it."""
    by_name: dict[str, int] = {}
    for index in known:
        for key in ("@id", "url", "identifier"):
            name = words(things[index].thing.get(key))
            if name:
                by_name.setdefault(name, index)
    parents: dict[int, int | None] = {}
    for index in known:
        around = things[index].parent
        while around is not None and around not in known:
            around = things[around].parent
        named = _named_parent(things[index].thing, by_name=by_name)
        parents[index] = around if named in (None, index) else named
    return parents


def _named_parent(thing: Mapping[str, Any], *, by_name: Mapping[str, int]) -> int | None:
    parent = thing.get("parentItem")
    name = words(parent.get("@id") or parent.get("url") if isinstance(parent, dict) else parent)
    return by_name.get(name) if name else None


def _outer_first(known: Mapping[int, Any], *, parents: Mapping[int, int | None]) -> list[int]:
    """Every comment directly after the one it replies to and that one's earlier replies; circles are cut open."""
    replies: dict[int | None, list[int]] = {}
    for index in known:
        replies.setdefault(parents[index], []).append(index)
    order: list[int] = []
    done: set[int] = set()
    stack = list(reversed(replies.get(None, [])))
    waiting = list(reversed(list(known)))
    while stack or waiting:
        index = stack.pop() if stack else waiting.pop()
        if index not in done:
            done.add(index)
            order.append(index)
            stack += reversed(replies.get(index, []))
    return order


def _place(parent: int | None, *, places: Mapping[int, int]) -> int | None:
    return None if parent is None else places.get(parent)


def _told(thing: Mapping[str, Any], *, words_of: tuple[str, str], parent: int | None) -> Told:
    authors = names(thing.get("author") or thing.get("creator"))
    date = words(thing.get("datePublished")) or words(thing.get("dateCreated")) or words(thing.get("commentTime"))
    return Told(words_of[0], words_of[1], authors[0] if authors else None, date, parent)
