"""One event in which a party is both victim and perpetrator.

Invariants
- Two sentences are of one event where the deed is of one kind, and a place or a day that both name is the same.
- Where each sentence names another side, it is an exchange: one struck and was struck back.
"""

from collections import defaultdict
from collections.abc import Iterator

import msgspec

from reportedly.compare.casting.deeds import Deed, deeds
from reportedly.compare.casting.judging import has_changed, text_of
from reportedly.compare.figures.place import Place
from reportedly.compare.figures.scene import are_apart, are_of_two_times, scene_of
from reportedly.rulebook.reading import Reading
from reportedly.text import Span

MOST = 8
"""Deeds of one kind by, and against, one party that are looked at; pages hold few."""

AREAS = ("country", "subdivision", "region", "continent")
"""Kinds of place that hold many events; what lies in the same one need not be the same."""


class Event(msgspec.Struct, frozen=True):
    """A party as perpetrator and as victim, and the place or time that both sentences name."""

    perpetrator: Deed
    victim: Deed
    tie: str


def events(reading: Reading) -> tuple[Event, ...]:
    """All events of the page in which one party is on both sides, once for each party and kind of deed."""
    sides: dict[tuple[str, str, str], dict[str, list[Deed]]] = defaultdict(lambda: defaultdict(list))
    others: dict[Span, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for deed in reading.once(deeds):
        held = sides[text_of(deed.claim, reading), deed.kind, deed.who.key][deed.side]
        if len(held) < MOST and not has_changed(deed.span, reading):
            held.append(deed)
        others[deed.sentence][deed.side].add(deed.who.key)
    return tuple(found for held in sides.values() for found in _first(held, others, reading))


def _first(held: dict[str, list[Deed]], others: dict[Span, dict[str, set[str]]], reading: Reading) -> Iterator[Event]:
    for did in held.get("perpetrator", ()):
        for suffered in held.get("victim", ()):
            tie = _tie(did, suffered, reading) if not _is_exchange(did, suffered, others) else None
            if tie is not None:
                yield Event(did, suffered, tie)
                return


def _is_exchange(did: Deed, suffered: Deed, others: dict[Span, dict[str, set[str]]]) -> bool:
    """True where the deed met another party, or another party did what was suffered; and within one sentence."""
    met = others[did.sentence]["victim"] - {did.who.key}
    by = others[suffered.sentence]["perpetrator"] - {did.who.key}
    return bool(met or by) or did.sentence == suffered.sentence


def _tie(did: Deed, suffered: Deed, reading: Reading) -> str | None:
    """The place or the day that both sentences name, in words; None where they do not meet."""
    one, other = (scene_of(reading, deed.sentence, is_of_claims=False) for deed in (did, suffered))
    if are_apart(one, other) or are_of_two_times(one, other):
        return None
    places = [place for place in one.places if place.kind not in AREAS and _is_met(place, other.places)]
    if places:
        return f"Both are told of {places[0].name}"
    return "Both are told of the same day" if any(time in other.times for time in one.times) else None


def _is_met(place: Place, others: tuple[Place, ...]) -> bool:
    return any(place.name == other.name for other in others)
