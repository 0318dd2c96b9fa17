"""What pages are compared by across a case: a claim with all that tells it from another, and a text with its origin.

Names here are folded (no case, no accents), places and parties are keys that mean the same on every page, and ids are
those of the case's index.
"""

import math
from datetime import date

import msgspec

EARTH = 6371.0088
"""Kilometres; the mean radius of the earth (IUGG)."""


class Place(msgspec.Struct, frozen=True):
    """A place that a claim names: `kind` as the gazetteer has it (city, country), `inside` what it lies in.

    `lat` and `lon` are degrees, None for one that nobody lists.
    """

    name: str
    kind: str = ""
    inside: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None

    @property
    def is_located(self) -> bool:
        """True for a place with a point that tells where it is: no country, and no sea."""
        return self.lat is not None and self.lon is not None and self.kind not in WIDE

    @property
    def is_unlisted(self) -> bool:
        """True for a place that no gazetteer has: it is told apart by its name alone."""
        return self.lat is None and self.country is None and self.kind not in WIDE


WIDE = frozenset(("country", "region", "area"))
"""Kinds of places whose point tells little."""


class Figure(msgspec.Struct, frozen=True):
    """A figure of a claim: both ends included, None where open; `counted` is the thing in the page's words.

    `place` and `time` are what the page says the figure holds for; the time is half-open, in ISO 8601. `start` and
    `stop` are where its words stand in the page's text.
    """

    id: int
    low: float | None
    high: float | None
    unit: str | None
    bound: str
    indicator: str | None = None
    counted: str | None = None
    place: Place | None = None
    time: tuple[str | None, str | None] = (None, None)
    words: str = ""
    start: int = 0
    stop: int = 0


class Told(msgspec.Struct, frozen=True):
    """A claim of a case as it is compared with others.

    `voice` is on whose word it stands, `named` the same as it is written, `chain` all its voices from the outermost
    on. `said` and `about` are half-open times, `published` is the day of its page, each None where it is not known.
    """

    claim: int
    document: int
    outlet: str | None
    published: str | None
    words: str
    voice: str
    is_named: bool
    chain: tuple[str, ...]
    parties: tuple[str, ...]
    places: tuple[Place, ...]
    figures: tuple[Figure, ...]
    said: tuple[str | None, str | None]
    about: tuple[str | None, str | None]
    certainty: str
    polarity: str
    mood: str
    act: str
    named: str = ""


class Text(msgspec.Struct, frozen=True):
    """A document of a case as a text that others may share."""

    document: int
    text: str
    outlet: str | None
    published: str | None
    uri: str


def distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres between two points given in degrees, on a sphere (haversine formula).

    >>> round(distance(35.93, 36.63, 36.20, 37.16))
    56
    """
    north, other_north = math.radians(lat), math.radians(other_lat)
    half = math.sin((other_north - north) / 2) ** 2
    half += math.cos(north) * math.cos(other_north) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 2 * EARTH * math.asin(min(1.0, math.sqrt(half)))


def day_of(time: str | None) -> date | None:
    """The day that a time in ISO 8601 begins with; None for a month, a year, and what stands in no calendar.

    >>> day_of("2031-05-04T18:40:00Z"), day_of("2031-05"), day_of("2031-02-30"), day_of(None)
    (datetime.date(2031, 5, 4), None, None, None)
    """
    try:
        return date.fromisoformat((time or "")[:10])
    except ValueError:
        return None
