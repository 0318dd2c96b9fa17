"""How two figures of one page stand to each other, with the reasons and with what would overturn it.

Invariants
- Symmetric: the two are put in text order first, so `judge(a, b)` is `judge(b, a)`.
- A conflict is only found where nothing that the page tells keeps the two apart.
"""

from typing import Literal, TypeAlias

import msgspec

from reportedly.compare.figures.again import are_on_two_voices
from reportedly.compare.figures.clause import is_of_a_part, is_of_others
from reportedly.compare.figures.numbers import ROUND_FROM, is_same_number
from reportedly.compare.figures.place import Nearness, nearness
from reportedly.compare.figures.reasons import reasons_of
from reportedly.compare.figures.record import PERCENT, UNBOUNDED, Figure
from reportedly.compare.figures.scene import (
    are_apart,
    are_days_of_one_event,
    are_of_two_times,
    are_tied,
    are_tied_twice,
    place_of_both,
)
from reportedly.compare.figures.things import things_of
from reportedly.compare.gist import stem_of
from reportedly.compare.words import words
from reportedly.rulebook.reading import Reading

Relation: TypeAlias = Literal["conflict", "unsettled", "update", "part", "other indicator", "same"]

FOLD = 5
"""Counts that lie further apart than this are hardly of one event, where nothing but a common noun ties them."""

FOLD_OF_KINDS = 20
"""Of the infected one in twenty may lie in hospital; counts of two kinds further apart are of two events."""

TELLING = 2
"""Words beside what is counted that tell an event."""

HALF = 2
"""Times what two clauses share must be taken to be all that the longer says."""

_ONE_TIME = "Both figures are of the same time."
_TWO_EVENTS = "They are of two events, or of two groups."
_TWO_TIMES = "They hold for different times, so that one is an update of the other."
_ONE_WORD = "One of the two words is used for the other."
_BOTH_ALIKE = "Both count the same."
_PART = "One counts only a part of what the other counts."
"""What would overturn a judgement."""

_ONE_STATEMENT = "Two sources say it in the same words, the number apart."
_PLANNED = "Both tell of what is planned."
"""What a judgement is made for."""


class Judgement(msgspec.Struct, frozen=True):
    """How two figures stand to each other; both in text order, of an update the first is the earlier told."""

    relation: Relation
    first: Figure
    second: Figure
    reasons: tuple[str, ...]
    overturned_by: tuple[str, ...]


def judge(one: Figure, other: Figure, *, reading: Reading) -> Judgement | None:
    """How two figures stand to each other; None where they are figures of different things, or can both hold."""
    first, second = sorted((one, other), key=lambda figure: (figure.value.span, figure.value.id))
    if first.unit != second.unit or _is_one_breath(first, second):
        return None
    things, places = things_of(first.thing, second.thing), nearness(first.place, second.place)
    if "apart" in (things, places) or are_apart(first.scene, second.scene) or _are_of_two_subjects(first, second):
        return None
    if _are_elsewhere(first, second):
        return None
    if are_of_two_times(first.scene, second.scene) and not _is_replaced_soon(first, second):
        return None
    return _judged(first, second, things=things, places=places, times=_times(first, second), reading=reading)


def _are_elsewhere(first: Figure, second: Figure) -> bool:
    """True where each names a place, known or not, that the other does not."""
    return bool(first.where - second.where) and bool(second.where - first.where)


def _is_one_breath(first: Figure, second: Figure) -> bool:
    """Two figures of one sentence by one voice: a list, a comparison or a change, which its author saw together."""
    return first.sentence == second.sentence and first.voice == second.voice


def _judged(
    first: Figure, second: Figure, *, things: Nearness, places: Nearness, times: Nearness, reading: Reading
) -> Judgement | None:
    reasons = tuple(reasons_of(first, second, things=things, places=places, times=times))
    if not (first.is_stated and second.is_stated):
        if _are_two_plans(first, second, reading):
            against = (_TWO_TIMES, _PART, _TWO_EVENTS)
            return _made(first, second, relation="unsettled", reasons=(*reasons, _PLANNED), against=against)
        return _of_one_number(first, second, reasons=reasons, times=times, reading=reading)
    if first.indicator != second.indicator:
        return _of_two_indicators(first, second, things=things, reasons=reasons, times=times)
    if is_same_number(first, second):
        return _of_one_number(first, second, reasons=reasons, times=times, reading=reading)
    if _is_replaced(first, second):
        told = (*reasons, "The words say that one replaces the other.")
        return _made(first, second, relation="update", reasons=told, against=(_ONE_TIME,))
    part = _part(things, places)
    if part is not None:
        return _of_part_and_whole(first, second, part=part, reasons=reasons, times=times)
    if times == "apart":
        is_update = _is_counted_on(first, second) and _is_anchored(first, second)
        return _made(first, second, relation="update" if is_update else None, reasons=reasons, against=(_ONE_TIME,))
    is_alike = things != "untold" or _counts_alike(first, second)
    if _has_each_its_own(first, second):
        return None
    if first.interval.meets(second.interval) or not is_alike or not _is_one_fact(first, second):
        return None
    is_tied = _is_counted_on(first, second) and _is_anchored(first, second)
    if is_tied and None not in (first.said, second.said) and first.said != second.said:
        told = (*reasons, "They were told at different times.")
        return _made(first, second, relation="update", reasons=told, against=(_ONE_TIME,))
    return _of_disjoint(first, second, reasons=reasons, reading=reading)


def _is_counted_on(first: Figure, second: Figure) -> bool:
    """True for two counts of an event in which counts grow, not too far apart."""
    is_growing = first.indicator == second.indicator and first.indicator in words().cumulative
    return is_growing and _is_within_fold(first, second) and _counts_alike(first, second)


def _is_replaced(first: Figure, second: Figure) -> bool:
    """True where the words of either sentence say that a later count stands in the place of an earlier one."""
    is_told = first.is_replacing or second.is_replacing
    return _is_counted_on(first, second) and is_told and _is_one_story(first, second)


def _is_one_story(first: Figure, second: Figure) -> bool:
    """True where neither figure is vague ("dozens"), and what is said beside one is mostly said beside the other."""
    own, theirs = _subject(first), _subject(second)
    fewer = min(len(own), len(theirs))
    return not first.is_vague and not second.is_vague and (fewer < TELLING or len(own & theirs) >= fewer / 2)


def _is_replaced_soon(first: Figure, second: Figure) -> bool:
    """True for an update of which each count has its day: "eleven on Tuesday", "rose to 17 on Wednesday"."""
    return _is_replaced(first, second) and are_days_of_one_event(first.scene, second.scene)


def _are_of_two_subjects(first: Figure, second: Figure) -> bool:
    """True where each has a subject of its own: what the clinic costs and what the road, two armies, two schools."""
    if first.owners - second.owners and second.owners - first.owners:
        return True
    is_counted = first.thing.head or second.thing.head
    own, theirs = _subject(first), _subject(second)
    return not is_counted and bool(own and theirs) and not own & theirs


def _has_each_its_own(first: Figure, second: Figure) -> bool:
    """True where each clause names a thing that the other does not: the museum and the zoo, a nurse and a doctor.

    Two reports tell of one event, or of one army, in words of their own, so that there it tells nothing; of what is
    counted without an indicator only what stands in front of the figure tells it.
    """
    is_sum = first.value.kind in ("money", "percent")
    if first.indicator in words().of_an_event or (first.indicator is not None and not is_sum):
        return False
    own, theirs = (_subject(figure) if is_sum else figure.ahead for figure in (first, second))
    return bool(own - theirs) and bool(theirs - own)


def _subject(figure: Figure) -> frozenset[str]:
    """What the clause says beside the figure, what it counts, and the word for its indicator."""
    return figure.about - {stem_of(figure.indicator or "")}


def _is_one_fact(first: Figure, second: Figure) -> bool:
    """False where the clauses show that they speak of two things.

    Of those who are counted, where no indicator tells what is said of them, both clauses must say one thing. Sums and
    shares must have the subject of the other. Two events are told in words of which none is the same.
    """
    own, theirs = _subject(first), _subject(second)
    if not first.thing.head and not second.thing.head:
        return own == theirs or len(own & theirs) >= len(own | theirs) / 2
    if first.indicator is None and second.indicator is None:
        return HALF * len(first.about & second.about) >= max(len(first.about), len(second.about)) > 0
    is_event = first.indicator in words().of_an_event
    is_told_to_be_one = bool(own & theirs) or first.is_replacing or second.is_replacing
    return not is_event or is_told_to_be_one or not own or not theirs


def _of_one_number(
    first: Figure, second: Figure, *, reasons: tuple[str, ...], times: Nearness, reading: Reading
) -> Judgement | None:
    """The same number again: told where another voice tells it, or other words do; vague words are hardly a number."""
    is_vague = None in (first.value.low, first.value.high) and None in (second.value.low, second.value.high)
    if not is_same_number(first, second) or first.indicator != second.indicator:
        return None
    if times == "apart" or (is_vague and not _is_anchored(first, second)) or not _is_telling(first, second):
        return None
    told = [figure.value.span.of(reading.text).casefold() for figure in (first, second)]
    is_told_again = first.voice != second.voice or told[0] != told[1]
    against = ("One of them is a figure of something else.",)
    return _made(first, second, relation="same" if is_told_again else None, reasons=reasons, against=against)


def _is_telling(first: Figure, second: Figure) -> bool:
    """True where an equal number is hardly chance: of an event, of a name, of one fact, taken up, or very large."""
    own, theirs = _subject(first), _subject(second)
    is_named = bool(first.thing.names & second.thing.names)
    is_one_fact = bool(own & theirs) and len(own & theirs) >= max(len(own), len(theirs)) / 2
    if first.indicator in words().of_an_event or is_named or is_one_fact or second.is_taken_up:
        return True
    if first.indicator is not None and nearness(first.place, second.place) == "same" and not first.thing.head:
        return True
    is_tied = _is_anchored(first, second) or first.voice != second.voice
    return is_tied and first.interval.high >= ROUND_FROM and second.interval.high >= ROUND_FROM


def _of_two_indicators(
    first: Figure, second: Figure, *, things: Nearness, reasons: tuple[str, ...], times: Nearness
) -> Judgement | None:
    """Figures of the wounded and of those treated: neither a conflict nor the same, though often taken for it."""
    pair = frozenset(filter(None, (first.indicator, second.indicator)))
    own, theirs = (_subject(figure) - {stem_of(kind) for kind in pair} for figure in (first, second))
    is_one_event = not own or not theirs or bool(own & theirs) or are_tied_twice(first.scene, second.scene)
    is_one_event = is_one_event and not first.is_vague and not second.is_vague
    is_near = pair in words().near and times != "apart" and things != "untold" and is_one_event
    if not is_near or not _is_anchored(first, second) or not _is_within_fold(first, second, fold=FOLD_OF_KINDS):
        return None
    relation: Relation | None = "other indicator" if not is_same_number(first, second) else None
    return _made(first, second, relation=relation, reasons=reasons, against=(_ONE_WORD,))


def _of_part_and_whole(
    first: Figure, second: Figure, *, part: Literal["first", "second"], reasons: tuple[str, ...], times: Nearness
) -> Judgement | None:
    narrow, broad = (first, second) if part == "first" else (second, first)
    is_of_another = narrow.is_in_whole or first.scene.is_separate or second.scene.is_separate
    is_of_another = is_of_another or first.is_listed or second.is_listed or not _is_one_story(first, second)
    if times == "apart" or is_of_another or first.unit == PERCENT or not _is_anchored(first, second):
        return None
    if narrow.interval.low <= broad.interval.high:
        is_open = any(UNBOUNDED in (abs(figure.interval.low), figure.interval.high) for figure in (first, second))
        return _made(first, second, relation="part" if not is_open else None, reasons=reasons, against=(_BOTH_ALIKE,))
    is_one_scene = nearness(first.place, second.place) == "same" or are_tied(first.scene, second.scene)
    larger = (*reasons, "A part cannot be greater than the whole.")
    relation: Relation | None = "conflict" if is_one_scene and first.thing.head == second.thing.head else None
    return _made(first, second, relation=relation, reasons=larger, against=(_TWO_EVENTS, _TWO_TIMES))


def _of_disjoint(first: Figure, second: Figure, *, reasons: tuple[str, ...], reading: Reading) -> Judgement | None:
    """No number lies in both: a conflict, unsettled where little ties them."""
    if not _is_anchored(first, second) and not _is_within_fold(first, second):
        return None
    if _is_bare(first) and not are_on_two_voices(first, second, reading):
        return None
    if any(
        figure.scene.is_separate or figure.is_listed or is_of_others(reading.text, figure.clause, value=figure.value)
        for figure in (first, second)
    ):
        return None
    if any(is_of_a_part(reading.text, figure.clause) for figure in (first, second)):
        return None
    if first.countries != second.countries and min(first.countries, second.countries, key=len):
        return None
    against = (_TWO_TIMES, _PART, _TWO_EVENTS)
    is_event = first.indicator in words().of_an_event
    if is_event and first.scene.is_since != second.scene.is_since:
        return None
    is_loose = is_event and (_is_tied_by_country_alone(first, second) or _is_tied_by_day_alone(first, second))
    if _is_anchored(first, second) and not is_loose:
        return _made(first, second, relation="conflict", reasons=reasons, against=against)
    if not is_event and _is_one_statement(first, second, reading):
        told = (*reasons, _ONE_STATEMENT)
        return _made(first, second, relation="unsettled", reasons=told, against=against)
    is_list = first.scene.is_list or second.scene.is_list
    is_alike = first.thing.head == second.thing.head and _is_within_fold(first, second)
    if is_event and not is_list and is_alike and _is_one_story(first, second):
        return _made(first, second, relation="unsettled", reasons=reasons, against=against)
    return None


def _are_two_plans(first: Figure, second: Figure, reading: Reading) -> bool:
    """True for two planned sums of one thing by two sources that no number lies in: "the dam will cost 40 million"."""
    is_planned = all(
        figure.claim.firmness.mood == "plan" and figure.claim.firmness.polarity == "affirmed"
        for figure in (first, second)
    )
    is_sum = first.value.kind == "money" and first.indicator is not None
    is_apart = not first.interval.meets(second.interval)
    return is_planned and is_sum and is_apart and _is_one_statement(first, second, reading)


def _is_bare(figure: Figure) -> bool:
    """True for a percentage or a measure of which no indicator tells what it is of: a page is full of them."""
    return figure.indicator is None and figure.unit is not None


def _is_one_statement(first: Figure, second: Figure, reading: Reading) -> bool:
    """True where two sources say one thing in the same words, the number apart: "the factory has 300 workers"."""
    is_alike = first.thing == second.thing and first.indicator == second.indicator
    own, theirs = _subject(first), _subject(second)
    is_said = own == theirs and bool(own or _is_of_one_indicator(first, second))
    return is_alike and is_said and are_on_two_voices(first, second, reading)


def _is_of_one_indicator(first: Figure, second: Figure) -> bool:
    """True where the indicator is all that either says, as a share's or a sum's may be: "turnout was 62 percent"."""
    return first.indicator is not None and first.indicator == second.indicator and first.unit is not None


def _made(
    first: Figure, second: Figure, *, relation: Relation | None, reasons: tuple[str, ...], against: tuple[str, ...]
) -> Judgement | None:
    return Judgement(relation, first, second, reasons, against) if relation is not None else None


def _is_anchored(first: Figure, second: Figure) -> bool:
    """True when more than common nouns say that both are of the same: a place, a name in what is counted, a subject."""
    is_placed = nearness(first.place, second.place) in ("same", "first within", "second within")
    is_named = bool(first.thing.names & second.thing.names)
    is_tied = are_tied(first.scene, second.scene)
    return is_placed or is_named or bool(first.where & second.where) or is_tied or _is_of_one_subject(first, second)


def _is_tied_by_country_alone(first: Figure, second: Figure) -> bool:
    """True where a country is all that is one: many attacks of a war are in it."""
    is_country = any(figure.place is not None and figure.place.kind == "country" for figure in (first, second))
    return is_country and not are_tied(first.scene, second.scene) and not first.thing.names & second.thing.names


def _is_tied_by_day_alone(first: Figure, second: Figure) -> bool:
    """True where a day is all that is one, and the clauses tell the event in other words: a war has many on a day."""
    is_placed = nearness(first.place, second.place) != "untold" or place_of_both(first.scene, second.scene) is not None
    is_placed = is_placed or bool(first.where & second.where)
    own, theirs = _subject(first), _subject(second)
    is_told_alike = HALF * len(own & theirs) >= min(len(own), len(theirs))
    return not is_placed and not is_told_alike and not first.thing.names & second.thing.names


def _is_of_one_subject(first: Figure, second: Figure) -> bool:
    """True for two shares or sums of one indicator whose clauses are otherwise half the same: turnout in the vote."""
    own, theirs = _subject(first), _subject(second)
    is_alike = first.indicator is not None and first.indicator == second.indicator
    is_bare = not first.thing.head and not second.thing.head
    return is_alike and is_bare and len(own & theirs) > 0 and len(own & theirs) >= len(own | theirs) / 2


def _counts_alike(first: Figure, second: Figure) -> bool:
    """True where the heads are one, or a report could use either of them for the same dead."""
    heads = {first.thing.head, second.thing.head}
    return len(heads) == 1 or heads - {""} <= words().people_reported


def _is_within_fold(first: Figure, second: Figure, *, fold: int = FOLD) -> bool:
    low, high = sorted((max(1.0, first.interval.low), max(1.0, second.interval.low)))
    return high <= low * fold


def _times(first: Figure, second: Figure) -> Nearness:
    """`apart` where both times are told and no day lies in both."""
    if first.when is None or second.when is None:
        return "untold"
    (low, high), (other_low, other_high) = first.when, second.when
    is_before = high is not None and other_low is not None and high <= other_low
    is_after = other_high is not None and low is not None and other_high <= low
    return "apart" if is_before or is_after else "same"


def _part(things: Nearness, places: Nearness) -> Literal["first", "second"] | None:
    """Which of the two counts a part of what the other counts; None where neither does, or each in its own way."""
    ways = {way for way in (things, places) if way.endswith("within")}
    if len(ways) != 1:
        return None
    return "first" if ways == {"first within"} else "second"
