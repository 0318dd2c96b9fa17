"""The sentences that explain the rules."""

import re
from collections import Counter
from pathlib import Path

import pytest

import reportedly.attribute
from reportedly.attribute import reasons
from reportedly.attribute.nested import between
from reportedly.attribute.qualities import acts
from reportedly.attribute.reasons import rules, sentence_of
from reportedly.attribute.relating import repairs
from tests.attribute.telling import Told
from tests.markup import page

NAME = re.compile(r"\"([a-z_]+\.v\d+)\"")
HERE = Path(reportedly.attribute.__file__).parent
SPELLED = {name for path in HERE.rglob("*.py") for name in NAME.findall(path.read_text(encoding="utf-8"))}
NAMES = sorted(SPELLED | {repairs.rule_of(repair) for repair in repairs.REPAIRS})
"""Every name of a rule that can stand in a claim or its reason: those the room's source spells out, and the repairs."""


def test_the_names_are_found() -> None:
    assert {reasons.NAMED, acts.LISTED, between.RULES[0][0], acts.RULES[0][0]} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_has_a_sentence(name: str) -> None:
    sentence = sentence_of(name)
    assert sentence != name
    assert sentence.endswith(".")
    assert sentence.startswith('"') or sentence[0].isupper()


@pytest.mark.parametrize("name", NAMES)
def test_a_sentence_stands_in_one_line(name: str) -> None:
    assert "\n" not in sentence_of(name)


def test_no_two_rules_have_one_sentence() -> None:
    assert [sentence for sentence, times in Counter(rules().values()).items() if times > 1] == []


def test_no_sentence_explains_a_rule_that_is_gone() -> None:
    assert sorted(rules()) == NAMES


def test_a_rule_from_elsewhere_goes_by_its_name() -> None:
    assert sentence_of("zorbled.v9") == "zorbled.v9"


def test_what_stands_in_a_claim_and_its_reason_has_a_sentence() -> None:
    told = Told(
        page(
            "[source1:Tom Reed] [cue1:told] the Sarn Herald [content1:that the dam broke]. "
            "[source:He] [cue:declined] [content:to say who mended it]. It was old."
        )
    )
    names = [claim.rule for claim in told.claims]
    names += [name for why in told.attribution.reasons for name in (why.nested, why.act, why.voice) if name is not None]
    assert set(names) <= set(rules())
