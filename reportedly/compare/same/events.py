"""What tells the event of one claim from that of another: its day, deed, quarter, and who did it to whom.

Invariants
- Only what both claims tell holds them apart; what one leaves open is held against neither.
- Each is a reason to be weighed and no verdict: two claims in the very words are of one event whatever day their pages
  bear.
- The rules for deeds and quarters are those of the ledger, so that a figure and its claim are of one event or of two.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from reportedly.across import Figure
from reportedly.compare.ledger.lists import lists
from reportedly.compare.ledger.names import NAME, consonants, sites_of
from reportedly.compare.ledger.sentences import found_in
from reportedly.compare.ledger.setting import LONGEST
from reportedly.compare.same.content import Content
from reportedly.compare.same.days import ordinal
from reportedly.compare.same.doers import CLAIMS, are_apart, cast_of
from reportedly.compare.same.figures import is_total
from reportedly.compare.same.lists import harms, points_at_event
from reportedly.compare.same.sides import Apart, Sides, near_places
from reportedly.lexicon import table

BEFORE = 1
"""Days before its page's own on which an event may have been, where the claim tells none."""

SLACK = 3
"""Days by which two events may lie apart where a day is only that of a page: pages bear the day of an update."""

TOLD = 1
"""Days by which they may lie apart where both tell theirs: a night has two, and a headline that of its page."""


def with_events(sides: Sides) -> Sides:
    """The two claims with what tells their events apart; symmetric."""
    return msgspec.structs.replace(sides, events=tuple(_apart(sides)))


def is_incident(content: Content) -> bool:
    """True for what was done to somebody, or on some day; it is of that day only, and no count over a war."""
    if _is_over_time(content.told.words) or any(map(is_total, content.figures)):
        return False
    if _told_day(content) is not None or any(map(_is_harm, content.figures)):
        return True
    return harms(content.words) or points_at_event(content.told.words)


def _apart(sides: Sides) -> Iterator[Apart]:
    contents = (sides.one, sides.other)
    if all(map(is_incident, contents)):
        yield from _by_days(*contents)
        yield from _by_scene(*contents)
    one, other = (_deeds(content.told.words) for content in contents)
    if one and other and not any(_are_akin(ours, theirs) for ours in one for theirs in other):
        yield Apart("deed", f"One tells of {_or(one)}, the other of {_or(other)}.")
    yield from _by_quarters(*(content.told.words for content in contents))
    yield from _by_cast(*contents)


def _by_days(one: Content, other: Content) -> Iterator[Apart]:
    told = _told_day(one), _told_day(other)
    days = told[0] or _day_of_page(one), told[1] or _day_of_page(other)
    if days[0] is None or days[1] is None:
        return
    gap = max(0, days[0][0] - days[1][1], days[1][0] - days[0][1])
    if gap > (SLACK if None in told else TOLD):
        yield Apart("day", f"What one tells of was {gap} days before what the other tells of, or more.")


def _by_scene(one: Content, other: Content) -> Iterator[Apart]:
    """Where neither names a place, each is of the event that its page tells of."""
    if one.places or other.places or not (one.scene.places and other.scene.places):
        return
    if not near_places(one.scene.places, other.scene.places):
        yield Apart("place", "Neither names a place, and their pages tell of other places.")


def _by_quarters(one: str, other: str) -> Iterator[Apart]:
    """Each names a part of a town or a small place that the other does not name at all."""
    ours, theirs = _quarters(one), _quarters(other)
    if ours and theirs and not (ours & _names(other) or theirs & _names(one)):
        yield Apart("place", "Each names a quarter or village that the other does not.")


@lru_cache(maxsize=CLAIMS)
def _deeds(words: str) -> Sequence[str]:
    return found_in(words, "deeds")


@lru_cache(maxsize=CLAIMS)
def _quarters(words: str) -> frozenset[str]:
    return frozenset(sites_of(words))


@lru_cache(maxsize=CLAIMS)
def _is_over_time(words: str) -> bool:
    """True where the words tell of a war, a campaign or a month."""
    return lists().totals.search(words) is not None


def _names(words: str) -> frozenset[str | None]:
    return frozenset(map(consonants, NAME.findall(words)))


def _by_cast(one: Content, other: Content) -> Iterator[Apart]:
    ours, theirs = cast_of(one.told.words), cast_of(other.told.words)
    home = frozenset((*_home(one), *_home(other)))
    if are_apart(ours.doers, theirs.doers, home=home):
        yield Apart("doer", f"One says that {_or(ours.doers)} did it, the other that {_or(theirs.doers)} did.")
    if are_apart(ours.sufferers, theirs.sufferers, home=home):
        yield Apart(
            "sufferer", f"One says that {_or(ours.sufferers)} met it, the other that {_or(theirs.sufferers)} did."
        )


def _home(content: Content) -> Iterator[str]:
    """The states in which it happened, by their names."""
    codes = {place.country for place in (*content.places, *content.scene.places)}
    yield from (_states()[code] for code in codes if code in _states())


@lru_cache
def _states() -> Mapping[str | None, str]:
    """The name of each state by its code of two letters."""
    codes = msgspec.convert(table("parties")["codes"], dict[str, str])
    return {code.removeprefix("iso3166:"): name for name, code in codes.items()}


def _is_harm(figure: Figure) -> bool:
    return figure.indicator is not None and figure.unit is None


def _told_day(content: Content) -> tuple[int, int] | None:
    """First and last day of the event as the claim tells it; None where that is open or a longer time."""
    first, behind = (ordinal(end) if end is not None else None for end in content.told.about)
    if first is None or behind is None or behind - first > LONGEST:
        return None
    return first, max(first, behind - 1)


def _day_of_page(content: Content) -> tuple[int, int] | None:
    if content.told.about != (None, None):
        return None
    day = ordinal(content.scene.published) if content.scene.published is not None else None
    return None if day is None else (day - BEFORE, day)


def _are_akin(one: str, other: str) -> bool:
    return one == other or frozenset((one, other)) in lists().akin


def _or(words: Sequence[str]) -> str:
    return " or ".join(words)
