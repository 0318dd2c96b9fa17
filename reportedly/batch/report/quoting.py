"""Claims and pages as a report quotes them: every one with its voucher."""

import re
from collections.abc import Iterable, Mapping

from reportedly.show.report.nouns import Leaf, Quoted
from reportedly.store import surveying
from reportedly.store.casefile import Case
from reportedly.store.rows import called, place_of

_ADDRESS = re.compile(r"https?://[^\s/?#<>\"]+[^\s<>\"]*", re.IGNORECASE)

_FOLDERS = re.compile(r".*[/\\](?=.)", re.DOTALL)
"""What stands before a file's own name: where it lay is nobody's business who reads the report."""


def leaves(case: Case, documents: Iterable[int]) -> Mapping[int, Leaf]:
    """These documents as they are cited, by number."""
    return {number: _leaf(found) for number, found in surveying.leaves(case, documents).items()}


def quoted(case: Case, claims: Iterable[int]) -> Mapping[int, Quoted]:
    """These claims with their vouchers, by id; one that the index lacks is left out."""
    found = surveying.said(case, claims)
    cited = leaves(case, {place_of(claim)[0] for claim in found})
    return {
        number: Quoted(
            claim=called(number, letter="c"),
            words=said.words,
            voice=said.voice,
            is_named=said.is_named,
            is_own=said.is_own,
            leaf=cited[place_of(number)[0]],
        )
        for number, said in found.items()
        if place_of(number)[0] in cited
    }


def address_of(uri: str) -> str | None:
    """The address when it is one of the web; None for a file, a record, or what only looks like one.

    >>> address_of("pages/storm.html"), address_of("javascript:alert(1)"), address_of("https://lindmoor.example/a")
    (None, None, 'https://lindmoor.example/a')
    """
    return uri if _ADDRESS.fullmatch(uri) else None


def day_of(time: str | None) -> str | None:
    """The day of a time in ISO 8601, as it is shown; None for no time.

    >>> day_of("2031-05-04T18:40:00Z"), day_of("2031-05"), day_of("")
    ('2031-05-04', '2031-05', None)
    """
    return (time or "")[:10] or None


def _leaf(found: surveying.Leaf) -> Leaf:
    return Leaf(
        document=f"d{found.document}",
        title=found.title,
        outlet=found.outlet,
        published=day_of(found.published),
        author=found.author,
        uri=found.uri if address_of(found.uri) else _FOLDERS.sub("", found.uri),
        address=address_of(found.uri),
        claims=found.claims,
        warnings=found.warnings,
        notices=found.notices,
    )
