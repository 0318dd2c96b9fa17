"""When and where a figure holds: the date and the place of its own sentence, where that can be told.

Runs last, over the values of all kinds with their final ids. Each figure (quantity, money, percent) of a sentence gets
`ref["time"]` and `ref["place"]`, the ids of a date value and of a place value of the same sentence:

- a date that stands with a verb of saying ("said on Monday") is when it was said, and holds for no figure;
- a place counts only where a preposition places something there ("in Norholm", "near the town of Sarn"), so that the
  Norholm of "the mayor of Norholm said" and of "the envoy to Norholm" holds for none;
- what stands beyond a verb of saying ("In Norholm the ministry confirmed 12 strikes") is where or when it was said;
- one candidate of the figure's own clause is taken; of several, the nearest, if no other is as near; where the clause
  has none, what opens the sentence ("On Monday, ..."), or the one candidate of the clause that the figure's own goes on
  with ("a raid on Sarn, which killed 12").

Where this does not tell, the keys are absent. Nothing is carried over from sentence to sentence.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.model import Mark, Marks, Value
from reportedly.text import Span

FIGURES = ("quantity", "money", "percent")

_CLAUSE = re.compile(
    r"[;:()—–]|--|,\s+(?:and|but|while|whereas|as|who|which|although|though|when|has|have|had|\w+ed|killing|wounding|injuring|leaving"
    r"|(?:of|among)\s+(?:which|whom))\s"
    r"|\s(?:while|whereas|although|whose|because|unless|compared|up\s+from|down\s+from)\s"
    r"|,\s+an?\s+(?=\d)|\s(?:from|to)\s+(?:the\s+|an?\s+)?(?=\$\d|\d[\d.,]*\s*(?:percent|%|million|billion))"
    r"|,?\s(?:(?:more|less|higher|lower|fewer|better|worse)\s+)?than\s+"
    r"(?:forecast|expected|estimated|projected|predicted|previously|in|at|during|last|those|that)\b"
)

_GOES_ON = re.compile(r",\s+(?:which|who|killing|wounding|injuring|leaving)\s")

_AND = re.compile(r",\s+(?:and|but)\s+$")
"""Between the clause in front and a figure that goes on with it: and 12 were hurt."""

_SAID = re.compile(
    r"\b(?:said|says|told|reported|announced|stated|wrote|tweeted|confirmed|added|claimed|acknowledged|estimated)\b",
    re.IGNORECASE,
)

_TALKS = re.compile(
    r"\b(?:talks|meeting|summit|conference|negotiations|ceremony|interview|speech)\s+(?:\w+\s+)?in\s+$", re.IGNORECASE
)
"""Before a place where something else was held: freed after talks in Norholm."""

_MODIFYING = re.compile(r"\b(?:a|an|the|its|their|his|her)\s+$", re.IGNORECASE)
"""Before a date that tells which one of several."""

AROUND = 8
"""Times or places on each side of a figure that are looked at: a sentence of news has fewer, a table has many more."""

NEAR = 12
"""Characters between a verb and the figure that is its object."""

FARTHEST = 130
"""Characters between a figure and its time or place in a clause; beyond them something else is told.

What opens the sentence holds farther.
"""

OPENING = 30
"""Characters from the beginning of a sentence within which a time or place opens it."""

_SAYING = re.compile(
    r"\b(?:said|says|told|tell|reported|announced|stated|wrote|tweeted|confirmed|added|claimed|statement|interview|speaking|"
    r"posted|published|released|issued|aired|broadcast|updated|compared|versus|vs)"
    r"(?:\s+\w+){0,3}\s*$",
    re.IGNORECASE,
)

_SUPERLATIVE = re.compile(r"\b(?:\w{3,}est|worst|best|most|least|first|record)(?:\s+\w+){0,3}\s+$", re.IGNORECASE)
"""Before "since 1998": it tells with what a figure is compared, not when it holds."""

_ASIDE = re.compile(r",\s+(?:\w+ed|built|born|begun|held|made|set\s+up)\s+(?:\w+\s+){0,3}$")
"""Before a date that a comma follows: the firm, founded in 2019, employs 12."""

_COMPARED = re.compile(
    r"\b(?:as\s+(?:much|many|high|low|large|big|often)\s+as|than)(?:\s+(?:in|on|at|during))?\s+$", re.IGNORECASE
)
"""Before "last year" in "three times as much as last year"."""

_WORK = re.compile(
    r"\s+(?:study|report|survey|poll|article|book|paper|interview|speech|statement|memo|letter|documentary|film|levels?|baseline"
    r"|census|pickup|sedan|model|car|truck|van|coupe|motorcycle)\b"
)
"""What a date in front says the making of: a 2014 study found that 12 had died."""

ADJECTIVE = "adjective_of_place.v1"
"""The rule of "Orvenian": it places nothing."""

_PLACING = re.compile(
    r"(?:\b(?:in|at|near|across|around|outside|inside|through|throughout|within|over|off|above|outside\s+of)\s+"
    r"(?:the\s+(?:\w+\s+)?(?:capital|city|town|village|port)(?:\s+of|,)\s+)?"
    r"|\b(?:sen[dt]|sending|sends|deploy|deployed|deploying|deploys|took|taken|brought|moved|flown|evacuated|bused|transferred|fled|escaped)"
    r"\b(?:\s+[^\s,.;:]+){0,5}?\s+(?:in)?to\s+"
    r"|\b(?:left|leaves|leaving|hit|struck|reached|shelled|bombed)\s+)"
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
    figures = [value.span for value in values if value.kind in FIGURES]
    dates = (value for value in values if value.kind == "date")
    times = [value for value in dates if not _is_of_saying(text, sentence, value, figures=figures)]
    places = [value for value in values if value.kind == "place" and _is_placing(text, sentence, value)]
    if not times and not places:
        return
    clauses = _Clauses(text, sentence, figures=figures)
    for value in values:
        if value.kind not in FIGURES:
            continue
        holds = {"time": _nearest(value, times, clauses), "place": _nearest(value, places, clauses)}
        found = {key: one.id for key, one in holds.items() if one is not None}
        if found:
            yield msgspec.structs.replace(value, ref={**(value.ref or {}), **found})


def _before(text: str, sentence: Span, value: Value) -> str:
    return text[max(sentence.start, value.span.start - LOOKED_AT) : value.span.start]


def _is_of_saying(text: str, sentence: Span, value: Value, *, figures: Sequence[Span]) -> bool:
    """The date tells when it was said, or with what it is compared; not where a figure stands behind the verb."""
    behind = text[value.span.end : min(value.span.end + LOOKED_AT, sentence.end)]
    before = _before(text, sentence, value)
    aside = behind.startswith(",") and _ASIDE.search(before) is not None
    other = aside or _COMPARED.search(before) is not None
    compared = other or (value.span.of(text).lower().startswith("since ") and _SUPERLATIVE.search(before) is not None)
    saying = _SAYING.search(before)
    if saying is not None:
        verb = value.span.start - len(before) + saying.start()
        place = bisect_left(figures, verb, key=lambda figure: figure.start)
        return compared or place == len(figures) or figures[place].start >= value.span.start
    return compared or _WORK.match(behind) is not None


def _is_placing(text: str, sentence: Span, value: Value) -> bool:
    before = _before(text, sentence, value)
    return value.rule != ADJECTIVE and _PLACING.search(before) is not None and _TALKS.search(before) is None


class _Clauses:
    """Where the clauses of one sentence begin, and what its words say of a figure and a time or place."""

    def __init__(self, text: str, sentence: Span, *, figures: Sequence[Span]) -> None:
        found = list(_CLAUSE.finditer(text, sentence.start, sentence.end))
        self._starts = [match.start() for match in found]
        self._go_on = [_GOES_ON.match(text, match.start()) is not None for match in found]
        said = _SAID.finditer(text, sentence.start, sentence.end)
        self._said = [match.start() for match in said if not _has_object(match, figures)]
        self._text, self._sentence = text, sentence

    def of(self, value: Value) -> int:
        """The number of the clause that holds a value."""
        return bisect_left(self._starts, value.span.start)

    def goes_on(self, clause: int) -> bool:
        """True for a clause that goes on with the one before it: which killed 12."""
        return clause > 0 and self._go_on[clause - 1]

    def begins(self, clause: int, value: Value) -> bool:
        """A value begins the clause, behind "and": and 12 were hurt."""
        return clause > 0 and _AND.fullmatch(self._text, self._starts[clause - 1], value.span.start) is not None

    def opens(self, value: Value) -> bool:
        """True for what stands at the beginning of the sentence."""
        return value.span.start - self._sentence.start <= OPENING

    def is_said_between(self, one: Value, other: Value) -> bool:
        """A verb of saying stands between two values, and the second tells when it was said: no "August 21 attack"."""
        if _MODIFYING.search(self._text, max(other.span.start - LOOKED_AT, self._sentence.start), other.span.start):
            return False
        first, last = sorted((one.span, other.span))
        return bisect_left(self._said, first.end) != bisect_left(self._said, last.start)


def _has_object(verb: re.Match[str], figures: Sequence[Span]) -> bool:
    """A verb that does not say but do, by the figure right behind it: added 400 jobs, claimed 12 lives."""
    place = bisect_left(figures, verb.end(), key=lambda figure: figure.start)
    near = place < len(figures) and figures[place].start - verb.end() <= NEAR
    return near and verb.group().lower() in ("added", "claimed")


def _nearest(figure: Value, candidates: Sequence[Value], clauses: _Clauses) -> Value | None:
    """The candidate for which a figure holds; None where it cannot be told."""
    here = bisect_left(candidates, figure.span.start, key=lambda one: one.span.start)
    around = candidates[max(here - AROUND, 0) : here + AROUND]
    apart = [
        one
        for one in around
        if not one.span.overlaps(figure.span)
        and (_gap(figure.span, one.span) <= FARTHEST or clauses.opens(one))
        and not clauses.is_said_between(figure, one)
    ]
    clause = clauses.of(figure)
    near = [one for one in apart if clauses.of(one) == clause]
    if not near:
        goes_on = clauses.goes_on(clause) or clauses.begins(clause, figure)
        return _farther(apart, clauses, clause if goes_on else None, is_alone=len(candidates) == 1)
    gaps = sorted((_gap(figure.span, one.span), one.span.start, one.id) for one in near)
    if len(gaps) > 1 and gaps[0][0] == gaps[1][0]:
        return None
    return next(one for one in near if one.id == gaps[0][2])


def _farther(apart: Sequence[Value], clauses: _Clauses, clause: int | None, *, is_alone: bool) -> Value | None:
    """What holds though it stands in another clause, the one in front of `clause`; None where that is not told."""
    before = [one for one in apart if clause is not None and clauses.of(one) == clause - 1]
    opening = [one for one in apart if clauses.opens(one)]
    found = before or (opening if is_alone else [])
    return found[0] if len(found) == 1 else None


def _gap(one: Span, other: Span) -> int:
    return max(one.start, other.start) - min(one.end, other.end)
