"""Where sentences end, and where they only seem to."""

import time

import pytest

from reportedly.structure.sentences import is_caseless, sentences
from reportedly.text import Span


def split(marked: str, *, language: str | None = "en") -> list[str]:
    """The sentences of a text written with ` || ` where one should end."""
    text = marked.replace(" || ", " ").replace("||", "")
    return [span.of(text) for span in sentences(text, Span(0, len(text)), language=language)]


def expected(marked: str) -> list[str]:
    return [piece.strip() for piece in marked.split("||")]


@pytest.mark.parametrize(
    "marked",
    [
        "The bridge is shut. || Nobody crosses it.",
        "Gen. Varga met Maj.-Gen. Orlo and Lt. Col. Bekker on Monday. || Neither spoke.",
        "Dr. A. B. Tessel of St. Aldin said no. || He left.",
        "J. K. Morrow wrote it. || She died in 1990.",
        "The U.S. Navy left. || He moved to the U.S. || The rest stayed.",
        "They live in Sarn, Calif. || They like it.",
        "Reps. Ana Ruiz (D-Mo.) and Tom Bek (R-Ark.) agreed.",
        "Work begins at 6 a.m. Monday and ends at 7 p.m. || Police were called at 8 p.m. || They came.",
        "It starts at 9 a.m. Eastern time.",
        "The vote is on Jan. 5 in Velden. || It was moved from Dec. 30.",
        "See No. 5 and Fig. 3. || No. || He did not say so.",
        "Telmark Inc. shares fell 2.5 percent to $41.20. || 4 of them rose.",
        "He works for Telmark Inc. || The firm is small.",
        "“It held. || It will hold,” she said.",
        "“Why now?” Ruiz asked. || “Nobody knows.”",
        "“Stop!” he cried. || “Who is there?” the old ferryman wanted to know.",
        "“Is it so?” || The mayor said that it was late.",
        "He left (it was late). || She stayed. || (She had a key.) || Then she left.",
        "Well... he left. || And then... || Nothing.",
        "Really?! || Yes! || No…",
        "He said [...] The bridge fell.",
        "Costs, e.g. steel, i.e. everything, rose. || Prices etc. || They rose too.",
        "It was found.[3] || It was lost again.[4][5]",
        "Read coldwater.example/roads.html today. || Or v. 2.1.3 of it.",
        "''Nothing held,'' she said. || ''We left.''",
        "P.S. You owe me soup.",
        "NASHEL, T.V. - At dawn the guns fell silent.",
    ],
)
def test_english_sentences_end_where_they_end(marked: str) -> None:
    assert split(marked) == expected(marked)


@pytest.mark.parametrize(
    ("marked", "language"),
    [
        ("Am 4. Mai kam Dr. Hahn z. B. nach Sarn. || Er blieb bis zum 5. Juni.", "de"),
        ("Rund 3 Mio. Kronen fehlen. || Das sind ca. 20 % mehr als 2019.", "de"),
        ("M. Duval a dit non. || Mme Orsay est partie.", "fr"),
        ("El Sr. Ruiz vive en EE.UU. desde 1990. || La Sra. Vega no.", "es"),
        ("Il dott. Neri è partito. || L'on. Bassi no.", "it"),
        ("Dhr. De Wit kwam om 8 uur. || Hij bleef.", "nl"),
        ("O Sr. Dias saiu. || A Dra. Lima ficou.", "pt"),
        ("Prof. Nowak przyszedł 3. maja. || Potem wyszedł.", "pl"),
        ("今天很好。||明天呢？||不知道。", "zh"),
        ("ہم گئے۔ || وہ آیا۔", "ur"),
        ("वह गया। || मैं आया।", "hi"),
    ],
)
def test_other_languages_have_their_own_stops(marked: str, language: str) -> None:
    assert split(marked, language=language) == expected(marked)


def test_a_text_without_capitals_is_split_at_its_stops() -> None:
    marked = "i dont know. || maybe it is so. || mr. bekker came too... || who cares?!"
    assert split(marked) == expected(marked)


def test_a_text_all_in_capitals_keeps_its_abbreviations() -> None:
    marked = "GEN. VARGA LEFT THE U.S. TROOPS BEHIND. || THEY WAITED."
    assert split(marked) == expected(marked)


def test_sentences_that_touch_are_parted() -> None:
    marked = "They came in time.||The rest did not.||NEVER!!!||I saw it."
    assert split(marked) == expected(marked)


def test_the_number_of_a_list_belongs_to_its_sentence() -> None:
    assert split("1. Bring the keys.") == ["1. Bring the keys."]


def test_sentences_cover_all_words() -> None:
    text = "  One. Two!  Three…  four "
    spans = sentences(text, Span(0, len(text)))
    assert "".join(span.of(text) for span in spans).replace(" ", "") == text.replace(" ", "")


def test_a_paragraph_inside_a_text_keeps_its_place() -> None:
    text = "Not this. But this. And this."
    assert [span.of(text) for span in sentences(text, Span(10, len(text)))] == ["But this.", "And this."]


def test_a_short_text_is_not_called_caseless() -> None:
    assert not is_caseless("yes it is")
    assert is_caseless("nobody here has ever used a capital letter")


@pytest.mark.parametrize("unit", ["A.B.", ". ", '."', "Word ", "“a ”", "e.g. ", "x."])
def test_a_long_line_of_stops_takes_seconds_at_most(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    begun = time.process_time()
    sentences(text, Span(0, len(text)))
    assert time.process_time() - begun < 4
