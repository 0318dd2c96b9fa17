"""Full-text search over the texts and claims of a case, with the words around each hit and where it stands."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from reportedly.store.casefile import Case
from reportedly.store.filters import matching
from reportedly.store.rows import called

OPEN, CLOSE, CUT = "\x01", "\x02", "…"
"""What marks a hit, and what stands where a snippet begins or ends inside a text."""

AROUND = 24
"""Words of a snippet; SQLite takes 64 at most."""

WEIGHED = 10_000
"""Hits that are weighed against each other; a word that more claims have tells little, and weighing a million hits
takes seconds."""


class Hit(msgspec.Struct, frozen=True):
    """One claim or page: its name, the words around the first hit, and the stretch of the page's text they are.

    `marks` are the hits inside `snippet`, half-open. `start` and `end` are None where the snippet could not be placed.
    """

    what: Literal["claim", "page"]
    name: str
    outlet: str | None
    published: str | None
    title: str | None
    snippet: str
    marks: tuple[tuple[int, int], ...]
    start: int | None
    end: int | None


def search(
    case: Case, words: str, *, what: Literal["claim", "page"], limit: int, skip: int = 0, most: int = WEIGHED
) -> Iterator[Hit]:
    """The best hits first (BM25); of equally good ones those that came first.

    Where there are more than `most`, the best of the latest of them.

    Raises:
        UsageError: when there is no word to look for.
    """
    asked = (matching(words), weighed_from(case, words, what=what, most=most) or 0, limit, skip)
    rows = case.connection.execute(_CLAIMS if what == "claim" else _PAGES, asked)
    for number, outlet, published, title, start, end, snippet in rows:
        plain, marks = _plain(snippet)
        if what == "claim":
            yield Hit(what, called(number, letter="c"), outlet, published, title, plain, marks, start, end)
        else:
            yield Hit(what, f"d{number}", outlet, published, title, plain, marks, *_placed(case, number, plain))


def weighed_from(case: Case, words: str, *, what: Literal["claim", "page"], most: int = WEIGHED) -> int | None:
    """The id from which on hits are weighed; None where all of them are.

    Raises:
        UsageError: when there is no word to look for.
    """
    table = f"{what}_words"
    row = case.connection.execute(
        f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?",
        (matching(words), most),
    ).fetchone()
    return None if row is None else int(row[0]) + 1


_CLAIMS = (
    f"SELECT claim.id, outlet, published, title, claim.start, claim.stop,"
    f" snippet(claim_words, 0, char(1), char(2), '{CUT}', {AROUND})"
    " FROM claim_words JOIN claim ON claim.id = claim_words.rowid JOIN page ON page.document = claim.document"
    " WHERE claim_words MATCH ? AND claim_words.rowid >= ? ORDER BY rank, claim.id LIMIT ? OFFSET ?"
)
_PAGES = (
    f"SELECT page.document, outlet, published, page.title, NULL, NULL,"
    f" snippet(page_words, 1, char(1), char(2), '{CUT}', {AROUND})"
    " FROM page_words JOIN page ON page.document = page_words.rowid"
    " WHERE page_words MATCH ? AND page_words.rowid >= ? ORDER BY rank, page.document LIMIT ? OFFSET ?"
)


def _plain(snippet: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The words without the marks, and where these stood."""
    marks: list[tuple[int, int]] = []
    out: list[str] = []
    at = 0
    for index, piece in enumerate(snippet.replace(CLOSE, OPEN).split(OPEN)):
        if index % 2:
            marks.append((at, at + len(piece)))
        out.append(piece)
        at += len(piece)
    return "".join(out), tuple(marks)


def _placed(case: Case, document: int, snippet: str) -> tuple[int | None, int | None]:
    """Where a snippet stands in the page's text, in code points."""
    words = snippet.removeprefix(CUT).removesuffix(CUT)
    (at,) = case.connection.execute(
        "SELECT instr(text, ?) - 1 FROM page WHERE document = ?", (words, document)
    ).fetchone()
    return (at, at + len(words)) if at is not None and at >= 0 and words else (None, None)
