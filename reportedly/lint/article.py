"""The sentences of the articles on a page, and who is heard in each: what the sourcing rules have in common.

Invariants
- Comments, captions, furniture and headlines are not looked at: an editor answers for the article.
- Pages in another language than English have no sentences here, as they have no claims.
- Everything is made once for a page, in one walk over its sentences and its claims.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from reportedly.lint.words import words
from reportedly.model import Claim, Voice
from reportedly.rulebook.identified import is_identified
from reportedly.rulebook.patterns import any_of, choice
from reportedly.rulebook.reading import Reading
from reportedly.text import Span, merged

LANGUAGES = ("en", None)
"""Languages the rules read; None is that of a page too short to tell."""

REFERENCE = re.compile(r"\w\W{0,3}\[\d{1,3}\]")
"""A numbered reference behind a word, as encyclopedias have them."""

LONG_HEAD = 20
"""Characters of a headline that no sentence ends in by chance."""

FEWEST_WORDS = 7
"""Words of a quotation that is somebody's sentence, not a term, a title or a scare quote."""

WORD = re.compile(r"[\w’'-]+")
"""A word with its apostrophes and hyphens."""

MOST_IN_SENTENCE = 20
"""Places in one sentence at which a rule looks; no sentence that anybody wrote has as many."""

OF_ARTICLES = ("body", "republication")
"""Kinds of part that are an article."""


class Sentence(msgspec.Struct, frozen=True):
    """A sentence of an article and its paragraph, the claims whose cue or content begins in it, and who is heard.

    `heard` are the identified sources whose word begins in the sentence or goes on in it.
    """

    number: int
    span: Span
    paragraph: Span
    claims: tuple[Claim, ...]
    heard: tuple[Voice, ...]


class Article(msgspec.Struct, frozen=True):
    """The sentences of the page's articles, in text order, and the stretches in quotation marks.

    Left out are those that repeat a headline, and the `referred` ones that a numbered reference answers for.
    """

    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...]
    quoted: tuple[Span, ...]
    referred: int

    def at(self, span: Span) -> Sentence | None:
        """The sentence in which `span` begins; None outside the articles."""
        index = bisect_right(self.starts, span.start) - 1
        found = self.sentences[index] if index >= 0 else None
        return found if found is not None and span.start < found.span.end else None

    def is_quoted(self, span: Span) -> bool:
        """True for words that begin inside quotation marks."""
        index = bisect_right(self.quoted, span.start, key=lambda quoted: quoted.start) - 1
        return index >= 0 and span.start < self.quoted[index].end

    def quoted_in(self, span: Span) -> tuple[Span, ...]:
        """The stretches in quotation marks that begin in `span`."""
        first, last = (bisect_left(self.quoted, at, key=lambda quoted: quoted.start) for at in (span.start, span.end))
        return self.quoted[first:last]

    def hears_beside(self, sentence: Sentence) -> bool:
        """True where an identified source is heard in the sentence, or in the one before or behind it."""
        return any(near.heard for near in self.beside(sentence))

    def beside(self, sentence: Sentence, *, within: int = 1) -> Iterator[Sentence]:
        """The sentence itself, and the nearest before and behind it in the same paragraph."""
        for number in range(sentence.number - within, sentence.number + within + 1):
            if 0 <= number < len(self.sentences) and self.sentences[number].paragraph == sentence.paragraph:
                yield self.sentences[number]


def article(reading: Reading) -> Article:
    """The articles of this page."""
    return reading.once(_article)


def _article(reading: Reading) -> Article:
    if reading.sheet.document.language not in LANGUAGES:
        return Article((), (), (), 0)
    heads = tuple(_told(reading.text, part.span) for part in reading.sheet.parts if part.kind == "headline")
    spans = [
        mark.span
        for mark in reading.marks.sentences
        if reading.parts[mark.part].kind in OF_ARTICLES and not _repeats(_told(reading.text, mark.span), heads)
    ]
    refers = [_refers(reading.text, span) for span in spans]
    spans = [span for span, is_referred in zip(spans, refers, strict=True) if not is_referred]
    begun = _claims_by_sentence(reading, starts=[span.start for span in spans])
    sentences = tuple(
        Sentence(number, span, reading.paragraph(span), tuple(begun[number]), _heard(reading, span, begun[number]))
        for number, span in enumerate(spans)
    )
    quoted = merged(mark.span for mark in reading.marks.quotations)
    return Article(sentences, tuple(span.start for span in spans), quoted, sum(refers))


def _told(text: str, span: Span) -> str:
    """The words of a sentence or a headline, by which the one is known to repeat the other."""
    return " ".join(span.of(text).split()).rstrip(". ").casefold()


def _repeats(told: str, heads: Sequence[str]) -> bool:
    """True for a headline said again, with a day or a place in front of it or without."""
    return any(told == head or (len(head) >= LONG_HEAD and told.endswith(f" {head}")) for head in heads)


def _refers(text: str, span: Span) -> bool:
    """A numbered reference in the sentence or right behind it tells where it comes from."""
    return REFERENCE.search(text, span.start, span.end + len(" [123]")) is not None


def _claims_by_sentence(reading: Reading, *, starts: Sequence[int]) -> Mapping[int, Sequence[Claim]]:
    """The claims of each sentence; one whose cue stands in another sentence than its content belongs to both."""
    begun: dict[int, list[Claim]] = defaultdict(list)
    for claim in reading.sheet.claims:
        if reading.parts[claim.part].kind in OF_ARTICLES:
            places = (min(span.start for span in (*claim.content, *claim.cue)), *(span.start for span in claim.cue[:1]))
            for number in dict.fromkeys(bisect_right(starts, place) - 1 for place in places):
                begun[number].append(claim)
    return begun


def _heard(reading: Reading, span: Span, claims: Sequence[Claim]) -> tuple[Voice, ...]:
    over = reading.claim_over(span)
    voices = dict.fromkeys(claim.voice for claim in (*claims, over) if claim is not None and claim.act == "assertion")
    return tuple(reading.voices[voice] for voice in voices if is_identified(reading.voices[voice]))


def is_sentence(quoted: str) -> bool:
    """True for quoted words that are as long as a sentence somebody has spoken."""
    return len(WORD.findall(quoted)) >= FEWEST_WORDS


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


def tells_of_accusers(reading: Reading) -> bool:
    """True for a page that tells of police, a court, a charge or an inquiry; asked once for a page."""
    listed = words().accusers
    told = any_of((*listed.idle, *listed.words)).finditer(reading.text)
    return any(match[0].casefold() not in listed.idle for match in told)


def rests_on_own_count(reading: Reading) -> bool:
    """True for an article told from a count that a medium has made and names: "a Norrick Evening analysis of".

    That is a source which a reader can ask for, and what the writer tells beside it comes from it.
    """
    return any(
        _own_count().search(reading.text, sentence.span.start, sentence.span.end) is not None
        for sentence in article(reading).sentences
    )


@lru_cache
def _own_count() -> re.Pattern[str]:
    name = r"(?:[A-Z][\w’'.-]*\s+){1,4}"
    return re.compile(rf"\b(?:[Aa]n?|[Tt]he|[Oo]ur)\s+{name}(?:{choice(words().passing.counts)})\s+of\b")
