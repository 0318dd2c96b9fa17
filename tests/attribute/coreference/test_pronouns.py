"""Whom a pronoun means, and when nobody can be told."""

import pytest

from tests.attribute.telling import Told
from tests.markup import block, page

RUIZ = "[source1:Mayor Ana Ruiz] [cue1:said] [content1:it broke]."
REED = "[source1:Tom Reed] [cue1:said] [content1:it broke]."


@pytest.mark.parametrize("pronoun", ["She", "she", "her", "Her"])
def test_she_is_the_woman_just_quoted(pronoun: str) -> None:
    told = Told(page(f"{RUIZ} [source:{pronoun}] [cue:added] [content:nobody died]."))
    assert told.voice("nobody died").name == "Ana Ruiz"
    assert pronoun in told.mentions("nobody died")


def test_he_passes_over_a_woman() -> None:
    told = Told(page(f"{REED}\n\nMayor Ana Ruiz was there.\n\n[source:He] [cue:added] [content:nobody died]."))
    assert told.voice("nobody died").name == "Tom Reed"


def test_he_is_the_man_named_last_though_nobody_quotes_him() -> None:
    told = Told(
        page(f"{REED}\n\nBo Feld left the room.\n\nDiego Orlo came. [source:He] [cue:said] [content:nobody died].")
    )
    assert told.voice("nobody died").name == "Diego Orlo"


def test_he_after_two_men_in_one_sentence_is_neither() -> None:
    told = Told(page("Tom Reed met Diego Orlo on the quay.\n\n[source:He] [cue:said] [content:nobody died]."))
    voice = told.voice("nobody died")
    assert voice.name == "he"
    assert voice.kind == "unnamed"
    assert not voice.named
    assert voice.role == "unresolved pronoun: may be Tom Reed or Diego Orlo"


def test_of_two_men_in_a_sentence_the_one_who_is_quoted_there_goes_on() -> None:
    told = Told(
        page(
            "Standing by Diego Orlo, [source1:Tom Reed] [cue1:said] [content1:it broke].\n\n["
            "source:He] [cue:added] [content:nobody died]."
        )
    )
    assert told.voice("nobody died").name == "Tom Reed"


def test_somebody_named_in_what_another_says_is_passed_over() -> None:
    told = Told(
        page(
            "[source1:Tom Reed] [cue1:said] [content1:Diego Orlo had fled]. "
            "[source:He] [cue:added] [content:nobody died]."
        )
    )
    assert told.voice("nobody died").name == "Tom Reed"


def test_nobody_before_it_fits() -> None:
    told = Told(page(f"{RUIZ} [source:He] [cue:added] [content:nobody died]."))
    assert told.voice("nobody died").role == "unresolved pronoun: nobody before it fits"


def test_a_pronoun_does_not_look_into_another_part() -> None:
    told = Told(page(block("caption", REED), block("body", "[source:He] [cue:added] [content:nobody died].")))
    assert told.voice("nobody died").name == "he"


def test_a_pronoun_does_not_look_far_back() -> None:
    far = " ".join(f"Day {number} passed in the port." for number in range(9))
    told = Told(page(f"{REED}\n\n{far}\n\n[source:He] [cue:added] [content:nobody died]."))
    assert told.voice("nobody died").name == "he"


def test_a_long_quotation_is_not_far() -> None:
    long = " ".join("It was dark." for _ in range(12))
    told = Told(
        page(f"[source1:Tom Reed] [cue1:said:] [content1:“{long}”]\n\n[source:He] [cue:added] [content:nobody died].")
    )
    assert told.voice("nobody died").name == "Tom Reed"


def test_a_pronoun_tells_the_gender_for_the_next() -> None:
    told = Told(
        page(
            "[source1:Velia Sturm, a diver,] [cue1:said] [content1:it broke]. "
            "[source2:She] [cue2:saw] [content2:ten men].\n\n"
            "[source:He] [cue:added] [content:nobody died]."
        )
    )
    assert told.voice("ten men").name == "Velia Sturm"
    assert told.voice("nobody died").name == "he"


def test_he_may_be_an_official_without_a_name() -> None:
    told = Told(
        page(
            "[source1:A harbour official] [cue1:said] [content1:it broke]. "
            "[source:He] [cue:added] [content:nobody died]."
        )
    )
    assert told.voice("nobody died").name == "a harbour official"


def test_they_are_the_officials() -> None:
    told = Told(
        page(
            "[source1:Two officials] [cue1:said] [content1:it broke]. [source:They] [cue:added] [content:nobody died]."
        )
    )
    assert told.voice("nobody died").name == "two officials"


def test_they_are_the_two_who_spoke_together() -> None:
    told = Told(
        page(
            "[source1:Ana Ruiz and Bo Li] [cue1:said] [content1:it broke]. "
            "[source:They] [cue:added] [content:nobody died]."
        )
    )
    assert told.voice("nobody died").name == "Ana Ruiz and Bo Li"


def test_they_may_be_an_organization_but_not_a_woman() -> None:
    told = Told(
        page(
            "[source1:The Harbour Guard] [cue1:said] [content1:it broke].\n\n"
            "[source2:Ana Ruiz] [cue2:wept] [content2:for it]. "
            "[source:They] [cue:added] [content:nobody died]."
        )
    )
    assert told.voice("nobody died").name == "Harbour Guard"


def test_it_is_the_organization_just_quoted() -> None:
    told = Told(
        page(
            "[source1:The Harbour Guard] [cue1:said] [content1:it broke]. "
            "[source:It] [cue:added] [content:nobody died]."
        )
    )
    assert told.voice("nobody died").name == "Harbour Guard"


def test_it_is_no_person() -> None:
    told = Told(page(f"{RUIZ} [source:It] [cue:showed] [content:that nobody died]."))
    assert told.voice("nobody died").name == "it"


def test_who_is_the_person_right_before_it() -> None:
    told = Told(page("The dam worried Ana Ruiz, [source:who] [cue:said] [content:nobody slept]."))
    assert told.voice("nobody slept").name == "Ana Ruiz"


def test_who_is_the_description_right_before_it() -> None:
    told = Told(page("The dam worried a former inspector [source:who] [cue:said] [content:nobody slept]."))
    assert told.voice("nobody slept").name == "a former inspector"
    assert told.mentions("nobody slept") == ["a former inspector", "who"]


def test_which_after_no_voice_is_left_open() -> None:
    told = Told(page("It rained for a week, [source:which] [cue:showed] [content:that the drains were full]."))
    assert told.voice("drains").role == "unresolved pronoun: what stands before it names nobody"


def test_you_is_left_open() -> None:
    told = Told(page("[source:You] [cue:know] [content:that the drains were full]."))
    assert told.voice("drains").role == "unresolved pronoun: the page does not say who is addressed"


def test_i_outside_a_quotation_is_the_author() -> None:
    told = Told(page("[source:I] [cue:believe] [content:the dam will hold].", author="Jo Marl"))
    assert told.chain("dam") == ["Jo Marl"]
    assert told.voice("dam").kind == "author"


def test_we_in_a_comment_is_the_commenter() -> None:
    told = Told(
        page(
            block(
                "thread",
                block("comment", "[source:We] [cue:think] [content:the dam will hold].", author="Nettle", number="1"),
            )
        )
    )
    assert told.chain("dam") == ["Nettle"]


def test_the_author_is_never_he() -> None:
    told = Told(
        page(
            "[source1:I] [cue1:believe] [content1:it broke]. [source:He] [cue:added] [content:nobody died].",
            author="Tom Reed",
        )
    )
    assert told.voice("nobody died").name == "he"


def test_i_inside_a_quotation_is_whoever_speaks_there() -> None:
    told = Told(
        page(
            "[content1:“It broke, and] [source2:I] [cue2:believe] [content2:nobody died,”] "
            "[source1:Ana Ruiz] [cue1:said].",
            author="Jo Marl",
        )
    )
    assert told.chain("nobody died") == ["Jo Marl", "Ana Ruiz"]
    assert told.claim("nobody died").within == told.claim("It broke").id


def test_i_in_a_quotation_of_nobody_is_left_open() -> None:
    told = Told(page("The note: “[source:I] [cue:believe] [content:nobody died].”", author="Jo Marl"))
    assert told.voice("nobody died").role == "unresolved pronoun: nobody is told to speak in this quotation"


def test_some_and_others_are_nobody_in_particular() -> None:
    told = Told(
        page("[source:Some] [cue:said] [content:it broke]. [source2:Others] [cue2:said] [content2:nobody died].")
    )
    assert told.voice("it broke").kind == "unnamed"
    assert told.voice("it broke").role is None
    assert told.claim("it broke").voice != told.claim("nobody died").voice


def test_it_is_no_organization_that_is_only_mentioned() -> None:
    told = Told(
        page(
            "[source1:The Harbour Guard] [cue1:asked] the Bridge Safety Board [content1:for help]. "
            "[source:It] [cue:said] [content:nobody died]."
        )
    )
    assert told.voice("nobody died").name == "Harbour Guard"


def test_it_is_the_organization_that_begins_the_sentence_before() -> None:
    told = Told(page("The Harbour Guard searched the bay. [source:It] [cue:said] [content:nobody died]."))
    assert told.voice("nobody died").name == "Harbour Guard"


def test_this_is_no_voice() -> None:
    told = Told(page("The Harbour Guard searched. [source:This] [cue:shows] [content:that nobody died]."))
    assert told.voice("nobody died").role == "unresolved pronoun: it points to what was said, not to who said it"


def test_he_is_no_nation() -> None:
    told = Told(page("The German troops met the Harbour Guard. [source:He] [cue:said] [content:nobody died]."))
    assert told.voice("nobody died").name == "he"


def test_who_after_some_is_some() -> None:
    told = Told(page("It drew scrutiny from some [source:who] [cue:said] [content:nobody slept]."))
    assert told.voice("nobody slept").name == "some"
    assert told.voice("nobody slept").role is None


def test_who_after_a_place_of_work_is_not_the_place() -> None:
    told = Told(page("It worried a clerk at the Harbour Guard [source:who] [cue:said] [content:nobody slept]."))
    assert told.voice("nobody slept").name == "who"
