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


@pytest.mark.parametrize(
    ("marked", "voice"),
    [
        ("[source:Later Tolk] [cue:said] [content:the dam was safe].", "Tolk"),
        ("[source:Recently Okafor] [cue:claimed] [content:the dam was safe].", "Okafor"),
        ("[source:Thursday Mayor Ana Ruiz] [cue:said] [content:the dam was safe].", "Ana Ruiz"),
        ("[source:Late Monday Tolk] [cue:said] [content:the dam was safe].", "Tolk"),
        ("[source:Meanwhile the ministry] [cue:said] [content:the dam was safe].", "the ministry"),
        ("[source:Earlier] a guard at the gate [cue:said] [content:the dam was safe].", "a guard at the gate"),
        ("[source:Instead], Tolk [cue:said] [content:the dam was safe].", "Tolk"),
        ("Tolk left. [source:Now] [cue:said] [content:the dam was safe].", "unnamed (said)"),
    ],
)
def test_an_adverb_that_begins_the_sentence_is_no_part_of_a_name(marked: str, voice: str) -> None:
    told = Told(page(marked))
    assert told.voice("the dam").name == voice
    assert "opener_apart.v1" in told.attribution.reasons[-1].repairs


@pytest.mark.parametrize(
    "marked",
    [
        "The engineer [source:Sunday Okafor] [cue:said] [content:the dam was safe].",
        "[source:April Orme] [cue:said] [content:the dam was safe].",
        "[source:Thursday’s report] [cue:said] [content:the dam was safe].",
        "[source:The later report] [cue:said] [content:the dam was safe].",
    ],
)
def test_a_name_or_description_that_begins_otherwise_stays_whole(marked: str) -> None:
    told = Told(page(marked))
    (source,) = told.claim("the dam").source
    assert told.page.words(source) == marked[marked.index("[source:") + 8 : marked.index("] [cue")] or source
