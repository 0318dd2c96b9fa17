"""The verb `rules`: a table, JSON, and the page of one rule."""

import json

import pytest

from reportedly.pipeline import rules
from reportedly.rulebook import page_of
from tests.commands import Line


def test_all_rules_are_listed_with_severity_and_sentence(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    told = line("rules").out.decode()
    for rule in rules():
        row = next(row for row in told.splitlines() if row.split()[:1] == [rule.id])
        assert rule.severity in row
        assert rule.sentence in row


def test_a_narrow_terminal_gets_them_too(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    told = line("rules").out.decode()
    assert max(map(len, told.splitlines())) <= 40
    assert "date_missing (info):" in told


def test_json_lists_them_in_the_same_order(line: Line) -> None:
    told = json.loads(line("rules", "--format", "json").out)
    assert [(rule["id"], rule["name"], rule["severity"]) for rule in told] == [
        (rule.id, rule.name, rule.severity) for rule in rules()
    ]


@pytest.mark.parametrize("name", ["date_missing", "date_missing.v1"])
def test_a_rules_page_is_plain_markdown_where_nobody_watches(line: Line, name: str) -> None:
    rule = next(rule for rule in rules() if rule.id == "date_missing")
    assert line("rules", name).out.decode() == page_of(rule)


def test_a_rules_page_is_laid_out_when_asked_for(line: Line) -> None:
    told = line("rules", "date_missing", "--color", "always").out.decode()
    assert "\x1b[" in told
    assert "## " not in told
    assert "Why it matters" in told


def test_a_rules_page_is_in_its_json(line: Line) -> None:
    told = json.loads(line("rules", "date_missing", "--format", "json").out)
    assert told["page"].startswith("# date_missing\n")


def test_an_unknown_rule_is_one_sentence_with_the_nearest(line: Line) -> None:
    ended = line("rules", "date_mising")
    assert (ended.code, ended.out) == (2, b"")
    assert ended.err.startswith("reportedly: There is no rule “date_mising”; the nearest is date_missing")
    assert ended.err.count("\n") == 1


def test_an_old_version_is_told_which_there_is(line: Line) -> None:
    ended = line("rules", "date_missing.v9")
    assert ended.err == "reportedly: There is no version v9 of date_missing; it is date_missing.v1.\n"
