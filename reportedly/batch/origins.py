"""The claims that carry one claim, gathered from a case, and where it enters."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from typing import TypeAlias

import msgspec

from reportedly.batch.events import Pages, is_own_act, leads_of, time_of
from reportedly.carrying import Called, Carrier, Heard, Origins, Speaker, Tie
from reportedly.compare.copies.credits import name_of
from reportedly.compare.origins.counting import origins
from reportedly.compare.origins.gathering import (
    ALMOST,
    DAYS,
    LEAST,
    credits_for,
    is_carried,
    is_in_passing,
    is_other_event,
    is_same_time,
    is_within,
    most_told,
)
from reportedly.compare.origins.identity import heard
from reportedly.compare.origins.sources import voice_ground
from reportedly.compare.origins.speakers import speakers
from reportedly.store import asking, casefile, copies, kin
from reportedly.store import origins as store
from reportedly.store import speakers as spoken
from reportedly.store.origins import Beside, Stated

Links: TypeAlias = Callable[[int], Iterable[int]]
"""From a claim to those of other pages that say the same, by whatever judges that."""

MOST = 64
"""Carriers that are followed; a claim that more pages carry is shown with so many, and that is said.

A sentence that pages tell for years is carried by thousands, and each page that has it is counted anew with so many;
the largest count of 434 real pages is 20."""

CARRYING = ("same", "more specific")
"""States of two claims of which each carries the other's content."""


class _Gathered(msgspec.Struct, frozen=True):
    """The claims that carry one, by id, the pairs of them that are one text, and those that say the same."""

    stated: dict[int, Stated]
    ties: dict[tuple[int, int], Tie]
    pairs: list[tuple[int, int]]

    @property
    def alike(self) -> list[frozenset[int]]:
        """The pairs of claims that say the same, each told so by its own words and by no third claim."""
        return [frozenset(pair) for pair in self.pairs if set(pair) <= self.stated.keys()]


def kindred(case: casefile.Case) -> Links:
    """The claims that `same` holds for the same, or for one of which one says more, with little doubt."""

    def links(claim: int) -> Iterable[int]:
        found = kin.of_claim(case, claim)
        sure = [one for one in found if one.state in CARRYING and one.score >= kin.TOGETHER]
        return [one.other if one.claim == claim else one.claim for one in sure]

    return links


def _less_alike(case: casefile.Case, claim: int) -> frozenset[int]:
    """The claims of which `same` holds that they say more than this one, or less."""
    found = (one for one in kin.of_claim(case, claim) if one.state == "more specific")
    return frozenset(one.other if one.claim == claim else one.claim for one in found)


def origins_of(case: casefile.Case, claim: int, *, same: Links | None = None) -> Origins:
    """Where a claim enters, as far as the case shows.

    Its carriers are the claims in passages that its page shares with others, those of the very same words, and those
    that `same` gives; and theirs in turn.

    Args:
        claim: an id of the index.
        same: see `Links`; as usual the links that the case holds.
    """
    found = _gathered(case, claim, same=same or kindred(case), pages=Pages())
    around = {number: store.voice_around(case, one) for number, one in found.stated.items() if not one.chain}
    return _judged(case, claim, found, around=around)


def count_origins(case: casefile.Case, document: int, *, same: Links | None = None) -> None:
    """The step `origins.v3`: settles for whom a document's voices speak, and counts the origins of its claims.

    Those that were counted with them are counted again. Claims that carry the same have one count, so each set of them
    is gathered once.
    """
    spoken.keep(case, document, speakers(asking.sheet(case, document)))
    waiting = [*store.forget(case, document), *store.claims_of(case, document)]
    done: set[int] = set()
    links, pages = same or kindred(case), Pages()
    for claim in waiting:
        if claim not in done:
            found = _gathered(case, claim, same=links, pages=pages)
            if found.stated:
                store.keep(case, _judged(case, claim, found), claims=found.stated)
            done |= found.stated.keys()


def _judged(
    case: casefile.Case, claim: int, found: _Gathered, *, around: Mapping[int, str | None] | None = None
) -> Origins:
    """The answer; `around` are the voices between whose words a page's own words stand, which change no number."""
    near = around or {}
    carriers = [
        msgspec.structs.replace(carrier, between=near.get(carrier.claim))
        for carrier in _carriers(case, found.stated.values())
    ]
    ties = (*found.ties.values(), *_whole(case, carriers), *_headlines(case, carriers))
    return origins(claim, carriers, ties, alike=found.alike, is_cut=len(found.stated) >= MOST)


def _gathered(case: casefile.Case, claim: int, *, same: Links, pages: Pages) -> _Gathered:
    found: dict[int, Stated] = {}
    ties: dict[tuple[int, int], Tie] = {}
    pairs: list[tuple[int, int]] = []
    waiting = deque(store.stated(case, [claim]).values())
    while waiting and len(found) < MOST:
        stated = waiting.popleft()
        if stated.claim in found:
            continue
        found[stated.claim] = stated
        beside = {other.claim: other for other in store.beside(case, stated)}
        near = store.stated(case, beside)
        carried = [number for number in near if _is_carried(stated, near[number])]
        ties |= {(tie.one, tie.other): tie for one in carried if (tie := _tie(stated, beside[one])) is not None}
        less = _less_alike(case, stated.claim)
        alike = _alike(case, stated, same=same, less=less, pages=pages)
        pairs += [(stated.claim, one) for one in carried]
        pairs += [(stated.claim, other.claim) for other in alike if other.claim not in less]
        reached = (*(near[one] for one in carried), *alike)
        waiting += [other for other in reached if other.claim not in found and other.polarity == stated.polarity]
    return _Gathered(found, {pair: tie for pair, tie in ties.items() if set(pair) <= found.keys()}, pairs)


def _alike(case: casefile.Case, stated: Stated, *, same: Links, less: Set[int], pages: Pages) -> list[Stated]:
    """The claims of the very same words, those that `same` gives for one event, and those of headline and body."""
    worded = store.worded_alike(case, stated.claim, days=DAYS, limit=MOST)
    led = _led(case, stated, pages=pages)
    linked = store.stated(case, [*worded, *led, *same(stated.claim)])
    return [
        other
        for number, other in linked.items()
        if number in worded
        or number in led
        or (
            not (number in less and is_in_passing(stated.words, other.words))
            and _is_one_event(case, stated, other, pages=pages)
            and _has_one_count(case, stated.claim, number)
        )
    ]


def _led(case: casefile.Case, stated: Stated, *, pages: Pages) -> list[int]:
    """The claim of the body that a headline rests on, and the headlines that rest on a claim of the body."""
    own = leads_of(case, stated.document, pages=pages)
    return [other for pair in own.items() if stated.claim in pair for other in pair if other != stated.claim]


def _is_carried(one: Stated, other: Stated) -> bool:
    """True where a shared passage gives one claim: weeks apart, only what is the same almost to the letter."""
    least = LEAST if is_same_time(one.days, other.days) else ALMOST
    return is_carried(one.words, other.words, least=least)


def _is_one_event(case: casefile.Case, one: Stated, other: Stated, *, pages: Pages) -> bool:
    times = time_of(case, one, pages=pages), time_of(case, other, pages=pages)
    return (
        is_same_time(one.days, other.days)
        and not is_other_event(*times)
        and not is_own_act(case, one, other, pages=pages)
    )


def _has_one_count(case: casefile.Case, one: int, other: int) -> bool:
    """False where both count something and no number is in both: they tell of the same with another value."""
    first, second = store.counts_of(case, one), store.counts_of(case, other)
    return not first or not second or not set(first).isdisjoint(second)


def _tie(stated: Stated, other: Beside) -> Tie | None:
    """The two as one text, or as one quotation; None where the passage holds little of either claim."""
    if not (is_within(stated.span, other.mine) and is_within(other.span, other.passage)):
        return None
    one, second = sorted((stated.claim, other.claim))
    names = " and ".join(store.name_of(claim) for claim in (one, second))
    source = f", from {name_of(other.source)}" if other.source else ""
    told = f"{names} are {'one quotation' if other.is_quotation else 'one text'}{source}."
    direction = "unknown" if other.is_quotation else other.direction
    return Tie(one, second, direction, other.source, told, "quotation" if other.is_quotation else "text")


def _whole(case: casefile.Case, carriers: Iterable[Carrier]) -> Iterator[Tie]:
    """Pages that are one text as a whole: what they say on nobody's word they say once."""
    nameless: dict[int, int] = {}
    for carrier in carriers:
        if voice_ground(carrier) is None:
            nameless.setdefault(carrier.document, carrier.claim)
    for one, other, direction, source in store.whole(case, nameless):
        names = " and ".join(store.name_of(nameless[document]) for document in (one, other))
        yield Tie(nameless[one], nameless[other], direction, source, f"{names} are of one text.")


def _headlines(case: casefile.Case, carriers: Iterable[Carrier]) -> Iterator[Tie]:
    """Each headline with the sentence of its page that says most of it, of those that carry the claim."""
    pages: dict[int, dict[int, str]] = {}
    for carrier in carriers:
        pages.setdefault(carrier.document, {})[carrier.claim] = carrier.words
    for document, own in pages.items():
        told = store.wordings(case, document) if len(own) > 1 else {}
        body = {claim: words for claim, words in own.items() if claim in told and not told[claim][1]}
        for claim in own.keys() - body.keys() if body else ():
            lead = most_told(own[claim], body)
            names = " and ".join(store.name_of(one) for one in (claim, lead))
            yield Tie(claim, lead, "unknown", None, f"{names} are headline and body.", "headline")


def _carriers(case: casefile.Case, found: Iterable[Stated]) -> Iterator[Carrier]:
    """The claims with all that they rest on; what a page or a form needs is looked up once."""
    pages: dict[int, Mapping[int, Speaker]] = {}
    calls: dict[str, tuple[Called, ...]] = {}

    def called(form: str) -> tuple[Called, ...]:
        return calls.setdefault(form, spoken.called(case, form)) if form not in calls else calls[form]

    for stated in found:
        page = pages.setdefault(stated.document, {}) or spoken.of_document(case, stated.document)
        pages[stated.document] = page
        chain = tuple(
            heard(base, page.get(voice), page=tuple(page.values()), calls=called) for voice, base in stated.chain
        )
        keys = tuple(dict.fromkeys(one.key for one in page.values() if one.key is not None))
        yield msgspec.structs.replace(_carrier(case, stated, chain=chain), speakers=keys)


def _carrier(case: casefile.Case, stated: Stated, *, chain: tuple[Heard, ...]) -> Carrier:
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
        chain=chain,
        credits=credits_for(stated.span, named, text=text),
        mood=stated.mood,
        act=stated.act,
        polarity=stated.polarity,
    )
