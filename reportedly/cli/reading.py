"""Carries out one call of `read`: each input's sheet goes where it was asked for, each problem is told."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from itertools import tee
from typing import Protocol, Self

from reportedly.batch.stream import fault, sheets
from reportedly.cli.codes import Tally
from reportedly.cli.examining import examining
from reportedly.cli.files import Foldered, Gathered
from reportedly.cli.formats import Format, format_of, narrowing
from reportedly.cli.progress import progress
from reportedly.cli.request import Request, Target, target
from reportedly.cli.streams import complain, complain_of, is_terminal, put
from reportedly.errors import ReportedlyError
from reportedly.model import Problem, Sheet
from reportedly.read.inputs import Input, named


class Place(Protocol):
    """Where sheets go."""

    def add(self, body: bytes, *, label: str) -> None: ...


class Printed:
    """Standard output."""

    def __init__(self, *, between: bytes) -> None:
        self._between = between
        self._is_first = True

    def add(self, body: bytes, *, label: str) -> None:  # noqa: ARG002 - one stream holds them all
        put(body if self._is_first else self._between + body)
        self._is_first = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass


def carry_out(request: Request) -> int:
    """Reads every input; the exit code.

    Raises:
        UsageError: when the call contradicts itself, or a file cannot be written.
    """
    aim = target(request)
    form = format_of(request, aim=aim)
    tally = Tally(fail_on=request.fail_on)
    greet(request.inputs)
    with _place(request, aim=aim, form=form) as place, progress(_total(request)) as shown:
        for label, found, body in _outcomes(request, form=form):
            tally.add(found)
            shown.advance(tally)
            with shown.hidden() if _is_seen(found, aim=aim) else nullcontext():
                if isinstance(found, Problem):
                    complain_of(found)
                if body is not None:
                    place.add(body, label=label)
    _farewell(request, tally=tally)
    return tally.code


def _outcomes(request: Request, *, form: Format) -> Iterator[tuple[str, Sheet | Problem, bytes | None]]:
    """What came of each input, with the label of the input and the bytes to write: a sheet narrowed as was asked."""
    inputs, again = tee(named(request.inputs))
    narrow = _told_when_empty(request)
    for item, found in zip(again, _sheets(inputs, request=request), strict=True):
        yield item.label if isinstance(item, Input) else "", *_written(found, narrow=narrow, form=form)


def _sheets(inputs: Iterable[Input | Problem], *, request: Request) -> Iterator[Sheet | Problem]:
    own = examining(gazetteer=request.gazetteer, vague=request.vague, today=request.today)
    if own is None:
        return sheets(inputs, offline=request.offline, jobs=request.jobs)
    return sheets(inputs, offline=request.offline, jobs=request.jobs, examine=own)


def _told_when_empty(request: Request) -> Callable[[Sheet], Sheet]:
    """Narrows, and says so when that leaves no claim: a slip in a name must not look like a silent page."""
    narrow = narrowing(request)

    def narrowed(sheet: Sheet) -> Sheet:
        left = narrow(sheet)
        if sheet.claims and not left.claims:
            complain(f"{sheet.document.origin.uri}: No claim is left of what was asked for; {_there_is(sheet)}.")
        return left

    return narrowed


def _there_is(sheet: Sheet) -> str:
    """What could have been asked for."""
    names = "; ".join(dict.fromkeys(voice.name for voice in sheet.voices))
    surest = max(claim.confidence for claim in sheet.claims)
    return f"the surest was read with {surest:.2f}, and the voices are: {names}"


def _written(
    found: Sheet | Problem, *, narrow: Callable[[Sheet], Sheet], form: Format
) -> tuple[Sheet | Problem, bytes | None]:
    """The outcome and its bytes; a sheet that cannot be written is a problem like one that could not be made."""
    if isinstance(found, Problem):
        return found, form.body(found)
    try:
        return found, form.body(narrow(found))
    except ReportedlyError:
        raise
    except Exception as error:
        problem = fault(found.document.origin.uri, error=error)
        return problem, form.body(problem)


def _place(request: Request, *, aim: Target, form: Format) -> AbstractContextManager[Place]:
    if aim.path is None:
        return Printed(between=form.between)
    if aim.is_folder:
        return Foldered(aim.path, ending=form.ending, names=request.inputs)
    return Gathered(aim.path, between=form.between)


def _is_seen(found: Sheet | Problem, *, aim: Target) -> bool:
    """True when this outcome is printed where the progress may be shown."""
    return isinstance(found, Problem) or (aim.path is None and is_terminal(sys.stdout))


def _total(request: Request) -> int | None:
    """The number of inputs, for a person who waits; folders are listed for it, so it is not counted for a program."""
    return sum(1 for _ in named(request.inputs)) if is_terminal(sys.stderr) else None


def greet(inputs: Sequence[str]) -> None:
    """Says to a person that the page is awaited from the keyboard."""
    if "-" in inputs and is_terminal(sys.stdin):
        complain("Reading the page from the keyboard; end it with Ctrl-D.")


def _farewell(request: Request, *, tally: Tally) -> None:
    """Says where the sheets went, to a person."""
    if request.output is not None and tally.read and not request.quiet and is_terminal(sys.stderr):
        sheets_written = "1 sheet" if tally.read == 1 else f"{tally.read} sheets"
        complain(f"{sheets_written} written to {os.fspath(request.output)}.")
