"""Who is counted by two figures of one event: the same, some of the others, or others.

Reports call the same dead people, civilians, residents; the armed are militants to one outlet and terrorists to
another. Within one page such words are chosen to tell apart, and are kept apart there (`compare/figures/things.py`).
"""

import msgspec

from reportedly.compare.figures.place import Nearness
from reportedly.compare.figures.record import Thing
from reportedly.compare.figures.things import things_of
from reportedly.compare.ledger.entries import Entry
from reportedly.compare.ledger.lists import lists
from reportedly.compare.words import words


def counted(first: Entry, second: Entry) -> Nearness:
    """Whom two figures count, beside each other."""
    ours, theirs = _called(first.thing), _called(second.thing)
    near = things_of(ours, theirs)
    if near != "apart":
        return "apart" if _are_others(ours, theirs, near=near) else near
    if ours.head == "people" and theirs.head in lists().persons:
        return "second within"
    return "first within" if theirs.head == "people" and ours.head in lists().persons else near


def _are_others(ours: Thing, theirs: Thing, *, near: Nearness) -> bool:
    """True where the broader word is told more closely than the narrower: "terrorists" beside "army fighters"."""
    if ours.head == theirs.head or near not in ("first within", "second within"):
        return False
    narrow, broad = (ours, theirs) if near == "first within" else (theirs, ours)
    return broad.head != "people" and not broad.traits <= narrow.traits


def _called(thing: Thing) -> Thing:
    """A thing with one word for those whom each side calls by its own."""
    head = next((group[0] for group in lists().called if thing.head in group), thing.head)
    return msgspec.structs.replace(thing, head=head)


def are_reported_alike(first: Entry, second: Entry) -> bool:
    """True where both count in words that reports use for anybody, whatever else they say: "Orven civilians"."""
    return {first.thing.head, second.thing.head} <= words().people_reported


def is_whole_itself(first: Entry, second: Entry, *, things: Nearness) -> bool:
    """True where the narrower word stands for all the dead: more of them than of the others, or what heads its page."""
    narrow = first if things == "first within" else second
    is_more = is_reversed(first, second, things=things)
    return is_more or (narrow.scene.is_main and are_reported_alike(first, second))


def is_reversed(first: Entry, second: Entry, *, things: Nearness) -> bool:
    """True where the part is the greater: "13 civilians" beside "11 people" are two counts of the same dead."""
    narrow, broad = (first, second) if things == "first within" else (second, first)
    return narrow.interval.low > broad.interval.high
