"""What is told of figures that stand beside each other on one page.

Invariants
- A number that is told several times is one side of a finding, not several findings; numbers that all stand to each
  other in one way are sides of one finding.
- No figure is compared with more than `LOOKED_BACK` others that could be of the same thing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

import msgspec

from reportedly.compare.figures.again import is_source_known, on_two_words
from reportedly.compare.figures.answers import answers
from reportedly.compare.figures.judging import Judgement, Relation, judge
from reportedly.compare.figures.numbers import told_interval
from reportedly.compare.figures.record import PERCENT, Figure, figures
from reportedly.compare.figures.weighing import are_two_accounts, may_be_told
from reportedly.compare.voices import short_name
from reportedly.compare.words import words
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Raised
from reportedly.text import Span

LOOKED_BACK = 40
"""Figures of one thing with which each is compared, the nearest before it; pages rarely hold a tenth of that."""

PAIR = 2
"""Sides of a finding that are "both" and not "all"."""

COUNTED = {2: "Two", 3: "Three", 4: "Four", 5: "Five", 6: "Six"}
"""Numbers of sides as a sentence begins with them; more are told in digits."""

Number: TypeAlias = tuple[object, object, object]

MOST_SIDES = 3
"""Different numbers of one thing that are taken for accounts of one event."""


def figures_conflict(reading: Reading) -> Iterator[Raised]:
    """Figures of the same thing at the same place and time cannot all hold."""
    for group in _of("conflict", reading):
        if _is_chronicle(group):
            continue
        both = "both" if len(group.sides) == PAIR else "all"
        yield group.raised(
            f"{{many}} figures of {{thing}} cannot {both} hold: {{sides}}.", reading=reading, is_measured=True
        )


def figures_unsettled(reading: Reading) -> Iterator[Raised]:
    """Figures of the same kind differ, and the page does not tell whether they are of the same event."""
    chronicles = (
        group for group in _of("conflict", reading) if _is_chronicle(group) and _is_by_sources(group, reading)
    )
    for group in (*chronicles, *_of("unsettled", reading)):
        told = "{many} figures of {thing} differ, and nothing tells whether they are of the same: {sides}."
        yield group.raised(told, reading=reading, is_measured=True)


def _is_chronicle(group: "Group") -> bool:
    """True for more than three different numbers: the page tells of several events rather than four times of one."""
    return len(group.sides) > MOST_SIDES


def _is_by_sources(group: "Group", reading: Reading) -> bool:
    """True where every number stands on a source, and no two on one."""
    return all(are_two_accounts(one.first, one.second, reading) for one in group.judgements)


def figure_updated(reading: Reading) -> Iterator[Raised]:
    """A later figure of the same thing replaces an earlier one."""
    for group in _of("update", reading):
        is_told = any(figure.is_replacing for side in group.sides for figure in side)
        how = "of which the page says that one replaces another" if is_told else "of which one may replace another"
        yield group.raised(f"{{many}} figures of {{thing}}, {how}: {{sides}}.", reading=reading)


def figure_is_part_of_another(reading: Reading) -> Iterator[Raised]:
    """A figure counts a part of what another figure of the page counts."""
    for group in _of("part", reading):
        yield group.raised(
            "{many} figures, of which one counts a part of another: {sides}.", reading=reading, is_counted=True
        )


def figures_of_other_indicators(reading: Reading) -> Iterator[Raised]:
    """Figures that are easily taken for each other are of different indicators."""
    for group in _of("other indicator", reading):
        told = "{many} figures that are not of the same, though easily taken for it: {sides}."
        yield group.raised(told, reading=reading, is_counted=True)


def figure_told_again(reading: Reading) -> Iterator[Raised]:
    """The same figure stands on the page on the word of two voices, at least one of them a source."""
    for group in _told_by_several(_of("same", reading), reading=reading):
        yield group.raised("The same figure of {thing} is told again: {sides}.", reading=reading)


def repeated(reading: Reading) -> tuple[Judgement, ...]:
    """The pairs of figures that tell one number of one thing, in text order, whoever asks, plans or states them."""
    return tuple(one for one in reading.once(judgements) if one.relation == "same")


class Group(msgspec.Struct, frozen=True):
    """Figures that stand to each other in one way: the judgements of them, and the figures of each number.

    `sides` are in text order. Where one number is told again, each figure is a side of its own.
    """

    judgements: tuple[Judgement, ...]
    sides: tuple[tuple[Figure, ...], ...]

    def raised(self, told: str, *, reading: Reading, is_counted: bool = False, is_measured: bool = False) -> Raised:
        """The finding: `told` is its sentence, with `{many}`, `{thing}` and `{sides}` left open.

        `is_counted` has each side tell what it counts, where the sides count different things; `is_measured` the
        interval by which it was compared, where its words are not that number.
        """
        every = sorted({figure.value.id: figure for side in self.sides for figure in side}.values(), key=_place)
        *others, last = (
            _told(side, reading=reading, is_counted=is_counted, is_measured=is_measured) for side in self.sides
        )
        between = ", and " if len(others) == 1 else "; and "
        many = COUNTED.get(len(self.sides), str(len(self.sides)))
        return Raised(
            told.format(
                many=many,
                thing=_thing(self.judgements[0], reading=reading),
                sides=f"{'; '.join(others)}{between}{last}",
            ),
            spans=tuple(dict.fromkeys(figure.value.span for figure in every)),
            claims=tuple(dict.fromkeys(figure.claim.id for figure in every)),
            values=tuple(figure.value.id for figure in every),
            reasons=_of_all(self.judgements),
            overturned_by=tuple(dict.fromkeys(against for one in self.judgements for against in one.overturned_by)),
        )


def _told_by_several(groups: Iterable[Group], *, reading: Reading) -> Iterator[Group]:
    """The groups of which one figure stands on two words; only the places that show it."""
    for group in groups:
        every = sorted({one.value.id: one for side in group.sides for one in side}.values(), key=_place)
        told = on_two_words(every, reading=reading)
        if told:
            held = {one.value.id for one in told}
            judged = tuple(one for one in group.judgements if {one.first.value.id, one.second.value.id} <= held)
            yield Group(judged or group.judgements, (told[:1], told[1:]))


def _of_all(judged: Sequence[Judgement]) -> tuple[str, ...]:
    """The reasons that hold for all pairs of a group; of those that hold for some, which pair they are told of.

    "Neither says for which place it holds" of one pair and "Only one of them says so" of another would contradict each
    other if they stood side by side.
    """
    told = [[reason for reason in one.reasons if reason] for one in judged]
    shared = [reason for reason in told[0] if all(reason in reasons for reasons in told)]
    if len(judged) == 1 or all(len(reasons) == len(shared) for reasons in told):
        return tuple(shared)
    others = any(len(reasons) > len(shared) for reasons in told)
    return (*shared, *(["In the rest the pairs of them differ."] if others else []))


def _of(relation: Relation, reading: Reading) -> Sequence[Group]:
    return reading.once(_groups).get(relation, ())


def _groups(reading: Reading) -> Mapping[Relation, Sequence[Group]]:
    """All figures that stand to each other in some way, by that way and in text order."""
    kinds: dict[tuple[Relation, str], list[Judgement]] = defaultdict(list)
    for one in reading.once(judgements):
        kinds[(one.relation, one.first.indicator or one.first.thing.head)].append(one)
    groups: dict[Relation, list[Group]] = defaultdict(list)
    for (relation, _), found in kinds.items():
        groups[relation].extend(map(_group, _connected(found)))
    return {relation: sorted(found, key=_beginning) for relation, found in groups.items()}


def _connected(found: Sequence[Judgement]) -> list[list[Judgement]]:
    """The judgements in lots, so that those of one number are in one lot; each number points towards its lot's own."""
    towards: dict[Number, Number] = {}

    def lot_of(number: Number) -> Number:
        while (ahead := towards.setdefault(number, number)) != number:
            towards[number] = towards[ahead]
            number = ahead
        return number

    for one in found:
        towards[lot_of(_number(one.first))] = lot_of(_number(one.second))
    lots: dict[Number, list[Judgement]] = defaultdict(list)
    for one in found:
        lots[lot_of(_number(one.first))].append(one)
    return list(lots.values())


def _group(lot: Sequence[Judgement]) -> Group:
    ordered = tuple(sorted(lot, key=lambda one: (_place(one.first), _place(one.second))))
    every = sorted(
        {one.value.id: one for judged in ordered for one in (judged.first, judged.second)}.values(), key=_place
    )
    if ordered[0].relation == "same":
        return Group(ordered, (tuple(every[:1]), tuple(every[1:])))
    sides: dict[Number, list[Figure]] = defaultdict(list)
    for figure in every:
        sides[_number(figure)].append(figure)
    return Group(ordered, tuple(map(tuple, sides.values())))


def _beginning(group: Group) -> tuple[Span, str]:
    return _place(group.judgements[0].first)


def judgements(reading: Reading) -> tuple[Judgement, ...]:
    """How the figures of a page stand to each other, those of one unit and thing or indicator."""
    judged = tuple(_judged(reading))
    pairs = {(one.first.value.id, one.second.value.id) for one in judged}
    return (*judged, *(one for one in answers(reading) if (one.first.value.id, one.second.value.id) not in pairs))


def _judged(reading: Reading) -> Iterator[Judgement]:
    seen: dict[object, list[Figure]] = defaultdict(list)
    for figure in figures(reading):
        near = {before.value.id: before for key in _keys(figure) for before in seen[key][-LOOKED_BACK:]}
        for before in sorted(near.values(), key=_place):
            judgement = judge(before, figure, reading=reading)
            if judgement is not None and may_be_told(judgement, reading):
                yield judgement
        for key in _keys(figure):
            seen[key].append(figure)


def _keys(figure: Figure) -> Iterable[object]:
    unit, head = figure.unit, figure.thing.head
    if head:
        yield (unit, "counts", head)
        yield from ((unit, "counts", broad) for broad, narrow in words().broader.items() if head in narrow)
    if figure.indicator:
        yield (unit, "is of", figure.indicator)


def _place(figure: Figure) -> tuple[Span, str]:
    return figure.value.span, figure.value.id


def _number(figure: Figure) -> Number:
    return figure.value.low, figure.value.high, figure.value.bound


def _thing(judgement: Judgement, *, reading: Reading) -> str:
    """What both are figures of, in the words of the one that says more, and the place if both hold for one."""
    pair = (judgement.first, judgement.second)
    counted = [figure.value.counted.of(reading.text) for figure in pair if figure.value.counted]
    counted = [words for words in counted if words.casefold() not in _ONLY_A_COUNT]
    shortest = min(counted, key=lambda told: (len(told), told), default="")
    told = " ".join(shortest.split()) or judgement.first.indicator or "one thing"
    place = judgement.first.place or judgement.second.place
    is_named = place is None or place.name in told
    return told if is_named or place is None else f"{told} ({place.name})"


_ONLY_A_COUNT = ("toll", "death toll", "number", "total", "deaths", "killed", "figure", "sum", "share", "count")
"""Words for a count, which do not tell of whom it is."""


def _told(figures: Sequence[Figure], *, reading: Reading, is_counted: bool, is_measured: bool) -> str:
    """A number in the words of the page, and on whose word it stands; further voices are counted."""
    lead = figures[0]
    voices = list(dict.fromkeys(figure.voice for figure in figures))
    more = f" and {len(voices) - 1} more" if len(voices) > 1 else ""
    counted = reading.quoted(lead.value.counted) if lead.value.counted is not None else ""
    of_what = counted if counted.casefold() != lead.indicator else ""
    what = ", ".join(filter(None, (of_what, lead.indicator)))
    quoted = f"{reading.quoted(lead.value.span)}{f'” ({what})' if is_counted and what else ''}"
    interval = told_interval(lead.interval, unit=PERCENT if lead.unit == PERCENT else "")
    is_plain = told_interval(lead.interval) in reading.quoted(lead.value.span).replace("%", " ").split()
    if is_measured and not (is_plain and lead.interval.low == lead.interval.high):
        quoted = f"{quoted}” ({interval})"
    elif not is_counted or not what:
        quoted = f"{quoted}”"
    if not is_source_known(lead, reading):
        return f"“{quoted} on the page{more and more.replace(' more', ' on the word of others')}"
    return f"“{quoted} on the word of {short_name(reading.called(lead.voice))}{more}"
