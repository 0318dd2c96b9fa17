"""Whom a description means that tells where somebody holds his office, or that nobody is named by."""

import pytest

from tests.attribute.telling import Told
from tests.markup import page

WEBB = "[source:The mayor, Susan Webb], [cue:said] [content:it was unsafe]. "
THEN = "[source:{}] [cue:said] [content:nobody may cross]."


@pytest.mark.parametrize(
    ("before", "mayor", "meant"),
    [
        ("The bridge in Hallam was shut. ", "The mayor of Hallam", "Susan Webb"),
        ("The bridge in Hallam was shut. ", "The mayor of Orlen", "the mayor of Orlen"),
        ("The bridge in Hallam was shut. People in Orlen laughed. ", "The mayor of Hallam", "the mayor of Hallam"),
        ("The bridge in Hallam was shut. ", "The deputy mayor of Hallam", "the deputy mayor of Hallam"),
        ("The bridge was shut. ", "The mayor of Hallam", "the mayor of Hallam"),
    ],
)
def test_the_mayor_of_the_place_told_of_is_the_only_mayor(before: str, mayor: str, meant: str) -> None:
    told = Told(page(before + WEBB + THEN.format(mayor)))
    assert told.voice("nobody may cross").name.lower() == meant.lower()


def test_a_mayor_whose_place_is_told_is_not_the_one_of_another() -> None:
    first = (
        "The bridge to Orlen was shut. [source:Susan Webb, the mayor of Hallam], [cue:said] [content:it was unsafe]. "
    )
    told = Told(page(first + THEN.format("The mayor of Orlen")))
    assert told.voice("nobody may cross").name.lower() == "the mayor of orlen"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("One official", "Another official"),
        ("One official", "Another"),
        ("A senior official", "A second official"),
        ("An official", "A different official"),
        ("Some residents", "Other residents"),
    ],
)
def test_two_whom_nobody_names_stay_two(one: str, other: str) -> None:
    marked = f"[source:{one}] [cue:said] [content:the gate was shut]. " + THEN.format(other)
    told = Told(page(marked))
    assert told.claim("the gate was shut").voice != told.claim("nobody may cross").voice


def test_the_official_after_the_only_one_is_the_same() -> None:
    told = Told(page("[source:An official] [cue:said] [content:the gate was shut]. " + THEN.format("The official")))
    assert told.claim("the gate was shut").voice == told.claim("nobody may cross").voice
