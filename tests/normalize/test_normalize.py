"""What of a page is scanned for values, and what holds for all of them."""

from itertools import pairwise

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import Marks, Part
from reportedly.normalize import normalize
from reportedly.normalize.places.values import RULES as PLACES
from reportedly.normalize.rules import RULES, sentence_of
from reportedly.text import Span
from tests.normalize.test_golden import CASES, page, unmarked, values_of

WORDS = (
    "one two forty hundred thousand million and a half of the 5 1,234 12.5 2011 March 3 , . - – % $ € percent dollars "
    "days between to from at least more than men people \n \n\n ( ) third tens dozens 9/11 year - year - old "
    "doubled several handful couple a ± kg ft in m km / s 2 x 10 ^ 4e5 over fifths killed were C USD 元 by equal"
)
PIECES = st.sampled_from(WORDS.split(" "))


def test_furniture_and_the_frame_of_a_thread_yield_no_values() -> None:
    text = "Share 40 times.\nIn all 12 boats sank.\n3 thoughts\nI saw 5 boats.\n"
    places = {words: Span(text.index(words), text.index(words) + len(words)) for words in text.splitlines()}
    thread = Span(places["3 thoughts"].start, places["I saw 5 boats."].end)
    parts = (
        Part(id="p1", kind="boilerplate", span=places["Share 40 times."]),
        Part(id="p2", kind="body", span=places["In all 12 boats sank."]),
        Part(id="p3", kind="thread", span=thread, declared=3),
        Part(id="p4", kind="comment", span=places["I saw 5 boats."], parent="p3"),
    )
    document, _ = page(text)
    assert [value.low for value in normalize(document, Marks(parts=parts))] == [12, 5]


def test_no_value_crosses_the_border_of_a_part() -> None:
    text = "They saw two\nhundred boats."
    parts = (
        Part(id="p1", kind="headline", span=Span(0, 12)),
        Part(id="p2", kind="body", span=Span(13, len(text))),
    )
    document, _ = page(text)
    assert [value.low for value in normalize(document, Marks(parts=parts))] == [2]


def test_text_inside_a_child_part_is_scanned_once() -> None:
    text = "He saw 4 boats. She saw 5 boats. We saw 6 boats."
    inner = Span(text.index("She"), text.index(" We"))
    parts = (
        Part(id="p1", kind="body", span=Span(0, len(text))),
        Part(id="p2", kind="republication", span=inner, parent="p1"),
    )
    document, _ = page(text)
    assert [(value.id, value.low) for value in normalize(document, Marks(parts=parts))] == [
        ("x1", 4),
        ("x2", 5),
        ("x3", 6),
    ]


def test_a_page_without_parts_has_no_values() -> None:
    document, _ = page("He saw 4 boats.")
    assert normalize(document, Marks(parts=())) == ()


def test_a_number_wrapped_over_a_line_is_one_but_items_of_a_list_are_not() -> None:
    wrapped = "The council of Norholm said on the same evening that seventy\nthousand men had left."
    assert [value.low for value in values_of(wrapped)] == [70000]
    assert [value.low for value in values_of("Boats: two\nhundred islands")] == [2]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Die Brücke kostete 1.234,5 Euro und 12 Prozent mehr.", [(1234.5, "EUR"), (12, "percent")]),
        ("de", "Es sind 2,5 Milliarden Euro.", [(2_500_000_000, "EUR")]),
        ("fr", "Le pont a coûté 3,5 millions d'euros, soit 20 %.", [(3_500_000, None), (20, "percent")]),
        ("de", "Am 11. März 2031 fiel die Brücke, am 5. April war sie neu.", [("2031-03-11", None)]),
        ("es", "El 3 de marzo de 2031 llovió.", [("2031-03-03", None)]),
        ("es", "Murieron 1.500 personas en 40 km.", [(1500, None), (40, "kilometre")]),
        ("ru", "Погибли 41 человек, ущерб 5 млн рублей.", [(41, None), (5_000_000, "RUB")]),
        ("ar", "قتل ٤١ شخصا", [(41, None)]),
        ("zh", "约 100万人", [(1_000_000, None)]),
    ],
)
def test_digits_shares_and_money_are_read_in_any_language(
    language: str, text: str, expected: list[tuple[float | str, str | None]]
) -> None:
    assert [(value.low, value.unit) for value in values_of(text, language=language)] == expected


def test_cells_of_a_table_are_kept_apart() -> None:
    assert [value.low for value in values_of("Camp\tPeople\tBeds\nSarn\t14\t600\nHest\t31\tmillion")] == [14, 600, 31]


def test_a_heart_is_no_figure() -> None:
    assert values_of("I love it <3 so much") == ()
    assert [(value.high, value.bound) for value in values_of("only <30 came")] == [(30, "at-most")]


def test_what_is_counted_is_told_in_english_only() -> None:
    assert [value.counted for value in values_of("Murieron 40 personas en la costa.", language="es")] == [None]


def test_a_text_too_short_to_tell_its_language_is_read_as_english() -> None:
    assert [value.low for value in values_of("seventy thousand men", language=None)] == [70000]


def test_a_bare_dollar_says_that_its_country_was_assumed() -> None:
    (value,) = values_of("It cost $5.")
    assert value.unit == "USD"
    assert value.ref is not None
    assert value.ref["assumed"] is True
    assert "$" in str(value.ref["why"])
    assert "CAD" in msgspec.json.encode(value.ref["instead"]).decode()


def test_a_dollar_whose_country_is_named_is_not_assumed() -> None:
    values = values_of("There were US$5, C$6, 7 Canadian dollars and 8 U.S. dollars.")
    assert [(value.unit, value.ref) for value in values] == [("USD", None), ("CAD", None), ("CAD", None), ("USD", None)]


def test_ambiguous_digits_keep_the_other_reading() -> None:
    (value,) = values_of("They sent the 100.000 or so members home.")
    assert value.ref == {"ambiguous": [100000, 100], "indicator": "members"}


def test_a_date_in_numbers_keeps_the_other_reading() -> None:
    (value,) = values_of("On 3/4/2011 it rained.")
    assert (value.low, value.ref) == ("2011-03-04", {"ambiguous": ["2011-03-04", "2011-04-03"]})
    (german,) = values_of("Am 3/4/2011 regnete es.", language="de")
    assert german.low == "2011-04-03"


def test_numbers_are_plain_in_json() -> None:
    values = values_of("It rose by 0.1 percent, 1.1 million people and 2.50 metres, then 5.0 days.")
    assert msgspec.json.encode([value.low for value in values]) == b"[0.1,1100000,2.5,5]"


def test_every_value_names_a_known_rule() -> None:
    rules = {value.rule for case in CASES for value in values_of(unmarked(case.rpartition(" |")[0])[0])}
    assert rules | {"vague.acled.v1"} == set(RULES) - set(PLACES)


def test_every_rule_says_in_one_sentence_of_its_own_what_it_finds() -> None:
    sentences = [sentence_of(rule) for rule in RULES]
    assert len(set(sentences)) == len(sentences)
    assert all(sentence.endswith((".", "?")) for sentence in sentences)


@given(st.lists(PIECES, max_size=40), st.sampled_from(["", " ", " "]))
@settings(deadline=None, max_examples=300)
def test_spans_are_disjoint_and_in_order_and_nothing_counted_reaches_beyond_the_text(
    words: list[str], gap: str
) -> None:
    text = gap.join(words)
    values = values_of(text)
    assert values == values_of(text)
    for value, following in pairwise(values):
        assert value.span.end <= following.span.start
    for value in values:
        assert value.span.of(text).strip() == value.span.of(text) != ""
        assert value.counted is None or (value.counted and not value.counted.overlaps(value.span))
        if isinstance(value.low, int | float) and isinstance(value.high, int | float):
            assert value.low <= value.high
    msgspec.json.encode(values)


@given(st.text(max_size=200))
@settings(deadline=None, max_examples=200)
def test_no_text_breaks_the_scanner(text: str) -> None:
    for language in ("en", "de", "zh"):
        msgspec.json.encode(values_of(text, language=language))


@pytest.mark.parametrize(
    "piece",
    ["one ", "hundred and ", "5 ", "000 ", "1-", "1/2 ", "tens of ", "a half of ", "point one ", "$", "-", "March 3 ",
     "9.", "x", "at least ", "between 3 and ", "5m ", "of the ", "U.", "½", "http://", "1:2:", "in 2011 ", "2 to ",
     "5 ft ", "3 dollars ", "5 lakh ", "5 (", "45 and ", "killed 5 ", "more than 5 and ", "5 ± ",
     "4 thousand 3 hundred and ",
     "fifty fifths ", "1/", "two million and ", "five million, ", "a handful of ", "doubled ", "5 m/",
     "from -4 to ", "1e5 x "],
)  # fmt: skip
def test_long_repetitive_text_is_read_to_its_end_and_once(piece: str) -> None:
    text = piece * (50_000 // len(piece)) + " at least 41 people"
    spans = [value.span for value in values_of(text)]
    assert spans[-1].end > len(text) - len(" at least 41 people")
    assert all(before.end <= after.start for before, after in pairwise(spans))


def test_the_first_ten_years_of_a_hundred_are_kept_beside_them() -> None:
    (value,) = values_of("It was built in the 1900s.")
    assert (value.low, value.high) == ("1900-01-01", "2000-01-01")
    assert value.ref == {"ambiguous": ["1900-01-01", "1900-01-01/1910-01-01"]}
    (other,) = values_of("It was built in the 1990s.")
    assert (other.low, other.ref) == ("1990-01-01", None)
