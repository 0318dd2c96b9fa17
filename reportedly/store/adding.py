"""What goes into a case: bytes with what was read of them, and what could not be read. One input is one transaction."""

import sqlite3
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Literal

import msgspec

from reportedly.model import Capture, Problem, Sheet
from reportedly.store.casefile import Case, now
from reportedly.store.rows import TABLES, Row, range_of, rows_of
from reportedly.store.sealing import packed, seal
from reportedly.store.sheets import sheet_of
from reportedly.version import __version__


class Added(msgspec.Struct, frozen=True):
    """What became of one input: the document's number, and whether its bytes were new to the case.

    `undated` is what its record has for a date and is none.
    """

    uri: str
    document: int
    outcome: Literal["new", "known"]
    undated: str | None = None


def known(case: Case, digest: str) -> int | None:
    """The number of the document with this digest (64 hex digits); None when the case has none that was read."""
    row = case.connection.execute(
        "SELECT number FROM document JOIN analysis ON analysis.document = number WHERE digest = ? LIMIT 1", (digest,)
    ).fetchone()
    return int(row[0]) if row else None


def digest_of(body: bytes) -> str:
    """The SHA-256 of the bytes, 64 hex digits."""
    return sha256(body).hexdigest()


def add(case: Case, capture: Capture, *, line: bytes) -> Added:
    """Takes one input in: its bytes if they are new, that it came, and the sheet that was read of it.

    Args:
        capture: the bytes as they were handed over.
        line: the public JSON of the sheet, one line.

    Raises:
        CaseError: when the line holds no sheet, or the case cannot be written to.
    """
    sheet = sheet_of(line, what=f"What was read of {capture.uri}")
    with case.writing() as connection:
        digest = digest_of(capture.body)
        row = connection.execute("SELECT number FROM document WHERE digest = ?", (digest,)).fetchone()
        number = int(row[0]) if row else _document(connection, digest=digest, body=capture.body)
        _arrival(case, capture, document=number)
        if row is None or known(case, digest) is None:
            _reading(case, sheet, line=line, document=number)
    return Added(capture.uri, number, "known" if row else "new", capture.undated)


def came_again(case: Case, capture: Capture, *, document: int) -> Added:
    """Writes down that bytes which are in the case were handed over once more."""
    with case.writing():
        _arrival(case, capture, document=document)
    return Added(capture.uri, document, "known")


def read_again(case: Case, *, document: int, line: bytes) -> bool:
    """Takes in a later reading of a document; False when it says what the latest one said."""
    latest = case.connection.execute(
        "SELECT sheet FROM analysis WHERE document = ? ORDER BY id DESC LIMIT 1", (document,)
    ).fetchone()
    if latest is not None and latest[0] == packed(line):
        return False
    with case.writing():
        _reading(case, sheet_of(line, what=f"What was read of d{document}"), line=line, document=document)
    return True


def failed(case: Case, problem: Problem, *, again: bytes) -> None:
    """Writes down that an input could not be read; `again` is what is needed to try once more."""
    row = (problem.uri, again.decode(), problem.error, problem.sentence, now(), case.who, __version__)
    with case.writing() as connection:
        connection.execute(
            "INSERT INTO failure (uri, input, error, sentence, at, who, version, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (*row, seal(row)),
        )


def _document(connection: sqlite3.Connection, *, digest: str, body: bytes) -> int:
    cursor = connection.execute(
        "INSERT INTO document (digest, size, body) VALUES (?, ?, ?)", (digest, len(body), packed(body))
    )
    return int(cursor.lastrowid or 0)


def _arrival(case: Case, capture: Capture, *, document: int) -> None:
    told = msgspec.json.encode(msgspec.structs.replace(capture, body=b"")).decode()
    row = (document, capture.uri, told, now(), case.who, __version__)
    case.connection.execute(
        "INSERT INTO arrival (document, uri, capture, at, who, version, seal) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (*row, seal(row)),
    )


def _reading(case: Case, sheet: Sheet, *, line: bytes, document: int) -> None:
    row = (document, packed(line), now(), case.who, sheet.reportedly)
    cursor = case.connection.execute(
        "INSERT INTO analysis (document, sheet, at, who, version, seal) VALUES (?, ?, ?, ?, ?, ?)", (*row, seal(row))
    )
    index(case.connection, sheet, document=document, analysis=int(cursor.lastrowid or 0))


def index(connection: sqlite3.Connection, sheet: Sheet, *, document: int, analysis: int) -> None:
    """Makes the index over one document anew; part of the transaction it is called in."""
    _unindex(connection, document=document)
    rows = rows_of(sheet, document=document, analysis=analysis)
    _insert(connection, "page", [rows.page])
    for table in TABLES:
        _insert(connection, table, rows.tables[table])
    _name(connection, rows.names)
    connection.execute(
        "INSERT INTO page_words (rowid, title, text) SELECT document, title, text FROM page WHERE document = ?",
        (document,),
    )
    connection.execute(
        "INSERT INTO claim_words (rowid, words) SELECT id, words FROM claim WHERE id BETWEEN ? AND ?",
        range_of(document),
    )


def _name(connection: sqlite3.Connection, names: Sequence[str]) -> None:
    """Takes in the names that the case lacks; none is ever taken out, since other pages may have it."""
    for name in names:
        cursor = connection.execute("INSERT OR IGNORE INTO name (folded) VALUES (?)", (name,))
        if cursor.rowcount:
            connection.execute("INSERT INTO name_pieces (rowid, folded) VALUES (?, ?)", (cursor.lastrowid, name))


def _unindex(connection: sqlite3.Connection, *, document: int) -> None:
    if connection.execute("SELECT 1 FROM page WHERE document = ?", (document,)).fetchone() is None:
        return
    connection.execute(
        "INSERT INTO page_words (page_words, rowid, title, text) "
        "SELECT 'delete', document, title, text FROM page WHERE document = ?",
        (document,),
    )
    connection.execute(
        "INSERT INTO claim_words (claim_words, rowid, words) "
        "SELECT 'delete', id, words FROM claim WHERE id BETWEEN ? AND ?",
        range_of(document),
    )
    for statement in _removals():
        connection.execute(statement, range_of(document))
    connection.execute("DELETE FROM page WHERE document = ?", (document,))


def _removals() -> Iterator[str]:
    columns = {"chain": "claim", "claim_value": "claim", "claim_party": "claim", "party_name": "party"}
    for table in TABLES:
        yield f"DELETE FROM {table} WHERE {columns.get(table, 'id')} BETWEEN ? AND ?"


def _insert(connection: sqlite3.Connection, table: str, rows: Sequence[Row]) -> None:
    if rows:
        marks = ", ".join("?" * len(rows[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
