"""Whoever is heard through another is heard through him in the next sentence too."""

import pytest

from reportedly.attribute.reasons import CARRIED
from tests.attribute.telling import Told
from tests.markup import page

CITING = "[source1:The Sarn Herald], citing two officials, [cue1:said] [content1:the dam broke]."


def told_after(marked: str) -> Told:
    return Told(page(f"{CITING} {marked}", author="Jo Marl"))


@pytest.mark.parametrize("source", ["They", "One of the officials", "One official"])
def test_those_heard_through_a_paper_go_on_through_it(source: str) -> None:
    told = told_after(f"[source:{source}] [cue:added] [content:that nobody died].")
    assert told.chain("nobody died")[:2] == ["Jo Marl", "Sarn Herald"]
    assert len(told.chain("nobody died")) == 3
    reason = next(one for one in told.attribution.reasons if one.claim == told.claim("nobody died").id)
    assert reason.nested == CARRIED


@pytest.mark.parametrize("source", ["Ana Ruiz", "One diver"])
def test_somebody_else_speaks_for_himself(source: str) -> None:
    told = told_after(f"[source:{source}] [cue:added] [content:that nobody died].")
    assert "Sarn Herald" not in told.chain("nobody died")


def test_once_somebody_else_has_spoken_nothing_is_carried_on() -> None:
    told = told_after(
        "[source2:Ana Ruiz] [cue2:wept] [content2:that it rained]. "
        "[source:The two officials] [cue:added] [content:that nobody died]."
    )
    assert told.chain("nobody died") == ["Jo Marl", "two officials"]


def test_whoever_denies_what_was_told_of_him_speaks_for_himself() -> None:
    told = told_after("[source:They] [cue:denied] [content:it].")
    answer = next(claim for claim in told.claims if told.page.words(*claim.content) == "it")
    assert answer.within is None


def test_what_was_said_on_another_day_is_not_carried_on() -> None:
    told = told_after("On Friday [source:they] [cue:added] [content:that nobody died].")
    assert told.chain("nobody died") == ["Jo Marl", "two officials"]


def test_a_frame_reaches_into_the_next_paragraph_and_no_further() -> None:
    goes_on = "[source:They] [cue:added] [content:that nobody died]."
    near, far = told_after(f"\n\n{goes_on}"), told_after(f"\n\nRain fell.\n\n{goes_on}")
    assert near.chain("nobody died") == ["Jo Marl", "Sarn Herald", "two officials"]
    assert far.chain("nobody died") == ["Jo Marl", "two officials"]


def test_who_is_named_in_full_after_a_person_told_of_him_speaks_for_himself() -> None:
    told = Told(
        page(
            "“[content1:Tam Feld denied the rumour],” [source1:Ana Ruiz] [cue1:said]. "
            "[source2:Tam Feld] [cue2:said] [content2:that nobody died].",
            author="Jo Marl",
        )
    )
    assert told.chain("nobody died") == ["Jo Marl", "Tam Feld"]


def told_by_a_person(marked: str) -> Told:
    """What follows after somebody told what Tom Reed says: "Ana Ruiz, citing Tom Reed, said …"."""
    before = "[source1:Ana Ruiz], citing Tom Reed, [cue1:said] [content1:the dam broke]."
    return Told(page(f"{before} {marked}", author="Jo Marl"))


def test_whom_a_person_told_of_goes_on_through_her_by_pronoun() -> None:
    told = told_by_a_person("[source:He] [cue:said] [content:that nobody died].")
    assert told.chain("nobody died") == ["Jo Marl", "Ana Ruiz", "Tom Reed"]


@pytest.mark.parametrize(
    "marked",
    [
        "[source:Reed] [cue:said] [content:that nobody died].",
        "[content:“We saw that nobody died,”] [source:he] [cue:said].",
    ],
)
def test_whom_a_person_told_of_is_heard_himself_when_he_is_named_or_quoted(marked: str) -> None:
    assert told_by_a_person(marked).chain("nobody died") == ["Jo Marl", "Tom Reed"]


def test_what_is_said_in_public_is_not_carried_on() -> None:
    told = told_by_a_person("In public [source:he] [cue:said] [content:that nobody died].")
    assert told.chain("nobody died") == ["Jo Marl", "Tom Reed"]
