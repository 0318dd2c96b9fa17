"""What is told of figures that stand beside each other on one page.

Invariants
- A number that is told several times is one side of a finding, not several findings.
- No figure is compared with more than `LOOKED_BACK` others that could be of the same thing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from reportedly.compare.figures.judging import Judgement, Relation, judge
from reportedly.compare.figures.record import Figure, figures
from reportedly.compare.figures.words import words
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Raised
from reportedly.text import Span

LOOKED_BACK = 40
"""Figures of one thing with which each is compared, the nearest before it; pages rarely hold a tenth of that."""


def figures_conflict(reading: Reading) -> Iterator[Raised]:
    """Two figures of the same thing at the same place and time cannot both hold."""
    for pair in _of("conflict", reading):
        yield pair.raised("Two figures of {thing} cannot both hold: {first}, and {second}.", reading=reading)


def figures_unsettled(reading: Reading) -> Iterator[Raised]:
    """Two figures of the same kind differ, and the page does not tell whether they are of the same event."""
    for pair in _of("unsettled", reading):
        told = "Two figures of {thing} differ, and nothing tells whether they are of the same: {first}, and {second}."
        yield pair.raised(told, reading=reading)


def figure_updated(reading: Reading) -> Iterator[Raised]:
    """A later figure of the same thing replaces an earlier one."""
    for pair in _of("update", reading):
        told = "Two figures of {thing}, one of which may be an update of the other: {first}, and {second}."
        yield pair.raised(told, reading=reading)


def figure_is_part_of_another(reading: Reading) -> Iterator[Raised]:
    """A figure counts a part of what another figure of the page counts."""
    for pair in _of("part", reading):
        told = "Two figures of {thing}, one of which counts a part of the other: {first}, and {second}."
        yield pair.raised(told, reading=reading)


def figures_of_other_indicators(reading: Reading) -> Iterator[Raised]:
    """Two figures that are easily taken for each other are of different indicators."""
    for pair in _of("other indicator", reading):
        told = "Two figures that are not of the same, though close: {first}, and {second}."
        yield pair.raised(told, reading=reading)


def figure_told_again(reading: Reading) -> Iterator[Raised]:
    """The same figure stands on the page again, in other words or on another voice's word."""
    for pair in _of("same", reading):
        yield pair.raised("The same figure of {thing}, told again: {first}, and {second}.", reading=reading)


def repeated(reading: Reading) -> tuple[Judgement, ...]:
    """The pairs of figures that tell one number of one thing, in text order, whoever asks, plans or states them."""
    return tuple(one for one in _judgements(reading) if one.relation == "same")


class Pair(msgspec.Struct, frozen=True):
    """Two numbers that stand to each other in one way, each with all the figures that tell it."""

    judgement: Judgement
    firsts: tuple[Figure, ...]
    seconds: tuple[Figure, ...]

    def raised(self, told: str, *, reading: Reading) -> Raised:
        """The finding: `told` is its sentence, with `{thing}`, `{first}` and `{second}` left open."""
        both = sorted({figure.value.id: figure for figure in (*self.firsts, *self.seconds)}.values(), key=_place)
        return Raised(
            told.format(
                thing=_thing(self.judgement, reading=reading),
                first=_told(self.firsts, reading=reading),
                second=_told(self.seconds, reading=reading),
            ),
            spans=tuple(dict.fromkeys(figure.value.span for figure in both)),
            claims=tuple(dict.fromkeys(figure.claim.id for figure in both)),
            values=tuple(figure.value.id for figure in both),
            reasons=tuple(reason for reason in self.judgement.reasons if reason),
            overturned_by=self.judgement.overturned_by,
        )


def _of(relation: Relation, reading: Reading) -> Sequence[Pair]:
    return reading.once(_pairs).get(relation, ())


def _pairs(reading: Reading) -> Mapping[Relation, Sequence[Pair]]:
    """All pairs of numbers by how they stand to each other, in text order."""
    groups: dict[tuple[Relation, object, object, object], list[Judgement]] = defaultdict(list)
    for judgement in _judgements(reading):
        ends = sorted((_number(judgement.first), _number(judgement.second)), key=repr)
        subject = judgement.first.indicator or judgement.first.thing.head
        groups[(judgement.relation, subject, ends[0], ends[1])].append(judgement)
    pairs: dict[Relation, list[Pair]] = defaultdict(list)
    for (relation, *_), judgements in groups.items():
        pairs[relation].append(_pair(judgements))
    return pairs


def _pair(judgements: Sequence[Judgement]) -> Pair:
    lead = judgements[0]
    both = {figure.value.id: figure for one in judgements for figure in (one.first, one.second)}
    every = sorted(both.values(), key=_place)
    if lead.relation == "same":
        return Pair(lead, (every[0],), tuple(every[1:]))
    firsts = tuple(figure for figure in every if _number(figure) == _number(lead.first))
    return Pair(lead, firsts, tuple(figure for figure in every if figure not in firsts))


def _judgements(reading: Reading) -> Iterator[Judgement]:
    """Figures that could be of the same are found by unit and by what they count or indicate."""
    seen: dict[object, list[Figure]] = defaultdict(list)
    for figure in figures(reading):
        near = {before.value.id: before for key in _keys(figure) for before in seen[key][-LOOKED_BACK:]}
        for before in sorted(near.values(), key=_place):
            judgement = judge(before, figure, reading=reading)
            if judgement is not None:
                yield judgement
        for key in _keys(figure):
            seen[key].append(figure)


def _keys(figure: Figure) -> Iterable[object]:
    unit, head = figure.value.unit, figure.thing.head
    if head:
        yield (unit, "counts", head)
        yield from ((unit, "counts", broad) for broad, narrow in words().broader.items() if head in narrow)
    if figure.indicator:
        yield (unit, "is of", figure.indicator)


def _place(figure: Figure) -> tuple[Span, str]:
    return figure.value.span, figure.value.id


def _number(figure: Figure) -> tuple[object, object, object]:
    return figure.value.low, figure.value.high, figure.value.bound


def _thing(judgement: Judgement, *, reading: Reading) -> str:
    """What both are figures of, in the words of the one that says more, and the place if both hold for one."""
    counted = [
        figure.value.counted.of(reading.text) for figure in (judgement.first, judgement.second) if figure.value.counted
    ]
    shortest = min(counted, key=lambda told: (len(told), told), default="")
    told = " ".join(shortest.split()) or judgement.first.indicator or "the same"
    place = judgement.first.place or judgement.second.place
    is_named = place is None or place.name in told
    return told if is_named or place is None else f"{told} ({place.name})"


def _told(figures: Sequence[Figure], *, reading: Reading) -> str:
    """A number in the words of the page, and on whose word it stands; further voices are counted."""
    lead = figures[0]
    voices = list(dict.fromkeys(figure.voice for figure in figures))
    more = f" and {len(voices) - 1} more" if len(voices) > 1 else ""
    quoted = " ".join(lead.value.span.of(reading.text).split())
    return f"“{quoted}” on the word of {reading.voices[lead.voice].name}{more}"
