"""Numbers that answer the one before, and leave out what they count: "… put the sum at 4.2 million".

Somebody gives a figure, and the next sentence has what another gives for the same, without saying again of what: *puts
the toll at*, *speaks of*, *says the number is closer to*. That is an ellipsis, and it ties two figures more closely
than any word they could share. Likewise "Of the 58, fourteen …", which takes up the whole and counts a part of it.

Invariants
- A number answers the nearest one before it that another voice gives, in its own sentence or in the one before.
- What the first leaves out of its words (unit, thing, place) the second has from it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from reportedly.compare.figures.judging import Judgement, Relation
from reportedly.compare.figures.record import PERCENT, Figure, figure_of
from reportedly.compare.words import words
from reportedly.model import Value
from reportedly.rulebook.patterns import any_of, choice
from reportedly.rulebook.reading import Reading

AHEAD = 90
"""Characters in front of a number that are searched for the words by which it answers."""

CLOSE = 5
"""Of several numbers before, one within this is sooner meant than a nearer one that is further from it."""

FOLD = 20
"""A number that lies further apart from the one before is of something else."""

KINDS = ("quantity", "money", "percent")

_TAKEN_UP = "The second leaves out what it counts, and answers the first."
_TAKES_THE_WHOLE = "The second sentence takes up the number of the first, and counts some of them."
_OF_ANOTHER = "The second number answers another one."
_TWO_TIMES = "They hold for different times, so that one is an update of the other."


def answers(reading: Reading) -> Iterator[Judgement]:
    """Each number that answers another, judged beside it; those that can both hold are left out."""
    values = [value for value in reading.sheet.values if value.kind in KINDS]
    for at, value in enumerate(values):
        if not _is_answering(value, reading):
            continue
        second = figure_of(reading, value)
        first = _answered(value, values[max(0, at - MOST) : at], second, reading) if second is not None else None
        if first is not None and second is not None:
            yield from _judged(first, _completed(second, first), reading)
    yield from _parts(values, reading)


MOST = 6
"""Numbers before an answer that are tried as the one it answers."""


def _is_answering(value: Value, reading: Reading) -> bool:
    """True for a number that counts nothing by itself, behind words that take up what was counted before."""
    counted = value.counted.of(reading.text).casefold().split() if value.counted is not None else []
    if counted and counted[-1] not in words().amounts:
        return False
    sentence = reading.sentence(value.span)
    ahead = reading.text[max(sentence.start, value.span.start - AHEAD) : value.span.start]
    if _OF_OTHERS.match(reading.text, sentence.start) is not None:
        return False
    return _answering().search(ahead) is not None and _ENDS.match(reading.text, value.span.end) is not None


_OF_OTHERS = re.compile(r"(?:Among|In|For|Across|Of|By|At|From|With|Under)\s")
"""Begins a sentence that says of whom, where or when its number holds: it answers none before."""

_ENDS = re.compile(
    r"(?:%|[ -]?(?:percent|per cent|million|billion))?[”\"’']?(?:[.,;:!?)”\"]|\s+(?:and|but|while|of whom|in)\b|\s*$)"
)
"""What stands behind such a number: the end of its clause."""


def _answered(value: Value, before: Sequence[Value], second: Figure, reading: Reading) -> Figure | None:
    """The nearest figure before that another voice gives, of a unit that the answer can have."""
    sentence = reading.sentence(value.span)
    marks, starts = reading.marks.sentences, reading.once(_starts)
    at = bisect_right(starts, sentence.start) - 1
    earliest = marks[at - 1].span.start if at > 0 else sentence.start
    near = (figure_of(reading, other) for other in reversed(before) if other.span.start >= earliest)
    found = [first for first in near if first is not None and _can_be_answered(first, second, reading)]
    close = (first for first in found if _fold(first, second) <= CLOSE)
    return next(close, next(iter(found), None))


def _starts(reading: Reading) -> list[int]:
    return [mark.span.start for mark in reading.marks.sentences]


def _can_be_answered(first: Figure, second: Figure, reading: Reading) -> bool:
    if first.voice == second.voice and not second.is_replacing:
        return False
    ahead = reading.text[max(second.sentence.start, second.value.span.start - AHEAD) : second.value.span.start]
    is_own = reading.voices[second.voice].kind in AUTHORS and not second.is_replacing
    if is_own and _IS.search(ahead) is not None and _BELIEVES.search(ahead) is None:
        return False
    is_of_unit = first.unit == second.unit or (second.unit is None and first.value.kind == "money")
    return is_of_unit and _fold(first, second) <= FOLD and first.claim.id != second.claim.id


AUTHORS = ("author", "commenter")

_IS = re.compile(r"\b(?:is|was|were|stood|stands)\b[^.]{0,20}$")
"""What the writer himself says a figure is, of others or at another time, is no second account of it."""

_BELIEVES = re.compile(
    r"\b(?:says|said|believes|believed|thinks|thought|reckons|estimates|estimated|insists|maintains)\b"
)
"""In a sentence that the sheet has as the writer's: somebody else holds it all the same."""


def _fold(first: Figure, second: Figure) -> float:
    low, high = sorted((max(1.0, first.interval.low), max(1.0, second.interval.low)))
    return high / low


def _completed(second: Figure, first: Figure) -> Figure:
    return msgspec.structs.replace(
        second, unit=first.unit, thing=first.thing, indicator=first.indicator, place=first.place, where=first.where
    )


def _judged(first: Figure, second: Figure, reading: Reading) -> Iterator[Judgement]:
    if first.interval.meets(second.interval) or not (first.is_stated and second.is_stated):
        return
    told = second.sentence.of(reading.text)
    if any_of(words().apart).search(told) is not None:
        return
    is_later = second.is_replacing or first.is_replacing or (second.scene.times and second.scene != first.scene)
    if second.when is not None and second.when != first.when and second.scene.times:
        is_later = True
    relation: Relation = "update" if is_later else "conflict"
    yield Judgement(relation, first, second, (_TAKEN_UP,), (_OF_ANOTHER, *([_TWO_TIMES] if not is_later else [])))


def _parts(values: Sequence[Value], reading: Reading) -> Iterator[Judgement]:
    """ "Of the 58, fourteen …" and "fourteen of the 58", where somebody else has told of 58 before."""
    told: dict[float, Figure] = {}
    for at, value in enumerate(values):
        if value.low is None or value.low != value.high or isinstance(value.low, str):
            continue
        whole = told.get(value.low)
        if whole is not None and _OF_THE.search(reading.text, max(0, value.span.start - AHEAD), value.span.start):
            beside = [one for one in values[max(0, at - 1) : at + 2] if one is not value]
            for one in beside:
                part = figure_of(reading, one)
                if part is not None and _is_part(part, whole, is_beside=reading.sentence(value.span) == part.sentence):
                    made = msgspec.structs.replace(part, thing=whole.thing, indicator=whole.indicator)
                    yield Judgement("part", whole, made, (_TAKES_THE_WHOLE,), ("They are of two events.",))
                    break
        figure = figure_of(reading, value) if value.low not in told else None
        if figure is not None and figure.indicator is not None and figure.thing.head:
            told[value.low] = figure


_OF_THE = re.compile(r"\b(?:of|among) (?:the|these|those) $", re.IGNORECASE)


def _is_part(part: Figure, whole: Figure, *, is_beside: bool) -> bool:
    is_smaller = part.interval.high < whole.interval.low and part.unit in (None, PERCENT)
    is_bare = not part.thing.head or part.thing.head == whole.thing.head
    return is_beside and is_smaller and is_bare and part.voice != whole.voice and part.sentence != whole.sentence


@lru_cache
def _answering() -> re.Pattern[str]:
    amount, nearly = f"(?:{choice(words().amounts)})", f"(?:{choice(words().nearly)})"
    the = r"(?:the|that|this|its|their|his|her|whose)"
    return re.compile(
        rf"(?:\b(?:puts?|putting|placed|places)\s(?:{the}\s(?:[\w’'-]+\s){{0,3}}?{amount}|it)\sat"
        rf"|\b{the}\s(?:[\w’'-]+\s){{0,2}}?{amount}\s(?:is|was|were|had\sbeen|stood\sat|stands\sat|came\sto|comes\sto)"
        rf"|\b(?:{choice(words().speaking_of)}))\s(?:{nearly}\s){{0,2}}[“\"‘]?$",
        re.IGNORECASE,
    )
