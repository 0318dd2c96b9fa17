"""The rules that overrule what the list of cues says."""

import pytest

from reportedly.attribute.qualities.acts import LISTED, RULES, act_of
from reportedly.model import Act, Mode, VoiceKind

CASES: list[tuple[str, str, str, Act]] = [
    ("words_withheld.v1", "declined", "to say whether the dam broke", "eventuality"),
    ("words_withheld.v1", "would not say", "whether the dam broke", "eventuality"),
    ("words_withheld.v1", "was asked about", "the dam", "eventuality"),
    ("pleaded.v1", "pleads", "not guilty", "assertion"),
    ("pleaded.v1", "pleaded no contest to", "the charge", "assertion"),
    ("wanted_done.v1", "pleaded", "for her brother to leave", "eventuality"),
    ("wanted_done.v1", "told", "her brother to leave", "eventuality"),
    ("wanted_done.v1", "argued", "against a new dam", "eventuality"),
    ("seen_as.v1", "sees", "the dam as a risk", "belief"),
    ("seen_as.v1", "sees", "no merit in the dam", "belief"),
    ("found_by_judges.v1", "found", "Ana Ruiz credible", "belief"),
    ("expected_of_them.v1", "are expected", "members of the board to attend", "eventuality"),
    ("attitude_spoken.v1", "expressed", "fear of the dam", "assertion"),
    ("attitude_spoken.v1", "expressed", "hope that the dam holds", "eventuality"),
    ("promised.v1", "gave assurances", "that the dam would hold", "eventuality"),
    ("cause_ruled_out.v1", "ruled out", "foul play", "belief"),
    ("settled_that.v1", "decided", "that the dam was old", "belief"),
    ("settled_that.v1", "was persuaded", "that the dam was old", "belief"),
    ("weighed.v1", "is considering", "a new dam", "eventuality"),
    ("proposed.v1", "suggested", "that the dam be mended", "eventuality"),
]


@pytest.mark.parametrize(("rule", "cue", "content", "act"), CASES)
def test_a_rule_decides(rule: str, cue: str, content: str, act: Act) -> None:
    assert act_of(cue, content=content, voice="person") == (act, rule)


@pytest.mark.parametrize(
    ("cue", "content", "act"),
    [
        ("said", "whether the dam broke", "assertion"),
        ("declined", "to leave the town", "eventuality"),
        ("asked about", "the dam", "assertion"),
        ("told", "her brother was to leave", "assertion"),
        ("told", "that Orvena had nothing to do with it", "assertion"),
        ("told", "the board she wanted to see it", "assertion"),
        ("warned", "that prices could rise to 9%", "assertion"),
        ("told", "the board exports to Orvena had fallen", "assertion"),
        ("argued", "a new dam was wrong", "assertion"),
        ("saw", "the dam break", "fact"),
        ("saw", "that the dam was no help", "fact"),
        ("found", "the dam was unsafe", "fact"),
        ("is expected", "the dam to break", "belief"),
        ("expect", "members of the board to attend", "belief"),
        ("fears", "the dam", "belief"),
        ("gave assurances", "that the dam was sound", "assertion"),
        ("said", "the dam will hold", "assertion"),
        ("ruled", "that arson was proved", "assertion"),
        ("decided", "to mend the dam", "eventuality"),
        ("decided", "that the dam would be mended", "eventuality"),
        ("was persuaded", "to mend the dam", "eventuality"),
        ("considers", "the dam a risk", "belief"),
        ("suggested", "that the dam may be old", "assertion"),
        ("said", "that the dam be mended", "assertion"),
    ],
)
def test_what_looks_much_the_same_is_left_to_the_list(cue: str, content: str, act: Act) -> None:
    assert act_of(cue, content=content, voice="person") == (act, LISTED)


@pytest.mark.parametrize("source", ["the court", "an inquiry", "two auditors"])
def test_judges_say_what_they_find(source: str) -> None:
    found = act_of("found", content="the dam was unsafe", voice="unnamed", source=source)
    assert found == ("assertion", "found_by_judges.v1")


def test_nobody_who_says_it_has_said_nothing_of_it() -> None:
    assert act_of("would say", content="who did it", voice="unnamed", source="nobody").act == "eventuality"
    assert act_of("would say", content="who did it", voice="unnamed", source="somebody").act == "assertion"


@pytest.mark.parametrize(
    ("cue", "mode", "act", "rule"),
    [
        ("thinks", "direct", "assertion", "thought_quoted.v1"),
        ("thinks", "mixed", "assertion", "thought_quoted.v1"),
        ("thinks", "indirect", "belief", LISTED),
        ("supports", "mixed", "belief", LISTED),
        ("knows", "direct", "fact", LISTED),
    ],
)
def test_a_thought_in_quotation_marks_was_spoken(cue: str, mode: Mode, act: Act, rule: str) -> None:
    assert act_of(cue, content="the dam", voice="person", mode=mode) == (act, rule)


@pytest.mark.parametrize(
    ("cue", "voice", "act", "rule"),
    [
        ("learned", "document", "assertion", "document_says.v1"),
        ("thinks", "document", "assertion", "document_says.v1"),
        ("learned", "person", "fact", LISTED),
        ("wants", "document", "eventuality", LISTED),
    ],
)
def test_a_document_says_what_a_person_knows_or_thinks(cue: str, voice: VoiceKind, act: Act, rule: str) -> None:
    assert act_of(cue, content="the dam", voice=voice) == (act, rule)


def test_no_rule_is_without_a_case() -> None:
    elsewhere = {"thought_quoted.v1", "document_says.v1"}
    assert {rule for rule, *_ in CASES} | elsewhere == {name for name, _ in RULES}
