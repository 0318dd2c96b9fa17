"""What one sentence tells of an event, whatever figure stands in it: deeds, targets, names, and a weekday."""

import msgspec

from reportedly.compare.ledger.lists import lists

SPOKEN_AHEAD, SPOKEN_BEHIND = 4, 6
"""Words in front of a weekday, and behind one that opens its sentence, among which one of saying takes it."""


class Sentence(msgspec.Struct, frozen=True):
    """What one sentence tells, whatever figure stands in it; see `Scene`."""

    names: tuple[str, ...]
    sites: tuple[str, ...]
    deeds: tuple[str, ...]
    targets: tuple[str, ...]
    is_total: bool
    is_separate: bool
    is_back: bool
    is_early: bool
    is_late: bool
    is_dated: bool
    weekday: int | None


def found_in(words: str, what: str) -> tuple[str, ...]:
    """The classes of deeds, targets or sides that some words tell, sorted."""
    return tuple(sorted({kind for kind, pattern in lists().classes[what].items() if pattern.search(words)}))


def nearest_deed(sentence: str, start: int, stop: int) -> str:
    """The deed that a sentence tells nearest to a figure in it, of equally near ones the first by name; none: empty."""
    found = (
        (max(start - one.end(), one.start() - stop), kind)
        for kind, pattern in lists().classes["deeds"].items()
        for one in pattern.finditer(sentence)
    )
    return min(found, default=(0, ""))[1]


def weekday_of(sentence: str) -> int | None:
    """The weekday on which something was done; None for none, for two, where somebody spoke, or it began then."""
    named = set()
    for one in lists().weekday.finditer(sentence):
        ahead = " ".join(sentence[: one.start()].split()[-SPOKEN_AHEAD:])
        behind = " ".join(sentence[one.end() :].split()[:SPOKEN_BEHIND])
        is_whose = one.group().casefold().endswith("s")
        opens = not is_whose and len(sentence[: one.start()].split()) <= 1
        if lists().begun.search(ahead):
            return None
        if is_whose or (not lists().spoken.search(ahead) and not (opens and lists().spoken.search(behind))):
            named.add(lists().weekdays[one.group("day").casefold()])
    return named.pop() if len(named) == 1 else None
