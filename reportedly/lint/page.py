"""Rules about the page as a whole: what it does not tell of itself, and what it announces and does not show."""

import re
from collections import Counter
from collections.abc import Iterator

from reportedly.lexicon import table
from reportedly.lint.article import LANGUAGES
from reportedly.lint.layout import first_line, has_article, head, of_the_article
from reportedly.model import Part
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Raised

_BACK = re.compile(r"^[ \t]*(?:Pingback|Trackback)s?[ \t]*:", re.IGNORECASE | re.MULTILINE)
"""How a thread shows that another page linked to this one, which blogs count among its comments: the protocols'
names, the same in all languages."""


def claims_in_english_only(reading: Reading) -> Iterator[Raised]:
    """A page in another language than English yields its parts and figures, but no claims."""
    sheet = reading.sheet
    language = sheet.document.language
    if language not in LANGUAGES:
        yield Raised(
            f"The page is in {_language(str(language))}: its parts and figures are given, "
            "claims are found in English only.",
            spans=head(sheet),
        )


def page_has_no_article(reading: Reading) -> Iterator[Raised]:
    """No article was found on the page."""
    sheet = reading.sheet
    if not has_article(sheet):
        yield Raised("No article was found on this page: no voice of an author stands behind it.", spans=head(sheet))


def author_missing(reading: Reading) -> Iterator[Raised]:
    """The page does not say who wrote its article."""
    sheet = reading.sheet
    signed = sheet.document.origin.author or any(part.author for part in of_the_article(sheet.parts))
    if has_article(sheet) and not signed:
        yield Raised("The page does not say who wrote it.", spans=head(sheet))


def comments_declared_not_shown(reading: Reading) -> Iterator[Raised]:
    """A thread announces more comments than the page shows."""
    sheet = reading.sheet
    threads = [part for part in sheet.parts if part.kind == "thread"]
    shown = _comments_of_threads(sheet.parts)
    ends = [*(thread.span.start for thread in threads[1:]), len(reading.text)]
    for thread, end in zip(threads, ends, strict=False):  # the last end is of no thread where there is none
        if thread.declared is None or thread.declared <= shown[thread.id]:
            continue
        backs = sum(1 for _ in _BACK.finditer(reading.text, thread.span.start, end))
        if thread.declared > shown[thread.id] + backs:
            yield Raised(
                f"The thread announces {_comments(thread.declared)} and shows {_shown(shown[thread.id], backs=backs)}.",
                spans=first_line(reading.text, thread.span),
            )


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


def _shown(count: int, *, backs: int) -> str:
    links = f" and {backs} from other pages" if backs else ""
    return f"{count or 'none'}{links}"


def _comments(count: int) -> str:
    return "1 comment" if count == 1 else f"{count} comments"


def _language(code: str) -> str:
    return str(table("languages").get(code, f"a language other than English ({code})"))
