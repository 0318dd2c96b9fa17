"""Who had shared words first, and when that is not known."""

from reportedly.carrying import Copy
from tests.compare.copies.leafed import STORM, laid, page


def found(first_text: str, second_text: str, **told: str) -> Copy:
    """Two pages of different outlets, the second a day later unless told otherwise."""
    first = page(1, first_text, outlet=told.get("one", "Northern Ledger"), published=told.get("first", "2031-05-04"))
    second = page(
        2, second_text, outlet=told.get("other", "Port Ansel Mail"), published=told.get("second", "2031-05-05")
    )
    copy = laid(first, second)
    assert copy is not None
    return copy


def test_to_come_out_first_shows_no_direction_between_outlets() -> None:
    copy = found(STORM, STORM)
    assert copy.direction == "unknown"
    assert "d1 (Northern Ledger) came out a day earlier, but both may have it from a third" in copy.reasons[-1]


def test_who_names_the_other_has_it_from_there() -> None:
    copy = found(STORM, f"{STORM} A rower told the Northern Ledger so.")
    assert copy.direction == "one to other"
    assert "names the Northern Ledger beside the shared words" in copy.reasons[-1]


def test_an_agency_s_own_page_is_the_source_of_one_that_credits_it() -> None:
    copy = found(f"SARN (SANA) - {STORM}", STORM, one="Port Ansel Mail", other="sana", second="2031-05-04")
    assert (copy.direction, copy.source) == ("other to one", "sana")


def test_a_credit_to_one_that_came_out_later_shows_nothing() -> None:
    copy = found(STORM, f"{STORM} A rower told the Northern Ledger so.", first="2031-05-09")
    assert copy.direction == "unknown"


def test_two_that_name_each_other_are_told_of() -> None:
    copy = found(f"{STORM} So the Port Ansel Mail reported.", f"{STORM} A rower told the Northern Ledger so.")
    assert copy.direction == "unknown"
    assert "each has it from the other" in copy.reasons[-1]


def test_who_credit_the_same_agency_share_that_source() -> None:
    copy = found(f"SARN (AFP) - {STORM}", f"{STORM} -AFP")
    assert (copy.direction, copy.source) == ("common source", "afp")


def test_that_both_heard_of_an_agency_s_report_gives_no_source() -> None:
    copy = found(f"{STORM} AFP reported it, too.", f"{STORM} This is what AFP reported.")
    assert copy.direction == "unknown"


def test_a_whole_text_that_one_gives_as_an_agency_s_is_the_other_s_as_well() -> None:
    copy = found(f"SARN (AFP) - {STORM}", STORM)
    assert (copy.direction, copy.source) == ("common source", "afp")
    assert "does not say so" in copy.reasons[-1]


def test_of_two_agencies_credited_for_one_text_neither_is_its_source() -> None:
    copy = found(f"SARN (AP) - {STORM}", f"{STORM} - AFP")
    assert (copy.direction, copy.source) == ("unknown", None)
    assert "credits AP" in copy.reasons[-1]
    assert "AFP" in copy.reasons[-1]


def test_who_was_told_it_itself_had_it_first() -> None:
    copy = found(STORM.replace("Its engine", "Its engine, the captain told the Northern Ledger,"), STORM)
    assert copy.direction == "one to other"
    assert "was told it itself" in copy.reasons[-1]


def test_within_an_outlet_the_earlier_page_is_the_first() -> None:
    copy = found(STORM, STORM, other="Northern Ledger")
    assert copy.direction == "one to other"
    assert "uses its own words again" in copy.reasons[-1]


def test_a_day_that_the_page_s_own_head_contradicts_decides_nothing() -> None:
    first = page(1, STORM, outlet="Mail", published="2031-05-04", heads=("2031-05-19",))
    second = page(2, STORM, outlet="Mail", published="2031-05-05")
    copy = laid(first, second)
    assert copy is not None
    assert copy.direction == "unknown"
    assert "its head names another day" in copy.reasons[-1]
