"""Every example page keeps the contract: its JSON holds to the schema, and each of its places shows what it says."""

import json
from collections.abc import Iterator
from importlib.resources import files
from itertools import pairwise

import jsonschema
import pytest

from tests.pages import EXAMPLES, NAMES, Record, line, page

SCHEMA = json.loads(files("reportedly.show").joinpath("schema.json").read_text(encoding="utf-8"))

every_page = pytest.mark.parametrize("name", NAMES)


def spans_of(sheet: Record) -> Iterator[list[int]]:
    """Every span that the sheet names, wherever it stands."""
    yield from (part["span"] for part in sheet["parts"])
    yield from (value["span"] for value in sheet["values"])
    yield from (value["counted"] for value in sheet["values"] if value["counted"] is not None)
    yield from (span for voice in sheet["voices"] for span in voice["mentions"])
    yield from (span for finding in sheet["findings"] for span in finding["spans"])
    for claim in sheet["claims"]:
        yield from (*claim["content"], *claim["cue"], *claim["source"], *claim["firmness"]["cues"])


@every_page
def test_a_sheet_holds_to_the_schema(name: str) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(page(name).sheet)


@every_page
def test_the_same_bytes_give_the_same_sheet(name: str) -> None:
    assert line(name) == line(name)


@every_page
def test_every_span_lies_within_the_text_and_is_trimmed(name: str) -> None:
    found = page(name)
    for start, end in spans_of(found.sheet):
        assert 0 <= start < end <= len(found.text)
        assert found.text[start:end].strip() == found.text[start:end]


@every_page
def test_every_id_that_is_named_exists(name: str) -> None:
    found = page(name)
    parts, claims, values = ({record["id"] for record in found.sheet[key]} for key in ("parts", "claims", "values"))
    assert {part["parent"] for part in found.parts} <= parts | {None}
    for claim in found.claims:
        assert claim["part"] in parts
        assert claim["within"] in claims | {None}
        assert set(claim["chain"]) <= found.voices.keys()
        assert set(claim["values"]) <= values
    for finding in found.sheet["findings"]:
        assert set(finding["claims"]) <= claims
        assert set(finding["values"]) <= values


@every_page
def test_a_claim_ends_its_chain_with_its_voice(name: str) -> None:
    assert all(claim["chain"][-1] == claim["voice"] for claim in page(name).claims)


@every_page
def test_no_voice_follows_itself_in_a_chain(name: str) -> None:
    for claim in page(name).claims:
        assert all(one != next_one for one, next_one in pairwise(claim["chain"])), claim["id"]


@every_page
def test_a_claim_lies_within_its_part(name: str) -> None:
    found = page(name)
    spans = {part["id"]: part["span"] for part in found.parts}
    for claim in found.claims:
        start, end = spans[claim["part"]]
        assert all(start <= span[0] and span[1] <= end for span in claim["content"]), claim["id"]


@every_page
def test_parts_nest(name: str) -> None:
    found = page(name)
    spans = {part["id"]: part["span"] for part in found.parts}
    for part in found.parts:
        if part["parent"] is not None:
            outer = spans[part["parent"]]
            assert outer[0] <= part["span"][0] <= part["span"][1] <= outer[1], part["id"]


@every_page
def test_lists_are_in_text_order(name: str) -> None:
    found = page(name)
    for key in ("parts", "values"):
        starts = [record["span"][0] for record in found.sheet[key]]
        assert starts == sorted(starts), key
    assert [claim["content"][0][0] for claim in found.claims] == sorted(c["content"][0][0] for c in found.claims)


@every_page
def test_the_furniture_of_a_page_claims_nothing(name: str) -> None:
    found = page(name)
    silent = {part["id"] for part in found.parts if part["kind"] in ("boilerplate", "thread", "byline", "dateline")}
    assert not [found.joined(claim["content"]) for claim in found.claims if claim["part"] in silent]


@every_page
def test_nothing_of_scripts_and_styles_is_read(name: str) -> None:
    assert not any(word in page(name).text for word in ("dataLayer", "window.", "font-family", "schema.org"))


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".txt")])
def test_plain_text_is_its_own_canonical_text(name: str) -> None:
    assert page(name).text == (EXAMPLES / name).read_text(encoding="utf-8")


@every_page
def test_no_two_figures_claim_the_same_characters(name: str) -> None:
    figures = [v["span"] for v in page(name).values if v["kind"] in ("quantity", "money", "percent", "ordinal")]
    assert all(one[1] <= other[0] for one, other in pairwise(figures))
