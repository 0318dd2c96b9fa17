"""When and where a figure holds: the date and the place of its own sentence, where that can be told.

Runs last, over the values of all kinds with their final ids. Each figure (quantity, money, percent) of a sentence gets
`ref["time"]` and `ref["place"]`, the ids of a date value and of a place value of the same sentence:

- a date that stands with a verb of saying ("said on Monday") is when it was said, and holds for no figure;
- a place counts only where a preposition places something there ("in Norholm", "near the town of Sarn"), so that the
  Norholm of "the mayor of Norholm said" and of "the envoy to Norholm" holds for none;
- one candidate of the figure's own clause is taken; of several, the nearest, if no other is as near; where the clause
  has none, the only candidate of the sentence.

Where this does not tell, the keys are absent. Nothing is carried over from sentence to sentence.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.model import Mark, Marks, Value
from reportedly.text import Span

FIGURES = ("quantity", "money", "percent")

_CLAUSE = re.compile(
    r"[;:()—–]|,\s+(?:and|but|while|whereas|as|who|which|although|though)\s|\s(?:while|whereas|although)\s"
)

_SAYING = re.compile(
    r"\b(?:said|says|told|tell|reported|announced|stated|wrote|tweeted|confirmed|added|claimed|statement|interview|speaking)"
    r"(?:\s+\w+){0,3}\s*$",
    re.IGNORECASE,
)

_PLACING = re.compile(
    r"\b(?:in|at|near|across|around|outside|inside|throughout|within)\s+"
    r"(?:(?:the|a|an|its|their|central|eastern|western|northern|southern|rural|nearby|besieged|old)\s+)*"
    r"(?:(?:city|town|village|province|region|district|camp|port|governorate|state|county|suburb|outskirts|capital)\s+of\s+)?$",
    re.IGNORECASE,
)

LOOKED_AT = 60
"""Characters before a date or a place that are looked at."""


def about(text: str, values: Sequence[Value], *, marks: Marks) -> tuple[Value, ...]:
    """The values, each figure with the ids of the date and the place of its sentence for which it holds.

    Args:
        text: the document's, which all spans are over.
        values: of any kind, in text order, with the ids they will keep.
        marks: whose sentences divide the text.
    """
    told: dict[str, Value] = {}
    for sentence in marks.sentences:
        inside = _inside(values, sentence)
        if len(inside) > 1:
            told.update((value.id, value) for value in _told(text, sentence.span, inside))
    return tuple(told.get(value.id, value) for value in values)


def _inside(values: Sequence[Value], sentence: Mark) -> Sequence[Value]:
    first = bisect_left(values, sentence.span.start, key=lambda value: value.span.start)
    last = bisect_left(values, sentence.span.end, key=lambda value: value.span.start)
    return values[first:last]


def _told(text: str, sentence: Span, values: Sequence[Value]) -> Iterator[Value]:
    times = [value for value in values if value.kind == "date" and not _is_of_saying(text, sentence, value)]
    places = [value for value in values if value.kind == "place" and _is_placing(text, sentence, value)]
    if not times and not places:
        return
    borders = [sentence.start + match.start() for match in _CLAUSE.finditer(text[sentence.start : sentence.end])]
    for value in values:
        if value.kind not in FIGURES:
            continue
        holds = {"time": _nearest(value, times, borders), "place": _nearest(value, places, borders)}
        found = {key: one.id for key, one in holds.items() if one is not None}
        if found:
            yield msgspec.structs.replace(value, ref={**(value.ref or {}), **found})


def _before(text: str, sentence: Span, value: Value) -> str:
    return text[max(sentence.start, value.span.start - LOOKED_AT) : value.span.start]


def _is_of_saying(text: str, sentence: Span, value: Value) -> bool:
    return _SAYING.search(_before(text, sentence, value)) is not None


def _is_placing(text: str, sentence: Span, value: Value) -> bool:
    return _PLACING.search(_before(text, sentence, value)) is not None


def _nearest(figure: Value, candidates: Sequence[Value], borders: Sequence[int]) -> Value | None:
    """The candidate for which a figure holds; None where it cannot be told.

    Candidates share no characters and are in text order, so that only the one in front of the figure and the one behind
    it can be the nearest: a sentence of thousands of figures costs no more for each.
    """
    before = bisect_right(candidates, figure.span.start, key=lambda one: one.span.end)
    behind = bisect_left(candidates, figure.span.end, key=lambda one: one.span.start)
    beside = (*candidates[max(0, before - 1) : before], *candidates[behind : behind + 1])
    clause = bisect_left(borders, figure.span.start)
    near = [one for one in beside if bisect_left(borders, one.span.start) == clause]
    if not near:
        return beside[0] if before + len(candidates) - behind == 1 else None
    gaps = [figure.span.gap(one.span) for one in near]
    return near[gaps.index(min(gaps))] if gaps.count(min(gaps)) == 1 else None
