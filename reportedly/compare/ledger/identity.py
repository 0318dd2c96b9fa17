"""Whether two figures are of one event: nothing may tell them apart, and enough must tie them together.

Place and day alone tie nothing in a war: one town has a dozen incidents on a day. What ties is rare, and weighs by how
rare it is; the weights were set on labelled pairs of figures (`bench/ledger.py`).
"""

from collections.abc import Iterable, Iterator

import msgspec

from reportedly.compare.ledger.entries import Entry
from reportedly.compare.ledger.lists import lists
from reportedly.compare.ledger.scene import Beside, Scene
from reportedly.compare.ledger.setting import is_small
from reportedly.compare.words import words

ENOUGH = 4
"""Weight from which two figures are taken to be of one event."""

NAME, SECOND_NAME, STORY_NAME, SMALL_PLACE, FIGURE, FAR_FIGURE, SMALL_FIGURE = 3, 1, 3, 3, 3, 3, 2
TARGET, EVERYDAY, RARE_DEED, DEED, HEAD, SIDE, VOICE, DAY = 3, 1, 4, 1, 2, 3, 1, 1
"""Weights, set together by `bench/ledger.py`."""

RARE_FROM = 5
"""Smaller numbers are told beside many events."""

RARER_FROM = 20
"""A number from here on that two pages tell of one thing is hardly chance."""


class Tie(msgspec.Struct, frozen=True):
    """What ties two figures, and what tells them apart, each as sentences."""

    weight: int
    ties: tuple[str, ...]
    against: tuple[str, ...]

    @property
    def is_one_event(self) -> bool:
        """True where enough ties and nothing tells apart."""
        return not self.against and self.weight >= ENOUGH


def tie(first: Entry, second: Entry) -> Tie:
    """What ties two figures of near place and day to one event; symmetric."""
    ties = list(_ties(first, second))
    return Tie(sum(weight for weight, _ in ties), tuple(words for _, words in ties), tuple(_against(first, second)))


def _ties(first: Entry, second: Entry) -> Iterator[tuple[int, str]]:
    one, other = first.scene, second.scene
    shared = _both(one.names, other.names)
    if shared:
        yield NAME + SECOND_NAME * (len(shared) > 1), "Their sentences share names that few events have."
    else:
        told = _both((*one.names, *one.story), (*other.names, *other.story))
        if told:
            yield STORY_NAME + SECOND_NAME * (len(told) > 1), "What their pages tell at the head shares names."
    if first.place is not None and first.place == second.place and is_small(first.place) and _are_placed(first, second):
        yield SMALL_PLACE, f"Both hold for {first.place.name}, which is no large town."
    yield from _by_figures(first, second)
    if first.indicator == second.indicator and first.number == second.number:
        yield FIGURE if first.number >= RARE_FROM else SMALL_FIGURE, "Both give one number."
    yield from _by_kind(first.scene, second.scene)
    if first.body == second.body and first.is_named and first.said == second.said:
        yield VOICE, "Both stand on one voice's word, on one day."
    if first.day == second.day and "page" not in (first.day_by, second.day_by):
        yield DAY, "The words of both tell the day."


def _are_placed(first: Entry, second: Entry) -> bool:
    """True where each has its place from its own words, or stands where its page still tells its own story."""
    return all(entry.place_by != "page" or entry.scene.is_ahead for entry in (first, second))


def _by_kind(one: Scene, other: Scene) -> Iterator[tuple[int, str]]:
    targets, deeds, sides = (
        _both(ours, theirs)
        for ours, theirs in ((one.targets, other.targets), (one.deeds, other.deeds), (one.sides, other.sides))
    )
    if targets:
        is_everyday = lists().everyday.issuperset(targets)
        yield EVERYDAY if is_everyday else TARGET, f"Both tell of a {targets[0]}."
    if deeds:
        rare = [deed for deed in deeds if deed in lists().rare]
        yield RARE_DEED if rare else DEED, f"Both tell of {(rare or deeds)[0]}."
    ours, theirs = ({*scene.deeds, *scene.targets, *_inherited(scene)} for scene in (one, other))
    far = [kind for kind in _both(ours, theirs) if kind not in lists().everyday.union(targets, deeds)]
    if far and (not deeds or not lists().is_deed(far[0])):
        rare = [deed for deed in far if all(deed in (*scene.deeds, *scene.headed) for scene in (one, other))]
        yield RARE_DEED if rare else HEAD, f"Both pages tell of {(rare or far)[0]} at the head."
    rare = [side for side in sides if side in lists().rare]
    if rare:
        yield SIDE, f"Both name the side {rare[0]}."


def _inherited(scene: Scene) -> tuple[str, ...]:
    """What a figure has from its page's head: no deed that reports do not use for its own."""
    return tuple(
        kind
        for kind in (*scene.head, *scene.headed)
        if not (scene.deeds and lists().is_deed(kind)) or _are_akin(scene.deeds, (kind,))
    )


def _by_figures(first: Entry, second: Entry) -> Iterator[tuple[int, str]]:
    near = _rarest(_others(first.scene.beside) & _others(second.scene.beside), least=RARE_FROM)
    far = _rarest(_others(first.scene.all_told) & _others(second.scene.all_told), least=RARER_FROM)
    if near is not None:
        yield FIGURE, f"Beside both stands the figure {near[1]:,.6g} of {near[0]}."
    elif far is not None and (first.scene.is_ahead and second.scene.is_ahead):
        yield FAR_FIGURE, f"Both pages tell the figure {far[1]:,.6g} of {far[0]}."


def _rarest(told: Iterable[tuple[str, float]], *, least: float) -> tuple[str, float] | None:
    """The figure with the largest number, that being the rarest; None where none has as large a one."""
    return max((one for one in told if one[1] >= least), key=lambda one: (one[1], one[0]), default=None)


def _others(told: Iterable[Beside]) -> frozenset[tuple[str, float]]:
    """Figures told near an entry, without numbers of a war."""
    return frozenset(one.told for one in told if one.number < LARGE)


LARGE = 2_000
"""Numbers from here on are a war's, and stand at the foot of every page about it."""


def _against(first: Entry, second: Entry) -> Iterator[str]:
    one, other = first.scene, second.scene
    if one.is_total or other.is_total:
        yield "One of them counts over a longer time."
    if one.deeds and other.deeds and not _are_akin(one.deeds, other.deeds):
        yield f"One tells of {_or(one.deeds)}, the other of {_or(other.deeds)}."
    if len(one.sides) == len(other.sides) == 1 and one.sides != other.sides:
        yield f"One names {one.sides[0]}, the other {other.sides[0]}."
    if one.sites and other.sites and not _both((*one.sites, *one.names), (*other.sites, *other.names)):
        yield "Each names a quarter or village that the other does not."
    fought = _fought(first, second) or _fought(second, first)
    if fought:
        yield f"One counts the armed who died fighting, the other people who died of {fought}."
    if _are_two_places(first, second):
        yield "Each holds for another small place, by its own words."


def _fought(armed: Entry, people: Entry) -> str:
    """What struck the people of the one, where the other counts the armed whom a fight killed; empty elsewhere."""
    is_fought = armed.thing.head in lists().armed and armed.scene.done in lists().fought
    is_struck = people.thing.head in {"people", *words().people_reported} and people.scene.done in lists().struck
    return people.scene.done if is_fought and is_struck else ""


def _are_two_places(first: Entry, second: Entry) -> bool:
    places = [entry.place for entry in (first, second) if entry.place_by != "page" and entry.place is not None]
    return len(places) > 1 and places[0] != places[1] and all(map(is_small, places))


def _are_akin(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    return any(one == other or frozenset((one, other)) in lists().akin for one in ours for other in theirs)


def _both(ours: Iterable[str], theirs: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(ours) & set(theirs)))


def _or(words: Iterable[str]) -> str:
    return " or ".join(words)
