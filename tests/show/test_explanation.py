"""Every link of a chain is told with its words, its rule and the rule's sentence."""

import json
from itertools import pairwise

import msgspec
import pytest

from reportedly import attribute
from reportedly.model import Claim, Explained, Reason, Refused
from reportedly.show.explanation import COUNTED_RULES, as_json, as_text, claim_at
from reportedly.text import Span
from tests.show.samples import COMMENTARY, commentary

SENTENCES = {
    "sample.v1": "It was made by hand.",
    "holds.v1": "It stands in what another says.",
    "same.v1": "It is the same engineer.",
    "cue.v1": "The cue is in the list.",
}


def place(words: str) -> Span:
    start = COMMENTARY.index(words)
    return Span(start, start + len(words))


def explained(**reasons: Reason) -> Explained:
    """The commentary explained: each claim by no more than its rule, but those given."""
    sheet = commentary()
    told = tuple(reasons.get(claim.id, Reason(claim.id)) for claim in sheet.claims)
    return Explained(sheet, told, "hand.v1", SENTENCES)


def claim_of(name: str) -> Claim:
    return next(claim for claim in commentary().claims if claim.id == name)


def text_of(name: str, reason: Reason | None = None) -> str:
    return as_text(explained(**({name: reason} if reason is not None else {})), claim_of(name))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("340 cracks", "c3"),
        ("an unnamed clerk", "c2"),
        ("engineer Pella", "c2"),
        ("According to", "c6"),
        ("By Odalys", None),
        ("although", None),
    ],
)
def test_the_innermost_content_at_a_place_comes_before_a_cue_or_source_there(words: str, name: str | None) -> None:
    claim = claim_at(commentary(), place(words).start)
    assert (claim.id if claim is not None else None) == name


def test_of_two_claims_with_the_same_words_the_one_beneath_is_the_innermost() -> None:
    sheet = commentary()
    above = next(claim for claim in sheet.claims if claim.id == "c2")
    beneath = msgspec.structs.replace(above, id="c2b", chain=(*above.chain, "v9"), within="c2")
    for claims in ((above, beneath), (beneath, above)):
        claim = claim_at(msgspec.structs.replace(sheet, claims=claims), above.content[0].start)
        assert claim == beneath


def test_a_claim_ends_before_the_character_behind_it() -> None:
    end = place("A river is a promise.").end
    assert [one is not None for one in (claim_at(commentary(), end - 1), claim_at(commentary(), end))] == [True, False]


def test_the_links_stand_from_the_author_inward_each_with_its_words_and_places() -> None:
    text = text_of("c3")
    told = ["Odalys Wren", "wrote the text", "Pella Marsh", "“said”", "(c3)", "“told her”", "“an unnamed clerk”"]
    assert sorted(told, key=text.index) == told
    cue = place("told her")
    assert f"“told her”  {cue.start}-{cue.end}" in text


def test_each_rule_is_followed_by_its_sentence() -> None:
    text = text_of("c3", Reason("c3", nested="holds.v1", act="cue.v1", voice="same.v1"))
    lines = [line.strip() for line in text.splitlines()]
    told = {(line.split()[-1], after) for line, after in pairwise(lines) if line.endswith(".v1")}
    assert told >= set(SENTENCES.items())


def test_an_authors_own_words_have_no_link_and_his_republisher_stands_above_him() -> None:
    text = text_of("c4")
    assert text.index("Odalys Wren: author") < text.index("Tomas Ilk: author")
    assert text.count("wrote the text it stands in") == 2
    assert "link  " not in text


def test_what_led_a_pronoun_to_its_voice_is_shown_where_it_stands() -> None:
    name = place("Odalys Wren")
    text = text_of("c6", Reason("c6", antecedent=name))
    assert f"led by     “Odalys Wren”  {name.start}-{name.end}" in text
    assert "led by" not in text_of("c6")


def test_what_was_refused_is_told_with_its_score_where_it_has_one() -> None:
    staff, envoy = place("the staff"), place("The envoy")
    text = text_of(
        "c6",
        Reason("c6", refused=(Refused("source", staff, 0.31), Refused("cue", None, 0.2), Refused("voice", envoy))),
    )
    assert f"for its source: “the staff”  {staff.start}-{staff.end}, 0.31\n" in text
    assert "for its cue: none at all, 0.20\n" in text
    assert f"for its voice: “The envoy”  {envoy.start}-{envoy.end}\n" in text


def test_the_words_that_make_a_claim_less_than_firm_are_shown() -> None:
    assert "probable, affirmed, plan" in text_of("c5")
    assert "“reportedly”" in text_of("c5")
    assert "no word that says otherwise" in text_of("c6")


def test_a_long_quote_is_cut_in_the_middle_unless_all_is_asked_for() -> None:
    claim = msgspec.structs.replace(claim_of("c4"), content=(Span(0, len(COMMENTARY)),))
    short, full = (as_text(explained(), claim, is_full=is_full) for is_full in (False, True))
    assert "340 cracks" not in short
    assert "[…]" in short
    assert "340 cracks" in full
    assert "[…]" not in full


def test_json_gives_each_link_its_rules_and_their_sentences_alone() -> None:
    reason = Reason("c3", nested="holds.v1", voice="same.v1", refused=(Refused("cue", None, 0.2),))
    told = json.loads(as_json(explained(c3=reason), claim_of("c3")))
    outer, inner = told["links"]
    assert told["chain"] == ["Odalys Wren", "Pella Marsh", "an unnamed clerk"]
    assert (outer["claim"], inner["claim"]) == ("c2", "c3")
    assert list(outer["sentences"]) == ["sample.v1"]
    assert inner["sentences"] == {rule: SENTENCES[rule] for rule in ("sample.v1", "holds.v1", "same.v1")}
    assert inner["refused"] == [{"what": "cue", "span": None, "score": 0.2}]


def test_control_characters_of_a_page_do_not_reach_the_terminal() -> None:
    sheet = commentary()
    voices = tuple(msgspec.structs.replace(voice, name=f"{voice.name}\x1b[31m\n") for voice in sheet.voices)
    odd = msgspec.structs.replace(explained(), sheet=msgspec.structs.replace(sheet, voices=voices))
    text = as_text(odd, claim_of("c3"))
    assert "\x1b" not in text
    assert len(text.splitlines()) == len(text_of("c3").splitlines())


def test_the_rules_said_to_be_counted_are_rules() -> None:
    assert set(attribute.rules()) >= COUNTED_RULES
