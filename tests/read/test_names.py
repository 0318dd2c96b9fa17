"""Authors' names without what surrounds them."""

import pytest

from reportedly.read.labels import is_dateline, opens_byline, tells_change
from reportedly.read.names import joined, name_in


@pytest.mark.parametrize(
    ("byline", "language", "name"),
    [
        ("Ana Ruiz", "en", "Ana Ruiz"),
        ("By Ana Ruiz", "en", "Ana Ruiz"),
        ("BY: ANA RUIZ", "en", "ANA RUIZ"),
        ("Posted by Oda Marlin on 7 April 2026 in Ardun", "en", "Oda Marlin"),
        ("Written by Ana Ruiz | 7 April 2026", "en", "Ana Ruiz"),
        ("Ana Ruiz, 7 April 2026", "en", "Ana Ruiz"),
        ("Von Jan Mertens", "de", "Jan Mertens"),
        ("Von Jan Mertens", "en", "Von Jan Mertens"),
        ("Par Élise Caron", "fr", "Élise Caron"),
        ("Jan Mertens", "de", "Jan Mertens"),
        ("Jan Mertens Ein Kommentar", "de", "Jan Mertens"),
        ("Jan Mertens No Comments", "en", "Jan Mertens"),
        ("Jan Mertens 12 Comments", "en", "Jan Mertens"),
        ("One Response", "en", "One Response"),
        ("Commentary One", "en", "Commentary One"),
        ("Bywater", "en", "Bywater"),
        ("ashlar77", "en", "ashlar77"),
        ("https://varn.example/ana", "en", None),
        ("www.varn.example", "en", None),
        ("ana@varn.example", "en", None),
        ("admin", "en", None),
        ("By", "en", None),
        ("  ", "en", None),
        ("12 345", "en", None),
        ("Ana Ruiz has written about ferries and bridges for this paper since the flood", "en", None),
        ("by " * 5000, "en", None),
    ],
)
def test_a_byline_names_its_author(byline: str, language: str, name: str | None) -> None:
    assert name_in(byline, language=language) == name


@pytest.mark.parametrize(
    ("values", "authors"),
    [
        (["Ana Ruiz", "ana ruiz", "Jon Vell"], "Ana Ruiz; Jon Vell"),
        (["By Ana Ruiz and Jon Vell"], "Ana Ruiz; Jon Vell"),
        (["Ana Ruiz, Jon Vell and Oda Marlin"], "Ana Ruiz; Jon Vell; Oda Marlin"),
        (["Ana Ruiz; Jon Vell"], "Ana Ruiz; Jon Vell"),
        (["By Ana Ruiz in Varn and Jon Vell in Sarn"], "Ana Ruiz; Jon Vell"),
        (["Friends in Need"], "Friends in Need"),
        (["Harbour and Sons"], "Harbour and Sons"),
        (["Ana Ruiz, Ferry Correspondent"], "Ana Ruiz, Ferry Correspondent"),
        (["admin", "https://varn.example"], None),
        ([], None),
    ],
)
def test_several_authors_are_joined(values: list[str], authors: str | None) -> None:
    assert joined(values) == authors


@pytest.mark.parametrize("line", ["By Ana Ruiz", "By: Ana Ruiz, Varn", "Posted by Ana"])
def test_lines_that_open_a_byline(line: str) -> None:
    assert opens_byline(line, language="en")


@pytest.mark.parametrize("line", ["By the river", "Ana Ruiz", "Bypass opens", "The book by Ana Ruiz"])
def test_lines_that_do_not(line: str) -> None:
    assert not opens_byline(line, language="en")


@pytest.mark.parametrize(
    "line",
    [
        "7 April 2026",
        "Published: 7 April 2026, 21:14",
        "Ana Ruiz, 7 April 2026",
        "By Ana Ruiz on 7 April 2026 | 12 comments",
    ],
)
def test_lines_that_hold_only_a_date(line: str) -> None:
    assert is_dateline(line, language="en")


@pytest.mark.parametrize("line", ["A look back at 7 April 1926", "The ferry sank on 7 April 1926."])
def test_lines_that_tell_of_a_date(line: str) -> None:
    assert not is_dateline(line, language="en")


@pytest.mark.parametrize("text", ["Updated 7 April 2026", "date-modified", "© Copyright 2026", "Aktualisiert am"])
def test_dates_of_changes_are_told(text: str) -> None:
    assert tells_change(text)
