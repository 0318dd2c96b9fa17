"""Attributions the tagger left out, told by a verb and its complement."""

import pytest

from reportedly.attribute.relating.complements import RULE
from tests.attribute.telling import Told
from tests.markup import block, page


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The masons decided to hear them.", "The masons", "decided", "to hear them"),
        ("Ana Ruiz knew that the dam was old.", "Ana Ruiz", "knew", "that the dam was old"),
        ("Ana Ruiz hoped the dam would hold.", "Ana Ruiz", "hoped", "the dam would hold"),
        ("Ana Ruiz was adamant that the dam was old.", "Ana Ruiz", "was adamant", "that the dam was old"),
        ("Ana Ruiz wondered whether the dam was old.", "Ana Ruiz", "wondered", "whether the dam was old"),
        ("Ana Ruiz denied mending the old dam.", "Ana Ruiz", "denied", "mending the old dam"),
    ],
)
def test_a_verb_with_its_complement_attributes_it_to_its_subject(
    text: str, source: str, cue: str, content: str
) -> None:
    told = Told(page(text))
    claim = told.claim(content)
    assert [told.page.words(*spans) for spans in (claim.source, claim.cue, claim.content)] == [source, cue, content]
    assert claim.rule == RULE


@pytest.mark.parametrize(
    "text",
    [
        "The masons decided the long old case.",
        "Ana Ruiz ran that old dam of theirs.",
        "To decide to hear the masons was wise.",
        "Ana Ruiz, a mason, knew that the dam was old.",
        "Ana Ruiz declined to comment.",
    ],
)
def test_what_admits_of_doubt_stays_the_authors(text: str) -> None:
    assert Told(page(text)).contents("narrated") == [text]


def test_a_complement_in_what_somebody_says_stands_within_it() -> None:
    told = Told(page("[source:Bo Li] [cue:said] [content:Ana Ruiz hoped that the dam would hold]."))
    outer, inner = told.claims
    assert (inner.rule, inner.within) == (RULE, outer.id)


def test_a_sentence_that_is_attributed_already_is_left_alone() -> None:
    told = Told(page("Ana Ruiz knew well that [source:Bo Li] [cue:saw] [content:the dam]."))
    assert RULE not in [claim.rule for claim in told.claims]


def test_furniture_has_no_complements() -> None:
    assert Told(page(block("byline", "Ana Ruiz knew that the dam was old."))).claims == ()
