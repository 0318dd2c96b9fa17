"""The reasons of a finding do not contradict each other, and name the place that both sentences name."""

from reportedly.compare.figures.rules import figures_conflict, figures_unsettled
from tests.readings import reading_of

THREE = (
    "Mill fire\n\nEleven people were killed in Lisbon on Friday, the ministry said.\n\n"
    "Fourteen people were killed in Lisbon on Friday, Ana Ruiz said.\n\n"
    "Nineteen people were killed in Lisbon on Friday, Odo Brant said.\n"
)
FOUR = f"{THREE}\nThirty people were killed in Lisbon on Friday, Mira Tolk said.\n"


def test_both_places_are_told_of_or_neither() -> None:
    raised_all = list(figures_conflict(reading_of(THREE)))
    assert raised_all
    for raised in raised_all:
        places = [reason for reason in raised.reasons if "place" in reason or "hold for" in reason]
        assert len(places) == 1


def test_four_numbers_are_a_chronicle_and_no_conflict() -> None:
    assert list(figures_conflict(reading_of(THREE)))
    assert not list(figures_conflict(reading_of(FOUR)))
    assert list(figures_unsettled(reading_of(FOUR)))
