"""Circular carrying: pages that have a claim from each other."""

from collections.abc import Iterator, Mapping, Sequence

from reportedly.carrying import Carrier
from reportedly.compare.origins.sources import named_outlets, outlet_key


def circles(carriers: Sequence[Carrier]) -> tuple[frozenset[str], ...]:
    """The sets of outlets of which each has the claim from the next, and the last from the first; by their names."""
    edges = _edges(carriers)
    reached = {key: _reached(key, edges) for key in edges}
    found = {frozenset({key} | {other for other in reached[key] if key in reached.get(other, ())}) for key in edges}
    return tuple(sorted((circle for circle in found if len(circle) > 1), key=sorted))


def sentence(circle: frozenset[str], carriers: Sequence[Carrier]) -> str:
    """Who has it from whom, with the claims that say so."""
    return f"It goes round in a circle: {'; '.join(_steps(circle, carriers))}."


def _edges(carriers: Sequence[Carrier]) -> Mapping[str, set[str]]:
    """From each outlet to those from which its pages say they have it, as far as these carry it, too."""
    outlets = {key for carrier in carriers if (key := outlet_key(carrier)) is not None}
    edges: dict[str, set[str]] = {key: set() for key in sorted(outlets)}
    for carrier in carriers:
        key = outlet_key(carrier)
        if key is not None:
            edges[key] |= {other for other in named_outlets(carrier) if other in outlets and other != key}
    return edges


def _reached(start: str, edges: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for other in edges[waiting.pop()]:
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found


def _steps(circle: frozenset[str], carriers: Sequence[Carrier]) -> Iterator[str]:
    shown = {key: carrier.outlet for carrier in reversed(carriers) if (key := outlet_key(carrier)) in circle}
    told: set[tuple[str, str]] = set()
    for carrier in carriers:
        key = outlet_key(carrier)
        for other in named_outlets(carrier) if key in circle else ():
            if key is not None and other in circle and other != key and (key, other) not in told:
                told.add((key, other))
                yield f"{carrier.outlet} ({carrier.name}) has it from {shown[other]}"
