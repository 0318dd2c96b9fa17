"""A map shows all that was found, no more of the globe than that, and nothing stretched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.show.charts.window import HEIGHT, NORTHMOST, SOUTHMOST, WIDTH, Reach, window_around

REACHES = st.builds(
    Reach, lon=st.floats(-180, 180), lat=st.floats(SOUTHMOST + 1, NORTHMOST - 1), around=st.floats(0.1, 10)
)


@given(st.lists(REACHES, min_size=1, max_size=12))
def test_every_place_is_in_the_picture(reaches: list[Reach]) -> None:
    window = window_around(reaches)
    for reach in reaches:
        x, y = window.x_of(window.nearest(reach.lon)), window.y_of(reach.lat)
        assert -1e-6 <= x <= WIDTH + 1e-6
        assert -1e-6 <= y <= window.height + 1e-6
    assert window.height <= HEIGHT * 1.5


def test_places_on_both_sides_of_the_date_line_are_near_each_other() -> None:
    window = window_around([Reach(178.4, -18.1, 0.4), Reach(-175.2, -21.1, 0.4)])
    assert window.east - window.west < 15


def test_a_kilometre_is_as_long_to_the_north_as_to_the_east() -> None:
    window = window_around([Reach(10.0, 60.0, 1.0)])
    assert window.stretch == pytest.approx(2.0, rel=0.02)


def test_one_place_is_not_shown_alone_in_the_world() -> None:
    window = window_around([Reach(36.6, 35.9, 0.4)])
    assert window.east - window.west < 3
