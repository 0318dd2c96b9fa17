"""How two figures of different pages or voices stand to each other, why, and what would reconcile them.

Invariants
- Symmetric: the two are put in order first, so `judge(a, b)` is `judge(b, a)`.
- Only figures of one event are judged: a place and a day that both can hold.
- None of them is called right, and a conflict names what would undo it.
"""

from collections.abc import Iterator
from typing import Literal, TypeAlias

import msgspec

from reportedly.across import Place, distance
from reportedly.compare.figures.place import Nearness
from reportedly.compare.figures.record import UNBOUNDED, Interval
from reportedly.compare.ledger.counted import are_reported_alike, counted, is_whole_itself
from reportedly.compare.ledger.entries import Entry
from reportedly.compare.ledger.identity import tie
from reportedly.compare.ledger.lists import lists
from reportedly.compare.ledger.scene import body_of
from reportedly.compare.ledger.sentences import found_in
from reportedly.compare.words import words

State: TypeAlias = Literal["same", "compatible", "update", "subset", "different indicator", "conflict", "unsure"]

NEAR = 30.0
"""Kilometres within which two towns may be names for one place of an attack; a morning's drive is already another."""

AROUND = 75.0
"""Kilometres from a province's point within which a town may lie in it, where the gazetteer does not say."""

INSIDE = 250.0
"""Kilometres from a province's point within which its towns lie; two provinces of one name are further apart."""

FOLD = 5
"""Counts further apart than this are hardly of one event, where the page's day is all that dates them."""

UNNAMED = "unnamed"
"""How a voice is called that nobody names."""


class Judged(msgspec.Struct, frozen=True):
    """How two entries stand to each other; `first` is the one told earlier, of those told at once the smaller id.

    `reconciled_by` are sentences: what would have to be so for both to hold.
    """

    state: State
    first: Entry
    second: Entry
    reasons: tuple[str, ...]
    reconciled_by: tuple[str, ...] = ()


def judge(one: Entry, other: Entry) -> Judged | None:
    """How two entries stand to each other; None where they are not of one event, or of different things."""
    first, second = sorted((one, other), key=lambda entry: (entry.said or "", entry.value))
    if first.claim == second.claim or not (first.is_stated and second.is_stated):
        return None
    placed, days = nearness(first.place, second.place), _overlap(first, second)
    places = placed or _around(first, second) or _within_country(first, second)
    things = counted(first, second)
    is_near = first.indicator == second.indicator or _are_often_confused(first, second)
    if places is None or not days or not is_near or (things == "apart" and not are_reported_alike(first, second)):
        return None
    tied = tie(first, second)
    if tied.against:
        return None
    reasons = (*_reasons(first, second, things=things, places=places), *tied.ties)
    if not tied.is_one_event and placed is None:
        return None
    if not tied.is_one_event:
        little = (*reasons, "Little says that both are of one event.") if tied.ties else None
        return None if little is None else Judged("unsure", first, second, little, ("They are of one event.",))
    if first.indicator != second.indicator:
        return Judged("different indicator", first, second, reasons)
    return _of_one_indicator(first, second, things=things, reasons=reasons)


def _around(first: Entry, second: Entry) -> str | None:
    """How near each other the pages play, where a figure has no place of its own; None where they do not."""
    if not (first.around or second.around):
        return None
    sides = [[*filter(None, (entry.place,)), *entry.around] for entry in (first, second)]
    found = next(((one, other) for one in sides[0] for other in sides[1] if nearness(one, other) is not None), None)
    return None if found is None else f"and their pages name {' and '.join(dict.fromkeys(one.name for one in found))}"


def _within_country(first: Entry, second: Entry) -> str | None:
    """That two figures of a deed of which few are done are of one country, where one has no place; None elsewhere."""
    is_unplaced = None in (first.place, second.place) and first.country is not None
    is_one = is_unplaced and first.country == second.country and bool({*first.rare_deeds} & {*second.rare_deeds})
    return "and the country is one" if is_one else None


def _are_often_confused(first: Entry, second: Entry) -> bool:
    return frozenset(filter(None, (first.indicator, second.indicator))) in words().near


def _of_one_indicator(first: Entry, second: Entry, *, things: Nearness, reasons: tuple[str, ...]) -> Judged:
    if _is_same(first.interval, second.interval):
        return Judged("same", first, second, reasons)
    part = _part(first, second, things=things)
    if part is not None:
        return Judged("subset", first, second, (*reasons, part), ("Both count the same.",))
    if first.interval.meets(second.interval):
        return Judged("compatible", first, second, (*reasons, "Some number lies in both."))
    return _disjoint(first, second, reasons=reasons)


def _part(first: Entry, second: Entry, *, things: Nearness) -> str | None:
    """Why one of them is a part of the other; None where nothing says so.

    A page that tells both numbers on one word knows them to be a part and its whole, or an earlier and a later count:
    its "six in a village near Sarn" is no contradiction of the 21 that it tells as well.
    """
    if things in ("first within", "second within") and not is_whole_itself(first, second, things=things):
        return "What the one counts is a part of what the other counts."
    less, more = sorted((first, second), key=lambda entry: (entry.interval.low, entry.interval.high, entry.value))
    if less.scene.is_partial:
        return "The words ahead of the smaller, or behind it, say that it is some of those who were counted."
    if _tells(less, more):
        return "The page of the smaller tells the larger as well, on the same word."
    if _voices_of(less, page=more) and _voices_of(more, page=less) and not _are_two_bodies(less, more):
        return "Both pages tell both."
    if _tells(more, less):
        return "The page of the larger tells the smaller as well, on the same word."
    return None


def _are_two_bodies(less: Entry, more: Entry) -> bool:
    """True where a page of theirs has each number on the word of others, and none has both on the word of one.

    What a page says itself may sum up, or take out, what somebody told it.
    """
    pages = [
        [_voices_of(entry, page=page) - {body_of((page.outlet or "").casefold())} for entry in (less, more)]
        for page in (less, more)
    ]
    return any(ours and theirs for ours, theirs in pages) and not any(ours & theirs for ours, theirs in pages)


def _tells(one: Entry, other: Entry) -> bool:
    """True where the page of the one tells the number of the other as well, on the word on which the one stands."""
    return one.body in _voices_of(other, page=one)


def _voices_of(entry: Entry, *, page: Entry) -> frozenset[str]:
    """On whose word the number of an entry stands on another's page; empty where that does not tell it."""
    return frozenset(told.voice for told in page.scene.all_told if told.told == (entry.indicator, entry.number))


def _disjoint(first: Entry, second: Entry, *, reasons: tuple[str, ...]) -> Judged:
    """No number lies in both: an update where it was told later and is higher, else a conflict or unsure."""
    told = (*reasons, "No number lies in both.")
    counted_on = _counted_on(first, second)
    if counted_on is not None:
        return Judged("update", first, second, (*told, counted_on), ("They are of one moment, or of two events.",))
    is_grown = first.indicator in words().cumulative and second.interval.low > first.interval.low
    if is_grown and _is_told_before(first, second) and _is_within_fold(first, second):
        later = (*told, f"The higher was told later, on {second.said}, and such counts grow.")
        return Judged("update", first, second, later, ("They are of one moment, or of two events.",))
    against = tuple(_reconciling(first, second))
    if is_vague(first) or is_vague(second):
        return Judged("unsure", first, second, (*told, "One of them is no number, but a word for some."), against)
    if any(entry.scene.is_partial or entry.scene.is_list for entry in (first, second)):
        return Judged("unsure", first, second, (*told, "One of them is a part of a sum."), against)
    if not _is_within_fold(first, second):
        return Judged("unsure", first, second, (*told, "They are too far apart for one event."), against)
    if first.indicator in words().cumulative and _is_own(first) and _is_own(second):
        nobody = (*told, "Neither page says who counted, so that both may have one source, at two moments.")
        return Judged("unsure", first, second, nobody, against)
    return Judged("conflict", first, second, told, against)


def _is_own(entry: Entry) -> bool:
    """True for a number that a page gives as its own, and on nobody's word anywhere: an outlet counts no dead.

    What is called by a deed is a headline that was taken for a voice: "bus crash kills 12".
    """
    own = body_of((entry.outlet or "").casefold())
    return all(body == own or found_in(body, "deeds") for body in _bodies(entry))


def _counted_on(first: Entry, second: Entry) -> str | None:
    """Why the higher count is the later one though it was not told on a later day; None where nothing tells."""
    if first.indicator not in words().cumulative or is_vague(first) or is_vague(second):
        return None
    if not _is_within_fold(first, second):
        return None
    less, more = sorted((first, second), key=lambda entry: (entry.interval.low, entry.interval.high, entry.value))
    if more.scene.is_retold and not less.scene.is_retold and not _is_told_before(more, less):
        return "The higher is told by the date of the day, as long afterwards, and such counts grow."
    if _is_grown(less, more) and (_is_own(less) or _is_own(more) or _bodies(less) & _bodies(more)):
        return "The other counts beside the lower are lower as well, so that it was counted earlier."
    if _is_told_before(first, second) or _is_told_before(second, first):
        return None
    if _bodies(first) & _bodies(second):
        return "One voice gives both numbers on one day, and such counts grow."
    if less.scene.is_early:
        return "The words around the lower say that it was counted early, and such counts grow."
    if more.scene.is_late:
        return "The words of the higher say that it stands in the place of an earlier one."
    return None


def _bodies(entry: Entry) -> frozenset[str]:
    """On whose word a number stands: what a page says itself stands on the word of those whom it has told it.

    A headline gives a number as its own, and the text below it says whose it is.
    """
    own = body_of((entry.outlet or "").casefold())
    told = _voices_of(entry, page=entry) if entry.body == own else frozenset()
    return frozenset((entry.body, *(voice for voice in told if not voice.startswith(UNNAMED))))


def _is_told_before(one: Entry, other: Entry) -> bool:
    """True where the dates say so; a page that tells of a day after its own date is misdated, and says nothing."""
    dates = [entry.said[:10] for entry in (one, other) if entry.said is not None]
    is_misdated = any(entry.day and entry.published and entry.published < entry.day[0] for entry in (one, other))
    return len(dates) > 1 and not is_misdated and dates[0] < dates[1]


def _is_grown(less: Entry, more: Entry) -> bool:
    """True where another count of the event is told beside both, and is lower beside the lower."""
    low, high = ({told.told for told in entry.scene.beside} for entry in (less, more))
    pairs = [(one, other) for one in low for other in high if one[0] == other[0] != less.indicator]
    return len(pairs) == 1 and pairs[0][0][1] < pairs[0][1][1]


def is_vague(entry: Entry) -> bool:
    """True for "dozens", "many", "several", without a numeral."""
    return lists().vague.fullmatch(entry.words.strip()) is not None


def _reconciling(first: Entry, second: Entry) -> Iterator[str]:
    yield "They are of two events."
    if _bodies(first) & _bodies(second):
        yield "One of the pages reports wrongly what the voice said."
    if first.said == second.said:
        yield "One was told later than the other, though the pages do not say so."
    if not (first.thing.head and second.thing.head) or first.thing == second.thing:
        yield "One counts only a part of what the other counts."
    if first.indicator in words().cumulative:
        yield "One of them was counted before the other."


def _reasons(first: Entry, second: Entry, *, things: Nearness, places: str) -> Iterator[str]:
    if first.indicator == second.indicator:
        yield f"Both are figures of {first.indicator}."
    else:
        yield f"One is a figure of {first.indicator}, the other of {second.indicator}."
    yield _THINGS[things]
    own, theirs = (entry.place.name if entry.place else "no place" for entry in (first, second))
    yield f"Both hold for {own}." if places == "same" else f"One holds for {own}, the other for {theirs}, {places}."
    days = [f"{entry.day[0]} by the words of the {entry.day_by}" for entry in (first, second) if entry.day]
    yield f"Their days overlap: {', and '.join(days)}."


_THINGS: dict[Nearness, str] = {
    "same": "They count the same.",
    "first within": "What the one counts is a part of what the other counts.",
    "second within": "What the one counts is a part of what the other counts.",
    "untold": "One of them does not say what it counts.",
    "apart": "They count different things.",
}


def nearness(one: Place | None, other: Place | None) -> str | None:
    """`same` for one place; how near two are that may be one; None where they are apart, or one is not known.

    Places that nobody lists are one where they have one name.
    """
    if one is not None and other is not None and one.is_unlisted and other.is_unlisted:
        return "same" if one.name == other.name else None
    if one is None or other is None or None in (one.lat, one.lon, other.lat, other.lon):
        return None
    apart = kilometres(one, other)
    if one.name == other.name and apart <= AROUND:
        return "same"
    if (one.name == other.inside or other.name == one.inside) and apart <= INSIDE:
        return "of which one lies in the other"
    if apart <= NEAR:
        return f"{apart:.0f} km apart"
    is_province = "subdivision" in (one.kind, other.kind) and None in (one.inside, other.inside)
    return f"{apart:.0f} km from the middle of the other" if is_province and apart <= AROUND else None


def kilometres(one: Place, other: Place) -> float:
    """The distance of two places with points; one without stands where both degrees are 0."""
    return distance(one.lat or 0.0, one.lon or 0.0, other.lat or 0.0, other.lon or 0.0)


def _overlap(first: Entry, second: Entry) -> bool:
    """True where some day lies in both."""
    if first.day is None or second.day is None:
        return False
    return first.day[0] < second.day[1] and second.day[0] < first.day[1]


def _is_same(one: Interval, other: Interval) -> bool:
    """Equal ends, or a bound beside the number that it names: "at least 17" and "17"."""
    if one == other:
        return True
    ends = {end for interval in (one, other) for end in (interval.low, interval.high)} - {UNBOUNDED, -UNBOUNDED}
    return len(ends) == 1 and one.meets(other)


def _is_within_fold(first: Entry, second: Entry) -> bool:
    """True where the ends that are nearest to each other lie within `FOLD`; an open end has no number of its own."""
    less, more = sorted((first, second), key=lambda entry: (entry.interval.low, entry.interval.high))
    end = less.interval.high if less.interval.high < UNBOUNDED else less.interval.low
    start = more.interval.low if more.interval.low > -UNBOUNDED else more.interval.high
    return start <= max(1.0, end) * FOLD
