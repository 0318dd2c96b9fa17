"""What a report of a case asks: counts over all claims that meet the filters, and the first of each kind.

Every question is answered by one statement that counts, or that gives a bounded number of rows.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from reportedly.across import WIDE
from reportedly.store.casefile import Case
from reportedly.store.filters import Filters, where_of
from reportedly.store.rows import STRIDE
from reportedly.store.telling import AT_A_TIME

FEWEST = 2
"""Pages from which a claim is carried by several."""


class Scope(msgspec.Struct, frozen=True):
    """How much meets the filters.

    `first` and `last` are days of publication; `on_named`, `on_unnamed` and `on_own` count claims by whose word they
    stand on: a named voice's, that of nobody named, the page's own. Voices are others than the pages' own. `arrived` is
    when the last page came in.
    """

    pages: int
    outlets: int
    claims: int
    voices: int
    named_voices: int
    first: str | None
    last: str | None
    on_named: int
    on_unnamed: int
    on_own: int
    arrived: str | None


class Leaf(msgspec.Struct, frozen=True):
    """A document as it is cited."""

    document: int
    title: str | None
    outlet: str | None
    published: str | None
    author: str | None
    uri: str
    claims: int
    warnings: int
    notices: int


class Said(msgspec.Struct, frozen=True):
    """A claim as it is quoted: its words, on whose word it stands, and whether that is a name."""

    claim: int
    words: str
    voice: str
    is_named: bool
    is_own: bool


class Carried(msgspec.Struct, frozen=True):
    """A claim that several pages carry, by the first of those that do, and how many origins were counted."""

    root: int
    claims: int
    pages: int
    outlets: int
    least: int
    most: int
    state: str


class Between(msgspec.Struct, frozen=True):
    """How many pairs of pages of two outlets share text in one way; `outlet` is the one whose page came first."""

    outlet: str
    other: str
    kind: str
    direction: str
    source: str | None
    pairs: int


class Closest(msgspec.Struct, frozen=True):
    """Two pages that share text, by their numbers, as `carrying.Copy` has them without the passages."""

    one: int
    other: int
    kind: str
    share_one: float
    share_other: float
    direction: str
    source: str | None
    reasons: tuple[str, ...]


class Publisher(msgspec.Struct, frozen=True):
    """An outlet with its pages, and on whose word their claims stand."""

    outlet: str | None
    pages: int
    claims: int
    on_named: int
    on_unnamed: int
    on_own: int
    first: str | None
    last: str | None


class Speaker(msgspec.Struct, frozen=True):
    """A voice by its folded name; `first` and `last` are days on which it is told to have spoken.

    `example` is the first of its claims.
    """

    folded: str
    name: str
    kind: str
    is_named: bool
    role: str | None
    claims: int
    pages: int
    outlets: int
    first: str | None
    last: str | None
    example: int


class Spot(msgspec.Struct, frozen=True):
    """A place with a point, and how many claims and pages name it; degrees north and east."""

    folded: str
    name: str
    kind: str | None
    country: str | None
    lat: float
    lon: float
    claims: int
    pages: int


class Day(msgspec.Struct, frozen=True):
    """How many claims and pages one day has."""

    day: str
    claims: int
    pages: int


def scope(case: Case, asked: Filters) -> Scope:
    """How much meets the filters."""
    where, parameters = where_of(asked)
    joined = f"claim JOIN page ON page.document = claim.document JOIN voice ON voice.id = claim.word{where}"
    row = _one(
        case,
        "SELECT count(DISTINCT claim.document), count(DISTINCT outlet), count(*),"
        " count(DISTINCT iif(voice.kind <> 'author', voice.folded, NULL)),"
        " count(DISTINCT iif(voice.named AND voice.kind <> 'author', voice.folded, NULL)),"
        " min(published), max(published), coalesce(sum(voice.named AND voice.kind <> 'author'), 0),"
        " coalesce(sum(NOT voice.named AND voice.kind <> 'author'), 0), coalesce(sum(voice.kind = 'author'), 0)"
        f" FROM {joined}",
        parameters,
    )
    if not where:
        row = (*_one(case, "SELECT count(*), count(DISTINCT outlet) FROM page"), *row[2:])
        row = (*row[:5], *_one(case, "SELECT min(published), max(published) FROM page"), *row[7:])
    return Scope(*(*row, *_one(case, "SELECT max(at) FROM arrival")))


def leaves(case: Case, documents: Iterable[int]) -> Mapping[int, Leaf]:
    """These documents as they are cited, by number; one that the index lacks is left out."""
    found = _some(
        case,
        "SELECT document, title, outlet, published, author, uri, claims, warnings, notices FROM page"
        " WHERE document IN ({})",
        documents,
    )
    return {row[0]: Leaf(*row) for row in found}


def documents(case: Case, asked: Filters, *, limit: int) -> Sequence[int]:
    """The first documents with a claim that meets the filters; without filters those without claims as well."""
    where, parameters = where_of(asked)
    chosen = f" WHERE document IN (SELECT claim.document FROM claim{where})" if where else ""
    rows = case.connection.execute(f"SELECT document FROM page{chosen} ORDER BY document LIMIT ?", (*parameters, limit))
    return [row[0] for row in rows]


def said(case: Case, claims: Iterable[int]) -> Mapping[int, Said]:
    """These claims as they are quoted, by id; one that the index lacks is left out."""
    rows = _some(
        case,
        "SELECT claim.id, words, name, voice.named, kind = 'author' FROM claim JOIN voice ON voice.id = claim.word"
        " WHERE claim.id IN ({})",
        claims,
    )
    return {row[0]: Said(row[0], row[1], row[2], bool(row[3]), bool(row[4])) for row in rows}


def carried(case: Case, asked: Filters, *, limit: int) -> tuple[int, Sequence[Carried]]:
    """How many claims several pages carry, and those of which most outlets stand on fewest origins, `limit` at most.

    A set of carriers belongs to the report when one of them meets the filters; all of its pages count.
    """
    where, parameters = where_of(asked)
    chosen = f" WHERE root IN (SELECT root FROM origin JOIN claim ON claim.id = origin.claim{where})" if where else ""
    sets = (
        "SELECT root, count(*) AS claims, count(DISTINCT page.document) AS pages, count(DISTINCT outlet) AS outlets,"
        " min(least) AS least, max(most) AS most, max(state) AS state FROM origin"
        f" JOIN page ON page.document = origin.claim / {STRIDE}{chosen} GROUP BY root HAVING pages >= {FEWEST}"
    )
    order = "outlets - most DESC, pages DESC, outlets DESC, root"
    rows = case.connection.execute(
        f"SELECT *, count(*) OVER () FROM ({sets}) ORDER BY {order} LIMIT ?", (*parameters, limit)
    ).fetchall()
    return (rows[0][-1] if rows else 0), [Carried(*row[:-1]) for row in rows]


def members(case: Case, root: int) -> Sequence[int]:
    """The claims that were counted with this one, in order."""
    rows = case.connection.execute("SELECT claim FROM origin WHERE root = ? ORDER BY claim", (root,))
    return [row[0] for row in rows]


def between_outlets(case: Case, asked: Filters) -> Sequence[Between]:
    """How many pairs of pages share text, by the outlets of both, by kind and by direction; quotations left out.

    A pair belongs to the report when a claim of either page meets the filters.
    """
    where, parameters = where_of(asked)
    chosen = f"(SELECT DISTINCT claim.document FROM claim{where})"
    test = f" AND (copy.one IN {chosen} OR copy.other IN {chosen})" if where else ""
    rows = case.connection.execute(
        "SELECT coalesce(a.outlet, ''), coalesce(b.outlet, ''), kind, direction, source, count(*) FROM copy"
        " JOIN page AS a ON a.document = copy.one JOIN page AS b ON b.document = copy.other"
        f" WHERE kind <> 'quotation'{test} GROUP BY 1, 2, 3, 4, 5 ORDER BY 6 DESC, 1, 2, 3, 4, 5",
        (*parameters, *parameters),
    )
    return [Between(*row) for row in rows]


def closest(case: Case, asked: Filters, *, limit: int) -> tuple[int, Sequence[Closest]]:
    """How many pairs of pages share text, and those of which the greater share is common; quotations left out.

    Pairs of two outlets stand before those of one, which uses its own words again.
    """
    where, parameters = where_of(asked)
    chosen = f"(SELECT DISTINCT claim.document FROM claim{where})"
    test = f" AND (one IN {chosen} OR other IN {chosen})" if where else ""
    there = _one(case, f"SELECT count(*) FROM copy WHERE kind <> 'quotation'{test}", (*parameters, *parameters))[0]
    rows = case.connection.execute(
        "SELECT one, other, kind, share_one, share_other, direction, source, reasons FROM copy"
        " JOIN page AS a ON a.document = one JOIN page AS b ON b.document = other"
        f" WHERE kind <> 'quotation'{test}"
        " ORDER BY a.outlet IS b.outlet, max(share_one, share_other) DESC, one, other LIMIT ?",
        (*parameters, *parameters, limit),
    )
    return there, [Closest(*(*row[:-1], msgspec.json.decode(row[-1], type=tuple[str, ...]))) for row in rows]


def publishers(case: Case, asked: Filters, *, limit: int) -> tuple[int, Sequence[Publisher]]:
    """How many outlets there are, and those with most pages."""
    where, parameters = where_of(asked)
    rows = case.connection.execute(
        "SELECT outlet, count(DISTINCT claim.document), count(*), sum(voice.named AND kind <> 'author'),"
        " sum(NOT voice.named AND kind <> 'author'), sum(kind = 'author'), min(published), max(published),"
        " count(*) OVER () FROM claim JOIN page ON page.document = claim.document"
        f" JOIN voice ON voice.id = claim.word{where} GROUP BY outlet ORDER BY 2 DESC, 3 DESC, 1 LIMIT ?",
        (*parameters, limit),
    ).fetchall()
    return (rows[0][-1] if rows else 0), [Publisher(*row[:-1]) for row in rows]


def speakers(case: Case, asked: Filters, *, limit: int) -> tuple[int, Sequence[Speaker]]:
    """How many voices there are besides the pages' own, and those on whose word most claims stand."""
    where, parameters = where_of(asked, ("kind <> 'author'", ()))
    rows = case.connection.execute(
        "SELECT voice.folded, max(name), max(kind), max(voice.named), max(role), count(*),"
        " count(DISTINCT claim.document), count(DISTINCT outlet), min(said_low), max(said_low), min(claim.id),"
        " count(*) OVER () FROM claim"
        f" JOIN voice ON voice.id = claim.word JOIN page ON page.document = claim.document{where}"
        " GROUP BY voice.folded ORDER BY 6 DESC, 1 LIMIT ?",
        (*parameters, limit),
    ).fetchall()
    found = [Speaker(*(*row[:3], bool(row[3]), *row[4:-1])) for row in rows]
    return (rows[0][-1] if rows else 0), found


def spots(case: Case, asked: Filters, *, limit: int) -> tuple[int, Sequence[Spot]]:
    """How many places with a point of their own are named, and those that most claims name; countries left out."""
    wide = ", ".join(f"'{kind}'" for kind in sorted(WIDE))
    located = f"value.kind = 'place' AND lat IS NOT NULL AND coalesce(sort, '') NOT IN ({wide})"
    where, parameters = where_of(asked, (located, ()))
    rows = case.connection.execute(
        "SELECT value.folded, max(name), sort, country, lat, lon, count(DISTINCT claim.id),"
        " count(DISTINCT claim.document), count(*) OVER () FROM claim"
        " JOIN claim_value ON claim_value.claim = claim.id JOIN value ON value.id = claim_value.value"
        f"{where} GROUP BY value.folded, country, lat, lon ORDER BY 7 DESC, 1, lat, lon LIMIT ?",
        (*parameters, limit),
    ).fetchall()
    return (rows[0][-1] if rows else 0), [Spot(*row[:-1]) for row in rows]


def days_about(case: Case, asked: Filters, *, longest: int) -> Iterator[Day]:
    """The days that claims are about, each with how many are; a time longer than `longest` days is no day."""
    is_day = "about_low IS NOT NULL AND julianday(about_high) - julianday(about_low) <= ?"
    where, parameters = where_of(asked, (is_day, (longest,)))
    rows = case.connection.execute(
        f"SELECT substr(about_low, 1, 10), count(*), count(DISTINCT claim.document) FROM claim{where} GROUP BY 1"
        " ORDER BY 1",
        parameters,
    )
    yield from (Day(*row) for row in rows)


def days_published(case: Case, asked: Filters) -> Iterator[Day]:
    """The days on which pages with such claims were published."""
    where, parameters = where_of(asked, ("published IS NOT NULL", ()))
    rows = case.connection.execute(
        "SELECT substr(published, 1, 10), count(*), count(DISTINCT claim.document) FROM claim"
        f" JOIN page ON page.document = claim.document{where} GROUP BY 1 ORDER BY 1",
        parameters,
    )
    yield from (Day(*row) for row in rows)


def found_by_rule(case: Case, asked: Filters) -> Sequence[tuple[str, str, int]]:
    """Each rule that raised a warning or a notice on these pages, with its severity, and how often it did."""
    test, parameters = _pages_asked(asked)
    rows = case.connection.execute(
        f"SELECT rule, severity, count(*) FROM finding WHERE severity <> 'info'{test} GROUP BY 1, 2 ORDER BY 1, 2",
        parameters,
    )
    return [(rule, severity, number) for rule, severity, number in rows]


def found_on(case: Case, asked: Filters, *, rule: str, limit: int) -> Sequence[tuple[int, str]]:
    """The first findings of one rule: the document, and the sentence."""
    test, parameters = _pages_asked(asked)
    rows = case.connection.execute(
        f"SELECT document, sentence FROM finding WHERE rule = ?{test} ORDER BY id LIMIT ?", (rule, *parameters, limit)
    )
    return [(document, sentence) for document, sentence in rows]


def _pages_asked(asked: Filters) -> tuple[str, tuple[object, ...]]:
    where, parameters = where_of(asked)
    return (f" AND document IN (SELECT claim.document FROM claim{where})" if where else ""), parameters


def names_of_places(case: Case, names: Iterable[str]) -> Mapping[str, str]:
    """What places are called, by their folded names."""
    found: dict[str, str] = {}
    for name in sorted(set(names)):
        row = case.connection.execute(
            "SELECT name FROM value WHERE folded = ? AND kind = 'place' ORDER BY id LIMIT 1", (name,)
        ).fetchone()
        found |= {name: str(row[0])} if row else {}
    return found


def _one(case: Case, statement: str, parameters: Sequence[object] = ()) -> tuple[Any, ...]:
    row: tuple[Any, ...] = case.connection.execute(statement, parameters).fetchone()
    return row


def _some(case: Case, statement: str, ids: Iterable[int]) -> Iterator[tuple[Any, ...]]:
    wanted = sorted(set(ids))
    for first in range(0, len(wanted), AT_A_TIME):
        some = wanted[first : first + AT_A_TIME]
        yield from case.connection.execute(statement.format(", ".join("?" * len(some))), some).fetchall()
