"""Places become features: longitude first, and none is left out for want of coordinates."""

from reportedly.show.listing.geojson import feature
from reportedly.show.listing.records import records
from tests.show.denoting import denoting


def test_longitude_stands_before_latitude() -> None:
    orsund = feature(records(denoting(), "places")[1])
    assert orsund["geometry"] == {"type": "Point", "coordinates": [10.4, 59.2]}


def test_a_place_without_coordinates_is_a_feature_without_geometry() -> None:
    hask = feature(records(denoting(), "places")[2])
    assert hask["geometry"] is None
    assert isinstance(hask["properties"], dict)
    assert hask["properties"]["name"] == "Hask"
    assert "lat" not in hask["properties"]
