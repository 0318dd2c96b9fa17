"""Carries out the verbs of a case file."""

import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path

import msgspec

from reportedly.batch.adding import Given, add, again, reread
from reportedly.batch.bundling import faults_of
from reportedly.cli.codes import OK, SOME_FAILED, Tally
from reportedly.cli.examining import examining
from reportedly.cli.files import Gathered, spare_inputs
from reportedly.cli.formats import format_of
from reportedly.cli.progress import progress
from reportedly.cli.reading import greet
from reportedly.cli.request import Request, target
from reportedly.cli.streams import complain, complain_of, is_terminal, put
from reportedly.errors import UsageError
from reportedly.model import Json, Problem, Sheet
from reportedly.pipeline import examine
from reportedly.read.dates import stamped
from reportedly.read.inputs import Input
from reportedly.read.record import KEYS
from reportedly.read.records import Asked, opened
from reportedly.show.listing import spreadsheet
from reportedly.show.printed.cases import documents_as_text, failures_as_text
from reportedly.show.terminal import PIPED_WIDTH
from reportedly.store import asking, casefile
from reportedly.store.adding import Added
from reportedly.store.checking import Checked, Fault, faults
from reportedly.store.judging import judgements
from reportedly.version import __version__


def begin(*, case: str, who: str) -> int:
    """`init`: a new, empty case.

    Raises:
        CaseError: when there is something of that name, or it cannot be made.
        UsageError: when the name does not end as a case's does.
    """
    if not case.endswith(casefile.ENDING):
        raise UsageError(f"{case}: A case's name ends in {casefile.ENDING}; name it {case}{casefile.ENDING}.")
    casefile.created(Path(case), who=who).close()
    if is_terminal(sys.stderr):
        complain(f"{case} is made; `reportedly add {case} PAGE...` takes pages in.")
    return OK


def take_in(
    *,
    case: str,
    inputs: tuple[str, ...],
    is_resumed: bool,
    outlet: str | None,
    author: str | None,
    published: str | None,
    keys: tuple[str, ...],
    dates: str | None,
    offline: bool,
    jobs: int,
    gazetteer: str | None,
    vague: str,
    who: str,
) -> int:
    """`add`: pages go in, one after the other; the exit code.

    Raises:
        CaseError: when the case cannot be opened or written to.
        UsageError: when the options contradict each other.
    """
    if inputs.count("-") > 1:
        raise UsageError("Standard input can be read once; name - once.")
    given = Given(outlet, author, _day(published))
    asked = Asked(_pairs(keys), None if dates is None else dates == "dmy")
    tally = Tally(fail_on=None)
    with casefile.opened(Path(case), who=who) as book:
        greet(inputs)
        items = _inputs(book, inputs, is_resumed=is_resumed, asked=asked)
        counted = _Counts()
        with progress(None) as shown:
            reading = examining(gazetteer=gazetteer, vague=vague) or examine
            for found in add(book, items, given=given, offline=offline, jobs=jobs, examine=reading):
                counted.add(found, tally=tally)
                shown.advance(tally)
                with shown.hidden() if is_terminal(sys.stderr) else nullcontext():
                    _tell(found)
        complain(counted.sentence(case=case))
    return tally.code


def read_once_more(
    *,
    case: str,
    documents: tuple[str, ...],
    is_all: bool,
    jobs: int,
    gazetteer: str | None,
    vague: str,
    who: str,
) -> int:
    """`reread`: documents are read again from their bytes; the exit code.

    Raises:
        CaseError: when the case cannot be opened or written to, or has no such document.
    """
    tally = Tally(fail_on=None)
    others = 0
    with casefile.opened(Path(case), who=who) as book:
        numbers = [asking.number_of(book, name) for name in documents]
        numbers = numbers or asking.documents(book, not_by=None if is_all else __version__)
        reading = examining(gazetteer=gazetteer, vague=vague) or examine
        with progress(len(numbers)) as shown:
            for found in reread(book, numbers, jobs=jobs, examine=reading):
                if isinstance(found, Problem):
                    tally.add(found)
                    with shown.hidden():
                        complain_of(found)
                else:
                    tally.read += 1
                    others += found.is_other
                shown.advance(tally)
        left = [found for found in judgements(book) if found.stands in ("moved", "lost") and found.undone_by is None]
    complain(f"{case}: {tally.read} read once more, {others} of them otherwise than before.")
    if left:
        complain(f"{len(left)} judgements are about words that are no longer one claim; see `reportedly judgements`.")
    return tally.code


def _tell(found: Added | Problem) -> None:
    """What the user has to know of one input: why it was not read, or what of it was not."""
    if isinstance(found, Problem):
        complain_of(found)
    elif found.undated is not None:
        complain(f"{found.uri}: Its date “{found.undated}” is none that can be read; it is taken in without one.")


class _Counts:
    """How many documents were new, known, failed."""

    def __init__(self) -> None:
        self._new = self._known = self._failed = 0

    def add(self, found: Added | Problem, *, tally: Tally) -> None:
        if isinstance(found, Problem):
            self._failed += 1
            tally.add(found)
        else:
            self._new += found.outcome == "new"
            self._known += found.outcome == "known"
            tally.read += 1

    def sentence(self, *, case: str) -> str:
        """What happened, in one line."""
        told = [f"{self._new} new"]
        told += [f"{self._known} already there"] if self._known else []
        told += [f"{self._failed} could not be read (`reportedly ls {case} --failed`)"] if self._failed else []
        return f"{case}: {', '.join(told)}."


def _inputs(book: casefile.Case, names: Iterable[str], *, is_resumed: bool, asked: Asked) -> Iterator[Input | Problem]:
    if is_resumed:
        yield from again(book, asked=asked)
    yield from opened(names, asked=asked)


def _day(words: str | None) -> str | None:
    if words is None:
        return None
    found = stamped(words)
    if found is None:
        raise UsageError(f"--date {words}: This is no date; write it as 2031-05-04.")
    return found


def _pairs(keys: Iterable[str]) -> tuple[tuple[str, str], ...]:
    pairs = []
    for pair in keys:
        what, is_pair, name = pair.partition("=")
        if not is_pair or not name or what not in KEYS:
            raise UsageError(f"--key {pair}: Give what is meant and its key, like text=article; of {', '.join(KEYS)}.")
        pairs.append((what, name))
    return tuple(pairs)


def list_documents(*, case: str, is_failed: bool, limit: int | None, skip: int, form: str) -> int:
    """`ls`: the documents, or what could not be read.

    Raises:
        CaseError: when the case cannot be opened.
    """
    with casefile.read_only(Path(case)) as book:
        rows: list[asking.Listed] | list[asking.Failed]
        rows = list(asking.failures(book)) if is_failed else list(asking.listed(book, first=skip, limit=limit or -1))
        if form == "text":
            width = shutil.get_terminal_size((PIPED_WIDTH, 24)).columns
            told = asking.tally(book)
            text = (
                failures_as_text([(row.uri, row.sentence, row.at) for row in rows if isinstance(row, asking.Failed)])
                if is_failed
                else documents_as_text([_record(row) for row in rows], counts=msgspec.to_builtins(told), width=width)
            )
            put(text.encode(sys.stdout.encoding or "utf-8", "replace"))
        else:
            put(_listing([_record(row) for row in rows], form=form))
    return OK


def _record(row: asking.Listed | asking.Failed) -> dict[str, Json]:
    if isinstance(row, asking.Failed):
        return {"uri": row.uri, "error": row.error, "sentence": row.sentence, "at": row.at}
    told: dict[str, Json] = msgspec.to_builtins(row)
    return told | {"document": f"d{row.document}"}


def _listing(records: list[dict[str, Json]], *, form: str) -> bytes:
    if form == "json":
        return b"[" + b",\n ".join(map(msgspec.json.encode, records)) + b"]\n"
    columns = tuple(records[0]) if records else ("document",)
    return (spreadsheet.heading(columns) + spreadsheet.lines(records, columns=columns)).encode("utf-8", "replace")


def show_document(*, case: str, document: str, form: str | None, output: str | None, is_full: bool, color: str) -> int:
    """`show`: the sheet of one document, as `read` would print it, or its bytes.

    Raises:
        CaseError: when there is no such document.
        UsageError: when the options contradict each other.
    """
    with casefile.read_only(Path(case)) as book:
        number = asking.number_of(book, document)
        if form == "bytes":
            put(asking.capture(book, number).body)
            return OK
        sheet = asking.sheet(book, number)
    request = Request(
        inputs=(case,), form="json" if form == "json" else None, output=output, is_full=is_full, color=color
    )
    _write(sheet, request=request)
    return OK


def _write(sheet: Sheet, *, request: Request) -> None:
    aim = target(request)
    body = format_of(request, aim=aim).body(sheet) or b""
    if aim.path is None:
        put(body)
        return
    spare_inputs(aim.path, names=request.inputs)
    with Gathered(aim.path, between=b"") as file:
        file.add(body, label="")


def check(*, case: str, form: str) -> int:
    """`verify`: what is amiss in a case or a bundle, and what was looked at; the exit code.

    Raises:
        CaseError: when the case cannot be opened at all.
    """
    amiss: list[Fault] = []
    looked = None
    for found in _looked(Path(case)):
        if isinstance(found, Checked):
            looked = found
        else:
            amiss.append(found)
            if form == "text":
                put(f"{found.where}: {found.sentence}\n".encode("utf-8", "replace"))
    if form == "json":
        put(msgspec.json.encode({"case": case, "faults": amiss, "checked": looked}) + b"\n")
    elif looked is not None:
        put(_verdict(case, amiss=len(amiss), looked=looked).encode("utf-8", "replace"))
    return SOME_FAILED if amiss else OK


def _looked(path: Path) -> Iterator[Fault | Checked]:
    if path.is_dir():
        yield from faults_of(path)
        return
    with casefile.read_only(path) as book:
        yield from faults(book)


def _verdict(case: str, *, amiss: int, looked: Checked) -> str:
    looked_at = {"document": looked.documents, "reading": looked.readings, "span": looked.spans}
    told_of = looked_at | {"judgement": looked.judgements}
    counts = ", ".join(f"{count:,} {what}{'s' if count != 1 else ''}" for what, count in told_of.items())
    told = "nothing is amiss" if not amiss else f"{amiss} thing{'s are' if amiss > 1 else ' is'} amiss"
    return f"{case}: {counts} looked at; {told}.\n"
