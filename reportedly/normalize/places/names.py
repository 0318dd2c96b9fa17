"""Mentions of one name become one name, for the page; and what else on the page speaks for an area."""

import re
from collections.abc import Iterator, Sequence

from reportedly.normalize.places.compiled import Place
from reportedly.normalize.places.context import MOST_CANDIDATES, Name
from reportedly.normalize.places.evidence import share
from reportedly.normalize.places.gazetteer import FIRST, Gazetteer
from reportedly.normalize.places.keys import key
from reportedly.normalize.places.mentions import Mention
from reportedly.normalize.places.words import words
from reportedly.normalize.tokens import Stretch

_TELEPHONE = re.compile(r"(?<![\d-])\(?([2-9]\d\d)\)?[-. /–]{1,2}[2-9]\d\d[-.–]\d{4}(?!\d)")
"""A telephone number of the North American plan, with its area code."""

TELEPHONE = 1.0
"""What the telephone numbers of one state speak for it, as much as a place that is surely named."""


def grouped(mentions: Sequence[Mention]) -> tuple[list[Name], list[int | None]]:
    """The names of a page, and for each mention which of them it is; None for one without candidates.

    A mention whose container is named decides for those of its name that stand alone, when all such agree.
    """
    told = _told(mentions)
    names: list[Name] = []
    known: dict[tuple[str, tuple[int, ...], tuple[int, ...]], int] = {}
    which: list[int | None] = []
    for mention in mentions:
        candidates = mention.candidates
        if mention.container is None and not mention.levels and mention.form == "name":
            candidates = told.get(mention.name) or candidates
        candidates = _levelled(mention, candidates)[:MOST_CANDIDATES]
        if not candidates:
            which.append(None)
            continue
        at = known.setdefault((mention.name, mention.levels, tuple(p.number for p in candidates)), len(names))
        if at == len(names):
            name = mention.name if mention.form == "name" else key(mention.name)
            names.append(Name(name, candidates, 0.0, levels=mention.levels))
        names[at].is_contained = names[at].is_contained or mention.container is not None
        names[at].weight = max(names[at].weight, share(mention.score))
        which.append(at)
    return names, which


def _levelled(mention: Mention, candidates: Sequence[Place]) -> tuple[Place, ...]:
    asked = tuple(place for place in candidates if place.level in mention.levels)
    return asked or tuple(candidates)


def _told(mentions: Sequence[Mention]) -> dict[str, tuple[Place, ...]]:
    told: dict[str, tuple[Place, ...]] = {}
    for mention in mentions:
        if mention.container is not None and mention.form == "name" and mention.candidates:
            before = told.get(mention.name)
            same = before is None or before == mention.candidates
            told[mention.name] = mention.candidates if same else ()
    return told


def hints(stretches: Sequence[Stretch], *, gazetteer: Gazetteer) -> Iterator[tuple[int, float]]:
    """The first-level subdivisions of the telephone numbers on the page."""
    lists = words()
    seen: dict[str, None] = {}
    for stretch in stretches:
        span = stretch.span(stretch.places.start, stretch.places.stop) if stretch.places else None
        if span is not None:
            for match in _TELEPHONE.finditer(stretch.text, span.start, span.end):
                state = lists.area_codes.get(match.group(1))
                if state is not None:
                    seen[state] = None
    for state in seen:
        for place in gazetteer.named(key(lists.codes[state])):
            if place.level == FIRST and place.country == state[:2]:
                yield place.number, TELEPHONE
                break
