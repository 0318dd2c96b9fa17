"""What the writer says himself in the form of an attribution."""

import re

import pytest

from tests.attribute.nested.test_weaving import inside
from tests.attribute.telling import Told
from tests.markup import page


@pytest.mark.parametrize(
    "cue",
    [
        "[cue:It is fair to say]",
        "[cue:It is hard to overstate]",
        "[cue:It is clear]",
        "[cue:Needless to say]",
        "[source:It] [cue:goes without saying]",
    ],
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


@pytest.mark.parametrize(
    "spoken",
    [
        "it [cue:was not clear] [content:who had fired]",
        "[content:It] [cue:is still not known] [content:how many fled]",
        "it [cue:was not immediately clear] [content:who had fired]",
        "there [cue:were no immediate reports of] [content:any deaths]",
        "[cue:there was no indication] [content:that the fire had spread]",
    ],
)
def test_what_is_not_clear_to_a_speaker_is_nobody_elses_word(spoken: str) -> None:
    plain = re.sub(r"\[\w+:([^\]]*)\]", r"\1", spoken)
    claims = inside(f"[source:Ana Ruiz] [cue:said] [content:{plain}].", inner=f"Ana Ruiz said {spoken}.")
    assert [claim.rule for claim in claims] == ["relation_by_links.v2"]


def test_what_others_fear_is_their_word_in_what_a_speaker_says() -> None:
    said = "[source:Ana Ruiz] [cue:said] [content:it is feared that the dam was old]."
    claims = inside(said, inner="Ana Ruiz said [cue:it is feared] [content:that the dam was old].")
    assert len(claims) == 2


def test_a_report_that_there_is_has_a_voice() -> None:
    told = Told(page("There [cue:were reports] [content:that the dam was old].", author="Jo Marl"))
    assert len(told.chain("the dam was old")) == 2
