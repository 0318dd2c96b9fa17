"""The JSON-LD that a page carries: read leniently, walked without recursion."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import msgspec

from reportedly.read.marks import cleaned

MOST_OBJECTS = 20_000
"""Objects looked at in one page; more is a data dump."""

MOST_NAMES = 50
"""Names of one property that are looked at."""

_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*+;?\s*+$"
)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")


class Found(msgspec.Struct, frozen=True):
    """One object, the property that holds it and the index of the object around it."""

    thing: dict[str, Any]
    held_as: str | None
    parent: int | None


def objects(root: Any) -> tuple[Found, ...]:
    """Every object in the page's JSON-LD in document order, outer before inner; what cannot be parsed is left out."""
    found: list[Found] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            _collect(_parsed(script.text), found=found)
    return tuple(found)


def types(thing: dict[str, Any]) -> frozenset[str]:
    """The names of an object's types without their vocabulary.

    >>> sorted(types({"@type": ["schema:NewsArticle", "https://schema.org/Report"]}))
    ['NewsArticle', 'Report']
    """
    named = thing.get("@type")
    return frozenset(
        re.split(r"[/#:]", name)[-1]
        for name in (named if isinstance(named, list) else [named])
        if isinstance(name, str)
    )


def words(value: Any) -> str | None:
    """A value that should be a short text: a string, or the first string of a list, without markup; else None."""
    if isinstance(value, list):
        value = next((one for one in value if isinstance(one, str)), None)
    if isinstance(value, dict):
        value = value.get("@value")
    if not isinstance(value, str):
        return None
    return " ".join(cleaned(unescape(value)).split()) or None


def names(value: Any) -> tuple[str, ...]:
    """The names of the people or organizations that a property points to."""
    found = []
    for one in value[:MOST_NAMES] if isinstance(value, list) else [value]:
        name = words(one.get("name")) if isinstance(one, dict) else words(one)
        if name:
            found.append(name)
    return tuple(found)


def _parsed(text: str) -> Any:
    text = _WRAPPING.sub("", text)
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", text), unescape(text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _collect(data: Any, *, found: list[Found]) -> None:
    stack: list[tuple[Any, str | None, int | None]] = [(data, None, None)]
    while stack and len(found) < MOST_OBJECTS:
        value, held_as, parent = stack.pop()
        if isinstance(value, list):
            stack += [(one, held_as, parent) for one in reversed(value)]
        elif isinstance(value, dict):
            found.append(Found(value, held_as, parent))
            stack += _held(value, parent=len(found) - 1)


def _held(thing: dict[str, Any], *, parent: int) -> Iterator[tuple[Any, str | None, int | None]]:
    for name, value in reversed(thing.items()):
        if isinstance(value, dict | list):
            yield value, name, parent
