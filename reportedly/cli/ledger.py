"""Carries out `ledger`: the figures of a case by event and indicator, who gives them, and how they stand."""

import shutil
import sys
from collections.abc import Callable, Mapping, Sequence, Set
from pathlib import Path
from typing import Any, TypeAlias

import msgspec

from reportedly.cli.asking import filters_of
from reportedly.cli.codes import OK
from reportedly.cli.formats import wants_colour
from reportedly.cli.streams import complain, put
from reportedly.compare.figures.record import UNBOUNDED
from reportedly.compare.ledger.entries import Entry
from reportedly.compare.ledger.events import TYING, Event, events
from reportedly.compare.ledger.views import views
from reportedly.errors import UsageError
from reportedly.model import Json
from reportedly.show.listing import spreadsheet
from reportedly.show.printed.ledger import ledger_text
from reportedly.show.terminal import PIPED_WIDTH
from reportedly.store import casefile, ledger
from reportedly.store.ledger import LinkRow
from reportedly.store.rows import called
from reportedly.store.surveying import names_of_places

FEWEST = 2
"""Entries from which an event is listed; a figure that one page alone gives has nothing beside it."""

MOST_FIGURES = 50_000
"""Figures that are held at a time, with their links: some half a gigabyte."""

OTHER = "different indicator"
"""The state of two figures of which one is not of the event that is listed."""

GRAVEST = ("conflict", "update")
"""States by which events are listed, the gravest first."""

Laid: TypeAlias = tuple[Event, Sequence[LinkRow]]

ORDERS: Mapping[str, Callable[[Event], tuple[str | int, ...]]] = {
    "day": lambda event: (event.day or "",),
    "place": lambda event: (event.place or "", event.day or ""),
    "indicator": lambda event: (event.indicator, event.day or ""),
    "figures": lambda event: (len(event.entries),),
    "pages": lambda event: (len(_pages(event)),),
}
"""What `--sort` takes."""

COLUMNS = (
    *("indicator", "place", "day", "figure", "claim", "outlet", "published", "said", "voice", "named", "stated"),
    *("words", "low", "high", "counted", "place_by", "day_by"),
)


def lay_out(*, case: str, form: str, color: str, is_all: bool, states: tuple[str, ...], **options: Any) -> int:
    """`ledger`: events of two pages or more with a figure that meets the filters, each whole, what conflicts first.

    Raises:
        CaseError: when the case cannot be opened.
        UsageError: when a filter asks for what there is not.
    """
    with casefile.read_only(Path(case)) as book:
        asked = set(ledger.values(book, asked=filters_of(book, options)))
        values = ledger.tied(book, asked, states=TYING)
        if len(values) > MOST_FIGURES:
            raise UsageError(
                f"{case}: {len(values):,} figures would be laid side by side, more than {MOST_FIGURES:,}; narrow them "
                "with --place, --indicator or --since, or let `reportedly report` choose."
            )
        found = list(ledger.of_values(book, values, type_=Entry))
        links = list(ledger.links_among(book, (entry.value for entry in found)))
        names = names_of_places(book, {entry.place.name for entry in found if entry.place is not None})
        links += ledger.links_beyond(book, values, state=OTHER)
        ends = {end for link in links for end in (link.first, link.second)}
        beside = {entry.value: entry for entry in ledger.of_values(book, ends - values, type_=Entry)}
    ties = [(link.first, link.second) for link in links if link.state in TYING]
    all_told = [event for event in events(found, ties=ties) if any(entry.value in asked for entry in event.entries)]
    listed = [event for event in all_told if is_all or _is_of_several(event)]
    held: dict[int, list[LinkRow]] = {}
    for link in links:
        for end in (link.first, link.second):
            held.setdefault(end, []).append(link)
    beside |= {entry.value: entry for entry in found}
    chosen = [(_with_name(event, names), _of(event, held)) for event in listed]
    if states:
        chosen = [(event, own) for event, own in chosen if any(link.state in states for link in own)]
    shown = _sorted(chosen, options)[options["skip"] :][: options["limit"]]
    if not shown:
        complain("No event has figures of several pages that meet all of this.")
    _put(shown, beside=beside, form=form, color=color)
    return OK


def _with_name(event: Event, names: Mapping[str, str]) -> Event:
    """The event with its place as it is written; within the ledger names are folded."""
    return msgspec.structs.replace(event, place=names.get(event.place, event.place) if event.place else None)


def _sorted(chosen: Sequence[Laid], options: Mapping[str, Any]) -> Sequence[Laid]:
    """What conflicts first, then what changed; of those alike the event that more pages tell of; else as asked.

    Raises:
        UsageError: when events are not sorted so.
    """
    column, is_reversed = options["sort"], options["is_reversed"]
    if column is None:
        found = sorted(chosen, key=lambda laid: (_gravity(laid[1]), -len(_pages(laid[0]))))
        return found[::-1] if is_reversed else found
    if column not in ORDERS:
        raise UsageError(f"--sort {column}: the ledger is sorted by one of {', '.join(ORDERS)}.")
    return sorted(chosen, key=lambda laid: ORDERS[column](laid[0]), reverse=is_reversed)


def _gravity(links: Sequence[LinkRow]) -> int:
    held = {link.state for link in links}
    return next((rank for rank, state in enumerate(GRAVEST) if state in held), len(GRAVEST))


def _pages(event: Event) -> Set[int]:
    return {entry.document for entry in event.entries}


def _is_of_several(event: Event) -> bool:
    return len(_pages(event)) >= FEWEST and event.day is not None


def _of(event: Event, links: Mapping[int, Sequence[LinkRow]]) -> Sequence[LinkRow]:
    """The links among an event's entries, and those to figures of other indicators; `links` are all by both ends."""
    values = {entry.value for entry in event.entries}
    found = {(link.first, link.second): link for value in values for link in links.get(value, ())}
    ordered = (found[pair] for pair in sorted(found))
    return [link for link in ordered if link.state == OTHER or {link.first, link.second} <= values]


def _put(shown: Sequence[Laid], *, beside: Mapping[int, Entry], form: str, color: str) -> None:
    records = [_record(event, links, beside=beside) for event, links in shown]
    if form == "json":
        put(b"[" + b",\n ".join(map(msgspec.json.encode, records)) + b"]\n")
    elif form == "csv":
        rows = [row for event, _ in shown for row in _rows(event)]
        put((spreadsheet.heading(COLUMNS) + spreadsheet.lines(rows, columns=COLUMNS)).encode("utf-8", "replace"))
    else:
        width = shutil.get_terminal_size((PIPED_WIDTH, 24)).columns
        text = ledger_text(records, width=width, is_coloured=wants_colour(color))
        put(text.encode((sys.stdout.encoding if sys.stdout else None) or "utf-8", "replace"))


def _record(event: Event, links: Sequence[LinkRow], *, beside: Mapping[int, Entry]) -> dict[str, Json]:
    """An event with its links; `beside` are the figures of other indicators to which some of them lead."""
    own = {entry.value for entry in event.entries}
    others = sorted({end for link in links for end in (link.first, link.second)} - own)
    rows = [_row(beside[value], event=event) | {"indicator": beside[value].indicator} for value in others]
    return {
        "indicator": event.indicator,
        "place": event.place,
        "day": event.day,
        "entries": [_rest(row) for row in _rows(event)],
        "beside": [{"indicator": row["indicator"], **_rest(row)} for row in rows],
        "links": [
            {
                "state": link.state,
                "figures": [called(link.first, letter="x"), called(link.second, letter="x")],
                "reasons": list(link.reasons),
                "reconciled_by": list(link.reconciled_by),
            }
            for link in links
        ],
        "views": [
            {
                "view": view.name,
                "figures": list(view.figures),
                "rule": view.rule,
                "rests_on": [called(value, letter="x") for value in view.values],
            }
            for view in views(event)
        ],
    }


def _rest(row: Mapping[str, Json]) -> dict[str, Json]:
    return {key: value for key, value in row.items() if key not in ("indicator", "place", "day")}


def _rows(event: Event) -> list[dict[str, Json]]:
    return [_row(entry, event=event) for entry in event.entries]


def _row(entry: Entry, *, event: Event) -> dict[str, Json]:
    low, high = entry.interval.low, entry.interval.high
    return {
        "indicator": event.indicator,
        "place": event.place,
        "day": event.day,
        "figure": called(entry.value, letter="x"),
        "claim": called(entry.claim, letter="c"),
        "outlet": entry.outlet,
        "published": entry.published,
        "said": entry.said,
        "voice": entry.named or entry.voice,
        "named": entry.is_named,
        "stated": entry.is_stated,
        "words": entry.words,
        "low": low if low > -UNBOUNDED else None,
        "high": high if high < UNBOUNDED else None,
        "counted": " ".join((*sorted(entry.thing.names | entry.thing.traits), entry.thing.head)).strip() or None,
        "place_by": entry.place_by,
        "day_by": entry.day_by,
    }
