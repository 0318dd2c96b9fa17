"""A case as a graph: documents, voices, claims and what joins them."""

from collections.abc import Iterable
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest

from reportedly.carried import Carried, Link
from reportedly.show.exported.graph import graph
from tests.show.exported.telling import carried, with_claim, with_origins, with_voice

NAMESPACE = {"g": "http://graphml.graphdrawing.org/xmlns"}


def drawn(documents: Iterable[Carried], links: Iterable[Link] = ()) -> Element:
    found = fromstring(b"".join(graph(documents, links=links))).find("g:graph", NAMESPACE)
    assert found is not None
    return found


def told(element: Element) -> dict[str, str]:
    return {one.attrib["key"].partition("-")[2]: one.text or "" for one in element.findall("g:data", NAMESPACE)}


def nodes(drawing: Element) -> dict[str, dict[str, str]]:
    return {node.attrib["id"]: told(node) for node in drawing.findall("g:node", NAMESPACE)}


def edges(drawing: Element) -> list[tuple[str, str, str]]:
    found = drawing.findall("g:edge", NAMESPACE)
    return [(edge.attrib["source"], told(edge)["kind"], edge.attrib["target"]) for edge in found]


def test_a_claim_lies_in_its_document_on_the_word_of_its_voice() -> None:
    drawing = drawn([carried(4)])
    there = nodes(drawing)
    assert [node["kind"] for node in there.values()] == ["document", "voice", "voice", "claim"]
    assert there["d4c1"]["label"] == "4 boats sank off Sarn on Monday"
    author, ana = (name for name, node in there.items() if node["kind"] == "voice")
    assert edges(drawing) == [("d4c1", "in", "d4"), ("d4c1", "on the word of", ana), (ana, "through", author)]


def test_a_named_voice_is_one_in_the_whole_case_and_an_unnamed_one_is_not() -> None:
    labels = [node["label"] for node in nodes(drawn([carried(4), carried(5)])).values() if node["kind"] == "voice"]
    assert sorted(labels) == ["Ana Ruiz", "an author whom nobody names", "an author whom nobody names"]
    other = with_voice(carried(5), kind="organization")
    labels = [node["label"] for node in nodes(drawn([carried(4), other])).values() if node["kind"] == "voice"]
    assert labels.count("Ana Ruiz") == 2


LINKS = [
    Link("d4c1", "d5c1", "figures", "conflict", ("Four is not five.",)),
    Link("d5c1", "d4c1", "same", "more specific", ("One says more.",), is_directed=True, score=0.75),
    Link("d5", "d4", "copy", "page", ("Every word of the one stands in the other.",), is_directed=True, score=1.0),
]


def test_links_are_edges_with_their_state_and_direction() -> None:
    drawing = drawn([carried(4), carried(5)], LINKS)
    first, second, third = (told(edge) for edge in drawing.findall("g:edge", NAMESPACE)[-3:])
    assert first == {"kind": "figures", "state": "conflict", "directed": "no", "reasons": "Four is not five."}
    assert (second["state"], second["directed"], second["score"]) == ("more specific", "yes", "0.7500")
    assert (third["kind"], third["state"]) == ("copy", "page")
    assert edges(drawing)[-3:] == [("d4c1", "figures", "d5c1"), ("d5c1", "same", "d4c1"), ("d5", "copy", "d4")]
    assert {end for source, _, target in edges(drawing) for end in (source, target)} <= set(nodes(drawing))


def test_a_claim_has_its_origins() -> None:
    there = nodes(drawn([with_origins(carried(4), least=1, most=3), carried(5)]))
    assert [there["d4c1"][key] for key in ("origins_least", "origins_most", "origins")] == ["1", "3", "not established"]
    assert "origins" not in there["d5c1"]


def test_a_well_known_reader_of_graphs_finds_the_same_graph() -> None:
    networkx: Any = pytest.importorskip("networkx", reason="networkx comes with reportedly[test]")
    documents = [with_origins(carried(4), least=1, most=3), carried(5)]
    read = networkx.parse_graphml(b"".join(graph(documents, links=LINKS)).decode(), force_multigraph=True)
    assert read.is_directed()
    assert set(read.nodes) == set(nodes(drawn(documents)))
    assert read.number_of_edges() == len(edges(drawn(documents, LINKS)))
    assert (read.nodes["d4c1"]["origins_most"], read.nodes["d4c1"]["kind"]) == (3, "claim")
    assert [told["score"] for told in read.get_edge_data("d5", "d4").values()] == [1.0]


def test_signs_that_xml_cannot_write_are_replaced() -> None:
    drawing = drawn([with_voice(carried(4), name='A <b> & "\x0b\ud800" c')])
    assert 'A <b> & "\ufffd\ufffd" c' in {node["label"] for node in nodes(drawing).values()}


def test_every_end_of_an_edge_is_a_node() -> None:
    drawing = drawn([with_claim(carried(4), chain=("v2",)), carried(5)])
    assert {end for source, _, target in edges(drawing) for end in (source, target)} <= set(nodes(drawing))
