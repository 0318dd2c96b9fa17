"""Inputs go into a case, one transaction each: what is in it stays, whatever becomes of the next.

Invariants
- What the case holds already is not read again; that it came once more is written down.
- A problem is written down with all that is needed to try again.
"""

import json
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import msgspec

from reportedly import pipeline
from reportedly.batch.relating import relate, relate_all
from reportedly.batch.stream import Examiner, outcomes
from reportedly.errors import InputError, Refused
from reportedly.model import Capture, Problem
from reportedly.read.inputs import Input, capture, printable, problem_of
from reportedly.read.records import Asked, opened
from reportedly.show.contract import as_line
from reportedly.store import adding as store
from reportedly.store.adding import Added
from reportedly.store.asking import capture as capture_of
from reportedly.store.asking import failures
from reportedly.store.casefile import Case


class Prepared(msgspec.Struct, frozen=True):
    """An input and the public JSON of its sheet."""

    capture: Capture
    line: bytes


class Given(msgspec.Struct, frozen=True):
    """What the user says of all inputs of one call; None leaves it to the page."""

    outlet: str | None = None
    author: str | None = None
    published: str | None = None

    def over(self, found: Capture) -> Capture:
        """The capture with what was given."""
        return msgspec.structs.replace(
            found,
            outlet=self.outlet or found.outlet,
            author=self.author or found.author,
            published=self.published or found.published,
        )


def add(
    case: Case,
    inputs: Iterable[Input | Problem],
    *,
    given: Given | None = None,
    offline: bool = False,
    jobs: int = 1,
    examine: Examiner = pipeline.examine,
) -> Iterator[Added | Problem]:
    """Takes every input into the case; what became of each, in order.

    Args:
        case: open for writing.
        inputs: as `read.records.opened` yields them.
        given: outlet, author and date that the user names for all of them.
        offline: refuses addresses.
        jobs: the number of processes that read.
        examine: as for `batch.stream.sheets`.

    Raises:
        CaseError: when the case cannot be written to.
        WeightsError: when the tagger's files are missing.
    """
    given = given or Given()
    relate_all(case)
    waiting: deque[Input | Problem] = deque()
    prepare: Callable[[Capture], Prepared | Added] = partial(_prepared, given=given, examine=examine)
    marked = _marked(case, inputs, given=given, offline=offline, waiting=waiting)
    read: Iterator[Prepared | Added | Problem] = outcomes(marked, offline=offline, jobs=jobs, examine=prepare)
    for found in read:
        item = waiting.popleft()
        yield _taken(case, found, item=item)


class Reread(msgspec.Struct, frozen=True):
    """A document that was read once more, and whether that said anything else."""

    document: int
    is_other: bool


def reread(
    case: Case, documents: Iterable[int], *, jobs: int = 1, examine: Examiner = pipeline.examine
) -> Iterator[Reread | Problem]:
    """Reads documents of a case once more, from their bytes; a reading that says otherwise stands beside the first.

    Raises:
        CaseError: when the case cannot be written to, or bytes of it are damaged.
        WeightsError: when the tagger's files are missing.
    """
    numbers = list(documents)
    prepare: Callable[[Capture], Prepared] = partial(_prepared, given=Given(), examine=examine)
    captures = (capture_of(case, number) for number in numbers)
    for number, found in zip(numbers, outcomes(captures, jobs=jobs, examine=prepare), strict=True):
        if isinstance(found, Prepared):
            is_other = store.read_again(case, document=number, line=found.line)
            relate(case, number)
            yield Reread(number, is_other)
        elif isinstance(found, Problem):
            yield found


def again(case: Case, *, asked: Asked | None = None) -> Iterator[Input | Problem]:
    """The inputs whose last attempt failed, to be tried once more; a problem again where only a person can mend it.

    Args:
        asked: how records are read, for a file of records that could not be opened.
    """
    for failed in list(failures(case)):
        told = json.loads(failed.again) if failed.again else {}
        if "name" in told:
            for found in opened([told["name"]], asked=asked or Asked()):
                yield msgspec.structs.replace(found, uri=failed.uri + found.uri.removeprefix(printable(told["name"])))
        elif told:
            yield msgspec.convert(told, type=Input)
        else:
            yield Problem(failed.uri, failed.error, failed.sentence)


def _marked(
    case: Case,
    inputs: Iterable[Input | Problem],
    *,
    given: Given,
    offline: bool,
    waiting: deque[Input | Problem],
) -> Iterator[Input | Prepared | Added | Problem]:
    """The inputs, those that the case holds marked as such, each remembered until its turn."""
    for item in inputs:
        found = _known(case, item, given=given, offline=offline) if isinstance(item, Input) else item
        waiting.append(item)
        yield found


def _known(case: Case, item: Input, *, given: Given, offline: bool) -> Input | Problem | Added:
    """The input itself unless its bytes are in the case; what must be fetched, or can be read once, is left alone."""
    if item.kind not in ("file", "record"):
        return item
    try:
        found = given.over(capture(item, offline=offline))
    except InputError as error:
        return problem_of(error)
    number = store.known(case, store.digest_of(found.body))
    return item if number is None else store.came_again(case, found, document=number)


def _prepared(found: Capture, *, given: Given, examine: Examiner) -> Prepared:
    told = given.over(found)
    return Prepared(told, as_line(examine(told)))


def _taken(case: Case, found: Prepared | Added | Problem, *, item: Input | Problem) -> Added | Problem:
    if isinstance(found, Added):
        return found
    if isinstance(found, Prepared):
        added = store.add(case, found.capture, line=found.line)
        relate(case, added.document)
        return added
    uri = _USER.sub("://", found.uri)
    is_tried = uri == found.uri and (isinstance(item, Input) or found.error != Refused.__name__)
    store.failed(case, msgspec.structs.replace(found, uri=uri), again=_packed(item) if is_tried else b"")
    return found


_USER = re.compile(r"(?<=\w)://[^/\s@]*@")
"""What an address has of a user's name and password; such an address is refused, and they are not kept."""


def _packed(item: Input | Problem) -> bytes:
    """An input as it is tried again from any folder, a problem as the name that could not be opened.

    The bytes of a file's name need not be UTF-8.
    """
    if isinstance(item, Problem):
        return json.dumps({"name": str(Path(item.uri).absolute())}).encode()
    is_file = item.kind in ("file", "record")
    told = msgspec.structs.replace(item, path=str(Path(item.path).absolute())) if is_file else item
    return json.dumps(msgspec.to_builtins(told)).encode()
