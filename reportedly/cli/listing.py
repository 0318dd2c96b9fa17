"""Carries out one call of `figures`, `dates`, `places` or `parties`: each page's entries are printed as they come.

Invariants
- What is printed is whole even when a page fails: a list is closed, and the problem is told on standard error.
- Pages come in the order in which they were named, and nothing is kept of one when the next is read.
"""

import shutil
import sys
from collections.abc import Callable, Iterator
from typing import Literal, TypeAlias

import msgspec

from reportedly.batch.stream import fault, sheets
from reportedly.cli.codes import Tally
from reportedly.cli.examining import examining
from reportedly.cli.formats import wants_colour
from reportedly.cli.progress import progress
from reportedly.cli.reading import greet
from reportedly.cli.streams import complain_of, is_terminal, put
from reportedly.errors import ReportedlyError, UsageError
from reportedly.model import Json, Problem, Sheet
from reportedly.read.inputs import named
from reportedly.show.listing import spreadsheet
from reportedly.show.listing.geojson import feature
from reportedly.show.listing.records import COLUMNS, Kind, records
from reportedly.show.terminal import PIPED_WIDTH, TerminalOptions, values_as_text

Form: TypeAlias = Literal["text", "json", "csv", "geojson"]

OPENING = b'{"type": "FeatureCollection", "features": ['


class Asked(msgspec.Struct, frozen=True):
    """The verb with its arguments and options, as they were typed."""

    kind: Kind
    inputs: tuple[str, ...]
    form: Form = "text"
    is_full: bool = False
    offline: bool = False
    gazetteer: str | None = None
    vague: str = "interval"
    jobs: int = 1
    color: str = "auto"


class Writer(msgspec.Struct, frozen=True):
    """One form, ready to be written: what stands before all pages, for each page, between two and behind all."""

    page: Callable[[Sheet], bytes]
    before: bytes = b""
    between: bytes = b""
    behind: bytes = b""


def carry_out(asked: Asked) -> int:
    """Reads every page and prints what was asked for of it; the exit code.

    Raises:
        UsageError: when standard input is named twice.
    """
    if asked.inputs.count("-") > 1:
        raise UsageError("Standard input can be read once; name - once.")
    greet(asked.inputs)
    writer, tally = _writer(asked), Tally(fail_on=None)
    ahead, is_begun = writer.before, False
    try:
        for body in _bodies(asked, writer=writer, tally=tally):
            if body:
                put(ahead + body)
                ahead, is_begun = writer.between, True
    finally:
        put(writer.behind if is_begun else writer.before + writer.behind)
    return tally.code


def _bodies(asked: Asked, *, writer: Writer, tally: Tally) -> Iterator[bytes]:
    """What each page gives; problems are told as they come."""
    total = sum(1 for _ in named(asked.inputs)) if is_terminal(sys.stderr) else None
    with progress(total) as shown:
        for read in _sheets(asked):
            found, body = _written(read, writer=writer)
            tally.add(found)
            shown.advance(tally)
            with shown.hidden():
                if isinstance(found, Problem):
                    complain_of(found)
                yield body


def _sheets(asked: Asked) -> Iterator[Sheet | Problem]:
    own = examining(gazetteer=asked.gazetteer, vague=asked.vague)
    inputs, ways = named(asked.inputs), {} if own is None else {"examine": own}
    return sheets(inputs, offline=asked.offline, jobs=asked.jobs, **ways)


def _written(found: Sheet | Problem, *, writer: Writer) -> tuple[Sheet | Problem, bytes]:
    """The outcome and its bytes; a sheet that cannot be written is a problem like one that could not be made."""
    if isinstance(found, Problem):
        return found, b""
    try:
        return found, writer.page(found)
    except ReportedlyError:
        raise
    except Exception as error:
        return fault(found.document.origin.uri, error=error), b""


def _writer(asked: Asked) -> Writer:
    if asked.form == "text":
        return _text(asked)
    if asked.form == "csv":
        columns = COLUMNS[asked.kind]
        return Writer(
            lambda sheet: _encoded(spreadsheet.lines(records(sheet, asked.kind), columns=columns)),
            before=_encoded(spreadsheet.heading(columns)),
        )
    if asked.form == "geojson":
        return _listed(lambda sheet: [feature(record) for record in records(sheet, "places")], OPENING, b"]}\n")
    return _listed(lambda sheet: [*records(sheet, asked.kind)], b"[", b"]\n")


def _text(asked: Asked) -> Writer:
    encoding = (sys.stdout.encoding if sys.stdout else None) or "utf-8"
    width = shutil.get_terminal_size((PIPED_WIDTH, 24)).columns
    options = TerminalOptions(width=width, is_coloured=wants_colour(asked.color), is_full=asked.is_full)
    return Writer(lambda sheet: values_as_text(sheet, asked.kind, options).encode(encoding, "replace"), between=b"\n")


def _listed(make: Callable[[Sheet], list[dict[str, Json]]], before: bytes, behind: bytes) -> Writer:
    """JSON with one record a line."""
    return Writer(
        lambda sheet: b",\n ".join(map(msgspec.json.encode, make(sheet))), before, between=b",\n ", behind=behind
    )


def _encoded(text: str) -> bytes:
    """UTF-8, with half characters replaced."""
    return text.encode("utf-8", "replace")
