"""The JSON of a sheet is the public contract, to the byte."""

import json
from importlib.resources import files

import jsonschema
import msgspec
import pytest

from reportedly.model import Document, Origin, Part, Problem, Sheet
from reportedly.show.contract import as_json, as_line, problem_line
from reportedly.text import unshifted
from tests.show.hard_samples import HOSTILE, hostile, large
from tests.show.samples import commentary, sheet_of

SCHEMA = json.loads(files("reportedly.show").joinpath("schema.json").read_text(encoding="utf-8"))


def bare() -> Sheet:
    origin = Origin(uri="-", digest="sha256:" + "0" * 64, media_type="text/plain")
    return sheet_of(
        Document(id="d-" + "0" * 16, text="", title=None, language=None, origin=origin, shift=unshifted(""))
    )


SHEETS = {"commentary": commentary(), "hostile": hostile(), "large": large(claims=40, characters=6000), "bare": bare()}


@pytest.mark.parametrize("name", SHEETS)
def test_every_sheet_keeps_to_the_schema(name: str) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(as_json(SHEETS[name])))


@pytest.mark.parametrize("name", SHEETS)
def test_the_line_and_the_page_of_json_say_the_same(name: str) -> None:
    assert json.loads(as_line(SHEETS[name])) == json.loads(as_json(SHEETS[name]))


@pytest.mark.parametrize("name", SHEETS)
def test_a_line_is_one_line(name: str) -> None:
    line = as_line(SHEETS[name])
    assert line.endswith(b"}\n")
    assert line.count(b"\n") == 1


def test_keys_come_in_the_order_of_the_schema() -> None:
    sheet = json.loads(as_line(commentary()))
    assert list(sheet) == list(SCHEMA["properties"])
    assert list(sheet["document"]) == list(SCHEMA["$defs"]["document"]["properties"])
    assert list(sheet["document"]["origin"]) == list(SCHEMA["$defs"]["origin"]["properties"])
    for name in ("part", "voice", "claim", "value", "finding"):
        for record in sheet[name + "s"]:
            assert list(record) == list(SCHEMA["$defs"][name]["properties"]), name
    assert list(sheet["claims"][0]["firmness"]) == list(SCHEMA["$defs"]["firmness"]["properties"])


def test_the_schema_is_strict_everywhere() -> None:
    objects = [SCHEMA, *(entry for entry in SCHEMA["$defs"].values() if entry.get("type") == "object")]
    assert len(objects) == 12
    for entry in objects:
        assert entry["additionalProperties"] is False
        assert entry["required"] == list(entry["properties"])


def test_the_page_of_json_has_one_record_a_line() -> None:
    lines = as_json(commentary()).decode().splitlines()
    (found,) = [line for line in lines if '"id":"c5"' in line]
    assert json.loads(found.strip().rstrip(","))["voice"] == "v6"


def test_spans_are_pairs_and_absence_is_null() -> None:
    sheet = json.loads(as_line(commentary()))
    text = sheet["document"]["text"]
    figure = sheet["values"][1]
    start, end = figure["span"]
    assert text[start:end] == "up to 2,000"
    assert figure["low"] is None
    assert sheet["parts"][0]["end_shown"] is None
    assert sheet["parts"][3]["end_shown"] is False


def test_what_only_the_package_needs_stays_inside() -> None:
    sheet = json.loads(as_line(commentary()))
    assert {"shift", "elements"}.isdisjoint(sheet["document"])
    assert {"canonical", "original"}.isdisjoint(sheet["document"]["origin"])


def test_half_characters_are_replaced_and_offsets_stay() -> None:
    sheet = json.loads(as_line(hostile()))
    text = hostile().document.text
    assert len(sheet["document"]["text"]) == len(text)
    assert sheet["document"]["text"] == text.replace("\ud800", "\ufffd")


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert as_json(commentary()) == as_json(commentary())


def test_a_problem_is_a_line_of_its_own() -> None:
    line = problem_line(Problem(uri="gone.html", error="Missing", sentence="There is no such file."))
    assert line == b'{"problem":{"uri":"gone.html","error":"Missing","sentence":"There is no such file."}}\n'


def test_a_problem_with_an_unspeakable_name_is_still_a_line() -> None:
    line = problem_line(Problem(uri=HOSTILE, error="Missing", sentence=HOSTILE))
    assert json.loads(line)["problem"]["uri"] == HOSTILE.replace("\ud800", "\ufffd")


def test_the_schema_refuses_an_unknown_key() -> None:
    sheet = json.loads(as_line(commentary())) | {"truth": 1}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(sheet, SCHEMA)


def test_the_schema_wants_a_republication_to_say_whether_its_end_is_shown() -> None:
    whole = commentary()
    parts = tuple(msgspec.structs.replace(part, end_shown=None) for part in whole.parts)
    sheet = json.loads(as_line(msgspec.structs.replace(whole, parts=parts)))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(sheet, SCHEMA)


def test_a_part_is_written_as_the_model_has_it() -> None:
    assert [field.name for field in msgspec.structs.fields(Part)] == list(SCHEMA["$defs"]["part"]["properties"])
