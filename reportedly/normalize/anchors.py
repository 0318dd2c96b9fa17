"""The day from which a part of the page tells its times: that of its own publication, or none."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from reportedly.model import Document, Marks, Part

OWN = ("headline", "byline", "dateline", "body")
"""Kinds of parts that are the page's own, and no comment's or other page's."""


class Anchors:
    """The day of writing at any place of the page; looked up by place, so that a long page costs no more for each."""

    def __init__(self, starts: Sequence[int], days: Sequence[date | None]) -> None:
        self._starts, self._days = starts, days

    def at(self, place: int) -> date | None:
        """The day of writing of the innermost part around a place; None where it is not known."""
        index = bisect_right(self._starts, place) - 1
        return self._days[index] if index >= 0 else None


def anchors(document: Document, marks: Marks) -> Anchors:
    """The days of writing of all parts: a part's own date, else that of the part around it, else the page's.

    A comment without a date has none: it was written some time after the page, and nobody knows when.
    """
    by_id = {part.id: part for part in marks.parts}
    page = page_day(document, marks)
    days = {part.id: part_day(part, parts=by_id, page=page) for part in marks.parts}
    starts: list[int] = []
    found: list[date | None] = []
    open_parts: list[Part] = []
    for part in sorted(marks.parts, key=lambda part: (part.span.start, -part.span.end)):
        _close(open_parts, part.span.start, starts=starts, found=found, days=days)
        open_parts.append(part)
        starts.append(part.span.start)
        found.append(days[part.id])
    _close(open_parts, len(document.text) + 1, starts=starts, found=found, days=days)
    return Anchors(starts, found)


def _close(
    open_parts: list[Part], place: int, *, starts: list[int], found: list[date | None], days: dict[str, date | None]
) -> None:
    """Parts that end before a place give way to those around them."""
    while open_parts and open_parts[-1].span.end <= place:
        closed = open_parts.pop()
        if open_parts:
            starts.append(closed.span.end)
            found.append(days[open_parts[-1].id])


def page_day(document: Document, marks: Marks) -> date | None:
    """The day on which the page was published; of one that does not say so, the day that all its articles give."""
    published = day_of(document.origin.published)
    if published is not None:
        return published
    told = {day for part in marks.parts if part.kind in OWN and (day := day_of(part.date)) is not None}
    return told.pop() if len(told) == 1 else None


def part_day(part: Part, *, parts: dict[str, Part], page: date | None) -> date | None:
    """The day on which a part was published; None where the page does not say."""
    here: Part | None = part
    for _ in range(len(parts)):
        if here is None:
            break
        own = day_of(here.date)
        if own is not None or here.kind == "comment":
            return own
        here = parts.get(here.parent or "")
    return page


def day_of(words: str | None) -> date | None:
    """The day of an ISO 8601 date or instant; None for other words.

    >>> day_of("2031-05-14T08:00:00Z")
    datetime.date(2031, 5, 14)
    """
    try:
        return None if words is None else date.fromisoformat(words[:10])
    except ValueError:
        return None
