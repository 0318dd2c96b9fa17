"""What is exported for FollowTheMoney is what its own library takes."""

import json
from collections.abc import Iterable
from typing import Any

import pytest

from reportedly.carried import Carried, Link
from reportedly.show.exported.ftm import entities
from tests.show.exported.telling import carried, with_address, with_claim, with_origins, with_party, with_voice

Told = dict[str, Any]


def told(documents: Iterable[Carried], links: Iterable[Link] = ()) -> list[Told]:
    return [json.loads(line) for line in entities(documents, links=links)]


def of(found: Iterable[Told], schema: str) -> list[Told]:
    return [entity for entity in found if entity["schema"] == schema]


CASES: list[list[Carried]] = [
    [carried(4), carried(5)],
    [with_party(carried(4), kind="state", identifier="iso3166:SY", name="Syria", names=("Syria", "Damascus"))],
    [with_party(carried(4), kind="group", identifier="un:QDe.115", name="A group", names=("A group", "its men"))],
    [with_party(carried(4), kind="firm", name="Sarn Ferries"), with_voice(carried(5), kind="organization")],
    [with_address(carried(4), "https://ledger.example/storm?a=1")],
    [with_voice(carried(4), named=False)],
    [with_voice(carried(4), name="Ana\x95\x00 Ruiz")],
    [with_origins(carried(4), least=1, most=3), carried(5)],
]

LINKS = [
    Link("d4c1", "d5c1", "figures", "conflict", ("Four is not five.",)),
    Link("d4c1", "d5c1", "figures", "conflict", ("Four is not five.",)),
    Link("d5c1", "d4c1", "same", "more specific", ("One says more.",), is_directed=True, score=0.75),
    Link("d4c1", "d5c1", "same", "unsure", ("They share little.",), score=0.3),
    Link("d5", "d4", "copy", "page", ("Every word of the one stands in the other.",), is_directed=True, score=1.0),
]


def links_of(documents: list[Carried]) -> list[Link]:
    return LINKS if [document.name for document in documents] == ["d4", "d5"] else []


@pytest.mark.parametrize("documents", CASES)
def test_its_own_library_finds_every_entity_valid_and_every_value_clean(documents: list[Carried]) -> None:
    library: Any = pytest.importorskip("followthemoney", reason="the library comes with reportedly[judges]")
    for entity in told(documents, links_of(documents)):
        schema = library.model.get(entity["schema"])
        schema.validate(entity)
        proxy = library.model.get_proxy(entity, cleaned=False)
        for name, values in entity["properties"].items():
            assert name in schema.properties, f"{schema.name} has no {name}"
            assert sorted(proxy.get(name)) == sorted(values), f"{schema.name} {name}"
            assert not schema.properties[name].stub


@pytest.mark.parametrize("documents", CASES)
def test_what_an_entity_points_at_is_there_and_no_id_comes_twice(documents: list[Carried]) -> None:
    found = told(documents, links_of(documents))
    ids = [entity["id"] for entity in found]
    assert len(set(ids)) == len(ids)
    pointing = ("document", "resolved", "entity", "proof", "subject", "object")
    for entity in found:
        assert {one for name in pointing for one in entity["properties"].get(name, ())} <= set(ids)


def test_an_actor_of_several_documents_is_one_with_all_its_names() -> None:
    first, second = carried(4), with_party(carried(5), names=("Ana Ruiz", "Ms Ruiz"))
    (ana,) = of(told([first, second]), "Person")
    assert ana["properties"] == {"name": ["Ana Ruiz"], "alias": ["Ms Ruiz"]}
    listed = {"kind": "state", "identifier": "iso3166:SY"}
    states = [with_party(carried(4), name="Syria", **listed), with_party(carried(5), name="the Syrians", **listed)]
    (state,) = of(told(states), "PublicBody")
    assert state["properties"]["country"] == ["sy"]
    assert "the Syrians" in state["properties"]["alias"]


def test_a_claim_is_a_note_about_its_voice_with_its_document_as_proof() -> None:
    found = told([carried(4)])
    (note,), (ana,), (article,) = (of(found, schema) for schema in ("Note", "Person", "Article"))
    properties = note["properties"]
    assert properties["description"] == ["4 boats sank off Sarn on Monday"]
    assert properties["summary"] == ["On the word of Ana Ruiz, through an author whom nobody names."]
    assert (properties["entity"], properties["proof"]) == ([ana["id"]], [article["id"]])
    assert "entity" not in of(told([with_claim(carried(4), voice="v1", chain=("v1",))]), "Note")[0]["properties"]


def test_a_people_is_no_entity() -> None:
    assert of(told([with_party(carried(4), kind="people", voice=None)]), "Mention") == []


def test_links_whose_state_is_sure_are_links_of_notes_and_articles() -> None:
    found = told([carried(4), carried(5)], LINKS)
    first, second, third = of(found, "UnknownLink")
    notes, articles = ([entity["id"] for entity in of(found, schema)] for schema in ("Note", "Article"))
    assert first["properties"]["role"] == ["figures: conflict"]
    assert (second["properties"]["subject"], second["properties"]["object"]) == ([notes[1]], [notes[0]])
    assert (third["properties"]["subject"], third["properties"]["object"]) == ([articles[1]], [articles[0]])


def test_a_note_says_how_many_origins_its_claim_has() -> None:
    (note,) = of(told([with_origins(carried(4), least=1, most=3)]), "Note")
    assert note["properties"]["notes"] == ["1 to 3 independent origins, not established"]
