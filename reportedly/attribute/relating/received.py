"""Who has a word from whom, where the tagger saw nothing: "the league has received information from gunners that …"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from reportedly.attribute.layout import Layout, overlapping
from reportedly.attribute.narrated import SPEAKING
from reportedly.attribute.relating.near import by_content
from reportedly.attribute.relating.relations import Relation
from reportedly.text import Span, merged, trimmed

RULE = "information_received.v1"
"""Whoever has received information that something is so passes it on."""

CONFIDENCE = 0.8

RECEIVED = re.compile(
    r"(?P<cue>\b(?:has|have|had)\s+(?:\w+ly\s+)?(?:received|obtained|gathered|collected)\s+"
    r"(?:[\w-]+\s+)?(?:information|word|reports|confirmation|evidence|testimony|accounts|assurances?|promises?))\s+from\s+[^.;:“”\"]{3,90}?\s+(?P<that>that)\b"
)


def received(relations: Sequence[Relation], *, layout: Layout) -> Iterator[Relation]:
    """Attributions of what somebody has received, each over the rest of its sentence."""
    cues = merged(span for relation in relations for span in relation.cue)
    sources = merged(span for relation in relations for span in relation.source)
    for one in _clauses(relations, layout=layout):
        source = _subject(layout.text, Span(one.start, one.cue.start))
        if overlapping(cues, one.cue) or overlapping(sources, one.cue) or not source:
            continue
        end = _end(Span(one.that, one.sentence.end), taken=one.about, text=layout.text)
        yield Relation((Span(one.that, end),), (one.cue,), (source,), CONFIDENCE, RULE)


def receiving(relations: Sequence[Relation], *, layout: Layout) -> list[Relation]:
    """The relations without those that take the receiving itself for what is said, and with it where somebody tells it.

    "[The army has received information from guards] {that it broke}, Ruiz said": all of it is Ruiz's word.
    """
    mended: dict[int, Relation | None] = {}
    for one in _clauses(relations, layout=layout):
        for relation in one.about:
            first, last = relation.content[0], relation.content[-1]
            if last.end <= one.that and any(one.cue.start <= span.start < one.that for span in relation.cue):
                mended[id(relation)] = None
            elif first.start == one.that and relation.cue and relation.cue[0].start >= last.end:
                whole = (Span(one.start, first.end), *relation.content[1:])
                mended[id(relation)] = msgspec.structs.replace(relation, content=whole)
    found = (mended.get(id(relation), relation) for relation in relations)
    return [relation for relation in found if relation is not None]


class Clause(NamedTuple):
    """Where somebody receives something: its sentence, its start, its verb, its `that`, and the relations near."""

    sentence: Span
    start: int
    cue: Span
    that: int
    about: tuple[Relation, ...]


def _clauses(relations: Sequence[Relation], *, layout: Layout) -> Iterator[Clause]:
    near = by_content(relations)
    for sentence in layout.sentences:
        if layout.by_id[sentence.part].kind not in SPEAKING:
            continue
        for match in RECEIVED.finditer(layout.text, sentence.span.start, sentence.span.end):
            cue = Span(*match.span("cue"))
            about = tuple(relations[number] for number in near.numbers(cue))
            start = _start(cue, relations=about, sentence=sentence.span)
            yield Clause(sentence.span, start, cue, match.start("that"), about)


def _start(cue: Span, *, relations: Sequence[Relation], sentence: Span) -> int:
    """Where the clause begins: with the content that holds it, else with the sentence."""
    return max((span.start for one in relations for span in one.content if span.covers(cue)), default=sentence.start)


def _subject(text: str, before: Span) -> Span:
    """What stands before the verb, from the last mark that ends a clause."""
    start = max(text.rfind(mark, before.start, before.end) for mark in ";:—“")
    bare = trimmed(text, Span(max(start + 1, before.start), before.end))
    return trimmed(text, Span(bare.start + len("that"), bare.end)) if text.startswith("that ", bare.start) else bare


def _end(rest: Span, *, taken: Sequence[Relation], text: str) -> int:
    """The end of the sentence without its stop, or where a content ends that holds the beginning."""
    holding = [span.end for relation in taken for span in relation.content if span.start < rest.start < span.end]
    end = min((rest.end, *holding))
    while end > rest.start and text[end - 1] in ".!?,” ":
        end -= 1
    return end
