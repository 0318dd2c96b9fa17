"""What the writer says himself in the form of an attribution."""

import pytest

from tests.attribute.telling import Told
from tests.markup import page


@pytest.mark.parametrize(
    "cue",
    ["[cue:It is fair to say]", "[cue:It is clear]", "[cue:Needless to say]", "[source:It] [cue:goes without saying]"],
)
def test_an_impersonal_phrase_is_the_writers_own_word(cue: str) -> None:
    told = Told(page(f"{cue} [content:that the dam was old].", author="Jo Marl"))
    assert told.chain("the dam was old") == ["Jo Marl"]
    assert told.claim("the dam was old").mode == "narrated"


@pytest.mark.parametrize("source", ["Ana Ruiz", "She", "The report"])
def test_what_somebody_is_clear_about_is_his_word(source: str) -> None:
    told = Told(page(f"[source:{source}] [cue:is clear] [content:that the dam was old].", author="Jo Marl"))
    assert told.claim("the dam was old").mode == "indirect"
    assert len(told.chain("the dam was old")) == 2


def test_an_impersonal_phrase_that_tells_of_others_is_no_opinion() -> None:
    told = Told(page("[cue:It is feared] [content:that the dam was old].", author="Jo Marl"))
    assert told.claim("the dam was old").mode == "indirect"
