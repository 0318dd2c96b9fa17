"""A sheet gains findings: the sourcing rules of a standards desk.

To add a rule: write a function over a `Sheet` that yields a `Raised` for each place where it holds, with a docstring
of one sentence, and give it a line in `RULES`.
"""

import msgspec

from reportedly.lint import page
from reportedly.lint.rule import Rule
from reportedly.model import Finding, Sheet

RULES = (
    Rule("claims_in_english_only.v1", "notice", page.claims_in_english_only),
    Rule("page_has_no_article.v1", "notice", page.page_has_no_article),
    Rule("comments_declared_not_shown.v1", "notice", page.comments_declared_not_shown),
    Rule("republication_uncredited.v1", "notice", page.republication_uncredited),
    Rule("republication_end_unseen.v1", "info", page.republication_end_unseen),
    Rule("date_missing.v1", "info", page.date_missing),
    Rule("author_missing.v1", "info", page.author_missing),
)

_WORST_FIRST = ("warning", "notice", "info")


def lint(sheet: Sheet) -> tuple[Finding, ...]:
    """What a standards desk would ask about this page, worst first, then in text order."""
    findings = sorted((found for rule in RULES for found in rule.findings(sheet)), key=_standing)
    return tuple(msgspec.structs.replace(found, id=f"f{number}") for number, found in enumerate(findings, start=1))


def _standing(finding: Finding) -> tuple[int, int, str]:
    """Findings that no place shows stand after those that one does."""
    place = min((span.start for span in finding.spans), default=1 << 62)
    return _WORST_FIRST.index(finding.severity), place, finding.rule
