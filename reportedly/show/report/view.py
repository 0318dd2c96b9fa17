"""The whole report as plain values, in the order in which its templates show them; every word of a page harmless."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

import msgspec

from reportedly.show.harmless import shortened, visible
from reportedly.show.report import words
from reportedly.show.report.atlas import Atlas, atlas_of
from reportedly.show.report.bins import Histogram, busiest, histogram
from reportedly.show.report.conflicts import Clash, Mending, clashes, mendings, told, widest
from reportedly.show.report.fan import Fan, fan_of
from reportedly.show.report.matrix import Matrix, matrix_of
from reportedly.show.report.nouns import Alone, Carried, Day, Event, Figure, Judgement, Leaf, Report, View
from reportedly.show.report.overtime import Overtime, overtime
from reportedly.show.report.strips import Ruler, Strip, ruler_of, said, tone_of
from reportedly.show.report.trees import shallow

FIRST, FIRST_CLAIMS = 6, 5
"""Events, and claims that many pages carry, on the first screen."""

LONG = 220
SHORT = 110
"""Characters of a claim's words in a list, and on the first screen."""

LONGEST, LONGEST_NAME, LONGEST_ADDRESS = 1500, 90, 100_000
"""Characters of whatever a page says, and of what somebody or something is called."""

NAMES = frozenset(("outlet", "other", "voice", "name", "place", "indicator", "who", "author"))
"""Fields that hold names."""

ROWS = 12
"""Figures of an event that stand open; the others are folded."""

BUSIEST = 12
"""Days that are listed below the timeline."""


class Excerpt(msgspec.Struct, frozen=True):
    """A claim's words around a figure's own; `figure` is empty where these do not stand in them."""

    before: str
    figure: str
    after: str


class FigureRow(msgspec.Struct, frozen=True):
    """One figure as a row: its number, how it stands to others, its strip, its words."""

    figure: Figure
    number: str
    relation: str
    tone: str
    strip: Strip
    excerpt: Excerpt
    taken: str
    judged: tuple[Judgement, ...]


class PageRows(msgspec.Struct, frozen=True):
    """The figures of one page, in the order of its text."""

    leaf: Leaf
    rows: tuple[FigureRow, ...]


class ViewRow(msgspec.Struct, frozen=True):
    """What one rule gives, as words."""

    name: str
    rule: str
    numbers: str


class EventView(msgspec.Struct, frozen=True):
    """One event with its charts."""

    event: Event
    title: str
    range: str
    states: str
    ruler: Ruler
    pages: tuple[PageRows, ...]
    folded: tuple[PageRows, ...]
    number_folded: int
    conflicts: tuple[Clash, ...]
    updates: tuple[Clash, ...]
    mendings: tuple[Mending, ...]
    views: tuple[ViewRow, ...]
    overtime: Overtime | None
    strips: tuple[Strip, ...]

    @property
    def is_open(self) -> bool:
        """True where there is a conflict to look at; the others are folded."""
        return bool(self.event.states.get("conflict"))


class Listed(msgspec.Struct, frozen=True):
    """One event as a line."""

    event: Event
    title: str
    range: str
    states: str


class Glimpse(msgspec.Struct, frozen=True):
    """A conflict on the first screen: the two numbers furthest apart, and the strips of all that are in conflict."""

    event: Event
    title: str
    widest: Clash
    strips: tuple[Strip, ...]


class AloneRow(msgspec.Struct, frozen=True):
    """A figure that stands alone, as a row."""

    figure: Figure
    number: str
    what: str
    excerpt: Excerpt
    taken: str


class CarriedView(msgspec.Struct, frozen=True):
    """A claim that many pages carry."""

    carried: Carried
    words: str
    brief: str
    fan: Fan
    origins: str
    state: str
    reason: str
    judged: Mapping[str, tuple[Judgement, ...]]


class Shown(msgspec.Struct, frozen=True):
    """Everything that the templates show; `glimpses`, `quiet` and `first_carried` stand on the first screen."""

    report: Report
    title: str
    facts: tuple[str, ...]
    glimpses: tuple[Glimpse, ...]
    events: tuple[EventView, ...]
    listed: tuple[Listed, ...]
    quiet: tuple[EventView, ...]
    alone: tuple[AloneRow, ...]
    first_carried: tuple[CarriedView, ...]
    carried: tuple[CarriedView, ...]
    matrix: Matrix | None
    timeline: Histogram | None
    busiest: tuple[Day, ...]
    atlas: Atlas | None
    by_place: Mapping[str, tuple[Event, ...]]
    by_day: Mapping[str, tuple[Event, ...]]
    raised: str
    notes: Mapping[str, str]


def view_of(report: Report) -> Shown:
    """What the templates need, and nothing they would have to work out."""
    report = harmless(report)
    drawn, listed = report.ledger.drawn, report.ledger.listed
    events = (*drawn, *listed)
    timeline = histogram(report.days)
    judged = _judged(report)
    glimpses, views = tuple(_glimpses(events))[:FIRST], tuple(_event(event, judged=judged) for event in drawn)
    carried = tuple(_carried(one, judged=judged) for one in report.origins.claims)
    return Shown(
        report=report,
        title=report.name,
        facts=tuple(words.facts(report.scope)),
        glimpses=glimpses,
        events=views,
        listed=tuple(Listed(event, title_of(event), _range(event), words.states(event)) for event in listed),
        quiet=tuple(view for view in views if not view.is_open)[: FIRST - len(glimpses)],
        alone=tuple(map(_alone, report.ledger.alone)),
        first_carried=carried[:FIRST_CLAIMS],
        carried=carried,
        matrix=matrix_of(report.copies.between),
        timeline=timeline,
        busiest=tuple(busiest(report.days.about, most=BUSIEST)),
        atlas=atlas_of(report.spots.spots),
        by_place=_grouped(events, key=lambda event: event.key),
        by_day=_grouped(events, key=lambda event: event.day),
        raised=words.raised(report.findings),
        notes=_notes(report),
    )


def harmless(report: Report) -> Report:
    """The same with every word made safe to show, and no tree deeper than it is drawn."""
    claims = tuple(msgspec.structs.replace(one, roots=shallow(one.roots)) for one in report.origins.claims)
    report = msgspec.structs.replace(report, origins=msgspec.structs.replace(report.origins, claims=claims))
    return msgspec.convert(_visible(msgspec.to_builtins(report)), Report)


def _visible(value: Any, *, longest: int = LONGEST) -> Any:
    if isinstance(value, str):
        return shortened(visible(value), longest)
    if isinstance(value, dict):
        return {visible(name): _visible(one, longest=_longest(name)) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_visible(one) for one in value]
    return value


def _longest(field: str) -> int:
    """An address that is cut leads somewhere else."""
    return LONGEST_ADDRESS if field == "address" else LONGEST_NAME if field in NAMES else LONGEST


def title_of(event: Event) -> str:
    """What an event is called: `killed · Sarn · 2031-05-04`."""
    return " · ".join((event.indicator, event.place or "no place told", event.day or "no day told"))


def _range(event: Event) -> str:
    return said(event.low) if event.low == event.high else f"{said(event.low)} to {said(event.high)}"


def _glimpses(events: Iterable[Event]) -> Iterable[Glimpse]:
    """Conflicts with both figures on the page; of many figures a conflict's own may have no row."""
    for event in list(events)[: FIRST * 2]:
        clash = widest(event)
        if clash is not None:
            ruler = ruler_of(msgspec.structs.replace(event, figures=_odd(event)))
            strips = dict.fromkeys(ruler.strip(figure) for figure in _odd(event))
            yield Glimpse(event, title_of(event), clash, tuple(strips))


def _odd(event: Event) -> tuple[Figure, ...]:
    return tuple(figure for figure in event.figures if figure.relation == "conflict")


def _judged(report: Report) -> Mapping[str, tuple[Judgement, ...]]:
    """The judgements in force of claims that are still read so, by the claim's name."""
    found: dict[str, list[Judgement]] = {}
    for one in report.judgements.judgements:
        if one.stands == "attached" and not one.is_undone:
            found.setdefault(one.target, []).append(one)
    return {claim: tuple(some) for claim, some in found.items()}


def _event(event: Event, *, judged: Mapping[str, tuple[Judgement, ...]]) -> EventView:
    ruler = ruler_of(event)
    rows = tuple(_row(figure, ruler=ruler, judged=judged) for figure in event.figures)
    room = len(rows) if len(rows) <= ROWS + 2 else ROWS
    return EventView(
        event=event,
        title=title_of(event),
        range=_range(event),
        states=words.states(event),
        ruler=ruler,
        pages=tuple(_by_page(rows[:room])),
        folded=tuple(_by_page(rows[room:])),
        number_folded=len(rows) - room,
        conflicts=tuple(clashes(event, state="conflict")),
        updates=tuple(clashes(event, state="update")),
        mendings=tuple(mendings(event)),
        views=tuple(_view(view) for view in event.views if any(number is not None for number in view.figures)),
        overtime=overtime(event),
        strips=tuple(dict.fromkeys(ruler.strip(figure) for figure in event.figures)),
    )


def _alone(one: Alone) -> AloneRow:
    what = " · ".join(filter(None, (one.indicator, one.place, one.day)))
    words_ = excerpt(one.figure.quoted.words, one.figure.words)
    return AloneRow(one.figure, told(one.figure), what, words_, words.taken(one.figure))


def _by_page(rows: Iterable[FigureRow]) -> Iterable[PageRows]:
    for _, some in groupby(rows, key=lambda row: row.figure.quoted.leaf.document):
        held = tuple(some)
        yield PageRows(held[0].figure.quoted.leaf, held)


def _row(figure: Figure, *, ruler: Ruler, judged: Mapping[str, tuple[Judgement, ...]]) -> FigureRow:
    return FigureRow(
        figure=figure,
        number=told(figure),
        relation=words.relation(figure.relation, figure.with_),
        tone=tone_of(figure.relation),
        strip=ruler.strip(figure),
        excerpt=excerpt(figure.quoted.words, figure.words),
        taken=words.taken(figure),
        judged=judged.get(figure.quoted.claim, ()),
    )


def excerpt(claim: str, figure: str) -> Excerpt:
    """The claim's words around the figure's, both sides shortened.

    >>> excerpt("at least 12 boats sank", "at least 12")
    Excerpt(before='', figure='at least 12', after=' boats sank')
    """
    before, found, after = claim.partition(figure) if figure else (claim, "", "")
    if not found:
        return Excerpt(shortened(claim, LONG), "", "")
    return Excerpt(_last(before, LONG // 2), found, _first(after, LONG - min(len(before), LONG // 2)))


def _first(text: str, length: int) -> str:
    if len(text) <= length + 20:
        return text
    gap = text.rfind(" ", 0, length)
    return f"{text[: gap if gap > 0 else length]} […]"


def _last(text: str, length: int) -> str:
    if len(text) <= length + 20:
        return text
    gap = text.find(" ", len(text) - length)
    return f"[…] {text[gap + 1 if gap >= 0 else len(text) - length :]}"


def _view(view: View) -> ViewRow:
    numbers = " / ".join("—" if number is None else said(number) for number in view.figures)
    return ViewRow(view.name, view.rule, numbers)


def _carried(carried: Carried, *, judged: Mapping[str, tuple[Judgement, ...]]) -> CarriedView:
    return CarriedView(
        carried=carried,
        words=shortened(carried.quoted.words, LONG * 2),
        brief=shortened(carried.quoted.words, SHORT),
        fan=fan_of(carried),
        origins=words.origins(carried),
        state=words.state_of(carried),
        reason=carried.reasons[0] if carried.reasons else "",
        judged={claim: judged[claim] for claim in carried.leaves if claim in judged},
    )


def _grouped(events: Sequence[Event], *, key: Callable[[Event], str | None]) -> Mapping[str, tuple[Event, ...]]:
    found: dict[str, list[Event]] = {}
    for event in events:
        if (name := key(event)) is not None:
            found.setdefault(name, []).append(event)
    return {name: tuple(some) for name, some in found.items()}


def _notes(report: Report) -> Mapping[str, str]:
    """What is not shown, in words; by section."""
    events = len(report.ledger.drawn) + len(report.ledger.listed)
    return {
        "events": words.shown(events, of=report.ledger.there, what="events"),
        "left_out": words.left_out(report),
        "carried": words.carried(report),
        "between": words.shown(len(report.copies.between), of=report.copies.rows_there, what="pairs of outlets"),
        "twins": words.shown(len(report.copies.twins), of=report.copies.there, what="pairs of pages"),
        "voices": words.shown(len(report.voices.voices), of=report.voices.there, what="voices"),
        "outlets": words.shown(len(report.voices.outlets), of=report.voices.outlets_there, what="outlets"),
        "judgements": words.shown(len(report.judgements.judgements), of=report.judgements.there, what="judgements"),
        "spots": words.shown(len(report.spots.spots), of=report.spots.there, what="places"),
        "findings": words.shown(
            len(report.findings.findings), of=report.findings.warnings + report.findings.notices, what="findings"
        ),
        "leaves": words.shown(len(report.leaves) + len(report.others), of=report.scope.pages, what="pages"),
    }
