"""Mentions of one actor become one party: the same listed entry, the same name, its short form, its acronym.

Whole names are heard first, over the whole page, so that a short name may stand before the full one (a headline does).
A short name or an acronym that fits several stays open between them; one that fits nobody is no party, unless a voice
or the tagger tells its kind.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reportedly.link import rules
from reportedly.link.listed import Entry, small
from reportedly.link.sighting import Sighting
from reportedly.link.vocabulary import is_acronym, persons, small_words
from reportedly.link.words import plain
from reportedly.model import PartyKind


@dataclass(slots=True)
class Actor:
    """One party as it grows: its names in the order they stand, and its mentions."""

    name: str
    kind: PartyKind
    identifier: str | None
    rule: str
    names: dict[str, None] = field(default_factory=dict)
    mentions: list[Sighting] = field(default_factory=list)


MOST_CANDIDATES = 10
"""Parties between which a name stays open that are remembered; of a name that fits more, the first ones heard."""


def _put(index: dict[str, dict[int, Actor]], key: str, *, actor: Actor) -> None:
    """Remembers that the key may mean the actor."""
    known = index.setdefault(key, {})
    if len(known) < MOST_CANDIDATES:
        known[id(actor)] = actor


@dataclass(slots=True)
class Register:
    """Who is known on the page, by whole names, by parts of names and by initials; `places` are names of places."""

    places: frozenset[str] = frozenset()
    by_entry: dict[tuple[str, PartyKind], Actor] = field(default_factory=dict)
    by_name: dict[tuple[str, ...], Actor] = field(default_factory=dict)
    by_part: dict[str, dict[int, Actor]] = field(default_factory=dict)
    by_initials: dict[str, dict[int, Actor]] = field(default_factory=dict)
    by_acronym: dict[str, Actor] = field(default_factory=dict)
    by_office: dict[str, dict[int, Actor]] = field(default_factory=dict)

    def listed(self, entry: Entry, *, kind: PartyKind, rule: str) -> Actor:
        """The actor of a listed entry; a people is not its state."""
        key = (entry.identifier, kind)
        if key not in self.by_entry:
            identifier = None if kind == "people" and entry.kind == "state" else entry.identifier
            self.by_entry[key] = Actor(entry.name, kind, identifier, rule)
        return self.by_entry[key]

    def named(self, sighting: Sighting, *, kind: PartyKind) -> Actor:
        """The actor of a whole name; the same words in another order are the same body."""
        key = key_of(sighting.name, kind=kind)
        actor = self.by_name.get(key)
        if actor is None:
            actor = Actor(sighting.name, kind, None, sighting.rule)
            self.by_name[key] = actor
            self._hear(actor, sighting.name)
        return actor

    def hold(self, office: str, *, actor: Actor) -> None:
        """Makes known that somebody holds an office: by all its words, and by fewer from the end."""
        words = plain(office).split()
        for first in range(len(words)):
            _put(self.by_office, " ".join(words[first:]), actor=actor)

    def introduce(self, acronym: str, *, actor: Actor) -> None:
        """Makes an acronym known that stands in brackets after a name."""
        self.by_acronym.setdefault(plain(acronym), actor)

    def hear_listed(self, actor: Actor, name: str) -> None:
        """Makes a listed body's acronym known by its initials."""
        _put(self.by_initials, _initials(name), actor=actor)

    def fitting(self, name: str) -> tuple[tuple[Actor, ...], str]:
        """Whom a short name or an acronym may mean, and by what rule."""
        low = plain(name)
        if low in self.by_acronym:
            return (self.by_acronym[low],), rules.ACRONYM
        whole = self.by_name.get(tuple(low.split())) or self.by_name.get(tuple(sorted(low.split())))
        if whole is not None:
            return (whole,), whole.rule
        if is_acronym(name):
            return tuple(self.by_initials.get(low.replace("-", ""), {}).values()), rules.ACRONYM
        return tuple(self.by_part.get(low, {}).values()), rules.SHORT

    def _hear(self, actor: Actor, name: str) -> None:
        words = list(key_of(name, kind="person"))
        if len(words) < 2:
            return
        if actor.kind == "person":
            parts = [words[-1], words[0], " ".join(words[1:])]
            if words[-1] in persons()["suffixes"]:
                parts = [words[-2], words[0]]
        else:
            parts = [words[0], " ".join(words[:2]), words[-1], " ".join(words[1:])]
            _put(self.by_initials, _initials(name), actor=actor)
        for part in dict.fromkeys(parts):
            if part not in small_words() and len(part) > 1:
                _put(self.by_part, part, actor=actor)


def key_of(name: str, *, kind: PartyKind) -> tuple[str, ...]:
    """A name's words; of a body in alphabetical order, since translations order them otherwise."""
    words = plain(name).removeprefix("the ").split()
    while kind == "firm" and len(words) > 1 and words[-1] in small()["legal_forms"]:
        words = words[:-1]
    if kind == "person" or len(words) < 3:
        return tuple(words)
    return tuple(sorted(words))


def _initials(name: str) -> str:
    words = plain(name).removeprefix("the ").replace("-", " ").split()
    return "".join(
        word[0] for word in words if word not in small_words() and word not in ("of", "and", "for", "the", "&")
    )


def heard(register: Register, sightings: Iterable[Sighting]) -> None:
    """The whole names of the page, and the listed bodies whose acronyms may follow."""
    for sighting in sightings:
        kind = sighting.actor
        if kind is None or sighting.form in ("short", "acronym", "office") or len(sighting.entries) > 1:
            continue
        if sighting.entries:
            actor = register.listed(sighting.entries[0], kind=kind, rule=sighting.rule)
            if kind in ("group", "organization", "firm") and " " in sighting.name:
                register.hear_listed(actor, sighting.name)
        elif kind != "person" or " " in sighting.name:
            actor = register.named(sighting, kind=kind)
            if sighting.office is not None:
                register.hold(sighting.office, actor=actor)


@dataclass(frozen=True, slots=True)
class Joined:
    """A mention with whom it means: one, or several between whom it stays open."""

    sighting: Sighting
    actors: tuple[Actor, ...]
    rule: str
    why: str | None = None


def join(sightings: Sequence[Sighting], *, register: Register, kinds: Mapping[str, PartyKind]) -> list[Joined]:
    """Each mention of an actor with its party; `kinds` are what voices and tagger tell of names, in plain words."""
    heard(register, sightings)
    found = (_joined(sighting, register=register, kinds=kinds) for sighting in sightings)
    return [joined for joined in found if joined is not None]


def _joined(sighting: Sighting, *, register: Register, kinds: Mapping[str, PartyKind]) -> Joined | None:
    if sighting.entries:
        return _of_list(sighting, register=register)
    if sighting.kind == "place" and sighting.rule != rules.TAGGED:
        return None
    if sighting.form == "office":
        return _of_office(sighting, register=register)
    kind = sighting.actor
    if kind is not None and sighting.form not in ("short", "acronym") and (kind != "person" or " " in sighting.name):
        return Joined(sighting, (register.named(sighting, kind=kind),), sighting.rule)
    actors, rule = register.fitting(sighting.name)
    if rule == rules.SHORT and plain(sighting.name) in register.places:
        actors = tuple(actor for actor in actors if actor.kind == "person")
    persons_alone = tuple(actor for actor in actors if actor.kind == "person")
    if sighting.form == "title" or (sighting.kind == "person" and persons_alone):
        actors = persons_alone
    if len(actors) == 1:
        return Joined(sighting, actors, rule)
    if len(actors) > 1:
        return Joined(sighting, actors, rules.SEVERAL, f"the name fits {_how_many(actors)} parties")
    told = kinds.get(plain(sighting.name))
    kind = (told or kind) if sighting.rule == rules.TAGGED else (kind or told)
    if kind is None:
        return None
    sighting = replace(sighting, rule=_told(sighting))
    return Joined(sighting, (register.named(sighting, kind=kind),), sighting.rule)


def _of_office(sighting: Sighting, *, register: Register) -> Joined | None:
    """`the Foreign Secretary`: the one person of the page who is called so; of nobody nothing is told."""
    actors = tuple(register.by_office.get(plain(sighting.name), {}).values())
    if not actors:
        return None
    several = len(actors) > 1
    why = f"the office is held by {_how_many(actors)} persons of the page" if several else None
    return Joined(sighting, actors, rules.SEVERAL if several else rules.OFFICE, why)


def _how_many(actors: Sequence[Actor]) -> str:
    return str(len(actors)) if len(actors) < MOST_CANDIDATES else f"{MOST_CANDIDATES} or more"


def _told(sighting: Sighting) -> str:
    return sighting.rule if sighting.rule in rules.SENTENCES else rules.VOICED


def _of_list(sighting: Sighting, *, register: Register) -> Joined | None:
    """A listed name: of a state's adjective the state; a place is nobody; several entries or a doubt stay open."""
    if sighting.kind == "place":
        return None
    kind: PartyKind = "people" if sighting.kind == "people" else sighting.entries[0].kind
    actors = tuple(register.listed(entry, kind=kind, rule=sighting.rule) for entry in sighting.entries)
    return Joined(sighting, actors, sighting.rule, sighting.why)
