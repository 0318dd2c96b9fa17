"""A figure stands inside, above or below what records have, and is never called true or false."""

from datetime import date

import pytest

from reportedly.compare.reference import Index
from reportedly.reference import Record, Table
from tests.compare.ledger.made import entry


def record(name: str, low: float, high: float, *, day: int = 4, lat: float = 10.0, year: bool = False) -> Record:
    days = (date(2031, 1, 1), date(2031, 12, 31)) if year else (date(2031, 5, day), date(2031, 5, day))
    return Record(name, days, "Sarn", lat, 20.0, None, low, low, high)


def table(*records: Record) -> Index:
    return Index(Table("Events", "us", "killed", None, (), 1, 20.0, records))


@pytest.mark.parametrize(
    ("how", "stand"),
    [
        ({"low": 12}, "inside"),
        ({"low": 10}, "inside"),
        ({"low": 21}, "above"),
        ({"low": 9}, "below"),
        ({"low": 12, "bound": "at-least"}, "inside"),
        ({"low": 21, "bound": "at-least"}, "above"),
        ({"low": 5, "bound": "at-least"}, "inside"),
        ({"low": 9, "bound": "at-most"}, "below"),
    ],
)
def test_a_figure_stands_so_to_one_record(how: dict[str, object], stand: str) -> None:
    laid = table(record("a", 10, 20)).lay(entry(1, **how))
    assert [one.stand for one in laid.beside] == [stand]
    assert (laid.stand, laid.together) == (stand, None)


def test_records_of_other_days_and_places_are_not_near() -> None:
    laid = table(record("a", 10, 20, day=6), record("b", 10, 20, lat=11.0)).lay(entry(1, low=12))
    assert (laid.beside, laid.stand) == ((), "no record")


def test_the_nearest_day_stands_first_and_slack_is_counted() -> None:
    laid = table(record("a", 10, 20, day=5), record("b", 1, 2, day=4)).lay(entry(1, low=12))
    assert [(one.record.id, one.days) for one in laid.beside] == [("b", 0), ("a", 1)]
    assert laid.stand == "inside"


def test_records_together_are_their_sum() -> None:
    laid = table(record("a", 5, 5), record("b", 6, 8)).lay(entry(1, low=12))
    assert (laid.stand, laid.together) == ("above", "inside")


def test_a_figure_between_two_records_is_said_to_be_between() -> None:
    assert table(record("a", 1, 2), record("b", 50, 60)).lay(entry(1, low=12)).stand == "between"


def test_a_total_of_a_year_is_found_for_each_of_its_days() -> None:
    assert table(record("a", 10, 20, year=True)).lay(entry(1, low=12)).stand == "inside"


def test_a_figure_without_a_day_has_no_record() -> None:
    assert table(record("a", 10, 20)).lay(entry(1, low=12, time=("2031-01-01", None))).stand == "no record"


def test_a_figure_of_a_year_is_laid_beside_what_the_table_has_of_that_year() -> None:
    figure = entry(1, low=12, time=("2031-01-01", "2032-01-01"))
    assert table(record("a", 10, 20, year=True)).lay(figure).stand == "inside"


def test_a_country_is_enough_for_a_table_without_points() -> None:
    shares = Record("Germany", (date(2031, 1, 1), date(2031, 12, 31)), None, None, None, "norway", 17.2, 17.2, 17.2)
    index = Index(Table("Shares", "us", None, "percent", (), 0, 20.0, (shares,)))
    figure = entry(1, low=12)
    assert index.lay(figure, countries=["norway", "no"]).stand == "below"
    assert index.lay(figure, countries=["portugal"]).stand == "no record"
