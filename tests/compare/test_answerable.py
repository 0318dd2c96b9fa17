"""Who need not be named for a reader to know whom to ask."""

import pytest

from reportedly.compare.answerable import is_answerable
from reportedly.model import Voice


def organization(name: str) -> Voice:
    return Voice(id="v1", name=name, kind="organization", named=False)


@pytest.mark.parametrize("name", ["police", "the transport ministry", "the prosecutor's office", "the company"])
def test_one_body_that_is_spoken_of_as_known_can_be_asked(name: str) -> None:
    assert is_answerable(organization(name))


@pytest.mark.parametrize("name", ["a monitoring group", "local media", "the group", "a ministry", "state media"])
def test_a_body_that_is_one_of_many_cannot(name: str) -> None:
    assert not is_answerable(organization(name))


def test_a_person_is_no_body() -> None:
    assert not is_answerable(Voice(id="v1", name="the police", kind="person", named=False))
