"""What of a page the sourcing rules read, and whom they hear in it."""

from reportedly.lint.article import article, is_vouched
from reportedly.text import Span
from tests.lint.readings import Said, reading, voice

TEXT = """Flood at Orvena

The bridge fell at noon, the harbour master said. Nobody was hurt.

The ferry "will run again in May", and the mole is closed.
"""
MASTER = voice(1, "the harbour master Jon Ade")
SAID = Said(MASTER, cue="said", words="The bridge fell at noon")


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_headlines_are_not_read() -> None:
    sentences = [one.span.of(TEXT) for one in article(reading(TEXT)).sentences]
    assert sentences[0].startswith("The bridge fell")
    assert len(sentences) == 3


def test_a_voice_is_heard_in_its_sentence_and_beside_it_within_the_paragraph() -> None:
    read = article(reading(TEXT, SAID))
    first, second, third = read.sentences
    assert [one.name for one in first.heard] == [MASTER.name]
    assert second.heard == ()
    assert read.hears_beside(second)
    assert not read.hears_beside(third)


def test_words_that_a_source_says_are_vouched_for() -> None:
    page = reading(TEXT, SAID)
    assert is_vouched(page, span_of("bridge"))
    assert not is_vouched(page, span_of("ferry"))


def test_a_belief_told_of_somebody_does_not_vouch() -> None:
    page = reading(TEXT, Said(MASTER, cue="said", words="The bridge fell at noon", act="belief"))
    assert not is_vouched(page, span_of("bridge"))
    assert article(page).sentences[0].heard == ()


def test_words_inside_quotation_marks_are_known() -> None:
    read = article(reading(TEXT))
    assert read.is_quoted(span_of("run again"))
    assert not read.is_quoted(span_of("mole"))


def test_a_sentence_that_repeats_the_headline_or_has_a_reference_is_not_read() -> None:
    text = "Flood at Orvena\n\nFlood at Orvena. The bridge fell at noon.[3] Nobody was hurt.\n"
    read = article(reading(text))
    assert [one.span.of(text) for one in read.sentences] == ["Nobody was hurt."]
    assert read.referred == 1


def test_a_page_in_another_language_has_no_sentences() -> None:
    text = "Die Brücke\n\nDie Brücke ist am Mittag eingestürzt, und niemand wurde dabei verletzt. Das Wasser steigt.\n"
    assert article(reading(text)).sentences == ()
