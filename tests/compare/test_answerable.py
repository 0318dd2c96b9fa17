"""Who need not be named for a reader to know whom to ask."""

import pytest

from reportedly.compare.answerable import has_a_name, is_answerable
from reportedly.model import Voice


def organization(name: str) -> Voice:
    return Voice(id="v1", name=name, kind="organization", named=False)


@pytest.mark.parametrize("name", ["police", "the transport ministry", "the prosecutor's office", "the company"])
def test_one_body_that_is_spoken_of_as_known_can_be_asked(name: str) -> None:
    assert is_answerable(organization(name))


@pytest.mark.parametrize("name", ["a monitoring group", "local media", "the group", "a ministry", "state media"])
def test_a_body_that_is_one_of_many_cannot(name: str) -> None:
    assert not is_answerable(organization(name))


@pytest.mark.parametrize(("name", "can_be_asked"), [("the governor", True), ("his lawyer", True), ("a nurse", False)])
def test_the_one_holder_of_a_post_can_be_asked(name: str, *, can_be_asked: bool) -> None:
    assert is_answerable(Voice(id="v1", name=name, kind="person", named=False)) == can_be_asked


def test_a_source_can_not_be_asked_however_it_is_called() -> None:
    assert not is_answerable(Voice(id="v1", name="the source", kind="unnamed", named=False))


@pytest.mark.parametrize(
    ("name", "is_named"),
    [("the Norrick Evening channel", True), ("Syrian activists", False), ("a Norrish group", False)],
)
def test_a_body_called_by_more_than_a_common_noun_has_a_name(name: str, *, is_named: bool) -> None:
    assert has_a_name(organization(name)) == is_named
