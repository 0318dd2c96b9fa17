"""Whether what a case keeps of copies is what was written: seals, fingerprints, and spans that lie in their texts."""

from collections.abc import Iterator

import msgspec

from reportedly.carrying import Speaker
from reportedly.store.casefile import Case
from reportedly.store.copies import sealed, unpacked
from reportedly.store.rows import STRIDE, called, range_of
from reportedly.store.sealing import seal
from reportedly.store.speakers import rows_called


def faults_of_copies(case: Case) -> Iterator[tuple[str, str]]:
    """Everything that is wrong: where, and a sentence."""
    yield from _of_leaves(case)
    yield from _of_pairs(case)
    yield from _of_counts(case)
    yield from _of_speakers(case)
    yield from _of_strays(case)


def _of_leaves(case: Case) -> Iterator[tuple[str, str]]:
    held = 0
    for document, words, prints, common, told in case.connection.execute("SELECT * FROM leaf"):
        credited = case.connection.execute("SELECT * FROM credit WHERE document = ? ORDER BY place", (document,))
        ids = range_of(document)
        ask = "SELECT claim, hash FROM wording WHERE claim BETWEEN ? AND ? ORDER BY claim"
        wordings = case.connection.execute(ask, ids)
        if sealed((document, words, prints, common), credited.fetchall(), wordings.fetchall()) != told:
            yield (
                f"d{document}",
                "What was kept of its words and credits is not as it was written; its seal is another.",
            )
            continue
        hashes = unpacked(prints)
        held += len(hashes)
        ask = "SELECT 1 FROM fingerprint WHERE hash = ? AND document = ?"
        if any(case.connection.execute(ask, (print_of, document)).fetchone() is None for print_of in hashes):
            yield f"d{document}", "A fingerprint of it is missing."
    if held != case.connection.execute("SELECT count(*) FROM fingerprint").fetchone()[0]:
        yield "fingerprint", "Some of its rows are no document's fingerprints."


def _of_pairs(case: Case) -> Iterator[tuple[str, str]]:
    for *pair, told in case.connection.execute("SELECT * FROM copy"):
        where = f"d{pair[0]} and d{pair[1]}"
        ask = "SELECT * FROM shared WHERE one = ? AND other = ? ORDER BY place"
        shared = case.connection.execute(ask, pair[:2]).fetchall()
        if sealed(pair, shared) != told:
            yield where, "What they share is not as it was written; its seal is another."
            continue
        lengths = [_length(case, document) for document in pair[:2]]
        if any(
            length is not None and row[end] > length
            for row in shared
            for length, end in zip(lengths, (4, 6), strict=True)
        ):
            yield where, "What they share reaches over the end of a text."


def _length(case: Case, document: int) -> int | None:
    """The length of a text; None where it was read again and its copies are still those of the reading before."""
    row = case.connection.execute(
        "SELECT length(text) FROM page JOIN related ON related.document = page.document"
        " AND related.analysis = page.analysis WHERE page.document = ? AND step LIKE 'copies.%'",
        (document,),
    ).fetchone()
    return row[0] if row else None


def _of_counts(case: Case) -> Iterator[tuple[str, str]]:
    for *row, told in case.connection.execute("SELECT * FROM origin"):
        if seal(row) != told:
            yield called(row[0], letter="c"), "The count of its origins is not as it was written; its seal is another."


def _of_speakers(case: Case) -> Iterator[tuple[str, str]]:
    wanted: dict[tuple[str, str, int], str] = {}
    for voice, body, told in case.connection.execute("SELECT * FROM speaker ORDER BY voice"):
        document = voice // STRIDE
        if seal((voice, body)) != told:
            yield f"d{document}", "For whom one of its voices speaks is not as it was written; its seal is another."
            continue
        for *row, shown in rows_called(msgspec.json.decode(body, type=Speaker), document):
            wanted.setdefault((str(row[0]), str(row[1]), document), shown)
    kept = {tuple(row): shown for *row, shown in case.connection.execute("SELECT * FROM called")}
    if kept != wanted:
        yield "called", "What pages call the bodies that they name is not what their voices say."


def _of_strays(case: Case) -> Iterator[tuple[str, str]]:
    asked = {
        "leaf": "document NOT IN (SELECT document FROM page)",
        "origin": f"claim / {STRIDE} NOT IN (SELECT document FROM page)",
        "speaker": f"voice / {STRIDE} NOT IN (SELECT document FROM page)",
        "credit": "document NOT IN (SELECT document FROM leaf)",
        "wording": f"claim / {STRIDE} NOT IN (SELECT document FROM leaf)",
        "shared": "NOT EXISTS (SELECT 1 FROM copy WHERE copy.one = shared.one AND copy.other = shared.other)",
    }
    for table, test in asked.items():
        (count,) = case.connection.execute(f"SELECT count(*) FROM {table} WHERE {test}").fetchone()
        if count:
            yield table, f"{count} of its rows belong to nothing."
