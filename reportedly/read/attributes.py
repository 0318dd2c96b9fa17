"""Which attributes of an element tell one part of a page from another, and which of them hide it."""

import re
from collections.abc import Iterable

from reportedly.read.limits import MAX_ATTRIBUTE

_KEPT = frozenset(
    {"class", "id", "name", "itemprop", "itemtype", "itemscope", "itemid", "rel", "role", "datetime", "pubdate"}
    | {"title", "href", "cite", "content", "aria-label", "aria-level", "typeof", "property", "about", "resource"}
    | {"lang", "alt", "indent", "start", "value"}
)
_KEPT_DATA = re.compile(
    r"data-[\w-]*(?:author|user|comment|reply|depth|level|parent|thread|post|date|time|count|\bid\b|name|type|role|uri|url)"
)
_INDENT = re.compile(r"(?:margin|padding)-left\s*:\s*[^;]{1,20}", re.IGNORECASE)
_INVISIBLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_TELLING = frozenset({"itemprop", "datetime", "property"})
_ANCHORS = frozenset({"id", "name"})
_WHOLE_PAGE = frozenset({"html", "body"})

Attributes = tuple[tuple[str, str], ...]


def kept(items: Iterable[tuple[str, str]]) -> Attributes:
    """The attributes that tell parts apart, in the page's order, cut to `MAX_ATTRIBUTE` characters.

    Of a style only an indentation is kept, since threads are drawn with it.
    """
    return tuple(_kept(items))


def _kept(items: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    for name, value in items:
        if name in _KEPT or (name.startswith("data-") and _KEPT_DATA.match(name)):
            yield name, value[:MAX_ATTRIBUTE].strip()
        elif name == "style" and (indent := _INDENT.search(value[:MAX_ATTRIBUTE])):
            yield name, indent[0]


def is_hidden(tag: str, items: Iterable[tuple[str, str]]) -> bool:
    """True for an element that a browser does not draw.

    A page that hides its whole body means to show it once its programs have run.
    """
    attributes = dict(items)
    if tag in _WHOLE_PAGE or not attributes:
        return tag == "dialog"
    if "hidden" in attributes:
        return attributes["hidden"].lower() != "until-found"
    if tag == "dialog" and "open" not in attributes:
        return True
    return _INVISIBLE.search(attributes.get("style", "")[:MAX_ATTRIBUTE]) is not None


def tells_something(tag: str, attributes: Attributes) -> bool:
    """True for an element worth keeping although it shows no text: rules, microdata, dates, anchors, portraits."""
    names = {name for name, _ in attributes}
    if tag == "hr" or names & _TELLING:
        return True
    return (tag == "a" and bool(names & _ANCHORS)) or (tag == "img" and "alt" in names)
