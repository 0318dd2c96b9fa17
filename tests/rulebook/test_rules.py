"""Every rule is told in one sentence, on one page, with an example that fires and one that does not."""

import re

import pytest

from reportedly.model import Capture
from reportedly.pipeline import examine, rules
from reportedly.rulebook import Rule, page_of

SECTIONS = ("Why it matters", "Where it is written down", "Fires", "Does not fire", "What to do")
RULES = rules()


def of_rule(rule: Rule) -> str:
    return rule.id


def section(page: str, title: str) -> str:
    """What stands under a heading."""
    found = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", page, re.DOTALL | re.MULTILINE)
    assert found is not None, f"there is no section {title}"
    return found[1].strip()


def rules_found_in(example: str) -> set[str]:
    """The rules that find something in the example of a section: a fenced block, its language the media type.

    Behind it may stand when the page was fetched.
    """
    fence = re.search(r"^```(text|html)(?: fetched (\S+))?\n(.*?)^```$", example, re.DOTALL | re.MULTILINE)
    assert fence is not None, "there is no example"
    form, fetched, body = fence.groups()
    sheet = examine(Capture(uri=f"page.{form}", body=body.encode(), declared=f"text/{form}", retrieved=fetched))
    return {found.rule for found in sheet.findings}


def test_every_rule_has_its_own_name_and_its_own_sentence() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert len({rule.sentence for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=of_rule)
def test_a_rule_is_told_in_one_sentence_and_has_a_version(rule: Rule) -> None:
    assert rule.sentence.endswith(".")
    assert "\n" not in rule.sentence
    assert re.fullmatch(r"[a-z_]+\.v\d+", rule.name)


@pytest.mark.parametrize("rule", RULES, ids=of_rule)
def test_a_rules_page_begins_with_its_name_and_its_sentence(rule: Rule) -> None:
    page = page_of(rule)
    assert page.startswith(f"# {rule.id}\n\n{rule.sentence}\n")
    assert all(section(page, title) for title in SECTIONS)


@pytest.mark.parametrize("rule", RULES, ids=of_rule)
def test_the_examples_of_a_rules_page_do_what_they_say(rule: Rule) -> None:
    page = page_of(rule)
    assert rule.name in rules_found_in(section(page, "Fires"))
    assert rule.name not in rules_found_in(section(page, "Does not fire"))
