"""Whether two figures are of one fact: what was done, by whom, by what, where, when, and to whom.

Invariants
- An equal number is no tie. Nothing that the page tells of the two may differ, and two things must be one.
- What the page does not tell is neither a tie nor a difference.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

import msgspec

from reportedly.compare.figures.named import places_named
from reportedly.compare.figures.place import word
from reportedly.compare.figures.record import Figure
from reportedly.compare.figures.scene import are_tied, place_of_both
from reportedly.compare.gist import stem_of
from reportedly.lexicon import table
from reportedly.model import Value
from reportedly.rulebook.patterns import any_of, choice
from reportedly.rulebook.reading import Reading
from reportedly.text import Span

ENOUGH = 2
"""Things that must be one."""

FEW = 20
"""Counts below it recur by chance in a page about one war; those need a place, a day, a doer or an event in common."""

NEAR = 3
"""Stems beside two figures that tell one event where both clauses have them."""


def is_one_fact(first: Figure, second: Figure, reading: Reading) -> bool:
    """True where nothing keeps two figures apart and enough is told of both."""
    if are_of_two_facts(first, second, reading):
        return False
    ties = ties_of(first, second, reading)
    is_small = min(first.interval.high, second.interval.high) < FEW
    return len(ties) >= ENOUGH and (not is_small or bool(ties - {"deed", "thing"}))


def are_of_two_facts(first: Figure, second: Figure, reading: Reading, *, is_later: bool = False) -> bool:
    """True where means, doers, places or days differ, or the later sentence goes over to something else.

    Of a count that may be told later (`is_later`) the day is not asked, nor a word for time.
    """
    if _is_misread(first, reading) or _is_misread(second, reading):
        return True
    ours, theirs = (reading.once(_told_of)(figure.sentence) for figure in (first, second))
    if any(
        one and other and not one & other for one, other in ((ours.means, theirs.means), (ours.doers, theirs.doers))
    ):
        return True
    if first.sentence == second.sentence:
        return False
    if _is_elsewhere(ours.places, theirs.places):
        return True
    are_two_days = bool(ours.days and theirs.days) and not ours.days & theirs.days
    return not is_later and (are_two_days or _goes_over(second, reading))


def have_two_dates(first: Figure, second: Figure, reading: Reading) -> bool:
    """True where the second sentence tells a day of the calendar that the first does not: "on 2 May" is another event.

    The first may have the page's own date in front of it.
    """
    ours, theirs = (_dates(reading.once(_told_of)(figure.sentence).days) for figure in (first, second))
    return bool(theirs - ours)


def _dates(days: frozenset[str]) -> frozenset[str]:
    return frozenset(day for day in days if any(sign.isdigit() for sign in day))


def are_in_two_countries(first: Figure, second: Figure, reading: Reading) -> bool:
    """True where each sentence names countries, and none of the other's."""
    ours, theirs = (reading.once(_told_of)(figure.sentence).countries for figure in (first, second))
    return bool(ours and theirs) and not ours & theirs


def _is_misread(figure: Figure, reading: Reading) -> bool:
    """True where the words right behind a figure say another deed than its indicator: "killed and 10 were wounded"."""
    match = _SUFFERED.match(reading.text, figure.value.span.end)
    told = stem_of(match["deed"]) if match is not None else None
    own = stem_of(figure.indicator or "")
    return told is not None and own in _SUFFERINGS and told != own


_SUFFERED = re.compile(r"\s(?:\w+\s){0,2}?(?:(?:were|was|been|got)\s)?(?P<deed>killed|dead|died|wounded|injured)\b")
_SUFFERINGS = ("kill", "wound")


def _is_elsewhere(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """True where each sentence names a place that the other does not: two villages of one province."""
    return bool(ours - theirs) and bool(theirs - ours)


def _goes_over(second: Figure, reading: Reading) -> bool:
    """True where what stands in front of the figure says that it tells of something else, or of something earlier."""
    ahead = reading.text[second.sentence.start : second.value.span.start]
    return any_of(_lists().moved_on).search(ahead) is not None


def places_of(figure: Figure, reading: Reading) -> frozenset[str]:
    """The places below a country that its sentence names, in lower case."""
    return reading.once(_told_of)(figure.sentence).places


def ties_of(first: Figure, second: Figure, reading: Reading) -> frozenset[str]:
    """What is one of both: deed, doer, means, place, day, thing, name, or the words of the event."""
    return frozenset(_ties(first, second, reading))


def _ties(first: Figure, second: Figure, reading: Reading) -> Iterator[str]:
    ours, theirs = (reading.once(_told_of)(figure.sentence) for figure in (first, second))
    if first.indicator is not None and first.indicator == second.indicator:
        yield "deed"
    if ours.doers & theirs.doers:
        yield "doer"
    if ours.means & theirs.means:
        yield "means"
    if ours.places & theirs.places or place_of_both(first.scene, second.scene) is not None:
        yield "place"
    if ours.days & theirs.days or are_tied(first.scene, second.scene):
        yield "day"
    if first.thing.head and first.thing.head == second.thing.head:
        yield "thing"
    if first.thing.names & second.thing.names:
        yield "name"
    if len(first.about & second.about - {stem_of(first.indicator or "")}) >= NEAR:
        yield "event"


class Told(msgspec.Struct, frozen=True):
    """What a sentence tells of its event. `places` are names in lower case, `countries` codes of ISO 3166,
    `days` weekdays and dates as they stand.
    """

    means: frozenset[str]
    doers: frozenset[str]
    places: frozenset[str]
    days: frozenset[str]
    countries: frozenset[str] = frozenset()


class _Teller:
    """What each sentence tells, looked up once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._found: dict[Span, Told] = {}

    def __call__(self, sentence: Span) -> Told:
        if sentence not in self._found:
            self._found[sentence] = _read(sentence, self._reading)
        return self._found[sentence]


def _told_of(reading: Reading) -> _Teller:
    return _Teller(reading)


def _read(sentence: Span, reading: Reading) -> Told:
    told, held = sentence.of(reading.text), reading.values_in(sentence)
    acting = _lists().on_ground.sub(" ", told)
    return Told(
        means=frozenset(kind for kind, found in _lists().means.items() if found.search(told)),
        doers=frozenset(side for side, found in _lists().sides.items() if found.search(acting)),
        places=frozenset(_places(told, held, sentence=sentence)),
        days=frozenset(match.group().casefold() for match in _DAY.finditer(told)),
        countries=frozenset(filter(None, (word(value.ref, "country") for value in held if value.kind == "place"))),
    )


def _places(told: str, held: tuple[Value, ...], *, sentence: Span) -> Iterator[str]:
    """Names of places below a country: those of the gazetteer, and those that stand where places do."""
    broad: set[str] = set()
    for value in held:
        if value.kind != "place":
            continue
        name = told[value.span.start - sentence.start : value.span.end - sentence.start].casefold()
        if (value.ref or {}).get("kind") == "country" or (value.ref or {}).get("adjective"):
            broad.add(name)
        else:
            yield name
    yield from places_named(told) - broad


_DAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}\b"
    r"|\b\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)


class _Lists(msgspec.Struct, frozen=True):
    means: Mapping[str, re.Pattern[str]]
    sides: Mapping[str, re.Pattern[str]]
    on_ground: re.Pattern[str]
    moved_on: tuple[str, ...]


class _Words(msgspec.Struct, frozen=True):
    words: tuple[str, ...]


class _Endings(msgspec.Struct, frozen=True):
    endings: tuple[str, ...]


class _Table(msgspec.Struct, frozen=True):
    means: dict[str, tuple[str, ...]]
    sides: dict[str, tuple[str, ...]]
    ground: _Endings
    moved_on: _Words


@lru_cache
def _lists() -> _Lists:
    listed = msgspec.convert(dict(table("facts")), _Table)
    every = f"(?:{choice(word for side in listed.sides.values() for word in side)})"
    return _Lists(
        means={kind: any_of(found) for kind, found in listed.means.items()},
        sides={side: any_of(found) for side, found in listed.sides.items()},
        on_ground=re.compile(rf"\b{every}[\s-](?:group[\s-])?(?:{choice(listed.ground.endings)})\b", re.IGNORECASE),
        moved_on=listed.moved_on.words,
    )
