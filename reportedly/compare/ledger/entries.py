"""What each figure of a page is a figure of: the thing, the place, the day, and how each of them is known.

A figure often stands where its place and day do not: "at least 18 were killed", below a headline that names the town.
What its own words say goes first, then its claim, then the page; every entry says which of them told it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Literal

import msgspec

from reportedly.across import Figure, Place, Told
from reportedly.compare.figures.record import UNBOUNDED, Interval, Thing, interval_between, thing_called
from reportedly.compare.ledger.lists import lists
from reportedly.compare.ledger.scene import Scene, Setting, body_of, scene_of

How = Literal["figure", "claim", "page"]
"""By whose words a place or day is known: the figure's own, its claim's, or the page's."""

LONGEST = 3
"""Days; what holds for longer is a total over a time, and no event's."""

DAYS_BEFORE = 1
"""An article tells of its own day or of the one before, where it says no more."""

LEAD = 4
"""Claims at the head of a page that tell where it plays."""

RARE_FROM = 5
"""Smaller numbers are told of many things on one page."""

AROUND_PAGE = 3
"""Places of a page in whose surroundings a figure that names none is looked for."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Entry(msgspec.Struct, frozen=True):
    """A figure as the ledger has it. `day` is half-open; `place` and `day` are None where nothing tells them.

    `is_stated` is False for what is planned, asked, demanded, supposed or denied. `span` is the whole time that words
    tell, a year for "in 2031"; None where an end is open, or none is told. `around` are other places that its page
    names often, where no words of the figure or its claim give its own.
    """

    value: int
    claim: int
    document: int
    outlet: str | None
    published: str | None
    said: str | None
    voice: str
    is_named: bool
    is_stated: bool
    indicator: str | None
    unit: str | None
    interval: Interval
    words: str
    thing: Thing
    place: Place | None
    place_by: How | None
    day: tuple[str, str] | None
    day_by: How | None
    span: tuple[str, str] | None = None
    named: str = ""
    scene: Scene = Scene()
    around: tuple[Place, ...] = ()

    @property
    def number(self) -> float:
        """The number that its words give: the lower end, or the upper where the lower is open."""
        return self.interval.low if self.interval.low > -UNBOUNDED else self.interval.high

    @property
    def body(self) -> str:
        """On whose word it stands, bodies and those who speak for them being one."""
        return self.scene.body or body_of(self.voice)


class _Setting(msgspec.Struct, frozen=True):
    """What a page tells for figures that do not tell it themselves."""

    place: Place | None
    often: tuple[Place, ...]
    day: tuple[str, str] | None


def entries(page: Sequence[Told], *, text: str | None = None) -> Iterator[Entry]:
    """The counts of one page that tell an indicator: what the ledger has."""
    return (entry for entry in figures(page, text=text) if entry.indicator is not None and entry.unit is None)


def figures(page: Sequence[Told], *, text: str | None = None) -> Iterator[Entry]:
    """The figures of one page, each once: in the innermost claim that holds it.

    Args:
        page: all claims of one document, in text order.
        text: the page's text, from which the scene of each figure is read; None leaves scenes empty.
    """
    around = Setting(text, page) if text is not None else None
    setting = _Setting(_setting(page), _often(page), _day_of_head(page))
    innermost: dict[int, Told] = {}
    for claim in page:
        for figure in claim.figures:
            if figure.id not in innermost or len(claim.chain) > len(innermost[figure.id].chain):
                innermost[figure.id] = claim
    told = {figure.id: figure for claim in page for figure in claim.figures}
    found = [_entry(told[number], claim=claim, setting=setting) for number, claim in sorted(innermost.items())]
    for entry in _with_twins([entry for entry in found if entry is not None]):
        yield entry if around is None else _with_scene(entry, told[entry.value], around=around)


def _with_twins(found: Sequence[Entry]) -> Iterator[Entry]:
    """A headline's figure has the day and the place that the text tells beside the same number, where it tells one."""
    days: dict[object, set[tuple[str, str]]] = defaultdict(set)
    places: dict[object, set[Place]] = defaultdict(set)
    for entry in found:
        if entry.day is not None and entry.day_by != "page":
            days[_twin(entry)].add(entry.day)
        if entry.place is not None and entry.place_by != "page":
            places[_twin(entry)].add(entry.place)
    for entry in found:
        is_rare = abs(entry.number) >= RARE_FROM
        day, place = (days[_twin(entry)], places[_twin(entry)]) if is_rare else (set(), set())
        if entry.day_by == "page" and len(day) == 1:
            entry = msgspec.structs.replace(entry, day=next(iter(day)))
        if entry.place_by in (None, "page") and len(place) == 1:
            entry = msgspec.structs.replace(entry, place=next(iter(place)), place_by="page")
        yield entry


def _twin(entry: Entry) -> object:
    """What two figures of one page that are one number share: indicator, unit, and the number."""
    return entry.indicator, entry.unit, entry.number


def _with_scene(entry: Entry, figure: Figure, *, around: Setting) -> Entry:
    without = [entry.voice, entry.outlet or "", *around.wide]
    return msgspec.structs.replace(
        entry, scene=scene_of(around, figure.start, figure.stop, voice=entry.voice, without=without)
    )


def _entry(figure: Figure, *, claim: Told, setting: "_Setting") -> Entry | None:
    interval = interval_between(figure.low, figure.high, bound=figure.bound)
    if interval is None:
        return None
    place, place_by = _place(figure, claim=claim, setting=setting.place)
    day, day_by = _day(figure, claim=claim, head=setting.day)
    return Entry(
        value=figure.id,
        claim=claim.claim,
        document=claim.document,
        outlet=claim.outlet,
        published=claim.published,
        said=_without_line_of_date(claim.said, published=_date(claim.published))[0] or claim.published,
        voice=claim.voice,
        is_named=claim.is_named,
        is_stated=claim.mood == "statement" and claim.polarity == "affirmed",
        indicator=figure.indicator,
        unit=figure.unit,
        interval=interval,
        words=figure.words,
        thing=_thing(figure, places=[place.name for place in claim.places]),
        place=place,
        place_by=place_by,
        day=day,
        day_by=day_by,
        span=_span(figure, claim=claim),
        named=claim.named,
        around=tuple(other for other in setting.often if other != place) if place_by in (None, "page") else (),
    )


def _thing(figure: Figure, *, places: Sequence[str]) -> Thing:
    """What is counted; of those killed or wounded people, where the words do not say who: "kills 12"."""
    told = thing_of(figure.counted or "", places=places)
    is_people = not told.head and figure.unit is None and figure.indicator in lists().of_people
    return msgspec.structs.replace(told, head="people") if is_people else told


def thing_of(counted: str, *, places: Sequence[str] = ()) -> Thing:
    """What is counted, from its words; names of places are left out, and what only says again that they were killed.

    >>> thing_of("Orven civilians of the north")
    Thing(head='civilian', names=frozenset({'orven'}), traits=frozenset({'north'}))
    >>> thing_of("killed dozens injured")
    Thing(head='', names=frozenset(), traits=frozenset())
    """
    left_out = lists().no_things.union(places)
    found = thing_called([word for word in _WORD.findall(counted) if word.casefold() not in left_out])
    group = {found.head} & lists().groups
    return msgspec.structs.replace(found, traits=found.traits | group) if group else found


def _setting(page: Sequence[Told]) -> Place | None:
    """Where a page plays: the place that the claims at its head name, of several that which the page names most.

    A place outside the country in which most of its places lie is where somebody speaks or decides, and not where it
    happened: "English", "Washington".
    """
    named = _named(page)
    ahead = [place for claim in page[:LEAD] for place in _located(claim) if place in named]
    ahead = ahead or list(named)
    return max(dict.fromkeys(ahead), key=lambda place: (named[place], -ahead.index(place)), default=None)


def _named(page: Sequence[Told]) -> Counter[Place]:
    """How often a page names each place of the country in which most of its places lie; of equals the first."""
    named = Counter(place for claim in page for place in _located(claim))
    countries = Counter(place.country for claim in page for place in claim.places)
    most = max(dict.fromkeys(place.country for place in named), key=lambda country: countries[country], default=None)
    return Counter({place: times for place, times in named.items() if place.country == most})


def _located(claim: Told) -> Sequence[Place]:
    """The places of a claim that tell where; none by which it only calls a body: "the Sarn-based group"."""
    return [place for place in claim.places if place.is_located and f"{place.name}-based" not in claim.words.casefold()]


def _day_of_head(page: Sequence[Told]) -> tuple[str, str] | None:
    """The day on which a page plays, as its first claims tell it: the latest that is not long before its own.

    A claim that names the year of publication has run into the line that dates the page, and tells nothing.
    """
    published = _date(page[0].published) if page else None
    if published is None:
        return None
    ahead = [claim for claim in page[:LEAD] if str(published.year) not in claim.words]
    told = (
        _without_line_of_date(times, published=published)
        for claim in ahead
        for times in (claim.about, *(figure.time for figure in claim.figures))
    )
    first = (published - timedelta(days=LONGEST)).isoformat()
    days = [days for times in told if (days := _days(*times)) and first <= days[0] <= published.isoformat()]
    return max(days, default=None)


def _often(page: Sequence[Told]) -> tuple[Place, ...]:
    """The places that a page names most, `AROUND_PAGE` at most."""
    named = _named(page)
    return tuple(sorted(named, key=lambda place: (-named[place], place.name, place.inside or "")))[:AROUND_PAGE]


def _place(figure: Figure, *, claim: Told, setting: Place | None) -> tuple[Place | None, How | None]:
    if figure.place is not None and figure.place.is_located:
        return figure.place, "figure"
    located = list(dict.fromkeys(_located(claim)))
    if len(located) == 1:
        return located[0], "claim"
    if located:
        return _finest(located, setting=setting), "claim"
    return (setting, "page") if setting is not None else (None, None)


def _finest(located: Sequence[Place], *, setting: Place | None) -> Place:
    """Of several places of one claim the one in which the page plays, else the first that is no province or capital."""
    if setting is not None and setting in located:
        return setting
    return next((place for place in located if is_small(place)), located[0])


def is_small(place: Place) -> bool:
    """True for a place that does not give its province the name, and is no province."""
    return place.kind != "subdivision" and place.name != place.inside


def _day(figure: Figure, *, claim: Told, head: tuple[str, str] | None) -> tuple[tuple[str, str] | None, How | None]:
    """The day of what happened; else that of the page's head; of a page that tells none its own and the one before."""
    published = _date(claim.published)
    own, about = (_without_line_of_date(told, published=published) for told in (figure.time, claim.about))
    told: tuple[tuple[tuple[str | None, str | None], How], ...] = ((own, "figure"), (about, "claim"))
    for times, how in told:
        days = _days(*times)
        if days is not None:
            return days, how
    if any(end is not None for end in (*own, *about)):
        return None, None
    if head is not None:
        return head, "page"
    if published is None:
        return None, None
    first = published - timedelta(days=DAYS_BEFORE)
    return (first.isoformat(), (published + timedelta(days=1)).isoformat()), "page"


def _without_line_of_date(
    times: tuple[str | None, str | None], *, published: date | None
) -> tuple[str | None, str | None]:
    """A time, without one that is the page's line of date with day and month the other way round.

    "03-02-2031" is read as the 2nd of March; of a page of the 3rd of February it is that page's date, and no event's.
    """
    first = _date(times[0])
    if first is None or published is None or first.year != published.year or first == published:
        return times
    return (None, None) if (first.month, first.day) == (published.day, published.month) else times


def _span(figure: Figure, *, claim: Told) -> tuple[str, str] | None:
    """The time that the figure's own words tell, else its claim's, however long."""
    for low, high in (figure.time, claim.about):
        first, behind = _date(low), _date(high)
        if first is not None and behind is not None and first < behind:
            return first.isoformat(), behind.isoformat()
    return None


def _days(low: str | None, high: str | None) -> tuple[str, str] | None:
    """A half-open time as whole days; None for what has no beginning, or lasts longer than an event."""
    first, behind = _date(low), _date(high)
    if first is None:
        return None
    if behind is None or behind <= first:
        behind = first + timedelta(days=1)
    return (first.isoformat(), behind.isoformat()) if (behind - first).days <= LONGEST else None


def _date(words: str | None) -> date | None:
    try:
        return date.fromisoformat((words or "")[:10])
    except ValueError:
        return None
