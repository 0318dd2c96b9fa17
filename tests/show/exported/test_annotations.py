"""Claims are annotations as the W3C's model has them."""

import json
from collections.abc import Sequence
from typing import Any

import jsonschema
import pytest

from reportedly.carried import Carried, Link
from reportedly.show.exported.annotations import CONTEXT, annotations, collection
from reportedly.text import Span
from tests.show.exported.telling import carried, with_address, with_claim, with_origins

IRI = {"type": "string", "pattern": "^[a-z]+:"}
SELECTORS: list[dict[str, Any]] = [
    {
        "properties": {
            "type": {"const": "TextQuoteSelector"},
            "exact": {"type": "string", "minLength": 1},
            "prefix": {"type": "string"},
            "suffix": {"type": "string"},
        },
        "required": ["type", "exact"],
    },
    {
        "properties": {
            "type": {"const": "TextPositionSelector"},
            "start": {"type": "integer", "minimum": 0},
            "end": {"type": "integer", "minimum": 0},
        },
        "required": ["type", "start", "end"],
    },
]
ANNOTATION: dict[str, Any] = {
    "type": "object",
    "required": ["id", "type", "target"],
    "properties": {
        "id": IRI,
        "type": {"const": "Annotation"},
        "motivation": {"enum": ["describing", "linking"]},
        "created": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"},
        "body": {"type": "array", "items": {"type": "object", "required": ["type"]}},
        "target": {
            "type": "array",
            "minItems": 1,
            "items": {
                "required": ["type", "source"],
                "properties": {"source": IRI, "selector": {"items": {"anyOf": SELECTORS}, "minItems": 1}},
            },
        },
    },
}
COLLECTION: dict[str, Any] = {
    "type": "object",
    "required": ["@context", "id", "type", "total", "first"],
    "properties": {
        "@context": {"type": "array", "contains": {"const": CONTEXT}},
        "id": IRI,
        "type": {"const": "AnnotationCollection"},
        "total": {"type": "integer"},
        "first": {
            "required": ["id", "type", "items", "partOf"],
            "properties": {"type": {"const": "AnnotationPage"}, "items": {"type": "array", "items": ANNOTATION}},
        },
    },
}
"""What the model requires (https://www.w3.org/TR/annotation-model/, sections 3.1, 3.2.4, 4.2.4, 4.2.5, 5.1)."""


def only(document: Carried) -> Any:
    """The one annotation of a document, as JSON."""
    (told,) = annotations(document)
    return told


def whole(*numbers: int, links: Sequence[Link] = ()) -> Any:
    return json.loads(b"".join(collection(map(carried, numbers), name="storm", links=links)))


@pytest.mark.parametrize("numbers", [(), (4,), (4, 5)])
def test_a_collection_has_what_the_model_requires(numbers: tuple[int, ...]) -> None:
    told = whole(*numbers)
    jsonschema.validate(told, COLLECTION)
    assert told["total"] == len(told["first"]["items"]) == len(numbers)


def test_the_selectors_lead_to_the_words() -> None:
    document = carried(12)
    told = only(document)
    (target,) = told["target"]
    quote, position = target["selector"]
    text = document.sheet.document.text
    assert text[position["start"] : position["end"]] == quote["exact"] == "12 boats sank off Sarn on Monday"
    assert text.index(quote["prefix"] + quote["exact"] + quote["suffix"]) == 0


def test_the_body_says_on_whose_word_and_how_firmly() -> None:
    told = only(carried(12))
    sentence, *tags, own = told["body"]
    assert sentence["value"] == "Ana Ruiz, through an author whom nobody names: certain, affirmed"
    assert [tag["value"] for tag in tags] == ["certain", "affirmed"]
    assert own["reportedly:chain"] == {"@list": ["an author whom nobody names", "Ana Ruiz"]}
    assert (own["reportedly:claim"], own["reportedly:named"]) == ("d12c1", True)


def test_a_content_in_two_stretches_has_two_targets() -> None:
    document = with_claim(carried(4), content=(Span(0, 5), Span(6, 9)))
    told = only(document)
    quotes = [target["selector"][0]["exact"] for target in told["target"]]
    assert quotes == ["Mayor", "Ana"]


def test_the_source_is_the_address_or_else_the_digest() -> None:
    def source(document: Carried) -> str:
        return str(only(document)["target"][0]["source"])

    assert source(with_address(carried(4), "https://ledger.example/storm")) == "https://ledger.example/storm"
    assert source(carried(4)).startswith("ni:///sha-256;")
    assert source(carried(4)) != source(carried(5))


def test_the_same_case_gives_the_same_bytes() -> None:
    assert whole(1, 2) == whole(1, 2)
    ids = [one["id"] for one in whole(1, 2, 3)["first"]["items"]]
    assert len(set(ids)) == 3


LINKS = [
    Link("d5c1", "d4c1", "same", "more specific", ("One says more.",), is_directed=True, score=0.75),
    Link("d4c1", "d5c1", "same", "unsure", ("They share little.",), score=0.3),
    Link("d5", "d4", "copy", "page", ("Every word.",), is_directed=True, shared=((Span(0, 9), Span(3, 12)),)),
    Link("d4", "d5", "copy", "page", ("No word is at hand.",)),
]


def test_links_lead_from_one_annotation_to_the_other_or_from_words_to_words() -> None:
    told = whole(4, 5, links=LINKS)
    jsonschema.validate(told, COLLECTION)
    one, other, same, copy, bare = told["first"]["items"]
    assert told["total"] == 5
    assert len({item["id"] for item in told["first"]["items"]}) == 5
    assert same["motivation"] == "linking"
    assert [end["source"] for end in same["target"]] == [other["id"]]
    sentence, end, terms = same["body"]
    assert sentence["value"] == "same: more specific. One says more."
    assert end["source"] == one["id"]
    assert (terms["reportedly:state"], terms["reportedly:directed"], terms["reportedly:score"]) == (
        *("more specific", True, 0.75),
    )
    (target,) = copy["target"]
    assert target["source"] == other["target"][0]["source"]
    assert target["selector"] == [{"type": "TextPositionSelector", "start": 0, "end": 9}]
    assert copy["body"][1]["selector"] == [{"type": "TextPositionSelector", "start": 3, "end": 12}]
    assert "selector" not in bare["target"][0]


def test_an_annotation_has_the_origins_of_its_claim() -> None:
    told = only(with_origins(carried(12), least=2, most=2))
    assert told["body"][-1]["reportedly:origins"]["reportedly:most"] == 2
    assert "reportedly:origins" not in only(carried(12))["body"][-1]
