"""A page gains findings: the sourcing rules of a standards desk.

To add a rule: write a function over a `Reading` that yields a `Raised` for each place where it holds, with a docstring
of one sentence, give it a line in `RULES`, and write its page in `rulebook/pages`.
"""

from reportedly.lint import dated, page, republished
from reportedly.model import Finding
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Rule, found

RULES = (
    Rule("claims_in_english_only.v1", "notice", page.claims_in_english_only),
    Rule("page_has_no_article.v1", "notice", page.page_has_no_article),
    Rule("comments_declared_not_shown.v2", "notice", page.comments_declared_not_shown),
    Rule("republication_uncredited.v2", "notice", republished.republication_uncredited),
    Rule("date_in_future.v1", "notice", dated.date_in_future),
    Rule("republication_end_unseen.v1", "info", republished.republication_end_unseen),
    Rule("date_missing.v1", "info", dated.date_missing),
    Rule("author_missing.v1", "info", page.author_missing),
)


def lint(reading: Reading) -> tuple[Finding, ...]:
    """What a standards desk would ask about this page, in the order of the rules and without ids."""
    return found(RULES, reading)
