"""Figures, dates, places and parties in a terminal: what has room stands in columns, the rest below it in its cell."""

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from reportedly.model import Sheet, Voice
from reportedly.show.entries import (
    DateEntry,
    FigureEntry,
    PartyEntry,
    PlaceEntry,
    date_entries,
    figure_entries,
    party_entries,
    place_entries,
    position,
    within,
)
from reportedly.show.figures import reading
from reportedly.show.harmless import visible
from reportedly.show.printed.layout import ROOMY, dim, headed
from reportedly.show.values import vague_note
from reportedly.show.wording import counted

MOST_NAMES = 6
MOST_ROWS = 20
"""Names of one party, and places and parties of a sheet, that are listed unless all are asked for."""

PLURALS = {"party": "parties"}

MOST_IDS = 8
"""Ids in a row; the rest is counted."""


def figure_table(entries: Iterable[FigureEntry], *, width: int) -> Table:
    """What the words say, as an interval, with the thing counted, where and when, and who vouches how firmly."""
    if width < ROOMY:
        table = headed("words", "read as", "word of")
        for entry in entries:
            table.add_row(_words(entry.words), _read(entry), _voucher(entry))
        return table
    table = headed("words", "read as", "of what", "on the word of", "in")
    for entry in entries:
        claim = entry.claim.id if entry.claim else ""
        table.add_row(_words(entry.words), _read(entry), _counted(entry), _voucher(entry), dim(claim))
    return table


def _read(entry: FigureEntry) -> Text:
    """The interval with its unit, and below it the readings that stay open."""
    open_too = [f"or {one}" for one in entry.open]
    return _stacked(Text(reading(entry.value)), open_too)


def _counted(entry: FigureEntry) -> Text:
    """The thing counted, then what is said of it; then the place and time for which the figure holds."""
    holds = ", ".join(filter(None, (f"in {entry.place}" if entry.place else "", entry.time)))
    told = [entry.indicator if entry.is_of_more_than_counted else "", holds]
    return _stacked(Text(entry.counted), told) if entry.counted else Text("\n".join(filter(None, told)), style="dim")


def _voucher(entry: FigureEntry) -> Text:
    """The voice, and below it how firmly, where that is not plain."""
    return _stacked(_voice(entry.voice), [", ".join(entry.firmness)] if entry.is_qualified else [])


def date_table(entries: Iterable[DateEntry], *, width: int) -> Table:
    """What the words say, as days, with who names them and the claims they date."""
    table = headed(*("words", "read as", "on the word of", "in", "dates")[: 5 if width >= ROOMY else 2])
    for entry in entries:
        dated = [f"{role} {ids(claims)}" for role, claims in (("said", entry.said), ("about", entry.about)) if claims]
        read = _stacked(Text(entry.reading), [f"or {one}" for one in entry.open])
        cells = (_voice(entry.voice), dim(entry.claim.id if entry.claim else ""), dim("\n".join(dated)))
        table.add_row(_words(entry.words), read, *(cells if width >= ROOMY else ()))
    return table


def place_table(entries: Iterable[PlaceEntry], *, width: int) -> Table:
    """The places with their kind, container and position; one without coordinates says so."""
    table = headed(*("place", "what it is", "where", "named", "in")[: 5 if width >= ROOMY else 3])
    for entry in entries:
        place = entry.place
        official = f"officially {visible(place.official)}" if place.official else ""
        name = _stacked(_words(entry.title), filter(None, (", ".join(entry.others), official)))
        kind = _stacked(Text(visible(place.kind)), [within(place)])
        times = Text(counted(len(entry.mentions), "time"))
        cells = (times, dim(ids(entry.claims))) if width >= ROOMY else ()
        table.add_row(name, kind, _position(entry), *cells)
    return table


def _position(entry: PlaceEntry) -> Text:
    """Degrees, and what the point stands for."""
    told = position(entry.place)
    return Text(told) if entry.place.is_located else Text(told, style="yellow")


def party_table(entries: Iterable[PartyEntry], *, width: int, is_full: bool) -> Table:
    """The parties with all their names."""
    table = headed(*("party", "kind", "names", "named", "in")[: 5 if width >= ROOMY else 3])
    for entry in entries:
        party = entry.party
        shown = party.names if is_full else party.names[:MOST_NAMES]
        more = [f"and {len(party.names) - len(shown)} more"] if len(shown) < len(party.names) else []
        kind = _stacked(Text(visible(party.kind)), [visible(party.identifier)] if party.identifier else [])
        names = ", ".join((*(f"“{visible(name)}”" for name in shown), *more))
        cells = (Text(counted(len(party.mentions), "time")), dim(ids(entry.claims))) if width >= ROOMY else ()
        table.add_row(_words(visible(party.name)), kind, Text(names), *cells)
    return table


def ids(claims: Sequence[str]) -> str:
    """Claims by their ids, those beyond the first few counted."""
    more = f" and {len(claims) - MOST_IDS} more" if len(claims) > MOST_IDS else ""
    return " ".join(claims[:MOST_IDS]) + more


def _words(words: str) -> Text:
    return Text(words, style="bold")


def _voice(voice: Voice | None) -> Text:
    if voice is None:
        return dim("no claim")
    return Text(visible(voice.name), style="" if voice.named else "yellow")


def _stacked(first: Text, below: Iterable[str]) -> Text:
    """A cell with smaller things on lines of their own."""
    for words in below:
        if words:
            first.append(f"\n{words}", style="not bold dim")
    return first


def figures_of(sheet: Sheet, *, width: int) -> RenderableType | None:
    """The table of figures; None where there are none, as of the other kinds below."""
    entries = figure_entries(sheet)
    if not entries:
        return None
    note = vague_note(entry.value for entry in entries)
    table = figure_table(entries, width=width)
    return Group(table, dim(note)) if note else table


def dates_of(sheet: Sheet, *, width: int) -> RenderableType | None:
    entries = date_entries(sheet)
    return date_table(entries, width=width) if entries else None


def places_of(sheet: Sheet, *, width: int, is_full: bool) -> RenderableType | None:
    entries = place_entries(sheet)
    shown = entries if is_full else entries[:MOST_ROWS]
    return _with_rest(place_table(shown, width=width), len(entries) - len(shown), "place") if entries else None


def parties_of(sheet: Sheet, *, width: int, is_full: bool, is_alone: bool = False) -> RenderableType | None:
    entries = party_entries(sheet)
    shown = entries if is_full or is_alone else entries[:MOST_ROWS]
    table = party_table(shown, width=width, is_full=is_full)
    return _with_rest(table, len(entries) - len(shown), "party") if entries else None


def _with_rest(table: Table, hidden: int, thing: str) -> RenderableType:
    """The table, and how much of it is not shown."""
    if not hidden:
        return table
    many = PLURALS.get(thing, f"{thing}s") if hidden > 1 else thing
    return Group(table, dim(f"… and {hidden:,} {many} more"))
