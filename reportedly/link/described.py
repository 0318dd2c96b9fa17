"""Descriptions that stand by themselves, led to the one party they can mean: the group, the regime, the general.

`the` and a noun of the list `descriptions` describe somebody who was named before. Looked for are parties of the kind
that the noun has, or with the noun in the name: first in the paragraph of the description and the one before it, then
on the whole page before it. Where one fits, it is meant; where several do, the mention stays open between them; where
nobody does, nothing is said. Whom a clause sets against a description is not meant by it, there and in the rest of the
page: in "the Front arms the rebels" the rebels are others. A noun with more behind it ("the group that fled", "the
company behind it", "the government forces") speaks of somebody else.

The work is linear: a party is remembered where it is named, and only the two nearest paragraphs are looked through.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import msgspec

from reportedly.lexicon import table
from reportedly.link import rules
from reportedly.link.following import goes_on, is_verb
from reportedly.link.joining import MOST_CANDIDATES, Actor, Joined
from reportedly.link.listed import small
from reportedly.link.parts import part_of
from reportedly.link.sighting import Sighting
from reportedly.link.words import Word, adjoin, covering, plain, words_of
from reportedly.model import Document, Marks, PartyKind
from reportedly.text import Span

LONGEST = 3
"""Words of the longest description: secretary of state."""

MOST_OPEN = 4
"""Parties between which a description stays open; between more it says nothing."""

NAMED_IN_A_CLAUSE = 4
"""Mentions in front of a description that may stand in its clause."""

LONGEST_CLAUSE = 120
"""Characters."""

_BORDER = re.compile(
    r"[.;:!?,\n—–]|\b(?:and|but|that|while|who|which|whose|because|as|when|if|though|although|said|says)\b"
)
"""Between two clauses."""

_TREATED = re.compile(
    r"(?:,?\s(?:who|which|that)\s(?:are|were|is|was|have been|had been))?\s"
    r"(?:\w+ed|held|led|fought|driven|overrun|beaten|run)\sby\s(?:the\s)?"
)
"""Between a description and who does something to it: the rebels, who are backed by the Front."""

MOST_ADJECTIVES = 2
"""Words between an article and its noun: the last surviving rebels."""

MOST_RECENT = 12
"""Parties of one paragraph that are remembered."""


class _List(msgspec.Struct, frozen=True):
    words: frozenset[str]


class _Table(msgspec.Struct, frozen=True):
    kinds: dict[str, frozenset[PartyKind]]
    governments: _List
    heads: _List
    offices: _List
    restricting: _List


@dataclass(frozen=True, slots=True)
class Description:
    """One description: its words, its noun, and the paragraph and part of the page it stands in.

    `acts` says that a verb follows: in "the Front said the group would" the group may be the Front. One with an
    adjective of its own (`is_bare` False) is led to nobody, and tells only who it is not.
    """

    span: Span
    noun: str
    paragraph: int
    part: str
    acts: bool
    is_bare: bool
    sighting: Sighting


def described(
    document: Document,
    marks: Marks,
    *,
    settled: Sequence[Joined],
    furniture: frozenset[str],
) -> Iterator[Joined]:
    """The descriptions of a page with whom they mean.

    Args:
        document: the page.
        marks: its paragraphs and sentences.
        settled: the mentions whose party is told, in text order.
        furniture: kinds of part in which nobody acts.
    """
    kinds = {part.id: part.kind for part in marks.parts}
    starts = frozenset(mark.span.start for mark in marks.sentences)
    found: list[Description] = []
    for number, paragraph in enumerate(marks.paragraphs):
        if kinds.get(paragraph.part) not in furniture and _hint().search(paragraph.span.of(document.text)):
            words = list(words_of(document.text, paragraph.span, starts=starts))
            found += descriptions(document.text, words, paragraph=number, part=paragraph.part)
    return led(found, text=document.text, settled=settled, where=_where(marks, settled)) if found else iter(())


def _where(marks: Marks, settled: Iterable[Joined]) -> dict[Span, tuple[int, str]]:
    """The paragraph of each mention, by its number, and its part."""
    begins = [paragraph.span.start for paragraph in marks.paragraphs]
    found = {}
    for one in settled:
        at = bisect_right(begins, one.sighting.span.start) - 1
        if at >= 0:
            found[one.sighting.span] = (at, marks.paragraphs[at].part)
    return found


@lru_cache
def _hint() -> re.Pattern[str]:
    """Finds paragraphs that may hold a description, without taking them apart."""
    return re.compile(rf"\b[Tt]he\s+(?:[\w-]+\s+){{0,{MOST_ADJECTIVES}}}(?:{'|'.join(sorted(_nouns()))})\b")


def descriptions(text: str, words: Sequence[Word], *, paragraph: int, part: str) -> Iterator[Description]:
    """The descriptions of one paragraph in text order."""
    for at, word in enumerate(words):
        noun = _noun(text, words, at + 1) if word.low == "the" else None
        if noun is None:
            continue
        first, end = noun
        named = " ".join(one.low for one in words[first:end])
        span = covering(words[at:end])
        sighting = Sighting(span, named, None, "description", rules.DESCRIBED, part=part_of(words, first=at, end=end))
        acts = end < len(words) and adjoin(text, words[end - 1], words[end]) and is_verb(words[end].low)
        is_bare = first == at + 1 and _stands_alone(text, words, end)
        yield Description(span, named, paragraph, part, acts, is_bare, sighting)


def _noun(text: str, words: Sequence[Word], at: int) -> tuple[int, int] | None:
    """Where the noun behind an article begins and ends, behind an adjective or two; None without a listed one."""
    for first in range(at, min(at + MOST_ADJECTIVES + 1, len(words))):
        end = _end(text, words, first)
        if end is not None:
            return first, end
        if words[first].capital or words[first].possessive or (goes_on(words[first].low) and first > at):
            return None
    return None


def _end(text: str, words: Sequence[Word], first: int) -> int | None:
    """Where the longest listed noun ends that begins at a word; None without one. All of it is in lower case."""
    for end in range(min(first + LONGEST, len(words)), first, -1):
        noun = words[first:end]
        whole = all(adjoin(text, left, right) for left, right in zip(words[first - 1 :], noun, strict=False))
        if whole and " ".join(word.low for word in noun) in _nouns() and not any(word.capital for word in noun):
            return end
    return None


def _stands_alone(text: str, words: Sequence[Word], end: int) -> bool:
    """False where more follows that tells of whom the noun speaks, or makes it the first word of another."""
    if words[end - 1].possessive or end == len(words) or not adjoin(text, words[end - 1], words[end]):
        return True
    after, farther = words[end], words[end + 1] if end + 1 < len(words) else None
    if after.capital or after.low in lists().restricting.words:
        return False
    if after.low in ("in", "at") and farther is not None and farther.capital and farther.low not in small()["calendar"]:
        return False
    return goes_on(after.low)


@dataclass(slots=True)
class _Heard:
    """Who was named so far: on the page, and lately in each part, by what they may be called; and who holds offices."""

    page: dict[str, dict[int, Actor]] = field(default_factory=dict)
    near: dict[str, list[tuple[int, str, Actor]]] = field(default_factory=dict)
    offices: dict[int, frozenset[str]] = field(default_factory=dict)
    apart: frozenset[tuple[str, int]] = frozenset()

    def hear(self, keys: Iterable[str], actor: Actor, *, paragraph: int, part: str) -> None:
        for key in keys:
            known = self.page.setdefault(key, {})
            if len(known) <= MOST_CANDIDATES:
                known[id(actor)] = actor
            recent = self.near.setdefault(key, [])
            recent.append((paragraph, part, actor))
            del recent[:-MOST_RECENT]

    def lately(self, keys: Iterable[str], *, paragraph: int, part: str) -> tuple[Actor, ...]:
        """Who fits in this paragraph of the part and the one before it."""
        found = (one for key in keys for one in self.near.get(key, ()))
        return _once(actor for at, where, actor in found if at >= paragraph - 1 and where == part)

    def ever(self, keys: Iterable[str]) -> tuple[Actor, ...]:
        """Who fits on the page so far."""
        return _once(actor for key in keys for actor in self.page.get(key, {}).values())

    def others(self, noun: str, actors: Iterable[Actor]) -> tuple[Actor, ...]:
        """Those of them whom no clause has set against this noun."""
        return tuple(actor for actor in actors if (noun, id(actor)) not in self.apart)


def _once(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    return tuple({id(actor): actor for actor in actors}.values())


def led(
    found: Iterable[Description], *, text: str, settled: Sequence[Joined], where: Mapping[Span, tuple[int, str]]
) -> Iterator[Joined]:
    """Each description with whom it means; those that fit nobody named before are left out.

    Args:
        found: the descriptions in text order.
        text: the page's.
        settled: the mentions whose party is told, in text order.
        where: the paragraph of each such mention, by its number, and its part.
    """
    known = tuple(found)
    heard, at = _Heard(apart=frozenset(_told_apart(known, settled, text=text))), 0
    for one in known:
        while at < len(settled) and settled[at].sighting.span.start < one.span.start:
            _hear(heard, settled[at], text=text, where=where)
            at += 1
        joined = _led(one, heard) if one.is_bare and not _covered(settled, at, one.span) else None
        if joined is not None:
            yield joined
            if joined.why is None:
                keys = _keys_for(joined.actors[0], one.sighting, heard=heard, text=text)
                heard.hear(keys, joined.actors[0], paragraph=one.paragraph, part=one.part)


def _told_apart(found: Iterable[Description], settled: Sequence[Joined], *, text: str) -> Iterator[tuple[str, int]]:
    """The nouns of a page with whom they do not mean on it, since some clause sets them against each other."""
    starts = [one.sighting.span.start for one in settled]
    for one in found:
        if not one.acts:
            at = bisect_left(starts, one.span.start)
            yield from ((one.noun, id(actor)) for actor in _set_against(settled, at, one.span, text=text))


def _set_against(mentions: Sequence[Joined], at: int, span: Span, *, text: str) -> Iterator[Actor]:
    """Who is named in front of a description in its own clause, and by whom a relative clause says it is treated."""
    for mention in mentions[max(0, at - NAMED_IN_A_CLAUSE) : at]:
        between = text[mention.sighting.span.end : span.start]
        if len(between) <= LONGEST_CLAUSE and not _BORDER.search(between):
            yield from mention.actors
    for mention in mentions[at : at + 1]:
        if _TREATED.fullmatch(text[span.end : mention.sighting.span.start]):
            yield from mention.actors


def _covered(mentions: Sequence[Joined], at: int, span: Span) -> bool:
    """True where the words are part of a mention already: the group's own name, an office with its bearer."""
    beside = mentions[max(0, at - 1) : at + 1]
    return any(one.sighting.span.overlaps(span) for one in beside)


def _led(one: Description, heard: _Heard) -> Joined | None:
    near, far = _keys_of(one.noun)
    actors = heard.others(one.noun, heard.lately(near, paragraph=one.paragraph, part=one.part))
    if len(actors) == 1:
        return Joined(one.sighting, actors, rules.DESCRIBED_NEAR)
    if actors:
        why = f"the description fits {len(actors)} parties named near it"
        return Joined(one.sighting, actors, rules.SEVERAL, why) if len(actors) <= MOST_OPEN else None
    actors = heard.others(one.noun, heard.ever(far))
    return Joined(one.sighting, actors, rules.DESCRIBED) if len(actors) == 1 else None


def _keys_of(noun: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a party has to be heard under near the description, and what anywhere before it.

    Far off a government has to have been called by the same noun, and of persons nothing is told: of two presidents
    one may be named on another page only.
    """
    known = lists()
    if noun in known.offices.words:
        return (f"office {noun}",), ()
    if noun in known.governments.words:
        same = (f"government {noun}",)
        return same if noun == OWN_KIND else tuple(
            f"government {word}" for word in sorted(known.governments.words)
        ), same
    keys = (
        (f"head {noun}",) if noun in known.heads.words else tuple(f"kind {kind}" for kind in sorted(known.kinds[noun]))
    )
    return keys, keys


OWN_KIND = "administration"
"""What few governments are called: "the administration" is none that was called a government."""


def _hear(heard: _Heard, joined: Joined, *, text: str, where: Mapping[Span, tuple[int, str]]) -> None:
    """Remembers a mention under all that it may be called later."""
    actor, sighting = joined.actors[0], joined.sighting
    if sighting.office is not None and not _is_past(text, sighting.span):
        heard.offices[id(actor)] = heard.offices.get(id(actor), frozenset()) | frozenset(_offices(sighting.office))
    paragraph, part = where.get(sighting.span, (-2, ""))
    heard.hear(_keys_for(actor, sighting, heard=heard, text=text), actor, paragraph=paragraph, part=part)


def _is_past(text: str, span: Span) -> bool:
    """True behind "former": whoever is called so holds the office no longer."""
    before = text[max(0, span.start - 12) : span.start].rstrip().lower()
    return before.endswith(("former", "ex-", "late", "then", "ousted", "ex"))


def _offices(office: str) -> Iterator[str]:
    """The offices of the list that the words before a name end with: of Russian Foreign Minister two, of Vice President
    one.
    """
    words = plain(office).split()
    for first in range(len(words)):
        if not first or words[first - 1] not in LESSER:
            yield " ".join(words[first:])


LESSER = frozenset(("acting", "assistant", "deputy", "elect", "former", "vice"))
"""Before an office these make it another one."""


def _keys_for(actor: Actor, sighting: Sighting, *, heard: _Heard, text: str) -> Iterator[str]:
    """What a party may be called after this mention of it."""
    if actor.kind == "state":
        yield from (f"government {noun}" for noun in _governments(sighting, text=text))
    elif actor.kind == "person":
        yield from (f"office {office}" for office in sorted(heard.offices.get(id(actor), ())))
    elif actor.kind != "people":
        if actor.rule != rules.STATE_BODY:
            yield f"kind {actor.kind}"
        yield from (f"head {noun}" for noun in _heads(plain(actor.name).split()))


def _governments(sighting: Sighting, *, text: str) -> Iterator[str]:
    """What nouns a state was called by here as a government; a seat of one ("the Kremlin") is a government."""
    if sighting.form in ("government", "description"):
        known = [word for word in plain(sighting.span.of(text)).split() if word in lists().governments.words]
        yield from known or ("government",)


def _heads(words: Sequence[str]) -> Iterator[str]:
    """The nouns of a name by which its bearer may be called; an army only by the name of a country's own."""
    for noun in dict.fromkeys((words[-1], words[0])):
        if noun in lists().heads.words and (noun not in FORCES or len(words) == 2):
            yield noun


FORCES = ("army", "military")


@lru_cache
def lists() -> _Table:
    """The nouns that describe parties."""
    return msgspec.convert(dict(table("descriptions")), _Table)


@lru_cache
def _nouns() -> frozenset[str]:
    known = lists()
    return frozenset(known.kinds) | known.governments.words | known.heads.words | known.offices.words
