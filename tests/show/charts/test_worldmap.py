"""The map: outlines that close, places at their precision, closer maps where several lie together."""

import re
from itertools import pairwise

from reportedly.show.charts.outlines import FILE, POLE, countries
from reportedly.show.charts.worldmap import pictures
from reportedly.show.entries import PlaceEntry, place_entries
from reportedly.show.values import Place
from tests.show.denoting import denoting

LARGEST_FILE = 150_000


def entry(name: str, kind: str, lat: float | None, lon: float | None, *, country: str | None = None) -> PlaceEntry:
    precision = "point" if kind == "city" else "area"
    place = Place(name, kind, country=country, lat=lat, lon=lon, precision=precision)
    return PlaceEntry(place, title=name, others=(), mentions=(), names=(name,), reasons=(), claims=())


def test_the_outlines_are_small_and_closed() -> None:
    assert len(FILE.read_bytes()) <= LARGEST_FILE
    for country in countries():
        for _, ring in country.rings:
            is_around_the_pole = ring[-1][1] == POLE
            assert ring[0] == ring[-1] or is_around_the_pole
            assert all(abs(here[0] - before[0]) < 18_000 for before, here in pairwise(ring[:-2]))


def test_a_country_is_where_its_capital_is() -> None:
    norway = next(country for country in countries() if country.code == "NO")
    (west, south, east, north), _ = max(norway.rings, key=lambda piece: len(piece[1]))
    assert west < 1075 < east
    assert south < 5991 < north


def test_every_place_is_drawn_at_its_precision() -> None:
    whole, *_ = pictures(place_entries(denoting()))
    assert [(spot.number, spot.kind) for spot in whole.spots] == [(1, "area"), (2, "point"), (4, "country")]


def test_a_country_that_is_named_is_set_off() -> None:
    whole, *_ = pictures(place_entries(denoting()))
    assert [land.is_named for land in whole.lands].count(True) == 1


def test_without_coordinates_there_is_no_map() -> None:
    assert pictures([entry("Hask", "city", None, None)]) == ()


def test_places_close_together_get_a_map_of_their_own() -> None:
    near = [
        entry("Orsund", "city", 59.2, 10.4),
        entry("Velmar", "city", 59.4, 10.2),
        entry("Far", "city", -33.0, 151.0),
    ]
    whole, closer = pictures(near)
    assert [frame.letter for frame in whole.frames] == ["A"]
    assert [spot.number for spot in closer.spots] == [1, 2]


def test_places_far_apart_do_not() -> None:
    assert len(pictures([entry("Here", "city", 59.2, 10.4), entry("Far", "city", -33.0, 151.0)])) == 1


def test_labels_do_not_lie_on_each_other() -> None:
    crowd = [entry(f"Crowded {number}", "city", 59.2 + number * 0.01, 10.4) for number in range(40)]
    labels = [spot.label for spot in pictures(crowd)[0].spots if spot.label]
    assert 0 < len(labels) < 40
    assert len({(label.x, label.y) for label in labels}) == len(labels)


def test_paths_are_nothing_but_numbers() -> None:
    whole, *_ = pictures(place_entries(denoting()))
    assert whole.lands
    for land in whole.lands:
        assert re.fullmatch(r"(M-?\d+ -?\d+l-?\d+ -?\d+( -?\d+ -?\d+)*z)+", land.path)


def test_the_date_line_tears_no_country() -> None:
    whole, *_ = pictures([entry("East", "city", 64.7, 177.5), entry("West", "city", 64.5, -165.4)])
    assert whole.width == 960
    assert len(whole.lands) >= 2
