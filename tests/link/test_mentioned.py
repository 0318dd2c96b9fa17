"""The tagger's names and what the rules see, laid together."""

from bench.voices import document_of
from reportedly.link.mentioned import mentions
from reportedly.model import NameKind, NameSpan, Tags
from reportedly.structure import structure
from reportedly.text import Span

Tagged = tuple[str, NameKind, float]


def found(text: str, *tagged: Tagged) -> list[tuple[str, NameKind]]:
    """The mentions by their words; `tagged` are the tagger's names in text order, each with its kind and score."""
    names: list[NameSpan] = []
    at = 0
    for words, kind, score in tagged:
        at = text.index(words, at)
        names.append(NameSpan(kind, Span(at, at + len(words)), score))
        at += len(words)
    document = document_of(text)
    tags = Tags((), (), "none", names=tuple(names))
    return [(span.of(text), kind) for span, kind in mentions(document, structure(document), tags).items()]


def test_the_taggers_names_and_the_rules_names_stand_side_by_side() -> None:
    assert found("The town waits for Mayor Ana Ruiz.", ("The town", "place", 0.9)) == [
        ("The town", "place"),
        ("Mayor Ana Ruiz", "person"),
    ]


def test_what_the_rules_see_wider_is_taken_as_wide() -> None:
    text = "It was closed by the Sarn Harbour Board."
    assert found(text, ("Harbour Board", "organization", 0.9)) == [("the Sarn Harbour Board", "organization")]


def test_two_names_that_and_joins_are_two() -> None:
    text = "They asked France and the Sarn Harbour Board for help."
    tagged: Tagged = ("France and the Sarn Harbour Board", "organization", 0.9)
    assert [words for words, _ in found(text, tagged)] == ["France", "the Sarn Harbour Board"]


def test_one_name_that_holds_more_than_two_names_stays_one() -> None:
    text = "They asked friends from France and the Sarn Harbour Board for help."
    tagged: Tagged = ("friends from France and the Sarn Harbour Board", "organization", 0.9)
    assert found(text, tagged) == [(tagged[0], "organization")]


def test_a_name_is_of_one_kind_throughout_the_page() -> None:
    text = "We left Tolna. Then Tolna fell. Nobody in Tolna slept."
    tagged: list[Tagged] = [("Tolna", "place", 0.9), ("Tolna", "person", 0.7)]
    assert set(found(text, *tagged)) == {("Tolna", "place")}


def test_a_state_is_a_place_here_and_an_actor_there() -> None:
    text = "France waits. They live in France."
    kinds = [kind for _, kind in found(text, ("France", "organization", 0.9), ("France", "place", 0.9))]
    assert kinds == ["organization", "place"]


def test_a_short_name_of_a_person_of_the_page_is_a_person() -> None:
    text = "Mayor Ana Quorl left. Later Quorl came back."
    assert ("Quorl", "person") in found(text, ("Quorl", "organization", 0.5))


def test_a_place_and_the_state_it_lies_in_are_one_mention() -> None:
    text = "They met in Tolna, France."
    assert found(text, ("Tolna", "place", 0.9)) == [("Tolna, France", "place")]
    listed = "They met in Spain, France."
    assert [words for words, _ in found(listed)] == ["Spain", "France"]


def test_a_month_and_a_ship_are_nobody() -> None:
    assert found("It sank in March.", ("March", "place", 0.9)) == []
    assert found("They boarded USS Tolna.", ("USS Tolna", "organization", 0.9)) == []
