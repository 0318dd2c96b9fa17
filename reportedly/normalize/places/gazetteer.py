"""All the places there are to choose from: the user's own before the compiled ones."""

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from reportedly.normalize.places.compiled import Compiled, Place
from reportedly.normalize.places.keys import key
from reportedly.normalize.places.words import words

COUNTRY = 0
FIRST = 1
SECOND = 2
SETTLED = 3


class Gazetteer:
    """Places by name, and what holds what.

    A user's own places have numbers from `Compiled.size + 1` on. For a name that the user lists, only the user's
    places are given: they win.
    """

    def __init__(self, compiled: Compiled, own: Sequence[tuple[Place, tuple[str, ...]]] = ()) -> None:
        self._compiled = compiled
        self._own = {place.number: place for place, _ in own}
        self._named: dict[str, list[Place]] = {}
        for place, names in own:
            for name in dict.fromkeys(map(key, names)):
                self._named.setdefault(name, []).append(place)
        self._places: dict[int, Place] = {}

    def named(self, name: str) -> tuple[Place, ...]:
        """The places that go by this key (`keys.key` of a name), areas before settlements, the most peopled first."""
        own = self._named.get(name)
        return tuple(own) if own else tuple(map(self.place, self._compiled.numbers(name)))

    def is_own(self, place: Place) -> bool:
        """True for a place the user added."""
        return place.number in self._own

    def place(self, number: int) -> Place:
        """The place of this number; one that was read once is kept."""
        place = self._places.get(number)
        if place is None:
            place = self._own.get(number) or self._compiled.place(number)
            if len(self._places) < MOST_KEPT:
                self._places[number] = place
        return place

    def around(self, place: Place) -> tuple[int, ...]:
        """The numbers of the place itself and all that hold it, the narrowest first."""
        numbers = [place.number]
        while place.inside is not None and len(numbers) < 8:
            numbers.append(place.inside)
            place = self.place(place.inside)
        return tuple(numbers)

    def first(self, place: Place) -> int | None:
        """The number of the first-level subdivision that holds a place, or that it is."""
        numbers = (number for number in self.around(place) if self.place(number).level == FIRST)
        return next(numbers, None)

    def country(self, code: str) -> Place | None:
        """The country of an ISO 3166-1 alpha-2 code."""
        return _countries(self._compiled).get(code)

    def is_capital(self, place: Place, *, name: str) -> bool:
        """True for the settlement that is the capital of its state, by a name that it goes by."""
        states = words().capitals.get(name, ())
        if not states or place.level != SETTLED or place.country is None:
            return False
        countries = (country for state in states for country in self.named(state) if country.level == COUNTRY)
        return any(country.country == place.country for country in countries)

    def holder(self, place: Place) -> Place | None:
        """What holds a place, as one tells it: Texas for a county of Texas, and for a town in it."""
        levels = (FIRST, COUNTRY) if place.level == SETTLED else (place.level - 1, FIRST, COUNTRY)
        around = [self.place(number) for number in self.around(place)[1:]]
        return next((area for level in levels for area in around if area.level == level), None)


MOST_KEPT = 50_000
"""Places kept in memory once they were read: more than any page names, and a bound for a long run."""


@lru_cache
def _countries(compiled: Compiled) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for number in range(1, 400):
        place = compiled.place(number)
        if place.level != COUNTRY:
            break
        found[place.country or ""] = place
    return found


@lru_cache
def gazetteer() -> Gazetteer:
    """The one the package carries."""
    return Gazetteer(compiled())


@lru_cache
def compiled() -> Compiled:
    """The package's file, mapped once for the process.

    Raises:
        WeightsError: when the file is missing.
    """
    return Compiled(Path(str(files("reportedly.gazetteer").joinpath("places.bin"))))
