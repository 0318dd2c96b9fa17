"""Rules about the day an article was published: that the page gives it, and that the day can be.

No clock is asked. A day is late only beside another that is known: the day the page was fetched, the day from which a
file is judged because whoever reads it said so (`--today`), or days that the page itself gives for what came after the
article (its comments) or before it (what it republishes).
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from reportedly.lint.layout import first_line, has_article, head, of_the_article
from reportedly.model import Part, PartKind, Sheet
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Raised
from reportedly.text import Span

SLACK = timedelta(days=1)
"""Days apart that prove nothing: pages seldom say in which time zone they count."""

DAY = len("2026-03-12")
"""Characters of a day in ISO 8601; an instant is longer."""

NEAR_TOP = 1_500
"""Characters of an article in which a day of its own may stand by itself."""


def date_missing(reading: Reading) -> Iterator[Raised]:
    """The page does not say when its article was published."""
    sheet = reading.sheet
    dated = sheet.document.origin.published or any(part.date for part in of_the_article(sheet.parts))
    if has_article(sheet) and not dated:
        yield Raised("The page does not say when it was published.", spans=head(sheet))


def date_in_future(reading: Reading) -> Iterator[Raised]:
    """The day of the article lies after the day on which the page was fetched, or from which it is judged."""
    sheet = reading.sheet
    retrieved = sheet.document.origin.retrieved or ""
    published, seen = _published(sheet), day_of(retrieved)
    if published is not None and seen is not None and published - seen > SLACK:
        is_fetched = len(retrieved) > DAY
        yield Raised(
            f"The page is dated {published}, and was fetched on {seen}, before that day."
            if is_fetched
            else f"The page is dated {published}, after {seen}, the day from which it is judged.",
            spans=head(sheet),
            reasons=(f"{published} was compared with the day {'of fetching' if is_fetched else 'given'}, {seen}.",),
            overturned_by=("The page was dated ahead on purpose, as a magazine or an embargoed text is.",),
        )


def date_out_of_order(reading: Reading) -> Iterator[Raised]:
    """The article is dated after comments under it, or before what it republishes."""
    sheet = reading.sheet
    published = _shown(reading) or _published(sheet)
    if published is not None:
        yield from _after_comments(sheet, published=published)
        yield from _before_what_it_republishes(sheet, published=published)


def _after_comments(sheet: Sheet, *, published: date) -> Iterator[Raised]:
    """Comments under the article that are older than it, told by the oldest."""
    older = [found for found in _dated(sheet.parts, "comment") if published - found[0] > SLACK]
    if older:
        day, part = min(older, key=lambda found: (found[0], found[1].span))
        told = (
            f"a comment under it {day}"
            if len(older) == 1
            else f"{len(older)} comments under it are older, from {day} on"
        )
        yield Raised(
            f"The page is dated {published}, and {told}.",
            spans=(*head(sheet), *first_line(sheet.document.text, part.span)),
            reasons=(f"{published} was compared with the days of the comments.",),
            overturned_by=(
                "The page gives the day of its last change as its date, or took its comments from an older page.",
            ),
        )


def _before_what_it_republishes(sheet: Sheet, *, published: date) -> Iterator[Raised]:
    later = [found for found in _dated(sheet.parts, "republication") if found[0] - published > SLACK]
    for day, part in later:
        yield Raised(
            f"The page is dated {published}, and republishes an article of {day}, after that day.",
            spans=(*head(sheet), *first_line(sheet.document.text, part.span)),
            reasons=(f"{published} was compared with the day of the republished article, {day}.",),
            overturned_by=("The page was changed after the day it gives, or the article was dated anew.",),
        )


def _published(sheet: Sheet) -> date | None:
    """The day the article gives for itself; None where there is no article, no day, or one of two readings."""
    if not has_article(sheet):
        return None
    told = (part.date for part in of_the_article(sheet.parts) if part.date)
    return day_of(sheet.document.origin.published or next(told, None))


def _shown(reading: Reading) -> date | None:
    """The day that stands by itself near the top of the article, as a line of its own; None where none or two do.

    It is what a reader sees. Where hidden metadata have another day, that is often the day of a move or of a change.
    """
    text = reading.text
    days: set[date] = set()
    for part in of_the_article(reading.sheet.parts):
        if part.kind != "body":
            continue
        for value in reading.values_in(Span(part.span.start, min(part.span.end, part.span.start + NEAR_TOP))):
            day = day_of(str(value.low)) if value.kind == "date" else None
            if day is not None and first_line(text, Span(_line_start(text, value.span), part.span.end)) == (
                value.span,
            ):
                days.add(day)
    return days.pop() if len(days) == 1 else None


def _line_start(text: str, span: Span) -> int:
    return text.rfind("\n", 0, span.start) + 1


def _dated(parts: Sequence[Part], kind: PartKind) -> Iterator[tuple[date, Part]]:
    """The parts of this kind of which a day is known."""
    for part in parts:
        day = day_of(part.date) if part.kind == kind else None
        if day is not None:
            yield day, part


def day_of(words: str | None) -> date | None:
    """The day of an ISO 8601 date or instant; None for a month, a year or words with two readings.

    >>> day_of("2026-03-12T18:40:00+00:00")
    datetime.date(2026, 3, 12)
    """
    try:
        return date.fromisoformat((words or "")[:DAY])
    except ValueError:
        return None
