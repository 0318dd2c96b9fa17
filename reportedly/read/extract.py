"""Which elements hold the main text: trafilatura chooses the words, and they are found again in the page.

trafilatura gives back text without positions, with small edits (joined lines, dropped notes).
So its words are aligned with the page's words, and an element is main when most of its own words were chosen.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

import msgspec

from reportedly.read.layout import Layout, Node

WORDS_TO_ANCHOR = 4
"""Words in a row that are looked up in the page; fewer would anchor on phrases that recur."""

CANDIDATES = 16
"""Places looked at for one anchor; more are the words of a page's furniture."""

STRIDE = 64
"""Words compared at once; a page of one word over and over is compared with itself many times."""

SHARE = 0.5
"""Of an element's own words that must have been chosen for it to be main."""

MOST_NODES = 40_000
"""Elements; a larger page is a list or a dump, and trafilatura would take seconds over it."""

DEEPEST = 600
"""Nested elements; parts of trafilatura follow the nesting by recursion."""

_WORD = re.compile(r"\w+")


class _Words(msgspec.Struct, frozen=True):
    words: tuple[str, ...]
    owners: tuple[int, ...]


def main_nodes(root: Any, *, layout: Layout) -> frozenset[int]:
    """The indices of the nodes whose own text is main text of the page.

    When trafilatura cannot be asked (a page too large or too deep) or finds nothing,
    every paragraph counts as main, so that no text is lost.
    """
    page = _page_words(layout)
    chosen = _chosen_words(root, layout=layout)
    if not chosen:
        return frozenset(page.owners)
    hits = aligned(chosen, page=page.words)
    total, found = Counter(page.owners), Counter(page.owners[index] for index in hits)
    return frozenset(owner for owner, count in found.items() if count >= SHARE * total[owner])


def _page_words(layout: Layout) -> _Words:
    words: list[str] = []
    owners: list[int] = []
    for stretch in layout.stretches:
        own = _WORD.findall(stretch.span.of(layout.text).lower())
        words += own
        owners += [stretch.owner] * len(own)
    return _Words(tuple(words), tuple(owners))


def _chosen_words(root: Any, *, layout: Layout) -> tuple[str, ...]:
    if len(layout.nodes) > MOST_NODES or _depth(layout.nodes) > DEEPEST:
        return ()
    from trafilatura import bare_extraction

    try:
        document = bare_extraction(root, include_comments=False, include_formatting=False)
    except Exception:  # whatever a page makes it raise, the page is still read
        return ()
    if document is None or document.body is None:
        return ()
    return tuple(_WORD.findall(" ".join(document.body.itertext()).lower()))


def _depth(nodes: Sequence[Node]) -> int:
    depths: list[int] = []
    for node in nodes:
        depths.append(0 if node.parent is None else depths[node.parent] + 1)
    return max(depths, default=0)


def aligned(chosen: Sequence[str], *, page: Sequence[str]) -> set[int]:
    """The page's words that were chosen: each anchor is followed as long as both go on alike.

    Of several places the one with the longest agreement wins, then the first after what was found last.
    """
    places = _places(page)
    hits: set[int] = set()
    last, at = 0, 0
    while at < len(chosen):
        found = [
            (_agreement(chosen, at=at, page=page, place=place), place)
            for place in _nearest(places.get(tuple(chosen[at : at + WORDS_TO_ANCHOR]), ()), last=last)
        ]
        if not found:
            at += 1
            continue
        length, place = max(found, key=lambda pair: (pair[0], pair[1] >= last, -abs(pair[1] - last)))
        hits.update(range(place, place + length))
        at, last = at + length, place + length
    return hits


def _places(page: Sequence[str]) -> dict[tuple[str, ...], list[int]]:
    places: dict[tuple[str, ...], list[int]] = {}
    for index in range(len(page) - WORDS_TO_ANCHOR + 1):
        places.setdefault(tuple(page[index : index + WORDS_TO_ANCHOR]), []).append(index)
    return places


def _nearest(places: Sequence[int], *, last: int) -> Sequence[int]:
    if len(places) <= CANDIDATES:
        return places
    return sorted(places, key=lambda place: abs(place - last))[:CANDIDATES]


def _agreement(chosen: Sequence[str], *, at: int, page: Sequence[str], place: int) -> int:
    length = 0
    for stride in (STRIDE, 1):
        most = min(len(chosen) - at, len(page) - place) - stride
        while (
            length <= most
            and chosen[at + length : at + length + stride] == page[place + length : place + length + stride]
        ):
            length += stride
    return length
