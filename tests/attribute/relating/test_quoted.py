"""Who is quoted "as saying" something, and who quotes him."""

import pytest

from reportedly.attribute.relating.quoted import RULE
from tests.attribute.telling import Told
from tests.markup import page

QUOTED = "[source1:The Sarn Herald] [cue1:quoted] [content1:Ana Ruiz] [cue2:as saying] [content2:the dam broke]."


def test_whoever_is_quoted_as_saying_something_says_it() -> None:
    told = Told(page(QUOTED))
    assert told.voice("the dam broke").name == "Ana Ruiz"
    assert told.claim("the dam broke").rule == RULE


def test_whoever_quotes_him_says_that_he_said_it() -> None:
    told = Told(
        page("[source1:The Sarn Herald] [cue1:quoted] [content1:Ana Ruiz] as [cue1:saying] [content1:the dam broke].")
    )
    quoting, said = told.claims
    assert told.page.words(*quoting.content) == "Ana Ruiz as saying the dam broke"
    assert told.page.words(*said.cue) == "as saying"
    assert [voice.name for voice in told.attribution.voices if voice.id in said.chain[1:]] == [
        "Sarn Herald",
        "Ana Ruiz",
    ]
    assert said.within == quoting.id


@pytest.mark.parametrize(
    "marked",
    [
        QUOTED.replace("quoted", "praised"),
        QUOTED.replace("Ana Ruiz", "the dam was old"),
        QUOTED.replace("Ruiz] ", "Ruiz]. And then "),
        QUOTED.replace("as saying", "according"),
    ],
)
def test_whoever_is_not_quoted_as_saying_it_does_not(marked: str) -> None:
    assert RULE not in [claim.rule for claim in Told(page(marked)).claims]
