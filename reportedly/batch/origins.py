"""The claims that carry one claim, gathered from a case, and where it enters."""

from collections import deque
from collections.abc import Callable, Iterable
from typing import TypeAlias

from reportedly.carrying import Carrier, Origins, Tie
from reportedly.compare.copies.credits import name_of
from reportedly.compare.origins.counting import origins
from reportedly.compare.origins.gathering import credits_for, is_carried, is_within
from reportedly.store import casefile, copies, kin
from reportedly.store import origins as store
from reportedly.store.origins import Beside, Stated

Links: TypeAlias = Callable[[int], Iterable[int]]
"""From a claim to those of other pages that say the same, by whatever judges that."""

MOST = 200
"""Carriers that are followed; a claim that more pages carry is shown with so many, and that is said."""


def kindred(case: casefile.Case) -> Links:
    """The claims that `same.v2` holds for the same, or for one of which one says more, with little doubt."""

    def links(claim: int) -> Iterable[int]:
        found = kin.of_claim(case, claim)
        sure = [one for one in found if one.state in CARRYING and one.score >= kin.TOGETHER]
        return [one.other if one.claim == claim else one.claim for one in sure]

    return links


CARRYING = ("same", "more specific")
"""States of two claims of which each carries the other's content."""


def origins_of(case: casefile.Case, claim: int, *, same: Links | None = None) -> Origins:
    """Where a claim enters, as far as the case shows.

    Its carriers are the claims in passages that its page shares with others, those of the very same words, and those
    that `same` gives; and theirs in turn.

    Args:
        claim: an id of the index.
        same: see `Links`; as usual the links that the case holds.
    """
    found, ties = _gathered(case, claim, same=same or kindred(case))
    return _judged(case, claim, found, ties)


def count_origins(case: casefile.Case, document: int, *, same: Links | None = None) -> None:
    """The step `origins.v2`: counts the origins of a document's claims, and of those that were counted with them.

    Claims that carry the same have one count, so each set of them is gathered once.
    """
    waiting = [*store.forget(case, document), *store.claims_of(case, document)]
    done: set[int] = set()
    links = same or kindred(case)
    for claim in waiting:
        if claim not in done:
            found, ties = _gathered(case, claim, same=links)
            if found:
                store.keep(case, _judged(case, claim, found, ties), claims=found)
            done |= found.keys()


def _judged(case: casefile.Case, claim: int, found: dict[int, Stated], ties: dict[tuple[int, int], Tie]) -> Origins:
    carriers = [_carrier(case, stated) for stated in found.values()]
    return origins(claim, carriers, tuple(ties.values()), is_cut=len(found) >= MOST)


def _gathered(case: casefile.Case, claim: int, *, same: Links) -> tuple[dict[int, Stated], dict[tuple[int, int], Tie]]:
    found: dict[int, Stated] = {}
    ties: dict[tuple[int, int], Tie] = {}
    waiting = deque(store.stated(case, [claim]).values())
    while waiting and len(found) < MOST:
        stated = waiting.popleft()
        if stated.claim in found:
            continue
        found[stated.claim] = stated
        near = [other for other in store.beside(case, stated) if is_carried(stated.words, other.words)]
        ties |= {(tie.one, tie.other): tie for other in near if (tie := _tie(stated, other)) is not None}
        linked = [other.claim for other in near]
        linked += [*store.worded_alike(case, stated.claim, limit=MOST), *same(stated.claim)]
        waiting += [other for number, other in store.stated(case, linked).items() if number not in found]
    return found, {pair: tie for pair, tie in ties.items() if set(pair) <= found.keys()}


def _tie(stated: Stated, other: Beside) -> Tie | None:
    """The two as one text; None where the passage is a quotation, or holds little of either claim."""
    if other.is_quotation or not (is_within(stated.span, other.mine) and is_within(other.span, other.passage)):
        return None
    one, second = sorted((stated.claim, other.claim))
    names = " and ".join(store.name_of(claim) for claim in (one, second))
    source = f", from {name_of(other.source)}" if other.source else ""
    return Tie(one, second, other.direction, other.source, f"{names} are one text{source}.")


def _carrier(case: casefile.Case, stated: Stated) -> Carrier:
    named = copies.credits_of(case, stated.document)
    text = store.text_of(case, stated.document) if named else ""
    return Carrier(
        claim=stated.claim,
        document=stated.document,
        name=stated.name,
        outlet=stated.outlet,
        published=stated.published,
        words=stated.words,
        span=stated.span,
        chain=stated.chain,
        credits=credits_for(stated.span, named, text=text),
    )
