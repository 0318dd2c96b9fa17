"""A figure stands inside, above or below what records have, and what is only a part of it is said to be one."""

from datetime import date

import msgspec
import pytest

from reportedly.across import Place
from reportedly.compare.ledger.entries import Entry, figures
from reportedly.compare.ledger.scene import Scene
from reportedly.compare.reference import Index, Laid, is_asked, is_bare
from reportedly.reference import Record, Table
from tests.compare.ledger.made import entry, told

PROVINCE = Place("low valley", "subdivision", "orvena", "XX", 11.5, 21.0)


def record(
    name: str, low: float, high: float, *, day: int = 4, last: int | None = None, lat: float = 10.0, **more: object
) -> Record:
    days = (date(2031, 5, day), date(2031, 5, last or day))
    made = Record(name, days, "Sarn", lat, 20.0, (), low, low, high)
    return msgspec.structs.replace(made, **more)


def of_a_year(name: str, low: float, high: float) -> Record:
    return record(name, low, high, days=(date(2031, 1, 1), date(2031, 12, 31)))


def table(*records: Record, **how: object) -> Index:
    made = Table("Events", "us", "killed", None, (), 1, 20.0, records)
    return Index(msgspec.structs.replace(made, **how))


def shares(*records: Record, **how: object) -> Index:
    return table(*records, indicator=None, unit="percent", within_days=0, **how)


def stands(laid: Laid) -> list[tuple[str, str]]:
    return [(one.record.id, one.stand) for one in laid.beside]


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
    assert (laid.stand, laid.together, laid.why) == (stand, None, None)


def test_records_of_other_days_and_places_are_not_near() -> None:
    laid = table(record("a", 10, 20, day=6), record("b", 10, 20, lat=11.0)).lay(entry(1, low=12))
    assert (laid.beside, laid.stand) == ((), "no record")
    assert laid.why == "The nearest record of these days lies 111 km away."


@pytest.mark.parametrize(
    ("how", "why"),
    [
        ({"time": (None, "2031-02-01")}, "The page tells no day for it that has a beginning and an end."),
        (
            {"time": ("2029-01-01", "2029-01-02")},
            "The table has nothing of that time: its records are of 2031-05-04 to 2031-05-09.",
        ),
        ({"time": ("2031-05-07", "2031-05-08")}, "No record is of these days."),
        ({"places": ()}, "The page tells no place for it by which the table could be asked."),
    ],
)
def test_why_there_is_no_record_is_said(how: dict[str, object], why: str) -> None:
    laid = table(record("a", 10, 20), record("b", 10, 20, day=9)).lay(entry(1, low=12, **how))
    assert (laid.stand, laid.why) == ("no record", why)


def test_it_stands_to_the_records_of_the_nearest_day_and_slack_is_counted() -> None:
    laid = table(record("a", 10, 20, day=5), record("b", 1, 2, day=4)).lay(entry(1, low=12))
    assert [(one.record.id, one.days) for one in laid.beside] == [("b", 0), ("a", 1)]
    assert laid.stand == "above"


def test_the_records_of_a_day_together_are_their_sum() -> None:
    laid = table(record("a", 5, 5), record("b", 6, 8), record("c", 90, 90, day=5)).lay(entry(1, low=12))
    assert (laid.stand, laid.together) == ("above", "inside")


def test_a_figure_between_two_records_is_said_to_be_between() -> None:
    assert table(record("a", 1, 2), record("b", 50, 60)).lay(entry(1, low=12)).stand == "between"


def test_a_figure_of_a_day_is_a_part_of_a_record_of_months_unless_it_is_above_it() -> None:
    siege = table(of_a_year("a", 10, 20))
    assert siege.lay(entry(1, low=3)).stand == "part"
    assert siege.lay(entry(1, low=3)).why == "The record is of a longer time."
    assert siege.lay(entry(1, low=25)).stand == "above"


def test_a_record_of_months_does_not_decide_beside_one_of_the_day() -> None:
    laid = table(of_a_year("a", 10, 400), record("b", 4, 5)).lay(entry(1, low=12))
    assert stands(laid) == [("b", "above"), ("a", "part")]
    assert laid.stand == "above"


def test_a_figure_of_a_longer_time_is_laid_beside_the_sum_of_its_days() -> None:
    days = [record(str(day), 10, 10, day=day) for day in range(1, 9)]
    week = {"time": ("2031-05-01", "2031-05-09")}
    assert table(*days).lay(entry(1, low=80, **week)).stand == "inside"
    assert table(*days).lay(entry(1, low=100, **week)).stand == "above"
    assert {stand for _, stand in stands(table(*days).lay(entry(1, low=9, **week)))} == {"below"}


def test_a_figure_of_a_year_is_laid_beside_what_the_table_has_of_that_year() -> None:
    figure = entry(1, low=12, time=("2031-01-01", "2032-01-01"))
    assert table(of_a_year("a", 10, 20)).lay(figure).stand == "inside"


def test_a_count_over_a_war_is_never_laid_beside_one_event_as_a_whole() -> None:
    figure = msgspec.structs.replace(entry(1, low=400_000), scene=Scene(is_total=True), day_by="page")
    laid = table(record("a", 10, 20)).lay(figure)
    assert (laid.stand, laid.why) == ("part", "It counts over a war.")
    month = msgspec.structs.replace(figure, day=None, day_by=None, span=("2031-05-01", "2031-06-01"))
    assert table(record("a", 10, 20), record("b", 10, 20, day=6)).lay(month).stand == "above"
    own_day = msgspec.structs.replace(figure, day_by="figure")
    assert table(record("a", 10, 20)).lay(own_day).stand == "above"


def test_some_of_the_dead_are_a_part_of_what_counts_them_all() -> None:
    index = table(record("a", 10, 20))
    laid = index.lay(entry(1, low=7, counted="children"))
    assert (laid.stand, laid.why) == ("part", "The figure is of “child”, the record of everybody.")
    assert index.lay(entry(1, low=25, counted="children")).stand == "above"
    assert index.lay(entry(1, low=7, counted="people")).stand == "below"
    some = msgspec.structs.replace(entry(1, low=7), scene=Scene(is_partial=True))
    assert index.lay(some).stand == "part"


def test_a_table_of_things_says_what_it_counts() -> None:
    boats = table(record("a", 10, 20), indicator="sunk", counts=frozenset({"boat"}))
    assert boats.lay(entry(1, low=7, indicator="sunk", counted="boats")).stand == "below"
    assert boats.lay(entry(1, low=7, indicator="sunk", counted="red boats")).stand == "part"
    assert boats.lay(entry(1, low=7, indicator="sunk", counted="barges")).stand == "part"


def test_who_has_a_column_of_their_own_is_laid_beside_that() -> None:
    index = table(record("a", 40, 50, counted={"civilian": (5.0, 9.0)}), counted=frozenset({"civilian"}))
    laid = index.lay(entry(1, low=7, counted="civilians"))
    assert (laid.stand, laid.beside[0].counted) == ("inside", "civilian")
    assert index.lay(entry(1, low=12, counted="civilians")).stand == "above"
    assert index.lay(entry(1, low=12, counted="people")).stand == "below"
    assert table(record("a", 40, 50)).lay(entry(1, low=7, counted="civilians")).stand == "part"


def test_a_province_is_asked_by_its_name_and_not_by_a_point() -> None:
    near = record("a", 10, 20, lat=11.5, place="Ostra", regions=("High Land Province",))
    inside = record("b", 30, 40, place="Sarn", regions=("The Low Valley Province",))
    laid = table(near, inside).lay(entry(1, low=12, places=(PROVINCE,)))
    assert [(one.record.id, one.by, one.km) for one in laid.beside] == [("b", "region", None)]
    laid = table(near).lay(entry(1, low=12, places=(PROVINCE,)))
    assert laid.why == "No record of these days lies in that province, by the names that the table has."


def test_a_record_of_a_whole_province_is_near_no_town_by_its_point() -> None:
    rough = record("a", 10, 20, place="Low Valley Province", regions=("Low Valley Province",))
    assert table(rough).lay(entry(1, low=12)).stand == "no record"
    assert table(rough).lay(entry(1, low=12, places=(PROVINCE,))).stand == "inside"


def of_partners(*countries: str) -> Record:
    return Record("1", (date(2031, 1, 1), date(2031, 12, 31)), None, None, None, countries, 17.2, 17.2, 17.2)


def test_a_country_is_enough_for_a_table_without_points() -> None:
    figure = entry_of_share(12)
    assert shares(of_partners("norway")).lay(figure, countries=["norway", "no"]).stand == "below"
    assert shares(of_partners("norway")).lay(figure, countries=["portugal"]).stand == "no record"


def test_of_two_countries_a_claim_must_name_both() -> None:
    index, figure = shares(of_partners("norway", "germany")), entry_of_share(17.2)
    assert index.lay(figure, countries=["germany", "de", "norway", "no"]).stand == "inside"
    assert (
        index.lay(figure, countries=["norway", "no"]).why == "No record of these days names its place or its countries."
    )


def test_a_share_of_a_day_is_no_part_of_a_share_of_a_year() -> None:
    assert shares(of_partners("norway")).lay(entry_of_share(17.2), countries=["norway"]).beside[0].part is None


def entry_of_share(share: float, unit: str | None = "percent") -> Entry:
    (found,) = figures([told(1, low=share, indicator=None, unit=unit, counted="")])
    return found


def test_a_number_without_a_unit_is_taken_only_where_the_table_says_so() -> None:
    claim = told(1, low=17.2, indicator=None, counted="")
    bare = entry_of_share(17.2, unit=None)
    strict = shares(of_partners("norway"), words=("died",)).table
    lenient = msgspec.structs.replace(strict, takes_bare=True)
    assert is_bare(bare, told=claim, table=strict)
    assert not is_asked(bare, told=claim, table=strict)
    assert is_asked(bare, told=claim, table=lenient)
    assert not is_bare(entry_of_share(17.2), told=claim, table=strict)
    counted = told(1, low=17, indicator=None, counted="boats")
    assert not is_bare(entry(1, low=17), told=counted, table=lenient)
