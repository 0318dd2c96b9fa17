"""Rules about words in quotation marks: whose they are, and how they came to the page."""

import re
from collections.abc import Iterator
from functools import lru_cache

from reportedly.lint.article import Article, Sentence, article
from reportedly.lint.words import any_of, choice, words
from reportedly.model import Claim, Mark, Voice
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Raised
from reportedly.text import Span

FEWEST_WORDS = 7
"""Words of a quotation that is somebody's sentence, not a term, a title or a scare quote."""

SHOWN = 90
"""Characters of a quotation that a sentence repeats."""

BEFORE = 48
"""Characters before a quotation in which its kind would be named: "the slogan “…”"."""

BY_MEDIUM = frozenset({"told_to_medium", "shown_to_medium"})
"""Rules by which words were spoken to a medium that the page names: that is how they are to be credited."""

SPEAKING_ACTS = ("assertion", "eventuality")
"""What is told, and what is told somebody to do."""

SPEAKERS = ("person", "unnamed")

SOMEBODY = re.compile(r"(?:an?|one|some|someone|somebody|who|that)\b", re.IGNORECASE)
"""Begins what is told of a speaker whom nobody could hold to his words."""

NEAR = 600
"""Characters behind a quotation that has its speaker, within which another is taken for his as well."""

PASSING = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|tell|tells|told|according|reportedly|allegedly|recall(?:s|ed|ing)?|remember(?:s|ed)?|claim(?:s|ed)?"
    r"|tweet(?:s|ed)?|wrote|writes|report(?:s|ed)?|quot(?:e|es|ed|ing)|testified)\b",
    re.IGNORECASE,
)
"""How a witness passes on what another said."""

WORD = re.compile(r"[\w’'-]+")
BEGINS = re.compile(r"[“\"«„‘']\s*[A-Z]")
ENDS = re.compile(r"[.!?…][\"”’'»]\s*$")
CREDIT = re.compile(r"\s*[\[(—–-]")
"""Behind a quotation: "[NYT]", "(the Herald)", "— Jon Ade"."""

AROUND = 8
"""Sentences of the same paragraph within which whoever is heard is taken for the speaker."""

SINGLE, DOUBLE = "‘'", '“"«„'
OPENERS = "“\"«„‘'"


def quotation_without_speaker(reading: Reading) -> Iterator[Raised]:
    """Whole words of somebody are quoted, and nobody is named who spoke them."""
    read = article(reading)
    before: Mark | None = None
    for mark in reading.marks.quotations:
        sentence = read.at(mark.span)
        if sentence is None:
            continue
        speaks = _is_speech(reading, mark, sentence=sentence) and not _is_title(reading, mark, sentence=sentence)
        is_given = _is_given(reading, mark, sentence=sentence, read=read)
        if speaks and not is_given and not _goes_on(mark, before=before):
            yield Raised(
                f"Nobody is named who says {_told(reading, mark)}.", spans=(mark.span,), claims=_claims(reading, mark)
            )
        before = mark if is_given else before


def second_hand_as_direct(reading: Reading) -> Iterator[Raised]:
    """Words stand in quotation marks as somebody's own, though the page has them from another."""
    read = article(reading)
    for claim in reading.sheet.claims:
        between = _between(reading, claim, read=read)
        if between is None or claim.mode not in ("direct", "mixed") or read.at(claim.content[0]) is None:
            continue
        quotation = next((span for span in claim.content if read.is_quoted(span)), None)
        if quotation is not None and len(WORD.findall(quotation.of(reading.text))) >= FEWEST_WORDS:
            speaker = reading.voices[claim.voice]
            through = between.name if between.mentions else "a report that it does not name"
            yield Raised(
                f"{speaker.name} is quoted word for word, though the page has the words through {through}.",
                spans=(quotation,),
                claims=(claim.id,),
            )


def own_earlier_page(reading: Reading) -> Iterator[Raised]:
    """What is claimed rests on what the outlet itself has published before."""
    read, text = article(reading), reading.text
    for sentence in read.sentences:
        match = _earlier(reading.sheet.document.origin.outlet).search(text, sentence.span.start, sentence.span.end)
        if match is None or read.is_quoted(Span(*match.span())):
            continue
        cue = Span(*match.span())
        yield Raised(
            f"“{reading.quoted(cue)}”: the outlet is its own source here.",
            spans=(cue,),
            claims=tuple(claim.id for claim in sentence.claims),
        )


def _is_speech(reading: Reading, mark: Mark, *, sentence: Sentence) -> bool:
    """A sentence of somebody that stands for itself: long enough, begun and ended as one, with nothing in front."""
    words, text = mark.span.of(reading.text), reading.text
    if len(WORD.findall(words)) < FEWEST_WORDS or ENDS.search(words) is None or BEGINS.match(words) is None:
        return False
    is_alone = mark.span.start - sentence.span.start <= len(OPENERS)
    is_credited = CREDIT.match(text, mark.span.end) is not None
    return is_alone and not is_credited and (words[0] not in SINGLE or reading.once(_quotes_singly))


def _quotes_singly(reading: Reading) -> bool:
    """True for a page that has no double marks: its single ones are not quotations within others."""
    return not any(mark.span.of(reading.text)[:1] in DOUBLE for mark in reading.marks.quotations)


def _is_title(reading: Reading, mark: Mark, *, sentence: Sentence) -> bool:
    """A title, a slogan, a line that something bears: said by what stands before it or by its capitals."""
    text = reading.text
    ahead = Span(max(sentence.span.start, mark.span.start - BEFORE), mark.span.start)
    if any_of(words().quoted.named).search(text, ahead.start, ahead.end) is not None:
        return True
    found = [word for word in WORD.findall(mark.span.of(text)) if len(word) > 3]
    return bool(found) and sum(word[0].isupper() for word in found) * 2 > len(found)


def _is_given(reading: Reading, mark: Mark, *, sentence: Sentence, read: Article) -> bool:
    """Some claim gives the words to somebody, or a sentence at either end of them tells who speaks."""
    for at in (mark.span.start + 1, (mark.span.start + mark.span.end) // 2, mark.span.end - 2):
        claim = reading.claim_over(Span(at, at + 1))
        while claim is not None:
            if any(not mark.span.covers(cue) for cue in claim.cue):
                return True
            claim = reading.outer(claim)
    last = read.at(Span(max(mark.span.start, mark.span.end - 2), mark.span.end)) or sentence
    near = read.sentences[max(0, sentence.number - 1) : last.number + 2]
    around = read.sentences[max(0, sentence.number - AROUND) : last.number + AROUND]
    if any(one.heard and one.paragraph == sentence.paragraph for one in around):
        return True
    return any(_speaks(reading, one, mark=mark) for one in near)


def _speaks(reading: Reading, sentence: Sentence, *, mark: Mark) -> bool:
    """Outside the quotation the sentence has a word of speaking, or ends in a colon in front of it."""
    text, ahead = reading.text, Span(sentence.span.start, min(sentence.span.end, mark.span.start))
    behind = Span(max(sentence.span.start, mark.span.end), sentence.span.end)
    if ahead.of(text).rstrip(" \n\t" + OPENERS).endswith(":"):
        return True
    speaking = any_of(words().quoted.speaking)
    return any(speaking.search(text, span.start, span.end) is not None for span in (ahead, behind) if span)


def _goes_on(mark: Mark, *, before: Mark | None) -> bool:
    """A quotation that has its speaker stands not far before: readers take this one for his."""
    return before is not None and mark.span.start - before.span.end < NEAR


def _between(reading: Reading, claim: Claim, *, read: Article) -> Voice | None:
    """The voice through which a speaker's words have come; None where the page has them from the speaker."""
    outer = reading.outer(claim)
    if outer is None or outer.act != "assertion" or claim.act not in SPEAKING_ACTS:
        return None
    speaker, voice = reading.voices[claim.voice], reading.voices[outer.voice]
    if not _speaks_himself(claim, speaker, reading=reading, read=read) or not _is_hearsay(outer, voice):
        return None
    if not outer.cue or read.at(outer.cue[0]) != read.at(claim.cue[0]) or _is_one_name(claim, outer):
        return None
    if PASSING.search(outer.cue[0].of(reading.text)) is None:
        return None
    return voice if voice.id != speaker.id else None


def _speaks_himself(claim: Claim, speaker: Voice, *, reading: Reading, read: Article) -> bool:
    """A word of speaking ties the quotation to somebody, and both stand outside of quotation marks."""
    spoken = (*claim.source, *claim.cue)
    if (
        speaker.kind not in SPEAKERS
        or SOMEBODY.match(speaker.name) is not None
        or speaker.is_unresolved
        or claim.rule.partition(".")[0] in BY_MEDIUM
    ):
        return False
    if not claim.source or any(read.is_quoted(span) for span in spoken):
        return False
    return any(any_of(words().quoted.spoken).search(cue.of(reading.text)) is not None for cue in claim.cue)


def _is_hearsay(outer: Claim, voice: Voice) -> bool:
    """Somebody tells what another said; a medium that is named is credited, as it should be."""
    if outer.rule.partition(".")[0] in BY_MEDIUM:
        return False
    if any_of(words().quoted.records).search(voice.name) is not None:
        return False
    return voice.kind in ("person", "unnamed", "group") or (voice.kind == "organization" and not voice.named)


def _is_one_name(claim: Claim, outer: Claim) -> bool:
    """Two sources that touch are one, cut in two: "[Osk] [Venn, an activist]"."""
    return any(one.gap(other) < len(", an ") for one in claim.source for other in outer.source)


def _told(reading: Reading, mark: Mark) -> str:
    words = reading.quoted(mark.span)
    shown = words.strip(OPENERS + "”")
    return f"“{shown}”" if len(shown) <= SHOWN else f"“{shown[:SHOWN].rsplit(' ', 1)[0]} …”"


def _claims(reading: Reading, mark: Mark) -> tuple[str, ...]:
    claim = reading.claim_over(Span(mark.span.start + 1, mark.span.end))
    return (claim.id,) if claim is not None else ()


@lru_cache(maxsize=64)
def _earlier(outlet: str | None) -> re.Pattern[str]:
    listed = words().earlier
    pattern = rf"\b(?:{choice(listed.phrases)})\b"
    if outlet:
        name = choice([outlet])
        pattern += rf"|\b{name}\s+(?:{choice(listed.verbs)})\b|\breported\s+(?:earlier\s+)?by\s+{name}\b"
    return re.compile(pattern, re.IGNORECASE)
