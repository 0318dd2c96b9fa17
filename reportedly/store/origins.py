"""What a case knows of how a claim came to its page: its voices, and the claims of other pages that lie beside it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import msgspec

from reportedly.carrying import Direction, Heard, Origins
from reportedly.store.casefile import Case
from reportedly.store.rows import called, range_of
from reportedly.store.sealing import seal
from reportedly.store.telling import AT_A_TIME
from reportedly.text import Span

LONG = 70
"""Signs of a claim that is repeated to the letter as background, or as a line of the site, however long after."""

HEAD = 300
"""Characters at the head of a page in which the days it names may be its own."""

PAGES = 64
"""Pages before and behind that are looked at for what they share with one; the most in 434 real pages is 9."""

AROUND = 300
"""Characters around a claim within which others' words are looked for."""


class Stated(msgspec.Struct, frozen=True):
    """A claim with its page and the voices of its chain that are not the page's own, each with its id.

    `days` are those on which the page may have come out: its own, and those that its head names. `about` is when it
    happened, half-open.
    """

    claim: int
    document: int
    span: Span
    words: str
    outlet: str | None
    published: str | None
    chain: tuple[tuple[int, Heard], ...]
    days: tuple[str, ...] = ()
    about: tuple[str | None, str | None] = (None, None)
    mood: str = "statement"
    act: str = "assertion"
    polarity: str = "affirmed"

    @property
    def name(self) -> str:
        """What people call it: d17c12."""
        return name_of(self.claim)


class Beside(msgspec.Struct, frozen=True):
    """A claim of another page that touches the same shared passage, and what is known of the two pages."""

    claim: int
    words: str
    span: Span
    passage: Span
    mine: Span
    is_quotation: bool
    direction: Direction
    source: str | None
    is_first: bool


def name_of(claim: int) -> str:
    """What people call a claim of the index: d17c12."""
    return called(claim, letter="c")


def stated(case: Case, claims: Iterable[int]) -> dict[int, Stated]:
    """The claims with these ids, by id; one that the index lacks is left out."""
    wanted = sorted(set(claims))
    found: dict[int, Stated] = {}
    for first in range(0, len(wanted), AT_A_TIME):
        some = wanted[first : first + AT_A_TIME]
        heard = _heard(case, some)
        rows = case.connection.execute(
            "SELECT id, claim.document, start, stop, words, outlet, published,"
            " mood, act, polarity, about_low, about_high FROM claim"
            f" JOIN page ON page.document = claim.document WHERE id IN ({', '.join('?' * len(some))}) ORDER BY id",
            some,
        )
        for claim, document, start, stop, words, outlet, published, *how, low, high in rows.fetchall():
            span, time, days = Span(start, stop), (low, high), days_of(case, document)
            chain = tuple(heard.get(claim, ()))
            found[claim] = Stated(claim, document, span, words, outlet, published, chain, days, time, *how)
    return found


def _heard(case: Case, claims: Sequence[int]) -> Mapping[int, Sequence[tuple[int, Heard]]]:
    """The voices of each claim's chain that are not the page's own, by id, outermost first."""
    found: dict[int, list[tuple[int, Heard]]] = {}
    rows = case.connection.execute(
        "SELECT claim, voice.id, name, folded, named, role FROM chain JOIN voice ON voice.id = chain.voice"
        f" WHERE claim IN ({', '.join('?' * len(claims))}) AND kind <> 'author' ORDER BY claim, place",
        claims,
    )
    for claim, voice, name, folded, named, role in rows:
        found.setdefault(claim, []).append((voice, Heard(name, folded, bool(named), role)))
    return found


def wordings(case: Case, document: int) -> dict[int, tuple[str, bool]]:
    """The claims of a document, each with its words and whether it stands in the page's title, or repeats it."""
    rows = case.connection.execute(
        "SELECT id, words, title IS NOT NULL AND (instr(words, title) > 0 OR (instr(text, title) > 0"
        " AND start >= instr(text, title) - 1 AND stop <= instr(text, title) - 1 + length(title)))"
        " FROM claim JOIN page ON page.document = claim.document"
        " WHERE id BETWEEN ? AND ? ORDER BY id",
        range_of(document),
    )
    return {claim: (words, bool(is_headline)) for claim, words, is_headline in rows}


def counts_of(case: Case, claim: int) -> tuple[float, ...]:
    """The numbers that a claim gives for what it counts: killed, wounded, fled."""
    rows = case.connection.execute(
        "SELECT low, high FROM claim_value JOIN value ON value.id = claim_value.value"
        " WHERE claim_value.claim = ? AND kind = 'quantity' AND indicator IS NOT NULL",
        (claim,),
    )
    return tuple(dict.fromkeys(number for row in rows for number in row if number is not None))


def voice_around(case: Case, claim: Stated) -> str | None:
    """The voice whose words stand before and behind a claim, within `AROUND` characters; the fuller of its two names.

    Behind it the same voice may be taken up in short: "a source at the mill", then "the source".
    """
    named = [
        case.connection.execute(
            "SELECT voice.name FROM claim JOIN voice ON voice.id = claim.voice WHERE claim.id BETWEEN ? AND ?"
            f" AND voice.kind <> 'author' AND claim.{side} BETWEEN ? AND ? ORDER BY claim.{side} {order} LIMIT 1",
            (*range_of(claim.document), first, last),
        ).fetchone()
        for side, order, first, last in (
            ("stop", "DESC", claim.span.start - AROUND, claim.span.start),
            ("start", "ASC", claim.span.end, claim.span.end + AROUND),
        )
    ]
    if None in named:
        return None
    before, behind = (row[0] for row in named)
    is_one = set(behind.casefold().split()) - {"the"} <= set(before.casefold().split())
    return str(before) if is_one and not before.startswith("unnamed (") else None


def dates_of(case: Case, document: int) -> list[tuple[int, str, str]]:
    """Where a page names a single day, each place with that day and the one after, in the order of the places."""
    rows = case.connection.execute(
        "SELECT start, low, high FROM value WHERE id BETWEEN ? AND ? AND kind = 'date' AND low IS NOT NULL"
        " AND high IS NOT NULL AND julianday(high) - julianday(low) <= 1 ORDER BY start",
        range_of(document),
    )
    return [(start, low[:10], high[:10]) for start, low, high in rows]


def abouts_of(case: Case, document: int) -> dict[int, tuple[Span, tuple[str | None, str | None]]]:
    """The claims of a document, each with its place and when what it tells of was, half-open."""
    rows = case.connection.execute(
        "SELECT id, start, stop, about_low, about_high FROM claim WHERE id BETWEEN ? AND ?",
        range_of(document),
    )
    return {claim: (Span(start, stop), (low, high)) for claim, start, stop, low, high in rows}


def days_of(case: Case, document: int) -> tuple[str, ...]:
    """The days on which a page may have come out: the one that is known, and those that its head names."""
    rows = case.connection.execute(
        "SELECT published FROM page WHERE document = ? AND published IS NOT NULL UNION ALL SELECT low FROM value"
        " WHERE id BETWEEN ? AND ? AND kind = 'date' AND start < ? AND low IS NOT NULL"
        " AND julianday(high) - julianday(low) <= 1",
        (document, *range_of(document), HEAD),
    )
    return tuple(dict.fromkeys(row[0][:10] for row in rows))


def beside(case: Case, claim: Stated) -> Iterator[Beside]:
    """The claims of other pages in passages that overlap this one; of `PAGES` pages before its own, and as many behind.

    A page with a sentence that was told for years afterwards shares it with thousands.
    """
    for side, other in (("one", "other"), ("other", "one")):
        rows = case.connection.execute(
            f"SELECT copy.{other}, direction, source, {other}_start, {other}_stop, {side}_start, {side}_stop, quotation"
            f" FROM (SELECT one, other, direction, source FROM copy WHERE {side} = ? ORDER BY {other} LIMIT ?) AS copy"
            " CROSS JOIN shared ON shared.one = copy.one AND shared.other = copy.other"
            f" WHERE {side}_start < ? AND {side}_stop > ? ORDER BY copy.{other}, place",
            (claim.document, PAGES, claim.span.end, claim.span.start),
        )
        for document, direction, source, start, stop, first, last, quotation in rows.fetchall():
            for number, words, span in _within(case, document, Span(start, stop)):
                mine, theirs = Span(first, last), Span(start, stop)
                yield Beside(number, words, span, theirs, mine, bool(quotation), direction, source, side == "one")


def _within(case: Case, document: int, passage: Span) -> Iterator[tuple[int, str, Span]]:
    rows = case.connection.execute(
        "SELECT id, words, start, stop FROM claim WHERE id BETWEEN ? AND ? AND start < ? AND stop > ? ORDER BY id",
        (*range_of(document), passage.end, passage.start),
    )
    for number, words, start, stop in rows:
        yield number, words, Span(start, stop)


def worded_alike(case: Case, claim: int, *, days: int, limit: int) -> list[int]:
    """The claims of the same folded words on pages no more than some days apart, the first `limit`; none for few words.

    Months apart, "nobody has claimed the attack" is said of another attack; what is as long as `LONG` is repeated.
    """
    own = case.connection.execute(
        "SELECT hash, day, (SELECT length(words) FROM claim WHERE id = wording.claim) FROM wording WHERE claim = ?",
        (claim,),
    ).fetchone()
    if own is None:
        return []
    hashed, day, length = own
    near = "SELECT claim FROM wording WHERE hash = ?1 AND claim <> ?2 AND day BETWEEN ?3 - ?4 AND ?3 + ?4"
    rows = case.connection.execute(f"{near} ORDER BY claim LIMIT ?5", (hashed, claim, day, days, limit)).fetchall()
    if length >= LONG and len(rows) < limit:
        ever = "SELECT claim FROM wording WHERE hash = ?1 AND claim <> ?2 ORDER BY day, claim LIMIT ?3"
        rows = sorted({*rows, *case.connection.execute(ever, (hashed, claim, limit))})[:limit]
    return [row[0] for row in rows]


def whole(case: Case, documents: Collection[int]) -> list[tuple[int, int, Direction, str | None]]:
    """The pairs of these documents of which one is the other as a whole, with who had it first and the source."""
    found: list[tuple[int, int, Direction, str | None]] = []
    for document in sorted(documents):
        rows = case.connection.execute(
            "SELECT one, other, direction, source FROM copy WHERE one = ? AND kind = 'page' ORDER BY other", (document,)
        )
        found += [row for row in rows if row[1] in documents]
    return found


def text_of(case: Case, document: int) -> str:
    """The text of a document; empty where the index lacks it."""
    row = case.connection.execute("SELECT text FROM page WHERE document = ?", (document,)).fetchone()
    return str(row[0]) if row else ""


def keep(case: Case, found: Origins, *, claims: Collection[int]) -> None:
    """Writes down how many origins these claims have, which carry the same; part of a transaction."""
    root = min(claims)
    rows = [(claim, root, found.least, found.most, found.state) for claim in sorted(claims)]
    case.connection.executemany(
        "INSERT OR REPLACE INTO origin VALUES (?, ?, ?, ?, ?, ?)", [(*row, seal(row)) for row in rows]
    )


def forget(case: Case, document: int) -> list[int]:
    """Forgets the origins of a document's claims; the claims of other documents that were counted with them."""
    ids = range_of(document)
    rows = case.connection.execute(
        "SELECT claim FROM origin WHERE root IN (SELECT root FROM origin WHERE claim BETWEEN ? AND ?)"
        " AND claim NOT BETWEEN ? AND ? ORDER BY claim",
        (*ids, *ids),
    )
    others = [row[0] for row in rows.fetchall()]
    case.connection.execute("DELETE FROM origin WHERE claim BETWEEN ? AND ?", ids)
    return others


def claims_of(case: Case, document: int) -> list[int]:
    """The claims of a document, in order."""
    rows = case.connection.execute("SELECT id FROM claim WHERE id BETWEEN ? AND ? ORDER BY id", range_of(document))
    return [row[0] for row in rows]
