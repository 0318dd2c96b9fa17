"""Whether a case is still what it was: the file, its shape, every digest, seal and span, and the index."""

import os
import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from reportedly.errors import CaseError
from reportedly.model import Sheet
from reportedly.store.adding import digest_of
from reportedly.store.casefile import Case, migrations, statements
from reportedly.store.checking_copies import faults_of_copies
from reportedly.store.checking_ledger import faults_of_ledger
from reportedly.store.judging import judgements
from reportedly.store.kin import amiss
from reportedly.store.rows import STRIDE, TABLES, range_of, rows_of
from reportedly.store.sealing import seal, unpacked
from reportedly.store.sheets import sheet_of
from reportedly.text import Span

SEALED = {
    "migration": "number, name, at, version",
    "arrival": "document, uri, capture, at, who, version",
    "analysis": "document, sheet, at, who, version",
    "failure": "uri, input, error, sentence, at, who, version",
    "judgement": "verdict, target, content, reason, undoes, at, who, version",
}
"""The tables of the record, and the columns whose seal each row bears."""

SEALED_OF = {"arrival": "arrival", "analysis": "reading"}
"""Those of the tables whose rows are about a document, their first column, and what a row is called."""

INDEX_KEYS = {"chain": "claim", "claim_value": "claim", "claim_party": "claim", "party_name": "party"}


class Fault(msgspec.Struct, frozen=True):
    """One thing that is not as it was: where, and a sentence."""

    where: str
    sentence: str


class Checked(msgspec.Struct, frozen=True):
    """What was looked at."""

    documents: int
    readings: int
    spans: int
    judgements: int


def faults(case: Case) -> Iterator[Fault | Checked]:
    """Everything that is wrong, in the order in which it was found, and at the end what was looked at.

    A reader's snapshot is checked: what is written meanwhile belongs to the next look.
    """
    seen: Counter[str] = Counter()
    case.connection.execute("BEGIN")
    try:
        yield from _guarded("the file", _of_file(case))
        yield from _guarded("full text", _of_words(case))
        yield from _guarded("its shape", _of_shape(case))
        yield from _guarded("documents", _of_documents(case, seen=seen))
        for table, columns in SEALED.items():
            yield from _guarded(table, _of_seals(case, table=table, columns=columns, seen=seen))
        yield from _guarded("sheets", _of_sheets(case, seen=seen))
        yield from _guarded("the index", _of_strays(case))
        yield from _guarded("copies", (Fault(*found) for found in faults_of_copies(case)))
        yield from _guarded("the ledger", (Fault(*found) for found in faults_of_ledger(case)))
        yield from _guarded("judgements", _of_targets(case))
        yield from _guarded("same claims", _of_kin(case))
    finally:
        case.connection.rollback()
    yield Checked(seen["document"], seen["analysis"], seen["span"], seen["judgement"])


def _guarded(where: str, found: Iterator[Fault]) -> Iterator[Fault]:
    """What SQLite cannot read at all is one more fault, and the next look goes on."""
    try:
        yield from found
    except (sqlite3.DatabaseError, CaseError, OverflowError, TypeError, ValueError) as error:
        yield Fault(where, f"It cannot be read to its end ({error}).")


def _of_file(case: Case) -> Iterator[Fault]:
    for (told,) in case.connection.execute("PRAGMA integrity_check"):
        if told != "ok":
            yield Fault("the file", f"SQLite finds: {told}.")


def _of_words(case: Case) -> Iterator[Fault]:
    """The full-text indexes hold the words of the index and no other.

    SQLite checks them by a statement that counts as writing, so nobody else writes meanwhile; nothing is changed.
    Where the file may not be written to, or somebody writes just now, a copy is looked at.
    """
    with TemporaryDirectory() as folder:
        writer = _writer(case) or _copied(case, Path(folder) / case.path.name)
        for table in ("page_words", "claim_words", "name_pieces"):
            try:
                writer.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")
            except sqlite3.DatabaseError:
                yield Fault(table, "The full-text index does not hold the words of the pages.")
        writer.rollback()
        writer.close()


def _writer(case: Case) -> sqlite3.Connection | None:
    """The file, locked; None where that cannot be had."""
    if not (os.access(case.path, os.W_OK) and os.access(case.path.absolute().parent, os.W_OK)):
        return None
    writer = sqlite3.connect(f"{case.path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
    try:
        writer.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError:
        writer.close()
        return None
    return writer


def _copied(case: Case, path: Path) -> sqlite3.Connection:
    copy = sqlite3.connect(path, isolation_level=None)
    case.connection.backup(copy)
    copy.execute("BEGIN IMMEDIATE")
    return copy


def _of_shape(case: Case) -> Iterator[Fault]:
    """The tables, indexes and triggers are those that the migrations make."""
    fresh = sqlite3.connect(":memory:")
    for step in migrations():
        for statement in statements(step.script):
            fresh.execute(statement)
    ask = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name"
    wanted, there = set(fresh.execute(ask)), set(case.connection.execute(ask))
    fresh.close()
    for kind, name, _ in sorted(wanted ^ there, key=repr):
        yield Fault(str(name), f"This {kind} is not as the program makes it.")
    made = case.connection.execute("SELECT number, name FROM migration ORDER BY number").fetchall()
    if made != [(step.number, step.name) for step in migrations()]:
        yield Fault("migration", "Its rows are not the changes of shape that the program knows.")


def _of_documents(case: Case, *, seen: Counter[str]) -> Iterator[Fault]:
    for number, digest, size, body in case.connection.execute("SELECT number, digest, size, body FROM document"):
        where = f"d{number}"
        seen["document"] += 1
        try:
            bytes_of = unpacked(body, what=where)
        except CaseError:
            yield Fault(where, "Its bytes are damaged and cannot be unpacked.")
            continue
        if digest_of(bytes_of) != digest or len(bytes_of) != size:
            yield Fault(where, "Its bytes are not those that were handed over; their digest is another.")


def _of_seals(case: Case, *, table: str, columns: str, seen: Counter[str]) -> Iterator[Fault]:
    for number, sealed, *row in case.connection.execute(f"SELECT rowid, seal, {columns} FROM {table}"):
        seen[table] += 1
        if seal(row) != sealed:
            where = f"d{row[0]}, {SEALED_OF[table]} {number}" if table in SEALED_OF else f"{table} {number}"
            yield Fault(where, "This row is not as it was written; its seal is another.")


def _of_sheets(case: Case, *, seen: Counter[str]) -> Iterator[Fault]:
    """Every sheet can be read, its spans lie in its text, and the index over the latest ones is theirs."""
    latest = dict(case.connection.execute("SELECT document, max(id) FROM analysis GROUP BY document"))
    unread = case.connection.execute(
        "SELECT number FROM document WHERE number NOT IN (SELECT document FROM analysis)"
    ).fetchall()
    yield from (Fault(f"d{number}", "These bytes have no sheet.") for (number,) in unread)
    for analysis, document, packed in case.connection.execute("SELECT id, document, sheet FROM analysis"):
        where = f"d{document}, reading {analysis}"
        sheet = sheet_of(unpacked(packed, what=where), what=where)
        spans = list(_spans(sheet))
        if any(not 0 <= span.start <= span.end <= len(sheet.document.text) for span in spans):
            yield Fault(where, "A span reaches over the end of its text.")
        if latest[document] == analysis:
            yield from _of_index(case, sheet, document=document, analysis=analysis)
        seen["span"] += len(spans)


def _spans(sheet: Sheet) -> Iterator[Span]:
    for part in sheet.parts:
        yield part.span
    for voice in sheet.voices:
        yield from voice.mentions
    for claim in sheet.claims:
        yield from (*claim.content, *claim.cue, *claim.source, *claim.firmness.cues)
    for value in sheet.values:
        yield value.span
    for party in sheet.parties:
        yield from party.mentions
    for finding in sheet.findings:
        yield from finding.spans


def _of_index(case: Case, sheet: Sheet, *, document: int, analysis: int) -> Iterator[Fault]:
    """The rows of the index are those that the sheet makes."""
    rows = rows_of(sheet, document=document, analysis=analysis)
    if case.connection.execute("SELECT * FROM page WHERE document = ?", (document,)).fetchall() != [rows.page]:
        yield Fault(f"d{document}", "Its row in the table page is not what its sheet says.")
    for table in TABLES:
        there = case.connection.execute(
            f"SELECT * FROM {table} WHERE {INDEX_KEYS.get(table, 'id')} BETWEEN ? AND ?",
            range_of(document),
        )
        if sorted(there, key=repr) != sorted(rows.tables[table], key=repr):
            yield Fault(f"d{document}", f"Its rows in the table {table} are not what its sheet says.")
    for name in rows.names:
        if case.connection.execute("SELECT 1 FROM name WHERE folded = ?", (name,)).fetchone() is None:
            yield Fault(f"d{document}", f"The name “{name}” is not in the table name.")


def _of_targets(case: Case) -> Iterator[Fault]:
    """What judgements are about is in the case: a claim's document, the claim with which it is compared."""
    for judgement in judgements(case):
        for target in (judgement.target, judgement.other):
            if target is not None and target.kind == "claim" and not _is_held(case, target.digest or ""):
                yield Fault(f"judgement {judgement.id}", f"It is about {target.name}, whose document is not there.")


def _of_kin(case: Case) -> Iterator[Fault]:
    """What was found by laying claims beside each other is as it was written, and about claims that are there."""
    yield from (Fault(where, sentence) for where, sentence in amiss(case))


def _is_held(case: Case, digest: str) -> bool:
    ask = "SELECT 1 FROM document WHERE digest = ?"
    return case.connection.execute(ask, (digest.removeprefix("sha256:"),)).fetchone() is not None


def _of_strays(case: Case) -> Iterator[Fault]:
    """No row of the index belongs to a document that is not there."""
    for table in TABLES:
        (count,) = case.connection.execute(
            f"SELECT count(*) FROM {table} WHERE {INDEX_KEYS.get(table, 'id')} / ? NOT IN (SELECT document FROM page)",
            (STRIDE,),
        ).fetchone()
        if count:
            yield Fault(table, f"{count} of its rows belong to no document.")
