"""Claims with their grammatical parts: who does what to whom, where and when.

There is no parser. A clause is read where its words stand as simple clauses have them: the doer right before the verb,
whom it is done to right behind it, the other way round in the passive, both beside a noun of a deed ("the raid by … on
…"). Names in a list share their part. What stands farther off is not told. Only verbs and nouns of the list `deeds` are
read, and only doers that are values of the page: parties, places, figures of people.

The work is linear in the words of the page: from each verb a few words are looked at on both sides.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

import msgspec

from reportedly.link.clauses import Clause, clauses
from reportedly.link.deeds import deeds
from reportedly.link.units import Unit, Units, units
from reportedly.link.words import Word, words_of
from reportedly.model import Claim, Document, Event, Marks, Value

RULES: Mapping[str, str] = MappingProxyType(
    {
        "event_active.v1": "The doer stands right before the verb, whom it is done to right behind it.",
        "event_passive.v1": "Whom it is done to stands before the verb in the passive, the doer behind “by”.",
        "event_of_noun.v1": "A noun tells what is done: its doer owns it, or stands behind “by”.",
        "event_between.v1": "A noun tells what two do with each other, between whom it is.",
    }
)
"""Each rule with the sentence that explains it."""


def evented(claims: Sequence[Claim], *, document: Document, marks: Marks, values: Sequence[Value]) -> tuple[Claim, ...]:
    """The claims with the events that their contents tell.

    Args:
        claims: in text order.
        document: the page.
        marks: its sentences.
        values: all of the page, in text order, with their final ids.
    """
    found = list(events(document, marks, values)) if claims else []
    starts = [event.verb.start for event in found]
    return tuple(_with_events(claim, found, starts=starts) for claim in claims)


def _with_events(claim: Claim, found: Sequence[Event], *, starts: Sequence[int]) -> Claim:
    held: list[Event] = []
    for span in claim.content:
        held += found[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    known = frozenset(claim.values)
    own = tuple(event for event in (_within(event, known) for event in held) if event is not None)
    return msgspec.structs.replace(claim, events=own) if own else claim


def _within(event: Event, known: frozenset[str]) -> Event | None:
    """The event with those values alone that the claim holds; None where nobody is left."""
    agents = tuple(value for value in event.agents if value in known)
    patients = tuple(value for value in event.patients if value in known)
    if not agents and not patients:
        return None
    place = event.place if event.place in known else None
    time = event.time if event.time in known else None
    return msgspec.structs.replace(event, agents=agents, patients=patients, place=place, time=time)


def events(document: Document, marks: Marks, values: Sequence[Value]) -> Iterator[Event]:
    """The events of a page in text order."""
    begins = [value.span.start for value in values]
    for sentence in marks.sentences:
        span = sentence.span
        inside = values[bisect_left(begins, span.start) : bisect_left(begins, span.end)]
        if inside:
            words = list(words_of(document.text, span, starts=frozenset((span.start,))))
            yield from _of_sentence(document.text, words, units(words, inside))


def _of_sentence(text: str, words: Sequence[Word], known: Units) -> Iterator[Event]:
    told = list(clauses(text, words, known))
    places, dates = tuple(_located(words, known.places)), known.dates
    for number, clause in enumerate(told):
        until = told[number + 1].verb if number + 1 < len(told) else len(words)
        since = 0 if number == 0 else clause.verb
        yield Event(
            verb=words[clause.verb].span,
            agents=_values(clause.agents),
            patients=_values(clause.patients),
            place=_nearest(words, places, clause, since=since, until=until),
            time=_nearest(words, dates, clause, since=since, until=until),
            negated=clause.negated,
            rule=clause.rule,
        )


def _values(found: Sequence[Unit]) -> tuple[str, ...]:
    return tuple(unit.value for unit in found)


def _nearest(words: Sequence[Word], found: Sequence[Unit], clause: Clause, *, since: int, until: int) -> str | None:
    """The first unit behind the verb with no other clause between, else the only one before it."""
    parts = (*clause.agents, *clause.patients)
    taken = frozenset(_values(parts))
    verb = bisect_right(found, clause.verb, key=lambda unit: unit.first)
    ahead = found[verb : verb + len(parts) + 1]
    behind = next((unit for unit in ahead if unit.first < until and unit.value not in taken), None)
    if behind is not None:
        begin = max(clause.verb + 1, *(unit.end for unit in parts), 0)
        between = words[begin : behind.first]
        apart = len(between) > FARTHEST_BEHIND or any(word.low in APART for word in between)
        return None if apart else behind.value
    first = bisect_left(found, since, key=lambda unit: unit.first)
    before = [unit for unit in found[first : min(verb, first + len(parts) + 2)] if unit.value not in taken]
    return before[0].value if len(before) == 1 else None


APART = frozenset(
    ("which", "who", "that", "by", "after", "before", "while", "as", "when", "because", "since", "but", "where")
)
"""Words that begin another clause."""

FARTHEST_BEHIND = 8
"""Words from a verb, and those it is done to, to where and when it was done."""


def _located(words: Sequence[Word], places: Sequence[Unit]) -> Iterator[Unit]:
    """Places behind a preposition of place, with words such as "the northern town of" between."""
    where = deeds().where.words
    for unit in places:
        before = unit.first - 1
        while before > 0 and unit.first - before <= MOST_BETWEEN and _leads(words[before].low):
            before -= 1
        if before >= 0 and words[before].low in where and not unit.adjective:
            yield unit


def _leads(low: str) -> bool:
    return low in ("the", "of", "a") or low in deeds().heads.words or low.endswith("ern")


MOST_BETWEEN = 5
"""Words from a preposition to the place."""
