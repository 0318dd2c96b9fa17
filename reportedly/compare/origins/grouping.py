"""Carriers of a claim that are one origin: one text, one voice, one agency, one outlet's own word.

Every rule names carriers and says in a sentence why they do not count as several.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import msgspec

from reportedly.carrying import Carrier, Tie
from reportedly.compare.copies.credits import name_of
from reportedly.compare.origins.sources import (
    Ground,
    agency_grounds,
    as_outlet,
    is_own_word,
    outlet_ground,
    voice_ground,
)

NAMED = 6
"""Claims that a sentence names; it counts the others."""


class Join(msgspec.Struct, frozen=True):
    """Claims that are one origin, in order, and why."""

    claims: tuple[int, ...]
    sentence: str


def groups(carriers: Sequence[Carrier], ties: Sequence[Tie]) -> tuple[tuple[tuple[int, ...], ...], tuple[str, ...]]:
    """The claims of each origin, in the order of their first, and the sentences of the joins that were needed."""
    parent = {carrier.claim: carrier.claim for carrier in carriers}
    reasons = [join.sentence for join in joins(carriers, ties) if _unite(parent, join.claims) and join.sentence]
    found: dict[int, list[int]] = defaultdict(list)
    for carrier in carriers:
        found[_root(parent, carrier.claim)].append(carrier.claim)
    return tuple(tuple(group) for _, group in sorted(found.items())), tuple(dict.fromkeys(reasons))


def _root(parent: dict[int, int], claim: int) -> int:
    while parent[claim] != claim:
        parent[claim] = parent[parent[claim]]
        claim = parent[claim]
    return claim


def _unite(parent: dict[int, int], claims: Sequence[int]) -> bool:
    """Makes the claims one group; False when they were."""
    roots = sorted({_root(parent, claim) for claim in claims})
    for other in roots[1:]:
        parent[other] = roots[0]
    return len(roots) > 1


def joins(carriers: Sequence[Carrier], ties: Sequence[Tie]) -> Iterator[Join]:
    """All joins by all rules: voices first, since on whose word it stands says most."""
    for rule in (same_stretch, same_page, same_voice, same_agency, outlet_named, same_outlet):
        yield from rule(carriers)
    yield from same_text(carriers, ties)


def same_stretch(carriers: Sequence[Carrier]) -> Iterator[Join]:
    """Claims of one page that hold each other are one; nothing needs to be said of it."""
    last: dict[int, Carrier] = {}
    for carrier in sorted(carriers, key=lambda carrier: (carrier.document, carrier.span, carrier.claim)):
        before = last.get(carrier.document)
        if before is not None and before.span.overlaps(carrier.span):
            yield Join((before.claim, carrier.claim), "")
        if before is None or carrier.span.end > before.span.end:
            last[carrier.document] = carrier


def same_page(carriers: Sequence[Carrier]) -> Iterator[Join]:
    """What one page says twice on the same word, in its headline and below, it says once; nothing needs to be said."""
    held: dict[tuple[int, str | None], Carrier] = {}
    for carrier in carriers:
        first = held.setdefault((carrier.document, carrier.chain[-1].folded if carrier.chain else None), carrier)
        if first is not carrier:
            yield Join((first.claim, carrier.claim), "")


def same_voice(carriers: Sequence[Carrier]) -> Iterator[Join]:
    """Claims that end at the same named voice are its word, however many pages pass it on."""
    yield from _by(carriers, lambda carrier: _one(voice_ground(carrier)), "{all} rest on the word of {name}.")


def same_agency(carriers: Sequence[Carrier]) -> Iterator[Join]:
    """Pages that name the same agency for it, and no voice beyond it, have it from there."""
    silent = [carrier for carrier in carriers if voice_ground(carrier) is None]
    yield from _by(silent, agency_grounds, "{all} credit {name}.")


def outlet_named(carriers: Sequence[Carrier]) -> Iterator[Join]:
    """A page that ends at an outlet whose own page carries it, too, has it from there."""
    outlets = {ground.key: carrier for carrier in reversed(carriers) if (ground := outlet_ground(carrier)) is not None}
    for carrier in carriers:
        ground = voice_ground(carrier)
        for named in agency_grounds(carrier) if ground is None else (ground,):
            giver = outlets.get(as_outlet(named))
            if giver is not None and giver.document != carrier.document:
                sentence = f"{carrier.name} has it from {giver.outlet}, whose own page {giver.name} carries it."
                yield Join((giver.claim, carrier.claim), sentence)


def same_outlet(carriers: Sequence[Carrier]) -> Iterator[Join]:
    """What one outlet says in its own name on several pages it says once."""
    own = [carrier for carrier in carriers if is_own_word(carrier)]
    yield from _by(own, lambda carrier: _one(outlet_ground(carrier)), "{all} are {name}’s own word.")


def same_text(carriers: Sequence[Carrier], ties: Sequence[Tie]) -> Iterator[Join]:
    """Pages of which one took the words from the other, or both from a third, say it once."""
    parent = {carrier.claim: carrier.claim for carrier in carriers}
    for tie in ties:
        _unite(parent, (tie.one, tie.other))
    held: dict[int, list[Carrier]] = defaultdict(list)
    for carrier in carriers:
        held[_root(parent, carrier.claim)].append(carrier)
    for group in held.values():
        claims = {carrier.claim for carrier in group}
        sources = dict.fromkeys(name_of(tie.source) for tie in ties if tie.source and tie.one in claims)
        source = f", from {' and '.join(sources)}" if sources else ""
        yield Join(tuple(sorted(claims)), f"{_all(group)} share one text{source}.")


def _one(ground: Ground | None) -> tuple[Ground, ...]:
    return () if ground is None else (ground,)


def _by(
    carriers: Sequence[Carrier], grounds_of: Callable[[Carrier], Iterable[Ground]], sentence: str
) -> Iterator[Join]:
    held: dict[str, list[Carrier]] = defaultdict(list)
    names: dict[str, str] = {}
    for carrier in carriers:
        for ground in grounds_of(carrier):
            held[ground.key].append(carrier)
            names.setdefault(ground.key, ground.name)
    for key, group in held.items():
        yield Join(tuple(carrier.claim for carrier in group), sentence.format(all=_all(group), name=names[key]))


def _all(carriers: Sequence[Carrier]) -> str:
    names = [carrier.name for carrier in carriers]
    return listed(names, most=NAMED)


def listed(names: Sequence[str], *, most: int) -> str:
    """Some names in a sentence; of many the first, and how many more.

    >>> listed(["d1c2", "d3c4", "d5c6", "d7c8"], most=2), listed(["d1c2", "d3c4"], most=2)
    ('d1c2, d3c4 and 2 more', 'd1c2 and d3c4')
    """
    if len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def by_claim(carriers: Sequence[Carrier]) -> Mapping[int, Carrier]:
    """The carriers by their claim."""
    return {carrier.claim: carrier for carrier in carriers}
