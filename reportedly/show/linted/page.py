"""The findings of one page, each with the places in the file that show it."""

from collections.abc import Callable, Iterable

import msgspec

from reportedly.model import Finding, Severity, Sheet
from reportedly.show.linted.lines import Lines, Region
from reportedly.show.wording import title_of
from reportedly.text import Span

AROUND = 48
"""Characters on either side of some words that are kept to tell what they are about."""


FEW = 32
"""Characters of a quotation that tells little by itself, like a figure."""


class Place(msgspec.Struct, frozen=True):
    """Some words of a page: `span` over its canonical text, `region` in the file they were read from.

    `region` is None where the way back cannot be told, as for a comment that a page carries in its data only.
    `before` and `after` are what stands on either side of the words on their line, a few whole words of it.
    """

    span: Span
    words: str
    region: Region | None
    before: str = ""
    after: str = ""


class Located(msgspec.Struct, frozen=True):
    """A finding and the places of its spans, in their order."""

    finding: Finding
    places: tuple[Place, ...]


class LintedPage(msgspec.Struct, frozen=True):
    """What `lint` keeps of a sheet: what the page is called, and what was found on it."""

    uri: str
    title: str
    digest: str
    media_type: str
    located: tuple[Located, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings without their places."""
        return tuple(one.finding for one in self.located)

    def narrowed(self, choose: Callable[[Iterable[Finding]], tuple[Finding, ...]]) -> "LintedPage":
        """The page with the findings that `choose` leaves, in its order."""
        places = {one.finding.id: one.places for one in self.located}
        left = tuple(Located(finding, places[finding.id]) for finding in choose(self.findings))
        return msgspec.structs.replace(self, located=left)


class Totals:
    """How many pages were read, how many findings of each severity there are, and which inputs were not read."""

    def __init__(self) -> None:
        self.pages = 0
        self.found: dict[Severity, int] = {"warning": 0, "notice": 0, "info": 0}
        self.unread: list[str] = []

    def add(self, page: LintedPage) -> None:
        """Counts one page."""
        self.pages += 1
        for finding in page.findings:
            self.found[finding.severity] += 1


def located(sheet: Sheet, *, source: str) -> LintedPage:
    """The findings of a sheet, worst first, with their places.

    Args:
        source: the characters of the file, to which `Document.shift` leads back.
    """
    document, lines = sheet.document, Lines(source)

    def place(span: Span) -> Place:
        at = document.shift.source(span)
        region = lines.region(at) if at else None
        return Place(span, span.of(document.text), region, *around(document.text, span))

    return LintedPage(
        uri=document.origin.uri,
        title=title_of(sheet),
        digest=document.origin.digest,
        media_type=document.origin.media_type,
        located=tuple(Located(finding, tuple(map(place, finding.spans))) for finding in sheet.findings),
    )


def around(text: str, span: Span, *, reach: int = AROUND) -> tuple[str, str]:
    """A few whole words before and after a stretch, of the same line and within so many characters.

    >>> around("Weir closed\\nOn Monday the weir at Corvane closed", Span(26, 33))
    ('On Monday the ', ' Corvane closed')
    """
    first = max(span.start - reach, text.rfind("\n", max(span.start - reach, 0), span.start) + 1, 0)
    ends = text.find("\n", span.end, span.end + reach)
    last = min(span.end + reach, ends if ends >= 0 else len(text))
    before, after = text[first : span.start], text[span.end : last]
    if first > 0 and text[first - 1] != "\n":
        before = before[before.find(" ") + 1 :] if " " in before.rstrip() else ""
    if last < len(text) and text[last] != "\n":
        after = after[: after.rfind(" ") + 1] if " " in after.lstrip() else ""
    return before, after
