"""Whether the ledger of a case is what was written: seals, and rows that belong to what is there."""

from collections.abc import Iterator

from reportedly.store.casefile import Case
from reportedly.store.ledger import sealed
from reportedly.store.rows import called
from reportedly.store.sealing import seal


def faults_of_ledger(case: Case) -> Iterator[tuple[str, str]]:
    """Everything that is wrong: where, and a sentence."""
    yield from _of_entries(case)
    yield from _of_links(case)
    for what, ask in _STRAYS.items():
        (count,) = case.connection.execute(f"SELECT count(*) FROM {ask}").fetchone()
        if count:
            yield "the ledger", f"{count} of its {what} are not there."


def _of_entries(case: Case) -> Iterator[tuple[str, str]]:
    for *row, told in case.connection.execute("SELECT value, document, claim, indicator, body, seal FROM entry"):
        ask = "SELECT cell, day FROM entry_at WHERE value = ? ORDER BY cell, day"
        if sealed(row, case.connection.execute(ask, row[:1])) != told:
            yield called(row[0], letter="x"), "Its entry in the ledger is not as it was written; its seal is another."


def _of_links(case: Case) -> Iterator[tuple[str, str]]:
    for *row, told in case.connection.execute(
        "SELECT first, second, state, reasons, reconciled_by, seal FROM figure_link"
    ):
        if seal(row) != told:
            where = " and ".join(called(number, letter="x") for number in row[:2])
            yield where, "How the two stand in the ledger is not as it was written; its seal is another."


_STRAYS = {
    "entries' figures": "entry WHERE value NOT IN (SELECT id FROM value)",
    "entries' pages": "entry WHERE document NOT IN (SELECT document FROM page)",
    "days' entries": "entry_at WHERE value NOT IN (SELECT value FROM entry)",
    "links' first ends": "figure_link WHERE first NOT IN (SELECT value FROM entry)",
    "links' second ends": "figure_link WHERE second NOT IN (SELECT value FROM entry)",
    "steps' readings": "related WHERE NOT EXISTS (SELECT 1 FROM analysis"
    " WHERE analysis.id = related.analysis AND analysis.document = related.document)",
}
"""What must be there, and the rows that lack it."""
