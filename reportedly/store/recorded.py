"""The lines of an exported case, read back one by one and checked against what they say of themselves.

Invariants
- A row is told only when its line is whole, its seal and its digest are its own, and its sheet is the one it packs.
- Whatever is amiss is one sentence that names the line.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any

import msgspec

from reportedly.errors import CaseError
from reportedly.record import (
    SCHEMA,
    AnalysisRow,
    ArrivalRow,
    DocumentRow,
    End,
    FailureRow,
    Head,
    JudgementRow,
    Line,
    Row,
    on_one_line,
)
from reportedly.store.sealing import seal, unpacked
from reportedly.store.sheets import sheet_of

_DECODER = msgspec.json.Decoder(Line)


def rows(lines: Iterable[bytes], *, name: str) -> Iterator[tuple[int, Row]]:
    """Each row with the number of its line, counted from 1; all lines were there when it ends.

    Args:
        lines: those of the file, with their line feeds.
        name: the file, for sentences.

    Raises:
        CaseError: at the first line that is no line of an exported case, is damaged, or is missing.
    """
    digest, number, is_whole = sha256(), 0, False
    for number, line in enumerate(lines, 1):
        where = f"{name}, line {number}"
        found = _decoded(line, where=where)
        if (number == 1) is not isinstance(found, Head):
            raise CaseError(f"{where}: {_NO_HEAD if number == 1 else 'A case begins here once more; give one alone.'}")
        if is_whole:
            raise CaseError(f"{where}: The case ended before this line; the file was added to. Go back to a copy.")
        if isinstance(found, End):
            if (found.lines, found.digest) != (number - 1, digest.hexdigest()):
                raise CaseError(
                    f"{where}: The lines before this one are not those that were written; go back to a copy."
                )
            is_whole = True
            continue
        digest.update(line)
        if isinstance(found, Head):
            _check_head(found, where=where)
        else:
            _check(found, where=where)
            yield number, found
    if not is_whole:
        raise CaseError(
            f"{name}, line {number + 1}: The file ends before its last line; it was cut short. Copy it again."
        )


_NO_HEAD = "This is no exported case; `reportedly export NAME.case -o FILE.jsonl` writes one."


def _decoded(line: bytes, *, where: str) -> Line:
    try:
        return _DECODER.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        if where.endswith(", line 1"):
            raise CaseError(f"{where}: {_NO_HEAD}") from error
        raise CaseError(f"{where}: This is no line of an exported case, or it is damaged ({error}).") from error


def _check_head(head: Head, *, where: str) -> None:
    if head.schema > SCHEMA:
        raise CaseError(
            f"{where}: This was written by a newer version ({head.reportedly}); install that version to import it."
        )


def _check(row: Row, *, where: str) -> None:
    if isinstance(row, DocumentRow):
        if sha256(row.body).hexdigest() != row.digest or len(row.body) != row.size:
            raise CaseError(
                f"{where}: The bytes of d{row.number} are not those that were handed over; go back to a copy."
            )
        return
    if isinstance(row, AnalysisRow):
        _check_sheet(row, where=where)
    fields = _SEALED.get(type(row))
    if fields is not None and seal(fields(row)) != row.seal:
        raise CaseError(f"{where}: This row is not as it was written; its seal is another. Go back to a copy.")


def _check_sheet(row: AnalysisRow, *, where: str) -> None:
    line = unpacked(row.packed, what=f"{where}: The packed sheet of d{row.document}")
    try:
        is_same = on_one_line(line) == bytes(row.sheet)
    except msgspec.DecodeError:
        is_same = False
    if not is_same:
        raise CaseError(f"{where}: The sheet of d{row.document} is not the one that was packed; go back to a copy.")
    sheet_of(line, what=f"{where}: What was read of d{row.document}")


_SEALED: Mapping[type, Callable[[Any], tuple[object, ...]]] = {
    ArrivalRow: lambda row: (row.document, row.uri, row.capture, row.at, row.who, row.version),
    AnalysisRow: lambda row: (row.document, row.packed, row.at, row.who, row.version),
    FailureRow: lambda row: (row.uri, row.input, row.error, row.sentence, row.at, row.who, row.version),
    JudgementRow: lambda row: (
        *(row.verdict, row.target, row.content, row.reason, row.undoes, row.at, row.who, row.version),
    ),
}
"""The fields under each row's seal, as `store.checking` has them."""
