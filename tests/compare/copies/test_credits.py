"""Whom a page credits, and for what."""

import pytest

from reportedly.compare.copies.credits import agencies, agency_of, credits_of, outlet_credits


@pytest.mark.parametrize(
    ("text", "agency", "form"),
    [
        ("SARN (AFP) - A ferry sank off the coast.", "afp", "dateline"),
        ("LINDMOOR, May 4 (Reuters) - A ferry sank.", "reuters", "dateline"),
        ("NNA - A ferry sank off the coast.", "nna", "dateline"),
        ("Ferry sinks\n\nAFP\n\nA ferry sank.", "afp", "byline"),
        ("Ferry sinks off Sarn\n\nFerry sinks off Sarn AFP Sunday 4 May 2031 A ferry sank.", "afp", "byline"),
        ("A ferry sank off the coast. -AFP", "afp", "sign-off"),
        ("A ferry sank off the coast. Source: Anadolu Agency", "anadolu", "sign-off"),
        ("A ferry sank off the coast. (With Xinhua)", "xinhua", "sign-off"),
        ("A ferry sank.\n(Reporting by Ana Ruiz; Editing by Jonas Pell)", "reuters", "sign-off"),
        ("The mayor told AFP that a ferry sank.", "afp", "told"),
        ("A TASS correspondent saw the ferry sink.", "tass", "told"),
        ("A ferry sank, SANA reported.", "sana", "statement"),
        ("According to the state news agency SANA, a ferry sank.", "sana", "statement"),
        ("A ferry sank, state agency Interfax said on Monday.", "interfax", "statement"),
        ("The ferry before it sank. (Reuters Photo)", "reuters", "picture"),
        ("The ferry before it sank. AFP/Getty Images", "afp", "picture"),
    ],
)
def test_a_credit_is_recognized(text: str, agency: str, form: str) -> None:
    assert [(credit.agency, credit.form) for credit in credits_of(text)] == [(agency, form)]


@pytest.mark.parametrize(
    "text",
    [
        "The agencies were not told when the ferry sank.",
        "She joined Reuters in 2029 and left a year later.",
        "Ana Ruiz, an aap farmer, lost her boat.",
        "The APA-reported ferry sank.",
        "The ferry Sputnik sank off the coast.",
    ],
)
def test_a_mention_is_no_credit(text: str) -> None:
    assert credits_of(text) == ()


def test_a_credit_stands_where_its_span_says() -> None:
    text = "The mayor told Reuters that a ferry sank."
    (credit,) = credits_of(text)
    assert credit.span.of(text) == "Reuters"


def test_an_outlet_of_the_case_is_credited_by_its_own_name() -> None:
    text = "The mayor told the Northern Ledger that a ferry sank. Northern Ledger Road is closed."
    assert [credit.form for credit in outlet_credits(text, "Northern Ledger")] == ["told"]


def test_names_and_keys_of_agencies_are_unique() -> None:
    names = [name for agency in agencies().values() for name in agency.names]
    assert len(set(names)) == len(names)
    assert all(agency_of(name) == agency.key for agency in agencies().values() for name in agency.names)
