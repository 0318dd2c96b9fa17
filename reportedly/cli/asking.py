"""Carries out the verbs that list claims, voices and values, of a case or of pages: one way to ask for both.

Pages are read into a case that is nowhere kept, and that is asked.
"""

import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, TypeAlias

import msgspec

from reportedly.batch.stream import sheets
from reportedly.cli.codes import Tally
from reportedly.cli.examining import examining
from reportedly.cli.formats import wants_colour
from reportedly.cli.progress import progress
from reportedly.cli.reading import greet
from reportedly.cli.streams import complain, complain_of, is_terminal, put
from reportedly.errors import UsageError
from reportedly.model import Json, Problem
from reportedly.pipeline import examine
from reportedly.read.records import Asked as Records
from reportedly.read.records import opened
from reportedly.show.listing import spreadsheet
from reportedly.show.printed.asked import asked_text
from reportedly.show.terminal import PIPED_WIDTH
from reportedly.store import asking, casefile
from reportedly.store.adding import index
from reportedly.store.filters import Filters, day_of, near_of
from reportedly.store.judging import in_short
from reportedly.store.kindred import name_of
from reportedly.store.listing import COUNTED, TABLES, Kind, Record, Wanted, count, rows

Form: TypeAlias = Literal["text", "json", "csv"]

SCREENFUL = 40
"""Rows that a terminal is given when nobody says how many."""


OF_CASES = ("origins", "judged")
"""Columns that only a case can fill."""


class Asked(msgspec.Struct, frozen=True):
    """The verb with its arguments and options, as they were typed."""

    kind: Kind
    inputs: tuple[str, ...]
    form: Form = "text"
    offline: bool = False
    gazetteer: str | None = None
    vague: str = "interval"
    jobs: int = 1
    color: str = "auto"


def case_among(inputs: Sequence[str]) -> Path | None:
    """The case among the inputs; None when there is none.

    Raises:
        UsageError: when it is not alone.
    """
    cases = [name for name in inputs if casefile.is_case(Path(name)) or name.endswith(casefile.ENDING)]
    if cases and len(inputs) > 1:
        raise UsageError(f"{cases[0]} is a case; ask it alone.")
    return Path(cases[0]) if cases else None


def carry_out(asked: Asked, options: dict[str, Any]) -> int:
    """Lists what was asked for; the exit code.

    Args:
        options: those of `cli.questions`.

    Raises:
        CaseError: when the case cannot be opened.
        UsageError: when an option asks for what there is not.
    """
    path = case_among(asked.inputs)
    if path is not None:
        with casefile.read_only(path) as case:
            _listed(case, asked, options=options, pages={})
        return 0
    if options["documents"]:
        raise UsageError("--document names a document of a case; of pages, name the file alone.")
    tally = Tally(fail_on=None)
    with casefile.in_memory() as case:
        pages = dict(enumerate(_read_into(case, asked, tally=tally), 1))
        _listed(case, asked, options=options, pages=pages)
    return tally.code


def _read_into(case: casefile.Case, asked: Asked, *, tally: Tally) -> Iterator[str]:
    """Reads the pages into the case; the name of each, in order."""
    if asked.inputs.count("-") > 1:
        raise UsageError("Standard input can be read once; name - once.")
    greet(asked.inputs)
    reading = examining(gazetteer=asked.gazetteer, vague=asked.vague) or examine
    number = 0
    with progress(None) as shown:
        for found in sheets(
            opened(asked.inputs, asked=Records()), offline=asked.offline, jobs=asked.jobs, examine=reading
        ):
            tally.add(found)
            shown.advance(tally)
            if isinstance(found, Problem):
                with shown.hidden():
                    complain_of(found)
                continue
            number += 1
            with case.writing() as connection:
                index(connection, found, document=number, analysis=0)
            yield found.document.origin.uri


def _listed(case: casefile.Case, asked: Asked, *, options: dict[str, Any], pages: dict[int, str]) -> None:
    filters, wanted = filters_of(case, options), _wanted(asked, options)
    found = rows(case, asked.kind, asked=filters, wanted=wanted)
    records = (
        (_of_page(record, kind=asked.kind, pages=pages) for record in found) if pages else with_judgements(case, found)
    )
    if asked.form == "text":
        listed = list(records)
        is_whole = wanted.limit is None and bool(listed)
        there = wanted.skip + len(listed) if is_whole else count(case, asked.kind, asked=filters)
        put(_text(listed, asked=asked, there=there, skipped=wanted.skip, is_more=not is_whole and there > COUNTED))
    elif asked.form == "json":
        _put_list(records)
    else:
        _put_csv(records, kind=asked.kind, is_of_pages=bool(pages))


def with_judgements(case: casefile.Case, records: Iterable[Record]) -> Iterator[Record]:
    """Claims of a case with what people hold of them."""
    decided: dict[str, list[Json]] = {name_of(claim): [*told] for claim, told in in_short(case).items()}
    for record in records:
        yield record | {"judged": decided.get(str(record["claim"]), [])} if "origins" in record else record


def columns_of(kind: Kind) -> tuple[str, ...]:
    """The columns of a listing of a case."""
    columns = tuple(TABLES[kind].columns)
    return (*columns, "judged") if "origins" in columns else columns


def _of_page(record: Record, *, kind: Kind, pages: dict[int, str]) -> Record:
    """The record with the page's name, and ids as the page's own sheet has them."""
    record = {name: told for name, told in record.items() if name not in OF_CASES}
    first = next((record[name] for name, _ in TABLES[kind].ids), None)
    if not isinstance(first, str):
        return record
    own = {name: _own(record[name]) for name, _ in TABLES[kind].ids}
    return {"page": pages[int(first[1:].split(_letter(first))[0])], **record, **own}


def _letter(name: str) -> str:
    return next(sign for sign in name[1:] if sign.isalpha())


def _own(name: Json) -> Json:
    """`d2c12` of a case is `c12` of its page."""
    return name[1 + name[1:].index(_letter(name)) :] if isinstance(name, str) else name


def filters_of(case: casefile.Case, options: dict[str, Any]) -> Filters:
    """What the options of `cli.questions` ask for.

    Raises:
        CaseError: when a document is named that the case lacks.
        UsageError: when an option is not as it must be.
    """
    near, since, until = options["near"], options["since"], options["until"]
    return Filters(
        documents=tuple(asking.number_of(case, name) for name in options["documents"]),
        outlets=options["outlets"],
        voices=options["voices"],
        parties=options["parties"],
        places=options["places"],
        near=near_of(near) if near is not None else None,
        indicators=options["indicators"],
        since=day_of(since, option="--since") if since is not None else None,
        until=day_of(until, option="--until") if until is not None else None,
        clock=options["clock"] or "said",
        grep=options["grep"],
        firmness=options["firmness"],
        is_unnamed=options["is_unnamed"],
    )


def _wanted(asked: Asked, options: dict[str, Any]) -> Wanted:
    limit = options["limit"]
    if limit is None and asked.form == "text" and is_terminal(sys.stdout):
        limit = SCREENFUL
    return Wanted(options["sort"], options["is_reversed"], limit, options["skip"])


def _text(records: Sequence[Record], *, asked: Asked, there: int, skipped: int, is_more: bool) -> bytes:
    width = shutil.get_terminal_size((PIPED_WIDTH, 24)).columns
    text = asked_text(
        records,
        kind=asked.kind,
        there=COUNTED if is_more else there,
        skipped=skipped,
        width=width,
        is_coloured=wants_colour(asked.color),
        is_more=is_more,
    )
    if not there:
        complain(f"No {asked.kind} were found that meet all of this.")
    return text.encode((sys.stdout.encoding if sys.stdout else None) or "utf-8", "replace")


def _put_list(records: Iterable[Record]) -> None:
    ahead = b"["
    for record in records:
        put(ahead + msgspec.json.encode(record))
        ahead = b",\n "
    put((b"[" if ahead == b"[" else b"") + b"]\n")


def _put_csv(records: Iterable[Record], *, kind: Kind, is_of_pages: bool) -> None:
    columns = tuple(name for name in columns_of(kind) if not (is_of_pages and name in OF_CASES))
    columns = ("page", *columns) if is_of_pages and TABLES[kind].ids else columns
    put(spreadsheet.heading(columns).encode())
    for record in records:
        put(spreadsheet.lines([record], columns=columns).encode("utf-8", "replace"))
