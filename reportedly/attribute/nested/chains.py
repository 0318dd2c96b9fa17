"""The voices through which a claim reaches the reader, outermost first: page, republished author, source.

A claim inside another's content passes through that claim's voices too; `nesting` tells which those are.
"""

from collections.abc import Mapping, Sequence
from itertools import count

import msgspec

from reportedly.attribute.coreference.cast import Character
from reportedly.attribute.language.words import plain
from reportedly.attribute.layout import Layout
from reportedly.model import Document, Part
from reportedly.text import Span

Chain = tuple[Character, ...]

NAME_WITHIN = 500
"""Characters at the head of a republication or comment in which its author's name is looked for."""

OWN_AUTHOR = frozenset(("body", "republication"))
"""Kinds of part whose author, when it is not the author of what holds them, is a voice of its own."""


class Speakers(msgspec.Struct, frozen=True):
    """The page's own voice, and for each part, by its id, the voices through which its text reaches the reader."""

    page: Character
    chains: Mapping[str, Chain]

    def of(self, part: Part) -> Character:
        """Whoever speaks in the part."""
        return self.chains[part.id][-1]


def speakers_of(document: Document, layout: Layout) -> Speakers:
    """Who speaks in each part of a document."""
    page = _page(document, layout)
    chains: dict[str, Chain] = {}
    commenters: dict[str, Character] = {}
    unnumbered = count(1)
    for part in layout.parts:
        outer = chains.get(part.parent or "", (page,))
        if part.kind == "comment":
            number = part.number or str(next(unnumbered))
            chains[part.id] = (_commenter(part, number=number, known=commenters, layout=layout),)
        elif part.kind in OWN_AUTHOR and _is_somebody_else(part, outer=outer):
            chains[part.id] = (*outer, _republished(part, layout=layout))
        else:
            chains[part.id] = outer
    return Speakers(page, chains)


def extended(chain: Chain, *, voice: Character) -> Chain:
    """The chain with one more voice; nobody passes a word on to himself."""
    return chain if chain[-1] is voice else (*chain, voice)


def _page(document: Document, layout: Layout) -> Character:
    letters = {part.id for part in layout.parts if part.kind == "body" and part.parent is not None}
    own = [part for part in layout.parts if part.id not in letters and part.parent not in letters]
    bylines = [part for part in own if part.kind == "byline"]
    told = [part.author for part in own if part.kind in ("byline", "body") and part.author]
    author = document.origin.author or next(iter(told), None)
    name = author or document.origin.outlet or "the page (author not given)"
    page = Character(name, "author", first=-1, named=bool(author or document.origin.outlet))
    page.spans += _found(name, within=[part.span for part in bylines], text=layout.text)[:1]
    return page


def _commenter(part: Part, *, number: str, known: dict[str, Character], layout: Layout) -> Character:
    """The commenter; all comments under one name are one voice, those without a name are one each."""
    name = part.author or f"commenter {number}"
    key = plain(name) if part.author else part.id
    commenter = known.setdefault(key, Character(name, "commenter", first=part.span.start, named=bool(part.author)))
    if part.author:
        commenter.spans += _found(name, within=[_head(part.span)], text=layout.text)[:1]
    return commenter


def _is_somebody_else(part: Part, *, outer: Chain) -> bool:
    if part.kind == "republication":
        return True
    if part.author is None or len(outer) > 1:
        return False
    here, there = plain(part.author), plain(outer[-1].name)
    return here not in there and there not in here


def _republished(part: Part, *, layout: Layout) -> Character:
    name = part.author or "the republished author (not given)"
    author = Character(name, "author", first=part.span.start, named=part.author is not None)
    author.spans += _found(name, within=[_head(part.span)], text=layout.text)[:1]
    return author


def _head(span: Span) -> Span:
    return Span(span.start, min(span.end, span.start + NAME_WITHIN))


def _found(name: str, *, within: Sequence[Span], text: str) -> list[Span]:
    places = ((text.find(name, span.start, span.end), len(name)) for span in within)
    return [Span(start, start + length) for start, length in places if start >= 0]
