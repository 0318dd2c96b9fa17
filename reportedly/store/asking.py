"""What a case holds: its documents, the sheets that were read of them, what could not be read."""

import re
from collections.abc import Iterator

import msgspec

from reportedly.errors import CaseError
from reportedly.model import Capture, Sheet
from reportedly.store.casefile import Case
from reportedly.store.sealing import unpacked
from reportedly.store.sheets import sheet_of

_NUMBER = re.compile(r"d(\d+)")
_ID = re.compile(r"d-([0-9a-f]{16})")


class Listed(msgspec.Struct, frozen=True):
    """One document as a row of a listing; `arrivals` counts how often its bytes were handed over."""

    document: int
    id: str
    title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    language: str | None
    uri: str
    claims: int
    voices: int
    warnings: int
    notices: int
    arrivals: int


class Failed(msgspec.Struct, frozen=True):
    """An input that could not be read, and what is needed to try it once more."""

    uri: str
    error: str
    sentence: str
    at: str
    again: bytes


class Tally(msgspec.Struct, frozen=True):
    """How much a case holds."""

    documents: int
    claims: int
    voices: int
    outlets: int
    failures: int


def listed(case: Case, *, first: int = 0, limit: int = -1) -> Iterator[Listed]:
    """The documents in the order in which they came; `limit` -1 for all of them."""
    rows = case.connection.execute(
        "SELECT page.document, digest, title, outlet, author, published, language, page.uri, claims, voices, warnings,"
        " notices, (SELECT count(*) FROM arrival WHERE arrival.document = page.document)"
        " FROM page JOIN document ON number = page.document ORDER BY page.document LIMIT ? OFFSET ?",
        (limit, first),
    )
    for number, digest, *others in rows:
        yield Listed(number, f"d-{digest[:16]}", *others)


def failures(case: Case) -> Iterator[Failed]:
    """The inputs whose last attempt failed, in the order of their first; each once, with its last failure.

    A file of records has been read when a record of it was (`wire.jsonl#1` of `wire.jsonl`), a folder when a page was.
    """
    rows = case.connection.execute(
        "SELECT uri, error, sentence, at, input FROM failure AS last"
        " WHERE id = (SELECT max(id) FROM failure WHERE uri = last.uri)"
        " AND NOT EXISTS (SELECT 1 FROM arrival WHERE arrival.uri = last.uri AND arrival.at >= last.at)"
        " AND NOT EXISTS (SELECT 1 FROM arrival WHERE arrival.at >= last.at AND"
        " (arrival.uri > last.uri || '#' AND arrival.uri < last.uri || '$'"
        " OR arrival.uri > last.uri || '/' AND arrival.uri < last.uri || '0'))"
        " ORDER BY (SELECT min(id) FROM failure WHERE uri = last.uri)"
    )
    for uri, error, sentence, at, again in rows:
        yield Failed(uri, error, sentence, at, again.encode())


def tally(case: Case) -> Tally:
    """How much the case holds."""
    row = case.connection.execute(
        "SELECT count(*), coalesce(sum(claims), 0), coalesce(sum(voices), 0), count(DISTINCT outlet) FROM page"
    ).fetchone()
    documents, claims, voices, outlets = map(int, row)
    return Tally(documents, claims, voices, outlets, sum(1 for _ in failures(case)))


def number_of(case: Case, name: str) -> int:
    """The document of this name: `d17`, or the id of its sheet.

    Raises:
        CaseError: when the case holds no such document.
    """
    short, full = _NUMBER.fullmatch(name), _ID.fullmatch(name)
    if short:
        row = case.connection.execute("SELECT number FROM document WHERE number = ?", (int(short[1][:18]),)).fetchone()
    elif full:
        row = case.connection.execute(
            "SELECT number FROM document WHERE digest >= ? AND digest < ? ", (full[1], full[1] + "g")
        ).fetchone()
    else:
        raise CaseError(f"“{name}” names no document; a document is called d17, or d- and 16 hex digits.")
    if row is None:
        raise CaseError(f"{case.path}: There is no document {name} in this case; `reportedly ls` lists them.")
    return int(row[0])


def line_of(case: Case, document: int) -> bytes:
    """The public JSON of the latest sheet of a document, one line.

    Raises:
        CaseError: when there is none, or it is damaged.
    """
    row = case.connection.execute(
        "SELECT sheet FROM analysis WHERE document = ? ORDER BY id DESC LIMIT 1", (document,)
    ).fetchone()
    if row is None:
        raise CaseError(f"{case.path}: d{document} was not read yet.")
    return unpacked(row[0], what=f"{case.path}: the sheet of d{document}")


def sheet(case: Case, document: int) -> Sheet:
    """The latest sheet of a document.

    Raises:
        CaseError: as `line_of`.
    """
    return sheet_of(line_of(case, document), what=f"{case.path}: d{document}")


def documents(case: Case, *, not_by: str | None = None) -> list[int]:
    """The numbers of all documents; with `not_by`, of those whose latest reading another version made."""
    rows = case.connection.execute(
        "SELECT document FROM analysis GROUP BY document HAVING version IS NOT ? AND id = max(id) ORDER BY document",
        (not_by,),
    )
    return [int(row[0]) for row in rows]


def capture(case: Case, document: int) -> Capture:
    """The bytes of a document as they were first handed over, with what was said of them then.

    Raises:
        CaseError: when they are damaged.
    """
    body, told = case.connection.execute(
        "SELECT body, capture FROM document JOIN arrival ON document = number WHERE number = ?"
        " ORDER BY arrival.id LIMIT 1",
        (document,),
    ).fetchone()
    known = msgspec.json.decode(told, type=Capture)
    return msgspec.structs.replace(known, body=unpacked(body, what=f"{case.path}: the bytes of d{document}"))
