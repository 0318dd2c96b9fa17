"""The claims of a report that many pages carry, with the tree of each, and who carries whose text."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from reportedly.batch.origins import origins_of
from reportedly.batch.report.quoting import leaves, quoted
from reportedly.carrying import Node
from reportedly.compare.copies.credits import name_of
from reportedly.show.report.nouns import Between, Carried, Copies, Leaf, Origins, Quoted, Twins
from reportedly.store import surveying
from reportedly.store.casefile import Case
from reportedly.store.filters import Filters
from reportedly.store.rows import place_of

CANDIDATES = 160
"""Sets of carriers that are looked at for the claims shown; those on the very same pages are told as one."""

MOST_CLAIMS = 20
"""Claims with a tree."""

ALIKE = 0.6
"""Share of their pages that two sets have in common, from which they are one story."""

READABLE = range(40, 241)
"""Characters of a claim that tells at a glance what it says."""

MOST_BETWEEN = 60
MOST_TWINS = 25
"""Pairs of outlets, and pairs of pages, that have a line."""


def origins(case: Case, asked: Filters) -> Origins:
    """The claims of which most outlets stand on fewest origins; of claims that the same pages carry the first."""
    there, found = surveying.carried(case, asked, limit=CANDIDATES)
    chosen: list[Sequence[int]] = []
    pages: list[set[int]] = []
    beside: Counter[int] = Counter()
    for one in found:
        members = surveying.members(case, one.root)
        documents = {place_of(claim)[0] for claim in members}
        twin = next((at for at, other in enumerate(pages) if _is_alike(documents, other)), None)
        if twin is not None:
            beside[twin] += 1
        elif len(chosen) < MOST_CLAIMS:
            chosen.append(members)
            pages.append(documents)
    shown = (_carried(case, members, beside=beside[at]) for at, members in enumerate(chosen))
    ordered = sorted((one for one in shown if one is not None), key=_order)
    return Origins(tuple(_numbered(ordered)), there)


def _is_alike(documents: set[int], other: set[int]) -> bool:
    return len(documents & other) >= ALIKE * len(documents | other)


def _order(one: Carried) -> tuple[object, ...]:
    return one.most - one.outlets, -one.pages, -one.outlets, one.quoted.claim


def _numbered(found: Iterable[Carried]) -> Iterator[Carried]:
    yield from (msgspec.structs.replace(one, id=f"o{number}") for number, one in enumerate(found, 1))


def _carried(case: Case, members: Sequence[int], *, beside: int) -> Carried | None:
    chief = _chief(quoted(case, members))
    if chief is None:
        return None
    counted = origins_of(case, chief)
    claims = sorted(set(_claims(counted.roots)))
    held = quoted(case, (*claims, chief))
    outlets = {held[claim].leaf.outlet or held[claim].leaf.document for claim in claims if claim in held}
    return Carried(
        id="",
        quoted=held[chief],
        pages=len({place_of(claim)[0] for claim in claims}),
        outlets=len(outlets),
        least=counted.least,
        most=counted.most,
        state=counted.state,
        reasons=counted.reasons,
        circles=counted.circles,
        roots=counted.roots,
        leaves={held[claim].claim: held[claim] for claim in claims if claim in held},
        beside=beside,
    )


def _chief(found: Mapping[int, Quoted]) -> int | None:
    """The carrier that is quoted: of those that are read at a glance the first that came out."""
    return min(
        found,
        key=lambda claim: (
            len(found[claim].words) not in READABLE,
            found[claim].leaf.published or "~",
            claim,
        ),
        default=None,
    )


def _claims(nodes: Iterable[Node]) -> Iterator[int]:
    waiting = list(nodes)
    while waiting:
        node = waiting.pop()
        waiting += node.below
        if node.claim is not None:
            yield node.claim


def copies(case: Case, asked: Filters) -> Copies:
    """Who carries whose text: by outlets, and the pairs of pages of which most is shared."""
    rows = _between(surveying.between_outlets(case, asked))
    there, found = surveying.closest(case, asked, limit=MOST_TWINS)
    cited = leaves(case, {number for one in found for number in (one.one, one.other)})
    twins = tuple(_twins(one, cited=cited) for one in found if one.one in cited and one.other in cited)
    return Copies(tuple(rows[:MOST_BETWEEN]), twins, there, len(rows))


def _between(found: Iterable[surveying.Between]) -> Sequence[Between]:
    """The rows of two outlets as one, whichever page came first; those that share most first, outlets alone last."""
    held: dict[tuple[str, str], list[surveying.Between]] = {}
    for one in found:
        held.setdefault((min(one.outlet, one.other), max(one.outlet, one.other)), []).append(one)
    rows = [_row(pair, some) for pair, some in held.items()]
    return sorted(rows, key=lambda row: (row.outlet == row.other, -row.pairs, row.outlet, row.other))


def _row(pair: tuple[str, str], found: Sequence[surveying.Between]) -> Between:
    kinds: Counter[str] = Counter()
    ways: Counter[str] = Counter()
    sources: Counter[str] = Counter()
    for one in found:
        kinds[one.kind] += one.pairs
        if one.direction == "common source":
            sources[name_of(one.source) if one.source else "a source they both name"] += one.pairs
        elif one.direction == "unknown":
            ways["unknown"] += one.pairs
        else:
            giver = one.outlet if one.direction == "one to other" else one.other
            ways["from other" if giver == pair[1] else "to other"] += one.pairs
    return Between(
        outlet=pair[0],
        other=pair[1],
        pages=kinds["page"],
        passages=kinds["passage"],
        sentences=kinds["sentence"],
        from_other=ways["from other"],
        to_other=ways["to other"],
        common=tuple(sorted(sources.items(), key=lambda item: (-item[1], item[0]))),
        unknown=ways["unknown"],
    )


def _twins(one: surveying.Closest, *, cited: Mapping[int, Leaf]) -> Twins:
    first = {"one to other": one.one, "other to one": one.other}.get(one.direction)
    return Twins(
        one=cited[one.one],
        other=cited[one.other],
        kind=one.kind,
        share_one=one.share_one,
        share_other=one.share_other,
        first=f"d{first}" if first is not None else None,
        source=name_of(one.source) if one.source else None,
        reasons=one.reasons,
    )
