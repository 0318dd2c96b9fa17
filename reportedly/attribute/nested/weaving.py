"""All attributions of a document woven into one: those inside what others say, those between two others.

What comes out are relations and, for each, the number of the one it stands within.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from reportedly.attribute.coreference.led import Source
from reportedly.attribute.language.vouching import between_words
from reportedly.attribute.language.words import plain
from reportedly.attribute.layout import Layout, overlapping
from reportedly.attribute.modes import mode_of
from reportedly.attribute.nested.between import Found, between, is_somebody
from reportedly.attribute.nested.inside import RULE as INSIDE
from reportedly.attribute.nested.inside import seen_inside
from reportedly.attribute.nested.nest import Nest, Woven
from reportedly.attribute.nested.nesting import enclosing
from reportedly.attribute.nested.passing import passed_on, said_to, told_by_nobody
from reportedly.attribute.qualities.acts import names_act
from reportedly.attribute.relating.complements import complements
from reportedly.attribute.relating.headlines import headlines
from reportedly.attribute.relating.idle import is_idle
from reportedly.attribute.relating.near import NEAR, Near, by_content, by_cue
from reportedly.attribute.relating.opinions import is_opinion
from reportedly.attribute.relating.passives import told_by
from reportedly.attribute.relating.quoted import quoted_saying, quoting_before
from reportedly.attribute.relating.received import received, receiving
from reportedly.attribute.relating.relations import Relation
from reportedly.attribute.relating.repairs import LONGEST_VOICE, whole
from reportedly.attribute.relating.senses import is_other_sense
from reportedly.model import Tags
from reportedly.text import Span, covering, merged, without

LEAST_SURE = 0.45
"""Confidence below which an attribution by a cue such as "so far" or "gave" is none: of such on PolNeAR's dev split one
in four is right. Without them full F1 rises from 76.3 to 76.5 there, from 72.8 to 73.1 without quotation marks. With
0.65 it rises by a further 0.06, and falls by half a point in acts and roles of voices (tests/cases, develop)."""

PUT_AT = re.compile(r"\b(?:put|puts|putting)\b[^.;:“”\"]{2,40}?\bat\b")
"""Whoever "put the sum at 4.2 million" has said so."""

SPEAKS_BESIDE = 2
"""Attributions of one source from which it says something besides whom it cites."""

MOST_BETWEEN = 3
"""Voices put above and beneath one attribution; no reporting has more, and a page that seems to is none."""


def woven(relations: Sequence[Relation], *, tags: Tags, layout: Layout) -> Woven:
    """The relations with those inside their contents and those that stand between."""
    begun = receiving(relations, layout=layout)
    relations = [whole(one, text=layout.text) for one in _attributing(begun, layout=layout)]
    relations = [one for one in relations if not _is_doubtful(one, layout=layout)]
    outside = [told_by(one, text=layout.text, named=True) for one in relations]
    seen = _attributing(seen_inside(relations, tags=tags, text=layout.text), layout=layout)
    inside = [told_by(whole(one, text=layout.text), text=layout.text) for one in seen]
    told = [*outside, *inside]
    told = [*told, *received(told, layout=layout)]
    told = [*told, *_attributing(complements(told, layout=layout), layout=layout)]
    told = headlines(told, layout=layout, passed=begun)
    known = quoted_saying(told, layout=layout)
    known = [*known, *quoting_before(known, layout=layout)]
    known = [*known, *told_by_nobody(known, layout=layout)]
    known = list(said_to(known, layout=layout))
    sources = Counter(one.source for one in known)
    known = [one for one in known if not _only_cites(one, sources=sources, layout=layout)]
    outer = enclosing(known, layout=layout)
    kept = [number for number, one in enumerate(known) if one.rule != INSIDE or outer[number] is not None]
    place = {number: index for index, number in enumerate(kept)}
    nested = Woven([known[n] for n in kept], [_placed(outer[n], place=place) for n in kept])
    return passed_on(_with_between(nested, layout=layout), layout=layout)


def _attributing(relations: Iterable[Relation], *, layout: Layout) -> Iterator[Relation]:
    """The relations without the writer's own impersonal words, and without what attributes nothing after all."""
    for relation in relations:
        idle = is_idle(relation, layout=layout) or is_other_sense(relation, layout=layout)
        if not idle and not is_opinion(relation, text=layout.text):
            yield relation


def _is_doubtful(relation: Relation, *, layout: Layout) -> bool:
    """True where no word of the cue attributes by itself, nothing is quoted, and the tagger was unsure of it."""
    if not relation.cue or relation.confidence >= LEAST_SURE:
        return False
    cue = " ".join(span.of(layout.text) for span in relation.cue)
    if names_act(cue) or PUT_AT.search(layout.text, relation.cue[0].start, relation.content[-1].end):
        return False
    return mode_of(relation.content, layout=layout) == "indirect"


def _placed(number: int | None, *, place: Mapping[int, int]) -> int | None:
    return None if number is None else place.get(number)


def _only_cites(relation: Relation, *, sources: Mapping[Source, int], layout: Layout) -> bool:
    """True for "the agency [citing] {two officials}": whom one cites is a voice, and not what is said."""
    source, cue = (" ".join(plain(span.of(layout.text)) for span in spans) for spans in (relation.source, relation.cue))
    relative = f"{source} {cue}" in between_words()["citing"]
    if not relative and (cue not in between_words()["citing"] or sources[relation.source] < SPEAKS_BESIDE):
        return False
    words = " ".join(span.of(layout.text) for span in relation.content)
    return len(words.split()) <= LONGEST_VOICE and is_somebody(words)


def _with_between(nested: Woven, *, layout: Layout) -> Woven:
    """With the voices that stand above and beneath each attribution."""
    nest = Nest(nested, text=layout.text)
    near_cues, near_contents = by_cue(nested.relations), by_content(nested.relations)
    for number, relation in enumerate(nested.relations):
        if not relation.cue or _is_own(relation, text=layout.text):
            continue
        region = _region(number, nested=nested, near=near_contents, layout=layout)
        around = nested.outer[number]
        telling = () if around is None else nested.relations[around].source
        for found in islice(between(relation, region=region, text=layout.text), MOST_BETWEEN):
            voice = found.relation.source[0]
            about = (nested.relations[one] for one in near_cues.numbers(voice))
            if not any(span.overlaps(voice) for span in telling) and not _is_known(found, about=about):
                nest.put(found, beside=number)
    return nest.woven()


def _is_known(found: Found, *, about: Iterable[Relation]) -> bool:
    """True when the tagger saw the voice and its cue itself."""
    voice, cue = found.relation.source[0], found.relation.cue
    return not found.beneath and any(
        voice.overlaps(source) and any(one.overlaps(other) for one in cue for other in relation.cue)
        for relation in about
        for source in relation.source
    )


def _region(number: int, *, nested: Woven, near: Near, layout: Layout) -> list[Span]:
    """The stretches of an attribution's sentence that are its own: not claimed, and no other's beside it.

    Of a sentence longer than any, only what is near the attribution.
    """
    relation, around = nested.relations[number], nested.outer[number]
    first = layout.sentence_at(relation.cue[0].start)
    if first < 0:
        return []
    stretches = [layout.sentences[first].span]
    if around is not None:
        stretches = [
            Span(max(stretch.start, span.start), min(stretch.end, span.end))
            for stretch in stretches
            for span in nested.relations[around].content
            if span.overlaps(stretch)
        ]
    hull = covering(relation.spans)
    about = Span(max(0, relation.cue[0].start - NEAR), relation.cue[0].end + NEAR)
    stretches = [Span(max(one.start, about.start), min(one.end, about.end)) for one in stretches if one.overlaps(about)]
    if _is_relative(relation, text=layout.text):
        stretches = [hull]
    beside = (
        covering(other.spans)
        for index, other in ((index, nested.relations[index]) for index in near.numbers(Span(hull.start, hull.start)))
        if index != number and nested.outer[index] == around
    )
    apart = (span for span in beside if not any(span.overlaps(own) for own in relation.spans))
    holes = merged((*relation.content, *apart))
    return [piece for stretch in stretches for piece in without(stretch, overlapping(holes, stretch))]


def _is_own(relation: Relation, *, text: str) -> bool:
    """True for "I told the paper": the paper does not carry to the reader what the writer tells him himself."""
    return any(plain(span.of(text)) in ("i", "we") for span in relation.source)


def _is_relative(relation: Relation, *, text: str) -> bool:
    return bool(relation.source) and plain(relation.source[0].of(text)) in ("who", "which", "that", "whom")
