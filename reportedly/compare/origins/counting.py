"""How many independent origins a claim has, and how sure that is.

At most as many as there are groups that nothing joins. At least as many as have a named voice or agency of their own
which surely is no other's: an unnamed source may be anybody, and two names of which one is a piece of the other
("Abdel Ruiz", "Ruiz") may be one person.
"""

from collections import Counter
from collections.abc import Sequence, Set
from itertools import combinations, product

import msgspec

from reportedly.carrying import Carrier, Origins, State, Tie
from reportedly.compare.copies.words import words_of
from reportedly.compare.origins.circles import circles, sentence
from reportedly.compare.origins.gathering import is_carried
from reportedly.compare.origins.grouping import by_claim, groups
from reportedly.compare.origins.sources import (
    Ground,
    agency_grounds,
    as_outlet,
    called_alike,
    is_agency,
    is_silent,
    outlet_key,
    spoken,
    voice_ground,
)
from reportedly.compare.origins.telling import Answer, answer, identified, name_of, why
from reportedly.compare.origins.tree import tree
from reportedly.lexicon import words

QUOTES = ('"', "“", "„", "«", "「")
"""With one of these a claim begins that is quoted word for word."""


class _Known(msgspec.Struct, frozen=True):
    """What a group rests on, the agencies through which it passes, and whom its voices may be.

    `is_firsthand`: somebody is named who says it; an agency in its own name may have it from any of these, and so may
    whoever has it from people who are not named.
    """

    grounds: tuple[Ground, ...]
    ways: frozenset[str]
    may: frozenset[str]
    claims: frozenset[int]
    is_firsthand: bool


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
        alike: the sets of claims that say the same; between two sets one says more than the other, or less, and whether
            they tell of one thing is open. None: all say the same.
        is_cut: there are more carriers than these.

    Two pages on the word of one mayor are one origin: `shared`. The mayor and a doctor are two: `established`. The
    mayor and "residents" are two at most: `not established`.
    """
    carriers = called_alike(sorted(carriers, key=lambda carrier: carrier.claim))
    found = circles(carriers)
    split, reasons = groups(carriers, ties)
    held = by_claim(carriers)
    strands = [[held[claim] for claim in group] for group in split]
    grounds = [_grounds(strand, circular=found) for strand in strands]
    known = [
        _Known(named, _ways(strand), _may(strand), frozenset(one.claim for one in strand), any(map(is_said, strand)))
        for named, strand in zip(grounds, strands, strict=True)
        if named
    ]
    least = _least(known, alike, quoted=_quoted(strands, ties))
    documents = {carrier.document for carrier in carriers}
    state = _state(least=least, most=len(split), pages=len(documents), is_known=bool(grounds[0]))
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
        reasons=(*more, *why(told), *reasons, *identified(carriers)),
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


def _ways(carriers: Sequence[Carrier]) -> frozenset[str]:
    """The agencies through which a group's claim passes."""
    return frozenset(ground.key for carrier in carriers for ground in agency_grounds(carrier))


def _may(carriers: Sequence[Carrier]) -> frozenset[str]:
    """Whom the voices of a group may be besides whom they are taken for."""
    return frozenset(key for carrier in carriers for voice in spoken(carrier)[-1:] for key in voice.may)


def _least(known: Sequence[_Known], alike: Sequence[Set[int]] | None, *, quoted: Sequence[frozenset[int]]) -> int:
    """How many are surely independent, of those that surely say the same: the most in any such set."""
    sets = [frozenset().union(*(one.claims for one in known))] if alike is None else alike
    counts = [1]
    for claims in sets:
        here = [one for one in known if one.claims & claims]
        counts.append(len(_apart([one for one in here if one.is_firsthand] or here, quoted)))
    return max(counts)


def is_said(carrier: Carrier) -> bool:
    """True where the claim ends at a voice that is named, and is no agency."""
    ground = voice_ground(carrier)
    return ground is not None and not is_agency(ground) and spoken(carrier)[-1].is_named


def _quoted(strands: Sequence[Sequence[Carrier]], ties: Sequence[Tie]) -> tuple[frozenset[int], ...]:
    """The pairs of claims that quote the same words, for which their pages name two voices.

    Two people do not say one thing in the same words: who it was is open.
    """
    held = {carrier.claim for strand in strands for carrier in strand}
    spoken_words = [carrier for strand in strands for carrier in strand if carrier.words[:1] in QUOTES]
    alike = [
        frozenset((one.claim, other.claim))
        for one, other in combinations(spoken_words, 2)
        if is_carried(one.words, other.words)
    ]
    quoted = [frozenset((tie.one, tie.other)) for tie in ties if tie.form == "quotation"]
    return tuple(pair for pair in (*quoted, *alike) if pair <= held)


def _apart(known: Sequence[_Known], quoted: Sequence[frozenset[int]]) -> list[_Known]:
    """The groups, those joined that may be one: by their names, or as an agency's own word and what it was told."""
    apart: list[_Known] = []
    for strand in known:
        near = [group for group in apart if _may_be_one_origin(group, strand, quoted)]
        rest = [group for group in apart if group not in near]
        grounds = (*strand.grounds, *(ground for group in near for ground in group.grounds))
        ways = strand.ways.union(*(group.ways for group in near))
        may = strand.may.union(*(group.may for group in near))
        claims = strand.claims.union(*(group.claims for group in near))
        apart = [*rest, _Known(grounds, ways, may, claims, is_firsthand=True)]
    return apart


def _may_be_one_origin(one: _Known, other: _Known, quoted: Sequence[frozenset[int]]) -> bool:
    keys = {ground.key for known in (one, other) for ground in known.grounds}
    is_of_one_agency = bool(keys & one.ways & other.ways)
    is_open = bool(keys & (one.may | other.may))
    is_quoted = any(pair & one.claims and pair & other.claims for pair in quoted)
    return (
        is_of_one_agency
        or is_open
        or is_quoted
        or any(_may_be_one(*pair) for pair in product(one.grounds, other.grounds))
    )


def _may_be_one(one: Ground, other: Ground) -> bool:
    """True where all words of the one name stand in the other, or two people have the last of their names in common."""
    first, second = (_words(ground) for ground in (one, other))
    shared = bool(first and second and (set(first) <= set(second) or set(second) <= set(first)))
    is_one_family = bool(first and second) and first[-1] == second[-1] and _is_person(one) and _is_person(other)
    return one.key == other.key or shared or is_one_family


def _is_person(ground: Ground) -> bool:
    return ground.key.startswith(("person:", "voice:"))


def _words(ground: Ground) -> tuple[str, ...]:
    """The words of a name that tell; the s of "Ruizs", whose apostrophe was lost, is none of it."""
    return tuple(word.removesuffix("s") for word in words_of(ground.name).folded if word not in words("function_words"))


def _state(*, least: int, most: int, pages: int, is_known: bool) -> State:
    if most == 1 and pages > 1:
        return "shared"
    return "established" if least == most and is_known else "not established"
