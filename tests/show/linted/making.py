"""Pages with findings, as the tests of their forms need them."""

from reportedly.model import Finding, Severity
from reportedly.show.linted.lines import Region
from reportedly.show.linted.page import LintedPage, Located, Place
from reportedly.text import Span

WORDS = "Weir at Corvane closed"


def finding(rule: str = "date_missing.v1", *, severity: Severity = "info", sentence: str = "It has no day.") -> Finding:
    return Finding(
        id="f1",
        rule=rule,
        severity=severity,
        sentence=sentence,
        claims=("c1",),
        reasons=("No day was found.",),
        overturned_by=("A day is found.",),
    )


def place(words: str = WORDS, *, line: int = 3, is_known: bool = True) -> Place:
    region = Region(line, 2, line, 2 + len(words)) if is_known else None
    return Place(Span(0, len(words)), words, region)


def page(*located: tuple[Finding, tuple[Place, ...]], uri: str = "pages/weir.html") -> LintedPage:
    return LintedPage(
        uri=uri,
        title="Weir",
        digest="sha256:ab12",
        media_type="text/html",
        located=tuple(Located(found, places) for found, places in located),
    )
