"""Places are features, and a list of none is a collection as well."""

import json

from reportedly.show.exported.places import features
from reportedly.show.listing.records import Record


def test_each_place_is_a_feature_and_one_without_a_point_has_none() -> None:
    sarn: Record = {"place": "Sarn", "country": "XX", "lat": 10.5, "lon": 20.25, "claims": 2, "documents": 1}
    told = json.loads(b"".join(features([sarn, {**sarn, "lat": None, "lon": None}])))
    first, second = told["features"]
    assert first["geometry"] == {"type": "Point", "coordinates": [20.25, 10.5]}
    assert first["properties"] == {"place": "Sarn", "country": "XX", "claims": 2, "documents": 1}
    assert second["geometry"] is None


def test_no_places_are_an_empty_collection() -> None:
    assert json.loads(b"".join(features([]))) == {"type": "FeatureCollection", "features": []}
