"""How many origins are surely independent: named parties that each state the thing, of which none may be another.

Only what vouches counts (`vouching`). Two who may be one, by name, by one quotation, by an office, as two bodies of one
state or by an agency in between, count once; and of two whose words are not held for the same, only one counts.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations, product

import msgspec

from reportedly.carrying import Carrier, Tie
from reportedly.compare.copies.words import words_of
from reportedly.compare.origins.bodies import state_behind
from reportedly.compare.origins.gathering import is_carried
from reportedly.compare.origins.labels import listed
from reportedly.compare.origins.lists import lists, titles
from reportedly.compare.origins.sources import Ground, agency_grounds, spoken
from reportedly.compare.origins.vouching import is_said
from reportedly.lexicon import words

QUOTES = ('"', "“", "„", "«", "「")
"""With one of these a claim begins that is quoted word for word."""

MOST = 8
"""Parties of which every choice is tried; of more the first are."""

NAMED = 4
"""Names that a sentence gives; it counts the others."""


class Known(msgspec.Struct, frozen=True):
    """What a group rests on, the agencies through which it passes, and whom its voices may be.

    `claims` are those that vouch. `offices`: what is told of the offices that its people hold, where one is held.
    """

    grounds: tuple[Ground, ...]
    ways: frozenset[str]
    may: frozenset[str]
    claims: frozenset[int]
    offices: tuple[frozenset[str], ...] = ()


def known(
    strands: Sequence[Sequence[Carrier]], grounds: Sequence[tuple[Ground, ...]], doubted: Set[int]
) -> Sequence[Known | None]:
    """For each group what is known of those in it that vouch for the claim; None where nobody does."""
    found: list[Known | None] = []
    for strand, named in zip(strands, grounds, strict=True):
        vouching = [one for one in strand if is_said(one) and one.claim not in doubted]
        last = [voice for one in vouching for voice in spoken(one)[-1:]]
        claims = frozenset(one.claim for one in vouching)
        ways = frozenset(ground.key for one in strand for ground in agency_grounds(one))
        may = frozenset(key for one in strand for voice in spoken(one)[-1:] for key in voice.may)
        people = [voice for voice in last if (voice.key or "person:").startswith(("person:", "name:"))]
        offices = tuple(told for voice in people if (told := _office(voice.role, voice.name)) is not None)
        found.append(Known(named, ways, may, claims, offices) if named and claims else None)
    return found


def _office(role: str | None, name: str) -> frozenset[str] | None:
    """What else a role tells than that it is an office or a rank, and whose; None where it is none."""
    told = set(words_of(role or "").folded)
    offices = lists().speaks_for | lists().within
    if told.isdisjoint(offices):
        return None
    return frozenset(told - offices - titles() - set(words_of(name).folded) - words("function_words"))


def surely(
    parties: Sequence[Known], alike: Sequence[Set[int]] | None, *, quoted: Sequence[Set[int]]
) -> tuple[int, tuple[str, ...]]:
    """How many are surely independent, at least 1, and a sentence for all that leaves two of them open.

    Args:
        parties: those that vouch for the claim.
        alike: sets of claims of which each says what the others say; None: all do.
        quoted: pairs of claims that quote the same words.
    """
    causes = {
        (one, other): cause
        for one, other in combinations(range(len(parties)), 2)
        if (cause := _may_be_one_origin(parties[one], parties[other], quoted)) is not None
    }
    clusters: list[set[int]] = []
    for at in range(len(parties)):
        near = [some for some in clusters if any((min(at, one), max(at, one)) in causes for one in some)]
        clusters = [some for some in clusters if some not in near] + [{at}.union(*near)]
    claims = [frozenset().union(*(parties[at].claims for at in sorted(some))) for some in clusters][:MOST]
    linked = {
        (one, other)
        for one, other in combinations(range(len(claims)), 2)
        if alike is None or any(claims[one] & some and claims[other] & some for some in alike)
    }
    told = [f"{_names(parties, pair)} may be one: {cause}." for pair, cause in causes.items()]
    return _largest(len(claims), linked), (*told, *_unlinked(parties, clusters, linked))


def _unlinked(parties: Sequence[Known], clusters: Sequence[set[int]], linked: Set[tuple[int, int]]) -> Iterator[str]:
    for one, other in combinations(range(min(len(clusters), MOST)), 2):
        if (one, other) not in linked:
            names = _names(parties, (min(clusters[one]), min(clusters[other])))
            yield f"Whether {names} say the same is open: one says more, or only a third claim links them."


def _names(parties: Sequence[Known], pair: tuple[int, int]) -> str:
    return listed([parties[at].grounds[0].name for at in pair], most=NAMED)


def _largest(count: int, linked: Set[tuple[int, int]]) -> int:
    """The size of the largest choice of which each is linked to each, at least 1."""
    for size in range(count, 1, -1):
        if any(all(pair in linked for pair in combinations(some, 2)) for some in combinations(range(count), size)):
            return size
    return 1


def quoted_alike(strands: Sequence[Sequence[Carrier]], ties: Sequence[Tie]) -> tuple[frozenset[int], ...]:
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


def _may_be_one_origin(one: Known, other: Known, quoted: Sequence[Set[int]]) -> str | None:
    """Why two parties may be one; None where nothing speaks for it."""
    pairs = list(product(one.grounds, other.grounds))
    keys = {ground.key for party in (one, other) for ground in party.grounds}
    states = [state_behind(ground) for ground in one.grounds], [state_behind(ground) for ground in other.grounds]
    causes: Mapping[str, bool] = {
        "by their names": any(_may_be_one(*pair) for pair in pairs),
        "both are bodies of one state": any(state is not None and state in states[1] for state in states[0]),
        "the same words are quoted from both": any(pair & one.claims and pair & other.claims for pair in quoted),
        "an agency stands in between": bool(keys & one.ways & other.ways),
        "a page may mean either": bool(keys & (one.may | other.may)),
        "one may hold an office in the other": _may_be_of(one, other) or _may_be_of(other, one),
    }
    return next((cause for cause, holds in causes.items() if holds), None)


def _may_be_of(one: Known, other: Known) -> bool:
    """True where an office says nothing of its body, or has a word of the other's name: "opposition figure"."""
    bodies = [set(_words(ground)) for ground in other.grounds if not _is_person(ground)]
    return any(not office or office & body for office in one.offices for body in bodies)


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
