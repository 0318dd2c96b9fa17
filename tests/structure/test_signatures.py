"""Who wrote something and when, as a line says it."""

import pytest

from reportedly.structure.signatures import byline, is_person, signature


@pytest.mark.parametrize(
    ("line", "author", "date"),
    [
        ("Bollard says:", "Bollard", None),
        ("Bollard says: March 3, 2021 at 4:05 pm", "Bollard", "2021-03-03T16:05"),
        ("On March 3, 2021 at 4:05 pm Bollard said:", "Bollard", "2021-03-03T16:05"),
        ("Posted by Bollard on March 3, 2021", "Bollard", "2021-03-03"),
        ("Bollard – 3 March 2021 at 16:05", "Bollard", "2021-03-03T16:05"),
        ("Bollard (March 3, 2021)", "Bollard", "2021-03-03"),
        ("old_bollard 2 days ago", "old_bollard", "2 days ago"),
        ("Ida Bek · 3 years ago", "Ida Bek", "3 years ago"),
        ("#3 Bollard, 12. Januar 2019", "Bollard", "2019-01-12"),
        ("Bollard 19. Juni 2018 um 15:28 Uhr - Antworten", "Bollard", "2018-06-19T15:28"),
        ("Bollard schrieb am 3. März 2021 um 10:00 Uhr:", "Bollard", "2021-03-03T10:00"),
        ("Par Bollard, le mercredi 15 mai 2019 à 09h23", "Bollard", "2019-05-15T09:23"),
        ("Kommentar von Bollard am 07.08.2021", "Bollard", "2021-08-07"),
        ("March 3, 2021 at 4:05 pm", None, "2021-03-03T16:05"),
        ("39 points · 6 years ago", None, "6 years ago"),
    ],
)
def test_a_line_that_signs_a_comment_is_read(line: str, author: str | None, date: str | None) -> None:
    found = signature(line)
    assert found is not None
    assert (found.author, found.date) == (author, date)


@pytest.mark.parametrize(
    "line",
    [
        "The mayor says that the bridge is closed.",
        "He said on March 3, 2021 that all is well.",
        "In 2021 the bridge was closed",
        "Reply",
        "Bollard",
        "",
        "I was there. It was 5 May 2020. Nobody came! Who would?",
    ],
)
def test_other_lines_sign_nothing(line: str) -> None:
    found = signature(line)
    assert found is None or found.author is None


@pytest.mark.parametrize(
    ("line", "author", "date"),
    [
        ("By Ida Bek", "Ida Bek", None),
        ("By IDA BEK and TOM ORLO  | March 3, 2021", "IDA BEK and TOM ORLO", "2021-03-03"),
        ("By Ida Bek, The Sarn Herald", "Ida Bek", None),
        ("By Ida Bek, Tom Orlo and Li Wo", "Ida Bek, Tom Orlo and Li Wo", None),
        ("By Ida Bek in Sarn", "Ida Bek", None),
        ("By Ida van der Bek", "Ida van der Bek", None),
        ("Ida Bek | March 3, 2021", "Ida Bek", "2021-03-03"),
        ("Published March 3, 2021 by Ida Bek", "Ida Bek", "2021-03-03"),
        ("Von Ida Bek und Tom Orlo", "Ida Bek und Tom Orlo", None),
        ("Por Ida Bek", "Ida Bek", None),
        ("1. Januar 2021 von Kern Ein Kommentar", "Kern", "2021-01-01"),
        ("By Ida Bek 12 Comments", "Ida Bek", None),
        ("By Ida Comment", "Ida Comment", None),
        ("By Reuters", "Reuters", None),
        ("Published 3 March 2021, 16:05", None, "2021-03-03T16:05"),
    ],
)
def test_a_byline_is_read(line: str, author: str | None, date: str | None) -> None:
    found = byline(line)
    assert found is not None
    assert (found.author, found.date) == (author, date)


@pytest.mark.parametrize(
    "line",
    [
        "By the time he came it was late",
        "By Monday, the river had risen",
        "In Sarn, May 2021 was cold",
        "Ida Bek",
        "From there the road goes on",
        "",
    ],
)
def test_other_lines_are_no_byline(line: str) -> None:
    assert byline(line) is None


def test_people_are_told_from_things() -> None:
    assert all(map(is_person, ["Ida Bek", "J. K. Morrow", "Ida van der Bek", "IDA BEK"]))
    assert not any(map(is_person, ["The Herald", "Ida", "a man", "Ida Bek, Tom Orlo", "Ida 2 Bek", "Board XY-037"]))


@pytest.mark.parametrize(
    "line", ["Updated 3 March 2021", "Last updated: March 3, 2021", "Last modified on 3 March 2021"]
)
def test_the_day_of_a_change_is_none_of_publication(line: str) -> None:
    found = byline(line)
    assert found is not None
    assert found.date is None


@pytest.mark.parametrize("line", ["Published 3 March 2021", "3 March 2021", "Ana Ruiz | 3 March 2021"])
def test_a_day_without_a_word_for_a_change_is_that_of_publication(line: str) -> None:
    found = byline(line)
    assert found is not None
    assert found.date == "2021-03-03"
