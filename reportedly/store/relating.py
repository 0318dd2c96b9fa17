"""Which documents still have to be laid beside the others, for each step of relating."""

from collections.abc import Iterator

from reportedly.store.casefile import Case


def unrelated(case: Case, step: str) -> Iterator[int]:
    """The documents whose latest reading this step (`same.v1`) has not seen, in the order in which they came."""
    rows = case.connection.execute(
        "SELECT page.document FROM page LEFT JOIN related ON related.document = page.document AND step = ?"
        " WHERE related.analysis IS NOT page.analysis ORDER BY page.document",
        (step,),
    ).fetchall()
    yield from (int(row[0]) for row in rows)


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
