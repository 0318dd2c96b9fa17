"""Which relation stands inside which other's content.

The tagger gives a token one role, so that a relation inside a content is seen only where quotation marks show it.
Relations whose spans do lie inside another's content (from a second pass over the contents) are nested by that alone.
"""

from collections.abc import Iterator, Sequence

from reportedly.attribute.layout import Layout
from reportedly.attribute.relating.relations import Relation
from reportedly.text import Span, covering


def enclosing(relations: Sequence[Relation], *, layout: Layout) -> list[int | None]:
    """For each relation the number of the one whose content holds it, None for most. Nothing encloses itself."""
    quoting = _quoting(relations, layout=layout)
    held = dict(_held(relations))
    return [
        held.get(number, _in_quotation(relation, quoting=quoting, layout=layout))
        for number, relation in enumerate(relations)
    ]


def _quoting(relations: Sequence[Relation], *, layout: Layout) -> dict[Span, int]:
    """Who speaks in a quotation: the first relation with content in it and its cue outside."""
    speaking: dict[Span, int] = {}
    for number, relation in enumerate(relations):
        if relation.cue:
            for content in relation.content:
                quotation = layout.quotation_at(content.start)
                if quotation is not None and not quotation.overlaps(relation.cue[0]):
                    speaking.setdefault(quotation, number)
    return speaking


def _in_quotation(relation: Relation, *, quoting: dict[Span, int], layout: Layout) -> int | None:
    """The speaker of the quotation that holds all of the relation, its cue too."""
    if not relation.cue:
        return None
    quotation = layout.quotation_at(relation.cue[0].start)
    if quotation is None or not all(quotation.covers(span) for span in relation.spans):
        return None
    return quoting.get(quotation)


def _holds(outer: Relation, *, spans: Sequence[Span]) -> bool:
    """True when each of the spans lies in a stretch of the content."""
    return all(any(content.covers(span) for content in outer.content) for span in spans)


def _held(relations: Sequence[Relation]) -> Iterator[tuple[int, int]]:
    """Pairs of a relation and the one with the smallest content that covers all of it."""
    contents = [(number, covering(relation.content), 0) for number, relation in enumerate(relations)]
    hulls = [(number, covering(relation.spans), 1) for number, relation in enumerate(relations)]
    from_left = sorted([*contents, *hulls], key=lambda item: (item[1].start, -item[1].end, item[2], item[0]))
    open_contents: list[tuple[int, Span]] = []
    held = [relation.spans for relation in relations]
    for number, span, is_hull in from_left:
        while open_contents and open_contents[-1][1].end <= span.start:
            open_contents.pop()
        if not is_hull:
            open_contents.append((number, span))
            continue
        around = (
            outer
            for outer, content in reversed(open_contents)
            if outer != number and content.covers(span) and _holds(relations[outer], spans=held[number])
        )
        outer = next(around, None)
        if outer is not None:
            yield number, outer
