"""Subjects that the tagger takes for speakers."""

import pytest

from tests.attribute.telling import Told
from tests.markup import page


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("[source:The minister], [cue:accused] [content:of lying about the dam], left.", "of lying"),
        ("[source:Orlo Holdings] [cue:charged with] [content:fraud over the dam].", "fraud"),
        ("[source:The mayor] [cue:urged] [content:to resign] at once.", "to resign"),
    ],
)
def test_whoever_stands_before_a_participle_without_an_object_says_nothing(marked: str, content: str) -> None:
    told = Told(page(marked))
    claim = told.claim(content)
    assert claim.source == ()
    assert told.voice(content).kind == "unnamed"
    assert told.attribution.reasons[0].repairs == ("accused_not_accusing.v1",)


@pytest.mark.parametrize(
    "marked",
    [
        "[source:Ana Ruiz] [cue:accused] Tom Reed [content:of lying about the dam].",
        "[source:Ana Ruiz] [cue:urged] [content:Tom Reed to resign].",
        "[source:Ana Ruiz] [cue:warned of] [content:a flood below the dam].",
    ],
)
def test_whoever_accuses_or_urges_somebody_speaks(marked: str) -> None:
    told = Told(page(marked))
    assert [told.voice(content).name for content in told.contents("indirect")] == ["Ana Ruiz"]


def test_what_is_said_in_passing_ends_with_its_comma() -> None:
    told = Told(page("The deal, [source:which experts] [cue:say] [content:is old, would go ahead]."))
    assert told.contents("indirect") == ["is old"]
    assert told.page.words(*told.claim("is old").source) == "experts"


def test_a_comma_in_what_somebody_says_of_himself_ends_nothing() -> None:
    told = Told(page("[source:The experts] [cue:say] [content:the deal is old, would cost more, and failed]."))
    assert told.contents("indirect") == ["the deal is old, would cost more, and failed"]
