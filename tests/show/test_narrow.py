"""A narrowed sheet holds what was asked for, and names nothing that it does not hold."""

import pytest

from reportedly.errors import UsageError
from reportedly.model import Sheet
from reportedly.show.narrow import narrowed
from tests.show.samples import commentary


def claims_of(sheet: Sheet) -> list[str]:
    return [claim.id for claim in sheet.claims]


def assert_closed(sheet: Sheet) -> None:
    parts = {part.id for part in sheet.parts}
    voices = {voice.id for voice in sheet.voices}
    claims = set(claims_of(sheet))
    values = {value.id for value in sheet.values}
    assert {part.parent for part in sheet.parts} - {None} <= parts
    for claim in sheet.claims:
        assert claim.part in parts
        assert set(claim.chain) <= voices
        assert set(claim.values) <= values
        assert claim.within is None or claim.within in claims
    for found in sheet.findings:
        assert set(found.claims) <= claims
        assert set(found.values) <= values


def test_nothing_asked_is_nothing_left_out() -> None:
    whole = commentary()
    assert narrowed(whole) is whole


@pytest.mark.parametrize(
    ("parts", "voices", "claims"),
    [
        (["body"], [], ["c1", "c2", "c3"]),
        (["republication"], [], ["c4", "c5", "c6"]),
        (["comments"], [], ["c7", "c8"]),
        (["comment"], [], ["c7", "c8"]),
        (["thread"], [], []),
        (["body", "republication"], [], ["c1", "c2", "c3", "c4", "c5", "c6"]),
        ([], ["pella"], ["c2", "c3"]),
        ([], ["CLERK"], ["c3"]),
        ([], ["Ilk", "hollis"], ["c4", "c5", "c6", "c7"]),
        ([], ["nobody at all"], []),
        (["body"], ["Queland"], []),
        (["republication"], ["Queland"], ["c5"]),
    ],
)
def test_claims_are_those_of_the_parts_and_voices(parts: list[str], voices: list[str], claims: list[str]) -> None:
    sheet = narrowed(commentary(), parts=parts, voices=voices)
    assert claims_of(sheet) == claims
    assert_closed(sheet)


def test_a_claim_whose_enclosing_claim_is_left_out_stands_alone() -> None:
    (claim,) = narrowed(commentary(), voices=["clerk"]).claims
    assert claim.within is None
    assert claim.chain == ("v1", "v2", "v3")


def test_the_text_and_its_parts_stay_whole() -> None:
    for sheet in (narrowed(commentary(), parts=["comment"]), narrowed(commentary(), voices=["pella"])):
        assert sheet.document == commentary().document
        assert sheet.parts == commentary().parts


def test_figures_are_those_of_the_kept_text() -> None:
    assert [value.id for value in narrowed(commentary(), parts=["body"]).values] == ["x1"]
    assert [value.id for value in narrowed(commentary(), voices=["envoy"]).values] == ["x2"]


def test_findings_are_those_that_show_there() -> None:
    assert [found.id for found in narrowed(commentary(), parts=["republication"]).findings] == ["f1", "f2"]
    assert narrowed(commentary(), parts=["body"]).findings == ()
    assert [found.id for found in narrowed(commentary(), voices=["close to the staff"]).findings] == ["f2"]


def test_an_unknown_kind_of_part_is_told_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"no kind of part called footnote; choose from .*comments"):
        narrowed(commentary(), parts=["footnote"])


def test_claims_read_with_less_confidence_are_left_out_with_their_voices() -> None:
    whole = commentary()
    left = narrowed(whole, min_confidence=0.8)
    assert_closed(left)
    assert claims_of(left) == [claim.id for claim in whole.claims if claim.confidence >= 0.8] != claims_of(whole)
    assert {voice.id for voice in left.voices} == {voice for claim in left.claims for voice in claim.chain}
    assert narrowed(whole, min_confidence=0.0) is whole


def test_a_bar_takes_away_nothing_that_is_found_about_the_page_itself() -> None:
    whole = commentary()
    about_page = [found.id for found in whole.findings if not found.claims]
    left = {found.id for found in narrowed(whole, min_confidence=1.0).findings}
    assert about_page
    assert left >= set(about_page)


def test_a_bar_that_is_no_share_is_refused() -> None:
    with pytest.raises(UsageError, match="from 0 to 1"):
        narrowed(commentary(), min_confidence=float("nan"))
