"""Who on a page accuses whom, named or not."""

import pytest

from reportedly.lint.accusers import ARMED, accusers, sides
from tests.lint.readings import AUTHOR, Said, party, reading, voice

WITNESS = voice(1, "Mira Tolk")
SOURCES = voice(2, "security sources", "unnamed", named=False)
HEAD = "The village of Orl\n\n"


def test_a_named_voice_accuses_whoever_is_mentioned_of_what_is_told() -> None:
    text = f"{HEAD}The Red Column gassed the mill, Mira Tolk said.\n"
    said = Said(WITNESS, cue="said", words="The Red Column gassed the mill", source="Mira Tolk")
    found = accusers(reading(text, said, parties=[party(text, "Red Column")]))
    assert ("x1", "the use of chemical weapons") in found.named
    assert found.deeds == {0: frozenset({"the use of chemical weapons"})}
    assert found.unnamed == {}


def test_a_voice_without_a_name_is_kept_apart_with_its_claim() -> None:
    text = f"{HEAD}The Red Column gassed the mill, security sources said.\n"
    said = Said(SOURCES, cue="said", words="The Red Column gassed the mill", source="security sources")
    found = accusers(reading(text, said, parties=[party(text, "Red Column")]))
    assert found.named == frozenset()
    assert [claim.id for claim in found.unnamed.values()] == ["c0"]


def test_a_page_that_tells_of_no_deed_accuses_nobody() -> None:
    text = f"{HEAD}The Red Column left the mill.\n"
    found = accusers(reading(text, Said(AUTHOR, cue="left", words="The Red Column left the mill")))
    assert (found.named, found.deeds, found.unnamed) == (frozenset(), {}, {})


@pytest.mark.parametrize("told", ["government troops used chlorine", "the regime’s jets"])
def test_those_who_bear_arms_are_one(told: str) -> None:
    assert tuple(sides("x1", told=told)) == ("x1", ARMED)


def test_a_person_is_told_of_by_his_name_alone() -> None:
    assert tuple(sides("x1", told="Otto Prinz")) == ("x1",)
