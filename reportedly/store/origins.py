"""What a case knows of how a claim came to its page: its voices, and the claims of other pages that lie beside it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import msgspec

from reportedly.carrying import Direction, Heard, Origins
from reportedly.store.casefile import Case
from reportedly.store.rows import STRIDE, called
from reportedly.store.sealing import seal
from reportedly.text import Span

DAYS = 7
"""Days between two pages on which equal words are taken for one claim."""

PAGES = 64
"""Pages before and behind that are looked at for what they share with one; the most in 434 real pages is 9."""

AT_A_TIME = 500
"""Ids in one question."""


class Stated(msgspec.Struct, frozen=True):
    """A claim with its page and the voices of its chain that are not the page's own."""

    claim: int
    document: int
    span: Span
    words: str
    outlet: str | None
    published: str | None
    chain: tuple[Heard, ...]

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
            "SELECT id, claim.document, start, stop, words, outlet, published FROM claim"
            f" JOIN page ON page.document = claim.document WHERE id IN ({', '.join('?' * len(some))}) ORDER BY id",
            some,
        )
        for claim, document, start, stop, words, outlet, published in rows:
            chain = tuple(heard.get(claim, ()))
            found[claim] = Stated(claim, document, Span(start, stop), words, outlet, published, chain)
    return found


def _heard(case: Case, claims: Sequence[int]) -> Mapping[int, Sequence[Heard]]:
    """The voices of each claim's chain that are not the page's own, outermost first."""
    found: dict[int, list[Heard]] = {}
    rows = case.connection.execute(
        "SELECT claim, name, folded, named, role FROM chain JOIN voice ON voice.id = chain.voice"
        f" WHERE claim IN ({', '.join('?' * len(claims))}) AND kind <> 'author' ORDER BY claim, place",
        claims,
    )
    for claim, name, folded, named, role in rows:
        found.setdefault(claim, []).append(Heard(name, folded, bool(named), role))
    return found


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
        (document * STRIDE, (document + 1) * STRIDE - 1, passage.end, passage.start),
    )
    for number, words, start, stop in rows:
        yield number, words, Span(start, stop)


def worded_alike(case: Case, claim: int, *, limit: int) -> list[int]:
    """The claims of the same folded words on pages of about the same day, the first `limit`; none for a few words.

    Months apart, "nobody has claimed the attack" is said of another attack.
    """
    rows = case.connection.execute(
        "SELECT other.claim FROM wording AS own JOIN wording AS other ON other.hash = own.hash"
        " AND other.day BETWEEN own.day - ?1 AND own.day + ?1"
        " WHERE own.claim = ?2 AND other.claim <> own.claim ORDER BY other.claim LIMIT ?3",
        (DAYS, claim, limit),
    )
    return [row[0] for row in rows]


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
    ids = (document * STRIDE, (document + 1) * STRIDE - 1)
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
    ids = (document * STRIDE, (document + 1) * STRIDE - 1)
    return [row[0] for row in case.connection.execute("SELECT id FROM claim WHERE id BETWEEN ? AND ? ORDER BY id", ids)]
