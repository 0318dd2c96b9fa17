"""Who is cast in opposite parts: as helper and adversary of one other, or as helper of two who fight each other.

Invariants
- Only what belongs to one text is laid side by side: an article with itself, a comment with itself.
- What the page tells as changed, or of other years, is no contradiction.
- A camp without an article may be any such people: "rebels" and "rebels" are not the same by their word alone.
- The parties on either side of a fight are looked up, and no relation is compared with all others.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

import msgspec

from reportedly.compare.casting.relations import Relation, relations
from reportedly.compare.casting.words import words
from reportedly.model import Claim
from reportedly.rulebook.patterns import any_of
from reportedly.rulebook.reading import Reading
from reportedly.text import Span

MOST = 8
"""Relations of one kind between two parties that are looked at, and helpers of one party; pages hold few."""

Pair: TypeAlias = tuple[Relation, Relation]

YEAR = re.compile(r"\d{4}")
"""Begins a date of ISO 8601."""


class Opposite(msgspec.Struct, frozen=True):
    """`first` and `second` are the two parts; `between` is the fight of the two who are helped, None where the second
    part is itself a fight against who is helped in the first."""

    first: Relation
    second: Relation
    between: Relation | None = None

    @property
    def relations(self) -> tuple[Relation, ...]:
        """All that show it, in text order."""
        held = (self.first, self.second, *((self.between,) if self.between else ()))
        return tuple(sorted(held, key=lambda one: (one.span, one.rule)))


def opposites(reading: Reading) -> tuple[Opposite, ...]:
    """All opposite parts of the page: each party once for each other, or pair of others."""
    texts: dict[str, list[Relation]] = defaultdict(list)
    for relation in reading.once(relations):
        if not has_changed(relation.span, reading):
            texts[text_of(relation.claim, reading)].append(relation)
    return tuple(one for held in texts.values() for one in (*_direct(held, reading), *_through(held, reading)))


def text_of(claim: Claim, reading: Reading) -> str:
    """The comment in which it is claimed; all else of the page is one text."""
    return claim.part if reading.parts[claim.part].kind == "comment" else ""


def has_changed(span: Span, reading: Reading) -> bool:
    """True where the sentence tells that it was once so, or is no longer."""
    return any_of(words().changed.words).search(reading.sentence(span).of(reading.text)) is not None


def _direct(held: Sequence[Relation], reading: Reading) -> Iterator[Opposite]:
    """Whoever helps and fights one other."""
    fights = _by_pair(held, sign="fights")
    for pair, helping in _by_pair(held, sign="helps").items():
        found = _nearest(_told_surely(helping), _told_surely(fights.get(pair, ())), reading)
        if found is not None:
            yield Opposite(*found)


def _told_surely(held: Iterable[Relation]) -> list[Relation]:
    return [relation for relation in held if relation.object.is_definite and relation.subject.is_definite]


def _through(held: Sequence[Relation], reading: Reading) -> Iterator[Opposite]:
    """By the page's own fights: whoever helps both sides of one."""
    helps = _by_pair(held, sign="helps")
    helpers: dict[str, list[str]] = defaultdict(list)
    for helper, helped in helps:
        if len(helpers[helped]) < MOST:
            helpers[helped].append(helper)
    seen: set[frozenset[str]] = set()
    for (one, other), fights in _by_pair(held, sign="fights").items():
        if frozenset((one, other)) in seen:
            continue
        seen.add(frozenset((one, other)))
        for helper in helpers.get(one, ()):
            if helper in helpers.get(other, ()) and helper not in (one, other):
                found = _nearest(helps[helper, one], helps[helper, other], reading)
                fight = next((fight for fight in fights if found and _is_theirs(fight, found, reading)), None)
                if found is not None and fight is not None:
                    first, second = sorted(found, key=lambda relation: relation.span)
                    yield Opposite(first, second, fight)


def _is_theirs(fight: Relation, helped: Pair, reading: Reading) -> bool:
    """True where the fight is of one time with the help, and a camp is told with its article here or there."""
    sides = {fight.subject.key: fight.subject.is_definite, fight.object.key: fight.object.is_definite}
    is_told = all(one.object.is_definite or sides[one.object.key] for one in helped)
    return is_told and not _are_apart(helped[0], fight, reading)


def _by_pair(held: Iterable[Relation], *, sign: str) -> dict[tuple[str, str], list[Relation]]:
    pairs: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    for relation in held:
        if relation.sign == sign and len(pairs[relation.subject.key, relation.object.key]) < MOST:
            pairs[relation.subject.key, relation.object.key].append(relation)
    return pairs


def _nearest(
    ones: Iterable[Relation], others: Iterable[Relation], reading: Reading
) -> tuple[Relation, Relation] | None:
    """Two that are of one time; rather of one voice than of two."""
    found = [(one, other) for one in ones for other in others if not _are_apart(one, other, reading)]
    return min(found, key=lambda pair: _voice(pair[0], reading) != _voice(pair[1], reading), default=None)


def _voice(relation: Relation, reading: Reading) -> str:
    return reading.words_on[relation.claim.id]


def _are_apart(one: Relation, other: Relation, reading: Reading) -> bool:
    """True where they are told of different years, or one of a year and the other of none, or where one has ended:
    "backed them until their split in May" is over when the other is told of without an end."""
    if _has_ended(one, reading) != _has_ended(other, reading):
        return True
    first, second = (_years(relation, reading) for relation in (one, other))
    present = {reading.once(_present)}
    return (first or present).isdisjoint(second or present)


def _has_ended(relation: Relation, reading: Reading) -> bool:
    """True where the sentence goes on right behind the relation with "until …", "up to …"."""
    behind = Span(relation.span.end, max(relation.span.end, reading.sentence(relation.span).end))
    return any_of(words().until.words).match(behind.of(reading.text).lstrip(" ,")) is not None


def _present(reading: Reading) -> str:
    """The year from which the page is written; empty where neither its date nor an anchored day tells it."""
    anchors = (str((value.ref or {}).get("anchor") or "") for value in reading.sheet.values if value.kind == "date")
    return (reading.sheet.document.origin.published or next(filter(None, anchors), ""))[:4]


def _years(relation: Relation, reading: Reading) -> set[str]:
    """The years of which the sentence tells; "for two years" are those up to now, and tell of none."""
    dates = [value for value in reading.values_in(reading.sentence(relation.span)) if value.kind == "date"]
    found = [str(date.low) for date in dates if date.low is not None]
    about = relation.claim.about
    found += [about.low] if about is not None and about.low is not None else []
    return {low[:4] for low in found if YEAR.match(low)}
