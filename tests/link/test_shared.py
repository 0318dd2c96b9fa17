"""Names of bodies that `and`, `&` or a list of subjects goes through."""

import pytest

from bench.voices import document_of
from reportedly.link.stage import seen_in
from reportedly.model import Tags
from reportedly.structure import structure

NO_TAGS = Tags((), (), "none")


def named(text: str) -> list[str]:
    """The words of each mention."""
    document = document_of(text)
    return [one.span.of(text) for one in seen_in(document, structure(document), NO_TAGS)]


@pytest.mark.parametrize(
    "name",
    [
        "the Sarn National Oil and Gas Company",
        "the Food and Drug Agency",
        "the Truth and Reconciliation Commission",
        "the Ministry of Labour and Social Affairs",
        "the Ministry of Agriculture, Food and Forestry",
        "the Committee for Peace, Reform and Development",
        "the Sarn Agriculture, Food and Forestry Ministry",
        "the Sarn Radio & Television Corporation",
    ],
)
def test_a_body_with_and_in_its_name_is_one_mention(name: str) -> None:
    assert named(f"Nobody asked {name} about it.") == [name]


@pytest.mark.parametrize(
    ("words", "apart"),
    [
        ("the Mayor and City Council", "City Council"),
        ("the Council and Health Ministry", "Health Ministry"),
        ("Ana Ruiz and Sarn City Council", "Ana Ruiz"),
        ("the University of Sarn and Belgrove Hospital", "Belgrove Hospital"),
        ("the Kremlin and Defence Ministry", "the Kremlin"),
        ("France and Sarn Bank", "France"),
        ("France & Spain", "France"),
    ],
)
def test_what_is_a_name_by_itself_stays_one(words: str, apart: str) -> None:
    assert apart in named(f"Nobody asked {words} about it.")


def test_a_list_of_names_is_no_list_of_subjects() -> None:
    assert "Belgrove Bank" in named("It was paid by Sarn, Tolna and Belgrove Bank.")


def test_a_body_pointed_at_is_a_description() -> None:
    assert named("Visits are common in this River Coast Republic.") == []
    assert named("Visits are common in the River Coast Republic.") == ["the River Coast Republic"]
