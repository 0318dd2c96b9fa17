"""What a cue makes of its content."""

import pytest

from reportedly.attribute.language.lemmas import indexed, lemmas, longest_entry
from reportedly.attribute.qualities.acts import act_of, decided


@pytest.mark.parametrize(
    ("cue", "act"),
    [
        ("said", "assertion"),
        ("says", "assertion"),
        ("denied", "assertion"),
        ("has repeatedly warned", "assertion"),
        ("according to", "assertion"),
        (":", "assertion"),
        ("―", "assertion"),
        ("made clear", "assertion"),
        ("made it clear", "assertion"),
        ("’s statement", "assertion"),
        ("claim", "assertion"),
        ("was asked", "assertion"),
        ("agreed", "assertion"),
        ("thinks", "belief"),
        ("believed", "belief"),
        ("feared", "belief"),
        ("is expected", "belief"),
        ("expressed concern", "assertion"),
        ("belief", "belief"),
        ("are skeptical about", "belief"),
        ("supports", "belief"),
        ("worries about", "belief"),
        ("knew", "fact"),
        ("has learned", "fact"),
        ("saw", "fact"),
        ("realised", "fact"),
        ("found out", "fact"),
        ("wants", "eventuality"),
        ("is planning", "eventuality"),
        ("ordered", "eventuality"),
        ("called for", "eventuality"),
        ("calling on", "eventuality"),
        ("promised", "eventuality"),
        ("refuses", "eventuality"),
        ("made a promise", "eventuality"),
        ("decided", "eventuality"),
    ],
)
def test_the_cue_tells_the_act(cue: str, act: str) -> None:
    assert act_of(cue, content="the dam broke", voice="person").act == act


@pytest.mark.parametrize("cue", ["told", "asked", "agreed", "warned"])
def test_what_is_wanted_done_is_an_eventuality(cue: str) -> None:
    assert act_of(cue, content="to leave the town", voice="person").act == "eventuality"
    assert act_of(cue, content="that the town was empty", voice="person").act == "assertion"


@pytest.mark.parametrize(
    ("cue", "content", "act"),
    [
        ("have expressed", "their intention to build", "eventuality"),
        ("voiced", "concern about the dam", "assertion"),
        ("has", "no plans to leave", "eventuality"),
        ("gave", "a speech", "assertion"),
        ("published", "its plan", "assertion"),
    ],
)
def test_a_verb_that_only_carries_a_noun_leaves_the_act_to_it(cue: str, content: str, act: str) -> None:
    assert act_of(cue, content=content, voice="organization").act == act


def test_a_document_says_what_it_finds() -> None:
    assert act_of("found", content="the dam was old", voice="document").act == "assertion"
    assert act_of("found", content="the dam was old", voice="person").act == "fact"


def test_what_nobody_listed_is_taken_for_speech() -> None:
    assert decided("zorbled") is None
    assert act_of("zorbled", content="the dam was old", voice="person").act == "assertion"


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("denies", "deny"),
        ("stopped", "stop"),
        ("stating", "state"),
        ("said", "say"),
        ("claims", "claim"),
        ("sued", "sue"),
        ("panicked", "panic"),
    ],
)
def test_an_inflected_word_has_its_base_form_among_the_candidates(word: str, base: str) -> None:
    assert base in list(lemmas(word))


def test_the_longest_entry_is_found_first() -> None:
    entries = indexed({"call", "call for"})
    assert longest_entry(["calls", "for", "calm"], start=0, entries=entries) == ("call for", 2)
    assert longest_entry(["calls"], start=0, entries=entries) == ("call", 1)
    assert longest_entry(["calm"], start=0, entries=entries) is None
