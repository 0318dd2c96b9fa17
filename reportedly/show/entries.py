"""Figures, dates, places and parties, each with what a reader asks of it; every form of a sheet shows these entries."""

from collections import Counter
from collections.abc import Iterable, Mapping

import msgspec

from reportedly.model import Claim, Party, Sheet, Value, Voice
from reportedly.show import values
from reportedly.show.figures import NOTHING, interval, reading, unit_of, vouched
from reportedly.show.harmless import visible
from reportedly.show.wording import flags, quote

PLAIN = "stated"
"""How firmly: a claim with no word that makes it less."""


class FigureEntry(msgspec.Struct, frozen=True):
    """A figure: what it is read as, what it counts, for which place and time, and who vouches for it how firmly.

    `value` is the number itself; every word here is harmless. Absent: the empty string, `()`, None.
    """

    value: Value
    words: str
    indicator: str
    interval: str
    unit: str
    counted: str
    place: str
    time: str
    open: tuple[str, ...]
    claim: Claim | None
    voice: Voice | None
    firmness: tuple[str, ...]

    @property
    def is_qualified(self) -> bool:
        """True when some word makes the claim less than plainly stated."""
        return self.firmness not in ((), (PLAIN,))

    @property
    def is_of_more_than_counted(self) -> bool:
        """True when the indicator says something that the words for the thing counted do not."""
        return bool(self.indicator) and self.indicator.casefold() not in self.counted.casefold()


class DateEntry(msgspec.Struct, frozen=True):
    """A date: what it is read as, who names it in which claim, and the claims it dates."""

    value: Value
    words: str
    reading: str
    open: tuple[str, ...]
    claim: Claim | None
    voice: Voice | None
    said: tuple[str, ...]
    about: tuple[str, ...]


class PlaceEntry(msgspec.Struct, frozen=True):
    """A place with all its mentions; `names` are the words the page has for it, `claims` those that name it.

    `reasons` say what decided for this place, each once: two mentions may have been told by different rules.
    `title` is how the page itself most often writes it, the English name where it only has adjectives; `others` are
    the English name and the page's further ones, as far as they differ.
    """

    place: values.Place
    title: str
    others: tuple[str, ...]
    mentions: tuple[Value, ...]
    names: tuple[str, ...]
    reasons: tuple[str, ...]
    claims: tuple[str, ...]


class PartyEntry(msgspec.Struct, frozen=True):
    """A party, the voice it speaks with where it does, and the claims that name it."""

    party: Party
    voice: Voice | None
    claims: tuple[str, ...]


def figure_entries(sheet: Sheet) -> tuple[FigureEntry, ...]:
    """All figures in text order."""
    by_id = {value.id: value for value in sheet.values}
    document = sheet.document
    return tuple(
        FigureEntry(
            value=value,
            words=quote(document, [value.span]),
            indicator=visible(values.indicator(value) or ""),
            interval=interval(value),
            unit=unit_of(value),
            counted=quote(document, [value.counted]) if value.counted else "",
            place=_denoted(by_id, values.holds_at(value), sheet=sheet),
            time=_denoted(by_id, values.holds_when(value), sheet=sheet),
            open=tuple(visible(one) for one in values.ambiguous(value)),
            claim=entry.claim,
            voice=entry.voice,
            firmness=(flags(entry.claim) or (PLAIN,)) if entry.claim else (),
        )
        for entry in vouched(sheet)
        for value in [entry.value]
        if values.is_figure(value)
    )


def _denoted(by_id: Mapping[str, Value], name: str | None, *, sheet: Sheet) -> str:
    """What the value of this id denotes: a place's name, a date; its words where it denotes nothing yet."""
    value = by_id.get(name or "")
    if value is None:
        return ""
    found = values.place(value)
    if found is not None:
        return visible(found.name)
    told = reading(value)
    return quote(sheet.document, [value.span]) if told == NOTHING else told


def date_entries(sheet: Sheet) -> tuple[DateEntry, ...]:
    """All dates in text order."""
    said: dict[str, list[str]] = {}
    about: dict[str, list[str]] = {}
    for claim in sheet.claims:
        for time, found in ((claim.said, said), (claim.about, about)):
            if time is not None and time.value is not None:
                found.setdefault(time.value, []).append(claim.id)
    return tuple(
        DateEntry(
            value=entry.value,
            words=quote(sheet.document, [entry.value.span]),
            reading=_date_reading(entry.value),
            open=tuple(visible(one) for one in values.ambiguous(entry.value)),
            claim=entry.claim,
            voice=entry.voice,
            said=tuple(said.get(entry.value.id, ())),
            about=tuple(about.get(entry.value.id, ())),
        )
        for entry in vouched(sheet)
        if entry.value.kind in values.TIMES
    )


def _date_reading(value: Value) -> str:
    if value.low is not None or value.high is not None:
        return reading(value)
    told = values.relative(value)
    return visible(f"{told}, from an unknown day") if told else "from an unknown day"


def place_entries(sheet: Sheet) -> tuple[PlaceEntry, ...]:
    """All places, in the order in which the page first names them."""
    found: dict[tuple[object, ...], tuple[values.Place, list[Value]]] = {}
    for value in sheet.values:
        place = values.place(value)
        if place is not None:
            found.setdefault(_identity(place), (place, []))[1].append(value)
    holders = _holders(sheet.claims)
    return tuple(_place_entry(place, mentions, sheet=sheet, holders=holders) for place, mentions in found.values())


def _place_entry(
    place: values.Place, mentions: list[Value], *, sheet: Sheet, holders: Mapping[str, list[str]]
) -> PlaceEntry:
    names = _distinct(quote(sheet.document, [value.span]) for value in mentions)
    title = _title(place, mentions, sheet=sheet)
    further = (visible(place.name), *names)
    return PlaceEntry(
        place=place,
        title=title,
        others=_distinct(name for name in further if name and name != title),
        mentions=tuple(mentions),
        names=names,
        reasons=_distinct(_reason(value) for value in mentions if _reason(value)),
        claims=_distinct(claim for value in mentions for claim in holders.get(value.id, ())),
    )


def _title(place: values.Place, mentions: list[Value], *, sheet: Sheet) -> str:
    """The page's commonest own name of a place, of equally common ones the first; adjectives and shouting are none."""
    words = [quote(sheet.document, [value.span]) for value in mentions if not values.is_adjective(value)]
    counts = Counter(word for word in words if not (word.isupper() and len(word) > LONGEST_CAPITALS))
    return max(counts, key=lambda word: counts[word], default=visible(place.name))


LONGEST_CAPITALS = 4
"""Letters of the longest name that stands in capitals by itself: US, U.S.; `ISRAEL` is shouted."""


def _reason(value: Value) -> str:
    place = values.place(value)
    return visible(place.why) if place and place.why else ""


def _identity(place: values.Place) -> tuple[object, ...]:
    """What makes two mentions the same place: the gazetteer's number, else all that is known."""
    if place.geonames is not None:
        return (place.geonames,)
    return (place.name.casefold(), place.kind, place.country, place.inside, place.lat, place.lon)


def position(place: values.Place) -> str:
    """Where a place is, as far as it is known: `35.93° N, 36.63° E`, the middle of an area, or nothing.

    >>> position(values.Place("Sarn", kind="city", lat=35.93, lon=-36.63, precision="point"))
    '35.93° N, 36.63° W'
    """
    if place.lat is None or place.lon is None:
        return "an area, without a point" if place.precision == "area" else "no coordinates known"
    north, east = "N" if place.lat >= 0 else "S", "E" if place.lon >= 0 else "W"
    told = f"{abs(place.lat):.2f}° {north}, {abs(place.lon):.2f}° {east}"
    return told if place.precision == "point" else f"{told} (its middle)"


def within(place: values.Place) -> str:
    """What a place lies in, as far as it is known: `Texas, US`; the code alone where both have one name."""
    return ", ".join(visible(word) for word in (place.inside, place.country) if word and word != place.name)


def party_entries(sheet: Sheet) -> tuple[PartyEntry, ...]:
    """All parties, in the sheet's order."""
    voices = {voice.id: voice for voice in sheet.voices}
    holders = _holders(sheet.claims)
    named: dict[str, list[str]] = {}
    for value in sheet.values:
        party = values.party(value)
        if party is not None:
            named.setdefault(party, []).extend(holders.get(value.id, ()))
    return tuple(
        PartyEntry(party, voices.get(party.voice or ""), _distinct(named.get(party.id, ()))) for party in sheet.parties
    )


def _holders(claims: Iterable[Claim]) -> dict[str, list[str]]:
    """The claims that hold each value."""
    found: dict[str, list[str]] = {}
    for claim in claims:
        for value in claim.values:
            found.setdefault(value, []).append(claim.id)
    return found


def _distinct(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
