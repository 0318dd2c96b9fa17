"""The sentences of the articles on a page, and who is heard in each: what the sourcing rules have in common.

Invariants
- Comments, captions, furniture and headlines are not looked at: an editor answers for the article.
- Pages in another language than English have no sentences here, as they have no claims.
- Everything is made once for a page, in one walk over its sentences and its claims.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from reportedly.lint.words import any_of, words
from reportedly.model import Claim, Voice
from reportedly.rulebook.reading import Reading
from reportedly.text import Span, merged

LANGUAGES = ("en", None)
"""Languages the rules read; None is a page too short to tell."""

OF_ARTICLES = ("body", "republication")

NAME = re.compile(r"(?:[A-Z][\w’'-]+\s+){2}(?:[a-z]+\s+){0,3}|.*\bspokes(?:man|woman|person|people)\b")
"""A voice that is told as unnamed, and has a name after all; or speaks for a body, which then speaks."""

NOBODY_IN_PARTICULAR = frozenset({"media", "the media", "reports", "media reports", "local media", "the group", "it"})
"""Bodies whose name tells as little as none."""


class Sentence(msgspec.Struct, frozen=True):
    """A sentence of an article, its paragraph, and the claims whose cue or content begins in it."""

    number: int
    span: Span
    paragraph: Span
    claims: tuple[Claim, ...]


class Article(msgspec.Struct, frozen=True):
    """All sentences of the page's articles, in text order, and the stretches in quotation marks."""

    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...]
    quoted: tuple[Span, ...]

    def at(self, span: Span) -> Sentence | None:
        """The sentence in which `span` begins; None outside the articles."""
        index = bisect_right(self.starts, span.start) - 1
        found = self.sentences[index] if index >= 0 else None
        return found if found is not None and span.start < found.span.end else None

    def is_quoted(self, span: Span) -> bool:
        """True for words that begin inside quotation marks."""
        index = bisect_right(self.quoted, span.start, key=lambda quoted: quoted.start) - 1
        return index >= 0 and span.start < self.quoted[index].end

    def beside(self, sentence: Sentence) -> Iterator[Sentence]:
        """The sentence itself, and the one before and behind it in the same paragraph."""
        for number in (sentence.number - 1, sentence.number, sentence.number + 1):
            if 0 <= number < len(self.sentences) and self.sentences[number].paragraph == sentence.paragraph:
                yield self.sentences[number]


def article(reading: Reading) -> Article:
    """The articles of this page."""
    return reading.once(_article)


def _article(reading: Reading) -> Article:
    if reading.sheet.document.language not in LANGUAGES:
        return Article((), (), ())
    marks = [mark.span for mark in reading.marks.sentences if reading.parts[mark.part].kind in OF_ARTICLES]
    begun = _claims_by_sentence(reading, starts=[span.start for span in marks])
    sentences = tuple(
        Sentence(number, span, reading.paragraph(span), tuple(begun.get(number, ())))
        for number, span in enumerate(marks)
    )
    quoted = merged(mark.span for mark in reading.marks.quotations)
    return Article(sentences, tuple(span.start for span in marks), quoted)


def _claims_by_sentence(reading: Reading, *, starts: Sequence[int]) -> Mapping[int, Sequence[Claim]]:
    begun: dict[int, list[Claim]] = {}
    for claim in reading.sheet.claims:
        if reading.parts[claim.part].kind in OF_ARTICLES:
            at = min(span.start for span in (*claim.content, *claim.cue))
            begun.setdefault(bisect_right(starts, at) - 1, []).append(claim)
            for cue in claim.cue[:1]:
                number = bisect_right(starts, cue.start) - 1
                if claim not in begun.setdefault(number, []):
                    begun[number].append(claim)
    return begun


def is_identified(voice: Voice) -> bool:
    """True for a source whom a reader could ask: a name, or a body such as "police" or "the ministry"."""
    if voice.kind in ("author", "commenter") or voice.is_unresolved:
        return False
    if voice.kind == "unnamed":
        return NAME.match(voice.name) is not None and any_of(words().sources.heads).search(voice.name) is None
    return voice.named or voice.name.casefold() not in NOBODY_IN_PARTICULAR


def is_vouched(reading: Reading, span: Span) -> bool:
    """True for words that are part of what an identified source says."""
    claim = reading.claim_over(span)
    return claim is not None and any(is_identified(voice) for voice in chain(reading, claim))


def chain(reading: Reading, claim: Claim) -> Iterator[Voice]:
    """The voices that assert a claim or what it stands in; the one whose belief or plan is told does not."""
    at: Claim | None = claim
    while at is not None:
        if at.act == "assertion":
            yield reading.voices[at.voice]
        at = reading.outer(at)


def heard(reading: Reading, sentence: Sentence) -> Iterator[Voice]:
    """The identified sources whose word begins in a sentence or goes on in it."""
    over = reading.claim_over(sentence.span)
    for claim in (*sentence.claims, *((over,) if over is not None else ())):
        if claim.act == "assertion" and is_identified(reading.voices[claim.voice]):
            yield reading.voices[claim.voice]


def words_of(text: str, span: Span) -> str:
    """The words of a span on one line."""
    return " ".join(span.of(text).split())


def first_from(spans: Sequence[Span], at: int) -> int:
    """The index of the first span that begins at `at` or later."""
    return bisect_left(spans, at, key=lambda span: span.start)
