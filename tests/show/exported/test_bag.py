"""The texts of a bag are as RFC 8493 and RO-Crate have them."""

import json

from reportedly.show.exported import bag
from reportedly.show.exported.bag import Filed
from tests.show.exported.telling import carried


def test_a_manifest_is_a_line_for_each_file_and_breaks_at_no_sign() -> None:
    files = [Filed("data/b\n%.txt", 3, "b" * 64), Filed("data/a.txt", 2, "a" * 64)]
    assert bag.manifest(files) == f"{'a' * 64}  data/a.txt\n{'b' * 64}  data/b%0A%25.txt\n"


def test_the_bag_says_how_many_bytes_and_files_it_has() -> None:
    told = bag.bag_info([Filed("data/a", 3, ""), Filed("data/b", 4, "")], name="a\nstorm", date="2031-05-07T08:00:00Z")
    assert "Payload-Oxum: 7.2\n" in told
    assert "External-Identifier: a storm\n" in told
    assert "Bagging-Date: 2031-05-07\n" in told


def test_the_metadata_have_what_a_crate_must_have() -> None:
    document = carried(4)
    files = {path: Filed(path, 9, "c" * 64) for path in (bag.document_path(document), "sheets/d4.json", bag.RECORD)}
    told = json.loads(bag.metadata([document], files, name="storm", date="2031-05-07T08:00:00Z"))
    assert told["@context"] == ["https://w3id.org/ro/crate/1.1/context", {"sha256": "https://schema.org/sha256"}]
    graph = {entity["@id"]: entity for entity in told["@graph"]}
    assert len(graph) == len(told["@graph"])
    head, root = graph["ro-crate-metadata.json"], graph["./"]
    assert head["conformsTo"] == {"@id": "https://w3id.org/ro/crate/1.1"}
    assert (head["@type"], head["about"]) == ("CreativeWork", {"@id": "./"})
    assert {"name", "description", "datePublished", "license"} <= set(root)
    assert {part["@id"] for part in root["hasPart"]} == set(files)
    for path in files:
        assert graph[path]["@type"] == "File"
        assert graph[path]["sha256"] == "c" * 64
    assert graph["documents/d4.txt"]["name"] == "Storm 4"
    assert graph["documents/d4.txt"]["encodingFormat"] == "text/plain"
