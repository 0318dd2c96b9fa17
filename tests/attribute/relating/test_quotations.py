"""Quotations that the tagger left without a speaker."""

from tests.attribute.telling import Told
from tests.markup import page


def test_a_quotation_goes_on_after_its_attribution() -> None:
    told = Told(page("[content:“It broke,”] [source:Ana Ruiz] [cue:said]. “Nobody was hurt. We were lucky.”"))
    assert told.contents() == ["“It broke,” … “Nobody was hurt. We were lucky.”"]
    assert told.claim("lucky").rule == "quotation_goes_on.v1"


def test_sentences_of_one_quotation_have_one_speaker() -> None:
    told = Told(page("[source:Ana Ruiz] [cue:said], [content:“It broke.] Nobody was hurt.”"))
    assert told.chain("Nobody was hurt")[-1] == "Ana Ruiz"
    assert len(told.claims) == 1


def test_a_quotation_after_a_narrated_sentence_does_not_go_on() -> None:
    told = Told(page("[content:“It broke,”] [source:Ana Ruiz] [cue:said]. The hall was full. “Nobody was hurt here.”"))
    assert told.voice("Nobody was hurt").name == "unnamed (quoted without a speaker)"


def test_a_quotation_in_the_next_paragraph_does_not_go_on() -> None:
    told = Told(page("[content:“It broke,”] [source:Ana Ruiz] [cue:said].\n\n“Nobody was hurt here.”"))
    assert told.voice("Nobody was hurt").name == "unnamed (quoted without a speaker)"


def test_a_dash_and_a_name_tell_the_speaker() -> None:
    told = Told(page("“Nobody was hurt here.” — Ana Ruiz\n\n“We were lucky that day.” ― Bo Li"))
    assert told.voice("Nobody").name == "Ana Ruiz"
    assert told.voice("lucky").name == "Bo Li"
    assert told.claim("lucky").rule == "speaker_after_dash.v1"


def test_a_dash_and_more_of_the_sentence_tell_no_speaker() -> None:
    told = Told(page("“Nobody was hurt here.” — and nobody believed it."))
    assert told.claim("Nobody was hurt").rule != "speaker_after_dash.v1"
    assert told.claim("Nobody was hurt").source == ()


def test_a_transcript_names_its_speakers_in_capitals() -> None:
    told = Told(page("RUIZ: It broke at noon. We saw it.\n\nFELD: Nobody was hurt.\n\nThe hall was full."))
    assert told.contents("indirect") == ["It broke at noon. We saw it.", "Nobody was hurt."]
    assert [told.voice("It broke").name, told.voice("hurt").name] == ["RUIZ", "FELD"]
    assert told.claim("hurt").rule == "speaker_before_colon.v1"


def test_what_announces_a_transcript_does_not_say_its_turns() -> None:
    announced = "[source1:A transcript] is [cue1:as follows:]\n\n[content1:“RUIZ: It broke at noon.”]"
    told = Told(page(f"{announced}\n\n“FELD: Nobody was hurt.”"))
    assert [(told.voice(words).name, told.claim(words).within) for words in ("noon", "hurt")] == [
        ("RUIZ", None),
        ("FELD", None),
    ]


def test_one_line_with_a_colon_is_no_transcript() -> None:
    told = Told(page("KESHEL: The dam broke at noon.\n\nNobody was hurt."))
    assert [claim.mode for claim in told.claims] == ["narrated", "narrated"]


def test_a_quotation_after_a_colon_belongs_to_the_cue_before_it() -> None:
    told = Told(page("[source1:The Keshel Mercury] [cue1:reports]:\n\n“It broke at noon. Nobody was hurt.”"))
    assert told.voice("noon").name == "Keshel Mercury"
    assert told.claim("noon").rule == "quotation_after_colon.v1"


def test_a_quotation_of_nobody_is_not_the_authors_word() -> None:
    told = Told(page("The wall was painted.\n\n“Keep your friends close.”", author="Jo Marl"))
    claim = told.claim("friends")
    assert claim.mode == "direct"
    assert told.chain("friends") == ["Jo Marl", "unnamed (quoted without a speaker)"]
    assert claim.rule == "quotation_without_speaker.v1"
    assert claim.confidence < 0.5


def test_quoted_words_inside_a_sentence_of_the_author_are_his_sentence() -> None:
    told = Told(page("The so-called “old dam” stood for ninety years.", author="Jo Marl"))
    assert told.contents("narrated") == ["The so-called “old dam” stood for ninety years."]


def test_a_content_without_cue_outside_quotation_marks_is_the_authors() -> None:
    told = Told(page("The town heard that [content1:the dam broke].", author="Jo Marl"))
    assert told.contents() == ["The town heard that the dam broke."]
    assert told.claim("dam").mode == "narrated"
