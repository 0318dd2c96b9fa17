"""A capital that nothing beside it explains takes the sense that it has elsewhere on the page.

That is weak evidence, so the page has to agree with itself: the capital is told at least twice, and each time alike.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reportedly.link import rules
from reportedly.link.sighting import Sighting
from reportedly.link.words import plain

ENOUGH = 2
"""Mentions of a capital whose sense the words beside them tell."""

ACTING = frozenset((rules.CAPITAL, rules.CAPITAL_LISTED, rules.GOVERNMENT))


def elsewhere(seen: Sequence[Sighting]) -> list[Sighting]:
    """The mentions, with open capitals told where the rest of the page tells them: the government, or the city."""
    governments: dict[str, int] = defaultdict(int)
    cities: dict[str, int] = defaultdict(int)
    for one in seen:
        if one.entries and one.entries[0].kind == "state":
            if one.kind == "place":
                cities[plain(one.name)] += 1
            elif one.rule in ACTING:
                governments[plain(one.name)] += 1
    return [_told(one, governments=governments, cities=cities) for one in seen]


def _told(one: Sighting, *, governments: dict[str, int], cities: dict[str, int]) -> Sighting:
    name = plain(one.name)
    if one.rule != rules.OPEN_CAPITAL:
        return one
    if governments[name] >= ENOUGH and not cities[name]:
        return replace(one, rule=rules.CAPITAL_ELSEWHERE, why=None)
    if cities[name] >= ENOUGH and not governments[name]:
        return replace(one, kind="place", why=None)
    return one
