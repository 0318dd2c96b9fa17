"""A cue reaches over its own paragraph, and over a quotation that goes on in the next."""

from tests.attribute.telling import Told
from tests.markup import page

REPORTED = "[source1:Radio Ardun] [cue1:reported] [content1:that dozens had frozen].\n\n"


def test_words_of_another_paragraph_are_not_part_of_the_claim() -> None:
    told = Told(page(REPORTED + "[content1:a heading]\n\n[source2:People] [cue2:spoke of] [content2:a deadline]."))
    assert told.contents("indirect") == ["that dozens had frozen", "a deadline"]


def test_a_heading_in_quotation_marks_does_not_go_on_with_indirect_speech() -> None:
    assert Told(page(REPORTED + "[content1:“They left”]")).contents("indirect") == ["that dozens had frozen"]


def test_a_quotation_goes_on_over_paragraphs() -> None:
    told = Told(page("[content1:“They knew,”] [source1:Petrik] [cue1:said].\n\n[content1:“I was there.”]"))
    assert told.contents("direct") == ["“They knew,” … “I was there.”"]


def test_a_cue_may_stand_in_the_paragraph_after_what_it_attributes() -> None:
    told = Told(
        page("[content1:The bridge is shut], [content1:and so is the road].\n\nSo [cue1:said] [source1:Petrik].")
    )
    assert told.contents("indirect") == ["The bridge is shut … and so is the road"]


UNMARKED = "[content1:The road was shut. Nine men were hurt], [source1:police] [cue1:said]."
MARKED = " [content2:“We dug all night,”] [source2:Petrik] [cue2:said]."


def test_a_page_that_marks_quotes_does_not_quote_unmarked_sentences() -> None:
    assert Told(page(UNMARKED + MARKED)).contents("indirect") == ["Nine men were hurt"]


LONG = " It rained." * 12


def test_a_long_page_without_marks_may_quote_several_sentences() -> None:
    assert Told(page(UNMARKED + LONG)).contents("indirect") == ["The road was shut. Nine men were hurt"]
    assert Told(page(UNMARKED)).contents("indirect") == ["Nine men were hurt"]


def test_a_that_clause_ends_with_its_sentence() -> None:
    told = Told(page("[source:Ruiz] [cue:said] [content:that it was shut. I know whom I believe]." + LONG))
    assert told.contents("indirect") == ["that it was shut"]


def test_a_speech_after_a_colon_keeps_its_sentences() -> None:
    told = Told(page("[source1:RUIZ][cue1::] [content1:The road was shut. Nine men were hurt.]" + MARKED))
    assert told.contents("indirect") == ["The road was shut. Nine men were hurt."]
