"""Where and when a page plays, for the figures that do not tell it themselves.

A page on one town names others: where the president spoke, where the news agency sits, where the wounded were brought.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import msgspec

from reportedly.across import Place, Told, day_of

Times = tuple[str | None, str | None]
"""A half-open time in ISO 8601, each end None where it is open."""

LONGEST = 3
"""Days; what holds for longer is a total over a time, and no event's."""

LEAD = 4
"""Claims at the head of a page that tell where it plays."""

AROUND_PAGE = 3
"""Places of a page in whose surroundings a figure that names none is looked for."""


class Whereabouts(msgspec.Struct, frozen=True):
    """What a page tells of places and days: how often it names each place with a point, and each country.

    `ahead` are the places that the claims at its head name, in their order; `day` is that on which it plays, half-open.
    """

    named: Mapping[Place, int]
    countries: Mapping[str, int]
    ahead: tuple[Place, ...]
    day: tuple[str, str] | None

    def country(self, claim: Told) -> str | None:
        """The country that a claim is about: of those it names, else of all, that which the page names most.

        An adjective names who did it, or whose people they are: "an Orven aircraft", "six Orvens". So does a country
        in which the page names no place, unless it is the one that the page names most.
        """
        own = dict.fromkeys(place.country for place in claim.places if place.country and _is_noun(place, claim.words))
        of_page = max(self.countries, key=lambda country: self.countries[country], default=None)
        of_claim = max(own, key=lambda country: self.countries[country], default=of_page)
        is_told = of_claim == of_page or any(place.country == of_claim for place in self.named)
        return of_claim if is_told else of_page

    def place(self, claim: Told) -> Place | None:
        """Where a claim that names no place plays: what the page's head names, of several that which it names most.

        Only places of the claim's country; that of a page is the one that it names most, since a place elsewhere is
        where somebody speaks or decides: "English", "Washington".
        """
        places = self._within(claim)
        ahead = [place for place in self.ahead if place in places] or places
        return max(dict.fromkeys(ahead), key=lambda place: (self.named[place], -ahead.index(place)), default=None)

    def often(self, claim: Told) -> tuple[Place, ...]:
        """The places of the claim's country that the page names most, `AROUND_PAGE` at most."""
        places = self._within(claim)
        return tuple(
            sorted(places, key=lambda place: (-self.named[place], place.name, place.inside or ""))[:AROUND_PAGE]
        )

    def _within(self, claim: Told) -> list[Place]:
        country = self.country(claim)
        return [place for place in self.named if place.country in (country, None)]


def whereabouts(page: Sequence[Told]) -> Whereabouts:
    """What a page tells of places and days; its claims in text order."""
    return Whereabouts(
        named=Counter(place for claim in page for place in located(claim)),
        countries=Counter(place.country for claim in page for place in claim.places if place.country is not None),
        ahead=tuple(place for claim in page[:LEAD] for place in located(claim)),
        day=_day_of_head(page),
    )


def _is_noun(place: Place, words: str) -> bool:
    """True where a place is named itself, and not by its adjective; a town is taken to be."""
    return place.kind != "country" or re.search(rf"\b{re.escape(place.name)}\b", words.casefold()) is not None


def located(claim: Told) -> Sequence[Place]:
    """The places of a claim that tell where, each once; none by which it calls a body: "the Sarn-based group"."""
    words = claim.words.casefold()
    return list(
        dict.fromkeys(place for place in claim.places if place.is_located and f"{place.name}-based" not in words)
    )


def finest(places: Sequence[Place], *, setting: Place | None) -> Place:
    """Of several places of one claim the one in which the page plays, else the first that is no province or capital."""
    if setting is not None and setting in places:
        return setting
    return next((place for place in places if is_small(place)), places[0])


def is_small(place: Place) -> bool:
    """True for a place that does not give its province the name, and is no province."""
    return place.kind != "subdivision" and place.name != place.inside


def _day_of_head(page: Sequence[Told]) -> tuple[str, str] | None:
    """The day on which a page plays, as its first claims tell it: the latest that is not long before its own.

    A claim that names the year of publication has run into the line that dates the page, and tells nothing.
    """
    published = day_of(page[0].published) if page else None
    if published is None:
        return None
    ahead = [claim for claim in page[:LEAD] if str(published.year) not in claim.words]
    told = (
        without_line_of_date(times, published=published)
        for claim in ahead
        for times in (claim.about, *(figure.time for figure in claim.figures))
    )
    first = (published - timedelta(days=LONGEST)).isoformat()
    days = [days for times in told if (days := days_of(times)) and first <= days[0] <= published.isoformat()]
    return max(days, default=None)


def without_line_of_date(times: Times, *, published: date | None) -> Times:
    """A time, without one that is the page's line of date with day and month the other way round.

    "03-02-2031" is read as the 2nd of March; of a page of the 3rd of February it is that page's date, and no event's.
    """
    first = day_of(times[0])
    if first is None or published is None or first.year != published.year or first == published:
        return times
    return (None, None) if (first.month, first.day) == (published.day, published.month) else times


def days_of(times: Times) -> tuple[str, str] | None:
    """A time as whole days, half-open; None for what has no beginning, or lasts longer than an event."""
    first, behind = map(day_of, times)
    if first is None:
        return None
    if behind is None or behind <= first:
        behind = first + timedelta(days=1)
    return (first.isoformat(), behind.isoformat()) if (behind - first).days <= LONGEST else None
