"""The tree of a claim's origins: from where it enters through voices, agencies and copies to the pages."""

from collections.abc import Mapping, Sequence

import msgspec

from reportedly.carrying import Carrier, Node, NodeKind, Tie
from reportedly.compare.origins.grouping import listed
from reportedly.compare.origins.sources import agency_grounds

NAMED = 4
"""Claims of one text that are named beside one of them; the others are counted."""


class _Step(msgspec.Struct, frozen=True):
    kind: NodeKind
    name: str
    sentence: str


def tree(groups: Sequence[Sequence[Carrier]], ties: Sequence[Tie]) -> tuple[Node, ...]:
    """One root for each origin; below it whoever handed the claim on, and at the ends the pages."""
    return tuple(_root(number, group, ties) for number, group in enumerate(groups, 1))


def _root(number: int, group: Sequence[Carrier], ties: Sequence[Tie]) -> Node:
    own = {carrier.claim: carrier for carrier in group}
    givers = _givers(own, ties)
    paths = [_path(carrier) for carrier in group if carrier.claim not in givers]
    ends = [carrier for carrier in group if carrier.claim not in givers]
    below = _grown([(path, _leaf(carrier, own, givers, ties)) for path, carrier in zip(paths, ends, strict=True)])
    return Node("origin", str(number), f"origin {number}", below=below)


def _givers(own: Mapping[int, Carrier], ties: Sequence[Tie]) -> Mapping[int, int]:
    """For each claim the one it was taken from, as far as a direction is known; never in a circle."""
    givers: dict[int, int] = {}
    for tie in sorted(ties, key=lambda tie: (tie.one, tie.other)):
        if tie.direction not in ("one to other", "other to one") or not {tie.one, tie.other} <= own.keys():
            continue
        giver, taker = (tie.one, tie.other) if tie.direction == "one to other" else (tie.other, tie.one)
        if taker not in givers and not _leads(giver, taker, givers):
            givers[taker] = giver
    return givers


def _leads(claim: int, to: int, givers: Mapping[int, int]) -> bool:
    """True where the claim was taken, over any number of steps, from the other."""
    while claim in givers:
        claim = givers[claim]
        if claim == to:
            return True
    return claim == to


def _path(carrier: Carrier) -> tuple[_Step, ...]:
    """From where it enters to the page: the chain from its innermost voice on, then the agencies that are credited."""
    voices = [
        _Step("voice", voice.name, "named" if voice.is_named else "nobody named") for voice in reversed(carrier.chain)
    ]
    known = {voice.name.casefold() for voice in carrier.chain}
    agencies = [
        _Step("agency", ground.name, "credited")
        for ground in agency_grounds(carrier)
        if ground.name.casefold() not in known
    ]
    return (*voices, *agencies)


def _leaf(carrier: Carrier, own: Mapping[int, Carrier], givers: Mapping[int, int], ties: Sequence[Tie]) -> Node:
    """The page, below it those that took it from there; a case has few levels of copying, each page one."""
    takers = sorted(taker for taker, giver in givers.items() if giver == carrier.claim)
    told = [sentence for sentence in (_tied(carrier.claim, own, ties),) if sentence and not takers]
    day = (carrier.published or "undated")[:10]
    outlet = carrier.outlet or "an outlet that is not known"
    sentence = "; ".join((f"{outlet}, {day}", *told))
    below = tuple(_leaf(own[taker], own, givers, ties) for taker in takers)
    return Node("claim", carrier.name, sentence, carrier.claim, below)


def _tied(claim: int, own: Mapping[int, Carrier], ties: Sequence[Tie]) -> str | None:
    """With which carriers it shares its text, where who was first is not known."""
    others = {
        other
        for tie in ties
        for one, other in ((tie.one, tie.other), (tie.other, tie.one))
        if one == claim and other in own and tie.direction in ("unknown", "common source")
    }
    names = [own[other].name for other in sorted(others)]
    return f"one text with {listed(names, most=NAMED)}" if names else None


def _grown(paths: Sequence[tuple[tuple[_Step, ...], Node]]) -> tuple[Node, ...]:
    """Paths that begin alike share their first steps."""
    by_step: dict[_Step, list[tuple[tuple[_Step, ...], Node]]] = {}
    ends: list[Node] = []
    for path, leaf in paths:
        if path:
            by_step.setdefault(path[0], []).append((path[1:], leaf))
        else:
            ends.append(leaf)
    grown = [Node(step.kind, step.name, step.sentence, below=_grown(rest)) for step, rest in by_step.items()]
    return (*grown, *ends)
