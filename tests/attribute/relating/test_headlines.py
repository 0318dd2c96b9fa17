"""Headlines that attribute the whole of what another says in them."""

import pytest

from reportedly.attribute.relating.headlines import RULE
from tests.attribute.telling import Told
from tests.markup import block, page


def names(headline: str) -> list[list[str]]:
    """The chains of the headline's claims, without the page."""
    told = Told(page(block("headline", headline), block("body", "The dam stands.")))
    voices = {voice.id: voice.name for voice in told.attribution.voices}
    return [[voices[name] for name in claim.chain[1:]] for claim in told.claims if claim.rule == RULE]


def test_whoever_stands_before_the_colon_says_what_another_does_in_it() -> None:
    assert names("Survivors: [source:Police] [cue:promised] [content:an escort]") == [["survivors"]]


@pytest.mark.parametrize("topic", ["Exclusive", "Bin strike"])
def test_a_topic_says_nothing(topic: str) -> None:
    assert names(f"{topic}: [source:Police] [cue:promised] [content:an escort]") == []


def claimed(headline: str, body: str = "The dam stands.") -> list[tuple[list[str], str]]:
    """The chains of the headline's claims, without the page, each with its words."""
    told = Told(page(block("headline", headline), block("body", body)))
    voices = {voice.id: voice.name for voice in told.attribution.voices}
    head = next(part.id for part in told.page.marks.parts if part.kind == "headline")
    own = [claim for claim in told.claims if claim.part == head]
    return [([voices[name] for name in claim.chain[1:]], told.page.words(*claim.content)) for claim in own]


@pytest.mark.parametrize(
    ("headline", "voice", "content"),
    [
        ("Nine dead in Sarn fire: police", "police", "Nine dead in Sarn fire"),
        ("Nine dead in Sarn fire - state media", "state media", "Nine dead in Sarn fire"),
        ("Nine dead in Sarn fire, officials", "officials", "Nine dead in Sarn fire"),
        ("Nine dead in Sarn fire Monitor", "monitor", "Nine dead in Sarn fire"),
        ("Nine dead in Sarn fire Monitor - World - Sarn Online", "monitor", "Nine dead in Sarn fire"),
        ("Nine dead in Sarn fire: monitor | Sarn Times", "monitor", "Nine dead in Sarn fire"),
        ("Nine dead in Sarn fire: Ana Ruiz", "Ana Ruiz", "Nine dead in Sarn fire"),
        ("Monitor: nine dead in Sarn fire", "monitor", "nine dead in Sarn fire"),
    ],
)
def test_a_source_behind_or_before_a_headlines_mark_says_it(headline: str, voice: str, content: str) -> None:
    assert claimed(headline) == [([voice], content)]


@pytest.mark.parametrize(
    "headline",
    [
        "Elections in Sarn: a guide",
        "The fire in Sarn: Nobody saw it",
        "Fire in Sarn: the pictures",
        "Nine dead in fire: Sarn mourns",
        "Sarn: Have the gloves come off?",
        "What killed nine in Sarn: police?",
        "Ruiz: a dam too far",
        "Sarn council cancels the Monitor",
        "Nine Dead In Sarn Fire Monitor",
    ],
)
def test_other_headlines_are_the_pages_own(headline: str) -> None:
    assert claimed(headline) == [([], headline)]


def test_a_name_before_the_colon_speaks_where_the_text_quotes_it() -> None:
    body = "[source:Ana Ruiz] [cue:said] [content:the dam was old]."
    assert claimed("Ruiz: a dam too far", body) == [(["Ana Ruiz"], "a dam too far")]


def test_what_another_says_in_it_ends_before_the_source() -> None:
    headline = "[source:Sarn army] [cue:says] [content:nine rebels killed: state media]"
    assert claimed(headline) == [
        (["state media"], "Sarn army says nine rebels killed"),
        (["state media", "Sarn army"], "nine rebels killed"),
    ]


@pytest.mark.parametrize(
    ("headline", "content"),
    [
        ("Ferry sinks off Sarn | Sarn Times", "Ferry sinks off Sarn"),
        ("Ferry sinks off Sarn - The Sarn Herald", "Ferry sinks off Sarn"),
        ("Ferry sinks off Sarn - Region - World - Sarn Online", "Ferry sinks off Sarn"),
        ("Ferry sinks off Sarn - Crew Saved", "Ferry sinks off Sarn - Crew Saved"),
    ],
)
def test_the_outlet_is_no_word_of_a_headline(headline: str, content: str) -> None:
    assert claimed(headline) == [([], content)]


def test_a_name_behind_a_comma_signs_nothing() -> None:
    body = "[source:Ana Ruiz] [cue:said] [content:the dam was old]."
    assert claimed("Ferry sinks off Sarn, Ruiz", body) == [([], "Ferry sinks off Sarn, Ruiz")]
