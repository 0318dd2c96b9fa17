"""The tree of a claim's origins: from where it enters through voices, agencies and copies to the pages."""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import shorten

import msgspec

from reportedly.carrying import Carrier, Heard, Node, NodeKind, Tie
from reportedly.compare.origins.grouping import hosts
from reportedly.compare.origins.labels import SHOWN, listed
from reportedly.compare.origins.sources import agency_grounds, spoken
from reportedly.rulebook.reading import WITHOUT_NAME

NAMED = 4
"""Claims of one text that are named beside one of them; the others are counted."""


class _Step(msgspec.Struct, frozen=True):
    kind: NodeKind
    name: str
    sentence: str


class _Links(msgspec.Struct, frozen=True):
    """Within one origin: the carriers, whom each took it from, which of these is its own page, and all ties."""

    own: Mapping[int, Carrier]
    givers: Mapping[int, int]
    hosted: frozenset[int]
    ties: Sequence[Tie]


def tree(groups: Sequence[Sequence[Carrier]], ties: Sequence[Tie], *, names: Sequence[str] = ()) -> tuple[Node, ...]:
    """One root for each origin; below it whoever handed the claim on, and at the ends the pages.

    Args:
        groups: the carriers of each origin.
        ties: those that are one text.
        names: whose word each origin is, in a sentence.
    """
    told = list(names) or [""] * len(groups)
    return tuple(_root(number, group, ties, told[number - 1]) for number, group in enumerate(groups, 1))


def _root(number: int, group: Sequence[Carrier], ties: Sequence[Tie], name: str) -> Node:
    own = {carrier.claim: carrier for carrier in group}
    hosted = {silent.claim: host.claim for silent, host in hosts(group, ties)}
    links = _Links(own, _givers(own, ties, hosted=hosted), frozenset(hosted), ties)
    ends = [carrier for carrier in group if carrier.claim not in links.givers]
    below = _grown([(_path(carrier), _leaf(carrier, links)) for carrier in ends])
    return Node("origin", str(number), f"origin {number}{f': {name}' if name else ''}", below=below)


def _givers(own: Mapping[int, Carrier], ties: Sequence[Tie], *, hosted: Mapping[int, int]) -> Mapping[int, int]:
    """For each claim the one it was taken from: of its own page, or as far as a direction is known; in no circle."""
    givers: dict[int, int] = dict(hosted)
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
    voices = [_step(voice) for voice in reversed(spoken(carrier))]
    known = {step.name.casefold() for step in voices}
    agencies = [
        _Step("agency", ground.name, "credited")
        for ground in agency_grounds(carrier)
        if ground.name.casefold() not in known
    ]
    steps = (*voices, *agencies)
    return tuple(step for at, step in enumerate(steps) if not at or step.name != steps[at - 1].name)


def _step(voice: Heard) -> _Step:
    """A named voice by the name of whom it speaks for, so that pages which call it differently stand together."""
    if voice.is_named:
        return _Step("voice", voice.shown or voice.name, "")
    return _Step("voice", f"“{shorten(voice.name, SHOWN, placeholder=' …')}”", "nobody named")


def _leaf(carrier: Carrier, links: _Links) -> Node:
    """The page, below it those that took it from there; a case has few levels of copying, each page one."""
    takers = sorted(taker for taker, giver in links.givers.items() if giver == carrier.claim)
    if carrier.claim in links.hosted:
        sentence = "; ".join(("the same page, in its own words", *_hearsay(carrier)))
    else:
        tied = _tied(carrier.claim, links)
        day = (carrier.published or "undated")[:10]
        outlet = carrier.outlet or "an outlet that is not known"
        told = (f"{outlet}, {day}", *_called(carrier), *_hearsay(carrier), *([tied] if tied and not takers else []))
        sentence = "; ".join(told)
    below = tuple(_leaf(links.own[taker], links) for taker in takers)
    return Node("claim", carrier.name, sentence, carrier.claim, below, carrier.words)


def _called(carrier: Carrier) -> Iterator[str]:
    """The page's own words for the voice, where the tree shows it by another name."""
    for voice in spoken(carrier)[-1:]:
        if voice.shown is not None and voice.shown.casefold() not in voice.name.casefold():
            yield f"as “{shorten(voice.name, SHOWN, placeholder=' …')}”"


def _hearsay(carrier: Carrier) -> Iterator[str]:
    for voice in carrier.chain:
        if voice.is_hearsay:
            yield f"“{voice.name.removeprefix(WITHOUT_NAME).removesuffix(')')}”"


def _tied(claim: int, links: _Links) -> str | None:
    """With which carriers it shares its text, where who was first is not known."""
    others = {
        other
        for tie in links.ties
        for one, other in ((tie.one, tie.other), (tie.other, tie.one))
        if one == claim and other in links.own and tie.direction in ("unknown", "common source") and tie.form == "text"
    }
    names = [links.own[other].name for other in sorted(others)]
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
