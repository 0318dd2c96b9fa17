"""Who on a page accuses whom of what, told sentence by sentence: the named voices, and those without a name.

An allegation is looked for by strict grammar, since a wrong one cries wolf. Whether somebody named makes it elsewhere
is looked for loosely, for the same reason: a sentence in which he is heard, in which the accused is mentioned, and a
word for that kind of deed. The armed are one ("the army", "government troops", "soldiers"): no reader tells them apart.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice

import msgspec

from reportedly.lint.article import Sentence, article, is_vouched
from reportedly.lint.words import words
from reportedly.model import Claim
from reportedly.rulebook.identified import is_identified
from reportedly.rulebook.patterns import any_of, choice
from reportedly.rulebook.reading import Reading
from reportedly.text import Span

ARMED = "armed"
"""Stands for all who bear arms for somebody, however the page calls them."""

Accusation = tuple[str, str]
"""Who is accused, by a party's id, a common noun or `ARMED`; and the name of the kind of deed."""


class Accusers(msgspec.Struct, frozen=True):
    """The accusations that somebody named makes, and the first claim of those that somebody without a name does.

    `deeds` are the kinds of deed of which somebody named tells in a sentence, by its number, whoever is accused.
    """

    named: frozenset[Accusation]
    deeds: Mapping[int, frozenset[str]]
    unnamed: Mapping[Accusation, Claim]


def accusers(reading: Reading) -> Accusers:
    """Of this page; linear in its sentences."""
    return reading.once(_accusers)


def sides(party: str, *, told: str) -> Iterator[str]:
    """How one who is accused may be told of in another sentence: by the same name, or as those who bear arms.

    `told` are the words of the allegation: "the Ostran regime's jets" bear arms, "Otto Prinz" does not.
    """
    yield party
    if _armed().search(told) is not None:
        yield ARMED


def _armed() -> re.Pattern[str]:
    return any_of((*words().described.armed, *words().accusing.arms))


def _accusers(reading: Reading) -> Accusers:
    mentioned = _mentioned(reading)
    named: set[Accusation] = set()
    deeds: dict[int, frozenset[str]] = {}
    unnamed: dict[Accusation, Claim] = {}
    for sentence in article(reading).sentences:
        touched = _touched(reading.text, sentence.span)
        if not touched:
            continue
        told = _told(reading.text, sentence.span, deeds=touched, mentioned=mentioned.get(sentence.number, set()))
        if _is_named(reading, sentence):
            deeds[sentence.number] = frozenset(touched)
            named.update(told)
        else:
            claims = (claim for claim in sentence.claims if _is_unnamed(reading, claim))
            for claim in islice(claims, 1):
                unnamed.update({one: claim for one in told if one not in unnamed})
    return Accusers(frozenset(named), deeds, unnamed)


def _is_named(reading: Reading, sentence: Sentence) -> bool:
    """Somebody a reader could ask says what stands in the sentence, and does not deny it."""
    heard = (one for one in sentence.claims if one.act == "assertion" and is_identified(reading.voices[one.voice]))
    if any(one.firmness.polarity != "denied" for one in heard):
        return True
    return not sentence.heard and (is_vouched(reading, sentence.span) or _reports(reading, sentence))


def _reports(reading: Reading, sentence: Sentence) -> bool:
    """A body or a person with a name is told to report or to condemn it, without words of its own.

    "The Orvena Observatory reported the raid as well."
    """
    if any(claim.source for claim in sentence.claims):
        return False
    told_by = any_of(words().accusing.told_by).search(reading.text, sentence.span.start, sentence.span.end)
    return told_by is not None and any(
        sentence.span.start <= start < told_by.start() for start in reading.once(_bodies).get(sentence.number, ())
    )


def _bodies(reading: Reading) -> dict[int, list[int]]:
    """Where the persons and bodies of each sentence are named."""
    found: dict[int, list[int]] = {}
    for party in reading.sheet.parties:
        for span in party.mentions if party.kind in ("person", "organization") else ():
            sentence = article(reading).at(span)
            if sentence is not None:
                found.setdefault(sentence.number, []).append(span.start)
    return found


def _is_unnamed(reading: Reading, claim: Claim) -> bool:
    voice = reading.voices[claim.voice]
    return claim.act == "assertion" and voice.kind in ("unnamed", "group", "organization") and bool(claim.source)


def _touched(text: str, span: Span) -> tuple[str, ...]:
    """The kinds of deed that a sentence has a word for."""
    return tuple(name for name, pattern in _deeds() if pattern.search(text, span.start, span.end) is not None)


def _told(text: str, span: Span, *, deeds: tuple[str, ...], mentioned: set[str]) -> tuple[Accusation, ...]:
    """Each who is mentioned with each deed that is."""
    who = set(mentioned)
    if _armed().search(text, span.start, span.end) is not None:
        who.add(ARMED)
    who.update(match[0].casefold() for match in any_of(words().described.posts).finditer(text, span.start, span.end))
    return tuple((one, deed) for one in sorted(who) for deed in deeds)


def _mentioned(reading: Reading) -> dict[int, set[str]]:
    """The parties of each sentence."""
    read, found = article(reading), dict[int, set[str]]()
    for party in reading.sheet.parties:
        for span in party.mentions:
            sentence = read.at(span)
            if sentence is not None:
                found.setdefault(sentence.number, set()).add(party.id)
    return found


@lru_cache
def _deeds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """For each kind of deed its words, loosely: "killed", "died", "a massacre"."""
    found: dict[str, list[str]] = {}
    for one in words().grave:
        found.setdefault(one.name, []).extend((*one.acts, *one.deeds, *one.touching))
    for pair in words().paired:
        found.setdefault(pair.name, []).extend(pair.objects)
    for called in words().called:
        found.setdefault(called.name, []).extend(called.words)
    return tuple((name, re.compile(rf"\b(?:{choice(listed)})\b", re.IGNORECASE)) for name, listed in found.items())
