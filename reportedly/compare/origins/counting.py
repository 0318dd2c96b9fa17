"""How many independent origins a claim has, and how sure that is.

At most as many as there are groups that nothing joins. At least as many as have a named voice of their own which states
the thing itself and surely is no other's (`vouching`, `apart`): an unnamed source may be anybody, an agency in its own
name may have it from whomever others name, and two names of which one is a piece of the other ("Abdel Ruiz", "Ruiz")
may be one person.
"""

from collections import Counter
from collections.abc import Sequence, Set

from reportedly.carrying import Carrier, Origins, State, Tie
from reportedly.compare.origins.apart import known, quoted_alike, surely
from reportedly.compare.origins.circles import circles, sentence
from reportedly.compare.origins.grouping import groups
from reportedly.compare.origins.labels import by_claim
from reportedly.compare.origins.sources import (
    Ground,
    agency_grounds,
    as_outlet,
    called_alike,
    is_agency,
    is_silent,
    outlet_key,
    voice_ground,
)
from reportedly.compare.origins.telling import Answer, answer, identified, name_of, surrounded, why
from reportedly.compare.origins.tree import tree
from reportedly.compare.origins.vouching import doubts, without_strays


def origins(
    asked: int,
    carriers: Sequence[Carrier],
    ties: Sequence[Tie],
    *,
    alike: Sequence[Set[int]] | None = None,
    is_cut: bool = False,
) -> Origins:
    """Where a claim enters, as far as its carriers show.

    Args:
        asked: the claim that is asked about; one of the carriers.
        carriers: the claims that say the same, with what each rests on; their order changes nothing.
        ties: pairs of them whose words are one text.
        alike: sets of claims of which each says what the others of its set say; where no set holds two, one says more,
            and whether they tell of one thing is open. None: all say the same.
        is_cut: there are more carriers than these.

    Two pages on the word of one mayor are one origin: `shared`. The mayor and a doctor are two: `established`. The
    mayor and "residents" are two at most: `not established`.
    """
    ordered = called_alike(sorted(carriers, key=lambda carrier: carrier.claim))
    carriers, strays = without_strays(ordered, ties)
    found = circles(carriers)
    split, reasons = groups(carriers, ties)
    held = by_claim(carriers)
    strands = [[held[claim] for claim in group] for group in split]
    grounds = [_grounds(strand, circular=found) for strand in strands]
    doubted = doubts(carriers)
    parties = [party for party in known(strands, grounds, doubted.keys()) if party is not None]
    least, open_ones = surely(parties, alike, quoted=quoted_alike(strands, ties))
    documents = {carrier.document for carrier in carriers}
    state = _state(least=least, most=len(split), pages=len(documents), is_known=bool(grounds[0]))
    left = (*doubted.values(), *open_ones) if len(split) > least else ()
    told = Answer(state, strands=strands, grounds=grounds, least=least, pages=len(documents))
    more = (f"Only the first {len(carriers)} claims that carry it were looked at.",) if is_cut else ()
    return Origins(
        claim=asked,
        carriers=len(documents),
        outlets=len({key for carrier in carriers if (key := outlet_key(carrier)) is not None}),
        least=least,
        most=len(split),
        state=state,
        answer=answer(told),
        reasons=(*more, *why(told), *left, *strays, *reasons, *identified(carriers), *surrounded(carriers)),
        circles=tuple(sentence(circle, carriers) for circle in found),
        roots=tree(strands, ties, names=[name_of(*pair) for pair in zip(strands, grounds, strict=True)]),
    )


def _grounds(carriers: Sequence[Carrier], *, circular: Sequence[frozenset[str]]) -> tuple[Ground, ...]:
    """What is known of where a group's claim enters: named voices, else agencies that say it in their own name.

    An agency that has it from somebody it does not name is no ground, and neither is what only goes in a circle.
    """
    voices = [ground for carrier in carriers if (ground := voice_ground(carrier)) is not None]
    agencies = [ground for carrier in carriers if is_silent(carrier) for ground in agency_grounds(carrier)]
    turning = {f"agency:{key}" for circle in circular for key in circle}
    firsthand = [ground for ground in voices if not is_agency(ground)]
    known = Counter(ground for ground in (firsthand or voices or agencies) if as_outlet(ground) not in turning)
    return tuple(ground for ground, _ in known.most_common())


def _state(*, least: int, most: int, pages: int, is_known: bool) -> State:
    if most == 1 and pages > 1:
        return "shared"
    return "established" if least == most and is_known else "not established"
