"""Who need not be named for a reader to know whom to ask."""

import pytest

from reportedly.model import UNRESOLVED, Voice, VoiceKind
from reportedly.rulebook.identified import has_a_name, is_identified, is_spoken_of_as_known


def organization(name: str) -> Voice:
    return Voice(id="v1", name=name, kind="organization", named=False)


@pytest.mark.parametrize("name", ["police", "the transport ministry", "the prosecutor's office", "the company"])
def test_one_body_that_is_spoken_of_as_known_can_be_asked(name: str) -> None:
    assert is_spoken_of_as_known(organization(name))


@pytest.mark.parametrize("name", ["a monitoring group", "local media", "the group", "a ministry", "state media"])
def test_a_body_that_is_one_of_many_cannot(name: str) -> None:
    assert not is_spoken_of_as_known(organization(name))


@pytest.mark.parametrize(("name", "can_be_asked"), [("the governor", True), ("his lawyer", True), ("a nurse", False)])
def test_the_one_holder_of_a_post_can_be_asked(name: str, *, can_be_asked: bool) -> None:
    assert is_spoken_of_as_known(Voice(id="v1", name=name, kind="person", named=False)) == can_be_asked


def test_a_source_can_not_be_asked_however_it_is_called() -> None:
    assert not is_spoken_of_as_known(Voice(id="v1", name="the source", kind="unnamed", named=False))


@pytest.mark.parametrize(
    ("name", "is_named"),
    [("the Norrick Evening channel", True), ("Syrian activists", False), ("a Norrish group", False)],
)
def test_a_body_called_by_more_than_a_common_noun_has_a_name(name: str, *, is_named: bool) -> None:
    assert has_a_name(organization(name)) == is_named


@pytest.mark.parametrize(
    ("name", "kind", "named", "identified"),
    [
        ("Jon Ade", "person", True, True),
        ("police", "organization", False, True),
        ("media", "organization", False, False),
        ("some observers", "organization", False, False),
        ("rebels", "group", False, False),
        ("an Ostran panel", "unnamed", False, True),
        ("the so-called Orvena Observatory", "group", False, True),
        ("the president", "person", False, True),
        ("sources", "unnamed", False, False),
        ("a spokeswoman for the ministry", "unnamed", False, True),
        ("Said Orem Kal from the Third Brigade", "unnamed", False, True),
        ("an activist at the scene Osk Venn", "unnamed", False, True),
        ("a source in the Defence Ministry", "unnamed", False, False),
        ("Ostran Army officials", "unnamed", False, False),
        ("a monitoring group", "organization", False, False),
        ("human rights group", "organization", False, False),
        ("the group", "organization", False, True),
        ("a federal court", "organization", False, True),
        ("many Orvenans", "group", False, False),
        ("the page", "author", True, False),
    ],
)
def test_whom_a_reader_could_ask(name: str, kind: VoiceKind, *, named: bool, identified: bool) -> None:
    assert is_identified(Voice(id="v1", name=name, kind=kind, named=named)) is identified


def test_a_body_of_which_it_could_not_be_told_which_is_known_all_the_same() -> None:
    police = Voice(id="v1", name="the police", kind="organization", named=False, role=f"{UNRESOLVED}: two of them")
    he = Voice(id="v2", name="he", kind="unnamed", named=False, role=f"{UNRESOLVED}: two persons")
    assert is_identified(police)
    assert not is_identified(he)
