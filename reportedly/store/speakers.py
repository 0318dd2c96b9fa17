"""For whom the voices of a case speak, as its pages settle it, and what pages call a body.

What a question costs does not grow with the case: of the bodies that are called so, the first ones are looked at, and
of the pages that call each so, the first ones are counted.
"""

from collections.abc import Iterable, Mapping

import msgspec

from reportedly.carrying import Called, Speaker
from reportedly.store.casefile import Case
from reportedly.store.rows import key as id_of
from reportedly.store.rows import range_of
from reportedly.store.sealing import seal

BODIES = 8
"""Bodies that are looked at of all that are called so."""

PAGES = 100
"""Pages that are counted of all that call one body so."""


def keep(case: Case, document: int, found: Iterable[Speaker]) -> None:
    """Writes down for whom a document's voices speak, in place of what was written; part of a transaction."""
    case.connection.execute("DELETE FROM speaker WHERE voice BETWEEN ? AND ?", range_of(document))
    case.connection.execute("DELETE FROM called WHERE document = ?", (document,))
    for one in found:
        row = (id_of(document, one.voice), msgspec.json.encode(one).decode())
        case.connection.execute("INSERT INTO speaker VALUES (?, ?, ?)", (*row, seal(row)))
        case.connection.executemany("INSERT OR IGNORE INTO called VALUES (?, ?, ?, ?)", rows_called(one, document))


def rows_called(speaker: Speaker, document: int) -> list[tuple[str, str, int, str]]:
    """The rows of the table `called` for one speaker."""
    key = speaker.key
    return [] if key is None else [(form, key, document, speaker.shown) for form in speaker.calls]


def of_document(case: Case, document: int) -> Mapping[int, Speaker]:
    """The voices of a document by their ids in the index; none for one that was not laid beside the others yet."""
    rows = case.connection.execute(
        "SELECT voice, body FROM speaker WHERE voice BETWEEN ? AND ? ORDER BY voice", range_of(document)
    )
    return {voice: msgspec.json.decode(body, type=Speaker) for voice, body in rows}


def called(case: Case, form: str) -> tuple[Called, ...]:
    """The bodies that pages call so, the one of most pages first."""
    found: list[Called] = []
    last = ""
    while len(found) < BODIES:
        row = case.connection.execute(
            "SELECT key, shown FROM called WHERE form = ? AND key > ? ORDER BY key LIMIT 1", (form, last)
        ).fetchone()
        if row is None:
            break
        last = row[0]
        ask = "SELECT count(*) FROM (SELECT 1 FROM called WHERE form = ? AND key = ? LIMIT ?)"
        (pages,) = case.connection.execute(ask, (form, last, PAGES)).fetchone()
        found.append(Called(last, row[1], pages))
    return tuple(sorted(found, key=lambda one: (-one.pages, one.key)))
