"""Contents that were cut short or ran on, and cues that stood beside an adverb."""

import pytest

from tests.attribute.telling import Told
from tests.markup import page


def test_what_somebody_was_seen_doing_is_seen_too() -> None:
    told = Told(page("[content:Lorries] [cue:were seen] leaving the port, which was shut."))
    assert told.contents("indirect") == ["Lorries … leaving the port"]


@pytest.mark.parametrize("rest", ["at the port", "by a guard", "on the way to Sarn"])
def test_where_somebody_was_seen_is_no_part_of_it(rest: str) -> None:
    told = Told(page(f"[content:Lorries] [cue:were seen] {rest}."))
    assert told.contents("indirect") == ["Lorries"]


def test_the_verb_attributes_and_not_the_adverb_before_it() -> None:
    told = Told(page("[source:Officials] [cue:so far] have avoided mentioning [content:the cost of the dam]."))
    assert told.page.words(*told.claim("cost").cue) == "have avoided mentioning"
    assert told.claim("cost").act == "eventuality"


def test_an_adverb_before_what_attributes_nothing_stays() -> None:
    told = Told(page("[source:Officials] [cue:so far] have mended [content:the walls of the dam]."))
    assert told.page.words(*told.claim("walls").cue) == "so far"


def test_the_object_of_the_verb_before_is_not_claimed() -> None:
    told = Told(page("[source:They] hate [content:the mill] and [cue:wish] [content:to sell it]."))
    assert told.contents("indirect") == ["to sell it"]


def test_a_content_that_the_cue_stands_in_stays_whole() -> None:
    told = Told(page("[content:The mill], [source:they] [cue:said], [content:that nobody wants]."))
    assert told.contents("indirect") == ["The mill … that nobody wants"]


def test_the_reason_behind_a_question_is_the_writers() -> None:
    told = Told(page("[source:Ordt] [cue:described] [content:how it works, because the mayor is old]."))
    assert told.contents("indirect") == ["how it works"]
    told = Told(page("[source:Ordt] [cue:said] [content:that it works, because the mayor is old]."))
    assert told.contents("indirect") == ["that it works, because the mayor is old"]


def test_a_content_ends_before_the_word_that_begins_another_clause() -> None:
    told = Told(page("[source:Ordt] [cue:said] [content:it would be built in May, which] was late."))
    assert told.contents("indirect") == ["it would be built in May"]


def test_a_while_that_is_a_noun_stays() -> None:
    told = Told(page("[source:Ordt] [cue:said] [content:it had been dry for a while]."))
    assert told.contents("indirect") == ["it had been dry for a while"]


def test_the_whole_content_stays_where_it_goes_on_behind_the_cue() -> None:
    told = Told(page("[content:It was late, and], [source:Ordt] [cue:said], [content:it was dear]."))
    assert told.contents("indirect") == ["It was late, and … it was dear"]


@pytest.mark.parametrize(
    ("source", "mended"),
    [
        ("SARN - Two officials", "Two officials"),
        ("SARN, Orlen (AP) — Two officials", "Two officials"),
        ("UN officials", "UN officials"),
        ("Orde-Feld guards", "Orde-Feld guards"),
    ],
)
def test_a_dateline_is_no_part_of_the_first_source(source: str, mended: str) -> None:
    told = Told(page(f"[source:{source}] [cue:said] [content:that the dam broke]."))
    assert told.page.words(*told.claim("dam").source) == mended


@pytest.mark.parametrize("cue", ["is hoped", "was widely feared", "has been said"])
def test_the_it_of_what_people_hope_is_nobody(cue: str) -> None:
    told = Told(page(f"[source:It] [cue:{cue}] [content:that the dam holds]."))
    claim = told.claim("dam holds")
    assert claim.source == ()
    assert told.page.words(*claim.cue) == f"It {cue}"


def test_an_it_that_hopes_is_somebody() -> None:
    told = Told(page("[source:It] [cue:hoped] [content:that the dam holds]."))
    assert told.page.words(*told.claim("dam holds").source) == "It"


@pytest.mark.parametrize(
    ("source", "mended"),
    [("that officials in Sarn", "officials in Sarn"), ("that the clerk", "the clerk"), ("that clerk", "that clerk")],
)
def test_the_that_of_a_clause_is_no_part_of_a_source(source: str, mended: str) -> None:
    told = Told(page(f"He was late, given [source:{source}] [cue:told] him [content:that the dam broke]."))
    assert told.page.words(*told.claim("the dam broke").source) == mended


def test_a_clause_begins_right_behind_whom_one_goes_by() -> None:
    told = Told(page("[cue:According to] [source:the mayor] the flood has taken [content:nine lives in the valley]."))
    assert told.contents() == ["the flood has taken nine lives in the valley"]


@pytest.mark.parametrize("between", ["of the valley, ", "in Sarn ", ", the flood was long: "])
def test_what_goes_on_with_a_name_or_ends_at_a_mark_is_no_clause(between: str) -> None:
    told = Told(page(f"[cue:According to] [source:the mayor] {between}[content:nine lives were lost]."))
    assert told.contents("indirect") == ["nine lives were lost"]


def test_a_count_of_others_is_no_part_of_a_voice() -> None:
    marked = "[content:The flood took nine lives] [source:including two children Velden TV] [cue:reported]."
    told = Told(page(marked))
    assert told.contents() == ["The flood took nine lives including two children"]
    assert told.voice("flood").name == "Velden TV"


def test_a_voice_that_includes_others_by_name_stays_whole() -> None:
    told = Told(page("[content:The flood took nine lives], [source:including two of the clerks] [cue:say]."))
    assert told.contents() == ["The flood took nine lives"]
