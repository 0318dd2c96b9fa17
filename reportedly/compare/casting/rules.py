"""What is told of a party that a page casts in parts that do not go together."""

from collections.abc import Iterator

from reportedly.compare.casting.judging import Opposite, opposites
from reportedly.compare.casting.relations import Relation
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
            reasons=(*(_told(one, reading) for one in held), _voices(opposite, reading)),
            overturned_by=tuple(_overturned(opposite)),
        )


def _sentence(opposite: Opposite, reading: Reading) -> str:
    first, second = opposite.first, opposite.second
    if opposite.between is None:
        return (
            f"{first.subject.name} is cast both as helper and as adversary of {first.object.name}: "
            f"as helper {_on(first, reading)}, as adversary {_on(second, reading)}."
        )
    return (
        f"{first.subject.name} is cast as helper of both sides of a fight: of {first.object.name} {_on(first, reading)}, "
        f"and of {second.object.name} {_on(second, reading)}; {_fight(opposite.between)}."
    )


def _fight(relation: Relation) -> str:
    return f"the page has {relation.subject.name} fight {relation.object.name}"


def _on(relation: Relation, reading: Reading) -> str:
    return f"on the word of {reading.voice(relation.claim).name}"


def _told(relation: Relation, reading: Reading) -> str:
    deed = "helps" if relation.sign == "helps" else "fights"
    plan = ", as a plan or a possibility" if relation.is_plan else ""
    quoted = " ".join(relation.span.of(reading.text).split())
    who = f"{relation.subject.name} {deed} {relation.object.name}"
    return f"“{quoted}”: {who}{plan}, {_on(relation, reading)}."


def _voices(opposite: Opposite, reading: Reading) -> str:
    """Whether one voice casts the party so, or two, and whose page both have come through."""
    first, second = (reading.voice(one.claim) for one in (opposite.first, opposite.second))
    if first.id == second.id:
        return f"One voice casts {opposite.first.subject.name} both ways: {first.name}."
    chains = (opposite.first.claim.chain, opposite.second.claim.chain)
    through = [voice for voice in chains[0] if voice in chains[1]]
    by = f", both by way of {reading.voices[through[-1]].name}" if through else ""
    told = f"Two voices cast {opposite.first.subject.name} so{by}: {first.name} and {second.name}"
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
    for mention in (relation.subject, relation.object):
        yield from (value.id for value in reading.values_in(mention.span) if value.kind == "party")
