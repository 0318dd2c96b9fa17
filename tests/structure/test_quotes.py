"""What stands in quotation marks."""

import re
import time

import pytest

from reportedly.structure.quotes import quotations
from reportedly.text import Span


def quoted(text: str) -> list[str]:
    """The quotations of a text whose paragraphs stand between blank lines."""
    paragraphs = [Span(*found.span()) for found in re.finditer(r"\S(?:(?!\n\n).)*", text, re.DOTALL)]
    return [span.of(text) for span in quotations(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“It holds,” she said.", ["“It holds,”"]),
        ('"It holds," she said, "for now."', ['"It holds,"', '"for now."']),
        ("''It holds,'' she said.", ["''It holds,''"]),
        ("``It holds,'' she said.", ["``It holds,''"]),
        ("„Er hält“, sagte sie.", ["„Er hält“"]),
        ("»Er hält«, sagte sie.", ["»Er hält«"]),
        ("« Il tient », dit-elle.", ["« Il tient »"]),
        ("”Den håller”, sa hon.", ["”Den håller”"]),
        ("「橋は残る」と言った。", ["「橋は残る」"]),
        ("‘It holds,’ she said.", ["‘It holds,’"]),
        ("She said 'it holds' twice.", ["'it holds'"]),
        ("(“It holds”) and—“so it does”—said he.", ["“It holds”", "“so it does”"]),
    ],
)
def test_every_kind_of_mark_quotes(text: str, found: list[str]) -> None:
    assert quoted(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "It’s the workers’ bridge, and Bekker’s.",
        "It's the workers' bridge, and Bekker's.",
        "In the ’90s, and the '80s, ’twas so.",
        "rock 'n' roll",
        'A pipe of 6" and one of 5\'10".',
        "Said” and nothing before.",
    ],
)
def test_apostrophes_and_measures_quote_nothing(text: str) -> None:
    assert quoted(text) == []


def test_a_possessive_inside_single_marks_does_not_end_them() -> None:
    assert quoted("He said ‘the workers’ bridge is gone’ twice.") == ["‘the workers’ bridge is gone’"]


def test_quotations_nest() -> None:
    text = "“He told me ‘it is gone’ and left,” she said."
    assert quoted(text) == ["“He told me ‘it is gone’ and left,”", "‘it is gone’"]


def test_a_mark_left_open_ends_with_its_paragraph() -> None:
    assert quoted("“It holds, she said.\n\nNobody answered.") == ["“It holds, she said."]


def test_a_quotation_runs_over_paragraphs_that_open_it_again() -> None:
    text = "She said: “It holds.\n\n“It will hold.\n\n“Believe me.” He did not."
    assert quoted(text) == ["“It holds.\n\n“It will hold.\n\n“Believe me.”"]


def test_a_closed_quotation_does_not_join_the_next_paragraph() -> None:
    assert quoted("“It holds.”\n\n“It does not.”") == ["“It holds.”", "“It does not.”"]


def test_marks_of_two_hasty_kinds_close_each_other() -> None:
    assert quoted('“It holds" she said.') == ['“It holds"']


def test_a_stray_opening_mark_does_not_turn_the_rest_around() -> None:
    assert quoted('"It holds, she said. "It does," he said. "Good."')[-1] == '"Good."'


@pytest.mark.parametrize("unit", ["“", "“a” ", "' a '", '"', "‘a", "«", "’ "])
def test_a_line_of_marks_takes_seconds_at_most(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    begun = time.process_time()
    quotations(text, [Span(0, len(text))])
    assert time.process_time() - begun < 4
