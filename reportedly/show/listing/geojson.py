"""Places as GeoJSON (RFC 7946): a feature for each place, those without coordinates with a geometry of null.

Positions are longitude before latitude, in degrees of WGS 84, as the standard has them (sections 3.1.1 and 4).
A feature without a place on the globe is allowed by its section 3.2, so that nothing found is left out.
"""

from reportedly.model import Json
from reportedly.show.listing.records import Record

POSITION = ("lat", "lon")


def feature(record: Record) -> dict[str, Json]:
    """The feature of one record of a place; what the record says but for its position are its properties."""
    lat, lon = (record[name] for name in POSITION)
    is_located = lat is not None and lon is not None
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [lon, lat]} if is_located else None,
        "properties": {name: told for name, told in record.items() if name not in POSITION},
    }
