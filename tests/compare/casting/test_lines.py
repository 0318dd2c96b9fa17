"""A sentence as the patterns read it."""

import pytest

from reportedly.compare.casting.lines import LONGEST, Line, lines
from tests.readings import reading


def read(text: str) -> Line:
    (found,) = reading(text).once(lines)
    return found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Salt Front backs the Marsh Army.", " #0 backs #1 . "),
        ("The Salt Front’s boats met rebels.", " #0 ~ boats met %1 . "),
        ("Norwegian boats met the “rebels”.", " #0 ^ boats met %1 . "),
        ("The Salt Front (SF) met the Marsh Army, rebels and Norway.", " #0 met #1 . "),
    ],
)
def test_a_sentence_is_read_as_words_and_numbers(text: str, told: str) -> None:
    assert read(text).read == told


def test_those_named_side_by_side_are_one_group() -> None:
    groups = read("The Norwegians, Danes and Swedes met the rebels.").groups
    assert [[mention.name for mention in group] for group in groups] == [
        ["Norway", "Denmark", "Sweden"],
        ["the rebels"],
    ]


def test_one_of_several_is_nobody_in_particular() -> None:
    assert read("Norwegian or Danish jets met the rebels.").groups[0] == ()


def test_a_place_in_what_is_read_leads_back_to_the_page() -> None:
    text = "By the ford, the Salt Front’s men met the rebels."
    line = read(text)
    at = line.read.index("men")
    assert line.place(at, at + len("men met")).of(text) == "men met"


def test_a_sentence_in_which_nobody_is_named_is_not_read() -> None:
    assert reading("It rained at the ford.").once(lines) == ()


def test_what_has_no_full_stop_for_long_is_not_read() -> None:
    assert reading("The Salt Front met " + "boats and " * (LONGEST // 8) + "the Marsh Army.").once(lines) == ()
