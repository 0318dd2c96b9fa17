"""Grave allegations, and on whose word they rest.

An allegation is found where grammar ties a party to a grave act. The party stands in front of the verb ("Orvena's
troops killed …") or of "accused of …", behind the "by" of a passive or of a deed ("tortured by the Red Column", "the
massacre by …"), behind "accuse", or owns the deed ("the regime's use of chemical weapons against …").

Where no party stands there, whoever is described may ("the mayor of Orvena", "government troops"), or is called what
such people are ("is a terrorist"); but only on the word of a source: that soldiers kill is what any report of a war
tells in its own words.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

import msgspec

from reportedly.lint.accusers import accusers, sides
from reportedly.lint.article import (
    MOST_IN_SENTENCE,
    Article,
    Sentence,
    article,
    is_vouched,
    tells_of_accusers,
)
from reportedly.lint.described import Described, bare_name, described_at, described_before
from reportedly.lint.grave import BELOW, BY, NO_OBJECT, PASSIVE, UNSPOKEN, grave, is_of_battle, name_of, tied
from reportedly.lint.words import AGENT, words
from reportedly.model import Claim, Party
from reportedly.rulebook.identified import is_identified
from reportedly.rulebook.patterns import any_of
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Raised
from reportedly.text import Span

IDENTIFIABLE = ("person", "state", "group", "organization", "firm", "people")
"""Kinds of party against whom an allegation can be made."""

FARTHEST = 90
"""Characters between a party's name and its act within which the grammar is looked at."""

NEAREST = 12
"""Characters behind a "by" within which the name begins."""

TELLS = 5
"""Sentences on either side, in the same paragraph, in which somebody named may tell of the same kind of deed."""

NEAR_ACCUSER = 40
"""Characters in front of "accuse" within which whoever accuses is told."""

NEAR_THING = 25
"""Characters behind a verb within which it is told what was killed, where that is nobody."""

LONGEST_AHEAD = len("a, the  ")
"""Characters in front of a name in commas that are searched for the first comma."""

CLAUSE = 70
"""Characters around a verb within which its victims are named."""

APPOSED = re.compile(r"\s*,\s*")
"""Behind a name that stands in commas, as in "the mayor, Otto Prinz, took bribes"."""

AHEAD = re.compile(r",\s+(?:the\s+)?$")
"""In front of such a name."""

ACCUSED = re.compile(r"(?:accused|suspected)\s+of\b", re.IGNORECASE)
"""What is somebody's word by itself, told of nobody's."""

COORDINATED = re.compile(r",?\s*(?:and\s+|or\s+)?(?:the\s+)?", re.IGNORECASE)
"""All that stands between two who are accused together."""

Mentions = dict[int, tuple[Party, Span]]
"""A party and its words, by where they begin."""


class Accused(msgspec.Struct, frozen=True):
    """Who is accused, as the finding calls him, and the words; `id` is a party's, or the noun of a description."""

    id: str
    name: str
    span: Span
    is_person: bool
    is_described: bool = False


class Allegation(msgspec.Struct, frozen=True):
    """Those accused, the kind of act, the words that tie them to it, and the claim these belong to.

    `is_grave` is False for the dead of a battle: no allegation by itself, but it tells of a voice for one.
    """

    accused: tuple[Accused, ...]
    act: str
    span: Span
    claim: Claim | None
    is_grave: bool

    @property
    def key(self) -> tuple[tuple[str, ...], str]:
        """What is the same allegation wherever it stands on the page."""
        return tuple(one.id for one in self.accused), self.act


def grave_allegation_unnamed(reading: Reading) -> Iterator[Raised]:
    """A grave allegation against somebody rests on no named voice."""
    read = article(reading)
    groups: dict[object, list[Allegation]] = defaultdict(list)
    answered: set[object] = set()
    for sentence in read.sentences:
        for allegation in _allegations(reading, sentence):
            if _is_by_somebody(reading, allegation, sentence=sentence) or _is_answered_for(
                reading, allegation, sentence=sentence, read=read
            ):
                answered.update((allegation.key, *(one.id for one in allegation.accused)))
            elif allegation.is_grave:
                groups[allegation.key].append(allegation)
    for key, group in groups.items():
        is_answered = key in answered or all(one.id in answered for one in group[0].accused)
        if not is_answered and not _is_named_elsewhere(group[0], reading=reading):
            yield _raised(group, reading=reading)


def _raised(group: Sequence[Allegation], *, reading: Reading) -> Raised:
    lead = group[0]
    named = list(dict.fromkeys(one.name for one in lead.accused))
    joint = "or" if " or " in lead.span.of(reading.text) else "and"
    accused = named[0] if len(named) == 1 else f"{', '.join(named[:-1])} {joint} {named[-1]}"
    return Raised(
        f"A grave allegation against {accused}, {lead.act} (“{reading.quoted(lead.span)}”), "
        f"rests on {_rests_on(lead, reading=reading)}.",
        spans=tuple(one.span for one in group),
        claims=tuple(dict.fromkeys(one.claim.id for one in group if one.claim is not None)),
        overturned_by=("The page names somebody who says so, or a finding, a charge or an admission.",),
    )


def _is_named_elsewhere(allegation: Allegation, *, reading: Reading) -> bool:
    """Somebody named tells of the same kind of deed and of the same party, anywhere on the page."""
    named = accusers(reading).named
    told = reading.quoted(allegation.span)
    return all(any(pair in named for pair in _pairs(one, act=allegation.act, told=told)) for one in allegation.accused)


def _pairs(accused: Accused, *, act: str, told: str) -> Iterator[tuple[str, str]]:
    return ((side, act) for side in sides(accused.id, told=told))


def _rests_on(allegation: Allegation, *, reading: Reading) -> str:
    """On whose word, in the words of the finding; the writer's, where nobody without a name says the same."""
    voice = reading.voice(allegation.claim) if allegation.claim is not None else None
    if voice is None or voice.kind == "author":
        unnamed = accusers(reading).unnamed
        pairs = (
            pair
            for one in allegation.accused
            for pair in _pairs(one, act=allegation.act, told=reading.quoted(allegation.span))
        )
        claim = next((unnamed[pair] for pair in pairs if pair in unnamed), None)
        if claim is not None:
            return f"the writer, who has it from “{reading.voices[claim.voice].name}” alone"
        return "the word of an author whom nobody names"
    if voice.mentions and not voice.is_unresolved:
        return f"“{voice.name}” alone"
    return "nobody who is named"


def _is_answered_for(reading: Reading, allegation: Allegation, *, sentence: Sentence, read: Article) -> bool:
    """A named voice carries it, or it was found, charged, owned up to, or is not said to have happened."""
    text, claim = reading.text, allegation.claim
    settled = any_of(words().accusing.settled)
    if any(settled.search(text, near.span.start, near.span.end) is not None for near in read.beside(sentence)):
        return True
    if is_vouched(reading, allegation.span) or read.hears_beside(sentence):
        return True
    deeds = accusers(reading).deeds
    if any(allegation.act in deeds.get(near.number, ()) for near in read.beside(sentence, within=TELLS)):
        return True
    if all(one.is_person for one in allegation.accused) and reading.once(tells_of_accusers):
        return True
    if read.is_quoted(allegation.span) and (claim is None or not reading.voice(claim).mentions):
        return True
    if claim is None:
        return False
    if claim.firmness.polarity == "denied" or claim.firmness.mood in ("question", "condition", "demand"):
        return True
    voice = reading.voice(claim)
    if reading.standing(claim) in ("named", "own") or is_identified(voice):
        return True
    return voice.kind == "author" and read.hears_beside(sentence)


def _is_by_somebody(reading: Reading, allegation: Allegation, *, sentence: Sentence) -> bool:
    """ "Accused of war crimes by [the insurgents]": somebody is told of who accuses."""
    text, span = reading.text, allegation.span
    if "accused" not in span.of(text).casefold():
        return False
    return AGENT.search(text, span.end, sentence.span.end) is not None


def _allegations(reading: Reading, sentence: Sentence) -> Iterator[Allegation]:
    for match in islice(grave().finditer(reading.text, sentence.span.start, sentence.span.end), MOST_IN_SENTENCE):
        claim = reading.claim_over(Span(*match.span()))
        is_cited = _is_cited(reading, claim) or ACCUSED.match(match[0]) is not None
        found = _accused(reading, match, sentence=sentence)
        is_of_war = any(match[group] is not None for group in ("called", *UNSPOKEN))
        if not found or (not is_cited and (is_of_war or found[0].is_described)):
            continue
        span = Span(min(found[0].span.start, match.start()), max(found[-1].span.end, match.end()))
        is_grave = not is_of_battle(match) or _is_of_people(reading.text, match, sentence=sentence)
        accused = tuple({one.id: one for one in found}.values())
        yield Allegation(accused, name_of(match), span, claim, is_grave)


def _is_cited(reading: Reading, claim: Claim | None) -> bool:
    """True for words that rest on a source, named or not."""
    return claim is not None and reading.voice(claim).kind not in ("author", "commenter")


def _accused(reading: Reading, match: re.Match[str], *, sentence: Sentence) -> Sequence[Accused]:
    """Whom the words accuse; none where grammar does not tie anybody to them."""
    text, mentions = reading.text, reading.once(_mentions)
    if match["whom"] is not None:
        ahead = text[max(sentence.span.start, match.start() - NEAR_ACCUSER) : match.start()]
        is_by_nobody = any_of(words().accusing.unnamed).search(ahead) is not None
        return _first(mentions, start=match.start("whom")) if is_by_nobody else ()
    if match["done"] is not None or match["harmed"] is not None:
        return _behind(mentions, start=match.end(), sentence=sentence, text=text)
    if match["act"] is not None:
        by = BY.match(text, match.end(), sentence.span.end)
        if by is not None:
            return _behind(mentions, start=by.end(), sentence=sentence, text=text)
        ahead = text[max(sentence.span.start, match.start() - CLAUSE) : match.start()]
        is_lone = len(match["act"].split()) == 1 and NO_OBJECT.match(text, match.end(), sentence.span.end) is not None
        if is_lone or PASSIVE.search(ahead) is not None:
            return ()
    if _is_of_things(text, match):
        return ()
    found = _last(mentions, before=match.start(), sentence=sentence, text=text)
    return found or _described(text, match, sentence=sentence)


def _is_of_things(text: str, match: re.Match[str]) -> bool:
    """What people are not: "killed the bill"."""
    return any_of(words().accusing.things).search(text, match.end(), match.end() + NEAR_THING) is not None


def _is_of_people(text: str, match: re.Match[str], *, sentence: Sentence) -> bool:
    """Not the dead of a battle alone."""
    start, end = max(sentence.span.start, match.start() - CLAUSE), min(sentence.span.end, match.end() + CLAUSE)
    listed = words().accusing
    is_of_civilians = any_of(listed.civilians).search(text, start, end) is not None
    if match["act"].casefold() in listed.weak:
        return is_of_civilians
    return is_of_civilians or any_of(listed.combatants).search(text, start, end) is None


def _last(mentions: Mentions, *, before: int, sentence: Sentence, text: str) -> Sequence[Accused]:
    """The party in front, with those it is joined to: "the Dravians, Ostrans and Velans"."""
    found: list[Accused] = []
    until = before
    for at in range(before - 1, max(sentence.span.start, before - FARTHEST) - 1, -1):
        if at not in mentions:
            continue
        party, span = mentions[at]
        if (COORDINATED if found else tied()).fullmatch(text, _end_of(span, text=text, until=until), until) is None:
            break
        if BELOW.search(text[max(sentence.span.start, span.start - CLAUSE) : span.start]) is not None:
            break
        found.insert(0, _party(party, span))
        until = at
    return found


def _end_of(span: Span, *, text: str, until: int) -> int:
    """Where a name ends, or the comma behind it where another stands in front."""
    behind = APPOSED.match(text, span.end, until)
    is_between = behind is not None and AHEAD.search(text, max(0, span.start - LONGEST_AHEAD), span.start) is not None
    return behind.end() if behind is not None and is_between else span.end


def _described(text: str, match: re.Match[str], *, sentence: Sentence) -> Sequence[Accused]:
    """Who is described in front, and tied to the act as a party would be; or a bare name in front of what he is called.

    "[Mendez] is a terrorist": who is mentioned once is no party.
    """
    ahead = Span(max(sentence.span.start, match.start() - FARTHEST), match.start())
    found = bare_name(text, ahead) if match["called"] is not None else None
    found = found or described_before(text, ahead)
    if found is None or tied().fullmatch(text, found.span.end, match.start()) is None:
        return ()
    in_front = text[max(sentence.span.start, found.span.start - CLAUSE) : found.span.start]
    return () if BELOW.search(in_front) is not None else (_description(found, text=text),)


def _behind(mentions: Mentions, *, start: int, sentence: Sentence, text: str) -> Sequence[Accused]:
    """Who stands behind a "by": a party, or somebody described."""
    party = _first(mentions, start=start)
    found = None if party else described_at(text, start, sentence.span.end)
    return party if found is None else (_description(found, text=text),)


def _first(mentions: Mentions, *, start: int) -> Sequence[Accused]:
    return [_party(*mentions[at]) for at in range(start, start + NEAREST) if at in mentions][:1]


def _party(party: Party, span: Span) -> Accused:
    return Accused(party.id, party.name, span, party.kind == "person")


def _description(found: Described, *, text: str) -> Accused:
    return Accused(found.noun, " ".join(found.span.of(text).split()), found.span, found.is_person, is_described=True)


def _mentions(reading: Reading) -> Mentions:
    """The mention that begins at each place; of two that do, the longer."""
    found: Mentions = {}
    for party in reading.sheet.parties:
        if party.kind in IDENTIFIABLE:
            for span in party.mentions:
                if span.start not in found or len(found[span.start][1]) < len(span):
                    found[span.start] = (party, span)
    return found
