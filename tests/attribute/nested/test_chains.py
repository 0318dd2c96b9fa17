"""The voices through which a claim reaches the reader."""

from tests.attribute.telling import Told
from tests.markup import block, page

SAID = "[source:Ana Ruiz] [cue:said] [content:the dam broke]."


def test_the_chain_begins_with_the_pages_author() -> None:
    told = Told(page(SAID, author="Jo Marl", outlet="The Keshel Mercury"))
    assert told.chain("dam") == ["Jo Marl", "Ana Ruiz"]


def test_a_page_without_author_speaks_by_its_outlet() -> None:
    assert Told(page(SAID, outlet="The Keshel Mercury")).chain("dam") == ["The Keshel Mercury", "Ana Ruiz"]


def test_a_page_without_author_and_outlet_speaks_as_the_page() -> None:
    told = Told(page(SAID))
    assert told.chain("dam") == ["the page (author not given)", "Ana Ruiz"]
    assert not told.attribution.voices[0].named
    assert told.attribution.voices[0].kind == "author"


def test_the_author_of_the_body_is_the_author_of_a_page_that_names_none() -> None:
    told = Told(page(block("body", SAID, author="Jo Marl")))
    assert told.chain("dam") == ["Jo Marl", "Ana Ruiz"]


def test_the_authors_mention_is_in_the_byline() -> None:
    told = Told(page(block("byline", "By Jo Marl, Keshel"), block("body", "The dam broke."), author="Jo Marl"))
    author = told.attribution.voices[0]
    assert [told.page.words(span) for span in author.mentions] == ["Jo Marl"]


def test_the_byline_and_the_dateline_make_no_claim() -> None:
    told = Told(
        page(
            block("byline", "By Jo Marl was written this."),
            block("dateline", "KESHEL is the place."),
            block("body", "It broke."),
        )
    )
    assert told.contents() == ["It broke."]


def test_a_republished_author_stands_between_the_page_and_the_source() -> None:
    inner = block("republication", block("headline", "The dam | Jorin Aldt"), SAID, author="Jorin Aldt")
    told = Told(page(block("body", "Read this.", inner, "So it was."), author="Jo Marl"))
    assert told.chain("the dam broke") == ["Jo Marl", "Jorin Aldt", "Ana Ruiz"]
    assert told.chain("So it was") == ["Jo Marl"]
    republished = told.attribution.voices[1]
    assert [told.page.words(span) for span in republished.mentions] == ["Jorin Aldt"]


def test_what_a_republished_author_says_himself_is_his_word() -> None:
    inner = block("republication", "The dam was never safe.", author="Jorin Aldt")
    told = Told(page(block("body", "Look here, all of you.", inner), author="Jo Marl"))
    assert told.chain("never safe") == ["Jo Marl", "Jorin Aldt"]
    assert told.claim("never safe").mode == "narrated"


def test_a_republication_without_author_says_so() -> None:
    told = Told(
        page(
            block("body", "Look here, all of you.", block("republication", "The dam was never safe.")), author="Jo Marl"
        )
    )
    assert told.chain("never safe") == ["Jo Marl", "the republished author (not given)"]


def test_a_comment_begins_with_its_commenter() -> None:
    thread = block("thread", "2 thoughts on “The dam”", block("comment", SAID, author="Nettle", number="1"))
    told = Told(page(block("body", "It broke at noon."), thread, author="Jo Marl"))
    assert told.chain("the dam broke") == ["Nettle", "Ana Ruiz"]
    assert [voice.kind for voice in told.attribution.voices] == ["author", "commenter", "person"]


def test_the_heading_of_a_thread_makes_no_claim() -> None:
    thread = block(
        "thread", "2 readers think the dam was old.", block("comment", "It was new.", author="Nettle", number="1")
    )
    assert Told(page(thread)).contents() == ["It was new."]


def test_a_commenter_without_a_name_goes_by_the_number() -> None:
    reply = block("comment", "It was old.", number="2.1")
    told = Told(page(block("thread", block("comment", "It was new.", reply, author="Nettle", number="2"))))
    assert told.chain("old") == ["commenter 2.1"]
    assert not told.voice("old").named


def test_replies_under_one_name_are_one_voice() -> None:
    reply = block("comment", "It was old.", author="Nettle", number="1.1")
    told = Told(page(block("thread", block("comment", "It was new.", reply, author="Nettle", number="1"))))
    assert told.claim("old").voice == told.claim("new").voice


def test_two_commenters_without_names_are_two_voices() -> None:
    told = Told(
        page(block("thread", block("comment", "It was old.", number="1"), block("comment", "It was new.", number="2")))
    )
    assert told.claim("old").voice != told.claim("new").voice


def test_a_commenter_is_not_the_person_of_that_name_in_the_article() -> None:
    thread = block("thread", block("comment", "It was old.", author="Ana Ruiz", number="1"))
    told = Told(page(block("body", SAID), thread, author="Jo Marl"))
    assert told.claim("It was old").voice != told.claim("the dam broke").voice


def test_nobody_passes_a_word_on_to_himself() -> None:
    told = Told(page("[source:Jo Marl] [cue:can report] [content:that the dam broke].", author="Jo Marl"))
    assert told.chain("dam") == ["Jo Marl"]
    assert told.claim("dam").mode == "indirect"


def test_the_voice_is_the_last_of_the_chain() -> None:
    told = Told(page(SAID, author="Jo Marl"))
    for claim in told.claims:
        assert claim.voice == claim.chain[-1]
        assert claim.chain[0] == told.attribution.voices[0].id


def test_what_is_told_inside_a_quotation_passes_through_its_speaker() -> None:
    told = Told(
        page(
            "[content1:“It broke. ][source2:The minister] [cue2:says] [content2:nobody died], "
            "[content1:and I doubt it,”] "
            "[source1:Ana Ruiz] [cue1:said].",
            author="Jo Marl",
        )
    )
    assert told.chain("nobody died") == ["Jo Marl", "Ana Ruiz", "the minister"]
    assert told.claim("nobody died").within == told.claim("It broke").id
    assert told.claim("It broke").within is None


def test_two_quotations_in_one_sentence_hold_neither_each_other() -> None:
    told = Told(
        page(
            "[content1:“It broke,”] [source1:Ana Ruiz] [cue1:said], "
            "and [source2:Tom Reed] [cue2:called] [content2:it “a lie”]."
        )
    )
    assert [claim.within for claim in told.claims] == [None, None]


def test_the_author_of_a_letter_does_not_speak_for_the_page_that_prints_it() -> None:
    kern = block("body", SAID, author="Mia Kern")
    orlo = block("body", "The weir is safe.", author="Tom Orlo")
    told = Told(page(block("body", "The letters follow.", kern, orlo)))
    assert told.chain("dam") == ["the page (author not given)", "Mia Kern", "Ana Ruiz"]
    assert told.chain("weir") == ["the page (author not given)", "Tom Orlo"]
