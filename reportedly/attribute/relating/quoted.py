"""Who is quoted, where the tagger took the one who quotes for both: "the paper quoted Ruiz as saying …"."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.attribute.language.clauses import has_finite_verb
from reportedly.attribute.language.lemmas import lemmas
from reportedly.attribute.language.words import words_of
from reportedly.attribute.layout import Layout, overlapping
from reportedly.attribute.relating.near import Near, by_cue
from reportedly.attribute.relating.passives import PASSIVE
from reportedly.attribute.relating.relations import Relation, without_own
from reportedly.text import Span, covering, merged, trimmed

RULE = "quoted_as_saying.v1"
"""Whom somebody quotes "as saying" is the one who says it; whoever quotes him stands above."""

QUOTING = frozenset(("quote", "cite", "record", "describe", "portray", "report"))
SAYING = frozenset(
    ("saying", "telling", "warning", "claiming", "admitting", "arguing", "insisting", "denying", "stating", "asking")
)


def quoted_saying(relations: Sequence[Relation], *, layout: Layout) -> list[Relation]:
    """The relations, each "as saying" given to whom the relation before it quotes."""
    near = by_cue(relations)
    kept = [_with_quoted(one, relations=relations, near=near, layout=layout) for one in relations]
    for number, saying in enumerate(kept):
        if not _says(saying, layout=layout):
            continue
        about = near.numbers(saying.cue[0])
        quoting = next((n for n in about if _quotes(kept[n], saying=saying, layout=layout)), None)
        if quoting is not None:
            kept[quoting], kept[number] = _parted(kept[quoting], saying, text=layout.text)
    return kept


def _with_quoted(saying: Relation, *, relations: Sequence[Relation], near: Near, layout: Layout) -> Relation:
    """ "[as saying] …" without a source, where who is quoted stands at the head of what is quoted."""
    words = [word.low for span in saying.cue for word in words_of(layout.text, span)]
    if saying.source or not words or words[-1] not in SAYING:
        return saying
    for quoting in (relations[number] for number in near.numbers(saying.cue[0])):
        first = quoting.content[0]
        if quoting is saying or not _is_quoting(quoting, layout=layout):
            continue
        same = layout.sentence_at(first.start) == layout.sentence_at(saying.cue[0].start)
        subject = _subject_of_passive(quoting, layout=layout)
        if same and subject is not None and first.start > quoting.cue[0].start:
            return msgspec.structs.replace(saying, source=(subject,), rule=RULE)
        before = first.end <= saying.cue[0].start
        if same and before and not has_finite_verb(words_of(layout.text, first)):
            return msgspec.structs.replace(saying, source=(first,), rule=RULE)
    return saying


def _subject_of_passive(quoting: Relation, *, layout: Layout) -> Span | None:
    """Who was quoted, before "was quoted by the paper"."""
    cue = quoting.cue[0]
    words = [word.low for word in words_of(layout.text, cue)]
    if not any(word in PASSIVE for word in words):
        return None
    sentence = layout.sentences[max(0, layout.sentence_at(cue.start))].span
    subject = trimmed(layout.text, Span(sentence.start, cue.start))
    return subject if subject and len(subject.of(layout.text).split()) <= LONGEST_SUBJECT else None


LONGEST_SUBJECT = 10
"""Words in the longest subject of "was quoted"."""

QUOTES = re.compile(
    r"(?P<source>(?:^|(?<=[.;:\n]))[^.;:,“”\n]{2,60}?)\s+(?P<cue>(?:also\s+)?(?:quotes?|quoted|cites?|cited|records?|recorded"
    r"|describes?|described|reports?|reported))\s+$"
)
"""Subject and verb of quoting right before whoever is quoted: "the minutes record [the chairman as replying]"."""


def quoting_before(relations: Sequence[Relation], *, layout: Layout) -> Iterator[Relation]:
    """Who quotes somebody "as saying", where the tagger saw only whoever is quoted."""
    known = merged(span for relation in relations for span in relation.cue)
    for saying in relations:
        if not saying.source or not saying.cue or not AS_SAYING.match(saying.cue[0].of(layout.text)):
            continue
        place = saying.source[0].start
        sentence = layout.sentences[max(0, layout.sentence_at(place))].span
        match = QUOTES.search(layout.text[sentence.start : place])
        if match is None:
            continue
        cue, source = (
            Span(sentence.start + match.start(name), sentence.start + match.end(name)) for name in ("cue", "source")
        )
        if not overlapping(known, cue):
            yield Relation((covering(saying.spans),), (cue,), (trimmed(layout.text, source),), saying.confidence, RULE)


AS_SAYING = re.compile(r"as\s+\w+ing$")


def _is_quoting(relation: Relation, *, layout: Layout) -> bool:
    words = [word for span in relation.cue for word in words_of(layout.text, span)]
    return any(lemma in QUOTING for word in words for lemma in lemmas(word.low))


def _says(relation: Relation, *, layout: Layout) -> bool:
    words = [word.low for span in relation.cue for word in words_of(layout.text, span)]
    return bool(words) and words[-1] in SAYING and bool(relation.source)


def _quotes(relation: Relation, *, saying: Relation, layout: Layout) -> bool:
    """True for the relation before it in the sentence that has a name for its content."""
    same_source = any(one.overlaps(other) for one in relation.source for other in saying.source)
    if not relation.cue or not same_source or relation is saying:
        return False
    claimed = [word for span in relation.content for word in words_of(layout.text, span)]
    same = layout.sentence_at(relation.cue[0].start) == layout.sentence_at(saying.cue[0].start)
    return same and _is_quoting(relation, layout=layout) and not has_finite_verb(claimed)


def _parted(quoting: Relation, saying: Relation, *, text: str) -> tuple[Relation, Relation]:
    """Who quotes, with all that he does; who is quoted, with what he says."""
    start = saying.cue[0].start
    before = start - len("as ")
    cue = (Span(before, saying.cue[0].end),) if text.startswith("as ", max(before, 0)) else saying.cue
    said = msgspec.structs.replace(saying, cue=cue, source=quoting.content, rule=RULE)
    whole = covering((*quoting.content, *cue, *saying.content))
    return msgspec.structs.replace(quoting, content=without_own(whole, relation=quoting, text=text)), said
