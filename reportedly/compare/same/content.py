"""A claim as it is laid beside one of another page: what it says, apart from who says it and how firmly.

Invariants
- Words are compared by their stems, figures by what they denote, places by name or position, days by the calendar.
- What a claim leaves open, where and when, is what its page tells of: "five of the dead were children".
- Weekdays, months and written numbers are no words here: they stand among the times and figures.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

import msgspec

from reportedly.across import Figure, Place, Told
from reportedly.compare.gist import stem_of
from reportedly.lexicon import table, words
from reportedly.sameness import Scene

SCENES = 3
"""Places a page is said to tell of: those that most of its claims name."""

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Content(msgspec.Struct, frozen=True):
    """What a claim says.

    `words` are the stems in their order, `names` those of words that are written as names. `figures` are those that
    count or measure something of an event, `places` those that are smaller than a country.
    """

    told: Told
    scene: Scene
    words: tuple[str, ...]
    names: frozenset[str]
    figures: tuple[Figure, ...]
    places: tuple[Place, ...]

    @property
    def day(self) -> str | None:
        """The day it is about, or else that of its page; ISO 8601."""
        return self.told.about[0] or self.scene.published


def scene_of(told: Sequence[Told]) -> Scene | None:
    """What a page tells of, from all its claims; None for a page without any.

    >>> scene_of(()) is None
    True
    """
    if not told:
        return None
    counted = Counter(place for claim in told for place in set(_smaller(claim.places)))
    order = {place: at for at, place in enumerate(p for claim in told for p in claim.places)}
    places = sorted(counted, key=lambda place: (-counted[place], order[place]))[:SCENES]
    return Scene(told[0].document, told[0].published, tuple(places))


def content_of(told: Told, *, scene: Scene) -> Content:
    """What one claim says, on a page that tells of `scene`."""
    found = list(_TOKEN.finditer(told.words))
    stems = [(match, stem_of(match.group())) for match in found]
    kept = [(match, stem) for match, stem in stems if stem and not _lists().is_passed_over(match.group())]
    return Content(
        told=told,
        scene=scene,
        words=tuple(stem for _, stem in kept),
        names=frozenset(stem for match, stem in kept if _is_name(match, words=told.words)) - _lists().common,
        figures=tuple(figure for figure in told.figures if _counts(figure)),
        places=_smaller(told.places),
    )


def weight(stem: str, *, names: frozenset[str]) -> float:
    """How much a word tells of which claim it is: names more than others, the words of all reports less.

    >>> weight("market", names=frozenset())
    1.0
    """
    if is_common(stem):
        return COMMON
    return NAMED if stem in names else 1.0


COMMON = 0.4
NAMED = 1.5
"""Weights of words, chosen on the develop half of `bench/same.py`."""


def is_common(stem: str) -> bool:
    """True for a word that most reports have."""
    return stem in _lists().common


def is_country(place: Place) -> bool:
    """True for a whole country: every page of a case on one is about it."""
    return place.name in _lists().countries


def _smaller(places: Sequence[Place]) -> tuple[Place, ...]:
    return tuple(place for place in places if not is_country(place))


def _counts(figure: Figure) -> bool:
    """True for what is counted or measured of an event; ordinals, hours and days are not."""
    if figure.low is None and figure.high is None:
        return False
    return figure.indicator is not None or (figure.counted is not None and figure.unit is None)


def _is_name(match: re.Match[str], *, words: str) -> bool:
    """True for a capital inside a sentence; where all words have one, as in a headline, none tells of a name."""
    return match.group()[0].isupper() and match.start() > 0 and words[: match.start()].rstrip()[-1:] not in ".?!“\""


class _Lists(msgspec.Struct, frozen=True):
    passed_over: frozenset[str]
    common: frozenset[str]
    countries: frozenset[str]

    def is_passed_over(self, word: str) -> bool:
        """True for a word that stands among the times or figures."""
        return word.casefold().removesuffix("’s").removesuffix("'s") in self.passed_over


class _Words(msgspec.Struct, frozen=True):
    words: frozenset[str]


class _Table(msgspec.Struct, frozen=True):
    passed_over: _Words
    common: _Words


@lru_cache
def _lists() -> _Lists:
    listed = msgspec.convert(dict(table("same")), _Table)
    times = frozenset(_keys("times", "weekdays")) | frozenset(_keys("dates", "months"))
    numbers = frozenset(_keys("numerals", "units")) | frozenset(_keys("numerals", "tens"))
    return _Lists(
        passed_over=times | numbers | listed.passed_over.words,
        common=frozenset(stem_of(word) for word in listed.common.words),
        countries=words("countries"),
    )


def _keys(name: str, part: str) -> frozenset[str]:
    found = table(name)[part]
    return frozenset(found) if isinstance(found, Mapping) else frozenset()
