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
