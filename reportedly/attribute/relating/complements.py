"""Attributions the tagger left out, told by a verb and its complement: "the arbitrators decided [to hear them]".

Only what admits of little doubt: a short subject, a verb of thinking, knowing, wanting or saying, and right after it
the clause or infinitive that such a verb takes.
"""

import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

import msgspec

from reportedly.attribute.language.clauses import has_finite_verb
from reportedly.attribute.language.lemmas import lemmas
from reportedly.attribute.language.words import Word, words_of
from reportedly.attribute.layout import Layout, overlapping
from reportedly.attribute.narrated import SPEAKING
from reportedly.attribute.relating.passives import PASSIVE
from reportedly.attribute.relating.relations import Relation
from reportedly.lexicon import table
from reportedly.text import Span, merged

RULE = "verb_with_complement.v1"
"""A verb of saying, thinking or wanting with its clause attributes it to its subject."""

CONFIDENCE = 0.6

LONGEST_SUBJECT = 9
"""Words in the longest subject that is taken for one."""

FEWEST_WORDS = 3
"""Words in the shortest complement: "to comment" alone claims nothing."""

QUESTIONS = frozenset(("how", "if", "what", "when", "where", "whether", "who", "why"))
AUXILIARIES = frozenset(
    (
        *("all", "already", "also", "always", "am", "are", "be", "been", "being", "both", "can", "cannot", "could"),
        *("did", "do", "does", "even", "had", "has", "have", "is", "long", "may", "might", "must", "never", "not"),
        *("now", "only", "previously", "should", "since", "still", "to", "too", "was", "were", "will", "would"),
    )
)
"""Words that may stand between a subject and its verb."""

SUBJECTS = frozenset(("he", "she", "it", "they", "we", "i", "you", "the", "this", "there"))
OPENING = re.compile(r"[“‘\"'(\s]*(?:(?:that|but|and|so|yet|because|while)\s+)?")


def complements(relations: Sequence[Relation], *, layout: Layout) -> Iterator[Relation]:
    """Attributions in sentences and contents in which none is known."""
    cues = merged(span for relation in relations for span in (*relation.cue, *relation.source))
    for stretch in _stretches(relations, layout=layout):
        if not overlapping(cues, stretch):
            found = _complement(stretch, text=layout.text)
            if found is not None:
                yield found


def _stretches(relations: Sequence[Relation], *, layout: Layout) -> Iterator[Span]:
    contents = deque(sorted({span for relation in relations for span in relation.content}))
    begun: list[Span] = []
    for sentence in layout.sentences:
        while contents and contents[0].start < sentence.span.end:
            begun.append(contents.popleft())
        begun = [span for span in begun if span.end > sentence.span.start]
        if layout.by_id[sentence.part].kind in SPEAKING:
            inside = [span for span in begun if span.overlaps(sentence.span)]
            if not inside:
                yield sentence.span
            for span in inside:
                yield Span(max(span.start, sentence.span.start), min(span.end, sentence.span.end))


def _complement(stretch: Span, *, text: str) -> Relation | None:
    """The attribution at the head of the stretch; of "it is planned to build" nobody is the source."""
    opening = OPENING.match(text, stretch.start, stretch.end)
    start = opening.end() if opening is not None else stretch.start
    words = words_of(text, Span(start, stretch.end))
    verb = _verb(words)
    if verb is None:
        return None
    first = verb
    while first and words[first - 1].low in AUXILIARIES:
        first -= 1
    subject = Span(words[0].start, words[first - 1].end) if first else None
    if subject is None or "," in subject.of(text) or has_finite_verb(words[:first]) or first > LONGEST_SUBJECT:
        return None
    last = _verb_end(words, verb=verb)
    content = Span(words[last].start, _end(stretch, text=text))
    if not _takes(words, verb=verb, after=last) or "“" in text[words[first].start : content.start]:
        return None
    if words[first - 1].low == "it" and words[first].low in PASSIVE:
        return Relation((content,), (Span(words[first - 1].start, words[last - 1].end),), (), CONFIDENCE, RULE)
    return Relation((content,), (Span(words[first].start, words[last - 1].end),), (subject,), CONFIDENCE, RULE)


def _end(stretch: Span, *, text: str) -> int:
    end = stretch.end
    while end > stretch.start and text[end - 1] in '.!,;”" \n':
        end -= 1
    return end


def _verb(words: Sequence[Word]) -> int | None:
    """The number of the first verb that takes a complement, among the first words."""
    for index, word in enumerate(words[: LONGEST_SUBJECT + 4]):
        if index and _base(word, words=words, index=index) is not None:
            return index
    return None


def _base(word: Word, *, words: Sequence[Word], index: int) -> str | None:
    known = _lists()["clause"] | _lists()["infinitive"] | _lists()["gerund"] | _lists()["question"]
    adjective = word.low in _lists()["adjective"] and words[index - 1].low in AUXILIARIES
    if adjective:
        return word.low
    if not _is_finite(words, index=index):
        return None
    return next((lemma for lemma in lemmas(word.low) if lemma in known), None)


def _is_finite(words: Sequence[Word], *, index: int) -> bool:
    """True for a verb after its subject; "to decide" and "the plan" are none."""
    before = words[index - 1].low
    return before not in ("to", "the", "a", "an", "of", "its", "his", "her", "their", "no", "by", "in", "for")


def _verb_end(words: Sequence[Word], *, verb: int) -> int:
    after = verb + 1
    while after < len(words) and words[after].low in ("also", "too", "now", "still"):
        after += 1
    return min(after, len(words) - 1)


def _takes(words: Sequence[Word], *, verb: int, after: int) -> bool:
    """True when what follows is what the verb takes."""
    lists, low = _lists(), words[after].low
    bases = {*lemmas(words[verb].low), words[verb].low}
    if after <= verb or after + FEWEST_WORDS > len(words):
        return False
    if low == "that":
        return bool(bases & (lists["clause"] | lists["adjective"]))
    if low == "to":
        return bool(bases & (lists["infinitive"] | lists["adjective"]))
    if low in QUESTIONS:
        return bool(bases & lists["question"])
    if low.endswith("ing"):
        return bool(bases & lists["gerund"])
    subject = low in SUBJECTS or words[after].text[0].isupper()
    return bool(bases & lists["bare"]) and subject and has_finite_verb(words[after + 1 : after + 7])


@lru_cache
def _lists() -> Mapping[str, frozenset[str]]:
    return MappingProxyType(msgspec.convert(dict(table("complements")), dict[str, frozenset[str]]))
