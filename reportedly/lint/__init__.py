"""A page gains findings: the sourcing rules of a standards desk.

To add a rule: write a function over a `Reading` that yields a `Raised` for each place where it holds, with a docstring
of one sentence, give it a line in `RULES` and in `rulebook/precedence.toml`, and write its page in `rulebook/pages`.
"""

from reportedly.lint import (
    allegations,
    balance,
    dated,
    earlier,
    hearsay,
    naming,
    page,
    quoting,
    republished,
    second_hand,
)
from reportedly.model import Finding
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Rule, found

RULES = (
    Rule("grave_allegation_unnamed.v4", "notice", allegations.grave_allegation_unnamed),
    Rule("sources_unspecified.v2", "notice", naming.sources_unspecified),
    Rule("estimate_without_estimator.v1", "notice", naming.estimate_without_estimator),
    Rule("figure_without_voice.v4", "info", naming.figure_without_voice),
    Rule("passive_attribution.v1", "notice", hearsay.passive_attribution),
    Rule("reportedly_without_report.v1", "notice", hearsay.reportedly_without_report),
    Rule("single_voice_page.v3", "info", balance.single_voice_page),
    Rule("quotation_without_speaker.v2", "notice", quoting.quotation_without_speaker),
    Rule("second_hand_as_direct.v2", "info", second_hand.second_hand_as_direct),
    Rule("own_earlier_page.v2", "info", earlier.own_earlier_page),
    Rule("claims_in_english_only.v1", "notice", page.claims_in_english_only),
    Rule("page_has_no_article.v1", "notice", page.page_has_no_article),
    Rule("comments_declared_not_shown.v2", "notice", page.comments_declared_not_shown),
    Rule("republication_uncredited.v2", "notice", republished.republication_uncredited),
    Rule("date_in_future.v2", "info", dated.date_in_future),
    Rule("date_out_of_order.v2", "info", dated.date_out_of_order),
    Rule("republication_end_unseen.v1", "info", republished.republication_end_unseen),
    Rule("date_missing.v1", "info", dated.date_missing),
    Rule("author_missing.v1", "info", page.author_missing),
)


def lint(reading: Reading) -> tuple[Finding, ...]:
    """What a standards desk would ask about this page, in the order of the rules and without ids."""
    return found(RULES, reading)
