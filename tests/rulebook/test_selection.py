"""Words name rules; one that names none is never passed over."""

import re
from collections.abc import Iterator

import pytest

from reportedly.errors import UsageError
from reportedly.model import Finding
from reportedly.pipeline import rules
from reportedly.rulebook import Raised, Reading, Rule
from reportedly.rulebook.selection import Asked, chosen, group_of, meant, one, selected


def quay_is_wet(_: Reading) -> Iterator[Raised]:
    """The quay is wet."""
    yield from ()


def quay_is_dry(_: Reading) -> Iterator[Raised]:
    """The quay is dry."""
    yield from ()


WET, DRY = Rule("quay_is_wet.v2", "notice", quay_is_wet), Rule("quay_is_dry.v1", "info", quay_is_dry)
BOTH = (WET, DRY)


def asked(*words: str) -> Asked:
    return Asked(words, "--select")


@pytest.mark.parametrize(
    ("word", "rules_meant"),
    [("quay_is_wet", [WET]), ("quay_is_wet.v2", [WET]), ("quay_*", [WET, DRY]), ("*.v1", [DRY]), ("other", [WET, DRY])],
)
def test_a_rule_is_named_by_id_version_pattern_or_group(word: str, rules_meant: list[Rule]) -> None:
    assert meant(BOTH, word, where="--select") == rules_meant


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("quay_is_wett", "--select: there is no rule “quay_is_wett”; the nearest is quay_is_wet."),
        ("quay_is", "--select: there is no rule “quay_is”; the nearest are quay_is_wet, quay_is_dry."),
        ("quay_is_wet.v1", "--select: there is no version v1 of quay_is_wet; it is quay_is_wet.v2."),
        ("ferry_*", "--select: no rule is called like “ferry_*”; `reportedly rules` lists them."),
        ("zzzz", "--select: there is no rule “zzzz”; `reportedly rules` lists them."),
        ("sourcin", "--select: there is no rule “sourcin”; the nearest is sourcing."),
    ],
)
def test_a_word_that_means_no_rule_is_an_error_with_the_nearest_names(word: str, told: str) -> None:
    with pytest.raises(UsageError, match=re.escape(told)):
        selected(BOTH, select=asked("quay_is_dry", word))


def test_what_is_ignored_is_left_out_of_the_selected_too() -> None:
    assert selected(BOTH) == BOTH
    assert selected(BOTH, select=asked("quay_is_wet")) == (WET,)
    assert selected(BOTH, ignore=asked("quay_is_wet")) == (DRY,)
    assert selected(BOTH, select=asked("quay_*"), ignore=asked("*_dry")) == (WET,)


def test_no_rule_at_all_is_an_error_that_names_both_places() -> None:
    with pytest.raises(UsageError, match=r"--select and --ignore leave no rule"):
        selected(BOTH, select=asked("quay_is_wet"), ignore=Asked(("quay_*",), "--ignore"))


def test_a_severity_takes_the_place_of_the_rules_own() -> None:
    (wet, dry) = selected(BOTH, severity={"quay_is_wet": "warning", "quay_is_dry.v1": "notice"})
    assert (wet.severity, dry.severity) == ("warning", "notice")
    with pytest.raises(UsageError, match=r"^r.toml: there is no rule “quay”"):
        selected(BOTH, severity={"quay": "warning"}, overriding="r.toml")


def test_findings_get_the_severity_asked_for_and_keep_their_ids() -> None:
    findings = [
        Finding(id="f1", rule=WET.name, severity="notice", sentence="Wet."),
        Finding(id="f2", rule=DRY.name, severity="info", sentence="Dry."),
        Finding(id="f3", rule="quay_is_gone.v1", severity="warning", sentence="Gone."),
    ]
    left = chosen(findings, rules=selected(BOTH, severity={"quay_is_dry": "warning"}))
    assert [(finding.id, finding.severity) for finding in left] == [("f2", "warning"), ("f1", "notice")]


def test_one_rule_is_found_by_its_name_alone() -> None:
    assert one(BOTH, "quay_is_wet") is one(BOTH, "quay_is_wet.v2") is WET
    with pytest.raises(UsageError, match=r"^There is no rule “quay_is_we”; the nearest is quay_is_wet"):
        one(BOTH, "quay_is_we")


def test_every_rule_of_the_package_belongs_to_a_group() -> None:
    assert {group_of(rule) for rule in rules()} <= {"consistency", "sourcing"}
    assert not {rule.id for rule in rules()} & {"consistency", "sourcing", "other"}


def test_a_group_is_no_rule_and_a_slip_of_capitals_is_near() -> None:
    with pytest.raises(UsageError, match="“other” is a group; name one of its rules"):
        one(BOTH, "other")
    with pytest.raises(UsageError, match=r"the nearest (is|are) quay_is_wet"):
        one(BOTH, "QUAY_IS_WET")


def test_a_rule_is_given_one_severity_only() -> None:
    with pytest.raises(UsageError, match="quay_is_wet is named twice"):
        selected(BOTH, severity={"quay_is_wet": "info", "quay_is_wet.v2": "warning"}, overriding="[lint] severity")
