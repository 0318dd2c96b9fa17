"""Rules about words that say that something is said, and not by whom."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from reportedly.lint.article import (
    MOST_IN_SENTENCE,
    Sentence,
    article,
    is_vouched,
    tells_of_accusers,
)
from reportedly.lint.words import AGENT, words
from reportedly.model import Claim
from reportedly.rulebook.identified import is_identified
from reportedly.rulebook.patterns import any_of, choice
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Raised
from reportedly.text import Span

VERB = r"(?!(?:him|her|them|me|us|you|the|an?|his|their|my|our|this|that|number)\b)[a-z]+"
"""An infinitive behind "to"; what is believed to number so many is an estimate."""

THAT = re.compile(r"\bit\b.*\bthat$", re.IGNORECASE | re.DOTALL)
TOLD_BEHIND = re.compile(r"\baccording\s+to\b", re.IGNORECASE)


def passive_attribution(reading: Reading) -> Iterator[Raised]:
    """Something is said to be believed, claimed or alleged, and nobody is named who does so."""
    for sentence, matches in _open(reading, _passive()):
        cues = (
            Span(*match.span())
            for match in matches
            if not _is_of_inquiry(reading, sentence)
            and not _has_agent(reading.text, Span(*match.span()), sentence=sentence)
            and (match["accuses"] is None or not _has_accuser(reading))
        )
        yield from _first(cues, told="“{cue}”: the page does not say who does.", sentence=sentence, reading=reading)


def reportedly_without_report(reading: Reading) -> Iterator[Raised]:
    """A report is passed on with a word such as “reportedly”, and no report is named near it."""
    for sentence, matches in _open(reading, any_of(words().passing.words)):
        cues = (
            Span(*match.span())
            for match in matches
            if not _is_report_named(reading, Span(*match.span()), sentence=sentence)
        )
        told = "“{cue}”: no report is named that says so."
        yield from _first(cues, told=told, sentence=sentence, reading=reading)


def _open(reading: Reading, pattern: re.Pattern[str]) -> Iterator[tuple[Sentence, list[re.Match[str]]]]:
    """Where the pattern matches the article's own words and no identified source is heard above them."""
    read = article(reading)
    for sentence in read.sentences:
        found = islice(pattern.finditer(reading.text, sentence.span.start, sentence.span.end), MOST_IN_SENTENCE)
        matches = [
            match
            for match in found
            if not read.is_quoted(Span(*match.span())) and not is_vouched(reading, Span(*match.span()))
        ]
        if matches:
            yield sentence, matches


def _first(cues: Iterator[Span], *, told: str, sentence: Sentence, reading: Reading) -> Iterator[Raised]:
    """One finding a sentence: for the first of its cues."""
    for cue in islice(cues, 1):
        yield Raised(told.format(cue=reading.quoted(cue)), spans=(cue,), claims=_claims(sentence, cue))


def _is_of_inquiry(reading: Reading, sentence: Sentence) -> bool:
    """Police, firefighters or a court stand in the paragraph, as near: what "is believed" is what they believe."""
    asked = any_of(words().accusers.words)
    near = article(reading).beside(sentence)
    return any(asked.search(reading.text, one.span.start, one.span.end) is not None for one in near)


def _has_agent(text: str, cue: Span, *, sentence: Sentence) -> bool:
    """Behind "it is believed that" a "by" belongs to what is believed: "… that the fire was set by the owner"."""
    agent = TOLD_BEHIND if THAT.search(text, cue.start, cue.end) is not None else AGENT
    return agent.search(text, cue.end, sentence.span.end) is not None


def _has_accuser(reading: Reading) -> bool:
    """The page tells of a court, a charge or an inquiry: who accuses is known there."""
    return reading.once(tells_of_accusers)


def _is_report_named(reading: Reading, cue: Span, *, sentence: Sentence) -> bool:
    """An identified source is heard beside it, whose word is not itself what is passed on."""
    if cue.of(reading.text).casefold() == "allegedly" and _has_accuser(reading):
        return True
    return any(
        claim.act == "assertion" and is_identified(reading.voices[claim.voice])
        for near in article(reading).beside(sentence)
        for claim in near.claims
        if not _is_beneath(reading, claim, cue=cue)
    )


def _is_beneath(reading: Reading, claim: Claim, *, cue: Span) -> bool:
    """True for what the cue itself passes on: "[Pell] reportedly stated that …" names no report."""
    outer = reading.outer(claim)
    while outer is not None:
        if any(span.overlaps(cue) for span in outer.cue):
            return True
        outer = reading.outer(outer)
    return False


def _claims(sentence: Sentence, cue: Span) -> tuple[str, ...]:
    """The claims of the sentence that the cue makes."""
    return tuple(claim.id for claim in sentence.claims if any(span.overlaps(cue) for span in claim.cue))


@lru_cache
def _passive() -> re.Pattern[str]:
    listed = words().passive
    adverbs = rf"(?:(?:{choice(listed.adverbs)})\s+)*"
    believed = choice(word for word in listed.told if word not in listed.to_be)
    told, things, made = choice(listed.told), choice(listed.things), choice(listed.made)
    qualified = rf"(?:(?:{choice(listed.qualified)})\s+)*"
    return re.compile(
        rf"\bit(?:\s+(?:is|was|has\s+been|had\s+been)|['’]s)\s+{adverbs}(?:{told})(?:\s+that)?\b(?!\s+to\b)"
        rf"|\b(?:is|are|was|were|been)\s+{adverbs}(?:{choice(listed.to_be)})\s+to\s+(?:be|have)\b"
        rf"|\b(?:is|are|was|were|been)\s+{adverbs}(?:{believed})\s+to\s+{VERB}\b"
        rf"|\b(?:{things})\s+(?:have\s+been|had\s+been|were|are|are\s+being)\s+{adverbs}(?:{made})\b"
        rf"|\bthere\s+(?:is|are|was|were|have\s+been|has\s+been|had\s+been)\s+{qualified}(?:{things})\s+(?:that|of)\b"
        rf"|(?P<accuses>\b(?:is|are|was|were|has\s+been|have\s+been|had\s+been)\s+{adverbs}(?:being\s+)?accused\s+of\b)",
        re.IGNORECASE,
    )
