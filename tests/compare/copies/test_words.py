"""Words as texts are compared in."""

from reportedly.compare.copies.words import words_of


def test_case_accents_apostrophes_and_marks_between_thousands_make_no_difference() -> None:
    assert words_of("Télam’s 1,200 BOATS").folded == words_of("telams 1.200 boats").folded


def test_a_word_leads_back_to_its_place() -> None:
    text = "Off Sarn, twelve boats sank."
    words = words_of(text)
    assert words.span(2, 4).of(text) == "twelve boats"


def test_without_blanks_between_words_each_character_is_one() -> None:
    assert words_of("船が沈んだ").folded == ("船", "か", "沈", "ん", "た")


def test_a_decimal_is_no_thousand() -> None:
    assert words_of("2.5 million").folded == ("2", "5", "million")
