"""What an editor should settle first is shown first, and every rule has its place."""

import msgspec

from reportedly.model import Finding, Severity
from reportedly.pipeline import rules
from reportedly.rulebook.precedence import numbered, precedence
from reportedly.text import Span


def finding(rule: str, severity: Severity = "notice", *, at: int | None = 0) -> Finding:
    spans = (Span(at, at + 1),) if at is not None else ()
    return Finding(id="", rule=f"{rule}.v1", severity=severity, sentence=rule, spans=spans)


def order(*findings: Finding) -> list[str]:
    return [found.sentence for found in numbered(findings)]


def test_every_rule_has_exactly_one_place() -> None:
    assert sorted(precedence()) == sorted(rule.id for rule in rules())
    assert sorted(precedence().values()) == list(range(len(rules())))


def test_a_warning_stands_before_whatever_is_only_a_notice() -> None:
    assert order(finding("grave_allegation_unnamed"), finding("author_missing", "warning"))[0] == "author_missing"


def test_of_equal_severity_the_grave_allegation_leads_and_the_page_itself_comes_last() -> None:
    asked = [
        "grave_allegation_unnamed",
        "figures_conflict",
        "party_in_opposite_parts",
        "contradicts_itself",
        "headline_harder_than_body",
        "estimate_lost",
        "sources_unspecified",
        "republication_uncredited",
        "figure_told_again",
    ]
    assert order(*map(finding, reversed(asked))) == asked


def test_findings_of_one_rule_stand_in_text_order_and_those_without_a_place_behind() -> None:
    placed = [finding("date_missing", at=at) for at in (7, None, 3)]
    assert [found.spans for found in numbered(placed)] == [(Span(3, 4),), (Span(7, 8),), ()]


def test_a_rule_from_elsewhere_stands_behind_those_of_the_catalogue() -> None:
    assert order(finding("a_rule_of_your_own"), finding("figure_told_again")) == [
        "figure_told_again",
        "a_rule_of_your_own",
    ]


def test_ids_count_from_one_in_the_order_shown() -> None:
    found = numbered([finding("author_missing"), finding("figures_conflict")])
    assert [(each.id, each.sentence) for each in found] == [("f1", "figures_conflict"), ("f2", "author_missing")]
    assert numbered([msgspec.structs.replace(each, id="") for each in reversed(found)]) == found
