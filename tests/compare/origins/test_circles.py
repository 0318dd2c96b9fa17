"""Circular carrying is named, and is no origin."""

from reportedly.compare.origins.circles import circles
from reportedly.compare.origins.counting import origins
from tests.compare.origins.carried import carrier


def test_two_that_have_it_from_each_other_are_a_circle() -> None:
    carriers = [carrier(1, "Ledger", "Mail"), carrier(2, "Mail", "Ledger")]
    found = origins(carriers[0].claim, carriers, [])
    assert found.circles == (
        "It goes round in a circle: Ledger (d1c1) has it from Mail; Mail (d2c1) has it from Ledger.",
    )
    assert (found.least, found.most, found.state) == (1, 1, "shared")


def test_a_circle_of_three_is_found_with_agencies_in_it() -> None:
    carriers = [carrier(1, "sana", "Ledger"), carrier(2, "Ledger", "Mail"), carrier(3, "Mail", credit="sana")]
    (circle,) = circles(carriers)
    assert circle == {"sana", "ledger", "mail"}


def test_a_line_is_no_circle() -> None:
    assert circles([carrier(1, "Ledger", "Mail"), carrier(2, "Mail", "Post"), carrier(3, "Post", "Ana Ruiz")]) == ()


def test_who_names_itself_turns_in_no_circle() -> None:
    assert circles([carrier(1, "Ledger", "Ledger"), carrier(2, "Mail", "Ledger")]) == ()


def test_what_only_goes_round_is_not_established_beside_a_voice() -> None:
    carriers = [carrier(1, "Ledger", "Mail"), carrier(2, "Mail", "Ledger"), carrier(3, "Post", "Ana Ruiz")]
    found = origins(carriers[0].claim, carriers, [])
    assert (found.least, found.most, found.state) == (1, 2, "not established")
