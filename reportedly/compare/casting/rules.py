"""What is told of a party that a page casts in parts that do not go together."""

from collections.abc import Iterator

from reportedly.compare.casting.actors import Mention
from reportedly.compare.casting.events import events
from reportedly.compare.casting.judging import Opposite, opposites
from reportedly.compare.casting.relations import Relation
from reportedly.model import Claim
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Raised


def party_in_opposite_parts(reading: Reading) -> Iterator[Raised]:
    """A party is cast as helper and adversary of the same other, or as helper of both sides of a fight."""
    for opposite in reading.once(opposites):
        held = opposite.relations
        yield Raised(
            _sentence(opposite, reading),
            spans=tuple(dict.fromkeys(one.span for one in held)),
            claims=tuple(dict.fromkeys(one.claim.id for one in held)),
            values=tuple(dict.fromkeys(value for one in held for value in _values(one, reading))),
            reasons=(
                *(_told(one, reading) for one in held),
                _both(opposite, reading),
            ),
            overturned_by=tuple(_overturned(opposite)),
        )


def victim_and_perpetrator(reading: Reading) -> Iterator[Raised]:
    """A party is told to have done, and to have suffered, the same deed at the same place or time."""
    for event in reading.once(events):
        did, suffered = event.perpetrator, event.victim
        who = did.who.name
        yield Raised(
            f"{who} is told to have done and to have suffered the same {did.kind}: to have done it "
            f"{_by(did.claim, reading)}, to have suffered it {_by(suffered.claim, reading)}.",
            spans=tuple(sorted({did.span, suffered.span})),
            claims=tuple(dict.fromkeys((did.claim.id, suffered.claim.id))),
            values=tuple(dict.fromkeys((*_of(did.who, reading), *_of(suffered.who, reading)))),
            reasons=(
                f"“{reading.quoted(did.span)}”: {who} is the perpetrator.",
                f"“{reading.quoted(suffered.span)}”: {who} is the victim.",
                f"{event.tie}, and no other party is named as the other side.",
                _voices(who, did.claim, suffered.claim, reading),
            ),
            overturned_by=(
                "They are two events of the same kind.",
                f"A reading of one of the places by which {who} does not stand on that side.",
                f"Those of {who} who did it and those who suffered it are not the same people.",
            ),
        )


def _sentence(opposite: Opposite, reading: Reading) -> str:
    first, second = opposite.first, opposite.second
    if opposite.between is None:
        return (
            f"{first.subject.name} is cast both as helper and as adversary of {first.object.name}: "
            f"as helper {_on(first, reading)}, as adversary {_on(second, reading)}."
        )
    return (
        f"{first.subject.name} is cast as helper of both sides of a fight: "
        f"of {first.object.name} {_on(first, reading)}, and of {second.object.name} {_on(second, reading)}; "
        f"{_fight(opposite.between, reading)}."
    )


def _fight(relation: Relation, reading: Reading) -> str:
    return f"the page has {relation.subject.name} fight {relation.object.name} {_on(relation, reading)}"


def _on(relation: Relation, reading: Reading) -> str:
    return _by(relation.claim, reading)


def _by(claim: Claim, reading: Reading) -> str:
    return f"on the word of {reading.voice(claim).name}"


def _told(relation: Relation, reading: Reading) -> str:
    deed = "helps" if relation.sign == "helps" else "fights"
    plan = ", as a plan or a possibility" if relation.is_plan else ""
    quoted = reading.quoted(relation.span)
    who = f"{relation.subject.name} {deed} {relation.object.name}"
    return f"“{quoted}”: {who}{plan}, {_on(relation, reading)}."


def _both(opposite: Opposite, reading: Reading) -> str:
    return _voices(opposite.first.subject.name, opposite.first.claim, opposite.second.claim, reading)


def _voices(who: str, one: Claim, other: Claim, reading: Reading) -> str:
    """Whether one voice casts the party so, or two, and by way of whom both have come."""
    first, second = (reading.voice(claim) for claim in (one, other))
    if first.id == second.id:
        return f"One voice casts {who} both ways: {first.name}."
    if second.id in one.chain or first.id in other.chain:
        outer, inner = (second, first) if second.id in one.chain else (first, second)
        return f"One voice passes on both: {outer.name} casts {who} one way, and quotes {inner.name} for the other."
    through = [voice for voice in one.chain if voice in other.chain]
    by = f", both by way of {reading.voices[through[-1]].name}" if through else ""
    told = f"Two voices cast {who} so{by}: {first.name} and {second.name}"
    return f"{told}; that is less odd than one voice doing it, for they may disagree."


def _overturned(opposite: Opposite) -> Iterator[str]:
    name = opposite.first.subject.name
    yield f"The two are of different times, and {name} has changed sides between them."
    camps = {one.name: None for held in opposite.relations for one in (held.subject, held.object) if one.is_camp}
    yield from (f"“{camp}” are not the same people in both places." for camp in camps)
    if opposite.between is not None:
        yield "Those who are helped do not fight each other where they are helped."
    yield f"A reading of one of the places by which {name} does not act in it."


def _values(relation: Relation, reading: Reading) -> Iterator[str]:
    """The mentions of the two parties that the relation joins."""
    yield from _of(relation.subject, reading)
    yield from _of(relation.object, reading)


def _of(mention: Mention, reading: Reading) -> Iterator[str]:
    yield from (value.id for value in reading.values_in(mention.span) if value.kind == "party")
