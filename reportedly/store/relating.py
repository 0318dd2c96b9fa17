"""Which documents still have to be laid beside the others, for each step of relating."""

from collections.abc import Sequence

from reportedly.store.casefile import Case


def waiting(case: Case, steps: Sequence[str]) -> list[int]:
    """The documents whose latest reading one of these steps has not seen, in the order in which they came.

    One pass over what is kept in short, beside which a million claims are not looked at.
    """
    marks = ", ".join("?" * len(steps))
    rows = case.connection.execute(
        f"SELECT page.document FROM page WHERE {len(steps)} > (SELECT count(*) FROM related"
        f" WHERE related.document = page.document AND related.analysis = page.analysis AND step IN ({marks}))"
        " ORDER BY page.document",
        tuple(steps),
    )
    return [int(row[0]) for row in rows]


def is_related(case: Case, step: str, *, document: int) -> bool:
    """True when this step has seen the document's latest reading."""
    row = case.connection.execute(
        "SELECT 1 FROM page JOIN related ON related.document = page.document AND related.analysis = page.analysis"
        " WHERE page.document = ? AND step = ?",
        (document, step),
    ).fetchone()
    return row is not None


def mark(case: Case, step: str, *, document: int) -> None:
    """Notes that the step has seen the document's latest reading; part of the transaction it is called in."""
    case.connection.execute("DELETE FROM related WHERE document = ? AND step = ?", (document, step))
    case.connection.execute(
        "INSERT INTO related SELECT document, ?, analysis FROM page WHERE document = ?", (step, document)
    )
