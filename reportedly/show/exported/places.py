"""The places of a case as GeoJSON (RFC 7946): one feature each, with how many claims and documents name it."""

from collections.abc import Iterable, Iterator

import msgspec

from reportedly.show.listing.geojson import feature
from reportedly.show.listing.records import Record


def features(records: Iterable[Record]) -> Iterator[bytes]:
    """A FeatureCollection, piece by piece; a place that no point was found for has a geometry of null."""
    between = b'{"type": "FeatureCollection", "features": ['
    is_empty = True
    for record in records:
        yield between + msgspec.json.encode(feature(record))
        between, is_empty = b",\n ", False
    yield (between if is_empty else b"") + b"]}\n"
