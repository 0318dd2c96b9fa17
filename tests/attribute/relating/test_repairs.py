"""What the tagger cuts amiss is mended by the words around it."""

import pytest

from tests.attribute.telling import Told
from tests.markup import page


def source(marked: str) -> str:
    told = Told(page(marked))
    return told.page.words(*told.claim("that the dam broke").source)


@pytest.mark.parametrize(
    ("marked", "mended"),
    [
        ("The board met. [source:Within this plan it] [cue:held] [content:that the dam broke].", "it"),
        ("[source:The diver], Vilma Ordt, [cue:said] [content:that the dam broke].", "The diver, Vilma Ordt"),
        (
            "Clear is [content:that the dam broke], [cue:according to] [source:the envoy to Sarn], Ana Ruiz.",
            "the envoy to Sarn, Ana Ruiz",
        ),
        (
            "We saw several reports released to [source:the public] [cue:stating] [content:that the dam broke].",
            "several reports",
        ),
    ],
)
def test_the_source_is_whole(marked: str, mended: str) -> None:
    assert source(marked) == mended


@pytest.mark.parametrize(
    ("marked", "kept"),
    [
        ("[source:People like you] [cue:held] [content:that the dam broke].", "People like you"),
        ("[source:The diver], at noon, [cue:said] [content:that the dam broke].", "The diver"),
        ("We saw divers talking to [source:the public] [cue:stating] [content:that the dam broke].", "the public"),
    ],
)
def test_a_source_that_is_whole_stays(marked: str, kept: str) -> None:
    assert source(marked) == kept


def test_an_article_alone_is_no_source() -> None:
    told = Told(page("[source:A] [cue:hint] [content:that the dam broke] was dropped."))
    assert told.claim("dam").source == ()


def test_whoever_has_a_word_from_somebody_passes_it_on() -> None:
    told = Told(page("The army [cue:has received] word from [source:several divers] [content:that the dam broke]."))
    holder, from_whom = sorted(told.claims, key=lambda claim: len(claim.chain))
    assert told.page.words(*holder.source) == "The army"
    assert told.page.words(*from_whom.source) == "several divers"
    assert from_whom.within == holder.id


def test_whom_one_cites_is_not_what_one_says() -> None:
    told = Told(page("[source:Bo Li] said, [cue:quoting] [content:a guard], [content:that the dam broke]."))
    said, cited = sorted(told.claims, key=lambda claim: len(claim.chain))
    assert told.contents() == ["that the dam broke", "that the dam broke"]
    assert [told.page.words(*claim.cue) for claim in (said, cited)] == ["said", "quoting"]
    assert told.page.words(*cited.source) == "a guard"


def test_a_draft_that_a_paper_dug_up_speaks_itself() -> None:
    shown = "A draft of the plan, {} [source:the Sarn Herald], [cue:says] [content:that the dam broke]."
    told = Told(page(shown.format("dug up by")))
    assert "A draft of the plan" in [told.page.words(*claim.source) for claim in told.claims]
    assert source(shown.format("to the joy of")) == "the Sarn Herald"


def test_the_to_of_what_somebody_is_supposed_to_have_told_is_no_part_of_the_cue() -> None:
    told = Told(page("[source:Bo Li] is supposed [cue:to have told] friends [content:that the dam broke]."))
    assert told.page.words(*told.claim("that the dam broke").cue) == "have told"


@pytest.mark.parametrize(
    ("marked", "mended"),
    [
        ("A lawyer for Orde-[source:Feld] [cue:said] [content:that the dam broke].", "A lawyer for Orde-Feld"),
        ("[source:The Orls], Tarns and Vels [cue:said] [content:that the dam broke].", "The Orls, Tarns and Vels"),
        ("[source:Vilma Ordt, a potter who] hid, [cue:said] [content:that the dam broke].", "Vilma Ordt, a potter"),
        ("In the margin somebody [cue:had scrawled] [content:that the dam broke].", "somebody"),
        ("In a speech at the weir, [source:Ordt] [cue:said] [content:that the dam broke].", "Ordt"),
        ("As a clerk at the mill, [source:Vilma Ordt] [cue:said] [content:that the dam broke].", "Vilma Ordt"),
        (
            "The driver who sued the city, [source:Vilma Ordt], [cue:said] [content:that the dam broke].",
            "The driver who sued the city, Vilma Ordt",
        ),
        ("Two guards, both [source:of whom] [cue:said] [content:that the dam broke].", "both of whom"),
    ],
)
def test_the_source_begins_with_its_description(marked: str, mended: str) -> None:
    assert source(marked) == mended


def test_a_repair_is_among_the_reasons() -> None:
    told = Told(page("[source:The diver], Vilma Ordt, [cue:said] [content:that the dam broke]."))
    assert told.attribution.reasons[0].repairs == ("name_beside.v1",)


def test_what_was_not_said_is_no_part_of_what_was() -> None:
    told = Told(page("[source:Ordt] [cue:said] [content:that talks were held but did not say where]."))
    assert told.contents("indirect") == ["that talks were held"]
    assert told.claim("talks").firmness.polarity == "affirmed"


def test_a_name_after_according_to_ends_where_the_clause_begins() -> None:
    told = Told(page("[cue:According to] [source:Orlopedia the weir broke], [content:not the dam]."))
    assert told.contents("indirect") == ["the weir broke, not the dam"]
    assert told.voice("the weir broke").name == "Orlopedia"
