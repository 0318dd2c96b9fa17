"""Dates as pages write them."""

import pytest

from reportedly.structure.dates import date_in, is_age


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("March 3, 2021 at 4:05 pm", "2021-03-03T16:05"),
        ("on 3 March 2021, 16:05", "2021-03-03T16:05"),
        ("Mar 3rd, 2021", "2021-03-03"),
        ("3. März 2021 um 16:05 Uhr", "2021-03-03T16:05"),
        ("03.03.2021, 16:05", "2021-03-03T16:05"),
        ("le 3 mars 2021 à 16h05", "2021-03-03T16:05"),
        ("3 de marzo de 2021 a las 16:05", "2021-03-03T16:05"),
        ("3 marzo 2021 alle 16:05", "2021-03-03T16:05"),
        ("3 maart 2021 om 16:05", "2021-03-03T16:05"),
        ("3 de março de 2021 às 16:05", "2021-03-03T16:05"),
        ("3 marca 2021 o 16:05", "2021-03-03T16:05"),
        ("2021-03-03T16:05:30+01:00", "2021-03-03T16:05:30"),
        ("13/4/2021", "2021-04-13"),
        ("4/13/2021", "2021-04-13"),
        ("5/5/2021", "2021-05-05"),
        ("March 2021", "2021-03"),
        ("12:30 am, 1 May 1999", "1999-05-01"),
        ("1 May 1999 12:30 am", "1999-05-01T00:30"),
        ("2021年3月3日", "2021-03-03"),
    ],
)
def test_a_date_with_one_reading_becomes_iso(line: str, iso: str) -> None:
    found = date_in(line)
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize("line", ["3/4/2021", "31. Februar 2021"])
def test_a_date_with_two_readings_or_none_stays_as_written(line: str) -> None:
    found = date_in(line)
    assert found is not None
    assert found.iso is None
    assert found.span.of(line) == line


@pytest.mark.parametrize("line", ["", "May 15 was nice", "Section 3.4.2", "route 66", "in 2021"])
def test_other_numbers_are_no_dates(line: str) -> None:
    assert date_in(line) is None


@pytest.mark.parametrize(
    "line", ["3 days ago", "a year ago", "vor 2 Stunden", "il y a 3 ans", "hace 3 meses", "yesterday"]
)
def test_an_age_is_told(line: str) -> None:
    assert is_age(line)


@pytest.mark.parametrize("line", ["3 days", "long ago", "the day before yesterday was better", ""])
def test_other_words_are_no_age(line: str) -> None:
    assert not is_age(line)
