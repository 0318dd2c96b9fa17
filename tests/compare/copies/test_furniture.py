"""A site's own lines at a page's foot."""

from reportedly.compare.copies.furniture import foot

PROSE = "The quay is closed, and the council will share the cost of the repairs. "
FOOT = "Related Storm over Sarn Share Tweet Print Follow us on Lindbook Subscribe to our letter Copyright 2031"


def test_a_foot_begins_at_its_first_phrase() -> None:
    assert (PROSE + FOOT)[: foot(PROSE + FOOT)] == PROSE


def test_prose_that_shares_and_follows_has_no_foot() -> None:
    text = "Share prices fell. " + PROSE * 20 + "Follow the canal to its end."
    assert foot(text) == len(text)
