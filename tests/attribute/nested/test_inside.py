"""What is found inside what others say: attributions, and not what was only read, seen or signed."""

import pytest

from reportedly.attribute.nested.inside import RULE
from tests.attribute.nested.test_weaving import inside

SAID = "[source:Ana Ruiz] [cue:said] [content:{}]."
AGAIN = "Ana Ruiz said {}."


def rules_of(content: str, *, seen: str) -> list[str]:
    """The rules of the claims of a page where `seen` marks what was found in the content."""
    claims = inside(SAID.format(content), inner=AGAIN.format(seen))
    return [claim.rule for claim in claims if claim.rule == RULE]


@pytest.mark.parametrize(
    ("content", "seen"),
    [
        ("Tom Reed had never seen such an offer", "[source:Tom Reed] [cue:had never seen] [content:such an offer]"),
        ("Tom Reed counted the lorries twice", "[source:Tom Reed] [cue:counted] [content:the lorries] twice"),
        ("he mocked the rumour as “paper gossip”", "he mocked [cue:the rumour] [content:as “paper gossip”]"),
    ],
)
def test_what_is_seen_or_counted_is_not_said(content: str, seen: str) -> None:
    assert rules_of(content, seen=seen) == []


@pytest.mark.parametrize(
    ("content", "seen"),
    [
        ("Tom Reed had seen that it was old", "[source:Tom Reed] [cue:had seen] [content:that it was old]"),
        ("Tom Reed had heard from her of it", "[source:Tom Reed] [cue:had heard from] her [content:of it]"),
        ("he mocked the rumour that it was old", "he mocked [cue:the rumour] [content:that it was old]"),
        ("Tom Reed had dismissed the claims", "[source:Tom Reed] [cue:had dismissed] [content:the claims]"),
        ("Tom Reed wants the lorries back", "[source:Tom Reed] [cue:wants] [content:the lorries back]"),
    ],
)
def test_what_is_held_of_a_clause_or_wanted_is_attributed(content: str, seen: str) -> None:
    assert rules_of(content, seen=seen) == [RULE]


@pytest.mark.parametrize(
    ("content", "seen"),
    [
        ("she asked the board to list its rules", "she asked [source:the board] [cue:to list] [content:its rules]"),
        ("the mill was hit twice", "[content:the mill] [cue:was hit] twice"),
        ("the league had appointed a clerk", "[source:the league] [cue:had appointed] [content:a clerk]"),
    ],
)
def test_what_is_done_or_to_be_done_is_not_said(content: str, seen: str) -> None:
    assert rules_of(content, seen=seen) == []


def test_what_somebody_is_supposed_to_have_said_is_attributed() -> None:
    seen = "[source:Tom Reed] is thought [cue:to have said] [content:that it was old]"
    assert rules_of("Tom Reed is thought to have said that it was old", seen=seen) == [RULE]


def test_a_thing_neither_hopes_nor_wants() -> None:
    assert rules_of("the weather hopes to hold", seen="[source:the weather] [cue:hopes] [content:to hold]") == []
    assert rules_of("it hopes to hold", seen="[source:it] [cue:hopes] [content:to hold]") == [RULE]
    assert rules_of("the figures show that it grew", seen="[source:the figures] [cue:show] [content:that it grew]") == [
        RULE
    ]
