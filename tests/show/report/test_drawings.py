"""The drawings of a report: where marks stand, what they join, and what they leave out in words."""

from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as some

from reportedly.carrying import Node
from reportedly.show.report.atlas import atlas_of
from reportedly.show.report.bins import MOST_BINS, histogram
from reportedly.show.report.fan import fan_of
from reportedly.show.report.matrix import matrix_of
from reportedly.show.report.nouns import Between, Day, Days, Spot
from reportedly.show.report.overtime import LEFT, WIDTH, overtime
from reportedly.show.report.scale import scale_of
from reportedly.show.report.strips import WIDTH as STRIP
from reportedly.show.report.strips import ruler_of
from reportedly.show.report.trees import DEEPEST, shallow
from tests.show.report.samples import carried, event, figure

NUMBERS = some.floats(min_value=0, max_value=1e12, allow_nan=False)


@given(some.lists(NUMBERS, min_size=1, max_size=8))
def test_a_greater_number_never_stands_left_of_a_smaller_one(numbers: list[float]) -> None:
    scale = scale_of(numbers)
    places = [scale.at(number) for number in sorted(numbers)]
    assert all(0 <= place <= 1 for place in places)
    assert all(left <= right for left, right in pairwise(places))
    assert len(scale.ticks()) <= 15


def test_a_line_goes_by_powers_only_where_numbers_are_of_different_sizes() -> None:
    assert scale_of([10, 1400]).is_log
    assert not scale_of([27, 35]).is_log
    assert scale_of([27, 35]).low == 0
    assert scale_of([-4, 6]).low == -4
    assert scale_of([0, 0]).ticks()


def test_an_open_end_reaches_the_edge_and_has_one_mark() -> None:
    least, most, exact = figure(1, 40.0, None), figure(2, None, 12.0), figure(3, 20.0, 30.0, relation="conflict")
    ruler = ruler_of(event("e1", least, most, exact))
    strip = ruler.strip(least)
    assert (strip.is_open_right, strip.is_open_left, len(strip.marks)) == (True, False, 1)
    assert strip.x2 > STRIP - 5
    assert ruler.strip(most).is_open_left
    strip = ruler.strip(exact)
    assert strip.marks == (strip.x1, strip.x2)
    assert (strip.shape, strip.tone) == ("diamond", "conflict")


def test_figures_of_one_day_have_no_drawing_over_time() -> None:
    assert overtime(event("e1", figure(1, 4.0, 4.0, day="2031-05-02"), figure(2, 5.0, None, day="2031-05-02"))) is None


def test_marks_of_a_day_stand_beside_one_another_and_days_in_order() -> None:
    figures = [figure(number, float(number), None, day=f"2031-05-{2 + number // 5:02}") for number in range(1, 10)]
    chart = overtime(event("e1", *figures))
    assert chart is not None
    places = [mark.x for mark in chart.marks]
    assert places == sorted(set(places))
    assert all(LEFT < x < WIDTH for x in places)
    assert len(chart.outlets) == 8
    assert chart.outlets[-1] == "other outlets"
    assert {mark.outlet for mark in chart.marks} == set(range(8))


def test_a_page_is_joined_to_each_origin_in_whose_tree_it_stands() -> None:
    claim = carried(pages=4)
    fan = fan_of(claim)
    assert (len(fan.pages), len(fan.origins), len(fan.rays)) == (4, 1, 4)
    assert fan.origins[0].is_sure
    first = Node("origin", "2", "origin 2", below=(Node("claim", "d1c9", "a page", claim=9),))
    apart = msgspec.structs.replace(claim, roots=(*claim.roots, first), state="not established", most=2)
    fan = fan_of(apart)
    assert (len(fan.pages), len(fan.origins), len(fan.rays)) == (4, 2, 5)
    assert not any(origin.is_sure for origin in fan.origins)


@pytest.mark.parametrize(
    ("days", "step"),
    [
        (("2031-05-01", "2031-05-20"), "day"),
        (("2031-05-01", "2032-05-20"), "week"),
        (("2025-05-01", "2032-05-20"), "month"),
        (("2005-05-01", "2032-05-20"), "quarter"),
        (("1931-05-01", "2031-05-20"), "year"),
        (("0001-01-01", "9999-12-31"), "decade"),
    ],
)
def test_bars_are_as_long_as_the_whole_time_needs_and_hold_every_page(days: tuple[str, str], step: str) -> None:
    line = histogram(Days((), tuple(Day(day, 2, 1) for day in days), 3))
    assert line is not None
    assert line.step == step
    assert sum(bin_.pages for bin_ in line.bins) == 2
    assert len(line.bins) <= MOST_BINS or step == "decade"


def test_a_claim_about_a_day_far_off_does_not_stretch_the_line_and_is_counted() -> None:
    about = (Day("1911-03-02", 1, 1), Day("2031-05-01", 40, 9), Day("2031-05-03", 20, 9))
    line = histogram(Days(about, (Day("2031-05-02", 60, 9),), 3))
    assert line is not None
    assert line.bins[0].first == "2031-05-01"
    assert (line.before, line.after) == (1, 0)
    assert sum(bin_.about for bin_ in line.bins) + line.before + line.after == 61


def test_what_stands_in_no_calendar_is_not_drawn() -> None:
    odd = (Day("2031-02-30", 9, 9), Day("2031-05", 9, 9), Day("soon", 9, 9))
    assert histogram(Days(odd, odd, 3)) is None
    figures = [figure(number, 4.0, 4.0, day=day) for number, day in enumerate(("2031-05", "2031-05-02", "May"), 1)]
    assert overtime(event("e1", *figures)) is None


def test_no_day_gives_no_line() -> None:
    assert histogram(Days((), (), 3)) is None


def test_a_place_far_from_all_others_lies_beyond_the_map() -> None:
    near = [
        Spot(f"Town {number}", f"town {number}", "city", "SY", 35.0 + number / 10, 37.0, 20, 5) for number in range(5)
    ]
    far = Spot("Far Port", "far port", "city", "NZ", -41.0, 174.0, 2, 1)
    atlas = atlas_of([*near, far])
    assert atlas is not None
    assert atlas.beyond == (6,)
    assert [circle.number for circle in atlas.circles] == [1, 2, 3, 4, 5]
    assert atlas_of([]) is None


def test_circles_grow_with_their_claims_and_a_province_called_as_its_town_has_no_second_name() -> None:
    town = Spot("Sarn", "sarn", "city", "SY", 35.0, 37.0, 40, 9)
    province = Spot("Sarn", "sarn", "subdivision", "SY", 35.2, 37.2, 10, 4)
    atlas = atlas_of([town, province])
    assert atlas is not None
    one, other = atlas.circles
    assert one.r > other.r
    assert other.is_area
    assert other.label is None
    assert one.label is not None


def test_the_table_of_outlets_reads_alike_from_both_sides_but_for_the_direction() -> None:
    matrix = matrix_of([Between("Ledger", "Mail", 2, 1, 0, 1, 0, (), 2)])
    assert matrix is not None
    assert matrix.outlets == ("Ledger", "Mail")
    (_, mine), (theirs, _) = matrix.rows
    assert mine.pairs == theirs.pairs == 3
    assert (mine.given, theirs.given) == (1, 0)
    assert matrix_of([Between("Ledger", "Ledger", 2, 0, 0, 0, 0, (), 2)]) is None


def test_a_chain_of_copies_as_long_as_the_case_is_drawn_and_loses_no_page() -> None:
    node = Node("claim", "d900c1", "a page", claim=900)
    for number in reversed(range(1, 900)):
        node = Node("claim", f"d{number}c1", "a page", claim=number, below=(node,))
    roots = shallow([Node("origin", "1", "origin 1", below=(node,))])
    names, waiting, depth = set[str](), [(node, 1) for node in roots], 0
    while waiting:
        node, steps = waiting.pop()
        names.add(node.name)
        depth = max(depth, steps)
        waiting += [(below, steps + 1) for below in node.below]
    assert len(names) == 901
    assert depth == DEEPEST + 1
