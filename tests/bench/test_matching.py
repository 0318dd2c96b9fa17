"""Which claim is which attribution, and which voice is whose, is seen from the words they share."""

import pytest

from bench.matching import Read, collapsed, held, likeness
from reportedly.text import Span
from tests.annotated import annotated
from tests.bench.made import Made

RUIZ = "[source1:Ruiz] [cue1:said] [content1:the quay was shut on Monday]."


def match(gold: str, *, found: str, number: int = 1) -> str | None:
    """The id of the claim that is this attribution of the gold."""
    read = Made(gold, found=found)
    claim = read.claim(read.gold.told[number])
    return claim.id if claim is not None else None


@pytest.mark.parametrize(
    ("found", "name"),
    [
        ("Ruiz [cue1:said] [content1:the quay was shut on Monday].", "c1"),
        ("Ruiz [cue1:said] [content1:the quay was] shut on Monday.", None),
        ("[source1:Ruiz] [cue1:said] [content1:the quay was] shut on Monday.", "c1"),
        ("Ruiz said the quay was shut on Monday.", None),
    ],
)
def test_half_of_the_content_is_enough_and_less_is_where_the_source_is_the_same(found: str, name: str | None) -> None:
    assert match(RUIZ, found=found) == name


def test_the_same_source_alone_is_not_enough() -> None:
    shut, monday = ("[content1:the quay was shut] on Monday.", "the quay was shut [content1:on Monday].")
    assert match(f"[source1:Ruiz] [cue1:said] {shut}", found=f"[source1:Ruiz] [cue1:said] {monday}") is None


def test_what_the_author_tells_is_never_what_somebody_said() -> None:
    assert match(RUIZ, found="Ruiz said [content1:the quay was shut on Monday].") is None
    told = "Ruiz said [content1:the quay was shut on Monday]."
    assert match(told, found=RUIZ) is None
    assert match(told, found=told) == "c1"


def test_of_two_claims_with_one_content_the_one_with_its_cue_is_meant() -> None:
    marked = "[source1:The agency], [cue2:citing] [source2:a guard], [cue1:said] [content1:[content2:it rained]]."
    turned = "[source2:The agency], [cue1:citing] [source1:a guard], [cue2:said] [content1:[content2:it rained]]."
    assert [match(marked, found=marked, number=number) for number in (1, 2)] == ["c1", "c2"]
    assert [match(marked, found=turned, number=number) for number in (1, 2)] == ["c2", "c1"]


def test_the_cue_alone_finds_a_claim_however_little_of_the_content_it_has() -> None:
    read = Made(RUIZ, found="Ruiz [cue1:said] [content1:the] quay was shut on Monday.")
    other = Made(RUIZ, found="[cue1:Ruiz] said [content1:the quay was shut on Monday].")
    found = [one.under(one.gold.told[1]) for one in (read, other)]
    assert [claim.id if claim is not None else None for claim in found] == ["c1", None]


def test_a_voice_is_whose_most_of_its_mentions_are() -> None:
    gold = (
        "[source1@ruiz:Ruiz] [cue1:said] [content1:a]. [source2@pell:Pell] [cue2:said] [content2:b]. "
        "[source3@ruiz:She] [cue3:said] [content3:c]. [source4@?:They] [cue4:said] [content4:d]."
    )
    read = Made(gold, found=gold.replace("@ruiz", "@v").replace("@pell", "@v").replace("@?", "@w"))
    assert read.labels == {"author": None, "v": "ruiz", "w": None}


def test_a_voice_that_nobody_names_shows_itself_at_its_cue() -> None:
    marked = "It [cue1:is said] [content1:to snow]."
    read = Made(marked, found=marked)
    (cue,) = read.gold.told[1].cue
    assert read.voice_at([cue]) == "1"
    assert read.voice_at([Span(0, 2)]) is None


def test_a_chain_begins_beneath_the_author_and_counts_a_voice_twice_in_a_row_once() -> None:
    marked = (
        "[source1:The Herald] [cue1:reported] [content1:[source2@ruiz:Ruiz] [cue2:said] "
        "[content2:[source3@ruiz:she] [cue3:believed] [content3:it had rained]]]."
    )
    read = Made(marked, found=marked)
    claim = read.claim(read.gold.told[3])
    assert claim is not None
    assert read.chain(claim) == read.told_chain(3) == ["1", "ruiz"]


def test_two_voices_that_no_mark_knows_are_two() -> None:
    assert collapsed(["a", "a", None, None, "a", "b"]) == ["a", None, None, "a", "b"]


def test_nothing_is_like_nothing() -> None:
    some = [Span(0, 4), Span(6, 8)]
    assert likeness(some, some) == held(some, some) == 1
    assert likeness(some, [Span(4, 6)]) == likeness(some, []) == likeness([], []) == held([], some) == 0
    assert held([Span(0, 2)], some) > likeness([Span(0, 2)], some)


def test_a_text_that_the_product_does_not_read_as_it_stands_is_named() -> None:
    assert Read(annotated(RUIZ, key="quay")).gold.key == "quay"
    with pytest.raises(ValueError, match="quay: the text was not read as it stands"):
        Read(annotated(RUIZ.replace("quay", "quay\r"), key="quay"))
