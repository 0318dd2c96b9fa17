"""Two voices are two only where a page tells it, and a fragment is none."""

import pytest

from reportedly.compare.voices import are_two, is_attributed, is_somebody, short_name
from reportedly.model import Voice
from tests.readings import reading

PAGE = reading("Harbour notes\n\nThe mill burned. Observatory director Odo Brant watched.\n")


def voice(name: str, kind: str, *, named: bool = False, role: str | None = None) -> Voice:
    return Voice(id=name, name=name, kind=kind, named=named, role=role)  # type: ignore[arg-type]


GROUP = voice("a monitoring group", "organization")
OBSERVATORY = voice("the Coastal Observatory", "organization", named=True)
DIRECTOR = voice("Odo Brant", "person", named=True, role="director of the Coastal Observatory")
NURSE = voice("Ilse Marn", "person", named=True)
POLICE = voice("the police", "organization")


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (GROUP, OBSERVATORY, False),
        (OBSERVATORY, DIRECTOR, False),
        (voice("state news agency", "organization"), voice("ORNA", "organization", named=True), False),
        (voice("state news agency", "organization"), voice("state television", "organization"), False),
        (GROUP, POLICE, True),
        (NURSE, OBSERVATORY, True),
        (voice("a source", "unnamed"), POLICE, False),
        (voice("the page", "author"), POLICE, True),
    ],
)
def test_two_are_two_where_the_page_tells_it(one: Voice, other: Voice, *, told: bool) -> None:
    assert are_two(one, other, PAGE) == are_two(other, one, PAGE) == told


@pytest.mark.parametrize(
    "name", ["some in critical condition", "our information among the guests", "a village to the south"]
)
def test_a_fragment_is_nobody(name: str) -> None:
    assert not is_somebody(voice(name, "unnamed"), PAGE)


@pytest.mark.parametrize("known", [GROUP, OBSERVATORY, NURSE, POLICE], ids=lambda known: known.name)
def test_a_source_by_name_or_noun_is_somebody(known: Voice) -> None:
    assert is_somebody(known, PAGE)


def test_a_headline_that_ends_in_its_source_is_attributed() -> None:
    assert is_attributed("Raid kills eleven: monitor")
    assert is_attributed("Eleven were killed, the guild said.")
    assert not is_attributed("Eleven were killed in the mill.")


def test_a_name_ends_where_its_bearer_is_described() -> None:
    assert short_name("Orvena Rescue a service of volunteers in the north") == "Orvena Rescue"
    assert short_name("the Guild of the Bakers") == "the Guild of the Bakers"
