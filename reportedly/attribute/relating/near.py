"""What stands near a place, looked up and not looked for: a page may have ten thousand attributions."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from reportedly.attribute.relating.relations import Relation
from reportedly.text import Span

NEAR = 2000
"""Characters before and after a place in which what has to do with it stands: more than nearly every sentence has."""


class Near:
    """Numbers of spans, for those near a stretch of text; a number may have several spans."""

    def __init__(self, spans: Iterable[tuple[Span, int]]) -> None:
        known = sorted(spans)
        self._spans = [one for one in known if len(one[0]) <= NEAR]
        self._long = [one for one in known if len(one[0]) > NEAR]

    def numbers(self, stretch: Span) -> list[int]:
        """The numbers of all spans that overlap the stretch or begin within `NEAR` of it, lowest first."""
        first = bisect_left(self._spans, stretch.start - NEAR, key=lambda one: one[0].start)
        last = bisect_left(self._spans, stretch.end + NEAR, key=lambda one: one[0].start)
        about = Span(max(0, stretch.start - NEAR), stretch.end + NEAR)
        found = (*self._spans[first:last], *(one for one in self._long if one[0].overlaps(about)))
        return sorted({number for _, number in found})


def by_content(relations: Sequence[Relation]) -> Near:
    """Relations by the stretches of their contents."""
    return Near((span, number) for number, relation in enumerate(relations) for span in relation.content)


def by_cue(relations: Sequence[Relation]) -> Near:
    """Relations by their cues; those without a cue are left out."""
    return Near((span, number) for number, relation in enumerate(relations) for span in relation.cue)
