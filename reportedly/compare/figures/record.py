"""What each figure of a page is a figure of: the thing, the place, the time, and on whose word.

A figure of which the page tells neither an indicator nor what it counts is not gathered: nothing says what it could
be compared with. Nor is a sum without an indicator, nor a measure of nothing that is told.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from reportedly.compare.figures.clause import REACH, about, clause_of, is_replacing, owners, told_by
from reportedly.compare.figures.named import places_named
from reportedly.compare.figures.place import Place, place_of, word
from reportedly.compare.figures.scene import Scene, relative, scene_of, with_lead
from reportedly.compare.gist import WORD
from reportedly.compare.words import singular, words
from reportedly.model import Claim, Value
from reportedly.rulebook.patterns import any_of
from reportedly.rulebook.reading import Reading
from reportedly.text import Span

KINDS = ("quantity", "money", "percent")
"""Kinds of value that are figures."""

PERCENT = "percent"
"""Unit of a share."""

WHOLE = 100
"""Percent of the whole."""

ABOUT = 0.1
"""How far on either side "about 100" reaches, as a share of it. A convention of this package; no usage fixes it."""

UNBOUNDED = float("inf")
"""Where the words leave a side open."""

AHEAD = len("these terror-hardened ")
WORDS_AHEAD = 2
CLOSE_AHEAD = len("these other ")
BEHIND = len(" of the casualties ")
"""Characters and words in front of a number, and characters behind it, by which it takes up who was counted before."""

SMALL = 10
"""Below this, "the two officials" most likely takes up people who were spoken of before."""

COORDINATED = 40
"""Characters between two numbers that are coordinated: what the first counts, and a conjunction."""


class Interval(msgspec.Struct, frozen=True, order=True):
    """Closed; both ends are numbers, infinite where the words leave that side open."""

    low: float
    high: float

    def meets(self, other: "Interval") -> bool:
        """True when some number lies in both."""
        return self.low <= other.high and other.low <= self.high


class Thing(msgspec.Struct, frozen=True):
    """What is counted. `head` is in the singular, empty where only the indicator tells; `names` are its capitalized
    modifiers and `traits` the others, in lower case."""

    head: str
    names: frozenset[str] = frozenset()
    traits: frozenset[str] = frozenset()


class Figure(msgspec.Struct, frozen=True):
    """A figure with everything by which it is compared. `when` is half-open ISO 8601; None where nothing tells.

    `unit` is that of the interval: a fraction ("two thirds") is a share in percent. `clause` are its own words, `about`
    their stems beside what is counted, `ahead` those in front of it, `countries` those they name, `owners` whom and
    what they name in front of it, `where` the names that stand where places do, known or not. `said` is when it was
    told, in a form that can only be compared. `is_replacing`: its words put a later count in the place of an earlier
    one. `is_in_whole`: its own sentence tells the whole of which it is a part. `is_taken_up`: it speaks of those who
    were counted before ("the 400 workers"). `is_listed`: another of its kind is coordinated with it.
    """

    value: Value
    claim: Claim
    voice: str
    sentence: Span
    clause: Span
    about: frozenset[str]
    ahead: frozenset[str]
    countries: frozenset[str]
    owners: frozenset[object]
    interval: Interval
    unit: str | None
    thing: Thing
    indicator: str | None
    place: Place | None
    scene: Scene
    when: tuple[str | None, str | None] | None
    said: str | None
    where: frozenset[str] = frozenset()
    is_replacing: bool = False
    is_in_whole: bool = False
    is_taken_up: bool = False
    is_listed: bool = False

    @property
    def is_vague(self) -> bool:
        """True for a word that counts nothing exactly: "dozens"."""
        return "vague" in (self.value.ref or {})

    @property
    def is_stated(self) -> bool:
        """False where its claim asks, plans, demands, supposes or denies."""
        return self.claim.firmness.mood == "statement" and self.claim.firmness.polarity == "affirmed"


def figures(reading: Reading) -> tuple[Figure, ...]:
    """The comparable figures of a page, in text order."""
    gathered = tuple(_gathered(reading))
    heads: dict[tuple[Span, str | None], set[str]] = defaultdict(set)
    for figure in gathered:
        heads[figure.sentence, figure.indicator].add(figure.thing.head)
    listed = {
        figure.value.id for pair in pairwise(gathered) if _are_coordinated(*pair, text=reading.text) for figure in pair
    }
    return tuple(
        msgspec.structs.replace(
            figure,
            is_in_whole=_is_among(figure.thing.head, heads[figure.sentence, figure.indicator]),
            is_listed=figure.value.id in listed,
        )
        for figure in gathered
    )


def _are_coordinated(one: Figure, other: Figure, *, text: str) -> bool:
    """True for "30 soldiers and 39 rebels were killed": each is a part of a sum."""
    between = text[one.value.span.end : other.value.span.start]
    is_close = one.sentence == other.sentence and len(between) <= COORDINATED and one.indicator == other.indicator
    return is_close and (" and " in between or ", " in between)


def _is_among(head: str, others: Iterable[str]) -> bool:
    return any(head in words().broader.get(other, ()) for other in others)


def _gathered(reading: Reading) -> Iterator[Figure]:
    for value in reading.sheet.values:
        figure = figure_of(reading, value)
        if figure is None or _is_of_others(reading.text, value, figure.interval):
            continue
        is_counted = bool(figure.thing.head) and (figure.unit in (None, PERCENT) or value.kind == "quantity")
        if figure.indicator or is_counted:
            yield figure


def figure_of(reading: Reading, value: Value) -> Figure | None:
    """A value with all by which it can be compared; None where it is no number, or nothing is claimed of it."""
    claim = reading.claim_over(value.span) if value.kind in KINDS else None
    interval = _interval(value) if claim is not None else None
    if claim is None or interval is None:
        return None
    sentence = reading.sentence(value.span)
    clause = clause_of(reading, value, claim=claim, sentence=sentence)
    indicator = told_by(reading, value, sentence=sentence) or word(value.ref, "indicator")
    is_share = _is_fraction(value)
    when = _when(reading.values.get(word(value.ref, "time") or ""), claim=claim)
    return Figure(
        value=value,
        claim=claim,
        voice=reading.words_on[claim.id],
        sentence=sentence,
        clause=clause,
        about=about(reading, value, clause=clause),
        ahead=about(reading, value, clause=Span(clause.start, max(clause.start, value.span.start))),
        countries=_countries(reading, value, clause=clause),
        owners=owners(reading, value, claim=claim, sentence=sentence),
        interval=Interval(interval.low * WHOLE, interval.high * WHOLE) if is_share else interval,
        unit=PERCENT if is_share else value.unit,
        thing=_beside(_thing(reading, value), indicator),
        indicator=indicator,
        place=place_of(reading.values.get(word(value.ref, "place") or "")),
        scene=_at(when, _own(reading.once(_scenes)[sentence], clause=clause, sentence=sentence, text=reading.text)),
        when=when,
        said=_said(claim, reading),
        where=_where(reading, sentence=sentence, clause=clause),
        is_replacing=is_replacing(reading.text, value, sentence=sentence),
        is_taken_up=_is_taken_up(reading.text, value),
    )


def _is_fraction(value: Value) -> bool:
    """True for "half" and "more than two thirds", which say of a whole what a percentage says."""
    ends = [end for end in (value.low, value.high) if isinstance(end, int | float)]
    return value.kind == "quantity" and value.unit is None and bool(ends) and all(0 < end < 1 for end in ends)


def _where(reading: Reading, *, sentence: Span, clause: Span) -> frozenset[str]:
    """The names behind "in" and the like, countries apart; of a sentence with several numbers those of the clause."""
    held = reading.values_in(sentence)
    is_one = sum(value.kind in KINDS for value in held) == 1
    states = {
        value.span.of(reading.text).casefold()
        for value in held
        if value.kind == "place" and ((value.ref or {}).get("kind") == "country" or (value.ref or {}).get("adjective"))
    }
    return places_named((sentence if is_one else clause).of(reading.text)) - states


def _countries(reading: Reading, value: Value, *, clause: Span) -> frozenset[str]:
    """The countries that its clause names, and the one that it holds for."""
    own = place_of(reading.values.get(word(value.ref, "place") or ""))
    places = (own, *(place_of(other) for other in reading.values_in(clause) if other.kind == "place"))
    return frozenset(place.name for place in places if place is not None and place.kind == "country")


def _beside(thing: Thing, indicator: str | None) -> Thing:
    """What is counted, without a head that only says the indicator again: "inflation was 48 percent"."""
    return msgspec.structs.replace(thing, head="") if thing.head == indicator else thing


def _scenes(reading: Reading) -> Mapping[Span, Scene]:
    """The scene of each sentence that holds a figure."""
    sentences = dict.fromkeys(reading.sentence(value.span) for value in reading.sheet.values if value.kind in KINDS)
    leads = _leads(reading)
    scenes = {sentence: scene_of(reading, sentence) for sentence in sentences}
    return {
        sentence: with_lead(scene, scene_of(reading, leads[sentence])) if sentence in leads else scene
        for sentence, scene in scenes.items()
    }


def _leads(reading: Reading) -> Mapping[Span, Span]:
    """For each sentence of a headline, the first sentence of text that follows it."""
    found: dict[Span, Span] = {}
    following: Span | None = None
    for mark in reversed(reading.marks.sentences):
        kind = reading.parts[mark.part].kind
        if kind in ("body", "republication"):
            following = mark.span
        elif kind == "headline" and following is not None:
            found[mark.span] = following
    return found


def _own(scene: Scene, *, clause: Span, sentence: Span, text: str) -> Scene:
    """The scene of a figure: it counts over a war where its clause, or what leads up to it, says so."""
    told = text[max(sentence.start, clause.start - REACH) : clause.end]
    is_whole, is_since = (any_of(listed).search(told) is not None for listed in (words().whole, words().since))
    return msgspec.structs.replace(scene, is_whole=is_whole, is_since=is_since)


def _at(when: tuple[str | None, str | None] | None, scene: Scene) -> Scene:
    """The scene with the time of the figure itself, where the sentence was not found to tell one."""
    low, high = when or (None, None)
    return msgspec.structs.replace(scene, times=((low, high),)) if low and high and not scene.times else scene


def _said(claim: Claim, reading: Reading) -> str | None:
    """When the claim was made, as far as words of the page tell it."""
    value = reading.values.get((claim.said.value if claim.said is not None else None) or "")
    if value is None:
        return None
    return f"{value.low} {value.high}" if isinstance(value.low, str) else relative(value)


def _interval(value: Value) -> Interval | None:
    low, high = value.low, value.high
    if isinstance(low, str) or isinstance(high, str):
        return None
    return interval_between(low, high, bound=value.bound)


def interval_between(low: float | None, high: float | None, *, bound: str) -> Interval | None:
    """The interval of a value's ends, an open one without end, "about" reaching `ABOUT` further; None without any end.

    >>> interval_between(100, None, bound="at least"), interval_between(100, 100, bound="about")
    (Interval(low=100, high=inf), Interval(low=90.0, high=110.0))
    """
    if low is None and high is None:
        return None
    lowest, highest = (-UNBOUNDED if low is None else low), (UNBOUNDED if high is None else high)
    if bound == "about":
        return Interval(lowest - abs(lowest) * ABOUT, highest + abs(highest) * ABOUT)
    return Interval(lowest, highest)


def _thing(reading: Reading, value: Value) -> Thing:
    """What is counted. The words of a place in it tell where, and not what; an adjective of a country tells what."""
    return thing_called(_words_counted(reading, value))


def thing_called(found: Sequence[str]) -> Thing:
    """What some words call a thing: its head is the last before the rest of the description begins.

    >>> thing_called(["Orven", "militants", "of", "the", "north"])
    Thing(head='militant', names=frozenset({'orven'}), traits=frozenset({'north'}))
    """
    if not found:
        return Thing("")
    lists = words()
    end = next((at for at, word in enumerate(found) if at and word.casefold() in lists.behind), len(found))
    head = singular(found[end - 1])
    others = (word for at, word in enumerate(found) if at != end - 1)
    kept = [word for word in others if word.casefold() not in lists.empty | lists.behind]
    return Thing(
        head="people" if head in lists.people else head,
        names=frozenset(word.casefold() for word in kept if word[0].isupper()),
        traits=frozenset(singular(word) for word in kept if not word[0].isupper()),
    )


def _words_counted(reading: Reading, value: Value) -> list[str]:
    if value.counted is None:
        return []
    start = value.counted.start
    found = [
        (match.group(), Span(start + match.start(), start + match.end()))
        for match in WORD.finditer(value.counted.of(reading.text))
    ]
    held = reading.values_in(value.counted)
    places = [place.span for place in held if place.kind == "place" and not (place.ref or {}).get("adjective")]
    return [word for word, span in found if not any(span.overlaps(place) for place in places)]


def _is_taken_up(text: str, value: Value) -> bool:
    """True where "the" or "these" stands in front: the number was told before, and is not told anew."""
    ahead = WORD.findall(text[max(0, value.span.start - AHEAD) : value.span.start])
    return any(word.casefold() in words().definite for word in ahead[-WORDS_AHEAD:])


def _is_of_others(text: str, value: Value, interval: Interval) -> bool:
    """True for a count of some of those who were spoken of just before: "the two officials", "17 died, two of them"."""
    ahead = WORD.findall(text[max(0, value.span.start - CLOSE_AHEAD) : value.span.start])
    behind = text[value.span.end : value.span.end + BEHIND].casefold()
    takes_up = interval.high < SMALL and bool(ahead) and ahead[-1].casefold() in words().taken_up
    return takes_up or behind.startswith(words().some_of)


def _when(value: Value | None, *, claim: Claim) -> tuple[str | None, str | None] | None:
    """The time of the figure's own words, else that of its claim."""
    if value is not None:
        low, high = value.low, value.high
        ends = (low if isinstance(low, str) else None, high if isinstance(high, str) else None)
        return ends if any(ends) else None
    about = claim.about
    return (about.low, about.high) if about is not None and (about.low or about.high) else None
