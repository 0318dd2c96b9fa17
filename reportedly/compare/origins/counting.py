"""How many independent origins a claim has, and how sure that is.

At most as many as there are groups that nothing joins. At least as many as have a named voice or agency of their own
which surely is no other's: an unnamed source may be anybody, and two names of which one is a piece of the other
("Abdel Ruiz", "Ruiz") may be one person.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from reportedly.carrying import Carrier, Origins, State, Tie
from reportedly.compare.origins.circles import circles, sentence
from reportedly.compare.origins.grouping import by_claim, groups, listed
from reportedly.compare.origins.sources import Ground, agency_grounds, as_outlet, outlet_key, voice_ground
from reportedly.compare.origins.tree import tree
from reportedly.lexicon import words

NAMED = 4
"""Names that a sentence gives; it counts the others."""

_Known: TypeAlias = tuple[tuple[Ground, ...], frozenset[str]]
"""What a group rests on, and the agencies through which it passes."""


def origins(asked: int, carriers: Sequence[Carrier], ties: Sequence[Tie], *, is_cut: bool = False) -> Origins:
    """Where a claim enters, as far as its carriers show.

    Args:
        asked: the claim that is asked about; one of the carriers.
        carriers: the claims that say the same, with what each rests on; their order changes nothing.
        ties: pairs of them whose words are one text.
        is_cut: there are more carriers than these.

    Two pages on the word of one mayor are one origin: `shared`. The mayor and a doctor are two: `established`. The
    mayor and "residents" are two at most: `not established`.
    """
    carriers = sorted(carriers, key=lambda carrier: carrier.claim)
    found = circles(carriers)
    split, reasons = groups(carriers, ties)
    held = by_claim(carriers)
    strands = [[held[claim] for claim in group] for group in split]
    grounds = [_grounds(strand, circular=found) for strand in strands]
    known = [(named, _ways(strand)) for named, strand in zip(grounds, strands, strict=True) if named]
    least = max(1, len(_apart(known)))
    documents = {carrier.document for carrier in carriers}
    state = _state(least=least, most=len(split), pages=len(documents), is_known=bool(grounds[0]))
    more = (f"Only the first {len(carriers)} claims that carry it were looked at.",) if is_cut else ()
    told = (*more, *_summary(state, grounds=grounds, pages=len(documents), least=least), *reasons)
    return Origins(
        claim=asked,
        carriers=len(documents),
        outlets=len({key for carrier in carriers if (key := outlet_key(carrier)) is not None}),
        least=least,
        most=len(split),
        state=state,
        reasons=told,
        circles=tuple(sentence(circle, carriers) for circle in found),
        roots=tree(strands, ties),
    )


def _grounds(carriers: Sequence[Carrier], *, circular: Sequence[frozenset[str]]) -> tuple[Ground, ...]:
    """What is known of where a group's claim enters: named voices, else agencies that say it in their own name.

    An agency that has it from somebody it does not name is no ground, and neither is what only goes in a circle.
    """
    voices = [ground for carrier in carriers if (ground := voice_ground(carrier)) is not None]
    agencies = [ground for carrier in carriers if not carrier.chain for ground in agency_grounds(carrier)]
    turning = {f"agency:{key}" for circle in circular for key in circle}
    known = Counter(ground for ground in (voices or agencies) if as_outlet(ground) not in turning)
    return tuple(ground for ground, _ in known.most_common())


def _ways(carriers: Sequence[Carrier]) -> frozenset[str]:
    """The agencies through which a group's claim passes."""
    return frozenset(ground.key for carrier in carriers for ground in agency_grounds(carrier))


def _apart(known: Sequence[_Known]) -> list[_Known]:
    """The groups, those joined that may be one: by their names, or as an agency's own word and what it was told."""
    apart: list[_Known] = []
    for strand in known:
        near = [group for group in apart if _may_be_one_origin(group, strand)]
        rest = [group for group in apart if group not in near]
        grounds = (*strand[0], *(ground for group in near for ground in group[0]))
        apart = [*rest, (grounds, strand[1].union(*(group[1] for group in near)))]
    return apart


def _may_be_one_origin(one: _Known, other: _Known) -> bool:
    keys = {ground.key for grounds, _ in (one, other) for ground in grounds}
    is_of_one_agency = bool(keys & one[1] & other[1])
    return is_of_one_agency or any(_may_be_one(first, second) for first in one[0] for second in other[0])


def _may_be_one(one: Ground, other: Ground) -> bool:
    """True where all words of the one name stand in the other."""
    first, second = (_words(ground) for ground in (one, other))
    return one.key == other.key or bool(first and second and (first <= second or second <= first))


def _words(ground: Ground) -> frozenset[str]:
    return frozenset(ground.key.partition(":")[2].split()) - words("function_words")


def _state(*, least: int, most: int, pages: int, is_known: bool) -> State:
    if most == 1 and pages > 1:
        return "shared"
    return "established" if least == most and is_known else "not established"


def _summary(state: State, *, grounds: Sequence[tuple[Ground, ...]], pages: int, least: int) -> Iterator[str]:
    found = list(dict.fromkeys(ground.name for named in grounds for ground in named))
    names = listed(found, most=NAMED) if found else ""
    if pages == 1 and len(grounds) == 1:
        yield f"One page of the case carries it{f', on the word of {names}' if names else ', and names nobody for it'}."
    elif state == "shared":
        yield f"{'Both' if pages == 2 else f'All {pages}'} pages are one origin: {names or 'one text'}."
    elif state == "established":
        yield f"Each of the {least} origins has a name of its own: {names}."
    else:
        silent = sum(1 for named in grounds if not named)
        yield from _why_not(silent, names=names, groups=len(grounds), least=least)


def _why_not(silent: int, *, names: str, groups: int, least: int) -> Iterator[str]:
    if silent:
        of = f"{silent} of {groups} strands" if groups > 1 else "What carries it"
        ends = "end" if silent > 1 else "ends"
        yield f"{of} {ends} at nobody named, who may be anybody: whether they are independent is not shown."
    if groups - silent > least:
        yield f"Some of these may be one, by their names or by way of one agency: {names}."
