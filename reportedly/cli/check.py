"""Carries out `check`: the figures of a case beside the records of tables."""

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
from reportedly.cli.streams import complain, put
from reportedly.compare.figures.record import UNBOUNDED
from reportedly.compare.ledger.entries import Entry, figures
from reportedly.compare.reference import Beside, Index, Laid, days_of, is_asked, is_bare
from reportedly.errors import UsageError
from reportedly.model import Json
from reportedly.read.reference import table_of
from reportedly.show.listing import spreadsheet
from reportedly.show.printed.reference import checked_text
from reportedly.show.terminal import PIPED_WIDTH
from reportedly.store import casefile
from reportedly.store.filters import Filters
from reportedly.store.listing import Wanted, rows
from reportedly.store.rows import called
from reportedly.store.telling import text_of, told_of

COLUMNS = (
    *("table", "figure", "claim", "outlet", "published", "voice", "named", "stated", "words", "low", "high", "unit_by"),
    *("place", "place_by", "first", "last", "day_by", "stand", "together", "why", "record", "record_place"),
    *("record_first", "record_last", "by", "km", "days", "record_low", "record_best", "record_high", "counted", "part"),
    *("record_stand", "sides"),
)


SOME = 3
"""Records that are named where more of them are told of."""


class Found(msgspec.Struct, frozen=True):
    """What is told of one table: each figure beside its records, and how many have no unit and were left out."""

    index: Index
    laid: Sequence[tuple[Laid, bool]]
    bare: int


def lay_beside(*, case: str, tables: Sequence[str], form: str, color: str, **options: Any) -> int:
    """`check`: every figure that a table is about, with the records near it; table after table.

    Raises:
        CaseError: when the case cannot be opened.
        UsageError: when a table is not mapped as it must be, or a filter asks for what there is not.
        InputError: when a table cannot be read.
    """
    if options["sort"] is not None or options["is_reversed"]:
        raise UsageError("Figures are checked in the order of the case; leave --sort and --reverse out.")
    indexes = [Index(table_of(Path(table))) for table in tables]
    with casefile.read_only(Path(case)) as book:
        asked = filters_of(book, options)
        found = [_found(book, index, asked=asked, options=options) for index in indexes]
    records = [_record(one, index=told.index, is_bare=bare) for told in found for one, bare in told.laid]
    if form == "json":
        put(b"[" + b",\n ".join(map(msgspec.json.encode, records)) + b"]\n")
    elif form == "csv":
        told = [row for record in records for row in _rows(record)]
        put((spreadsheet.heading(COLUMNS) + spreadsheet.lines(told, columns=COLUMNS)).encode("utf-8", "replace"))
    else:
        width = shutil.get_terminal_size((PIPED_WIDTH, 24)).columns
        text = "\n".join(_text(one, width=width, is_coloured=wants_colour(color)) for one in found)
        put(text.encode((sys.stdout.encoding if sys.stdout else None) or "utf-8", "replace"))
    for one in found:
        _tell(one)
    return OK


def _tell(found: Found) -> None:
    """What the records do not show: figures that were left out, and records that contradict themselves."""
    table = found.index.table
    if found.bare:
        many = "1 number has no unit and was" if found.bare == 1 else f"{found.bare} numbers have no unit and were"
        complain(f"{table.name}: {many} left out; bare = true under [compare] takes such in.")
    odd = [record.id for record in table.records if not record.is_in_order]
    if odd:
        some = ", ".join(odd[:SOME]) + (" …" if len(odd) > SOME else "")
        many = "1 record has a low above its" if len(odd) == 1 else f"{len(odd)} records have a low above their"
        whose = "its" if len(odd) == 1 else "their"
        complain(f"{table.name}: {many} best or high ({some}); {whose} least and most are taken.")


def _text(found: Found, *, width: int, is_coloured: bool) -> str:
    records = [_record(one, index=found.index, is_bare=bare) for one, bare in found.laid]
    return checked_text(records, table=found.index.table, width=width, is_coloured=is_coloured)


def _found(book: casefile.Case, index: Index, *, asked: Filters, options: dict[str, Any]) -> Found:
    bare = [0]
    laid = list(_laid(book, index, asked=asked, left_out=bare))[options["skip"] :][: options["limit"]]
    return Found(index, laid, bare[0])


def _laid(book: casefile.Case, index: Index, *, asked: Filters, left_out: list[int]) -> Iterator[tuple[Laid, bool]]:
    """Document by document; a figure whose claim meets the filters, and that the table is about."""
    wanted = {str(row["claim"]) for row in rows(book, "claims", asked=asked, wanted=Wanted())}
    for document in sorted({int(name[1:].split("c")[0]) for name in wanted}):
        page, text = told_of(book, document), text_of(book, document)
        claims = {claim.claim: claim for claim in page}
        for entry in figures(page, text=text.text if text else None):
            told = claims[entry.claim]
            if called(entry.claim, letter="c") not in wanted:
                continue
            bare = is_bare(entry, told=told, table=index.table)
            if is_asked(entry, told=told, table=index.table):
                yield index.lay(entry, countries=_countries(told)), bare
            else:
                left_out[0] += bare


def _countries(told: Told) -> Sequence[str]:
    """Names and codes of the countries of a claim, folded as a table's are."""
    held = [place for place in told.places if place.country is not None]
    names = [place.name for place in held if place.kind == "country"]
    return list(dict.fromkeys((*names, *((place.country or "").casefold() for place in held))))


def _record(laid: Laid, *, index: Index, is_bare: bool) -> dict[str, Json]:
    records: list[Json] = [_beside(one) for one in laid.beside]
    return {
        "table": index.table.name,
        **_figure(laid.entry),
        "unit_by": "table" if is_bare else "page",
        "stand": laid.stand,
        "together": laid.together,
        "why": laid.why,
        "records": records,
    }


def _figure(entry: Entry) -> dict[str, Json]:
    low, high = (None if abs(end) == UNBOUNDED else end for end in (entry.interval.low, entry.interval.high))
    first, last = days_of(entry) or (None, None)
    return {
        "figure": called(entry.value, letter="x"),
        "claim": called(entry.claim, letter="c"),
        "outlet": entry.outlet,
        "published": entry.published,
        "voice": entry.voice,
        "named": entry.is_named,
        "stated": entry.is_stated,
        "words": entry.words,
        "low": low,
        "high": high,
        "place": entry.place.name if entry.place else None,
        "place_by": entry.place_by,
        "first": first.isoformat() if first else None,
        "last": last.isoformat() if last else None,
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
        "by": beside.by,
        "km": None if beside.km is None else round(beside.km, 1),
        "days": beside.days,
        "record_low": beside.interval.low,
        "record_best": record.best if beside.counted is None else None,
        "record_high": beside.interval.high,
        "counted": beside.counted,
        "part": beside.part,
        "record_stand": beside.stand,
        "sides": list(record.sides),
    }


def _rows(record: dict[str, Json]) -> Iterator[dict[str, Json]]:
    """One row for each record; one without a record where there is none."""
    head = {**dict.fromkeys(COLUMNS), **{key: value for key, value in record.items() if key != "records"}}
    records = record["records"]
    for beside in records if isinstance(records, list) and records else [{}]:
        yield {**head, **beside} if isinstance(beside, dict) else head
