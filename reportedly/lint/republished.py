"""Rules about articles that a page republishes: whose they are, when and where they first stood, where they end.

The day and a link to the original are looked for where such credits stand, too: in the paragraph before the
republication, in its first and its last paragraphs, and in the one behind. A day counts there when it is whole and
stands in a line of credit, not in a paragraph of the text. A saved text has no links; there only an address that is
written out counts, and that none is written is not held against it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from reportedly.lint.layout import edges
from reportedly.model import Document, Element, Part
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Raised
from reportedly.text import Span

HEAD_PARAGRAPHS = 4
TAIL_PARAGRAPHS = 2
"""Paragraphs at the beginning and at the end of a republication in which its credit may stand: a headline, a byline,
a dateline and the first paragraph; the last paragraph and a note behind it."""

CREDIT = 160
"""Characters; a longer paragraph inside a republication is its text and not a credit."""

READERS = ("thread", "comment")
"""Parts that readers wrote; nothing in them is a credit."""

WHOLE_DAY = "full_date."
"""How the rules begin that read a day with its month and year."""

_ADDRESS = re.compile(r"\bhttps?://\S|\bwww\.\w", re.IGNORECASE)
"""An address that is written out."""

_ABSOLUTE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
"""Begins an address that names its site."""


def republication_uncredited(reading: Reading) -> Iterator[Raised]:
    """An article republished on the page lacks its author, the day it first appeared, or a link to where it stood."""
    sheet = reading.sheet
    named = _told_inside(sheet.parts)
    days = [value.span for value in sheet.values if value.rule.startswith(WHOLE_DAY)]
    starts = [element.span.start for element in sheet.document.elements]
    for part in sheet.parts:
        if part.kind != "republication":
            continue
        author, date = named[part.id]
        zones = _zones(part, reading=reading)
        missing = [
            *(() if author else ("its author",)),
            *(() if date or _is_dated(zones, part=part, days=days) else ("the day it first appeared",)),
            *(() if _is_linked(zones, document=sheet.document, starts=starts) else ("a link to where it first stood",)),
        ]
        if missing:
            yield Raised(
                f"The page republishes {_republished(part)} without {_or(missing)}.",
                spans=edges(sheet, part),
                reasons=tuple(f"{words[0].upper()}{words[1:]} was found nowhere around it." for words in missing),
                overturned_by=(
                    "The page gives it in words that were not read as a credit, or beside text that was not saved.",
                ),
            )


def republication_end_unseen(reading: Reading) -> Iterator[Raised]:
    """The page does not show where an article republished on it ends."""
    sheet = reading.sheet
    for part in sheet.parts:
        if part.kind == "republication" and part.end_shown is False:
            yield Raised(
                f"The page does not show where {_republished(part)} ends: all that follows is read as part of it.",
                spans=edges(sheet, part),
            )


def _told_inside(parts: Sequence[Part]) -> dict[str, tuple[str | None, str | None]]:
    """For each republication the author and date that it or its own byline gives; parts come outer before inner."""
    told: dict[str, tuple[str | None, str | None]] = {}
    for part in parts:
        if part.kind == "republication":
            told[part.id] = (part.author, part.date)
        elif part.parent in told and part.kind in ("headline", "byline", "dateline"):
            author, date = told[part.parent]
            told[part.parent] = (author or part.author, date or part.date)
    return told


def _is_dated(zones: Sequence[Span], *, part: Part, days: Sequence[Span]) -> bool:
    """True when a whole day stands in a line of credit at the edges of a republication, or anywhere beside it."""
    places = (zone for zone in zones if len(zone) <= CREDIT or not part.span.covers(zone))
    return any(bisect_left(days, Span(zone.start, 0)) < bisect_left(days, Span(zone.end, 0)) for zone in places)


def _is_linked(zones: Sequence[Span], *, document: Document, starts: Sequence[int]) -> bool:
    """True when a link or address leads elsewhere near the edges of a republication, or none could be seen."""
    if document.origin.original is not None:
        return True
    if any(_ADDRESS.search(zone.of(document.text)) for zone in zones):
        return True
    return not document.elements or any(_leads_away(document, zone, starts=starts) for zone in zones)


def _zones(part: Part, *, reading: Reading) -> list[Span]:
    """The paragraphs in which the credit of a republication may stand, from that before it to that behind it."""
    paragraphs = reading.marks.paragraphs
    first = bisect_left(paragraphs, part.span.start, key=lambda mark: mark.span.start)
    last = bisect_left(paragraphs, part.span.end, key=lambda mark: mark.span.start)
    head = range(max(first - 1, 0), min(first + HEAD_PARAGRAPHS, last))
    tail = range(max(last - TAIL_PARAGRAPHS, first), min(last + 1, len(paragraphs)))
    marks = (paragraphs[index] for index in sorted({*head, *tail}))
    return [mark.span for mark in marks if reading.parts[mark.part].kind not in READERS]


def _leads_away(document: Document, zone: Span, *, starts: Sequence[int]) -> bool:
    """True when an element in this stretch names an address on another site."""
    here = urlsplit(document.origin.canonical or document.origin.uri).hostname
    first, last = bisect_left(starts, zone.start), bisect_right(starts, zone.end)
    around = _enclosing(document.elements, first)
    return any(_is_elsewhere(element, here=here) for element in (*document.elements[first:last], *around))


def _enclosing(elements: Sequence[Element], index: int) -> Iterator[Element]:
    """The elements around the one at this index."""
    at = elements[index].parent if index < len(elements) else None
    while at is not None:
        yield elements[at]
        at = elements[at].parent


def _is_elsewhere(element: Element, *, here: str | None) -> bool:
    address = element.get("href") or element.get("cite") or ""
    if not _ABSOLUTE.match(address):
        return False
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return False
    return bool(host) and host != here


def _republished(part: Part) -> str:
    named = f"“{part.title}”" if part.title else "an article"
    return f"{named} by {part.author}" if part.author else named


def _or(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
