"""Rules about words that say that something is said, and not by whom."""

import re
from collections.abc import Iterator
from functools import lru_cache

from reportedly.lint.article import Article, Sentence, article, is_identified, is_vouched, words_of
from reportedly.lint.words import any_of, choice, words
from reportedly.model import Claim
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Raised
from reportedly.text import Span

AGENT = re.compile(r"\bby\s+(?!the\s+(?:time|end)\b)(?:the|an?|some|many|several|most|his|her|their|its|[A-Z]|\w+s\b)")
"""A "by" that can tell who says, not "by sea", "by 2031", "by the time"."""

VERB = r"(?!(?:him|her|them|me|us|you|the|an?|his|their|my|our|this|that|number)\b)[a-z]+"
"""An infinitive behind "to"; what is believed to number so many is an estimate."""


def passive_attribution(reading: Reading) -> Iterator[Raised]:
    """Something is said to be believed, claimed or alleged, and nobody is named who does so."""
    text, read = reading.text, article(reading)
    for sentence in read.sentences:
        for match in _passive().finditer(text, sentence.span.start, sentence.span.end):
            cue = Span(*match.span())
            if _is_open(reading, cue, sentence=sentence, read=read) and not _has_agent(text, cue, sentence=sentence):
                if match["accuses"] is None or not _has_accuser(text, sentence):
                    yield Raised(
                        f"“{words_of(text, cue)}”: the page does not say who does.",
                        spans=(cue,),
                        claims=_claims(sentence, cue),
                    )
                    break


def reportedly_without_report(reading: Reading) -> Iterator[Raised]:
    """A report is passed on with a word such as “reportedly”, and no report is named near it."""
    text, read = reading.text, article(reading)
    for sentence in read.sentences:
        for match in any_of(words().passing.words).finditer(text, sentence.span.start, sentence.span.end):
            cue = Span(*match.span())
            if _is_open(reading, cue, sentence=sentence, read=read) and not _is_report_named(
                reading, cue, sentence=sentence, read=read
            ):
                yield Raised(
                    f"“{words_of(text, cue)}”: no report is named that says so.",
                    spans=(cue,),
                    claims=_claims(sentence, cue),
                )
                break


def _is_open(reading: Reading, cue: Span, *, sentence: Sentence, read: Article) -> bool:
    """True for the article's own words in a sentence in which no identified source is heard above them."""
    return not read.is_quoted(cue) and not is_vouched(reading, cue)


def _has_agent(text: str, cue: Span, *, sentence: Sentence) -> bool:
    return AGENT.search(text, cue.end, sentence.span.end) is not None


def _has_accuser(text: str, sentence: Sentence) -> bool:
    return any_of(words().accusers.words).search(text, sentence.paragraph.start, sentence.paragraph.end) is not None


def _is_report_named(reading: Reading, cue: Span, *, sentence: Sentence, read: Article) -> bool:
    """An identified source is heard beside it, whose word is not itself what is passed on."""
    if cue.of(reading.text).casefold() == "allegedly" and _has_accuser(reading.text, sentence):
        return True
    return any(
        claim.act == "assertion" and is_identified(reading.voices[claim.voice])
        for near in read.beside(sentence)
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
    believed = choice(word for word in listed.told if word not in ("said", "reported", "alleged", "claimed"))
    told, things, made = choice(listed.told), choice(listed.things), choice(listed.made)
    qualified = rf"(?:(?:{choice(listed.qualified)})\s+)*"
    return re.compile(
        rf"\bit(?:\s+(?:is|was|has\s+been|had\s+been)|['’]s)\s+{adverbs}(?:{told})(?:\s+that)?\b(?!\s+to\b)"
        rf"|\b(?:is|are|was|were|been)\s+{adverbs}(?:said|reported|alleged|claimed)\s+to\s+(?:be|have)\b"
        rf"|\b(?:is|are|was|were|been)\s+{adverbs}(?:{believed})\s+to\s+{VERB}\b"
        rf"|\b(?:{things})\s+(?:have\s+been|had\s+been|were|are|are\s+being)\s+{adverbs}(?:{made})\b"
        rf"|\bthere\s+(?:is|are|was|were|have\s+been|has\s+been|had\s+been)\s+{qualified}(?:{things})\s+(?:that|of)\b"
        rf"|(?P<accuses>\b(?:is|are|was|were|has\s+been|have\s+been|had\s+been)\s+{adverbs}(?:being\s+)?accused\s+of\b)",
        re.IGNORECASE,
    )
