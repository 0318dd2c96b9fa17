"""Carries out `check`: the figures of a case or of pages beside the records of a table."""

import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from reportedly.across import Told
from reportedly.cli.asking import filters_of
from reportedly.cli.codes import OK
from reportedly.cli.formats import wants_colour
from reportedly.cli.streams import put
from reportedly.compare.ledger.entries import Entry, figures
from reportedly.compare.reference import Beside, Index, Laid, is_asked
from reportedly.model import Json
from reportedly.read.reference import table_of
from reportedly.show.listing import spreadsheet
from reportedly.show.printed.reference import checked_text
from reportedly.show.terminal import PIPED_WIDTH
from reportedly.store import casefile
from reportedly.store.filters import Filters
from reportedly.store.listing import Wanted, rows
from reportedly.store.rows import called
from reportedly.store.telling import told_of

COLUMNS = (
    *("figure", "claim", "outlet", "published", "voice", "named", "words", "low", "high", "place", "place_by", "first"),
    *("last", "day_by", "stand", "together", "record", "record_place", "record_first", "record_last", "km", "days"),
    *("record_low", "record_best", "record_high", "record_stand"),
)


def lay_beside(*, case: str, table: str, form: str, color: str, **options: Any) -> int:
    """`check`: every figure that the table is about, with the records near it.

    Raises:
        CaseError: when the case cannot be opened.
        UsageError: when the table is not mapped as it must be, or a filter asks for what there is not.
        InputError: when the table cannot be read.
    """
    index = Index(table_of(Path(table)))
    with casefile.read_only(Path(case)) as book:
        asked = filters_of(book, options)
        laid = list(_laid(book, index, asked=asked))[options["skip"] :][: options["limit"]]
    if form == "json":
        put(b"[" + b",\n ".join(msgspec.json.encode(_record(one)) for one in laid) + b"]\n")
    elif form == "csv":
        told = [row for one in laid for row in _rows(one)]
        put((spreadsheet.heading(COLUMNS) + spreadsheet.lines(told, columns=COLUMNS)).encode("utf-8", "replace"))
    else:
        width = shutil.get_terminal_size((PIPED_WIDTH, 24)).columns
        text = checked_text(
            [_record(one) for one in laid], table=index.table, width=width, is_coloured=wants_colour(color)
        )
        put(text.encode((sys.stdout.encoding if sys.stdout else None) or "utf-8", "replace"))
    return OK


def _laid(book: casefile.Case, index: Index, *, asked: Filters) -> Iterator[Laid]:
    """Document by document; a figure whose claim meets the filters, and that the table is about."""
    wanted = {str(row["claim"]) for row in rows(book, "claims", asked=asked, wanted=Wanted())}
    for document in sorted({int(name[1:].split("c")[0]) for name in wanted}):
        page = told_of(book, document)
        claims = {claim.claim: claim for claim in page}
        for entry in figures(page):
            told = claims[entry.claim]
            if called(entry.claim, letter="c") in wanted and is_asked(entry, told=told, table=index.table):
                yield index.lay(entry, countries=_countries(told))


def _countries(told: Told) -> Sequence[str]:
    """Names and codes of the countries of a claim, folded as a table's are."""
    held = [place for place in told.places if place.country is not None]
    names = [place.name for place in held if place.kind == "country"]
    return list(dict.fromkeys((*names, *((place.country or "").casefold() for place in held))))


def _record(laid: Laid) -> dict[str, Json]:
    records: list[Json] = [_beside(one) for one in laid.beside]
    return {**_figure(laid.entry), "stand": laid.stand, "together": laid.together, "records": records}


def _figure(entry: Entry) -> dict[str, Json]:
    low, high = (None if abs(end) == float("inf") else end for end in (entry.interval.low, entry.interval.high))
    first, last = entry.day or entry.span or (None, None)
    return {
        "figure": called(entry.value, letter="x"),
        "claim": called(entry.claim, letter="c"),
        "outlet": entry.outlet,
        "published": entry.published,
        "voice": entry.voice,
        "named": entry.is_named,
        "words": entry.words,
        "low": low,
        "high": high,
        "place": entry.place.name if entry.place else None,
        "place_by": entry.place_by,
        "first": first,
        "last": last,
        "day_by": entry.day_by,
    }


def _beside(beside: Beside) -> dict[str, Json]:
    record = beside.record
    first, last = record.days or (None, None)
    return {
        "record": record.id,
        "record_place": record.place,
        "record_first": first.isoformat() if first else None,
        "record_last": last.isoformat() if last else None,
        "km": None if beside.km is None else round(beside.km, 1),
        "days": beside.days,
        "record_low": record.low,
        "record_best": record.best,
        "record_high": record.high,
        "record_stand": beside.stand,
        "sides": list(record.sides),
    }


def _rows(laid: Laid) -> Iterator[dict[str, Json]]:
    """One row for each record; one without a record where there is none."""
    head = {**_figure(laid.entry), "stand": laid.stand, "together": laid.together}
    nothing: dict[str, Json] = dict.fromkeys(COLUMNS)
    for beside in map(_beside, laid.beside):
        yield {**nothing, **head, **{key: value for key, value in beside.items() if key != "sides"}}
    if not laid.beside:
        yield {**nothing, **head}
