"""The bench scores what the product printed, and nothing that it only nearly printed."""

from typing import Any

import pytest

from bench import product
from bench.attribution import attributed, roles, sheets_of, uri_of
from bench.product import DATA

TEXT = "It rained, she said."


def sheet(*claims: dict[str, Any]) -> dict[str, Any]:
    return {"document": {"text": TEXT, "origin": {"uri": "a.txt"}}, "claims": list(claims)}


def claim(**fields: Any) -> dict[str, Any]:
    spans = {"source": [[11, 14]], "cue": [[15, 19]], "content": [[0, 9]]}
    return {"id": "c1", "within": None, "mode": "indirect", "rule": "relation_by_links.v2", **spans, **fields}


def test_outermost_attributed_claims_are_scored() -> None:
    found = attributed(sheet(claim(), claim(id="c2", within="c1"), claim(id="c3", mode="narrated")))
    assert [roles(one) for one in found] == [{"source": [[11, 14]], "cue": [[15, 19]], "content": [[0, 9]]}]


def test_a_sheet_of_another_text_is_no_measurement(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(product, "sheets", lambda _inputs: [sheet()])
    assert sheets_of({"a": {"id": "a", "text": TEXT}})["a"]["document"]["text"] == TEXT
    with pytest.raises(ValueError, match="another text"):
        sheets_of({"a": {"id": "a", "text": TEXT + " "}})


def test_a_text_that_was_not_read_is_no_measurement() -> None:
    with pytest.raises(ValueError, match=r"b\.txt: Not read\."):
        uri_of({"problem": {"uri": "b.txt", "sentence": "Not read."}})


@pytest.mark.skipif(not DATA.is_dir(), reason="the development data is not beside the repository")
def test_the_scorer_gives_full_marks_to_the_annotation_itself() -> None:
    from bench.attribution import flat, scorer

    score, gold = scorer(DATA)
    assert set(flat(score(gold, gold)).values()) == {100.0}
