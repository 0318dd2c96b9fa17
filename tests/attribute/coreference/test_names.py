"""One last name and several people: a wrong merge puts words into somebody's mouth."""

from tests.attribute.telling import Told
from tests.markup import page


def same(told: Told, one: str, other: str) -> bool:
    return told.claim(one).voice == told.claim(other).voice


TWO_RUIZ = (
    "[source1:Mayor Ana Ruiz] [cue1:said] [content1:the bridge was old]. "
    "[source2:Her brother, Diego Ruiz,] [cue2:said] [content2:it was safe].\n\n"
)


def test_a_last_name_that_two_people_bear_is_left_to_neither() -> None:
    told = Told(page(TWO_RUIZ + "[source:Ruiz] [cue:left] [content:early]."))
    voice = told.voice("early")
    assert voice.name == "Ruiz"
    assert voice.role == "unresolved: may be Ana Ruiz or Diego Ruiz"
    assert not same(told, "early", "was old")
    assert not same(told, "early", "was safe")


def test_a_title_that_tells_the_gender_tells_two_people_apart() -> None:
    told = Told(
        page(
            TWO_RUIZ + "[source:Mr. Ruiz] [cue:said] [content:he would fish].\n\n"
            "[source:Ms. Ruiz] [cue:wept] [content:for it]."
        )
    )
    assert told.voice("fish").name == "Diego Ruiz"
    assert told.voice("for it").name == "Ana Ruiz"


def test_the_office_tells_two_people_apart() -> None:
    told = Told(page(TWO_RUIZ + "[source:Mayor Ruiz] [cue:said] [content:she would resign]."))
    assert told.voice("resign").name == "Ana Ruiz"


def test_the_one_who_has_just_been_named_in_full_is_meant() -> None:
    late = "A year passed.\n\nA second passed.\n\n[source:Diego Ruiz] [cue:said] [content:he was sorry].\n\n"
    told = Told(page(TWO_RUIZ + late + "[source:Ruiz] [cue:added] [content:he was old]."))
    assert told.voice("he was old").name == "Diego Ruiz"


def test_only_one_of_a_family_is_quoted_by_full_name() -> None:
    told = Told(
        page(
            "[source:Ana Ruiz] [cue:said] [content:it broke].\n\nThe boat belonged to Diego Ruiz.\n\nA year passed.\n\n"
            "A second passed.\n\n"
            "[source:Ruiz] [cue:added] [content:nobody died]."
        )
    )
    assert told.voice("nobody died").name == "Ana Ruiz"


def test_a_title_before_anybody_of_that_name_is_introduced_is_somebody_else() -> None:
    told = Told(
        page(
            "[source:President Orlo] [cue:said] [content:it broke].\n\n"
            "[source:Nadia Orlo, a singer,] [cue:said] [content:she wept].\n\n"
            "[source:Mr. Orlo] [cue:added] [content:nobody died]."
        )
    )
    assert told.voice("it broke").name == "Orlo"
    assert told.voice("it broke").role == "President"
    assert not same(told, "it broke", "she wept")
    assert same(told, "it broke", "nobody died")


def test_two_given_names_are_two_people() -> None:
    told = Told(
        page(
            "[source:Ana Ruiz] [cue:said] [content:it broke].\n\n[source:Anita Ruiz] [cue:said] [content:nobody died]."
        )
    )
    assert not same(told, "it broke", "nobody died")


def test_a_middle_name_is_no_other_person() -> None:
    told = Told(
        page(
            "[source:Ana Ruiz] [cue:said] [content:it broke].\n\n[source:Ana M. Ruiz] [cue:said] [content:nobody died]."
        )
    )
    assert same(told, "it broke", "nobody died")


def test_a_last_name_of_two_words_is_found_again() -> None:
    told = Told(
        page(
            "[source:Inés Lopez Duarte] [cue:said] [content:it broke].\n\n"
            "[source:Lopez Duarte] [cue:said] [content:nobody died]."
        )
    )
    assert same(told, "it broke", "nobody died")
