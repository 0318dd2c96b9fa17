"""Names are compared by their consonants, and a small place is told by the word beside it."""

import pytest

from reportedly.compare.ledger.names import consonants, sites_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tarsheen", "Tarshin"),
        ("al-Dolvar", "Dolvar"),
        ("Qerrun", "Kirran"),
        ("Mohassan", "Muhasan"),
        ("Férel", "Feril"),
    ],
)
def test_two_spellings_of_a_name_are_one(one: str, other: str) -> None:
    assert consonants(one) == consonants(other)


@pytest.mark.parametrize(("one", "other"), [("Tarsheen", "Tarfeen"), ("Dolvar", "Dolvan")])
def test_other_consonants_are_another_name(one: str, other: str) -> None:
    assert consonants(one) != consonants(other)


def test_too_short_a_name_tells_nothing() -> None:
    assert consonants("Ur") is None


def test_a_word_for_a_small_place_makes_a_name_a_site() -> None:
    assert sites_of("Shells hit Tarsheen district and the village of Dolvar.") == ("dlvr", "trxn")
    assert sites_of("Shells hit Tarsheen on Monday.") == ()
