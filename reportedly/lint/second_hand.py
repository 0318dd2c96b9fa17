"""The rule about words in quotation marks that have come to the page through another than who spoke them.

Three forms are read. The reading of the page gives one claim within another ("the minister told his cabinet “…”,
according to two people who were there"); or the witness stands in front ("Witnesses said the commander shouted: “…”");
or he stands behind words that have their speaker in front of them or at their end ("The general told his men: “…,” a
soldier recalled").
"""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from reportedly.lint.article import Article, article, is_sentence
from reportedly.lint.words import words
from reportedly.model import Claim, Voice
from reportedly.rulebook.patterns import any_of, choice
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Raised
from reportedly.text import Span

BY_MEDIUM = frozenset({"told_to_medium", "shown_to_medium"})
"""Rules by which words were spoken to a medium that the page names: that is how they are to be credited."""

SPEAKING_ACTS = ("assertion", "eventuality")
"""What is told, and what is told somebody to do."""

SPEAKERS = ("person", "unnamed")
"""Kinds of voice whose spoken words a page can quote."""

CLOSING = 2
"""Characters of the comma and the mark that end a quotation in front of its speaker."""

_SOMEBODY = r"(?P<who>[^\W\d][^,;:“”\"\n]{2,50}?)"
"""Who speaks, in as few words of one clause as do."""

_BETWEEN_NAMES = re.compile(r"\s*,\s+")
"""A comma between two sources."""


class Passed(msgspec.Struct, frozen=True):
    """Who spoke, through whom the words have come, and where they stand."""

    speaker: str
    through: str
    quotation: Span


def second_hand_as_direct(reading: Reading) -> Iterator[Raised]:
    """Words stand in quotation marks as somebody's own, though the page has them from another."""
    read = article(reading)
    for claim in reading.sheet.claims:
        if claim.mode not in ("direct", "mixed") or read.at(claim.content[0]) is None:
            continue
        passed = _passed(reading, claim, read=read)
        if passed is not None:
            yield Raised(
                f"{passed.speaker} is quoted word for word, though the page has the words through {passed.through}.",
                spans=(passed.quotation,),
                claims=(claim.id,),
            )


def _passed(reading: Reading, claim: Claim, *, read: Article) -> Passed | None:
    """Who spoke and through whom; None where the page has the words from the speaker, or credits a medium."""
    text, speaker = reading.text, reading.voices[claim.voice]
    quotation = next((span for span in claim.content if read.is_quoted(span)), None)
    if quotation is None or not is_sentence(quotation.of(text)):
        held = next((quoted for span in claim.content for quoted in read.quoted_in(span)), quotation)
        within = _speaker_within(reading, claim, quotation=held) if held and is_sentence(held.of(text)) else None
        return Passed(within, speaker.name, held) if within is not None and held is not None else None
    between = _between(reading, claim, read=read)
    if between is not None:
        return Passed(speaker.name, between.name if between.mentions else "a report that it does not name", quotation)
    witness = _witness(reading, claim, read=read)
    if witness is not None:
        return Passed(speaker.name, witness, quotation)
    first = _speaker_in_front(reading, claim, quotation=quotation, read=read)
    first = first or _speaker_within(reading, claim, quotation=quotation)
    return Passed(first, speaker.name, quotation) if first is not None else None


def _between(reading: Reading, claim: Claim, *, read: Article) -> Voice | None:
    """The voice through which a speaker's words have come; None where the page has them from the speaker."""
    outer = reading.outer(claim)
    if outer is None or outer.act != "assertion" or claim.act not in SPEAKING_ACTS:
        return None
    speaker, voice = reading.voices[claim.voice], reading.voices[outer.voice]
    if not _speaks_himself(claim, speaker, reading=reading, read=read) or not _is_hearsay(outer, voice):
        return None
    if not outer.cue or read.at(outer.cue[0]) != read.at(claim.cue[0]) or _is_one_name(reading, claim, outer):
        return None
    if _passing().search(outer.cue[0].of(reading.text)) is None:
        return None
    return voice if voice.id != speaker.id else None


def _witness(reading: Reading, claim: Claim, *, read: Article) -> str | None:
    """Who is said to have heard it: all that stands in front of the speaker, or what ends the sentence behind him."""
    if reading.outer(claim) is not None or not claim.source or not claim.cue:
        return None
    sentence, source = read.at(claim.source[0]), claim.source[0]
    speaker = reading.voices[claim.voice]
    if sentence is None or not _speaks_himself(claim, speaker, reading=reading, read=read):
        return None
    said = max(span.end for span in (*claim.content, *claim.source, *claim.cue))
    match = _witness_ahead().fullmatch(reading.text, sentence.span.start, source.start)
    match = match or _witness_behind().search(reading.text, max(source.end, said - CLOSING), sentence.span.end)
    return match["who"] if match is not None and _is_witness(match["who"]) else None


def _speaker_in_front(reading: Reading, claim: Claim, *, quotation: Span, read: Article) -> str | None:
    """Who spoke, where a colon gives the words to him and a witness stands behind them."""
    sentence = read.at(quotation)
    if sentence is None or not claim.source or not claim.cue or _is_to_medium(claim):
        return None
    voice = reading.voices[claim.voice]
    if claim.source[0].start < quotation.end or not _is_hearsay(claim, voice):
        return None
    if _passing().search(claim.cue[0].of(reading.text)) is None:
        return None
    match = _colon().fullmatch(reading.text, sentence.span.start, quotation.start)
    return " ".join(match["who"].split()) if match is not None and match["who"] != voice.name else None


def _speaker_within(reading: Reading, claim: Claim, *, quotation: Span) -> str | None:
    """Who spoke, where all that the witness tells is that he did: "According to a source, [the king said: “…”]"."""
    voice = reading.voices[claim.voice]
    if claim.id in reading.once(_outer_claims) or not claim.cue or not _is_hearsay(claim, voice):
        return None
    if claim.content[0].start >= quotation.start or not voice.mentions:
        return None
    match = _colon().fullmatch(reading.text, claim.content[0].start, quotation.start + 1)
    return " ".join(match["who"].split()) if match is not None else None


def _outer_claims(reading: Reading) -> frozenset[str]:
    """The claims within which others stand."""
    return frozenset(claim.within for claim in reading.sheet.claims if claim.within is not None)


def _speaks_himself(claim: Claim, speaker: Voice, *, reading: Reading, read: Article) -> bool:
    """A word of speaking ties the quotation to somebody, and both stand outside of quotation marks."""
    spoken = (*claim.source, *claim.cue)
    if (
        speaker.kind not in SPEAKERS
        or any_of(words().quoted.somebody).match(speaker.name) is not None
        or speaker.is_unresolved
        or _is_to_medium(claim)
    ):
        return False
    if not claim.source or any(read.is_quoted(span) for span in spoken):
        return False
    return any(any_of(words().quoted.spoken).search(cue.of(reading.text)) is not None for cue in claim.cue)


def _is_to_medium(claim: Claim) -> bool:
    """True for words that were spoken to a medium, which is credited with them."""
    return claim.rule.partition(".")[0] in BY_MEDIUM


def _is_hearsay(outer: Claim, voice: Voice) -> bool:
    """Somebody tells what another said; a medium that is named is credited, as it should be."""
    if _is_to_medium(outer):
        return False
    if any_of(words().quoted.records).search(voice.name) is not None:
        return False
    return voice.kind in ("person", "unnamed", "group") or (voice.kind == "organization" and not voice.named)


def _is_witness(who: str) -> bool:
    """People, not a record of the words, a medium or the speaker's own voice ("he")."""
    listed = words()
    return any_of(listed.quoted.witnesses).search(who) is not None and any_of(listed.quoted.records).search(who) is None


def _is_one_name(reading: Reading, claim: Claim, outer: Claim) -> bool:
    """Two sources that touch are one, cut in two: "[Osk] [Venn, an activist]".

    Not those of "According to [a source in the palace], [the king] said": the first has its word in front of it.
    """
    if outer.source and claim.source and outer.cue and outer.cue[0].start < outer.source[0].start:
        gap = reading.text[outer.source[0].end : claim.source[0].start]
        if outer.source[0].end <= claim.source[0].start and _BETWEEN_NAMES.fullmatch(gap) is not None:
            return False
    return any(one.gap(other) < len(", an ") for one in claim.source for other in outer.source)


@lru_cache
def _passing() -> re.Pattern[str]:
    """How a witness passes on what another said."""
    passed = choice(words().quoted.passed)
    reported = choice(words().passive.to_be)
    return re.compile(rf"\b(?:{passed})\b|\b(?:is|are|was|were)\s+(?:{reported})\s+to\b", re.IGNORECASE)


@lru_cache
def _witness_ahead() -> re.Pattern[str]:
    """The whole of what stands in front of a speaker: "Witnesses said that [the commander shouted]"."""
    return re.compile(rf"{_SOMEBODY}\s+(?:{choice(words().quoted.passed)})\s+(?:that\s+)?", re.IGNORECASE)


@lru_cache
def _witness_behind() -> re.Pattern[str]:
    """The end of a sentence behind the words and their speaker: "…, [two of those present] said."."""
    passed = choice(words().quoted.passed)
    return re.compile(rf"[,”\"]\s*{_SOMEBODY}\s+(?:{passed})\s*[.!]?\s*$", re.IGNORECASE)


@lru_cache
def _colon() -> re.Pattern[str]:
    """All of a sentence in front of the quotation: "The general told his men: “"."""
    spoken = choice(words().quoted.spoken)
    return re.compile(rf"{_SOMEBODY}\s+(?:{spoken})\b[^,;:“”\"\n]{{0,40}}:\s*[“\"‘']?", re.IGNORECASE)
