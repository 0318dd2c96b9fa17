"""Which of the places of one name a page means: by what the rest of the page is about, by people, by the words beside.

One name means one place on a page, unless the words beside it say otherwise. Each name spreads its weight over its
candidates; the areas they lie in (degree cells, first-level subdivisions, countries) gather what the other names give
them, and give it back. Three rounds of that settle it. The work is linear in the number of candidates.

The weights are those of a conditional logit, fitted on the half of a corpus of local news whose articles have even
numbers; `bench/places.py` measures what they do.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from reportedly.normalize.places.compiled import Place
from reportedly.normalize.places.gazetteer import COUNTRY, FIRST, SECOND, SETTLED, Gazetteer
from reportedly.normalize.places.keys import key

ROUNDS = 3

SMALL = 100_000
"""People below which a place is not looked for in another country than the page's."""

LARGE = 500_000
"""People of a city that is rather meant than the subdivision of its name."""

ALONE, MUCH, FOREIGN = 0.3, 2.0, -2.0
"""Logits of a country's support; names' worth of another's; logits."""

MOST_CANDIDATES = 60
"""Places of one name that are weighed."""

Area = tuple[str, int, int]
"""A country or subdivision by its number, or a cell of one degree; the first word says which."""

AREAS = {COUNTRY: "in_country", FIRST: "in_first", SECOND: "in_second"}

ENGLISH = frozenset(("US", "GB", "CA", "AU", "IE", "NZ"))
"""Countries whose places a page in English names without saying in what country they lie."""

PRIOR: Mapping[str, float] = {
    "people": 1.39,
    "country": 1.52,
    "first": -0.46,
    "second": -0.96,
    "settled": 0.51,
    "main_name": 1.98,
    "english": 3.14,
    "namesake": 1.0,
}
WEIGHTS: Mapping[str, float] = {
    "people": 1.33,
    "country": 1.25,
    "first": -0.28,
    "second": -1.21,
    "settled": 0.25,
    "main_name": 2.42,
    "english": 0.97,
    "namesake": 1.0,
    "in_country": 0.9,
    "in_first": 1.14,
    "in_second": 1.29,
    "near": 0.85,
}


class Name(msgspec.Struct):
    """One name of the page with the places it could mean and their shares, which sum to 1.

    `weight` is how surely it names a place, 0 to 1; `levels` are those of the gazetteer that the words ask for;
    `capital` is the number of the capital of a state, `namesake` that of the large city whose name a subdivision of its
    country bears, too: Washington, New York.
    """

    name: str
    candidates: tuple[Place, ...]
    weight: float
    levels: tuple[int, ...] = ()
    is_contained: bool = False
    shares: tuple[float, ...] = ()
    capital: int | None = None
    namesake: int | None = None


def settle(names: Sequence[Name], *, gazetteer: Gazetteer, hints: Iterable[tuple[int, float]] = ()) -> list[float]:
    """Gives every name the shares of its candidates; how much the rest of the page backs each name.

    `hints` are numbers of areas that something else on the page speaks for (telephone numbers, the dateline), with how
    much they weigh.
    """
    areas = {place.number: _areas(place, gazetteer=gazetteer) for name in names for place in name.candidates}
    given = {_area(gazetteer.place(number)): weight for number, weight in hints}
    for name in names:
        capitals = (place.number for place in name.candidates if gazetteer.is_capital(place, name=name.name))
        name.capital = next(capitals, None)
        name.namesake = _namesake(name)
        name.shares = _shares([_prior(name, place) for place in name.candidates])
    for _ in range(ROUNDS):
        support = _support(names, areas=areas, given=given)
        for name, shares in [(name, _again(name, areas=areas, support=support)) for name in names]:
            name.shares = shares
    support = _support(names, areas=areas, given=given)
    most = max((amount for area, amount in support.items() if area[0] == "in_country"), default=0.0)
    return [backing(name, areas=areas, support=support, most=most) for name in names]


def _namesake(name: Name) -> int | None:
    """The number of the largest city of the name, where it is large and a subdivision of its country has the name."""
    countries = {place.country for place in name.candidates if place.level == FIRST}
    cities = [place for place in name.candidates if place.level == SETTLED and place.country in countries]
    largest = max(cities, key=lambda place: (place.population, -place.number), default=None)
    return largest.number if largest is not None and largest.population >= LARGE else None


def backing(name: Name, *, areas: Mapping[int, tuple[Area, ...]], support: Mapping[Area, float], most: float) -> float:
    """How much the rest of the page speaks for the likeliest place of a name, in logits of its neighbourhood.

    `FOREIGN`, and so against it, for a small place of a country of which nothing else on the page is, while much is of
    another: `most` is what the country most named has.
    """
    at = max(range(len(name.shares)), key=lambda at: name.shares[at])
    around = dict(supported(name, at, areas=areas, support=support))
    place = name.candidates[at]
    is_alone = place.level >= SECOND and place.population < SMALL and around.get("in_country", 0.0) < ALONE
    if is_alone and most >= MUCH:
        return FOREIGN
    return max(around.get("near", 0.0), around.get("in_first", 0.0))


def features(name: Name, place: Place) -> Iterator[tuple[str, float]]:
    """What a candidate is by itself."""
    yield "people", math.log10(place.population + 100)
    yield ("country", "first", "second", "settled")[place.level], 1.0
    if key(place.name) == name.name:
        yield "main_name", 1.0
    if place.number == name.capital:
        yield "capital", 1.0
    if place.number == name.namesake:
        yield "namesake", 1.0
    if place.country in ENGLISH:
        yield "english", 1.0


def supported(
    name: Name, at: int, *, areas: Mapping[int, tuple[Area, ...]], support: Mapping[Area, float]
) -> Iterator[tuple[str, float]]:
    """What the other names of the page give the areas around a candidate."""
    place = name.candidates[at]
    for area in areas[place.number]:
        own = (
            name.weight
            * sum(
                share for other, share in zip(name.candidates, name.shares, strict=True) if area in areas[other.number]
            )
            if area[0] != "near"
            else name.weight * name.shares[at]
        )
        others = max(0.0, support.get(area, 0.0) - own)
        yield area[0], math.log1p(4 * others)


def _prior(name: Name, place: Place) -> float:
    return sum(PRIOR.get(feature, 0.0) * amount for feature, amount in features(name, place))


def _again(name: Name, *, areas: Mapping[int, tuple[Area, ...]], support: Mapping[Area, float]) -> tuple[float, ...]:
    logits = []
    for at, place in enumerate(name.candidates):
        own = sum(WEIGHTS.get(feature, 0.0) * amount for feature, amount in features(name, place))
        around = supported(name, at, areas=areas, support=support)
        logits.append(own + sum(WEIGHTS.get(feature, 0.0) * amount for feature, amount in around))
    return _shares(logits)


def _shares(logits: Sequence[float]) -> tuple[float, ...]:
    if not logits:
        return ()
    top = max(logits)
    powers = [math.exp(logit - top) for logit in logits]
    total = math.fsum(powers)
    return tuple(power / total for power in powers)


def _support(
    names: Sequence[Name], *, areas: Mapping[int, tuple[Area, ...]], given: Mapping[Area, float]
) -> Mapping[Area, float]:
    """What each area gathers from all names; a place near another gives to the cells around its own."""
    support: dict[Area, float] = defaultdict(float, given)
    for name in names:
        for place, share in zip(name.candidates, name.shares, strict=True):
            amount = share * name.weight
            if amount < 0.001:
                continue
            for area in areas[place.number]:
                if area[0] == "near":
                    for cell in _cells(area):
                        support[cell] += amount
                else:
                    support[area] += amount
    return support


def _cells(area: Area) -> Iterator[Area]:
    kind, lat, lon = area
    return ((kind, lat + up, lon + right) for up in (-1, 0, 1) for right in (-1, 0, 1))


def _areas(place: Place, *, gazetteer: Gazetteer) -> tuple[Area, ...]:
    held = [gazetteer.place(number) for number in gazetteer.around(place)]
    found = [_area(area) for area in held if area.level in AREAS]
    if place.level >= SECOND and place.lat is not None and place.lon is not None:
        found.append(("near", math.floor(place.lat), math.floor(place.lon)))
    return tuple(found)


def _area(place: Place) -> Area:
    return (AREAS[place.level], place.number, 0)
