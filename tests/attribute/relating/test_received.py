"""Who has a word from whom."""

import pytest

from reportedly.attribute.relating.received import RULE
from tests.attribute.telling import Told
from tests.markup import block, page

TOLD = "The league has received information from gunners that the dam broke."


def test_whoever_has_received_information_passes_it_on() -> None:
    told = Told(page(TOLD, author="Jo Marl"))
    passed = next(claim for claim in told.claims if claim.rule == RULE)
    assert [told.page.words(*spans) for spans in (passed.source, passed.cue, passed.content)] == [
        "The league",
        "has received information",
        "that the dam broke",
    ]


def test_those_it_came_from_stand_beneath() -> None:
    told = Told(page(TOLD, author="Jo Marl"))
    beneath = next(claim for claim in told.claims if claim.rule != RULE)
    assert told.page.words(*beneath.source) == "gunners"
    assert told.claims[0].chain == beneath.chain[:-1]


@pytest.mark.parametrize("text", [TOLD.replace("information", "water"), TOLD.replace(" from gunners", "")])
def test_what_is_no_information_from_anybody_stays_the_authors(text: str) -> None:
    assert RULE not in [claim.rule for claim in Told(page(text)).claims]


def test_what_the_tagger_saw_is_not_told_twice() -> None:
    told = Told(page("[source:The league] [cue:has received information] from gunners [content:that the dam broke]."))
    assert RULE not in [claim.rule for claim in told.claims]


def test_it_ends_where_the_content_ends_that_holds_it() -> None:
    told = Told(
        page(
            "[content:The league has received information from gunners that the dam broke], "
            "[source:Bo Li] [cue:said] on the quay."
        )
    )
    passed = next(claim for claim in told.claims if claim.rule == RULE)
    assert told.page.words(*passed.content) == "that the dam broke"


def test_a_byline_has_received_nothing() -> None:
    assert Told(page(block("byline", TOLD))).claims == ()


def test_what_the_tagger_takes_for_said_and_is_the_receiving_is_mended() -> None:
    told = Told(
        page(
            "[content1:The army has received] [cue1:information from] [source1:several guards] "
            "[content2:that the dam broke], [source2:Colonel Bo Li] [cue2:said in a statement].",
            author="Jo Marl",
        )
    )
    names = {voice.id: voice.name for voice in told.attribution.voices}
    assert [
        ([names[voice] for voice in claim.chain[1:]], told.page.words(*claim.content)) for claim in told.claims
    ] == [
        (["Bo Li"], "The army has received information from several guards that the dam broke"),
        (["Bo Li", "the army"], "that the dam broke"),
        (["Bo Li", "the army", "several guards"], "that the dam broke"),
    ]
