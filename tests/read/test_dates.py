"""Dates become ISO 8601 when they are one date."""

import pytest

from reportedly.read.dates import stamped, written


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2026-04-07", "2026-04-07"),
        ("2026-4-7", "2026-04-07"),
        ("2026-04-07T09:30:00Z", "2026-04-07T09:30:00Z"),
        ("2026-04-07T09:30:00.123+02:00", "2026-04-07T09:30:00+02:00"),
        ("2026-04-07 09:30", "2026-04-07T09:30"),
        ("2026-04-07T09:30:00+0200", "2026-04-07T09:30:00+02:00"),
        ("20260407", "2026-04-07"),
        ("20260407T093000Z", "2026-04-07T09:30:00Z"),
        ("Tue, 07 Apr 2026 09:30:00 GMT", "2026-04-07T09:30:00+00:00"),
        ("2026-04-07T99:30:00Z", "2026-04-07"),
        ("2026/04/07", "2026-04-07"),
        ("April 7, 2026", "2026-04-07"),
        ("", None),
        (None, None),
        ("today", None),
        ("2026", None),
        ("2026-02-30", None),
        ("0000-00-00", None),
        ("9" * 100, None),
    ],
)
def test_dates_of_markup(value: str | None, date: str | None) -> None:
    assert stamped(value) == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("7 April 2026", "2026-04-07"),
        ("Posted on April 7th, 2026 at 9.30", "2026-04-07"),
        ("Sept. 3, 2025", "2025-09-03"),
        ("3rd of May, 2026", "2026-05-03"),
        ("Dienstag, 7. April 2026", "2026-04-07"),
        ("07.04.2026 / 06:15", "2026-04-07"),
        ("7 de abril de 2026", "2026-04-07"),
        ("le 7 avril 2026", "2026-04-07"),
        ("7 aprile 2026", "2026-04-07"),
        ("7 kwietnia 2026", "2026-04-07"),
        ("25/12/2025", "2025-12-25"),
        ("12/25/2025", "2025-12-25"),
        ("03/04/2026", None),
        ("7 April 2026 – 9 April 2026", None),
        ("28.09.1912:44", None),
        ("version 1.2.2026.4", None),
        ("7 Foo 2026", None),
        ("The ferry was late again. " * 5 + "7 April 2026", None),
    ],
)
def test_dates_of_texts(text: str, date: str | None) -> None:
    assert written(text) == date
