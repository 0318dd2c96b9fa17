"""The ledger of a report: the events that are worth a look first, each with its figures and how they stand.

Which figures are tied is read as pairs of numbers, never as entries: of a large case only the entries of the events
that are weighed are decoded.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

import msgspec

from reportedly.batch.report.quoting import quoted
from reportedly.compare.figures.record import UNBOUNDED
from reportedly.compare.ledger.entries import Entry
from reportedly.compare.ledger.events import TYING, events
from reportedly.compare.ledger.events import Event as Found
from reportedly.compare.ledger.views import views
from reportedly.compare.unions import top, unite
from reportedly.show.report.nouns import Alone, Event, Figure, Ledger, Pair, Quoted, State, View
from reportedly.store import ledger as store
from reportedly.store import surveying
from reportedly.store.casefile import Case
from reportedly.store.filters import Filters
from reportedly.store.ledger import LinkRow
from reportedly.store.rows import called, place_of

FEWEST = 2
"""Pages from which an event is shown; a figure that one page alone gives has nothing beside it."""

MOST_WEIGHED = 6000
"""Entries that are decoded; in a larger case the events of fewest outlets are left out, and counted."""

MOST_LISTED = 200
"""Events that have a line."""

MOST_FIGURES = 40
MOST_PAIRS = 60
"""Rows and pairs of one event."""

FEW = 6
"""Events from which figures that stand alone are not shown besides."""

LOOKED_AT, MOST_ALONE = 200, 20
"""Figures among which those that stand alone are looked for, the greatest first, and how many of them are shown."""

GRAVITY: tuple[State, ...] = ("conflict", "subset", "update", "same", "compatible", "unsure")
"""Of several ways in which others stand to a figure the first is shown."""

WRITTEN = ("conflict", "update")
"""States whose pairs are written out."""


class _Weighed(msgspec.Struct, frozen=True):
    """An event with the links of its entries."""

    found: Found
    links: Sequence[LinkRow]


def ledger_of(case: Case, asked: Filters, *, drawn: int) -> Ledger:
    """The events of several pages that have a figure which meets the filters, each whole, conflicts first.

    Args:
        drawn: how many have a chart; `MOST_LISTED` have a line.
    """
    allowed = set(store.values(case, asked=asked)) if asked != Filters() else None
    groups = _tied(case, allowed)
    weighed = list(_first(groups))
    left_out = sum(len(_documents(group)) >= FEWEST for group in groups[len(weighed) :])
    found = store.of_values(case, (value for group in weighed for value in group), type_=Entry)
    events = [event for event in _weighed(case, list(found)) if _is_asked(event, allowed)]
    outlets = _outlets(case, events)
    ordered = sorted(events, key=lambda event: _order(event, outlets=outlets))
    conflicting = sum(any(link.state == "conflict" for link in event.links) for event in ordered)
    shown = _events(case, ordered[:MOST_LISTED], outlets=outlets)
    beside = {entry.value for event in ordered for entry in event.found.entries}
    return Ledger(
        drawn=tuple(shown[:drawn]),
        listed=tuple(shown[drawn:]),
        there=len(ordered),
        conflicting=conflicting,
        left_out=left_out,
        alone=_alone(case, asked, beside=beside) if len(ordered) < FEW else (),
    )


def _alone(case: Case, asked: Filters, *, beside: Container[int]) -> tuple[Alone, ...]:
    """The figures with the greatest numbers that no other page's stand beside; of one page each number once."""
    values = store.largest(case, asked=asked, limit=LOOKED_AT)
    found = {entry.value: entry for entry in store.of_values(case, values, type_=Entry)}
    chosen = [found[value] for value in values if value in found and value not in beside]
    lines = _lines([entry for entry in chosen if entry.is_stated])
    lines = sorted(lines, key=lambda line: (-line[0].number, line[0].value))[:MOST_ALONE]
    vouchers = quoted(case, (line[0].claim for line in lines))
    told = {event.entries[0].value: event for event in events(line[0] for line in lines)}
    names = surveying.names_of_places(case, (event.place for event in told.values() if event.place))
    return tuple(
        Alone(
            figure=_figure(line, vouchers=vouchers, standing={}),
            indicator=line[0].indicator or "",
            place=names.get(told[line[0].value].place or "", told[line[0].value].place),
            day=told[line[0].value].day,
        )
        for line in lines
        if line[0].claim in vouchers
    )


def _tied(case: Case, allowed: Container[int] | None) -> Sequence[Sequence[int]]:
    """Values that ties join, those first that are in conflict and of most pages; each group has one that is allowed."""
    above: dict[int, int] = {}
    at_odds: Counter[int] = Counter()
    for first, second, state in store.pairs(case, states=TYING):
        unite(above, (first, second))
        at_odds[first] += state == "conflict"
    groups: dict[int, list[int]] = defaultdict(list)
    for value in above:
        groups[top(above, value)].append(value)
    held = [least for least, group in groups.items() if allowed is None or any(value in allowed for value in group)]
    odds = Counter({least: sum(at_odds[value] for value in groups[least]) for least in held})

    def order(least: int) -> tuple[int, ...]:
        return -bool(odds[least]), -len(_documents(groups[least])), -odds[least], least

    return [groups[least] for least in sorted(held, key=order)]


def _first(groups: Iterable[Sequence[int]]) -> Iterator[Sequence[int]]:
    room = MOST_WEIGHED
    for group in groups:
        room -= len(group)
        if room < 0:
            return
        yield group


def _documents(values: Iterable[int]) -> set[int]:
    return {place_of(value)[0] for value in values}


def _weighed(case: Case, entries: Sequence[Entry]) -> Sequence[_Weighed]:
    links = list(store.links_among(case, (entry.value for entry in entries)))
    ties = [(link.first, link.second) for link in links if link.state in TYING]
    held: dict[int, list[LinkRow]] = defaultdict(list)
    for link in links:
        held[link.first].append(link)
    found = []
    for event in events(entries, ties=ties):
        values = {entry.value for entry in event.entries}
        if event.day is not None and len(_documents(values)) >= FEWEST:
            own = [link for value in sorted(values) for link in held[value] if link.second in values]
            found.append(_Weighed(event, own))
    return found


def _is_asked(event: _Weighed, allowed: Container[int] | None) -> bool:
    return allowed is None or any(entry.value in allowed for entry in event.found.entries)


def _outlets(case: Case, weighed: Iterable[_Weighed]) -> Mapping[int, str]:
    """The outlet of each document, by number; a page that tells none counts as one of its own."""
    documents = {entry.document for event in weighed for entry in event.found.entries}
    return {number: leaf.outlet or f"d{number}" for number, leaf in surveying.leaves(case, documents).items()}


def _order(event: _Weighed, *, outlets: Mapping[int, str]) -> tuple[object, ...]:
    """By outlets at odds, then by how many times the lowest goes into the highest, then by the highest."""
    entries, odd = event.found.entries, _at_odds(event)
    papers = {outlets.get(entry.document) for entry in entries}
    low, high = _ends(odd or entries)
    at_odds = len({outlets.get(entry.document) for entry in odd})
    spread = high / max(low, 1.0) if odd else 0.0
    name = (event.found.day or "", event.found.place or "", event.found.indicator, entries[0].value)
    return (-at_odds, -spread, -len(papers) if not odd else 0, -high, *name)


def _at_odds(event: _Weighed) -> Sequence[Entry]:
    odd = {value for link in event.links if link.state == "conflict" for value in (link.first, link.second)}
    return [entry for entry in event.found.entries if entry.value in odd]


def _ends(entries: Iterable[Entry]) -> tuple[float, float]:
    numbers = [entry.number for entry in entries]
    return min(numbers), max(numbers)


def _events(case: Case, weighed: Sequence[_Weighed], *, outlets: Mapping[int, str]) -> Sequence[Event]:
    claims = {entry.claim for event in weighed for entry in event.found.entries}
    vouchers = quoted(case, claims)
    names = surveying.names_of_places(case, (event.found.place for event in weighed if event.found.place))
    return [
        _event(event, id_=f"e{number}", vouchers=vouchers, names=names, outlets=outlets)
        for number, event in enumerate(weighed, 1)
    ]


def _event(
    event: _Weighed, *, id_: str, vouchers: Mapping[int, Quoted], names: Mapping[str, str], outlets: Mapping[int, str]
) -> Event:
    found, odd = event.found, _at_odds(event)
    lines = [line for line in _lines(found.entries) if line[0].claim in vouchers]
    line_of = {entry.value: line[0].value for line in lines for entry in line}
    numbers = {entry.value: entry.number for entry in found.entries}
    pairs = _pairs(event.links, line_of=line_of, numbers=numbers)
    standing = _standing(event.links, line_of=line_of, numbers=numbers)
    low, high = _ends(odd or found.entries)
    return Event(
        id=id_,
        indicator=found.indicator,
        place=names.get(found.place, found.place) if found.place else None,
        key=found.place,
        day=found.day,
        figures=tuple(_figure(line, vouchers=vouchers, standing=standing) for line in _shown(lines, standing)),
        pairs=tuple(pairs[:MOST_PAIRS]),
        states=Counter(link.state for link in event.links),
        views=tuple(View(view.name, view.rule, view.figures) for view in views(found)),
        pages=len({entry.document for entry in found.entries}),
        outlets=len({outlets.get(entry.document) for entry in found.entries}),
        at_odds=len({outlets.get(entry.document) for entry in odd}),
        low=low,
        high=high,
        more=max(0, len(lines) - MOST_FIGURES),
    )


def _lines(entries: Iterable[Entry]) -> Sequence[Sequence[Entry]]:
    """Entries by page, voice and number, in the order in which the pages came out."""
    held: dict[object, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: (entry.published or "~", entry.document, entry.value)):
        held.setdefault((entry.document, entry.voice, entry.interval, entry.thing), []).append(entry)
    return list(held.values())


def _shown(lines: Sequence[Sequence[Entry]], standing: Mapping[int, tuple[State, int]]) -> Sequence[Sequence[Entry]]:
    """The lines that have a row: of too many those in conflict before all others; in the order they had."""
    calm = [standing.get(line[0].value, ("unsure", 0))[0] != "conflict" for line in lines]
    chosen = sorted(sorted(range(len(lines)), key=lambda at: (calm[at], at))[:MOST_FIGURES])
    return [lines[at] for at in chosen]


def _standing(
    links: Iterable[LinkRow], *, line_of: Mapping[int, int], numbers: Mapping[int, float]
) -> Mapping[int, tuple[State, int]]:
    """For each line the gravest way in which others stand to it, and how many do so; parts say nothing of a whole."""
    beside: dict[int, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for link in links:
        for mine, other in ((link.first, link.second), (link.second, link.first)):
            is_whole = link.state == "subset" and numbers[mine] >= numbers[other]
            if mine in line_of and other in line_of and not is_whole:
                beside[line_of[mine]][link.state].add(line_of[other])
    return {
        line: next((state, len(held[state])) for state in GRAVITY if held.get(state))
        for line, held in beside.items()
        if any(held.get(state) for state in GRAVITY)
    }


def _figure(
    line: Sequence[Entry], *, vouchers: Mapping[int, Quoted], standing: Mapping[int, tuple[State, int]]
) -> Figure:
    entry = line[0]
    low, high = entry.interval.low, entry.interval.high
    state, with_ = standing.get(entry.value, (None, 0))
    thing = entry.thing
    return Figure(
        figure=_name(entry.value),
        quoted=vouchers[entry.claim],
        low=low if low > -UNBOUNDED else None,
        high=high if high < UNBOUNDED else None,
        words=entry.words,
        counted=" ".join((*sorted(thing.names | thing.traits), thing.head)).strip() or None,
        again=tuple(_name(other.value) for other in line[1:]),
        relation=state,
        with_=with_,
        place_by=entry.place_by,
        day_by=entry.day_by,
    )


def _pairs(links: Iterable[LinkRow], *, line_of: Mapping[int, int], numbers: Mapping[int, float]) -> Sequence[Pair]:
    """Conflicts, then updates, those furthest apart first; each pair of lines once."""
    found: dict[tuple[str, int, int], Pair] = {}

    def apart(link: LinkRow) -> tuple[float, int, int]:
        low, high = sorted((numbers[link.first], numbers[link.second]))
        return -high / max(low, 1.0), link.first, link.second

    for state in WRITTEN:
        for link in sorted(links, key=apart):
            if link.state == state and link.first in line_of and link.second in line_of:
                first, second = line_of[link.first], line_of[link.second]
                pair = Pair(_name(first), _name(second), state, link.reasons, link.reconciled_by)  # type: ignore[arg-type]
                found.setdefault((state, first, second), pair)
    return list(found.values())


def _name(value: int) -> str:
    return called(value, letter="x")
