"""The rule about words in quotation marks that nobody is named for.

Invariants
- However many quotation marks a sentence has, its words of speaking are looked for once.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from reportedly.lint.article import WORD, Article, Sentence, article, is_sentence
from reportedly.lint.words import words
from reportedly.model import Mark
from reportedly.rulebook.patterns import any_of
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Raised
from reportedly.text import Span

SHOWN = 90
"""Characters of a quotation that a sentence repeats."""

BEFORE = 48
"""Characters before a quotation in which its kind would be named: "the slogan “…”"."""

NEAR = 600
"""Characters behind a quotation that has its speaker, within which another is taken for his as well."""

BEGINS = re.compile(r"[“\"«„‘']\s*[A-Z]")
"""A quotation that begins as a sentence does."""

ENDS = re.compile(r"[.!?…][\"”’'»]\s*$")
"""One that ends as a sentence does."""

CREDIT = re.compile(r"\s*[\[(—–-]")
"""Behind a quotation: "[NYT]", "(the Herald)", "— Jon Ade"."""

FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Mm]ine|myself)\b")
"""One person speaks of himself."""

LONG_WORD = 4
"""Letters of a word that titles write with a capital."""

COLON = 12
"""Characters before a quotation in which a colon leads to it: blanks and opening marks may stand between."""

AROUND = 8
"""Sentences of the same paragraph within which whoever is heard is taken for the speaker."""

SINGLE, DOUBLE = "‘'", '“"«„'
OPENERS = "“\"«„‘'"
"""Marks that a quotation within others begins with, those of a quotation by itself, and all of them."""


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


def _is_speech(reading: Reading, mark: Mark, *, sentence: Sentence) -> bool:
    """A sentence of somebody that stands for itself: long enough, begun and ended as one, with nothing in front."""
    words, text = mark.span.of(reading.text), reading.text
    if not is_sentence(words) or ENDS.search(words) is None or BEGINS.match(words) is None:
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
    found = [word for word in WORD.findall(mark.span.of(text)) if len(word) >= LONG_WORD]
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
    if any(one.paragraph == sentence.paragraph and _hears(one, mark=mark) for one in around):
        return True
    return any(
        _speaks(reading, one, mark=mark) and not _is_of_another(reading, one, mark=mark, sentence=sentence)
        for one in near
    )


def _hears(sentence: Sentence, *, mark: Mark) -> bool:
    """An identified source is heard in the sentence, other than within the quotation."""
    if not sentence.heard:
        return False
    own = {claim.voice for claim in sentence.claims if claim.cue and all(mark.span.covers(cue) for cue in claim.cue)}
    return any(voice.id not in own for voice in sentence.heard)


def _is_of_another(reading: Reading, one: Sentence, *, mark: Mark, sentence: Sentence) -> bool:
    """A sentence of another paragraph in which a body speaks: it is no "I" who says "My father paid for that clock"."""
    if one.paragraph == sentence.paragraph or FIRST_PERSON.search(mark.span.of(reading.text)) is None:
        return False
    return bool(one.heard) and all(voice.kind in ("organization", "state") for voice in one.heard)


def _speaks(reading: Reading, sentence: Sentence, *, mark: Mark) -> bool:
    """Outside the quotation the sentence has a word of speaking, or ends in a colon in front of it."""
    ahead = Span(sentence.span.start, min(sentence.span.end, mark.span.start))
    behind = Span(max(sentence.span.start, mark.span.end), sentence.span.end)
    just_before = reading.text[max(ahead.start, ahead.end - COLON) : ahead.end]
    if just_before.rstrip(" \n\t" + OPENERS).endswith(":"):
        return True
    spoken = reading.once(_spoken)
    return any(_holds(spoken, span) for span in (ahead, behind) if span)


def _spoken(reading: Reading) -> list[Span]:
    """All words of speaking on the page, in text order and disjoint."""
    return [Span(*found.span()) for found in any_of(words().quoted.speaking).finditer(reading.text)]


def _holds(spoken: list[Span], span: Span) -> bool:
    """True where a word of speaking stands in `span` as a whole."""
    index = bisect_left(spoken, span.start, key=lambda found: found.start)
    return index < len(spoken) and spoken[index].end <= span.end


def _goes_on(mark: Mark, *, before: Mark | None) -> bool:
    """A quotation that has its speaker stands not far before: readers take this one for his."""
    return before is not None and mark.span.start - before.span.end < NEAR


def _told(reading: Reading, mark: Mark) -> str:
    words = reading.quoted(mark.span)
    shown = words.strip(OPENERS + "”")
    return f"“{shown}”" if len(shown) <= SHOWN else f"“{shown[:SHOWN].rsplit(' ', 1)[0]} …”"


def _claims(reading: Reading, mark: Mark) -> tuple[str, ...]:
    claim = reading.claim_over(Span(mark.span.start + 1, mark.span.end))
    return (claim.id,) if claim is not None else ()
