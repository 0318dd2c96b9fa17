"""Where the rules about a whole page point: its head, the edges of a part, what of it is the article's own."""

from collections.abc import Iterator

from reportedly.model import Part, Sheet
from reportedly.text import Span, trimmed

_OF_OTHERS = ("republication", "thread", "comment")
"""Parts whose author and date, and those of all within them, are not the article's own."""


def of_the_article(parts: tuple[Part, ...]) -> Iterator[Part]:
    """The parts on which the article's own author and date may stand; parts come outer before inner."""
    others: set[str] = set()
    for part in parts:
        if part.kind in _OF_OTHERS or part.parent in others:
            others.add(part.id)
        else:
            yield part


def has_article(sheet: Sheet) -> bool:
    """True when the page has text of an author, its own or republished."""
    return any(part.kind in ("body", "republication") for part in sheet.parts)


def head(sheet: Sheet) -> tuple[Span, ...]:
    """The headline, or the first line of the page where there is none."""
    headlines = (part.span for part in sheet.parts if part.kind == "headline")
    text = sheet.document.text
    return first_line(text, next(headlines, trimmed(text, Span(0, len(text)))))


def edges(sheet: Sheet, part: Part) -> tuple[Span, ...]:
    """The first and the last line of a part."""
    text, span = sheet.document.text, trimmed(sheet.document.text, part.span)
    last = Span(max(text.rfind("\n", span.start, span.end) + 1, span.start), span.end)
    return tuple(sorted({*first_line(text, span), *((last,) if last else ())}))


def first_line(text: str, span: Span) -> tuple[Span, ...]:
    """The first line with words in a stretch of the page; none where it has none."""
    whole = trimmed(text, span)
    end = text.find("\n", whole.start, whole.end)
    line = trimmed(text, Span(whole.start, whole.end if end < 0 else end))
    return (line,) if line else ()
