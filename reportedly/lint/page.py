"""Rules about the page as a whole: what it does not tell of itself, and what it announces and does not show."""

from collections import Counter
from collections.abc import Iterator

from reportedly.lexicon import table
from reportedly.model import Part, Sheet
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Raised
from reportedly.text import Span, trimmed

CLAIMS_LANGUAGE = "en"

_OF_OTHERS = ("republication", "thread", "comment")
"""Parts whose author and date, and those of all within them, are not the article's own."""


def claims_in_english_only(reading: Reading) -> Iterator[Raised]:
    """A page in another language than English yields its parts and figures, but no claims."""
    sheet = reading.sheet
    language = sheet.document.language
    if language not in (None, CLAIMS_LANGUAGE):
        yield Raised(
            f"The page is in {_language(str(language))}: its parts and figures are given, "
            "claims are found in English only.",
            spans=_head(sheet),
        )


def page_has_no_article(reading: Reading) -> Iterator[Raised]:
    """No article was found on the page."""
    sheet = reading.sheet
    if not _has_article(sheet):
        yield Raised("No article was found on this page: no voice of an author stands behind it.", spans=_head(sheet))


def date_missing(reading: Reading) -> Iterator[Raised]:
    """The page does not say when its article was published."""
    sheet = reading.sheet
    dated = sheet.document.origin.published or any(part.date for part in _of_the_article(sheet.parts))
    if _has_article(sheet) and not dated:
        yield Raised("The page does not say when it was published.", spans=_head(sheet))


def author_missing(reading: Reading) -> Iterator[Raised]:
    """The page does not say who wrote its article."""
    sheet = reading.sheet
    signed = sheet.document.origin.author or any(part.author for part in _of_the_article(sheet.parts))
    if _has_article(sheet) and not signed:
        yield Raised("The page does not say who wrote it.", spans=_head(sheet))


def republication_uncredited(reading: Reading) -> Iterator[Raised]:
    """An article republished on the page has no named author."""
    sheet = reading.sheet
    for part in sheet.parts:
        if part.kind == "republication" and part.author is None:
            yield Raised(
                f"The page republishes {_republished(part)} without naming its author.", spans=_edges(sheet, part)
            )


def republication_end_unseen(reading: Reading) -> Iterator[Raised]:
    """The page does not show where an article republished on it ends."""
    sheet = reading.sheet
    for part in sheet.parts:
        if part.kind == "republication" and part.end_shown is False:
            yield Raised(
                f"The page does not show where {_republished(part)} ends: all that follows is read as part of it.",
                spans=_edges(sheet, part),
            )


def comments_declared_not_shown(reading: Reading) -> Iterator[Raised]:
    """A thread announces more comments than the page shows."""
    sheet = reading.sheet
    shown = _comments_of_threads(sheet.parts)
    for part in sheet.parts:
        if part.kind == "thread" and part.declared is not None and part.declared > shown[part.id]:
            yield Raised(
                f"The thread announces {_comments(part.declared)} and shows {shown[part.id] or 'none'}.",
                spans=_first_line(sheet.document.text, part.span),
            )


def _of_the_article(parts: tuple[Part, ...]) -> Iterator[Part]:
    """The parts on which the article's own author and date may stand; parts come outer before inner."""
    others: set[str] = set()
    for part in parts:
        if part.kind in _OF_OTHERS or part.parent in others:
            others.add(part.id)
        else:
            yield part


def _has_article(sheet: Sheet) -> bool:
    return any(part.kind in ("body", "republication") for part in sheet.parts)


def _comments_of_threads(parts: tuple[Part, ...]) -> Counter[str]:
    """How many comments, replies included, stand under each thread; parts come outer before inner."""
    thread_of: dict[str, str] = {}
    shown: Counter[str] = Counter()
    for part in parts:
        thread = part.id if part.kind == "thread" else thread_of.get(part.parent or "")
        if thread is not None:
            thread_of[part.id] = thread
            shown[thread] += part.kind == "comment"
    return shown


def _comments(count: int) -> str:
    return "1 comment" if count == 1 else f"{count} comments"


def _republished(part: Part) -> str:
    named = f"“{part.title}”" if part.title else "an article"
    return f"{named} by {part.author}" if part.author else named


def _language(code: str) -> str:
    return str(table("languages").get(code, f"a language other than English ({code})"))


def _head(sheet: Sheet) -> tuple[Span, ...]:
    """The headline, or the first line of the page where there is none."""
    headlines = (part.span for part in sheet.parts if part.kind == "headline")
    text = sheet.document.text
    return _first_line(text, next(headlines, trimmed(text, Span(0, len(text)))))


def _edges(sheet: Sheet, part: Part) -> tuple[Span, ...]:
    """The first and the last line of a part."""
    text, span = sheet.document.text, trimmed(sheet.document.text, part.span)
    last = Span(max(text.rfind("\n", span.start, span.end) + 1, span.start), span.end)
    return tuple(sorted({*_first_line(text, span), *((last,) if last else ())}))


def _first_line(text: str, span: Span) -> tuple[Span, ...]:
    whole = trimmed(text, span)
    end = text.find("\n", whole.start, whole.end)
    line = trimmed(text, Span(whole.start, whole.end if end < 0 else end))
    return (line,) if line else ()
