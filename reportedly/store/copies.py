"""What pages share, as a case keeps it: fingerprints by which pages find each other, credits, copies.

A fingerprint that many pages hold leads to the first of them only, so what one page costs does not grow with the case;
and whatever else shares it is tied to those first ones as well.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from sys import byteorder

import msgspec

from reportedly.carrying import Attributed, Copy, Credit, Page, Shared
from reportedly.store.casefile import Case
from reportedly.store.rows import range_of
from reportedly.store.sealing import seal
from reportedly.text import Span

COMMON = 24
"""Pages from which a fingerprint is common: it leads to the first ones, and tells little."""

LIKELY = 0.2
"""What the fingerprints that two pages share must come to, each as one divided by the pages that hold it.

One that five pages hold is enough, or several commoner ones. On the 434 real pages of `bench/copies.py` it keeps 240 of
242 pairs, and lays 4.5 pages beside one in place of 15.
"""

LIKELIEST = 40
"""Pages that one is laid beside, those with the rarest fingerprints in common first."""

HEAD = 300
"""Characters at the head of a page in which the days it names may be its own."""


class Leaf(msgspec.Struct, frozen=True):
    """What a case keeps of a document for laying it beside others."""

    words: int
    prints: Sequence[int]
    credits: Sequence[Credit]
    wordings: Mapping[int, int]


class Candidates(msgspec.Struct, frozen=True):
    """Pages to lay one beside, the likeliest first, and how many fingerprints are common."""

    documents: tuple[int, ...]
    common: int


def page(case: Case, document: int) -> Page | None:
    """A document as it is laid beside others; None when the index lacks it.

    Where a day at its head has a year, only such days count: "Tuesday" is told from the very day that is asked about.
    """
    row = case.connection.execute(
        "SELECT text, outlet, published, language FROM page WHERE document = ?", (document,)
    ).fetchone()
    if row is None:
        return None
    ids = range_of(document)
    heads = case.connection.execute(
        "SELECT DISTINCT substr(low, 1, 10), words GLOB '*[0-9][0-9][0-9][0-9]*' FROM value"
        " WHERE id BETWEEN ? AND ? AND kind = 'date' AND start < ?"
        " AND low IS NOT NULL AND julianday(high) - julianday(low) <= 1 ORDER BY id",
        (*ids, HEAD),
    ).fetchall()
    text, outlet, published, language = row
    is_any_whole = any(is_whole for _, is_whole in heads)
    days = tuple(dict.fromkeys(low for low, is_whole in heads if is_whole or not is_any_whole))
    return Page(document, text, outlet, published, language, days, tuple(_attributed(case, ids)))


def text_of(case: Case, document: int) -> str | None:
    """The text of a document; None when the index lacks it."""
    row = case.connection.execute("SELECT text FROM page WHERE document = ?", (document,)).fetchone()
    return None if row is None else str(row[0])


def _attributed(case: Case, ids: tuple[int, int]) -> Iterator[Attributed]:
    rows = case.connection.execute(
        "SELECT start, stop, folded, voice.named FROM claim JOIN voice ON voice.id = claim.voice"
        " WHERE claim.id BETWEEN ? AND ? AND mode <> 'narrated' AND kind <> 'author' ORDER BY claim.id",
        ids,
    )
    for start, stop, voice, named in rows:
        yield Attributed(Span(start, stop), voice, bool(named))


def candidates(case: Case, document: int, prints: Iterable[int]) -> Candidates:
    """The pages that share enough fingerprints with a document, `LIKELIEST` at most, and its partners so far."""
    score: dict[int, float] = defaultdict(float)
    common = 0
    for print_of in prints:
        rows = case.connection.execute(
            "SELECT document FROM fingerprint WHERE hash = ? ORDER BY document LIMIT ?", (print_of, COMMON + 1)
        ).fetchall()
        holders = [holder for (holder,) in rows if holder != document]
        common += len(holders) >= COMMON
        for holder in holders:
            score[holder] += 1 / len(holders)
    likely = [holder for holder in score if score[holder] >= LIKELY]
    ranked = sorted(likely, key=lambda holder: (-score[holder], holder))
    kept = dict.fromkeys((*ranked[:LIKELIEST], *partners(case, document)))
    return Candidates(tuple(kept), common)


def partners(case: Case, document: int) -> list[int]:
    """The documents with which this one shares something, as far as is known."""
    rows = case.connection.execute(
        "SELECT other FROM copy WHERE one = ? UNION SELECT one FROM copy WHERE other = ? ORDER BY 1",
        (document, document),
    )
    return [row[0] for row in rows]


def keep(case: Case, document: int, leaf: Leaf, *, copies: Iterable[Copy], common: int) -> None:
    """Writes down what a document shares, in place of what was written before; part of a transaction."""
    _forget(case, document)
    write = case.connection.executemany
    row = (document, leaf.words, _packed(leaf.prints), common)
    credited = [_credit(document, place, credit) for place, credit in enumerate(leaf.credits)]
    wordings = sorted(leaf.wordings.items())
    case.connection.execute("INSERT INTO leaf VALUES (?, ?, ?, ?, ?)", (*row, sealed(row, credited, wordings)))
    write("INSERT INTO fingerprint VALUES (?, ?)", [(print_of, document) for print_of in leaf.prints])
    write(f"INSERT INTO wording VALUES (?, ?, ({_DAY}))", [(*wording, document) for wording in wordings])
    write("INSERT INTO credit VALUES (?, ?, ?, ?, ?, ?, ?)", credited)
    for copy in copies:
        pair, shared = _row(copy), list(_shared_rows(copy))
        case.connection.execute("INSERT INTO copy VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*pair, sealed(pair, shared)))
        write("INSERT INTO shared VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", shared)


_DAY = "SELECT julianday(published) FROM page WHERE document = ?"


def sealed(row: Sequence[object], *others: Sequence[Sequence[object]]) -> str:
    """The seal of a row with the rows of other tables that belong to it."""
    return seal([*row, *(cell for rows in others for other in rows for cell in other)])


def _forget(case: Case, document: int) -> None:
    row = case.connection.execute("SELECT prints FROM leaf WHERE document = ?", (document,)).fetchone()
    if row is not None:
        gone = [(print_of, document) for print_of in unpacked(row[0])]
        case.connection.executemany("DELETE FROM fingerprint WHERE hash = ? AND document = ?", gone)
    for pair in [(min(document, other), max(document, other)) for other in partners(case, document)]:
        case.connection.execute("DELETE FROM shared WHERE one = ? AND other = ?", pair)
        case.connection.execute("DELETE FROM copy WHERE one = ? AND other = ?", pair)
    ids = range_of(document)
    case.connection.execute("DELETE FROM wording WHERE claim BETWEEN ? AND ?", ids)
    case.connection.execute("DELETE FROM credit WHERE document = ?", (document,))
    case.connection.execute("DELETE FROM leaf WHERE document = ?", (document,))


def _credit(document: int, place: int, credit: Credit) -> tuple[object, ...]:
    return (document, place, credit.agency, credit.name, credit.form, credit.span.start, credit.span.end)


def _row(copy: Copy) -> tuple[object, ...]:
    reasons = msgspec.json.encode(copy.reasons).decode()
    shares = (copy.share_one, copy.share_other)
    return (copy.one, copy.other, copy.kind, *shares, copy.direction, copy.source, reasons)


def _shared_rows(copy: Copy) -> Iterator[tuple[object, ...]]:
    for place, shared in enumerate(copy.shared):
        spans = (shared.one.start, shared.one.end, shared.other.start, shared.other.end)
        yield (copy.one, copy.other, place, *spans, shared.words, int(shared.is_quotation))


def _packed(prints: Sequence[int]) -> bytes:
    numbers = array("q", prints)
    if byteorder == "little":
        numbers.byteswap()
    return numbers.tobytes()


def unpacked(prints: bytes) -> Sequence[int]:
    """The fingerprints of a row of the table `leaf`."""
    numbers = array("q", prints)
    if byteorder == "little":
        numbers.byteswap()
    return numbers


class Wanted(msgspec.Struct, frozen=True):
    """Which copies are listed: of which document, of which kinds, by how far, how many; None and () leave it open."""

    document: int | None = None
    kinds: tuple[str, ...] = ()
    least: float = 0.0
    limit: int | None = None
    skip: int = 0


def copies(case: Case, wanted: Wanted) -> Iterator[Copy]:
    """The copies of a case, those of which the greater share is common first; or of one document, likewise."""
    tests, parameters = _tests(wanted)
    rows = case.connection.execute(
        "SELECT one, other, kind, share_one, share_other, direction, source, reasons FROM copy"
        f" WHERE {tests} ORDER BY max(share_one, share_other) DESC, one, other LIMIT ? OFFSET ?",
        (*parameters, -1 if wanted.limit is None else wanted.limit, wanted.skip),
    )
    for one, other, kind, share_one, share_other, direction, source, reasons in rows:
        shared = tuple(_shared(case, one, other))
        told = tuple(msgspec.json.decode(reasons, type=tuple[str, ...]))
        yield Copy(one, other, kind, shared, share_one, share_other, direction, source, told)


def count(case: Case, wanted: Wanted) -> int:
    """How many copies there are in all."""
    tests, parameters = _tests(wanted)
    return int(case.connection.execute(f"SELECT count(*) FROM copy WHERE {tests}", parameters).fetchone()[0])


def _tests(wanted: Wanted) -> tuple[str, list[object]]:
    tests, parameters = ["max(share_one, share_other) >= ?"], list[object]([wanted.least])
    if wanted.document is not None:
        tests.append("(one = ? OR other = ?)")
        parameters += [wanted.document, wanted.document]
    if wanted.kinds:
        tests.append(f"kind IN ({', '.join('?' * len(wanted.kinds))})")
        parameters += wanted.kinds
    return " AND ".join(tests), parameters


def _shared(case: Case, one: int, other: int) -> Iterator[Shared]:
    rows = case.connection.execute(
        "SELECT one_start, one_stop, other_start, other_stop, words, quotation FROM shared"
        " WHERE one = ? AND other = ? ORDER BY place",
        (one, other),
    )
    for first, last, start, stop, words, quotation in rows:
        yield Shared(Span(first, last), Span(start, stop), words, bool(quotation))


def credits_of(case: Case, document: int) -> tuple[Credit, ...]:
    """Whom a document credits, in text order."""
    rows = case.connection.execute(
        "SELECT agency, name, form, start, stop FROM credit WHERE document = ? ORDER BY place", (document,)
    )
    return tuple(Credit(agency, name, form, Span(start, stop)) for agency, name, form, start, stop in rows)


def commonest(case: Case, document: int) -> int:
    """How many fingerprints of a document so many pages hold that they led to the first of them only."""
    row = case.connection.execute("SELECT common FROM leaf WHERE document = ?", (document,)).fetchone()
    return int(row[0]) if row else 0


def claims_of(case: Case, document: int) -> list[tuple[int, str]]:
    """The claims of a document with their words, in text order."""
    ids = range_of(document)
    return case.connection.execute("SELECT id, words FROM claim WHERE id BETWEEN ? AND ? ORDER BY id", ids).fetchall()


def shown(case: Case, document: int) -> tuple[str, str | None, str | None, str | None]:
    """A document's text, outlet, day and title, for showing what it shares."""
    row: tuple[str, str | None, str | None, str | None] = case.connection.execute(
        "SELECT text, outlet, published, title FROM page WHERE document = ?", (document,)
    ).fetchone()
    return row
