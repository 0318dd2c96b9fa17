"""What each figure of a page is a figure of: the thing, the place, the day, and how each of them is known.

A figure often stands where its place and day do not: "at least 18 were killed", below a headline that names the town.
What its own words say goes first, then its claim, then the page; every entry says which of them told it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Literal

import msgspec

from reportedly.across import Figure, Place, Told, day_of
from reportedly.compare.figures.record import UNBOUNDED, Interval, Thing, interval_between, thing_called
from reportedly.compare.ledger.lists import lists
from reportedly.compare.ledger.scene import Scene, Setting, body_of, scene_of
from reportedly.compare.ledger.setting import (
    Times,
    Whereabouts,
    days_of,
    finest,
    located,
    whereabouts,
    without_line_of_date,
)

How = Literal["figure", "claim", "sentence", "page"]
"""By whose words a place or day is known: the figure's own, its claim's, its sentence's (a weekday), or the page's."""

DAYS_BEFORE = 1
"""An article tells of its own day or of the one before, where it says no more."""

RARE_FROM = 5
"""Smaller numbers are told of many things on one page."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Entry(msgspec.Struct, frozen=True):
    """A figure as the ledger has it. `day` is half-open; `place` and `day` are None where nothing tells them.

    `is_stated` is False for what is planned, asked, demanded, supposed or denied. `span` is the whole time that words
    tell, a year for "in 2031"; None where an end is open, or none is told. `around` are other places that its page
    names often, where no words of the figure or its claim give its own. `country` is a code of ISO 3166.
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
    country: str | None = None

    @property
    def number(self) -> float:
        """The number that its words give: the lower end, or the upper where the lower is open."""
        return self.interval.low if self.interval.low > -UNBOUNDED else self.interval.high

    @property
    def rare_deeds(self) -> tuple[str, ...]:
        """Its deeds of which few are done in one place on one day."""
        return tuple(deed for deed in self.scene.deeds if deed in lists().rare)

    @property
    def body(self) -> str:
        """On whose word it stands, bodies and those who speak for them being one."""
        return self.scene.body or body_of(self.voice)


def entries(
    page: Sequence[Told], *, text: str | None = None, loose: Sequence[tuple[Figure, int]] = ()
) -> Iterator[Entry]:
    """The counts of one page that tell an indicator: what the ledger has; see `figures`. "Half of the dead" is none."""
    for entry in figures(page, text=text, loose=loose):
        if entry.indicator is not None and entry.unit is None and not is_fraction(entry.interval):
            yield entry


def is_fraction(interval: Interval) -> bool:
    """True for a number between nothing and one: a share told in words.

    >>> is_fraction(Interval(0.5, UNBOUNDED)), is_fraction(Interval(0, 3))
    (True, False)
    """
    return 0 < interval.low < 1 or 0 < interval.high < 1


def figures(
    page: Sequence[Told], *, text: str | None = None, loose: Sequence[tuple[Figure, int]] = ()
) -> Iterator[Entry]:
    """The figures of one page, each once: in the innermost claim that holds it.

    Args:
        page: all claims of one document, in text order.
        text: the page's text, from which the scene of each figure is read; None leaves scenes empty.
        loose: its figures that no claim holds, each with the id of the nearest claim: they stand on the page's word.
    """
    own = [_own(figure, claim=number, page=page) for figure, number in loose if page]
    around = Setting(text, page, own=own) if text is not None else None
    setting = whereabouts(page)
    innermost: dict[int, Told] = {}
    for claim in (*page, *own):
        for figure in claim.figures:
            if figure.id not in innermost or len(claim.chain) > len(innermost[figure.id].chain):
                innermost[figure.id] = claim
    told = {figure.id: figure for claim in (*page, *own) for figure in claim.figures}
    found = [_entry(told[number], claim=claim, setting=setting) for number, claim in sorted(innermost.items())]
    known = [entry for entry in found if entry is not None]
    if around is not None:
        known = [_with_weekday(_with_scene(entry, told[entry.value], around=around)) for entry in known]
    return _with_twins(known)


def _own(figure: Figure, *, claim: int, page: Sequence[Told]) -> Told:
    """A figure of no claim as the page tells it: on its own word, on its own day, without a place."""
    voice = page[0].chain[0] if page[0].chain else page[0].voice
    same = next((told for told in page if told.voice == voice), None)
    return msgspec.structs.replace(
        same or page[0],
        claim=claim,
        words="",
        voice=voice,
        named=same.named if same is not None else page[0].outlet or "",
        chain=(voice,),
        parties=(),
        places=(),
        figures=(figure,),
        said=(page[0].published, None),
        about=(None, None),
        polarity="affirmed",
        mood="statement",
        act="assertion",
    )


def _with_weekday(entry: Entry) -> Entry:
    """A figure that its page alone dates has the weekday that its sentence names, the last before its page's date.

    Not where somebody spoke on that day: what he told of may have been done before.
    """
    published, weekday = day_of(entry.published), entry.scene.weekday
    if entry.day_by != "page" or published is None or weekday is None:
        return entry
    day = published - timedelta(days=(published.isoweekday() - weekday) % 7)
    spoken = day_of(entry.said)
    if spoken is not None and spoken == day != published:
        return entry
    return msgspec.structs.replace(
        entry, day=(day.isoformat(), (day + timedelta(days=1)).isoformat()), day_by="sentence"
    )


def _with_twins(found: Sequence[Entry]) -> Iterator[Entry]:
    """A headline's figure has the day and the place that the text tells beside the same number, where it tells one."""
    days: dict[object, set[tuple[str, str]]] = defaultdict(set)
    places: dict[object, set[tuple[Place, How | None]]] = defaultdict(set)
    for entry in found:
        if entry.day is not None and entry.day_by != "page":
            days[_twin(entry)].add(entry.day)
        if entry.place is not None and entry.place_by != "page":
            places[_twin(entry)].add((entry.place, entry.place_by))
    for entry in found:
        is_rare = abs(entry.number) >= RARE_FROM
        day, told = (days[_twin(entry)], places[_twin(entry)]) if is_rare else (set(), set())
        place = {place for place, how in told if how == "figure" or place.country == entry.country}
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


def _entry(figure: Figure, *, claim: Told, setting: Whereabouts) -> Entry | None:
    interval = interval_between(figure.low, figure.high, bound=figure.bound)
    if interval is None:
        return None
    place, place_by = _place(figure, claim=claim, setting=setting.place(claim))
    day, day_by = _day(figure, claim=claim, head=setting.day)
    return Entry(
        value=figure.id,
        claim=claim.claim,
        document=claim.document,
        outlet=claim.outlet,
        published=claim.published,
        said=without_line_of_date(claim.said, published=day_of(claim.published))[0] or claim.published,
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
        around=tuple(other for other in setting.often(claim) if other != place) if place_by in (None, "page") else (),
        country=setting.country(claim) or (place.country if place is not None else None),
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


def _place(figure: Figure, *, claim: Told, setting: Place | None) -> tuple[Place | None, How | None]:
    if figure.place is not None and (figure.place.is_located or figure.place.is_unlisted):
        return figure.place, "figure"
    places = located(claim)
    if places:
        return finest(places, setting=setting), "claim"
    return (setting, "page") if setting is not None else (None, None)


def _day(figure: Figure, *, claim: Told, head: tuple[str, str] | None) -> tuple[tuple[str, str] | None, How | None]:
    """The day of what happened; else that of the page's head; of a page that tells none its own and the one before.

    What was said before the day of the page's head is of an earlier one: "on Monday the watch said that 12 had died".
    """
    published = day_of(claim.published)
    own, about, said = (
        without_line_of_date(told, published=published) for told in (figure.time, claim.about, claim.said)
    )
    told: tuple[tuple[Times, How], ...] = ((own, "figure"), (about, "claim"))
    for times, how in told:
        days = days_of(times)
        if days is not None:
            return days, how
    if any(end is not None for end in (*own, *about)):
        return None, None
    spoken = day_of(said[0])
    if head is not None and (spoken is None or spoken.isoformat() >= head[0]):
        return head, "page"
    last = spoken if head is not None or published is None else published
    if last is None:
        return None, None
    first = last - timedelta(days=DAYS_BEFORE)
    return (first.isoformat(), (last + timedelta(days=1)).isoformat()), "page"


def _span(figure: Figure, *, claim: Told) -> tuple[str, str] | None:
    """The time that the figure's own words tell, else its claim's, however long."""
    for low, high in (figure.time, claim.about):
        first, behind = day_of(low), day_of(high)
        if first is not None and behind is not None and first < behind:
            return first.isoformat(), behind.isoformat()
    return None
