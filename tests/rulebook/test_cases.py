"""Each rule fires where its cases say so, shows why, and stays silent on their near misses."""

from collections import Counter

import pytest

from reportedly.model import Capture, Finding
from reportedly.pipeline import examine, rules
from reportedly.rulebook import Rule
from tests.findings import Case, cases

ENOUGH = 8
CASES = list(cases())


def found(case: Case) -> list[Finding]:
    capture = Capture(
        uri=f"{case.name}.{case.form}",
        body=case.page.encode(),
        declared=f"text/{case.form}",
        retrieved=case.fetched,
    )
    return [finding for finding in examine(capture).findings if finding.rule.rpartition(".")[0] == case.rule]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_rule_does_on_a_page_what_its_case_says(case: Case) -> None:
    findings = found(case)
    assert bool(findings) == case.fires, [finding.sentence for finding in findings]
    shown = [span for finding in findings for span in finding.spans]
    for words in case.shown:
        assert any(span.overlaps(words) for span in shown), f"{words.of(case.page)!r} is not shown"


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_every_rule_has_enough_cases_either_way(rule: Rule) -> None:

    counted = Counter(case.fires for case in CASES if case.rule == rule.id)
    assert min(counted[True], counted[False]) >= ENOUGH


def test_every_case_is_of_a_rule_that_exists() -> None:
    assert {case.rule for case in CASES} <= {rule.id for rule in rules()}
