"""The timeline: earlier is to the left, what was said lies below, what has no end points on."""

from itertools import pairwise

from reportedly.show.charts.axis import MOST_ROWS, WIDTH, axis_of
from reportedly.show.moments import Moment, moments
from tests.show.denoting import denoting


def moment(
    low: str | None, high: str | None, *, about: tuple[str, ...] = ("c1",), said: tuple[str, ...] = ()
) -> Moment:
    return Moment(low, high, f"{low} {high}", said, about, (), ())


def test_what_is_about_a_time_lies_above_the_axis_and_what_was_said_below() -> None:
    axis = axis_of(moments(denoting()))
    assert axis is not None
    assert {bar.lane: bar.y < axis.level for bar in axis.bars} == {"about": True, "said": False}


def test_earlier_is_to_the_left_however_uneven_the_axis() -> None:
    days = ["1949-10-01", "2011-01-01", "2031-03-01", "2031-03-02"]
    axis = axis_of([moment(day, None) for day in days])
    assert axis is not None
    assert [bar.x for bar in axis.bars] == sorted(bar.x for bar in axis.bars)
    assert len({bar.x for bar in axis.bars}) == len(days)


def test_a_side_without_an_end_points_on() -> None:
    axis = axis_of([moment("2011-01-01", None), moment(None, "2011-01-01")])
    assert axis is not None
    assert {(bar.is_open_left, bar.is_open_right) for bar in axis.bars} == {(False, True), (True, False)}


def test_times_without_room_are_counted() -> None:
    many = [moment(f"20{year:02}-01-01", None) for year in range(40)]
    axis = axis_of(many)
    assert axis is not None
    assert len(axis.bars) + axis.more == 40
    assert axis.more >= 40 - MOST_ROWS


def test_no_time_no_drawing() -> None:
    assert axis_of([]) is None
    assert axis_of([moment("soon", None)]) is None


def test_ticks_do_not_lie_on_each_other() -> None:
    axis = axis_of([moment(f"2031-03-{day:02}", f"2031-03-{day + 1:02}") for day in range(1, 28)])
    assert axis is not None
    starts = [tick.x for tick in axis.ticks if tick.anchor == "start"]
    assert all(after - before > 60 for before, after in pairwise(starts))
    assert all(bar.x + bar.width <= WIDTH for bar in axis.bars)


def test_without_anything_said_there_is_no_lane_for_it() -> None:
    axis = axis_of([moment("2011-01-01", "2012-01-01")])
    assert axis is not None
    assert not axis.has_said
    assert [tick.name for tick in axis.ticks] == ["2011", "2012"]
