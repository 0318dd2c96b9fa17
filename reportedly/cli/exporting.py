"""Carries out `export` and `import`."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args

import msgspec

from reportedly.batch.bundling import bundle
from reportedly.batch.importing import restore
from reportedly.cli.asking import columns_of, filters_of, with_judgements
from reportedly.cli.carrying import tell_of_waiting
from reportedly.cli.codes import OK
from reportedly.cli.files import spare_inputs, whole
from reportedly.cli.questions import is_asked
from reportedly.cli.streams import complain, put
from reportedly.errors import UsageError
from reportedly.read.inputs import printable
from reportedly.show.exported import annotations, bag, ftm, graph, lossless, parquet, places, schema_org, workbook
from reportedly.show.listing import spreadsheet
from reportedly.store import carrying, casefile
from reportedly.store.exporting import record, snapshot
from reportedly.store.listing import Kind, Record, Wanted, rows

Format: TypeAlias = Literal[
    "jsonl", "csv", "xlsx", "parquet", "annotations", "geojson", "graphml", "ftm", "schema.org", "bag"
]
FORMATS: tuple[Format, ...] = get_args(Format)
Listing: TypeAlias = Kind | Literal["judgements"]

ENDINGS: Mapping[str, Format] = {
    ".ftm.json": "ftm",
    ".jsonl": "jsonl",
    ".csv": "csv",
    ".xlsx": "xlsx",
    ".parquet": "parquet",
    ".geojson": "geojson",
    ".graphml": "graphml",
}
"""What a name's ending says of the format."""

LISTINGS = ("csv", "xlsx", "parquet")
"""The formats of a listing."""

WHOLE = ("jsonl", "bag")
"""The formats from which the case can be made again; all others can be asked for by filters."""


UNRELATED = ("jsonl", "geojson")
"""The formats that tell nothing of how documents stand to each other."""


class Asked(msgspec.Struct, frozen=True):
    """What is taken along: which case, in which format, of which listing, and by which filters."""

    case: str
    form: Format
    listing: Listing
    questions: dict[str, Any]


def take_along(*, case: str, output: str | None, form: Format | None, listing: Listing | None, **options: Any) -> int:
    """`export`: the case, or a listing of it, in one format.

    Raises:
        CaseError: when the case cannot be opened, or is damaged.
        UsageError: when the options contradict each other, or a format needs what is not installed.
    """
    asked = Asked(case, form or _format_of(output), listing or "claims", options)
    _check(asked, is_listing=listing is not None)
    with casefile.read_only(Path(case)) as book, snapshot(book):
        if asked.form not in UNRELATED:
            tell_of_waiting(book, case=case)
        if output is None:
            for piece in _pieces(book, asked):
                put(piece)
        else:
            spare_inputs(Path(output), names=(case,))
            _write(book, asked, path=Path(output))
    return OK


def _format_of(output: str | None) -> Format:
    if output is None:
        return "jsonl"
    form = next((form for ending, form in ENDINGS.items() if output.lower().endswith(ending)), None)
    if form is None:
        raise UsageError(f"{printable(output)}: Its name does not tell the format; add --format {', '.join(FORMATS)}.")
    return form


def _check(asked: Asked, *, is_listing: bool) -> None:
    if asked.form not in LISTINGS:
        if is_listing:
            raise UsageError(f"--what is for {', '.join(LISTINGS)}; {asked.form} has a content of its own.")
        if asked.form in WHOLE and is_asked(asked.questions):
            parts = ", ".join(form for form in FORMATS if form not in WHOLE)
            raise UsageError(f"{asked.form} takes the whole case along; leave the filters out, or choose {parts}.")
    elif asked.listing == "judgements" and is_asked(asked.questions):
        raise UsageError("Judgements are taken along all together; leave the filters out.")


def _write(book: casefile.Case, asked: Asked, *, path: Path) -> None:
    if asked.form == "bag":
        _bag(book, path=path)
        return
    with whole(path) as growing:
        if asked.form == "xlsx":
            columns, found = _listed(book, asked)
            cut = workbook.write(found, columns=columns, name=asked.listing, path=growing)
            if cut:
                complain(f"{path}: {cut} cells hold more than a workbook takes, and were cut; csv has all of them.")
        elif asked.form == "parquet":
            columns, found = _listed(book, asked)
            parquet.write(found, columns=columns, path=growing)
        else:
            with growing.open("wb") as file:
                file.writelines(_pieces(book, asked))


def _bag(book: casefile.Case, *, path: Path) -> None:
    try:
        count = bundle(book, path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError(f"{printable(str(path))}: It cannot be written ({reason}); choose another place.") from error
    complain(f"{path}: {count} files; `reportedly verify {path}` checks them anywhere.")


def _pieces(book: casefile.Case, asked: Asked) -> Iterable[bytes]:
    makers: Mapping[str, Callable[[], Iterable[bytes]]] = {
        "jsonl": lambda: lossless.lines(record(book)),
        "csv": lambda: _csv(book, asked),
        "geojson": lambda: places.features(_found(book, "places", asked)),
        **dict.fromkeys(("annotations", "graphml", "ftm", "schema.org"), lambda: _told(book, asked)),
    }
    if asked.form not in makers:
        raise UsageError(f"{asked.form} is written to a file or folder; name it with -o.")
    return makers[asked.form]()


def _told(book: casefile.Case, asked: Asked) -> Iterable[bytes]:
    """The claims that were asked for with what belongs to them, in a format that is told document by document."""
    only = None
    if is_asked(asked.questions):
        only = carrying.chosen(str(row["claim"]) for row in _found(book, "claims", asked))
    told = carrying.carried(book, only=only)
    if asked.form == "schema.org":
        return schema_org.claims(told, rated=list(carrying.rated(book)), sources=carrying.sources(book))
    links = carrying.links(book, only=only)
    if asked.form == "annotations":
        return annotations.collection(told, links=links, name=Path(asked.case).stem)
    return graph.graph(told, links=links) if asked.form == "graphml" else ftm.entities(told, links=links)


def _csv(book: casefile.Case, asked: Asked) -> Iterator[bytes]:
    columns, found = _listed(book, asked)
    yield spreadsheet.heading(columns).encode()
    for one in found:
        yield spreadsheet.lines([one], columns=columns).encode("utf-8", "replace")


def _listed(book: casefile.Case, asked: Asked) -> tuple[tuple[str, ...], Iterable[Record]]:
    """The columns and the records of the listing that was asked for."""
    if asked.listing == "judgements":
        return carrying.JUDGED, carrying.judged(book)
    return columns_of(asked.listing), with_judgements(book, _found(book, asked.listing, asked))


def _found(book: casefile.Case, kind: Kind, asked: Asked) -> Iterator[Record]:
    options = asked.questions
    wanted = Wanted(options["sort"], options["is_reversed"], options["limit"], options["skip"])
    return rows(book, kind, asked=filters_of(book, options), wanted=wanted)


def take_back(*, case: str, file: str) -> int:
    """`import`: a case is made again from what `export` wrote.

    Raises:
        CaseError: when a line is amiss, or there is a file of the case's name.
        UsageError: when the file cannot be read, or the name does not end as a case's does.
    """
    if not case.endswith(casefile.ENDING):
        raise UsageError(f"{case}: A case's name ends in {casefile.ENDING}; name it {case}{casefile.ENDING}.")
    record = Path(file) / "data" / bag.RECORD if Path(file).is_dir() else Path(file)
    try:
        with record.open("rb") as lines:
            told = restore(Path(case), lines, name=str(record))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError(f"{printable(file)}: It cannot be read, or {case} not be made ({reason}).") from error
    documents = f"{told.documents} document{'' if told.documents == 1 else 's'}"
    complain(f"{case}: {documents} with {told.claims} claim{'' if told.claims == 1 else 's'} came back.")
    return OK
