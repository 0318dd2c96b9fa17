"""The tagger's spans and links become relations: contents under their cue, the cue with its source."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from reportedly.model import Link, Refused, Role, RoleSpan, Tags
from reportedly.text import Span, merged, trimmed, without

RULE = "relation_by_links.v2"
"""A content belongs to the cue, and a cue to the source, that its most probable link leads to."""


class Relation(msgspec.Struct, frozen=True):
    """One attribution. A relation without cue or source has `()` there; `content` is never empty.

    `confidence` is the share of relations read with such scores that are right, as the tagger's calibration has it.
    `refused` are the links that came next to those it rests on, `repairs` the rules that changed its words since.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    confidence: float
    rule: str = RULE
    refused: tuple[Refused, ...] = ()
    repairs: tuple[str, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """All spans, in text order."""
        return tuple(sorted((*self.content, *self.cue, *self.source)))


def without_own(whole: Span, *, relation: Relation, text: str) -> tuple[Span, ...]:
    """What is left of a stretch without the words of a relation's own source and cue."""
    holes = merged(span for span in (*relation.source, *relation.cue) if span.overlaps(whole))
    return tuple(filter(None, (trimmed(text, piece) for piece in without(whole, holes))))


def relations_of(tags: Tags) -> list[Relation]:
    """The relations of a document, in the order of their contents.

    A cue without content makes none. A content that leads to no cue makes one by itself:
    whether it is a claim is for the caller to tell, by its quotation marks.
    """
    best = _best_links(tags.links)
    second = _best_links(link for link in tags.links if best[link.dependent] is not link)
    heads: dict[tuple[str, int], list[int]] = {}
    for index, piece in enumerate(tags.spans):
        if piece.role == "content":
            head = _head(best.get(index), spans=tags.spans, roles=("cue", "source"))
            key = ("alone", index) if head is None else ("under", head)
            heads.setdefault(key, []).append(index)
    found = [
        _relation(contents, head=head if kind == "under" else None, tags=tags, best=best, second=second)
        for (kind, head), contents in heads.items()
    ]
    return sorted(found, key=lambda relation: relation.content)


def cues_without_content(tags: Tags) -> list[Relation]:
    """Cues that no content leads to, each with its source, in text order; their `content` is empty."""
    best = _best_links(tags.links)
    heads = {best[index].head for index, piece in enumerate(tags.spans) if piece.role == "content" and index in best}
    alone = (index for index, piece in enumerate(tags.spans) if piece.role == "cue" and index not in heads)
    return [_relation((), head=index, tags=tags, best=best, second={}) for index in alone]


def _best_links(links: Iterable[Link]) -> dict[int, Link]:
    """The most probable link of each dependent; of equal ones the first."""
    best: dict[int, Link] = {}
    for link in links:
        if link.dependent not in best or link.score > best[link.dependent].score:
            best[link.dependent] = link
    return best


def _head(link: Link | None, *, spans: Sequence[RoleSpan], roles: tuple[Role, ...]) -> int | None:
    if link is None or link.head is None or spans[link.head].role not in roles:
        return None
    return link.head


def _relation(
    contents: Sequence[int], *, head: int | None, tags: Tags, best: Mapping[int, Link], second: Mapping[int, Link]
) -> Relation:
    spans = tags.spans
    cue = head if head is not None and spans[head].role == "cue" else None
    source = head if cue is None else _head(best.get(cue), spans=spans, roles=("source",))
    return Relation(
        content=tuple(spans[index].span for index in contents),
        cue=() if cue is None else (spans[cue].span,),
        source=() if source is None else (spans[source].span,),
        confidence=_confidence(contents, cue=cue, source=source, tags=tags, best=best),
        refused=tuple(_refused([*contents[:1], *(() if cue is None else (cue,))], tags=tags, second=second)),
    )


def _refused(dependents: Sequence[int], *, tags: Tags, second: Mapping[int, Link]) -> Iterator[Refused]:
    """For each dependent the most probable link that was not taken."""
    for dependent in dependents:
        link = second.get(dependent)
        if link is not None:
            what: Literal["cue", "source"] = "cue" if tags.spans[dependent].role == "content" else "source"
            yield Refused(what, None if link.head is None else tags.spans[link.head].span, round(link.score, 4))


def _confidence(
    contents: Sequence[int], *, cue: int | None, source: int | None, tags: Tags, best: Mapping[int, Link]
) -> float:
    """How likely the relation is right: what the calibration makes of the weakest score that it rests on."""
    under: tuple[int, ...] = () if cue is None else (cue,)
    above: tuple[int, ...] = () if source is None else (source,)
    pieces = [tags.spans[index].score for index in (*contents, *under, *above)]
    links = [best[index].score for index in (*contents, *under) if index in best]
    return calibrated(min([*pieces, *links]), knots=tags.calibration)


def calibrated(score: float, *, knots: Sequence[tuple[float, float]]) -> float:
    """The probability that stands for a score: on the line between the two knots around it; the score without knots.

    >>> calibrated(0.75, knots=((0.5, 0.0), (1.0, 1.0)))
    0.5
    """
    if not knots:
        return score
    at = bisect_left(knots, (score,))
    if at in (0, len(knots)):
        return knots[min(at, len(knots) - 1)][1]
    (low, below), (high, above) = knots[at - 1], knots[at]
    return below + (above - below) * (score - low) / (high - low)
