"""What the page says in its own voice."""

import pytest

from tests.attribute.telling import Told
from tests.markup import Block, block, page


def test_a_sentence_nobody_is_quoted_for_is_the_authors_claim() -> None:
    told = Told(page("The dam broke at noon. Nobody was hurt.", author="Jo Marl"))
    assert told.contents("narrated") == ["The dam broke at noon.", "Nobody was hurt."]
    claim = told.claim("dam")
    assert (claim.cue, claim.source, claim.act, claim.rule) == ((), (), "assertion", "sentence_in_own_voice.v1")
    assert told.chain("dam") == ["Jo Marl"]


def test_a_sentence_wholly_attributed_leaves_nothing() -> None:
    told = Told(page("[source:Ana Ruiz] [cue:said] [content:the dam broke]."))
    assert told.contents("narrated") == []


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("Speaking in Keshel, [source:Ana Ruiz] [cue:said] [content:the dam broke].", []),
        ("But [source:Ana Ruiz] [cue:said] on Monday [content:the dam broke].", []),
        (
            "[content:The dam broke], [cue:according to] [source:Ana Ruiz], who was not there.",
            ["Ana Ruiz … who was not there"],
        ),
        ("The town slept, and [source:Ana Ruiz] [cue:said] [content:the dam broke].", ["The town slept"]),
        ("The town was asleep, and [source:Ana Ruiz] [cue:said] [content:the dam broke].", ["The town was asleep"]),
        ("[source:Ana Ruiz] left the room and [cue:said] [content:the dam broke].", ["Ana Ruiz left the room"]),
        ("[source:Ana Ruiz] [cue:signalled] [content:hope] but has met resistance.", ["has met resistance"]),
        ("[content:“It broke”] is no proof, [source:Ana Ruiz] [cue:said].", []),
        ("A clerk who saw the memo [cue:said] [content:the dam broke].", []),
        ("A survey published last year, [cue:says] [source:Ana Ruiz], [content:was wrong].", []),
    ],
)
def test_what_is_left_of_a_sentence_counts_when_it_holds_a_clause(marked: str, left: list[str]) -> None:
    assert Told(page(marked)).contents("narrated") == left


def test_the_pieces_left_of_one_sentence_are_one_claim() -> None:
    told = Told(page("The dam was old, as [source:Ana Ruiz] [cue:warned] [content:for years], and nobody had a plan."))
    assert told.contents("narrated") == ["The dam was old … nobody had a plan"]


def test_a_headline_is_the_pages_own_statement() -> None:
    told = Told(page(block("headline", "Dam breaks above Keshel"), block("body", "It broke."), author="Jo Marl"))
    assert told.contents("narrated") == ["Dam breaks above Keshel", "It broke."]


def test_a_caption_that_states_something_is_a_claim_and_a_title_is_none() -> None:
    told = Told(page(block("caption", "The dam lies where the mill stood."), block("caption", "The dam in figures.")))
    assert told.contents() == ["The dam lies where the mill stood."]


@pytest.mark.parametrize(
    "line",
    [
        "13 thoughts on “The dam”",
        "13 Comments",
        "Read more",
        "Read more: the dam in pictures",
        "Share this:",
        "Advertisement",
        "https://keshel.example/dam",
        "___.",
        "6:05 p.m.",
        "Monday, 12 March 2026",
        "© 2026 The Keshel Mercury. All rights reserved",
        "Follow us on Twitter",
        "* * *",
        "The crane",
        "Rated load per crane",
    ],
)
def test_furniture_of_the_page_is_no_claim(line: str) -> None:
    told = Told(page(f"The dam broke at noon.\n\n{line}\n\nNobody was hurt."))
    assert told.contents() == ["The dam broke at noon.", "Nobody was hurt."]


@pytest.mark.parametrize(
    "line", ["Registered voters stayed home.", "Copyright law was changed.", "Share prices fell.", "I agree."]
)
def test_sentences_that_begin_like_furniture_are_claims(line: str) -> None:
    assert Told(page(line)).contents() == [line]


def test_a_comment_needs_no_stop() -> None:
    told = Told(page(block("thread", block("comment", "the dam was rotten", author="Nettle", number="1"))))
    assert told.contents() == ["the dam was rotten"]


def test_boilerplate_makes_no_claim_though_the_tagger_sees_one() -> None:
    told = Told(
        page(block("boilerplate", "[source:We] [cue:know] [content:you like cookies]."), block("body", "It broke."))
    )
    assert told.contents() == ["It broke."]


def test_a_question_is_a_claim_with_that_mood() -> None:
    assert Told(page("Who built the dam?")).claim("dam").firmness.mood == "question"


def test_a_page_without_parts_says_nothing() -> None:
    golden = page("The dam broke.")
    empty = type(golden.marks)(parts=())
    told = type(golden)(golden.document, empty, golden.tags)
    assert Told(told).attribution.voices == ()


def test_a_headline_is_claimed_without_the_signature_beside_it() -> None:
    head = block("headline", "Three Pillars Are Hollow | Tom Reed")
    body = Block("republication", (head, "The bridge is old."), author="Tom Reed", title="Three Pillars Are Hollow")
    assert Told(page(body)).contents("narrated") == ["Three Pillars Are Hollow", "The bridge is old."]


def test_a_relative_clause_left_over_has_the_noun_it_tells_of() -> None:
    told = Told(page("[source:Ordt] [cue:vowed] [content:to build a park in Sarn], where nobody will live."))
    assert told.contents("narrated") == ["a park in Sarn … where nobody will live"]
    assert told.claim("nobody").firmness.polarity == "denied"


def test_a_clause_left_over_that_is_no_relative_one_stands_alone() -> None:
    told = Told(page("[source:Ordt] [cue:vowed] [content:to build a park in Sarn], but nobody will live there."))
    assert told.contents("narrated") == ["nobody will live there"]


def test_the_noun_of_there_was_is_no_subject() -> None:
    told = Told(page("There was [source:a note] released to the press [cue:stating] [content:that the dam broke]."))
    assert told.contents("narrated") == []
    told = Told(page("[source:The clerk] looked to the press and [cue:said] [content:that the dam broke]."))
    assert told.contents("narrated") == ["The clerk looked to the press"]


def test_the_that_of_that_is_why_stays() -> None:
    told = Told(page("[source:Many] [cue:fear] [content:that it broke] and that is why it stands (they know it)."))
    assert told.contents("narrated") == ["that is why it stands (they know it)"]
