"""What two pages share, judged."""

import pytest

from reportedly.compare.copies.leaves import leaf
from tests.compare.copies.leafed import OTHER, STORM, laid, page, said

SENTENCES = STORM.split(". ")


def test_a_page_that_stands_in_another_is_copied_as_a_whole() -> None:
    copy = laid(page(1, STORM), page(2, f"{OTHER} {STORM}"))
    assert copy is not None
    assert copy.kind == "page"
    assert copy.share_one == 1
    assert copy.share_other < 1


def test_three_sentences_of_a_long_page_are_a_passage() -> None:
    copy = laid(page(1, f"{'. '.join(SENTENCES[:3])}. {OTHER} {OTHER}"), page(2, f"{STORM} {' '.join(FILL)}"))
    assert copy is not None
    assert copy.kind == "passage"


FILL = [f"Stall number {name} sold copper harnesses under a velvet awning." for name in "abcdefghijklm"]


def test_one_sentence_is_a_sentence() -> None:
    copy = laid(page(1, f"{SENTENCES[1]}. {OTHER}"), page(2, f"{' '.join(FILL)} {SENTENCES[1]}."))
    assert copy is not None
    assert copy.kind == "sentence"
    (shared,) = copy.shared
    assert shared.words >= 15


def test_light_edits_hide_no_copy() -> None:
    edited = STORM.replace("two hours", "nearly three hours").replace("trawler", "fishing boat").replace("both", "its")
    copy = laid(page(1, STORM), page(2, edited))
    assert copy is not None
    assert copy.kind == "page"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (STORM, OTHER),
        ("At least 12 people were killed in an attack on Monday. " + OTHER,
         "At least 12 people were killed in an attack on Monday. " + STORM),
        ("The Sarn-based Northern Institute for Open Water and Fair Tides said so. " + OTHER,
         "The Sarn-based Northern Institute for Open Water and Fair Tides said so. " + STORM),
    ],
)  # fmt: skip
def test_facts_set_phrases_and_names_are_no_copy(one: str, other: str) -> None:
    assert laid(page(1, one), page(2, other)) is None


WORDS = "We pulled the rope until our gloves tore, and then the chapel bell told us that everybody was ashore"


def test_the_same_words_in_quotation_marks_are_shared_quotation() -> None:
    one, other = f"“{WORDS},” a rower recalled. {OTHER}", f"A woman in oilskins put it this way: “{WORDS}.” {FILL[0]}"
    copy = laid(page(1, one), page(2, other))
    assert copy is not None
    assert (copy.kind, copy.share_one, copy.direction) == ("quotation", 0, "unknown")
    assert all(shared.is_quotation for shared in copy.shared)


def test_the_same_words_of_the_same_voice_are_shared_quotation() -> None:
    words = WORDS.replace("We", "they").replace("our", "their").replace("us", "them")
    one, other = f"Mayor Ruiz said {words}. {OTHER}", f"{FILL[0]} In a letter Ruiz wrote that {words}. {FILL[1]}"
    pages = (
        page(1, one, attributed=(said(one, words, "ruiz"),)),
        page(2, other, attributed=(said(other, words, "ruiz"),)),
    )
    copy = laid(*pages)
    assert copy is not None
    assert copy.kind == "quotation"


def test_the_same_words_of_another_voice_are_copied() -> None:
    words = WORDS.replace("We", "they").replace("our", "their").replace("us", "them")
    one, other = f"Mayor Ruiz said {words}. {OTHER}", f"{FILL[0]} In a letter Pell wrote that {words}. {FILL[1]}"
    pages = (
        page(1, one, attributed=(said(one, words, "ruiz"),)),
        page(2, other, attributed=(said(other, words, "pell"),)),
    )
    copy = laid(*pages)
    assert copy is not None
    assert copy.kind == "sentence"


def test_spans_hold_what_is_shared_on_either_page() -> None:
    one, other = page(1, f"{OTHER} {STORM}"), page(2, f"{STORM} {OTHER}")
    copy = laid(one, other)
    assert copy is not None
    told = [(shared.one.of(one.text), shared.other.of(other.text)) for shared in copy.shared]
    assert [first.casefold() for first, _ in told] == [second.casefold() for _, second in told]


def test_whichever_is_handed_over_first_the_judgement_is_the_same() -> None:
    one, other = page(1, f"{OTHER} {STORM}", outlet="Mail"), page(2, STORM.replace("noon", "one"), outlet="Post")
    assert laid(one, other) == laid(other, one)


def test_a_site_s_own_lines_at_the_foot_are_not_compared() -> None:
    foot = " Related Storm over the orchards Share Tweet Print Follow us for lanterns Subscribe Copyright 2031 Ledger"
    assert laid(page(1, OTHER + foot), page(2, STORM + foot)) is None
    assert len(leaf(page(1, OTHER + foot)).words.folded) == len(leaf(page(1, OTHER)).words.folded)
