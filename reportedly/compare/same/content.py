"""A claim as it is laid beside one of another page: what it says, apart from who says it and how firmly.

Invariants
- Words are compared by their stems, figures by what they denote, places by name or position, days by the calendar.
- What a claim leaves open, where and when, is what its page tells of: "five of the dead were children".
- Weekdays, months and written numbers are no words here: they stand among the times and figures. A place's name is a
  word that tells little, for the place is compared by itself.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from reportedly.across import Figure, Place, Told
from reportedly.compare.same.lists import alike, is_common, is_passed_over, phrased
from reportedly.lexicon import words
from reportedly.sameness import Scene

SCENES = 3
"""Places a page is said to tell of: those that most of its claims name."""

COMMON = 0.35
NAMED = 1.4
"""Weights of words; another word has 1. Chosen on the develop half of `bench/same.py`."""

FIGURES = 24
"""Figures of a claim that are compared, the first ones; one with more is a table."""

LEAST_OF_A_NAME = 4
"""Letters of a place's name by which a word is of it: *Syria* and *Syrian*, but not *Ain* and *aim*."""

_ARTICLE = re.compile(r"(?:al|el|an|as|ash|ad|ar|at|az)-[^\W\d_]", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Content(msgspec.Struct, frozen=True):
    """What a claim says.

    `words` are the stems in their order, `names` those of words that are written as names, `placed` those of words that
    name a place; `weights` is what each tells, `total` what all of them do, and `forms` each as it first stands in the
    claim. `figures` are those that count or measure something of an event, `places` those that are smaller than a
    country. `denied` are the words that stand next behind its negations.
    """

    told: Told
    scene: Scene
    words: tuple[str, ...]
    names: frozenset[str]
    placed: frozenset[str]
    weights: Mapping[str, float]
    forms: Mapping[str, str]
    total: float
    figures: tuple[Figure, ...]
    places: tuple[Place, ...]
    denied: frozenset[str]

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
    order = {place: at for at, place in enumerate(dict.fromkeys(place for claim in told for place in claim.places))}
    places = sorted(counted, key=lambda place: (-counted[place], order[place]))[:SCENES]
    return Scene(told[0].document, told[0].published, tuple(places))


def content_of(told: Told, *, scene: Scene) -> Content:
    """What one claim says, on a page that tells of `scene`."""
    said = phrased(told.words)
    tokens = list(_TOKEN.finditer(said))
    kept = [
        (match, stem)
        for match in tokens
        for stem in [alike(match.group())]
        if stem and not is_passed_over(match.group())
    ]
    placed = frozenset(_placed((stem for _, stem in kept), told=told, scene=scene))
    names = frozenset(stem for match, stem in kept if _is_name(match, words=said) and not is_common(stem)) - placed
    weights = {stem: _weight(stem, names=names, placed=placed) for _, stem in kept}
    return Content(
        told=told,
        scene=scene,
        words=tuple(stem for _, stem in kept),
        names=names,
        placed=placed,
        weights=weights,
        forms={stem: match.group() for match, stem in reversed(kept)},
        total=sum(weights.values()),
        figures=tuple(figure for figure in told.figures if _counts(figure))[:FIGURES],
        places=_smaller(told.places),
        denied=frozenset(_denied(tokens)),
    )


def _weight(stem: str, *, names: frozenset[str], placed: frozenset[str]) -> float:
    """How much a word tells: names more than others, words of all reports and of places less."""
    if stem in placed or is_common(stem):
        return COMMON
    return NAMED if stem in names else 1.0


def is_country(place: Place) -> bool:
    """True for a whole country: every page of a case on one is about it."""
    return place.name in words("countries")


def _placed(stems: Iterator[str], *, told: Told, scene: Scene) -> Iterator[str]:
    """Of the stems, those of words that name a place: the first letters are those of its name."""
    parts = {part for place in (*told.places, *scene.places) for part in place.name.replace("-", " ").split()}
    heads = {part[: max(LEAST_OF_A_NAME, len(part) - 1)] for part in parts if len(part) >= LEAST_OF_A_NAME}
    yield from (stem for stem in stems if any(stem.startswith(head) for head in heads))


def _denied(tokens: Sequence[re.Match[str]]) -> Iterator[str]:
    """The first word that tells something behind each negation."""
    is_open = False
    for match in tokens:
        if match.group().casefold() in words("negations"):
            is_open = True
        elif is_open and (stem := alike(match.group())):
            yield stem
            is_open = False


def _smaller(places: Sequence[Place]) -> tuple[Place, ...]:
    return tuple(place for place in places if not is_country(place))


def _counts(figure: Figure) -> bool:
    """True for what is counted or measured of an event; ordinals, hours and days are not."""
    if figure.low is None and figure.high is None:
        return False
    return figure.indicator is not None or (figure.counted is not None and figure.unit is None)


def _is_name(match: re.Match[str], *, words: str) -> bool:
    """True for a capital inside a sentence; at its head every word has one."""
    head = match.group().split("-")[-1] if _ARTICLE.match(match.group()) else match.group()
    return head[0].isupper() and match.start() > 0 and words[: match.start()].rstrip()[-1:] not in '.?!“"'
