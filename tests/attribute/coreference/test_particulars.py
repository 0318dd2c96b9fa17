"""What the page tells of a voice besides its name."""

import pytest

from reportedly.model import Voice
from tests.attribute.telling import Told
from tests.markup import page


def voice(source: str, *, after: str = "") -> Voice:
    return Told(page(f"[source:{source}]{after} [cue:said] [content:the dam broke].")).voice("the dam broke")


def terms(source: str, *, after: str) -> str | None:
    told = Told(page(f"[source:{source}]{after} [cue:said] [content:the dam broke]."))
    found = told.voice("the dam broke").terms
    return None if found is None else told.page.words(found)


@pytest.mark.parametrize("source", ["Ana Ruiz, head of the Harbour Guard,", "An official at the Harbour Guard"])
def test_a_capitalised_name_after_the_office_is_the_body(source: str) -> None:
    assert voice(source).affiliation == "the Harbour Guard"


@pytest.mark.parametrize("source", ["The Harbour Guard", "Ana Ruiz", "An official at noon"])
def test_whoever_is_given_no_body_has_none(source: str) -> None:
    assert voice(source).affiliation is None


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("Three officials", 3),
        ("At least forty divers", 40),
        ("Forty-two divers", 42),
        ("Two dozen divers", 24),
        ("Half a dozen divers", 6),
        ("1,200 divers", 1200),
        ("An aide", 1),
    ],
)
def test_unnamed_people_are_as_many_as_the_page_says(source: str, count: int) -> None:
    assert voice(source).count == count


@pytest.mark.parametrize("source", ["Officials", "Several divers", "Dozens of divers", "Somebody", "Ana Ruiz"])
def test_a_number_that_is_not_told_is_not_guessed(source: str) -> None:
    assert voice(source).count is None


def test_an_unnamed_voice_is_called_by_its_words_without_the_number() -> None:
    assert voice("Two senior officials").role == "senior officials"


@pytest.mark.parametrize("source", ["Two people", "Somebody"])
def test_a_word_that_tells_no_role_is_none(source: str) -> None:
    assert voice(source).role is None


@pytest.mark.parametrize(
    "clause", ["who asked not to be named because she feared for her job", "speaking on condition of anonymity"]
)
def test_the_terms_say_why_somebody_is_not_named(clause: str) -> None:
    assert terms("An official", after=f", {clause},") == clause


def test_terms_begin_where_they_are_told() -> None:
    told = Told(
        page(
            "[content:It broke], [cue:according to] [source:a person briefed on the matter who spoke on condition of"
            " anonymity]."
        )
    )
    voice = told.voice("It broke")
    assert voice.terms is not None
    assert told.page.words(voice.terms) == "who spoke on condition of anonymity"
    assert voice.name == "a person briefed on the matter"


def test_what_else_is_told_of_an_unnamed_voice_is_no_term() -> None:
    assert terms("An official", after=", who slept on the quay,") is None


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("Two senior health ministry officials", "health ministry"),
        ("A museum director", "museum"),
        ("The village headman", None),
        ("A member of the crew", None),
    ],
)
def test_the_body_may_stand_before_the_office(source: str, body: str | None) -> None:
    assert voice(source).affiliation == body


def test_its_president_is_that_of_the_body_just_named() -> None:
    told = Told(
        page(
            "[source1:The Quarry Union] [cue1:said] [content1:it broke]. "
            "[source2:Its president, Ana Ruiz,] [cue2:said] [content2:it held]."
        )
    )
    assert told.voice("it held").affiliation == "Quarry Union"
