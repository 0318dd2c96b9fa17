"""The mentions of a page become its parties, and each mention a value that names its party.

Invariants
- Parties are in the order of their first mention, values in text order.
- A mention that stays open names no party but its candidates, and why.
- The work grows with the length of the page: each word is looked up once, each name once.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

import msgspec

from reportedly.link import rules
from reportedly.link.apposed import apposed
from reportedly.link.described import described
from reportedly.link.elsewhere import elsewhere
from reportedly.link.finding import OPENING, sightings
from reportedly.link.joining import Actor, Joined, Register, join
from reportedly.link.listed import Form, small
from reportedly.link.parts import parted
from reportedly.link.sighting import Sighting
from reportedly.link.vocabulary import is_acronym, particles, small_words
from reportedly.link.words import plain, spelled, words_of
from reportedly.model import Document, Json, Marks, NameSpan, Party, PartyKind, Tags, Value, Voice
from reportedly.text import Span

FURNITURE: frozenset[str] = frozenset(("boilerplate", "byline", "dateline"))
"""Kinds of part in whose words nobody acts."""

LANGUAGE = "en"
"""The language of the lists and rules."""

BESIDE = re.compile(r"\s*,\s+(?:the\s+)?")
DUTY = re.compile(r"(?:\s+(?:of|for|to)\s[^,.;:\n]{0,60})?,\s+")
"""What stands between a name and an office set beside it, and between an office with its duties and a name."""

CAPITAL_BEFORE = re.compile(r"(?:^|\s)[A-Z][\w’'-]*[^\S\n]$")
LONGEST_BEFORE = 30
"""A word with a capital right before a mention, and the characters looked at for it."""

LONGEST_ALONE = 5
"""Capitals in the longest word that is believed to be an acronym because the tagger alone says so."""

LEAST_SURE = 0.6
"""The tagger's score below which it is not believed alone: of re3d's names none below is right, above it most are."""

KINDS: Mapping[str, PartyKind] = {
    "person": "person", "organization": "organization", "state": "state", "group": "group",
}  # fmt: skip
"""Kinds of voices that are kinds of parties, too."""


class Linked(msgspec.Struct, frozen=True):
    """The parties of a page, and for each mention a value of kind `party`; values are numbered `x1` on."""

    parties: tuple[Party, ...] = ()
    values: tuple[Value, ...] = ()


def link(document: Document, marks: Marks, tags: Tags, voices: Sequence[Voice], places: Sequence[Span] = ()) -> Linked:
    """Who acts on the page.

    Args:
        document: the page.
        marks: its paragraphs and sentences.
        tags: `names` tell the kinds of names that no list knows; may be empty.
        voices: who speaks; they tell kinds as well, and each party names the voice that is the same actor.
        places: where places are named; the town of Sarn is no short name of the Sarn District Hospital.
    """
    if document.language not in (None, LANGUAGE):
        return Linked()
    at = frozenset(places)
    seen = elsewhere([one for one in seen_in(document, marks, tags) if not _is_place(one, at=at)])
    register = Register(places=frozenset(plain(span.of(document.text)) for span in places))
    _introduce(document.text, seen, register)
    _appoint(document.text, seen, register)
    joined = join(seen, register=register, kinds=_told_kinds(document.text, tags, voices))
    for beside, person in apposed(document.text, seen):
        joined.append(Joined(beside, (register.named(person, kind="person"),), rules.APPOSED))
    joined.sort(key=lambda one: one.sighting.span)
    settled = [one for one in joined if _is_settled(one)]
    joined += described(document, marks, settled=settled, furniture=FURNITURE)
    joined.sort(key=lambda one: one.sighting.span)
    settled = [one for one in joined if _is_settled(one)]
    actors = {id(one.actors[0]): one.actors[0] for one in settled}
    made_by = {id(one.actors[0]): one.rule for one in reversed(settled)}
    for one in settled:
        one.actors[0].mentions.append(one.sighting)
        if one.sighting.form not in ("adjective", "description") and one.rule != rules.APPOSED:
            one.actors[0].names.setdefault(_shown(document.text, one.sighting))
    ids = {key: f"y{number}" for number, key in enumerate(actors, start=1)}
    known = _voices_by_name(voices)
    parties = tuple(_party(actor, id_=ids[key], rule=made_by[key], known=known) for key, actor in actors.items())
    values = tuple(_value(one, number=number, ids=ids) for number, one in enumerate(joined, start=1))
    return Linked(parties, values)


def _is_place(one: Sighting, *, at: frozenset[Span]) -> bool:
    """True for a place whose last word is one of firms' names, too: the West Bank."""
    name = Span(one.span.end - len(one.name), one.span.end)
    return one.kind == "firm" and one.rule == rules.WORDED and (one.span in at or name in at)


def seen_in(document: Document, marks: Marks, tags: Tags) -> Iterator[Sighting]:
    """Every mention of somebody or some place, in text order, before it is known who is the same."""
    starts = frozenset(mark.span.start for mark in marks.sentences)
    kinds = {part.id: part.kind for part in marks.parts}
    acronyms = spelled(document.text, (paragraph.span for paragraph in marks.paragraphs))
    found: list[Sighting] = []
    for paragraph in marks.paragraphs:
        if kinds.get(paragraph.part) not in FURNITURE:
            words = list(words_of(document.text, paragraph.span, starts=starts, acronyms=acronyms))
            found += parted(words, sightings(document.text, words))
    heard = frozenset(word for one in found if one.rule != OPENING for word in plain(one.name).split())
    kept = (one for one in found if one.rule != OPENING or plain(one.name) in heard)
    every = [*_with_tagged(document.text, list(kept), tags.names), *_tagged_alone(document.text, found, tags.names)]
    yield from sorted(every, key=lambda one: (one.span.start, -one.span.end))


def _with_tagged(text: str, found: list[Sighting], names: Sequence[NameSpan]) -> Iterator[Sighting]:
    """The mentions with the kind that the tagger gives those that nothing else tells.

    Of one word it is only believed that it is a place: of who is named by one word it is too often wrong. Where it lets
    a name begin later than the capitals do, it is believed, too: of a headline's `May Involve Sarn Harbour Pilots` it
    knows better what is the verb.
    """
    starts = [name.span.start for name in names]
    for one in found:
        at = bisect_right(starts, one.span.end) - 1
        name = names[at] if at >= 0 and names[at].span.overlaps(one.span) else None
        tells = name is not None and name.span.end == one.span.end and name.kind != "nationality"
        if one.kind is not None or name is None or not tells:
            yield one
            continue
        told = _beginning_at(text, one, max(one.span.start, name.span.start))
        lone = " " not in told.name and one.form != "acronym"
        believed = name.kind == "place" or (not lone and _is_believable(told.name, score=name.score))
        yield replace(told, kind=name.kind, rule=rules.TAGGED) if believed else one


def _beginning_at(text: str, one: Sighting, start: int) -> Sighting:
    """The mention without its words before `start`, where a capital before it shows that capitals tell little here."""
    span = Span(start, one.span.end)
    titled = CAPITAL_BEFORE.search(text[max(0, one.span.start - LONGEST_BEFORE) : one.span.start]) is not None
    return replace(one, span=span, name=span.of(text)) if titled and start > one.span.start else one


def _tagged_alone(text: str, found: Sequence[Sighting], names: Sequence[NameSpan]) -> Iterator[Sighting]:
    """Names of persons and bodies that the tagger alone sees: with a capital, and nothing of them seen by a rule."""
    starts = [one.span.start for one in found]
    for name in names:
        words = name.span.of(text)
        bare = words[4:] if words[:4].lower() == "the " else words
        at = bisect_right(starts, name.span.end - 1) - 1
        seen = at >= 0 and max(one.span.end for one in found[max(0, at - 3) : at + 1]) > name.span.start
        if name.kind in ("person", "organization") and _is_written_as_name(bare, score=name.score) and not seen:
            form: Form = "acronym" if is_acronym(bare) else "name"
            yield Sighting(name.span, bare, name.kind, form, rules.TAGGED)


def _is_believable(words: str, *, score: float) -> bool:
    """False for what the tagger is not sure of, for things, and for words shouted among others: `Sarn SWINDLERS`."""
    shouted = words.isupper() or any(len(word) > LONGEST_ALONE and word.isupper() for word in words.split())
    return score >= LEAST_SURE and plain(words) not in small()["things"] and (is_acronym(words) or not shouted)


def _is_written_as_name(words: str, *, score: float) -> bool:
    """True for an acronym, and for two words and more that all are written as names are; one word is too little."""
    if not _is_believable(words, score=score):
        return False
    if is_acronym(words):
        return plain(words) not in small_words() and len(words) <= LONGEST_ALONE
    parts = words.split()
    capital = all(part[0].isupper() or part in particles() or part in small()["joining"] for part in parts)
    return len(parts) > 1 and capital and plain(parts[0]) not in small_words()


def _introduce(text: str, seen: Sequence[Sighting], register: Register) -> None:
    """Acronyms in brackets right after a name, and names in brackets after an acronym."""
    for before, after in pairwise(seen):
        if not _bracketed(text, before.span, after.span):
            continue
        short, full = (after, before) if after.form == "acronym" else (before, after)
        if short.form == "acronym" and full.form == "name" and full.kind in ("group", "organization", "firm"):
            kind: PartyKind = full.kind
            actor = (
                register.listed(full.entries[0], kind=kind, rule=full.rule)
                if full.entries
                else register.named(full, kind=kind)
            )
            register.introduce(short.name, actor=actor)


def _appoint(text: str, seen: Sequence[Sighting], register: Register) -> None:
    """Offices set beside a name: `Ana Ruiz, the Mayor`, `Minister for the Harbour, Ana Ruiz,`."""
    for before, after in pairwise(seen):
        office, person = (before, after) if before.form == "office" else (after, before)
        if office.form == "office" and person.kind == "person" and " " in person.name and person.form != "office":
            between = text[before.span.end : after.span.start]
            if (BESIDE if office is after else DUTY).fullmatch(between):
                register.hold(office.name, actor=register.named(person, kind="person"))


def _bracketed(text: str, before: Span, after: Span) -> bool:
    """True when the second stands alone, or first, in brackets right after the other."""
    between = text[before.end : after.start].strip(" \t\u00a0“\"'‘")
    return between in ("(", "(the") and text[after.end : after.end + 1] in (")", "”", '"', ",", "’", "'")


def _told_kinds(text: str, tags: Tags, voices: Sequence[Voice]) -> dict[str, PartyKind]:
    """Kinds of names by whoever bears them as a voice, else by the tagger."""
    told: dict[str, PartyKind] = {}
    for name in tags.names:
        if name.kind in ("person", "organization") and _is_written_as_name(name.span.of(text), score=name.score):
            told.setdefault(plain(name.span.of(text)), name.kind)
    for voice in voices:
        if voice.named and voice.kind in KINDS:
            told[plain(voice.name)] = KINDS[voice.kind]
    return told


def _shown(text: str, one: Sighting) -> str:
    """A mention as a name: without the article, of a person without the title."""
    words = one.name if one.kind == "person" and one.form != "office" else one.span.of(text)
    return " ".join(words[4:].split() if words[:4].lower() == "the " else words.split())


def _is_settled(one: Joined) -> bool:
    return len(one.actors) == 1 and one.why is None


def _party(actor: Actor, *, id_: str, rule: str, known: Mapping[str, str]) -> Party:
    spans = tuple(sighting.span for sighting in actor.mentions)
    own = (one.name for one in actor.mentions if one.form not in ("office", "adjective", "description"))
    fullest = max(own, key=lambda name: len(name.split()), default=actor.name)
    return Party(
        id=id_,
        name=actor.name if actor.identifier is not None else " ".join(fullest.split()),
        kind=actor.kind,
        identifier=actor.identifier,
        names=tuple(actor.names) or tuple(dict.fromkeys(one.name for one in actor.mentions if one.form == "adjective")),
        mentions=spans,
        voice=_voice(actor, known=known),
        rule=rule,
    )


def _voices_by_name(voices: Sequence[Voice]) -> dict[str, str]:
    """The first named voice of each name."""
    named = [(plain(voice.name).removeprefix("the "), voice.id) for voice in voices if voice.named]
    return dict(reversed(named))


def _voice(actor: Actor, *, known: Mapping[str, str]) -> str | None:
    """The voice that has one of the names, the first of them that a voice has."""
    names = (plain(name).removeprefix("the ") for name in (actor.name, *actor.names))
    return next((known[name] for name in names if name in known), None)


def _value(one: Joined, *, number: int, ids: Mapping[int, str]) -> Value:
    settled = _is_settled(one)
    ref: dict[str, Json] = {
        "party": ids[id(one.actors[0])] if settled else None,
        "form": one.sighting.form,
        "part": one.sighting.part,
    }
    if not settled:
        ref["candidates"] = [_candidate(actor, ids=ids) for actor in one.actors]
        ref["why"] = one.why
    return Value(
        id=f"x{number}",
        kind="party",
        span=one.sighting.span,
        low=None,
        high=None,
        unit=None,
        bound="exact",
        rule=one.rule,
        ref=ref,
    )


def _candidate(actor: Actor, *, ids: Mapping[int, str]) -> str:
    """A candidate's party where it has one on this page, else its identifier or name."""
    return ids.get(id(actor)) or actor.identifier or actor.name
