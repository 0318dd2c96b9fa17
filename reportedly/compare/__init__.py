"""Claims of one page are laid beside each other, and what does not hold together is found.

To add a rule: write a function over a `Reading` that yields a `Raised` for each place where it holds, with a docstring
of one sentence, give it a line in `RULES` and in `rulebook/precedence.toml`, and write its page in `rulebook/pages`.
"""

from reportedly.compare import estimates, hardening, said
from reportedly.compare.casting import rules as casting
from reportedly.compare.figures import rules as figures
from reportedly.model import Finding
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Rule, found

RULES = (
    Rule("figures_conflict.v3", "warning", figures.figures_conflict),
    Rule("contradicts_itself.v2", "notice", said.contradicts_itself),
    Rule("party_in_opposite_parts.v2", "notice", casting.party_in_opposite_parts),
    Rule("victim_and_perpetrator.v2", "notice", casting.victim_and_perpetrator),
    Rule("headline_harder_than_body.v4", "notice", hardening.headline_harder_than_body),
    Rule("affirmed_and_denied.v3", "notice", said.affirmed_and_denied),
    Rule("hedge_lost.v1", "notice", hardening.hedge_lost),
    Rule("estimate_lost.v2", "notice", estimates.estimate_lost),
    Rule("source_lost.v2", "info", hardening.source_lost),
    Rule("figures_unsettled.v4", "info", figures.figures_unsettled),
    Rule("figure_updated.v3", "info", figures.figure_updated),
    Rule("figure_is_part_of_another.v3", "info", figures.figure_is_part_of_another),
    Rule("figures_of_other_indicators.v2", "info", figures.figures_of_other_indicators),
    Rule("figure_told_again.v3", "info", figures.figure_told_again),
)


def compare(reading: Reading) -> tuple[Finding, ...]:
    """What does not hold together within this page, in the order of the rules and without ids."""
    return found(RULES, reading)
